//! The form of what a server says: what must be the same in the simulator and on a real server, and what need not.
//!
//! Invariant: status, response codes, tags, places, counts, unique ids, flags and items are compared; free text, what a
//! server offers beyond what is shown, and `RECENT` are not. Messages have exactly the octets shown.

use std::collections::BTreeMap;

/// Flags of folders that only say how a server looks them up. Source: RFC 5258, section 3; RFC 3501, section 7.2.2
/// (`\Marked` and `\Unmarked` are hints).
const HINTS: [&str; 6] =
    ["\\HasNoChildren", "\\HasChildren", "\\UnMarked", "\\Marked", "\\Subscribed", "\\NoInferiors"];

/// What one side says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A line without its CRLF.
    Line(String),
    /// So many octets.
    Octets(u64),
}

/// The UIDVALIDITY of each folder, as the real server gave it: the simulator's is always 1.
#[derive(Debug, Default)]
pub struct Validities(BTreeMap<String, u64>);

impl Validities {
    /// The simulator's number for the server's; another one than before is another folder. Source: RFC 9051, section
    /// 2.3.1.1.
    fn shown(&mut self, folder: &str, real: u64) -> u64 {
        if *self.0.entry(folder.into()).or_insert(real) == real { 1 } else { real }
    }
}

/// A line reduced to what is compared, and the octets it names.
#[derive(Debug, PartialEq, Eq)]
struct Form {
    words: String,
    octets: Option<u64>,
}

/// Texts shorter than this are no messages: they are shown with a usual size.
const USUAL: u64 = 1000;

/// Whether the server says this beside what is asked for: it is left out.
pub fn is_beside(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    matches!(words[..], ["*", _, "RECENT"])
        || line.starts_with("* OK [HIGHESTMODSEQ ")
        || line.starts_with("* OK [NOMODSEQ]")
        || line == "* OK Still here"
}

/// Whether the server may say what was heard where the simulator shows what was shown; `folder` is the one that the
/// numbers belong to.
pub fn agrees(shown: &Said, heard: &Said, folder: &str, validities: &mut Validities) -> bool {
    match (shown, heard) {
        (Said::Octets(shown), Said::Octets(heard)) => same_size(*shown, *heard),
        (Said::Line(shown), Said::Line(heard)) => {
            if let (Some(shown), Some(heard)) = (offers(shown), offers(heard)) {
                return shown.iter().all(|offer| heard.contains(offer));
            }
            let (mine, theirs) = (form(shown, None), form(heard, Some((folder, validities))));
            mine.words == theirs.words
                && match (mine.octets, theirs.octets) {
                    (Some(shown), Some(heard)) => same_size(shown, heard),
                    (None, None) => true,
                    (Some(_), None) | (None, Some(_)) => false,
                }
        }
        (Said::Line(_), Said::Octets(_)) | (Said::Octets(_), Said::Line(_)) => false,
    }
}

const fn same_size(shown: u64, heard: u64) -> bool {
    shown == heard || (shown > 0 && shown < USUAL && heard > 0 && heard < USUAL)
}

/// What a greeting or a login says the server can do. Source: RFC 9051, section 7.1 (CAPABILITY).
fn offers(line: &str) -> Option<Vec<&str>> {
    let (before, rest) = line.split_once("[CAPABILITY ")?;
    let mut offers: Vec<&str> = vec![before];
    offers.extend(rest.split_once(']')?.0.split(' '));
    Some(offers)
}

fn form(line: &str, real: Option<(&str, &mut Validities)>) -> Form {
    if let Some((before, size)) = line.strip_suffix('}').and_then(|line| line.rsplit_once('{')) {
        return Form { words: format!("{} {{", flags(before)), octets: size.parse().ok() };
    }
    let words: Vec<&str> = line.split(' ').collect();
    match words[..] {
        [reply, ..] if reply.len() == 3 && reply.bytes().all(|digit| digit.is_ascii_digit()) => {
            plain(&smtp(&words))
        }
        ["+OK", messages, size] if messages.parse::<u64>().is_ok() && size.parse::<u64>().is_ok() => {
            Form { words: format!("+OK {messages}"), octets: size.parse().ok() }
        }
        ["+OK", size, "octets"] => Form { words: "+OK octets".into(), octets: size.parse().ok() },
        ["+", ..] => plain("+"),
        ["*", "LIST", ..] | [_, "FETCH", ..] | ["*", _, "FETCH", ..] => plain(&flags(line)),
        ["+OK" | "-ERR", ..] => plain(&format!("{}{}", words[0], code(line, real))),
        [tag, status @ ("OK" | "NO" | "BAD" | "BYE"), ..] => {
            plain(&format!("{tag} {status}{}", code(line, real)))
        }
        [place, id] if id.len() == 16 && place.parse::<u64>().is_ok() => plain(&unique_id(place, id, real)),
        _ => plain(&flags(line)),
    }
}

fn plain(words: &str) -> Form {
    Form { words: words.into(), octets: None }
}

/// Three digits and, where both give one, the enhanced code. Source: RFC 5321, section 4.2; RFC 2034.
fn smtp(words: &[&str]) -> String {
    let enhanced = words.get(1).filter(|code| code.len() == 5 && code.as_bytes()[1] == b'.');
    format!("{} {}", &words[0][..3], enhanced.unwrap_or(&""))
}

/// The response code in brackets, with the simulator's UIDVALIDITY for the server's.
fn code(line: &str, real: Option<(&str, &mut Validities)>) -> String {
    let Some((code, _)) = line.split_once('[').and_then(|(_, rest)| rest.split_once(']')) else {
        return String::new();
    };
    let words: Vec<&str> = code.split(' ').collect();
    match words[..] {
        // What a server can do is only looked at where it is shown.
        ["CAPABILITY", ..] => String::new(),
        [name @ ("UIDVALIDITY" | "COPYUID" | "APPENDUID"), validity, ref ids @ ..] => {
            let number = validity.parse().unwrap_or_default();
            let shown = real.map_or(number, |(folder, validities)| validities.shown(folder, number));
            format!(" [{name} {shown} {}]", ids.join(" "))
        }
        _ => format!(" [{}]", flags(code)),
    }
}

/// The flags in brackets sorted, without `\Recent` and mere hints.
fn flags(line: &str) -> String {
    let Some(start) = line.rfind("(\\").or_else(|| line.rfind("()")) else {
        return line.into();
    };
    let Some(length) = line[start..].find(')') else {
        return line.into();
    };
    let mut flags: Vec<&str> = line[start + 1..start + length]
        .split(' ')
        .filter(|flag| *flag != "\\Recent" && !flag.is_empty() && !HINTS.contains(flag))
        .collect();
    flags.sort_unstable();
    format!("{}({}{}", &line[..start], flags.join(" "), &line[start + length..])
}

/// A line of UIDL as Dovecot writes it: unique id and validity in hexadecimal. Source: Dovecot, `pop3_uidl_format`
/// `%08Xu%08Xv`.
fn unique_id(place: &str, id: &str, real: Option<(&str, &mut Validities)>) -> String {
    let (uid, validity) = id.split_at(8);
    let number = u64::from_str_radix(validity, 16).unwrap_or_default();
    let shown = real.map_or(number, |(folder, validities)| validities.shown(folder, number));
    format!("{place} {uid} {shown}")
}
