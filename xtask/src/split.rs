//! Splits the module where the widget's source says so (`wasm_split`), so that what a reader may never open is a part
//! of its own.
//!
//! Invariant: main module and parts are of one run; addresses and places in the table that one has of the other hold
//! for no other build.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_encoder::{CustomSection, Section};
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
pub fn with_style(mut part: Vec<u8>, style: &[u8]) -> Vec<u8> {
    CustomSection { name: STYLE.into(), data: style.into() }.append_to(&mut part);
    part
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
    fn a_long_styles_length_is_written_seven_bits_at_a_time() {
        let part = with_style(Vec::new(), &[b' '; 200]);
        assert_eq!(part[..9], *b"\0\xce\x01\x05style");
        assert_eq!(part.len(), 9 + 200);
    }
}
