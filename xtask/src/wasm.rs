//! From the library's source to the smallest wasm module and its glue.
//!
//! Invariant: the module and the glue are of one run of wasm-bindgen; they are kept together or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::content::Content;
use crate::folder;
use crate::npm::NpmTools;
use crate::progress::Progress;
use crate::project::Project;
use crate::stamp::Stamp;
use crate::toolchain::{Recipe, TARGET};

/// What is kept is made anew when this changes: raise it with every change of what this file does to the module.
const EDITION: &[u8] = b"5";

/// Beside the finished module: what cargo built.
const BUILT: &str = "built.wasm";

/// A finished module and the JavaScript that loads it.
pub struct Wasm {
    /// The module.
    pub module: PathBuf,
    /// The glue: an ES module whose default export makes one glue for each instance.
    pub glue: PathBuf,
}

/// Builds the library, makes the glue, shrinks the module; skips what would come out the same.
pub fn make(project: &Project, recipe: Recipe, tools: &NpmTools, progress: &mut Progress) -> Result<Wasm> {
    progress.step(&format!("cargo: the widget as wasm, {} recipe", recipe.name()));
    // A folder of its own for each recipe: they differ in what build scripts see, so they would undo each other.
    let target = project.file("target").join(match recipe {
        Recipe::Smallest => "wasm",
        Recipe::Plain => "wasm-plain",
        Recipe::Quick => "wasm-quick",
    });
    recipe.cargo(&target).within(project.root()).run()?;
    let built = target.join(TARGET).join(recipe.profile()).join("which_mailbox.wasm");
    let bytes = fs::read(&built).with_context(|| format!("cargo left no {}", built.display()))?;

    progress.step("wasm-bindgen and wasm-opt: the glue and the smallest module");
    let kept = project.kept("wasm").join(recipe.profile());
    let wasm = Wasm { module: kept.join("widget.wasm"), glue: kept.join("glue.js") };
    // The version of wasm-bindgen stands in the bytes.
    let versions = tools.versions().long();
    let stamp =
        Stamp::new(&kept, Content::of_all([EDITION, recipe.name().as_bytes(), versions.as_bytes(), &bytes]));
    if stamp.holds(&[&wasm.module, &wasm.glue, &kept.join(BUILT)]) {
        progress.note("unchanged");
        return Ok(wasm);
    }
    folder::empty(&kept)?;
    fs::write(kept.join(BUILT), &bytes)?;
    bindgen(bytes)?
        .remove_name_section(true)
        .generate(&kept)
        .context("wasm-bindgen could not make the glue")?;
    factory(&wasm.glue)?;
    let raw = kept.join("glue_bg.wasm");
    match recipe {
        Recipe::Smallest | Recipe::Plain => {
            tools.wasm_opt().args(["-Oz", "--converge"]).arg(&raw).arg("-o").arg(&wasm.module).run()?
        }
        Recipe::Quick => fs::rename(&raw, &wasm.module)?,
    }
    stamp.set()?;
    Ok(wasm)
}

fn bindgen(module: Vec<u8>) -> Result<Bindgen> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("glue", module).no_modules(true)?.no_modules_global("glue")?;
    bindgen.typescript(false).omit_default_module_path(true).remove_producers_section(true);
    Ok(bindgen)
}

/// The module that readers get, before wasm-opt: larger, and with the names of its functions.
pub fn named(project: &Project) -> Result<Vec<u8>> {
    let built = project.kept("wasm").join(Recipe::Smallest.profile()).join(BUILT);
    let bytes = fs::read(&built).with_context(|| format!("{} is missing", built.display()))?;
    let named = project.kept("named");
    folder::empty(&named)?;
    bindgen(bytes)?.demangle(false).generate(&named).context("wasm-bindgen could not read the module")?;
    Ok(fs::read(named.join("glue_bg.wasm"))?)
}

/// Makes of the script for one instance a module whose function returns a glue for each: its exports, its imports, and
/// what takes the instance's exports over. The script's own loading, two thirds of a kilobyte, is cut off: the loader
/// has compiled the module by then.
fn factory(glue: &Path) -> Result<()> {
    let script = fs::read_to_string(glue).context("wasm-bindgen left no glue")?;
    let inside = script
        .split_once("script_src = new URL(document.currentScript.src, location.href).toString();\n    }\n")
        .and_then(|(_, rest)| rest.split_once("async function __wbg_load("))
        .map(|(inside, _)| inside)
        .context("this wasm-bindgen writes another glue than the one that src/embed/instance.js knows")?;
    let module = format!(
        "export default () => {{\nconst exports = {{}};\n{inside}\n\
         return {{ exports, imports: __wbg_get_imports, take: __wbg_finalize_init }};\n}};\n"
    );
    fs::write(glue, module)?;
    Ok(())
}
