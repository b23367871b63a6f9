//! The numbers under which servers know messages: unique ids and places in a folder.
//!
//! Invariant: a message gets the next unique id of a folder whenever it comes into it, and no id is given twice; its
//! place is its rank by id. Source: RFC 9051, section 2.3.1; RFC 1939, section 7 (UIDL).
//! A world has no such numbers. They follow from its story: what an event brings into one folder gets its ids in the
//! order of the messages' own numbers, unless the dialogue says otherwise.

use crate::simulation::server::Server;
use crate::simulation::shelf::{Id, Letter};
use crate::simulation::{Folder, MessageId};

/// The folders of a server, in the order in which programs show them.
pub(super) static FOLDERS: [Folder; 5] =
    [Folder::Inbox, Folder::Sent, Folder::Drafts, Folder::Trash, Folder::Project];

/// One message in one folder.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filed {
    /// As the folder has it, or last had it.
    pub letter: Letter,
    pub uid: u32,
    /// Its rank by id, counted from 1; 0: it is not there any more.
    pub place: u32,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    /// What lies or lay in a folder of the server, sorted by message, folder and filing, with its id. Of the places it is
    /// only told whether they are 0.
    filed: Vec<Filed>,
    /// How many ids each folder has given, by [`Folder`].
    given: [u32; Folder::Local as usize + 1],
    /// Messages that were saved as drafts: they bear `\Draft` wherever they go.
    drafts: Vec<MessageId>,
}

impl Numbers {
    /// Takes over what the server holds now.
    #[inline(never)]
    pub fn observe(&mut self, server: &Server) {
        for filed in &mut self.filed {
            let there = server.mail.find(filed.letter.message);
            match there.filter(|kept| filed.place > 0 && kept.is_still(&filed.letter)) {
                Some(kept) => filed.letter = *kept,
                None => filed.place = 0,
            }
        }
        for kept in server.mail.iter() {
            let at = self.at(kept.id());
            if at.is_ok_and(|at| self.filed[at].place > 0) {
                continue;
            }
            let given = &mut self.given[kept.folder as usize];
            *given += 1;
            let filed = Filed { letter: *kept, uid: *given, place: 1 };
            match at {
                Ok(at) => self.filed[at] = filed,
                Err(at) => self.filed.insert(at, filed),
            }
        }
    }

    fn at(&self, id: Id) -> Result<usize, usize> {
        self.filed.binary_search_by_key(&id, |filed| filed.letter.id())
    }

    /// As a colleague sees it until the server is looked at again: what is read is everybody's own affair. Source:
    /// Dovecot, `INDEXPVT`.
    pub fn forget_seen(&mut self) {
        self.filed.iter_mut().for_each(|filed| filed.letter.seen = false);
    }

    pub fn note_draft(&mut self, message: MessageId) {
        self.drafts.push(message);
    }

    pub fn is_draft(&self, message: MessageId) -> bool {
        self.drafts.contains(&message)
    }

    /// The message under the id that it has or last had in this folder.
    #[inline(never)]
    pub fn find(&self, message: MessageId, folder: Folder) -> Option<Filed> {
        let mut last: Option<&Filed> = None;
        for filed in &self.filed {
            if filed.letter.message == message
                && filed.letter.folder == folder
                && last.is_none_or(|last| last.uid < filed.uid)
            {
                last = Some(filed);
            }
        }
        last.map(|filed| self.ranked(*filed))
    }

    /// The message under the id by which a device knows it; `None`: the server never had it where the device put it.
    #[inline(never)]
    pub fn known(&self, id: Id) -> Option<Filed> {
        let at = self.at(id).ok()?;
        self.filed.get(at).map(|filed| self.ranked(*filed))
    }

    fn ranked(&self, mut filed: Filed) -> Filed {
        if filed.place > 0 {
            let earlier = |other: &&Filed| {
                other.letter.folder == filed.letter.folder && other.place > 0 && other.uid <= filed.uid
            };
            filed.place = self.filed.iter().filter(earlier).count() as u32;
        }
        filed
    }

    /// The id that the next message of this folder gets.
    pub fn next(&self, folder: Folder) -> u32 {
        self.given[folder as usize] + 1
    }

    /// What the folder holds, by id.
    #[inline(never)]
    pub fn listed(&self, folder: Folder) -> Vec<Filed> {
        let mut listed = Vec::new();
        for filed in &self.filed {
            if filed.letter.folder == folder && filed.place > 0 {
                sort_in(&mut listed, *filed);
            }
        }
        for (filed, place) in listed.iter_mut().zip(1..) {
            filed.place = place;
        }
        listed
    }
}

/// Puts it into its place by id.
#[inline(never)]
pub(super) fn sort_in(sorted: &mut Vec<Filed>, filed: Filed) {
    let at = sorted.partition_point(|earlier| earlier.uid < filed.uid);
    sorted.insert(at, filed);
}
