//! Dialogues in SMTP, spoken to Exim as they stand.
//!
//! Invariant: the three digits of each reply are those shown. Exim gives no enhanced codes (RFC 2034 is an extension
//! that it does not offer); those are held against Dovecot's LMTP.

use std::io;

use which_mailbox::simulation::{Dialogue, Side, Spoken};

use super::listen;
use super::message::message;
use super::{Difference, Tally};
use crate::client::Line;
use crate::dialogue::form::Said;
use crate::transcript::Transcript;

/// Extensions that a server may offer or not, and that the dialogue makes no use of.
const UNUSED: &str = "ENHANCEDSTATUSCODES";

/// Speaks one dialogue with the server on this port.
///
/// Errors: the first reply of another code, or an extension that is used and not offered.
pub fn speak(port: u16, dialogue: &Dialogue) -> Result<Tally, Difference> {
    let transcript = Transcript::default();
    let differs = |what: String| Difference { what, transcript: transcript.text() };
    converse(port, dialogue, &transcript).map_err(|error| differs(error.to_string()))
}

fn converse(port: u16, dialogue: &Dialogue, transcript: &Transcript) -> io::Result<Tally> {
    let mut line = Line::connect(port, "client", transcript)?;
    let mut tally = Tally { dialogues: 1, ..Tally::default() };
    let mut lines = dialogue.lines.iter().peekable();
    while let Some(first) = lines.next() {
        match (first.from, &first.spoken) {
            (Side::Client, Spoken::Text(text)) => line.send(text)?,
            (Side::Client, Spoken::Elided { octets }) => line.send_octets(&message(1, *octets))?,
            (_, Spoken::Cut) | (Side::Server, Spoken::Elided { .. }) => {
                return Err(io::Error::other("no line of SMTP"));
            }
            (Side::Server, Spoken::Text(text)) => {
                let mut shown = vec![text.clone()];
                while let Some(more) = lines.next_if(|more| more.from == Side::Server) {
                    if let Spoken::Text(text) = &more.spoken {
                        shown.push(text.clone());
                    }
                }
                let heard = listen::smtp(&mut line)?;
                tally.compared += shown.len() as u32;
                if let Some(missing) = missing(&shown, &heard) {
                    return Err(io::Error::other(format!("{missing} is shown; heard was {heard:?}")));
                }
                continue;
            }
        }
        tally.sent += 1;
    }
    Ok(tally)
}

/// What is shown and not heard: a code, or an offer.
fn missing(shown: &[String], heard: &[Said]) -> Option<String> {
    let heard: Vec<&str> = heard
        .iter()
        .map(|said| match said {
            Said::Line(line) => line.as_str(),
            Said::Octets(_) => "",
        })
        .collect();
    let code = |line: &str| line.get(..3).unwrap_or_default().to_owned();
    let offer =
        |line: &str| line.get(4..).unwrap_or_default().split(' ').next().unwrap_or_default().to_owned();
    let last_shown = shown.last().map(|line| code(line));
    if last_shown != heard.last().map(|line| code(line)) {
        return last_shown;
    }
    // The first line of several names the server.
    let offers = shown.iter().skip(1).map(|line| offer(line));
    offers.filter(|name| name != UNUSED).find(|name| !heard.iter().any(|line| offer(line) == *name))
}
