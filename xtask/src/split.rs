//! Splits the module where the widget's source says so (`wasm_split`), so that what a reader may never open is a part
//! of its own.
//!
//! Invariant: main module and parts are of one run; addresses and places in the table that one has of the other hold
//! for no other build.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::Options;

use crate::folder;

/// The parts with the words of a language, of which a reader loads one.
pub const LANGUAGES: [&str; 2] = ["de", "en"];

/// The part with the views that are loaded when they are first opened.
pub const LATER: &str = "later";

/// All parts, by the names that the source gives them.
pub const PARTS: [&str; 3] = [LANGUAGES[0], LANGUAGES[1], LATER];

/// The custom section in which a part brings its style along; `src/embed/widget.js` reads it.
const STYLE: &str = "style";

/// Splits the module that the linker made, with its relocations, into `main` and what goes into `folder`: the files of
/// [`parts`], and those that this returns, with what some parts have in common and main has not.
pub fn split(module: &[u8], main: &Path, folder: &Path) -> Result<Vec<PathBuf>> {
    folder::empty(folder)?;
    let mut options = Options::new(module);
    options.output_dir = folder;
    options.main_out_path = main;
    let mut common = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("{error:#}"))
        .context("the module cannot be split")?
        .split_modules;
    for (name, file) in parts(folder) {
        let before = common.len();
        common.retain(|made| *made != file);
        if common.len() == before {
            bail!("nothing of the module is in its part `{name}`: who calls what is marked so in src/?");
        }
    }
    common.sort();
    Ok(common)
}

/// Where the parts lie after [`split`], with their names.
pub fn parts(folder: &Path) -> Vec<(&'static str, PathBuf)> {
    PARTS.iter().map(|name| (*name, folder.join(format!("split_{name}.wasm")))).collect()
}

/// A part with the style of what it draws.
///
/// Source: WebAssembly core specification, section 5.5.3 (custom sections), 5.2.2 (LEB128).
pub fn with_style(mut part: Vec<u8>, style: &[u8]) -> Vec<u8> {
    let mut name = number(STYLE.len());
    name.extend(STYLE.bytes());
    part.push(0);
    part.extend(number(name.len() + style.len()));
    part.extend(name);
    part.extend(style);
    part
}

fn number(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_brings_its_style_in_a_custom_section() {
        let part = b"\0asm\x01\0\0\0".to_vec();
        assert_eq!(with_style(part, b"p{}"), b"\0asm\x01\0\0\0\0\x09\x05stylep{}");
    }

    #[test]
    fn numbers_are_written_seven_bits_at_a_time() {
        assert_eq!(
            [number(0), number(127), number(128), number(624_485)],
            [vec![0], vec![127], vec![0x80, 1], vec![0xe5, 0x8e, 0x26]]
        );
    }
}
