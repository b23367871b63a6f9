//! Short names for what module and glue have of each other: wasm-bindgen's own are long and end in hashes, which no
//! compression makes smaller.
//!
//! Invariant: a name changes in the module and in its glue, or in neither.

use anyhow::{Result, bail};
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// As wasm-bindgen calls the script that it writes beside the module.
const GLUE: &str = "./glue_bg.js";

/// What only debuggers and other tools ask a module for.
const UNUSED: [&str; 4] = ["__abort_handler", "__instance_terminated", "__data_end", "__heap_base"];

/// Gives both short names.
pub fn shorten(module: &[u8], glue: String) -> Result<(Vec<u8>, String)> {
    let mut names = Names { glue, given: 0 };
    let mut short = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                for import in imports.clone().into_imports() {
                    let import = import?;
                    let kind = EntityType::try_from(import.ty)?;
                    if import.module != GLUE {
                        bail!("the module imports {} from {}", import.name, import.module);
                    }
                    section.import("_", &names.imported(import.name)?, kind);
                }
                short.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                for export in exports.clone() {
                    let export = export?;
                    if !UNUSED.contains(&export.name) {
                        let kind = ExportKind::from(export.kind);
                        section.export(&names.exported(export.name), kind, export.index);
                    }
                }
                short.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    short
                        .section(&RawSection { id, data: &module[range.start as usize..range.end as usize] });
                }
            }
        }
    }
    let from = names.replaced(&format!("\"{GLUE}\":"), "_:");
    if !from {
        bail!("the glue does not name {GLUE}");
    }
    Ok((short.finish(), names.glue))
}

struct Names {
    glue: String,
    given: usize,
}

impl Names {
    /// What the module takes from the glue.
    fn imported(&mut self, name: &str) -> Result<String> {
        let short = self.next();
        if !self.replaced(&format!(" {name}:"), &format!(" {short}:")) {
            bail!("the glue has no {name}");
        }
        Ok(short)
    }

    /// What the module gives; that which the glue does not take is for others, who know it by its name.
    fn exported(&mut self, name: &str) -> String {
        // The box's own functions have names of the box's own, which are short.
        if !name.contains("__") {
            return name.to_owned();
        }
        let short = self.next();
        if self.replaced(&format!("wasm.{name}"), &format!("wasm.{short}")) { short } else { name.to_owned() }
    }

    fn next(&mut self) -> String {
        self.given += 1;
        format!("_{}", self.given)
    }

    /// Replaces it wherever no longer name begins with it; whether there was something to replace.
    fn replaced(&mut self, old: &str, new: &str) -> bool {
        let mut parts = self.glue.split(old);
        let mut glue = parts.next().unwrap_or_default().to_owned();
        let mut found = false;
        for part in parts {
            let goes_on = part.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_');
            found |= !goes_on;
            glue.push_str(if goes_on { old } else { new });
            glue.push_str(part);
        }
        self.glue = glue;
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Imports `./glue_bg.js` `remove_b28d`, exports the memory as `__data_end`, `__malloc` and `__shared`.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\
        \x02\x1e\x01\x0c./glue_bg.js\x0dremove_b28d16\0\0\
        \x05\x03\x01\0\x01\
        \x07\x24\x03\x0a__data_end\x02\0\x08__malloc\x02\0\x08__shared\x02\0";

    const SCRIPT: &str = "{ remove_b28d16: function() {} }; { \"./glue_bg.js\": import0 }; wasm.__malloc; \
                          wasm.__malloc_more";

    #[test]
    fn module_and_glue_get_the_same_short_names_and_others_keep_theirs() {
        let (module, script) = shorten(MODULE, SCRIPT.to_owned()).unwrap();
        assert_eq!(
            module,
            b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x08\x01\x01_\x02_1\0\0\x05\x03\x01\0\x01\
              \x07\x11\x02\x02_2\x02\0\x08__shared\x02\0"
        );
        assert_eq!(script, "{ _1: function() {} }; { _: import0 }; wasm._2; wasm.__malloc_more");
    }

    #[test]
    fn a_name_that_the_glue_does_not_have_is_an_error() {
        let message = |script: &str| shorten(MODULE, script.to_owned()).unwrap_err().to_string();
        assert_eq!(message("{ \"./glue_bg.js\": import0 }"), "the glue has no remove_b28d16");
        assert_eq!(message("{ remove_b28d16: function() {} }"), "the glue does not name ./glue_bg.js");
    }
}
