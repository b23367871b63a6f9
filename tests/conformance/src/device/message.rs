//! The messages of the stories as octets.
//!
//! Invariant: on the server a message of so many kilobytes has exactly so many thousand octets, header and line ends
//! included; its number can be read off its Message-ID.

use which_mailbox::simulation::{Folder, MessageId};

use crate::client::lmtp::SENDER;

/// A message of exactly so many octets, with these lines in its header.
fn octets(message: MessageId, from_and_to: &str, size: usize) -> Vec<u8> {
    let number = message.0;
    let head = format!("Message-ID: <{number}@story.test>\r\n{from_and_to}Subject: Message {number}\r\n\r\n");
    filled(head, size)
}

/// A header, with lines behind it that make the whole of so many octets.
pub fn filled(head: String, octets: usize) -> Vec<u8> {
    let mut text = head.into_bytes();
    while text.len() < octets {
        let line = (octets - text.len() - 2).min(70);
        // A last line of no more than its end would leave one octet over.
        let line = if octets - text.len() - line - 2 == 1 { line - 1 } else { line };
        text.extend(std::iter::repeat_n(b'x', line));
        text.extend(b"\r\n");
    }
    text
}

/// As a sender hands it in. The server adds a Return-Path. Source: RFC 5321, section 4.4.
pub fn from_sender(message: MessageId, kb: u32) -> Vec<u8> {
    octets(
        message,
        &format!("From: {SENDER}\r\n"),
        kb as usize * 1000 - format!("Return-Path: <{SENDER}>\r\n").len(),
    )
}

/// As a device writes it: all stories' own messages have 50 kB.
pub fn written(message: MessageId) -> Vec<u8> {
    octets(message, &format!("From: {SENDER}\r\n"), 50_000)
}

/// As a device writes it that lets the server send it and file the copy: the same size.
pub fn sent_to(message: MessageId, from: &str, to: &str) -> Vec<u8> {
    // SOGo writes the sender so; else the copy would be longer than what was sent.
    octets(message, &format!("From: {from} <{from}@example.test>\r\nTo: {to}@example.test\r\n"), 50_000)
}

/// The message whose Message-ID begins so.
pub fn number(name: &str) -> Option<MessageId> {
    name.parse().ok().map(MessageId)
}

/// A folder's name on the server.
///
/// Panics: the folder is a device's own.
pub fn folder_name(folder: Folder) -> &'static str {
    match folder {
        Folder::Inbox => "INBOX",
        Folder::Sent => "Sent",
        Folder::Drafts => "Drafts",
        Folder::Trash => "Trash",
        Folder::Project => "Project",
        Folder::Outbox | Folder::Local => panic!("{folder:?} is no folder of a server"),
    }
}

/// The folders that a server has.
pub const FOLDERS: [Folder; 5] =
    [Folder::Inbox, Folder::Sent, Folder::Drafts, Folder::Trash, Folder::Project];
