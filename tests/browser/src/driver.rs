//! ChromeDriver: a process of its own for each test.
//!
//! Invariant: when it is dropped, the browser's session has been ended, the driver with it, and no file is left of them.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{env, fs, process, thread};

/// A running ChromeDriver.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
    /// Where driver and browser put what they need for a while; they leave things behind.
    folder: PathBuf,
}

impl Driver {
    /// Starts it on a port that it chooses itself.
    pub(crate) fn start() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("which-mailbox-{}-{number}", process::id()));
        fs::create_dir_all(&folder).expect("a folder for what is needed for a while");
        // The port that it has chosen may be taken by another before it listens there; then it ends at once.
        let started = (0..5).find_map(|_| started(&folder));
        let (process, port) = started.expect("ChromeDriver says on which port it listens");
        Self { process, port, session: None, folder }
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
        // The answer's beginning is enough: the driver keeps the line open behind it.
        stream.read(&mut [0; 64]).map(drop)
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
        _ = fs::remove_dir_all(&self.folder);
    }
}

/// The driver and its port, unless it ends without having said one.
fn started(folder: &Path) -> Option<(Child, u16)> {
    let program = env::var_os("WHICH_MAILBOX_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut process = Command::new(&program)
        .arg("--port=0")
        .env("TMPDIR", folder)
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
    let Some(port) = port else {
        _ = process.wait();
        return None;
    };
    // Goes on reading, so that the driver never waits for somebody to listen.
    thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
    Some((process, port))
}
