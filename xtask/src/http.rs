//! The little of HTTP that a static server needs: a request read from a line and its fields, a response written out.
//!
//! Invariant: a request that is not understood is refused; nothing of it is guessed.

use std::io::{self, BufRead, Write};

/// How long a request line or a field may be.
const LONGEST_LINE: u64 = 8 * 1024;
/// How many fields a request may have.
const MOST_FIELDS: usize = 100;

/// What a client asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, or what else the client said.
    pub method: String,
    /// The path without the query, as it came: still with its `%` escapes.
    pub path: String,
    /// Whether the client takes brotli.
    pub brotli: bool,
    /// The version of the file that the client has: `If-None-Match`.
    pub known: Option<String>,
    /// Whether the connection ends after the answer.
    pub last: bool,
}

impl Request {
    /// Reads one request; `None` at the end of the connection.
    ///
    /// Source: RFC 9112, sections 3 and 5.
    pub fn read(from: &mut impl BufRead) -> io::Result<Option<Self>> {
        let Some(line) = line(from)? else { return Ok(None) };
        let mut words = line.split(' ');
        let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next()) else {
            return Err(malformed("a request line has three words"));
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let mut request = Self {
            method: method.to_owned(),
            path: path.to_owned(),
            last: version == "HTTP/1.0",
            ..Self::default()
        };
        for _ in 0..MOST_FIELDS {
            let Some(field) = line_of_fields(from)? else { return Ok(Some(request)) };
            let Some((name, value)) = field.split_once(':') else {
                return Err(malformed("a field has a colon"));
            };
            request.take(name, value.trim());
        }
        Err(malformed("too many fields"))
    }

    fn take(&mut self, name: &str, value: &str) {
        if name.eq_ignore_ascii_case("accept-encoding") {
            self.brotli = value.split(',').any(accepts_brotli);
        } else if name.eq_ignore_ascii_case("if-none-match") {
            self.known = Some(value.to_owned());
        } else if name.eq_ignore_ascii_case("connection") {
            self.last |= value.eq_ignore_ascii_case("close");
        } else if name.eq_ignore_ascii_case("content-length")
            || name.eq_ignore_ascii_case("transfer-encoding")
        {
            // What is sent along is not read, so what follows could not be told from it.
            self.last = true;
        }
    }
}

/// Source: RFC 9110, section 12.5.3: a weight of 0 means "not acceptable".
fn accepts_brotli(coding: &str) -> bool {
    let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
    let weight = weight.trim().trim_start_matches("q=");
    name.trim() == "br" && weight.parse::<f32>().is_ok_and(|weight| weight > 0.0)
}

fn line(from: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    io::Read::take(&mut *from, LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    if bytes.pop() != Some(b'\n') {
        return Err(malformed("a line is too long or has no end"));
    }
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    String::from_utf8(bytes).map(Some).map_err(|_| malformed("a line is not UTF-8"))
}

fn line_of_fields(from: &mut impl BufRead) -> io::Result<Option<String>> {
    match line(from)? {
        Some(field) if field.is_empty() => Ok(None),
        Some(field) => Ok(Some(field)),
        None => Err(malformed("the fields have no end")),
    }
}

fn malformed(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// What the server says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status and its words: `200 OK`.
    pub status: &'static str,
    /// Fields, without `Content-Length` and `Connection`.
    pub fields: Vec<(&'static str, String)>,
    /// What is sent.
    pub body: Vec<u8>,
}

impl Response {
    /// A short sentence as an answer.
    pub fn sentence(status: &'static str, sentence: &str) -> Self {
        Self {
            status,
            fields: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: format!("{sentence}\n").into_bytes(),
        }
    }

    /// The value of a field.
    #[cfg(test)]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Writes it as the answer to this request.
    pub fn write(&self, to: &mut impl Write, request: &Request) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.fields {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        // RFC 9110, section 15.4.5: a 304 has no content, and its length would be that of the file.
        if self.status != "304 Not Modified" {
            head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        head.push_str(if request.last { "Connection: close\r\n\r\n" } else { "\r\n" });
        to.write_all(head.as_bytes())?;
        if request.method != "HEAD" {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_with_what_counts_of_it() {
        let mut bytes: &[u8] = b"GET /en.html?x=1 HTTP/1.1\r\nHost: here\r\nAccept-Encoding: gzip, br;q=0.5\r\nIf-None-Match: \"a\"\r\n\r\nGET";
        let request = Request::read(&mut bytes).unwrap().unwrap();
        assert_eq!(
            request,
            Request {
                method: "GET".to_owned(),
                path: "/en.html".to_owned(),
                brotli: true,
                known: Some("\"a\"".to_owned()),
                last: false
            }
        );
        assert_eq!(bytes, b"GET", "the next request is left where it is");
    }

    #[test]
    fn brotli_that_is_weighed_with_nothing_is_not_sent() {
        let mut bytes: &[u8] = b"GET / HTTP/1.1\r\nAccept-Encoding: br;q=0, gzip\r\n\r\n";
        assert!(!Request::read(&mut bytes).unwrap().unwrap().brotli);
    }

    #[test]
    fn a_connection_that_ends_is_no_error_and_half_a_request_is_one() {
        assert_eq!(Request::read(&mut &b""[..]).unwrap(), None);
        assert!(Request::read(&mut &b"GET / HTTP/1.1\r\nHost: here\r\n"[..]).is_err());
        assert!(Request::read(&mut &b"GET /\r\n\r\n"[..]).is_err());
        assert!(Request::read(&mut vec![b'a'; 20_000].as_slice()).is_err());
    }

    #[test]
    fn the_answer_to_head_has_the_length_and_no_content() {
        let request = Request { method: "HEAD".to_owned(), last: true, ..Request::default() };
        let mut written = Vec::new();
        Response::sentence("200 OK", "mail").write(&mut written, &request).unwrap();
        assert_eq!(
            String::from_utf8(written).unwrap(),
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 5\r\nConnection: close\r\n\r\n"
        );
    }
}
