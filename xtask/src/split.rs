//! Splits the module where the widget's source says so (`wasm_split`), so that what a reader may never open is a part
//! of its own.
//!
//! Invariant: main module and parts are of one run; addresses and places in the table that one has of the other hold
//! for no other build.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::Options;

use crate::folder;

/// The parts, by the names that the source gives them.
pub const PARTS: [&str; 1] = ["later"];

/// The custom section in which a part brings its style along; `src/embed/widget.js` reads it.
const STYLE: &str = "style";

/// Splits the module that the linker made, with its relocations, into `main` and [`PARTS`]; their files, in that order.
pub fn split(module: &[u8], main: &Path, parts: &Path) -> Result<Vec<PathBuf>> {
    folder::empty(parts)?;
    let mut options = Options::new(module);
    options.output_dir = parts;
    options.main_out_path = main;
    let made = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("{error:#}"))
        .context("the module cannot be split")?
        .split_modules;
    let expected = files(parts);
    if let Some(odd) = made.iter().find(|file| !expected.contains(file)) {
        bail!("the module has a part that xtask/src/split.rs does not know: {}", odd.display());
    }
    for (name, file) in PARTS.iter().zip(&expected) {
        if !file.is_file() {
            bail!("nothing of the module is in its part `{name}`: who calls it in src/ui/later.rs?");
        }
    }
    Ok(expected)
}

/// Where the parts lie after [`split`], in the order of [`PARTS`].
pub fn files(parts: &Path) -> Vec<PathBuf> {
    PARTS.iter().map(|name| parts.join(format!("split_{name}.wasm"))).collect()
}

/// A part with the style of what it draws.
///
/// Source: WebAssembly core specification, section 5.5.3 (custom sections), 5.2.2 (LEB128).
pub fn with_style(part: &Path, style: &Path) -> Result<Vec<u8>> {
    let mut whole = fs::read(part)?;
    let style = fs::read(style)?;
    let mut name = number(STYLE.len());
    name.extend(STYLE.bytes());
    whole.push(0);
    whole.extend(number(name.len() + style.len()));
    whole.extend(name);
    whole.extend(style);
    Ok(whole)
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
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/xtask/tests/style");
        folder::empty(&folder).unwrap();
        let (part, style) = (folder.join("part.wasm"), folder.join("style.css"));
        fs::write(&part, b"\0asm\x01\0\0\0").unwrap();
        fs::write(&style, "p{}").unwrap();
        assert_eq!(with_style(&part, &style).unwrap(), b"\0asm\x01\0\0\0\0\x09\x05stylep{}");
    }

    #[test]
    fn numbers_are_written_seven_bits_at_a_time() {
        assert_eq!(
            [number(0), number(127), number(128), number(624_485)],
            [vec![0], vec![127], vec![0x80, 1], vec![0xe5, 0x8e, 0x26]]
        );
    }
}
