//! CalDAV and CardDAV: entries as files, their versions as ETags, rights in SOGo's own words.
//!
//! Invariant: an entry is read and written by the text that goes over the wire; what it says is read off that text.
//! Source: RFC 4918 (WebDAV); RFC 4791 (CalDAV); RFC 6352 (CardDAV); RFC 6578 (sync-collection); RFC 5545; RFC 2426.

use std::io;

use super::http::{Answer, Http};
use crate::Transcript;

/// One file of a collection, as PROPFIND or REPORT name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The last part of its address.
    pub name: String,
    /// Its version; `None`: it is gone.
    pub etag: Option<String>,
}

/// What a REPORT told of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// What is new, changed or gone.
    pub files: Vec<Listed>,
    /// To be handed in at the next REPORT.
    pub token: String,
}

/// A login at a DAV server.
#[derive(Debug)]
pub struct Dav {
    /// The connection and its transcript.
    pub http: Http,
}

const XML: (&str, &str) = ("Content-Type", "text/xml; charset=utf-8");

impl Dav {
    /// A login at the server on this port of the loopback; `party` is who speaks, for the transcript.
    pub fn new(port: u16, party: &str, login: (&str, &str), transcript: &Transcript) -> Self {
        Self { http: Http::new(port, party, login, transcript) }
    }

    /// Writes a file; `condition` is a header such as `If-Match`. 201: new, 204: changed, 412: the condition fails.
    /// Source: RFC 4791, section 5.3.2; RFC 9110, section 13.1.
    ///
    /// Errors: the server says nothing.
    pub fn put(&self, path: &str, text: &str, condition: Option<(&str, &str)>) -> io::Result<Answer> {
        let kind = if path.ends_with(".vcf") { "text/vcard" } else { "text/calendar" };
        let headers: Vec<_> = [("Content-Type", kind)].into_iter().chain(condition).collect();
        self.http.ask(("PUT", path), &headers, text.as_bytes(), text)
    }

    /// Reads a file.
    ///
    /// Errors: the server says nothing.
    pub fn get(&self, path: &str) -> io::Result<Answer> {
        let answer = self.http.ask(("GET", path), &[], b"", "")?;
        if answer.status == 200 {
            self.http.note('S', &answer.text());
        }
        Ok(answer)
    }

    /// Deletes a file, if it still is of this version.
    ///
    /// Errors: the server says nothing.
    pub fn delete(&self, path: &str, etag: Option<&str>) -> io::Result<Answer> {
        let condition = etag.map(|etag| ("If-Match", etag));
        self.http.ask(("DELETE", path), condition.as_slice(), b"", "")
    }

    /// The files of a collection, or the status where it may not be read. Source: RFC 4918, section 9.1.
    ///
    /// Errors: the server says nothing.
    pub fn list(&self, collection: &str) -> io::Result<Result<Vec<Listed>, u16>> {
        let body =
            "<?xml version=\"1.0\"?><D:propfind xmlns:D=\"DAV:\"><D:prop><D:getetag/></D:prop></D:propfind>";
        let answer =
            self.http.ask(("PROPFIND", collection), &[XML, ("Depth", "1")], body.as_bytes(), "getetag")?;
        if answer.status != 207 {
            return Ok(Err(answer.status));
        }
        let files = read(&answer.text())?.files;
        self.http.note('S', &format!("{} files", files.len()));
        Ok(Ok(files))
    }

    /// What changed in a collection since a token was handed out (an empty one asks for everything), or the status
    /// where it may not be read. Source: RFC 6578, section 3.2.
    ///
    /// Errors: the server says nothing, or no multistatus.
    pub fn changes(&self, collection: &str, token: &str) -> io::Result<Result<Changes, u16>> {
        let body = format!(
            "<?xml version=\"1.0\"?><D:sync-collection xmlns:D=\"DAV:\"><D:sync-token>{token}</D:sync-token>\
             <D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>"
        );
        let shown = format!("sync-collection, sync-token {token:?}");
        let answer =
            self.http.ask(("REPORT", collection), &[XML, ("Depth", "1")], body.as_bytes(), &shown)?;
        if answer.status != 207 {
            return Ok(Err(answer.status));
        }
        let changes = read(&answer.text())?;
        for file in &changes.files {
            self.http.note('S', &format!("{}: {}", file.name, file.etag.as_deref().unwrap_or("gone")));
        }
        self.http.note('S', &format!("sync-token {:?}", changes.token));
        Ok(Ok(changes))
    }

    /// Gives another user exactly these roles in a collection, in SOGo's own words; none takes all away.
    /// SOGo has no RFC 3744 `ACL`. Source: SOGo, `SOGoFolder.m` (acl-query, set-roles).
    ///
    /// Errors: the server says nothing, or does not do it.
    pub fn set_roles(&self, collection: &str, user: &str, roles: &[&str]) -> io::Result<()> {
        let list: String = roles.iter().map(|role| format!("<{role}/>")).collect();
        let body = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><acl-query xmlns=\"urn:inverse:params:xml:ns:inverse-dav\">\
             <set-roles user=\"{user}\">{list}</set-roles></acl-query>"
        );
        let shown = format!("set-roles {user} {roles:?}");
        let answer = self.http.ask(("POST", collection), &[XML], body.as_bytes(), &shown)?;
        match answer.status {
            200 | 204 => Ok(()),
            status => Err(io::Error::other(format!("set-roles in {collection}: {status}"))),
        }
    }
}

/// Reads a multistatus. Source: RFC 4918, section 14.16; RFC 6578, section 6.
fn read(text: &str) -> io::Result<Changes> {
    let document = roxmltree::Document::parse(text);
    let document = document.map_err(|error| io::Error::other(format!("no multistatus: {error}: {text}")))?;
    let text_of = |node: roxmltree::Node<'_, '_>, name: &str| {
        let found = node.descendants().find(|inner| inner.tag_name().name() == name);
        found.and_then(|found| found.text()).map(str::to_owned)
    };
    let responses = document.descendants().filter(|node| node.tag_name().name() == "response");
    let files = responses.filter_map(|response| {
        let address = text_of(response, "href")?;
        let name = address.rsplit('/').next().unwrap_or_default().to_owned();
        // The collection itself is listed too; its address ends with a slash.
        (!name.is_empty()).then(|| Listed { name, etag: text_of(response, "getetag") })
    });
    let files = files.collect();
    Ok(Changes { files, token: text_of(document.root(), "sync-token").unwrap_or_default() })
}

/// The value of a property in an iCalendar or vCard text, lines unfolded; `None`: it is not there.
/// Source: RFC 5545, section 3.1; RFC 2425, section 5.8.1.
pub fn property(text: &str, name: &str) -> Option<String> {
    let unfolded = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    unfolded.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        let key = key.split(';').next()?;
        key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folded_line_is_one_line_and_parameters_are_no_part_of_the_name() {
        let text = "BEGIN:VEVENT\r\nSUMMARY;LANGUAGE=de:entry\r\n  0 v1\r\nEND:VEVENT\r\n";
        assert_eq!(property(text, "SUMMARY").as_deref(), Some("entry 0 v1"));
        assert_eq!(property(text, "LOCATION"), None);
    }

    #[test]
    fn a_multistatus_names_files_versions_what_is_gone_and_the_token() {
        let text = "<D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>/c/</D:href></D:response>\
            <D:response><D:href>/c/a.ics</D:href><D:propstat><D:prop><D:getetag>\"1\"</D:getetag></D:prop></D:propstat>\
            </D:response><D:response><D:href>/c/b.ics</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>\
            <D:sync-token>7</D:sync-token></D:multistatus>";
        let file =
            |name: &str, etag: Option<&str>| Listed { name: name.into(), etag: etag.map(str::to_owned) };
        let files = vec![file("a.ics", Some("\"1\"")), file("b.ics", None)];
        assert_eq!(read(text).unwrap(), Changes { files, token: "7".into() });
    }
}
