//! Which file of a folder answers which request, with which fields.
//!
//! Invariant: no request reaches a file outside the folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::content::{Content, is_hashed};
use crate::http::{Request, Response};

/// What pages may do. The box works under it; so does every page that is stricter nowhere.
///
/// Source: Content Security Policy Level 3; `'wasm-unsafe-eval'` allows to compile wasm and nothing else.
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// A folder that is served.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
}

impl Site {
    /// Serves the files of this folder, as they are at each request.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The answer to a request.
    pub fn answer(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            let mut response = Response::sentence("405 Method Not Allowed", "Only GET and HEAD.");
            response.fields.push(("Allow", "GET, HEAD".to_owned()));
            return response;
        }
        let Some(within) = relative(&request.path) else {
            return Response::sentence("400 Bad Request", "There is no such path.");
        };
        let file = self.folder.join(&within);
        let Ok(plain) = fs::read(&file) else {
            return Response::sentence("404 Not Found", &format!("There is no {}.", within.display()));
        };
        let kind = media_type(&within);
        let small = request.brotli.then(|| fs::read(with_br(&file)).ok()).flatten();
        let version =
            format!("\"{}{}\"", Content::of(&plain).long(), if small.is_some() { "-br" } else { "" });
        let mut fields = vec![
            ("Content-Type", kind.to_owned()),
            ("Cache-Control", caching(&within).to_owned()),
            ("ETag", version.clone()),
            ("Vary", "Accept-Encoding".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        if kind.starts_with("text/html") {
            fields.push(("Content-Security-Policy", PAGE_POLICY.to_owned()));
        }
        if request.known.as_deref() == Some(version.as_str()) {
            return Response { status: "304 Not Modified", fields, body: Vec::new() };
        }
        if small.is_some() {
            fields.push(("Content-Encoding", "br".to_owned()));
        }
        Response { status: "200 OK", fields, body: small.unwrap_or(plain) }
    }
}

/// The file that a path names, from the folder; `None` for a path that leads elsewhere or hides something.
fn relative(path: &str) -> Option<PathBuf> {
    let path = unescaped(path.strip_prefix('/')?)?;
    let mut within = PathBuf::new();
    for part in path.split('/') {
        match part {
            // A folder is answered by its page.
            "" => {}
            // Nothing that begins with a dot is served: neither `..` nor `.git`.
            part if part.starts_with('.') || part.contains(['\\', ':', '\0']) => return None,
            part => within.push(part),
        }
    }
    if path.is_empty() || path.ends_with('/') {
        within.push("index.html");
    }
    Some(within)
}

/// Source: RFC 3986, section 2.1.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let (high, low) =
                    (char::from(rest.next()?).to_digit(16)?, char::from(rest.next()?).to_digit(16)?);
                u8::try_from(high * 16 + low).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn with_br(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

fn caching(file: &Path) -> &'static str {
    match file.file_name().and_then(|name| name.to_str()) {
        Some(name) if is_hashed(name) => "public, max-age=31536000, immutable",
        Some(_) | None => "no-cache",
    }
}

/// Source: the IANA registry of media types; RFC 9239 for JavaScript.
fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ts" | "txt") => "text/plain; charset=utf-8",
        Some(_) | None => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str) -> Site {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/xtask/tests").join(name);
        crate::folder::empty(&folder).unwrap();
        fs::write(folder.join("index.html"), "page").unwrap();
        fs::write(folder.join("which-mailbox.js"), "loader").unwrap();
        fs::write(folder.join("which-mailbox-01234567.wasm"), "module").unwrap();
        fs::write(folder.join("which-mailbox-01234567.wasm.br"), "small").unwrap();
        Site::new(folder)
    }

    fn get(path: &str) -> Request {
        Request { method: "GET".to_owned(), path: path.to_owned(), ..Request::default() }
    }

    #[test]
    fn the_root_is_the_page_under_its_policy() {
        let answer = site("root").answer(&get("/"));
        assert_eq!((answer.status, answer.body.as_slice()), ("200 OK", &b"page"[..]));
        assert_eq!(answer.field("Content-Type"), Some("text/html; charset=utf-8"));
        assert_eq!(answer.field("Cache-Control"), Some("no-cache"));
        assert!(answer.field("Content-Security-Policy").is_some_and(|policy| policy.starts_with(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self';"
        )));
    }

    #[test]
    fn wasm_has_its_own_type_and_is_kept_for_ever() {
        let answer = site("wasm").answer(&get("/which-mailbox-01234567.wasm"));
        assert_eq!(answer.field("Content-Type"), Some("application/wasm"));
        assert_eq!(answer.field("Cache-Control"), Some("public, max-age=31536000, immutable"));
        assert_eq!(answer.body, b"module");
        assert_eq!(answer.field("Content-Encoding"), None);
    }

    #[test]
    fn who_takes_brotli_gets_it_under_a_version_of_its_own() {
        let site = site("brotli");
        let request = Request { brotli: true, ..get("/which-mailbox-01234567.wasm") };
        let answer = site.answer(&request);
        assert_eq!((answer.field("Content-Encoding"), answer.body.as_slice()), (Some("br"), &b"small"[..]));
        assert_eq!(answer.field("Content-Type"), Some("application/wasm"));
        let plain = site.answer(&get("/which-mailbox-01234567.wasm"));
        assert_ne!(answer.field("ETag"), plain.field("ETag"));
    }

    #[test]
    fn who_has_this_version_is_told_so_and_sent_nothing() {
        let site = site("known");
        let version = site.answer(&get("/which-mailbox.js")).field("ETag").map(str::to_owned);
        let answer = site.answer(&Request { known: version, ..get("/which-mailbox.js") });
        assert_eq!((answer.status, answer.body.len()), ("304 Not Modified", 0));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let site = site("traversal");
        let refused = [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/x/%2E%2E/%2E%2E/Cargo.toml",
            "/..%2f..%2fCargo.toml",
            "/..\\Cargo.toml",
            "/c:/windows",
            "/.git/config",
            "/%00",
            "/%zz",
            "/%",
            "/%ff",
            "Cargo.toml",
            "",
        ];
        for path in refused {
            assert_eq!(site.answer(&get(path)).status, "400 Bad Request", "{path}");
        }
        assert_eq!(site.answer(&get("//etc/passwd")).status, "404 Not Found");
        assert_eq!(site.answer(&get("/%2Fetc%2Fpasswd")).status, "404 Not Found");
    }

    #[test]
    fn nothing_can_be_sent_to_it() {
        let answer = site("post").answer(&Request { method: "POST".to_owned(), ..get("/") });
        assert_eq!((answer.status, answer.field("Allow")), ("405 Method Not Allowed", Some("GET, HEAD")));
    }
}
