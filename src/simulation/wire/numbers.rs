//! The numbers under which servers know messages: unique ids and places in a folder.
//!
//! Invariant: a message gets the next unique id of a folder whenever it comes into it, and no id is given twice; its
//! place is its rank by id. Source: RFC 9051, section 2.3.1; RFC 1939, section 7 (UIDL).
//! A world has no such numbers. They follow from its story: what an event brings into one folder gets its ids in the
//! order of the messages' own numbers, unless the dialogue says otherwise.

use super::transcript::part;
use crate::simulation::server::Server;
use crate::simulation::{Folder, MessageId};

/// The folders of a server, in the order in which programs show them.
pub(super) const FOLDERS: [Folder; 5] =
    [Folder::Inbox, Folder::Sent, Folder::Drafts, Folder::Trash, Folder::Project];

/// One message in one folder.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filed {
    pub message: MessageId,
    pub folder: Folder,
    pub uid: u32,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    /// What lies on the server, sorted by message.
    here: Vec<Filed>,
    /// What lay there, the latest for each message and folder.
    left: Vec<Filed>,
    /// How many ids each of [`FOLDERS`] has given.
    given: [u32; FOLDERS.len()],
    /// Messages that were saved as drafts: they bear `\Draft` wherever they go.
    drafts: Vec<MessageId>,
}

fn index(folder: Folder) -> usize {
    FOLDERS.iter().position(|known| *known == folder).unwrap_or_default()
}

impl Numbers {
    /// Takes over what the server holds now.
    pub fn observe(&mut self, server: &Server) {
        let stays =
            |filed: &Filed| server.mail.find(filed.message).is_some_and(|kept| kept.folder == filed.folder);
        for filed in self.here.iter().filter(|filed| !stays(filed)) {
            self.left.retain(|old| (old.message, old.folder) != (filed.message, filed.folder));
            self.left.push(*filed);
        }
        self.here.retain(stays);
        for kept in server.mail.iter() {
            if let Err(at) = self.here.binary_search_by_key(&kept.message, |filed| filed.message) {
                let given = &mut self.given[index(kept.folder)];
                *given += 1;
                self.here.insert(at, Filed { message: kept.message, folder: kept.folder, uid: *given });
            }
        }
    }

    pub fn note_draft(&mut self, message: MessageId) {
        self.drafts.push(message);
    }

    pub fn is_draft(&self, message: MessageId) -> bool {
        self.drafts.contains(&message)
    }

    /// The id that the message has or last had in this folder.
    pub fn uid(&self, message: MessageId, folder: Folder) -> Option<u32> {
        let of = |filed: &&Filed| filed.message == message && filed.folder == folder;
        self.here.iter().find(of).or_else(|| self.left.iter().find(of)).map(|filed| filed.uid)
    }

    /// The id that the next message of this folder gets.
    pub fn next(&self, folder: Folder) -> u32 {
        self.given[index(folder)] + 1
    }

    /// What the folder holds, by id.
    pub fn listed(&self, folder: Folder) -> Vec<Filed> {
        let mut listed: Vec<Filed> = Vec::new();
        for filed in self.here.iter().filter(|filed| filed.folder == folder) {
            let at = listed.partition_point(|earlier| earlier.uid < filed.uid);
            listed.insert(at, *filed);
        }
        listed
    }

    /// The place of an id in its folder, counted from 1; 0: it is not there.
    pub fn place(&self, folder: Folder, uid: u32) -> u32 {
        let listed = self.listed(folder);
        listed.iter().position(|filed| filed.uid == uid).map_or(0, |at| at as u32 + 1)
    }
}

/// Ascending unique ids as a set: `1,3:5`. Source: RFC 9051, section 9 (sequence-set).
pub(super) fn set(uids: &[u32]) -> String {
    let mut set = String::new();
    for run in uids.chunk_by(|before, after| before + 1 == *after) {
        if !set.is_empty() {
            set.push(',');
        }
        set += &match run {
            [first, .., last] => part("#:#", &[(*first).into(), (*last).into()]),
            _ => part("#", &[run[0].into()]),
        };
    }
    set
}
