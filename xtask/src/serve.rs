//! Serves `dist/` on this machine, and to it alone.
//!
//! Invariant: it listens on the loopback address only.

use std::io::{self, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::http::{Request, Response};
use crate::site::Site;

/// The port that is tried when none is asked for.
pub const USUAL_PORT: u16 = 8080;

/// How long a connection may be silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server that has its port and answers nobody yet.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    site: Site,
}

impl Server {
    /// Takes the port that is asked for (0: any), or else the usual one if it is free, or else any.
    pub fn new(folder: PathBuf, port: Option<u16>) -> Result<Self> {
        let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let listener = match port {
            Some(port) => bind(port).with_context(|| format!("port {port} of 127.0.0.1 cannot be had"))?,
            None => bind(USUAL_PORT).or_else(|_| bind(0)).context("no port of 127.0.0.1 can be had")?,
        };
        let address = listener.local_addr()?;
        Ok(Self { listener, address, site: Site::new(folder) })
    }

    /// Where the pages are.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Answers until the program is ended.
    pub fn run(self) -> Result<()> {
        for connection in self.listener.incoming() {
            let connection = connection.context("the server cannot go on")?;
            let site = self.site.clone();
            thread::spawn(move || match converse(&connection, &site) {
                // A browser that goes away, or waits too long, is nothing to tell of.
                Ok(()) | Err(_) => {}
            });
        }
        Ok(())
    }
}

fn converse(connection: &TcpStream, site: &Site) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_nodelay(true)?;
    let mut from = BufReader::new(connection);
    let mut to = io::BufWriter::new(connection);
    loop {
        match Request::read(&mut from) {
            Ok(None) => return Ok(()),
            Ok(Some(request)) => {
                site.answer(&request).write(&mut to, &request)?;
                if request.last {
                    return Ok(());
                }
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                let last = Request { last: true, ..Request::default() };
                return Response::sentence("400 Bad Request", &error.to_string()).write(&mut to, &last);
            }
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::path::Path;

    use super::*;

    #[test]
    fn a_connection_answers_one_request_after_the_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/xtask/tests/serve");
        crate::folder::empty(&folder).unwrap();
        fs::write(folder.join("a.txt"), "first").unwrap();
        fs::write(folder.join("b.txt"), "second").unwrap();
        let server = Server::new(folder, Some(0)).unwrap();
        assert!(server.url().starts_with("http://127.0.0.1:"));
        let mut client = TcpStream::connect(server.address).unwrap();
        thread::spawn(move || server.run());
        client
            .write_all(b"GET /a.txt HTTP/1.1\r\n\r\nGET /b.txt HTTP/1.1\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answers = String::new();
        client.read_to_string(&mut answers).unwrap();
        assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 2);
        assert!(answers.contains("\r\n\r\nfirst") && answers.ends_with("\r\n\r\nsecond"), "{answers}");
    }

    #[test]
    fn a_port_that_is_taken_is_an_error_when_asked_for() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = Server::new(PathBuf::new(), Some(port)).err().map(|error| error.to_string());
        assert_eq!(message, Some(format!("port {port} of 127.0.0.1 cannot be had")));
    }
}
