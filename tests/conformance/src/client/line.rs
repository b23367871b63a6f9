//! A connection in lines.
//!
//! Invariant: a server that says nothing for 30 seconds is an error, not a test that hangs.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::Transcript;

const LONGEST: Duration = Duration::from_secs(30);

/// A connection to 127.0.0.1 that sends and receives lines ending in CR LF.
#[derive(Debug)]
pub struct Line {
    stream: BufReader<TcpStream>,
    party: String,
    transcript: Transcript,
}

impl Line {
    /// Connects; `party` is who speaks, for the transcript.
    ///
    /// Errors: nobody listens.
    pub fn connect(port: u16, party: &str, transcript: &Transcript) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(LONGEST))?;
        Ok(Self { stream: BufReader::new(stream), party: party.to_string(), transcript: transcript.clone() })
    }

    /// Sends one line.
    ///
    /// Errors: the connection is gone.
    pub fn send(&mut self, line: &str) -> io::Result<()> {
        self.transcript.note(&self.party, 'C', line);
        self.stream.get_mut().write_all(format!("{line}\r\n").as_bytes())
    }

    /// Sends octets as they are; only their number is noted.
    ///
    /// Errors: the connection is gone.
    pub fn send_octets(&mut self, octets: &[u8]) -> io::Result<()> {
        self.transcript.note(&self.party, 'C', &format!("({} octets)", octets.len()));
        self.stream.get_mut().write_all(octets)
    }

    /// As [`Line::receive`], and calls `patience` after each tenth of a second in which nothing came.
    ///
    /// Errors: as for [`Line::receive`].
    pub fn receive_patiently(&mut self, patience: impl Fn()) -> io::Result<String> {
        self.stream.get_ref().set_read_timeout(Some(Duration::from_millis(100)))?;
        let begun = Instant::now();
        while let Err(error) = self.stream.fill_buf() {
            match error.kind() {
                io::ErrorKind::Interrupted => continue,
                io::ErrorKind::WouldBlock if begun.elapsed() < LONGEST => patience(),
                _ => return Err(error),
            }
        }
        self.stream.get_ref().set_read_timeout(Some(LONGEST))?;
        self.receive()
    }

    /// Receives one line, without its end.
    ///
    /// Errors: the connection is gone, or silent for too long.
    pub fn receive(&mut self) -> io::Result<String> {
        let line = self.receive_silently()?;
        self.transcript.note(&self.party, 'S', &line);
        Ok(line)
    }

    /// The same, without a note: for the lines of a message.
    ///
    /// Errors: as for [`Line::receive`].
    pub fn receive_silently(&mut self) -> io::Result<String> {
        let mut line = Vec::new();
        if self.stream.read_until(b'\n', &mut line)? == 0 {
            return Err(io::Error::new(io::ErrorKind::ConnectionAborted, "the server closed the connection"));
        }
        Ok(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_string())
    }

    /// Receives so many octets; only their number is noted.
    ///
    /// Errors: as for [`Line::receive`].
    pub fn receive_octets(&mut self, number: usize) -> io::Result<Vec<u8>> {
        let mut octets = vec![0; number];
        self.stream.read_exact(&mut octets)?;
        self.transcript.note(&self.party, 'S', &format!("({number} octets)"));
        Ok(octets)
    }

    /// Notes that octets came in which were not noted line by line.
    pub fn note_octets(&self, number: usize) {
        self.transcript.note(&self.party, 'S', &format!("({number} octets)"));
    }
}

/// What a server said that it should not have.
pub fn unexpected(said: &str, wanted: &str) -> io::Error {
    io::Error::other(format!("the server said {said:?} where {wanted} was wanted"))
}
