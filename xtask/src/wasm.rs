//! From the library's source to the smallest wasm module and its glue.
//!
//! Invariant: the module and the glue are of one run of wasm-bindgen; they are kept together or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

use crate::content::Content;
use crate::folder;
use crate::names;
use crate::npm::NpmTools;
use crate::progress::Progress;
use crate::project::Project;
use crate::split;
use crate::stamp::Stamp;
use crate::toolchain::{Recipe, TARGET};

/// What is kept is made anew when this changes: raise it with every change of what this file does to the module.
const EDITION: &[u8] = b"13";

/// How wasm-opt shrinks. Flattened code gives it more to find, and blocks that loop in fewer ways compress better; so does
/// what is reckoned twice in the same words, better than what is kept for the second time. A third round makes the
/// module smaller and its compressed copy larger. Nothing lies in the lowest memory but the stack's last kilobyte.
/// Not `--traps-never-happen`, 1.5 % less: it takes the checks away with which a mistake ends its box, and nothing
/// but its box.
const SHRINK: [&str; 8] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Os",
    "-Os",
    "--skip-pass=local-cse",
    "--strip-producers",
    "--strip-target-features",
];

/// Beside the finished module: what wasm-bindgen made it from.
const MAIN: &str = "main.wasm";

/// Beside the finished module: the parts before wasm-opt.
const RAW: &str = "parts";

/// A finished module, its parts, and the JavaScript that loads it.
pub struct Wasm {
    /// The module that every reader loads.
    pub module: PathBuf,
    /// What is loaded into its instance when it is wanted, by the names of [`split::PARTS`].
    pub parts: Vec<(&'static str, PathBuf)>,
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
    let finished = |name: &&'static str| (*name, kept.join(format!("{name}.wasm")));
    let wasm = Wasm {
        module: kept.join("widget.wasm"),
        parts: split::PARTS.iter().map(finished).collect(),
        glue: kept.join("glue.js"),
    };
    // The version of wasm-bindgen stands in the bytes.
    let versions = tools.versions().long();
    let stamp =
        Stamp::new(&kept, Content::of_all([EDITION, recipe.name().as_bytes(), versions.as_bytes(), &bytes]));
    let main = kept.join(MAIN);
    let results =
        [&wasm.module, &wasm.glue, &main].into_iter().chain(wasm.parts.iter().map(|(_, file)| file));
    if stamp.holds(&results.map(PathBuf::as_path).collect::<Vec<_>>()) {
        progress.note("unchanged");
        return Ok(wasm);
    }
    folder::empty(&kept)?;
    let raw = kept.join(RAW);
    let common = split::split(&bytes, &main, &raw)?;
    bindgen(fs::read(&main)?)?
        .remove_name_section(true)
        .generate(&kept)
        .context("wasm-bindgen could not make the glue")?;
    let long = kept.join("glue_bg.wasm");
    let glue = fs::read_to_string(&wasm.glue).context("wasm-bindgen left no glue")?;
    let (short, glue) = names::shorten(&fs::read(&long)?, glue)?;
    fs::write(&long, short)?;
    fs::write(&wasm.glue, factory(&glue)?)?;
    let whole = kept.join("whole.wasm");
    // What several parts have in common is little, and no part of its own.
    let common = common.iter().flat_map(|file| [file.as_os_str(), file.as_os_str()]);
    tools.wasm_merge().arg(&long).arg("__wasm_split").args(common).arg("-o").arg(&whole).run()?;
    shrink(recipe, tools, &whole, &wasm.module)?;
    for ((_, raw), (_, finished)) in split::parts(&raw).iter().zip(&wasm.parts) {
        shrink(recipe, tools, raw, finished)?;
    }
    stamp.set()?;
    Ok(wasm)
}

/// Makes the finished file of one that wasm-opt has not seen yet.
fn shrink(recipe: Recipe, tools: &NpmTools, raw: &Path, finished: &Path) -> Result<()> {
    match recipe {
        Recipe::Smallest | Recipe::Plain => {
            tools.wasm_opt().args(SHRINK).arg(raw).arg("-o").arg(finished).run()
        }
        Recipe::Quick => Ok(fs::copy(raw, finished).map(drop)?),
    }
}

fn bindgen(module: Vec<u8>) -> Result<Bindgen> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("glue", module).no_modules(true)?.no_modules_global("glue")?;
    // Every browser that has WebAssembly as the box needs it can write a text into memory.
    bindgen.encode_into(EncodeInto::Always);
    bindgen.typescript(false).omit_default_module_path(true).remove_producers_section(true);
    // What the parts import: memory, table, stack pointer.
    bindgen.keep_lld_exports(true);
    Ok(bindgen)
}

/// The module that every reader loads and its parts, before wasm-opt: larger, and with the names of their functions.
pub fn named(project: &Project) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let kept = project.kept("wasm").join(Recipe::Smallest.profile());
    let read = |file: PathBuf| fs::read(&file).with_context(|| format!("{} is missing", file.display()));
    let named = project.kept("named");
    folder::empty(&named)?;
    bindgen(read(kept.join(MAIN))?)?
        .demangle(false)
        .generate(&named)
        .context("wasm-bindgen could not read the module")?;
    let mut modules = vec![("main", read(named.join("glue_bg.wasm"))?)];
    for (name, file) in split::parts(&kept.join(RAW)) {
        modules.push((name, read(file)?));
    }
    Ok(modules)
}

/// Makes of the script for one instance a module whose function returns a glue for each: its exports, its imports, and
/// what takes the instance's exports over. The script's own loading, two thirds of a kilobyte, is cut off: the loader
/// has compiled the module by then.
fn factory(script: &str) -> Result<String> {
    let inside = script
        .split_once("script_src = new URL(document.currentScript.src, location.href).toString();\n    }\n")
        .and_then(|(_, rest)| rest.split_once("async function __wbg_load("))
        .map(|(inside, _)| inside)
        .context("this wasm-bindgen writes another glue than the one that src/embed/instance.js knows")?;
    Ok(format!(
        "import * as page from \"which-mailbox-page\";\nexport default () => {{\nconst exports = {{}};\n{inside}\n\
         return {{ exports, imports: __wbg_get_imports, take: __wbg_finalize_init }};\n}};\n"
    ))
}
