//! Holds the advice against published recommendations.
//!
//!     cargo run --release --no-default-features --example advise -- FILE
//!
//! reads one case a line (see [`published`] for the keys) and prints for each what its source advises and what we do.
//!
//! Invariant: what is not understood is named on stderr with its line, and then the exit code is 2.

mod published;

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(file), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: advise FILE   (one case a line, as in tests/data/advice.jsonl)");
        return ExitCode::from(2);
    };
    let name = file.display().to_string();
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{name}: {error}");
            return ExitCode::from(2);
        }
    };
    let report = published::Report::of(&name, &text);
    // Whoever reads may close the pipe early (`| head`): then there is nobody left to tell.
    let _ = std::io::stdout().write_all(report.lines.as_bytes());
    eprint!("{}", report.complaints);
    if report.complaints.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) }
}
