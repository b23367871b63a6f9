//! A web server on a free loopback port: `dist/`, the pages of a test beside it, a log of what was asked for, and
//! faults on demand.
//!
//! Invariant: it serves nothing from outside `dist/`, and every request is in the log before it is answered.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::{env, fs, thread};

/// The policy under which the box has to work.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     img-src 'self' data:";

/// Something that is wrong with the server or its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Files whose path ends so, behind a hash, answer 404.
    Missing(&'static str),
    /// This part of the wasm answers 404.
    NoPart(&'static str),
    /// Files whose path ends so, behind a hash, come with this MIME type.
    MimeType(&'static str, &'static str),
    /// Files whose path ends so, behind a hash, are an HTML page with status 200, as some servers send it.
    Page(&'static str),
    /// Pages come with this Content-Security-Policy.
    Policy(&'static str),
    /// Files behind a hash are withheld until the script, the module and the words of a language have been asked for.
    Withheld,
}

/// The server. It ends when it is dropped.
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    dist: PathBuf,
    files: Mutex<Vec<(String, String)>>,
    faults: Mutex<Vec<Fault>>,
    log: Mutex<Vec<String>>,
    /// Something new is in the log, or the server ends.
    asked: Condvar,
    over: AtomicBool,
}

/// A page with these lines in its body, the loader, and a script that writes the box's events down in `heard`.
pub fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Test</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">\
         <script src=\"heard.js\"></script><script src=\"which-mailbox.js\" async></script><main>{body}</main></html>"
    )
}

const HEARD: &str = r#"window.heard = [];
for (const name of ["ready", "answer", "result", "play", "error"]) {
  document.addEventListener("which-mailbox:" + name, (event) =>
    heard.push({ name, of: event.target.id, detail: event.detail, composed: event.composed }));
}"#;

impl Site {
    /// Serves the built demo, with nothing wrong.
    pub fn new() -> Self {
        let dist = env::var_os("WHICH_MAILBOX_DIST")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from);
        assert!(
            dist.join("which-mailbox.js").is_file(),
            "{} is not built; `cargo xtask build` builds it",
            dist.display()
        );
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("the port's number");
        let shared = Arc::new(Shared {
            dist,
            files: Mutex::default(),
            faults: Mutex::default(),
            log: Mutex::default(),
            asked: Condvar::new(),
            over: AtomicBool::new(false),
        });
        let serving = shared.clone();
        let accepting = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if serving.over.load(Ordering::SeqCst) {
                    break;
                }
                let serving = serving.clone();
                // A browser opens connections ahead, on which nothing may ever come: none may wait for another.
                thread::spawn(move || serving.answer(&stream));
            }
        });
        let site = Self { address, shared, accepting: Some(accepting) };
        site.put("heard.js", HEARD);
        site
    }

    /// A site with one page `index.html`, made by [`page`].
    pub fn with(body: &str) -> Self {
        let site = Self::new();
        site.put("index.html", &page(body));
        site
    }

    /// Puts a file beside those of `dist/`, or over one of them.
    pub fn put(&self, path: &str, content: &str) {
        lock(&self.shared.files).insert(0, (format!("/{path}"), content.to_owned()));
    }

    /// From now on this is wrong.
    pub fn fails(self, fault: Fault) -> Self {
        lock(&self.shared.faults).push(fault);
        self
    }

    /// From now on nothing is wrong.
    pub fn mend(&self) {
        lock(&self.shared.faults).clear();
    }

    /// The address of a path.
    pub fn address(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// The paths asked for so far, in order, each time they were, without the page itself and the tests' own script.
    pub fn asked(&self) -> Vec<String> {
        let log = lock(&self.shared.log);
        log.iter().filter(|path| !path.ends_with(".html") && *path != "/heard.js").cloned().collect()
    }
}

impl Default for Site {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.over.store(true, Ordering::SeqCst);
        self.shared.asked.notify_all();
        // Wakes the thread that waits for the next connection.
        drop(TcpStream::connect(self.address));
        if let Some(accepting) = self.accepting.take() {
            drop(accepting.join());
        }
    }
}

impl Shared {
    fn answer(&self, stream: &TcpStream) {
        let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
        let Some(request) = lines.next() else { return };
        for line in lines {
            if line.is_empty() {
                break;
            }
        }
        let target = request.split(' ').nth(1).unwrap_or("/");
        let path = target.split(['?', '#']).next().unwrap_or("/");
        let path = if path == "/" { "/index.html" } else { path };
        lock(&self.log).push(path.to_owned());
        self.asked.notify_all();
        if hashed(path, "") && lock(&self.faults).contains(&Fault::Withheld) {
            self.wait_for_all();
        }
        let (head, body) = self.find(path);
        let length = body.len();
        let mut stream = stream;
        // The browser may be gone already; then nobody misses the answer.
        _ = write!(stream, "HTTP/1.1 {head}Content-Length: {length}\r\nConnection: close\r\n\r\n");
        _ = stream.write_all(&body);
    }

    /// Waits until the script, the module and the words of a language have been asked for.
    fn wait_for_all(&self) {
        let mut log = lock(&self.log);
        let all = |log: &[String]| {
            let count = |end: &str| log.iter().filter(|path| hashed(path, end)).count();
            count(".js") == 1 && count(".wasm") == 2
        };
        while !self.over.load(Ordering::SeqCst) && !all(&log) {
            log = self.asked.wait(log).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Status and headers, and the body.
    fn find(&self, path: &str) -> (String, Vec<u8>) {
        let faults = lock(&self.faults).clone();
        let hit = |end: &str| hashed(path, end);
        if faults.iter().any(|fault| matches!(fault, Fault::Missing(end) if hit(end))) {
            return ("404 Not Found\r\n".into(), Vec::new());
        }
        if faults.iter().any(|fault| matches!(fault, Fault::NoPart(name) if is_part(path, name))) {
            return ("404 Not Found\r\n".into(), Vec::new());
        }
        let mut mime = mime_type(path);
        let mut body = self.read(path);
        let mut policy = POLICY;
        for fault in &faults {
            match fault {
                Fault::MimeType(end, other) if hit(end) => mime = other,
                Fault::Page(end) if hit(end) => {
                    mime = "text/html";
                    body = Some(b"<!doctype html><title>Home</title>".to_vec());
                }
                Fault::Policy(other) => policy = other,
                Fault::Missing(_)
                | Fault::NoPart(_)
                | Fault::MimeType(..)
                | Fault::Page(_)
                | Fault::Withheld => {}
            }
        }
        match body {
            Some(body) => (
                format!(
                    "200 OK\r\nContent-Type: {mime}\r\nCache-Control: no-store\r\n\
                     Content-Security-Policy: {policy}\r\n"
                ),
                body,
            ),
            None => ("404 Not Found\r\n".into(), Vec::new()),
        }
    }

    fn read(&self, path: &str) -> Option<Vec<u8>> {
        if let Some((_, content)) = lock(&self.files).iter().find(|(known, _)| known == path) {
            return Some(content.clone().into_bytes());
        }
        let name = path.strip_prefix('/').filter(|name| !name.contains(".."))?;
        fs::read(self.dist.join(name)).ok()
    }
}

/// Whether this is a file of the widget that is named by its content's hash, and ends so.
fn hashed(path: &str, end: &str) -> bool {
    path.starts_with("/which-mailbox-") && path.ends_with(end)
}

/// Whether this is the file of a part of the wasm: `de`, `en`, `later`.
pub fn is_part(path: &str, name: &str) -> bool {
    path.strip_prefix("/which-mailbox-").is_some_and(|rest| rest.split('-').next() == Some(name))
}

fn mime_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
