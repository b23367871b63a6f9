//! Splits the module where the widget's source says so (`wasm_split`), so that what a reader may never open is a part
//! of its own.
//!
//! Invariant: main module and parts are of one run; addresses and places in the table that one has of the other hold
//! for no other build.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_encoder::{CustomSection, ExportKind, ExportSection, Module, RawSection, Section};
use wasm_split_cli_support::Options;
use wasmparser::{Parser, Payload};

use crate::folder;

/// The parts with the words of a language, of which a reader loads one.
pub const LANGUAGES: [&str; 2] = ["de", "en"];

/// The part with the views that are loaded when they are first opened.
pub const LATER: &str = "later";

/// The parts with the words of those views, in the order of [`LANGUAGES`].
pub const LATER_LANGUAGES: [&str; 2] = ["later_de", "later_en"];

/// All parts, by the names that the source gives them.
pub const PARTS: [&str; 5] = [LANGUAGES[0], LANGUAGES[1], LATER, LATER_LANGUAGES[0], LATER_LANGUAGES[1]];

/// The custom section in which a part brings its style along; `src/embed/widget.js` reads it.
const STYLE: &str = "style";

/// Splits the module that the linker made, with its relocations, into `main` and what goes into `folder`: the files of
/// [`parts`], and those that this returns, with what some parts have in common and main has not.
pub fn split(module: &[u8], main: &Path, folder: &Path) -> Result<Vec<PathBuf>> {
    folder::empty(folder)?;
    let module = described(module)?;
    let mut options = Options::new(&module);
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

/// The module without the descriptions of what it does not import.
///
/// Whoever links js-sys or web-sys exports, for wasm-bindgen, a description of each of their functions, called or not.
/// Those that take a closure name the code that calls it: 44 functions, in the table for ever, that no one can call.
fn described(module: &[u8]) -> Result<Vec<u8>> {
    let mut imported = HashSet::new();
    let mut whole = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = &payload {
            for import in imports.clone().into_imports() {
                imported.insert(import?.name);
            }
        }
        if let Payload::ExportSection(exports) = &payload {
            let mut section = ExportSection::new();
            for export in exports.clone() {
                let export = export?;
                let described = export.name.strip_prefix("__wbindgen_describe_");
                if described.is_none_or(|name| !name.starts_with("__wbg_") || imported.contains(name)) {
                    section.export(export.name, ExportKind::from(export.kind), export.index);
                }
            }
            whole.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            whole.section(&RawSection { id, data: &module[range.start as usize..range.end as usize] });
        }
    }
    Ok(whole.finish())
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
    fn only_what_is_imported_or_our_own_stays_described() {
        let function = [0x01, 0x04, 0x01, 0x60, 0, 0];
        let import = b"\x02\x0d\x01\x01_\x07__wbg_a\0\0";
        let exports = |names: &[&str]| {
            let mut section = ExportSection::new();
            for name in names {
                section.export(&["__wbindgen_describe_", name].concat(), ExportKind::Func, 0);
            }
            let mut bytes = Vec::new();
            section.append_to(&mut bytes);
            [b"\0asm\x01\0\0\0", &function[..], import, &bytes].concat()
        };
        let module = exports(&["__wbg_a", "__wbg_b", "mount"]);
        assert_eq!(described(&module).unwrap(), exports(&["__wbg_a", "mount"]));
    }

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
