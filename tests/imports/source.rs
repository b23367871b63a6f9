//! Files of Rust as the rules see them: code without comments and strings, and the strings by themselves.
//!
//! Invariant: whatever is taken out leaves its line breaks, so that a finding's line is the file's.

use std::fs;
use std::path::{Path, PathBuf};

/// A line and what is to be said of it.
pub type Finding = (usize, String);

/// All files of a folder of the project.
pub fn files(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    assert!(!paths.is_empty(), "no file was found in {folder}");
    let file = |path: &PathBuf| {
        let within = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        File::new(&within, fs::read_to_string(path).unwrap())
    };
    paths.iter().map(file).collect()
}

/// A file of Rust, taken apart just far enough to hold rules against it.
pub struct File {
    /// The path within its folder, with slashes.
    pub path: String,
    /// The module in the crate's root: `text` for `src/text/de/advice.rs`.
    pub module: String,
    /// How many modules deep: 1 for `text.rs`, 3 for `text/de/advice.rs`.
    pub depth: usize,
    /// The text as it is.
    pub text: String,
    /// The text with comments, strings and test modules blanked out, line by line as it was.
    pub code: String,
    /// The strings with their lines; those in attributes and test modules left out.
    pub strings: Vec<Finding>,
}

impl File {
    /// The file of this path and text.
    pub fn new(path: &str, text: String) -> Self {
        let names: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
        let (mut code, mut strings) = blanked(&text);
        if let Some(tests) = code.find("#[cfg(test)]") {
            let first = line_at(&code, tests);
            code.truncate(tests);
            strings.retain(|(line, _)| *line < first);
        }
        Self { path: path.into(), module: names[0].into(), depth: names.len(), text, code, strings }
    }
}

/// The number of the line in which this place lies.
pub fn line_at(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The text without comments and strings, and the strings. Attributes keep their code but not their strings.
fn blanked(text: &str) -> (String, Vec<Finding>) {
    let (mut code, mut strings) = (String::new(), Vec::new());
    let mut rest = text;
    // How many brackets of an attribute are open.
    let mut attribute = 0;
    while let Some(letter) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some((length, inside)) = string(rest) {
            if attribute == 0 {
                strings.push((line_at(&code, code.len()), inside.into()));
            }
            length
        } else if let Some(length) = character(rest) {
            length
        } else {
            attribute = match letter {
                '[' if attribute > 0 || code.ends_with('#') || code.ends_with("#!") => attribute + 1,
                ']' if attribute > 0 => attribute - 1,
                _ => attribute,
            };
            code.push(letter);
            rest = &rest[letter.len_utf8()..];
            continue;
        };
        code.push(' ');
        code.extend(rest[..length].chars().filter(|c| *c == '\n'));
        rest = &rest[length..];
    }
    (code, strings)
}

/// The length of the string that begins here, and what stands in it.
fn string(text: &str) -> Option<(usize, &str)> {
    let raw = text.strip_prefix('r').map(|raw| raw.len() - raw.trim_start_matches('#').len());
    if let Some(hashes) = raw.filter(|hashes| text[1 + hashes..].starts_with('"')) {
        let (start, close) = (2 + hashes, format!("\"{}", "#".repeat(hashes)));
        let end = start + text[start..].find(&close).unwrap();
        return Some((end + close.len(), &text[start..end]));
    }
    let inside = text.strip_prefix('"')?;
    let mut escaped = false;
    let end = inside.find(|c: char| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    });
    end.map(|end| (end + 2, &inside[..end]))
}

/// The length of the character literal that begins here; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    let skip = if first == '\\' { 1 + inside[1..].chars().next()?.len_utf8() } else { first.len_utf8() };
    inside[skip..].starts_with('\'').then_some(skip + 2)
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            into.push(path);
        }
    }
}
