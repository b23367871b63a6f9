//! Makes `dist/`: the demo's pages and the widget's files.
//!
//! Invariant: what the loader loads is named by its content; the loader knows the names. A build that fails leaves the
//! last whole `dist/` as it was.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::apart::take_apart;
use crate::content::{hashed_name, hashed_name_of};
use crate::folder;
use crate::npm::NpmTools;
use crate::program::Program;
use crate::progress::Progress;
use crate::project::Project;
use crate::split;
use crate::toolchain::{self, Recipe};
use crate::wasm::{self, Wasm};

/// How many steps [`build`] tells of.
pub const STEPS: usize = 4;

/// The loader's name: the only file of the widget that a page names.
pub const LOADER: &str = "which-mailbox.js";

/// Where the name of the recipe is kept that `dist/` was made by.
pub const RECIPE: &str = "dist.recipe";

/// What kind of build is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    /// What readers get.
    #[default]
    Finished,
    /// Soon there, and large.
    Quick,
}

/// Where the files go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// `dist/`, whole in one go.
    #[default]
    Dist,
    /// Trunk's staging folder, beside the page that trunk has prepared there; trunk moves all of it to `dist/`.
    Trunk(PathBuf),
}

/// Builds everything.
pub fn build(project: &Project, speed: Speed, place: &Place, progress: &mut Progress) -> Result<()> {
    progress.step("tools: the wasm target, the standard library's source, npm's wasm-opt and esbuild");
    let best = toolchain::ready(progress)?;
    let tools = NpmTools::ready(project, progress)?;
    let recipe = match speed {
        Speed::Finished => best,
        Speed::Quick => Recipe::Quick,
    };
    let _alone = folder::alone(&project.kept("dist.lock"), progress)?;
    let wasm = wasm::make(project, recipe, &tools, progress)?;

    progress.step("esbuild, the site's pages, brotli");
    let next = project.kept("dist.next");
    folder::empty(&next)?;
    widget(project, recipe, &wasm, &tools, &next)?;
    fs::copy(project.file("which-mailbox.d.ts"), next.join("which-mailbox.d.ts"))
        .context("which-mailbox.d.ts is missing")?;
    site(project, &next)?;
    compress(project, &next)?;
    match place {
        Place::Dist => folder::replace(&project.dist(), &next)?,
        Place::Trunk(staging) => add(&next, staging)?,
    }
    fs::write(project.kept(RECIPE), recipe.name())?;
    Ok(())
}

/// The loader, the bundle, the module and its parts.
fn widget(project: &Project, recipe: Recipe, wasm: &Wasm, tools: &NpmTools, next: &Path) -> Result<()> {
    let call = |entry: &Path| {
        tools.esbuild().within(project.root()).arg(entry).args(["--minify", "--log-level=warning"])
    };
    let style = |name: &str| -> Result<PathBuf> {
        let minified = project.kept(name);
        call(&project.file("style").join(name))
            .arg("--bundle")
            .arg(assigned("--outfile=", &minified))
            .run()?;
        Ok(minified)
    };
    let mut files = Vec::new();
    let mut put = |role: &str, name: String, bytes: &[u8]| -> Result<()> {
        fs::write(next.join(&name), bytes)?;
        files.push(format!("\"{role}\":\"{name}\""));
        Ok(())
    };

    let bundle = project.kept("widget.js");
    call(&project.file("src/embed/widget.js"))
        .args(["--bundle", "--format=esm", "--target=es2022", "--legal-comments=none", "--loader:.css=text"])
        .arg(assigned("--alias:which-mailbox-glue=", &wasm.glue))
        .arg(assigned("--alias:which-mailbox-page=", &project.file("src/embed/page.js")))
        .arg(assigned("--alias:which-mailbox-css=", &style("widget.css")?))
        .arg(assigned("--outfile=", &bundle))
        .run()?;
    let bundle = fs::read(bundle)?;
    put("script", hashed_name(&bundle, "js"), &bundle)?;
    let mut modules = vec![("main", fs::read(&wasm.module)?)];
    for (part, file) in &wasm.parts {
        let mut bytes = fs::read(file)?;
        if *part == split::LATER {
            bytes = split::with_style(bytes, &fs::read(style("later.css")?)?);
        }
        modules.push((part, bytes));
    }
    let whole = project.kept("whole");
    folder::empty(&whole)?;
    let mut pairs = Vec::new();
    for (role, module) in modules {
        let bytes = match recipe {
            Recipe::Smallest | Recipe::Plain => take_apart(&module)?,
            Recipe::Quick => module.clone(),
        };
        let name =
            if role == "main" { hashed_name(&bytes, "wasm") } else { hashed_name_of(role, &bytes, "wasm") };
        put(role, name.clone(), &bytes)?;
        fs::write(whole.join(&name), module)?;
        pairs.extend([next.join(&name), whole.join(&name)]);
    }
    let joined = project.file("src/embed/joined.js");
    Program::node().arg(project.file("xtask/tools/joined.mjs")).arg(joined).args(pairs).run()?;

    call(&project.file("src/embed/loader.js"))
        .args(["--bundle", "--format=iife", "--target=es2022", "--legal-comments=none"])
        .arg(format!("--define:__FILES__={{{}}}", files.join(",")))
        .arg(assigned("--outfile=", &next.join(LOADER)))
        .run()
}

/// `site/` as it is.
fn site(project: &Project, next: &Path) -> Result<()> {
    add(&project.file("site"), next)
}

/// Copies the files of one folder into another; a file that is there already stays.
fn add(from: &Path, to: &Path) -> Result<()> {
    for file in folder::files(from)? {
        let copy = to.join(&file);
        if copy.exists() {
            continue;
        }
        if let Some(parent) = copy.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(from.join(&file), &copy).with_context(|| format!("{} cannot be written", copy.display()))?;
    }
    Ok(())
}

/// Puts a `.br` beside each script, style sheet and module, as web servers can send it in place of the file.
fn compress(project: &Project, next: &Path) -> Result<()> {
    let small = folder::files(next)?.into_iter().filter(|file| {
        file.extension()
            .is_some_and(|extension| ["js", "css", "wasm"].iter().any(|known| extension == *known))
    });
    Program::node().arg(project.file("xtask/tools/brotli.mjs")).args(small).within(next).run()
}

fn assigned(option: &str, path: &Path) -> OsString {
    let mut argument = OsString::from(option);
    argument.push(path);
    argument
}
