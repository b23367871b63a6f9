//! ChromeDriver: a process of its own for each test.
//!
//! Invariant: when it is dropped, the browser's session has been ended and the driver with it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, thread};

/// A running ChromeDriver.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
}

impl Driver {
    /// Starts it on a port that it chooses itself.
    pub(crate) fn start() -> Self {
        let program = env::var_os("WHICH_MAILBOX_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own, so that it can be ended together with whatever it has started.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut said = BufReader::new(process.stdout.take().expect("it is piped"));
        let mut port = None;
        let mut line = String::new();
        while port.is_none() && said.read_line(&mut line).is_ok_and(|length| length > 0) {
            let number = line.split("on port ").nth(1).filter(|_| line.contains("started successfully"));
            port = number.and_then(|number| number.trim().trim_end_matches('.').parse().ok());
            line.clear();
        }
        // Goes on reading, so that the driver never waits for somebody to listen.
        thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        let port = port.expect("ChromeDriver says on which port it listens");
        Self { process, port, session: None }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The session that has to be ended with it.
    pub(crate) fn holds(&mut self, session: Option<String>) {
        self.session = session;
    }

    /// Asks for the end of the session, whereupon the browser ends; waits for the answer.
    fn end_session(&self, session: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            _ = self.end_session(&session);
        }
        let group = format!("-{}", self.process.id());
        _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        _ = self.process.wait();
    }
}
