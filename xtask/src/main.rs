//! `cargo xtask TASK`: builds, serves, measures and tests which-mailbox.
//!
//! Invariant: a task that fails says why in its last lines and exits with 1.

mod content;
mod dist;
mod folder;
mod npm;
mod program;
mod progress;
mod project;
mod stamp;
mod toolchain;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::dist::{Place, Speed};
use crate::progress::Progress;
use crate::project::Project;

const USAGE: &str = "\
cargo xtask build   makes dist/: the demo site and the widget's files
    --dev           quick to build, large: for the developers' loop
    --into FOLDER   adds the files to FOLDER in place of dist/; what is there stays (for trunk)";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Vec<String>) -> Result<()> {
    let project = Project::here();
    let (task, rest) = match arguments.split_first() {
        Some((task, rest)) => (task.as_str(), rest),
        None => bail!("which task?\n\n{USAGE}"),
    };
    match task {
        "build" => build(&project, rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("there is no task `{other}`\n\n{USAGE}"),
    }
}

fn build(project: &Project, arguments: &[String]) -> Result<()> {
    let mut speed = Speed::default();
    let mut place = Place::default();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), arguments.as_slice().first()) {
            ("--dev", _) => speed = Speed::Quick,
            ("--into", Some(folder)) => {
                place = Place::Beside(folder.into());
                arguments.next();
            }
            (other, _) => bail!("`build` does not know `{other}`\n\n{USAGE}"),
        }
    }
    dist::build(project, speed, &place, &mut Progress::new(dist::STEPS))
}
