//! ActiveSync 14.1: commands in WBXML over HTTP, as a phone says them.
//!
//! Invariant: a status that is not success is an answer to its caller, never passed over.
//! Source: MS-ASHTTP, section 2.2.1; MS-ASCMD, section 2.2.1.

mod answer;
mod round;

use std::io;

use super::http::{Answer, Http};
use super::wbxml::Element;
use super::wbxml::tags::{
    air_sync as sync, body, compose, folders, item_operations, meeting_response, moves, ping,
};
use crate::Transcript;

pub use answer::{Change, Synced};
use answer::{read, status};
pub use round::{Collection, Heard};

/// What kind of folder the server says one is. Source: MS-ASCMD, section 2.2.3.186.3 (Type).
pub mod folder_type {
    #![allow(missing_docs)]
    pub const INBOX: &str = "2";
    pub const DRAFTS: &str = "3";
    pub const TRASH: &str = "4";
    pub const SENT: &str = "5";
    pub const TASKS: &str = "7";
    pub const CALENDAR: &str = "8";
    pub const CONTACTS: &str = "9";
    pub const OWN_MAIL: &str = "12";
}

/// A folder as FolderSync names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// What it is called by all commands.
    pub id: String,
    /// What readers call it.
    pub name: String,
    /// Its [`folder_type`].
    pub kind: String,
}

/// A device's login.
#[derive(Debug)]
pub struct ActiveSync {
    http: Http,
    device: String,
}

impl ActiveSync {
    /// A device of this id, logged in at the server on this port of the loopback.
    pub fn new(port: u16, device: &str, login: (&str, &str), transcript: &Transcript) -> Self {
        Self { http: Http::new(port, device, login, transcript), device: device.to_owned() }
    }

    /// Logs in with another password from now on.
    pub fn set_password(&mut self, password: &str) {
        self.http.set_password(password);
    }

    /// Says a command. `Err` inside: the HTTP status, where it is not 200. An empty answer means that nothing changed.
    /// Source: MS-ASHTTP, section 2.2.1.1.1.2 (query values in plain text).
    ///
    /// Errors: the server says nothing, or no WBXML.
    pub fn command(&self, name: &str, said: &Element) -> io::Result<Result<Option<Element>, u16>> {
        let (user, device) = (self.http.user(), &self.device);
        let path = format!(
            "/SOGo/Microsoft-Server-ActiveSync?Cmd={name}&User={user}&DeviceId={device}&DeviceType=conformance"
        );
        let headers = [
            ("Content-Type", "application/vnd.ms-sync.wbxml"),
            ("MS-ASProtocolVersion", "14.1"),
            ("X-MS-PolicyKey", "0"),
        ];
        let answer = self.http.ask(("POST", &path), &headers, &said.encode(), &said.to_string())?;
        if answer.status != 200 {
            return Ok(Err(answer.status));
        }
        if answer.body.is_empty() {
            return Ok(Ok(None));
        }
        let element = Element::decode(&answer.body).map_err(io::Error::other)?;
        self.http.note('S', &element.to_string());
        Ok(Ok(Some(element)))
    }

    /// The same, where anything but an answer would be a fault.
    fn answer(&self, name: &str, said: &Element) -> io::Result<Element> {
        match self.command(name, said)? {
            Ok(Some(answer)) => Ok(answer),
            other => Err(io::Error::other(format!("{name}: {other:?}"))),
        }
    }

    /// OPTIONS: versions and commands that the server knows; status 401 where the login is not accepted.
    /// Source: MS-ASHTTP, section 2.2.3.
    ///
    /// Errors: the server says nothing.
    pub fn options(&self) -> io::Result<Answer> {
        self.http.ask(("OPTIONS", "/SOGo/Microsoft-Server-ActiveSync"), &[], b"", "")
    }

    /// FolderSync, from the beginning with the key 0, else what changed; `Err` inside: the HTTP status (401: not let in).
    /// Source: MS-ASCMD, section 2.2.1.5.
    ///
    /// Errors: as for [`ActiveSync::command`].
    pub fn folders(&self, key: &str) -> io::Result<Result<Vec<Folder>, u16>> {
        let said = folders::FolderSync.with([folders::SyncKey.text(key)]);
        let answer = match self.command("FolderSync", &said)? {
            Ok(answer) => answer.ok_or_else(|| io::Error::other("FolderSync: nothing"))?,
            Err(status) => return Ok(Err(status)),
        };
        let found = answer.all(folders::Add).into_iter().map(|add| {
            let says = |tag| add.says(tag).unwrap_or_default();
            Folder {
                id: says(folders::ServerId),
                name: says(folders::DisplayName),
                kind: says(folders::Type),
            }
        });
        Ok(Ok(found.collect()))
    }

    /// FolderCreate: a mail folder of one's own at the top. Its status; 1: success, 2: there is one of that name.
    /// Source: MS-ASCMD, section 2.2.1.3.
    ///
    /// Errors: as for [`ActiveSync::command`].
    pub fn create_folder(&self, name: &str) -> io::Result<String> {
        let said = folders::FolderCreate.with([
            folders::SyncKey.text("1"),
            folders::ParentId.text("0"),
            folders::DisplayName.text(name),
            folders::Type.text(folder_type::OWN_MAIL),
        ]);
        status(&self.answer("FolderCreate", &said)?, folders::Status)
    }

    /// Sync of one collection: own commands up, what is new down. `filter`: MS-ASCMD, section 2.2.3.68.2; 0 is all.
    /// Source: MS-ASCMD, section 2.2.1.21.
    ///
    /// Errors: as for [`ActiveSync::command`].
    pub fn sync(
        &self,
        (collection, key): (&str, &str),
        filter: &str,
        deletes_as_moves: bool,
        commands: Vec<Element>,
    ) -> io::Result<Synced> {
        let mut parts = vec![sync::SyncKey.text(key), sync::CollectionId.text(collection)];
        if key != "0" {
            parts.push(sync::DeletesAsMoves.text(if deletes_as_moves { "1" } else { "0" }));
            parts.push(sync::GetChanges.empty());
            parts.push(sync::WindowSize.text("100"));
            let preference = [body::Type.text("1"), body::TruncationSize.text("200000")];
            let options = [sync::FilterType.text(filter), body::BodyPreference.with(preference)];
            parts.push(sync::Options.with(options));
        }
        if !commands.is_empty() {
            parts.push(sync::Commands.with(commands));
        }
        let said = sync::Sync.with([sync::Collections.with([sync::Collection.with(parts)])]);
        match self.command("Sync", &said)? {
            Ok(Some(answer)) => read(&answer, key),
            Ok(None) => Ok(Synced {
                status: "1".into(),
                key: key.to_owned(),
                changes: Vec::new(),
                responses: Vec::new(),
                more: false,
            }),
            Err(status) => Err(io::Error::other(format!("Sync: {status}"))),
        }
    }

    /// MoveItems for one item: status 3 and its new id, or another status (1: there is no such item).
    /// Source: MS-ASCMD, sections 2.2.1.12 and 2.2.3.177.10.
    ///
    /// Errors: as for [`ActiveSync::command`].
    pub fn move_item(&self, item: &str, from: &str, to: &str) -> io::Result<(String, Option<String>)> {
        let said = moves::MoveItems.with([moves::Move.with([
            moves::SrcMsgId.text(item),
            moves::SrcFldId.text(from),
            moves::DstFldId.text(to),
        ])]);
        let answer = self.answer("MoveItems", &said)?;
        Ok((status(&answer, moves::Status)?, answer.says(moves::DstMsgId)))
    }

    /// ItemOperations, EmptyFolderContents: its status. Source: MS-ASCMD, section 2.2.1.10.
    ///
    /// Errors: as for [`ActiveSync::command`].
    pub fn empty_folder(&self, collection: &str) -> io::Result<String> {
        let said = item_operations::ItemOperations
            .with([item_operations::EmptyFolderContents.with([sync::CollectionId.text(collection)])]);
        status(&self.answer("ItemOperations", &said)?, item_operations::Status)
    }

    /// ItemOperations, Fetch: an item's data. Source: MS-ASCMD, section 2.2.1.10.1.
    ///
    /// Errors: as for [`ActiveSync::command`].
    pub fn fetch(&self, collection: &str, item: &str) -> io::Result<Element> {
        let said = item_operations::ItemOperations.with([item_operations::Fetch.with([
            item_operations::Store.text("Mailbox"),
            sync::CollectionId.text(collection),
            sync::ServerId.text(item),
            item_operations::Options.with([body::BodyPreference.with([body::Type.text("1")])]),
        ])]);
        self.answer("ItemOperations", &said)
    }

    /// SendMail, with a copy in Sent Items. Nothing comes back if it went out; else a status.
    /// Source: MS-ASCMD, section 2.2.1.17.
    ///
    /// Errors: as for [`ActiveSync::command`].
    pub fn send(&self, client_id: &str, message: &[u8]) -> io::Result<Result<(), String>> {
        let said = compose::SendMail.with([
            compose::ClientId.text(client_id),
            compose::SaveInSentItems.empty(),
            compose::Mime.opaque(message),
        ]);
        Ok(match self.command("SendMail", &said)? {
            Ok(None) => Ok(()),
            Ok(Some(answer)) => Err(status(&answer, compose::Status)?),
            Err(status) => Err(status.to_string()),
        })
    }

    /// Ping: waits until something changes in one of these folders. Status 2 and the folders, or 1 if nothing did.
    /// Source: MS-ASCMD, section 2.2.1.13.
    ///
    /// Errors: as for [`ActiveSync::command`].
    pub fn ping(&self, seconds: u16, watched: &[(&str, &str)]) -> io::Result<(String, Vec<String>)> {
        let watched = watched
            .iter()
            .map(|(id, class)| ping::Folder.with([ping::Id.text(*id), ping::Class.text(*class)]));
        let said =
            ping::Ping.with([ping::HeartbeatInterval.text(seconds.to_string()), ping::Folders.with(watched)]);
        let answer = self.answer("Ping", &said)?;
        let changed = answer.all(ping::Folder).into_iter().filter_map(|folder| folder.says(ping::Folder));
        Ok((status(&answer, ping::Status)?, changed.collect()))
    }

    /// MeetingResponse: 1 accepted, 2 tentative, 3 declined. Its status and the calendar item's id.
    /// Source: MS-ASCMD, section 2.2.1.11.
    ///
    /// Errors: as for [`ActiveSync::command`].
    pub fn respond(
        &self,
        collection: &str,
        request: &str,
        answer: u8,
    ) -> io::Result<(String, Option<String>)> {
        let said = meeting_response::MeetingResponse.with([meeting_response::Request.with([
            meeting_response::UserResponse.text(answer.to_string()),
            meeting_response::CollectionId.text(collection),
            meeting_response::RequestId.text(request),
        ])]);
        let answer = self.answer("MeetingResponse", &said)?;
        Ok((status(&answer, meeting_response::Status)?, answer.says(meeting_response::CalendarId)))
    }
}
