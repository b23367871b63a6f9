//! `cargo xtask TASK`: builds, serves, measures and tests which-mailbox.
//!
//! Invariant: a task that fails says why in its last lines and exits with 1.

mod apart;
mod browser;
mod conformance;
mod content;
mod debian;
mod detail;
mod dist;
mod folder;
mod http;
mod names;
mod npm;
mod program;
mod progress;
mod project;
mod serve;
mod site;
mod size;
mod split;
mod stamp;
mod suite;
mod toolchain;
mod trunk;
mod wasm;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::conformance::Page;
use crate::dist::{Place, Speed};
use crate::progress::Progress;
use crate::project::Project;
use crate::serve::Server;
use crate::size::Show;

const USAGE: &str = "\
cargo xtask serve        installs what is missing, builds, and serves the demo on this machine
    --port NUMBER        at this port (0: any)
    --dev                quick to build, large: for the developers' loop
cargo xtask build        makes dist/: the demo and the widget's files
    --dev                the same
    --trunk              for the hook in Trunk.toml: into the folder where trunk prepares dist/
cargo xtask test         installs what tests need and runs all of them
cargo xtask conformance  holds the simulator against real servers, and says what was confirmed
    --renew              and writes that down, on the page that readers see too
cargo xtask size         weighs dist/ against size-budget.toml
    --detail             and the wasm by crate, module and function
cargo xtask bench        measures the core's replaying and the box's answers, at a quarter of the speed
cargo xtask screenshots  takes the README's pictures of the real thing, into target/xtask/screenshots";

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
    let Some((task, options)) = arguments.split_first() else { bail!("which task?\n\n{USAGE}") };
    let options = Options::parse(task, options)?;
    match task.as_str() {
        "build" => dist::build(&project, options.speed, &options.place, &mut Progress::new(dist::STEPS)),
        "serve" => serve(&project, &options),
        "test" => suite::run(&project),
        "conformance" => conformance::run(&project, options.page),
        "bench" => suite::bench(&project),
        "screenshots" => suite::screenshots(&project),
        "size" => size::check(&project, options.show),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("there is no task `{other}`\n\n{USAGE}"),
    }
}

fn serve(project: &Project, options: &Options) -> Result<()> {
    let mut progress = Progress::new(dist::STEPS + 1);
    dist::build(project, options.speed, &Place::Dist, &mut progress)?;
    let server = Server::new(project.dist(), options.port)?;
    progress.step("serving dist/ until Ctrl+C");
    println!("\n    {}\n    {}en.html\n", server.url(), server.url());
    server.run()
}

/// What may follow a task.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    speed: Speed,
    place: Place,
    port: Option<u16>,
    show: Show,
    page: Page,
}

impl Options {
    /// Reads the options of this task; an option of another task is none.
    fn parse(task: &str, arguments: &[String]) -> Result<Self> {
        let mut options = Self::default();
        let mut arguments = arguments.iter();
        while let Some(option) = arguments.next() {
            match (task, option.as_str()) {
                ("build" | "serve", "--dev") => options.speed = Speed::Quick,
                ("build", "--trunk") => {
                    let staging = std::env::var_os("TRUNK_STAGING_DIR");
                    options.place = Place::Trunk(staging.context("--trunk: only trunk can call it")?.into());
                }
                ("serve", "--port") => {
                    let port = arguments.next().context("--port: which number?")?;
                    options.port = Some(
                        port.parse().with_context(|| format!("--port {port}: 0 to 65535 was expected"))?,
                    );
                }
                ("conformance", "--renew") => options.page = Page::Renewed,
                ("size", "--detail") => options.show = Show::Detail,
                (task, other) => bail!("`{task}` does not know `{other}`\n\n{USAGE}"),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(task: &str, arguments: &[&str]) -> Result<Options> {
        Options::parse(task, &arguments.iter().map(|&argument| argument.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn options_belong_to_their_task() {
        let options = parse("serve", &["--port", "0", "--dev"]).unwrap();
        assert_eq!(
            options,
            Options {
                speed: Speed::Quick,
                place: Place::Dist,
                port: Some(0),
                show: Show::Sums,
                page: Page::Checked
            }
        );
    }

    #[test]
    fn an_option_that_is_not_understood_is_refused_in_words() {
        let message = |task, arguments: &[&str]| {
            let error = format!("{:#}", parse(task, arguments).unwrap_err());
            error.lines().next().unwrap_or_default().to_owned()
        };
        assert_eq!(message("size", &["--dev"]), "`size` does not know `--dev`");
        assert_eq!(message("build", &["--trunk"]), "--trunk: only trunk can call it");
        assert_eq!(
            message("serve", &["--port", "http"]),
            "--port http: 0 to 65535 was expected: invalid digit found in string"
        );
    }
}
