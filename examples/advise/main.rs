//! Holds the advice against published recommendations.
//!
//!     cargo run --release --no-default-features --example advise -- FILE
//!
//! reads one case a line (see [`published`] for the keys) and prints for each what its source advises and what we do.
//!
//! Invariant: what is not understood is named on stderr with its line, and then the exit code is 2.

mod published;

use std::process::ExitCode;

use published::Case;
use which_mailbox::advice::standing;
use which_mailbox::mailbox::MailboxKind;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(file), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: advise FILE   (one case a line, as in tests/data/advice.jsonl)");
        return ExitCode::from(2);
    };
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            return ExitCode::from(2);
        }
    };
    let (mut agreed, mut cases, mut understood) = (0_u32, 0_u32, true);
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let mut complain = |complaint: &str| {
            eprintln!("{}:{}: {complaint}", file.display(), at + 1);
            understood = false;
        };
        let case = match Case::read(line) {
            Ok(case) => case,
            Err(error) => {
                complain(&error);
                continue;
            }
        };
        for complaint in &case.complaints {
            complain(complaint);
        }
        let got = standing(&case.answers).map(|[first, ..]| first.mailbox.kind());
        let agrees = got == Some(case.expected);
        println!(
            "{} expected={} got={} {}",
            case.id,
            case.expected.id(),
            got.map_or("none", MailboxKind::id),
            if agrees { "ok" } else { "differs" }
        );
        agreed += u32::from(agrees);
        cases += 1;
    }
    let percent = f64::from(agreed) * 100.0 / f64::from(cases.max(1));
    println!("agreement: {agreed} of {cases} ({percent:.1} %)");
    if understood { ExitCode::SUCCESS } else { ExitCode::from(2) }
}
