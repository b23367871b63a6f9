//! The numbers under which servers know messages: unique ids and places in a folder.
//!
//! Invariant: a message gets the next unique id of a folder whenever it comes into it, and no id is given twice; its
//! place is its rank by id. Source: RFC 9051, section 2.3.1; RFC 1939, section 7 (UIDL).
//! A world has no such numbers. They follow from its story: what an event brings into one folder gets its ids in the
//! order of the messages' own numbers, unless the dialogue says otherwise.

use crate::simulation::Folder;
use crate::simulation::server::Server;
use crate::simulation::shelf::{Id, Letter};

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
    /// Whether it was saved as a draft: then it bears `\Draft` wherever it goes.
    pub draft: bool,
}

/// What lies or lay in a folder of the server, with its id: in the order in which the ids were given.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers(Vec<Filed>);

impl Numbers {
    /// Takes over what the server holds now.
    #[inline(never)]
    pub fn observe(&mut self, server: &Server) {
        let mut there =
            vec![false; server.mail.iter().last().map_or(0, |last| usize::from(last.message.0) + 1)];
        for filed in self.0.iter_mut().filter(|filed| filed.place > 0) {
            match server.mail.find(filed.letter.message).filter(|kept| kept.is_still(&filed.letter)) {
                Some(kept) => {
                    filed.letter = *kept;
                    there[usize::from(kept.message.0)] = true;
                }
                None => filed.place = 0,
            }
        }
        for kept in server.mail.iter().filter(|kept| !there[usize::from(kept.message.0)]) {
            let was_draft = |filed: &Filed| filed.draft && filed.letter.message == kept.message;
            let draft = kept.folder == Folder::Drafts || self.0.iter().any(was_draft);
            let uid = self.next(kept.folder);
            self.0.retain(|filed| !filed.letter.is_still(kept));
            self.0.push(Filed { letter: *kept, uid, place: 1, draft });
        }
        let mut places = [0; Folder::Local as usize + 1];
        for filed in self.0.iter_mut().filter(|filed| filed.place > 0) {
            let place = &mut places[filed.letter.folder as usize];
            *place += 1;
            filed.place = *place;
        }
    }

    /// As a colleague sees it until the server is looked at again: what is read is everybody's own affair. Source:
    /// Dovecot, `INDEXPVT`.
    pub fn forget_seen(&mut self) {
        self.0.iter_mut().for_each(|filed| filed.letter.seen = false);
    }

    /// The message under the id by which somebody knows it; `None`: the server never had it there.
    #[inline(never)]
    pub fn known(&self, id: Id) -> Option<Filed> {
        self.0.iter().find(|filed| filed.letter.id() == id).copied()
    }

    /// The id that the next message of this folder gets.
    pub fn next(&self, folder: Folder) -> u32 {
        self.0.iter().rfind(|filed| filed.letter.folder == folder).map_or(1, |last| last.uid + 1)
    }

    /// What the folder holds, by id.
    #[inline(never)]
    pub fn listed(&self, folder: Folder) -> Vec<Filed> {
        self.chosen(&|filed| filed.letter.folder == folder && filed.place > 0)
    }

    /// Some messages, by id.
    pub fn chosen(&self, chosen: &dyn Fn(&Filed) -> bool) -> Vec<Filed> {
        let mut all = Vec::new();
        for filed in &self.0 {
            if chosen(filed) {
                all.push(*filed);
            }
        }
        all
    }
}
