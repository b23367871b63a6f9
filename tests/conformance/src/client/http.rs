//! HTTP as far as CalDAV, CardDAV and ActiveSync need it: one request, one answer, one connection.
//!
//! Invariant: what is asked and answered stands in the transcript, bodies as far as a reader can bear; the password never
//! does. Source: RFC 9110; RFC 9112; RFC 7617 (Basic).

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::Transcript;

/// How long a server may keep silent. SOGo holds a Ping open for half a minute at most, by our configuration.
const PATIENCE: Duration = Duration::from_secs(60);

/// A login at a server.
#[derive(Debug)]
pub struct Http {
    port: u16,
    party: String,
    user: String,
    password: String,
    transcript: Transcript,
}

/// What the server answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header, its name given in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Http {
    /// A login at the server on this port of the loopback; `party` is who speaks, for the transcript.
    pub fn new(port: u16, party: &str, (user, password): (&str, &str), transcript: &Transcript) -> Self {
        Self {
            port,
            party: party.to_owned(),
            user: user.to_owned(),
            password: password.to_owned(),
            transcript: transcript.clone(),
        }
    }

    /// Who is logged in.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// Logs in with another password from now on.
    pub fn set_password(&mut self, password: &str) {
        password.clone_into(&mut self.password);
    }

    /// Notes what one side says, in one line.
    pub fn note(&self, side: char, said: &str) {
        self.transcript.note(&self.party, side, &said.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    /// Asks and waits for the answer; `shown` stands in the transcript for the body.
    ///
    /// Errors: the server cannot be reached, says nothing for a minute, or does not speak HTTP.
    pub fn ask(
        &self,
        (method, path): (&str, &str),
        headers: &[(&str, &str)],
        body: &[u8],
        shown: &str,
    ) -> io::Result<Answer> {
        self.note('C', &format!("{method} {path}"));
        for (name, value) in headers.iter().filter(|(name, _)| *name != "Content-Type") {
            self.note('C', &format!("{name}: {value}"));
        }
        if !shown.is_empty() {
            self.note('C', shown);
        }
        let answer = self.exchange((method, path), headers, body)?;
        self.note('S', &format!("HTTP {}", answer.status));
        if let Some(etag) = answer.header("etag") {
            self.note('S', &format!("ETag: {etag}"));
        }
        Ok(answer)
    }

    fn exchange(
        &self,
        (method, path): (&str, &str),
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> io::Result<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let login = base64(format!("{}:{}", self.user, self.password).as_bytes());
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nAuthorization: Basic {login}\r\n\
             Content-Length: {}\r\n",
            self.port,
            body.len()
        );
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += "\r\n";
        // In one go: a second packet would wait until the first one is acknowledged.
        stream.write_all(&[head.as_bytes(), body].concat())?;
        let mut bytes = Vec::new();
        // SOGo closes the connection after its answer, as it was asked to.
        stream.read_to_end(&mut bytes)?;
        parse(&bytes).map_err(io::Error::other)
    }
}

fn parse(bytes: &[u8]) -> Result<Answer, String> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut response = httparse::Response::new(&mut headers);
    let head = match response.parse(bytes).map_err(|error| error.to_string())? {
        httparse::Status::Complete(length) => length,
        httparse::Status::Partial => {
            return Err(format!("the answer ends within its head: {:?}", String::from_utf8_lossy(bytes)));
        }
    };
    let headers = response
        .headers
        .iter()
        .map(|header| (header.name.to_ascii_lowercase(), String::from_utf8_lossy(header.value).into_owned()));
    let answer = Answer {
        status: response.code.unwrap_or_default(),
        headers: headers.collect(),
        body: bytes[head..].to_vec(),
    };
    match answer.header("content-length").map(str::parse::<usize>) {
        Some(Ok(length)) if length != answer.body.len() => {
            Err(format!("{length} bytes were announced and {} came", answer.body.len()))
        }
        _ => Ok(answer),
    }
}

/// Source: RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group =
            chunk.iter().fold(0_u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for at in 0..4 {
            let letter = LETTERS[(group >> (18 - 6 * at)) as usize & 63] as char;
            text.push(if at > chunk.len() { '=' } else { letter });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: RFC 4648, section 10 (test vectors).
    #[test]
    fn base64_is_that_of_the_rfc() {
        let vectors = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")];
        for (bytes, text) in vectors {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn an_answer_that_is_cut_short_is_no_answer() {
        assert!(parse(b"HTTP/1.1 207 Multi-Status\r\nContent-Length: 4\r\n\r\nab").is_err());
        assert_eq!(parse(b"HTTP/1.1 204 No Content\r\nETag: x\r\n\r\n").unwrap().header("etag"), Some("x"));
    }
}
