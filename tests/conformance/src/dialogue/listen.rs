//! All that a server says until it has answered.
//!
//! Invariant: it ends where the protocol says that an answer ends; what is not compared is left out.

use std::io;

use super::form::{Said, is_beside};
use crate::client::Line;

/// A status, and what follows it. `patience` is called while the server says nothing. Source: RFC 1939, section 3.
pub(super) fn pop3(open: &mut Line, asked: &str, patience: &dyn Fn()) -> io::Result<Vec<Said>> {
    let status = open.receive_patiently(patience)?;
    let command = asked.split(' ').next().unwrap_or_default();
    let more = status.starts_with("+OK");
    let end = Said::Line(".".into());
    let mut heard = vec![Said::Line(status)];
    if more && command == "RETR" {
        heard.push(Said::Octets(until_dot(open)?));
        heard.push(end.clone());
    }
    while more && command == "UIDL" && heard.last() != Some(&end) {
        heard.push(Said::Line(open.receive()?));
    }
    Ok(heard)
}

/// A reply of one or more lines. Source: RFC 5321, section 4.2.
pub(super) fn smtp(open: &mut Line) -> io::Result<Vec<Said>> {
    let mut heard = Vec::new();
    loop {
        let line = open.receive()?;
        let goes_on = line.as_bytes().get(3) == Some(&b'-');
        heard.push(Said::Line(line));
        if !goes_on {
            return Ok(heard);
        }
    }
}

/// Up to the line with the command's tag, or the server's "go ahead"; where neither is shown (a greeting, news for a
/// client that waits), as many lines as are. Source: RFC 9051, sections 2.2.2 and 7.
pub(super) fn imap(open: &mut Line, shown: &[Said]) -> io::Result<Vec<Said>> {
    let answers = |said: &Said| match said {
        Said::Line(line) => !line.starts_with("* ") && line != ")",
        Said::Octets(_) => false,
    };
    let by_itself = !shown.iter().any(answers);
    let mut heard: Vec<Said> = Vec::new();
    while !(heard.last().is_some_and(answers) || (by_itself && heard.len() == shown.len())) {
        let line = open.receive()?;
        let literal = line.strip_suffix('}').and_then(|line| line.rsplit_once('{'));
        let literal = literal.and_then(|(_, octets)| octets.parse().ok());
        if !is_beside(&line) {
            heard.push(Said::Line(line));
        }
        if let Some(octets) = literal {
            open.receive_octets(octets)?;
            heard.push(Said::Octets(octets as u64));
        }
    }
    Ok(heard)
}

/// The octets of a message that ends with a dot on a line of its own. Source: RFC 1939, section 3 (a dot at the beginning
/// of a line is doubled on the way).
fn until_dot(open: &mut Line) -> io::Result<u64> {
    let mut octets = 0;
    loop {
        let line = open.receive_silently()?;
        if line == "." {
            return Ok(octets);
        }
        octets += line.strip_prefix('.').unwrap_or(&line).len() as u64 + 2;
    }
}
