//! A collection brought up to date: Sync said again until nothing is left to say or to hear.
//!
//! Invariant: what is there comes first; one's own command is for a device that knows it. A sync key that the server
//! does not know leads to a new beginning, never to something overlooked.

use std::io;

use super::{ActiveSync, Change};
use crate::client::wbxml::Element;

/// So often a device begins anew before it gives up.
const RESTARTS: u32 = 3;

/// A collection as a device knows it.
#[derive(Clone, Debug)]
pub struct Collection {
    /// Its id at the server.
    pub id: String,
    /// What the server has told so far; 0 is nothing.
    pub key: String,
}

impl Collection {
    /// One of which nothing has been told yet.
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), key: "0".into() }
    }
}

/// What a device hears in a round.
pub enum Heard {
    /// The server begins anew: all that is there comes again.
    Anew,
    /// What is new, changed or gone.
    Change(Change),
}

impl ActiveSync {
    /// A round: an own command up, all news down. The command's status, 1 if there was none, and the id that the server
    /// gave. `filter`: see [`ActiveSync::sync`]. Source: MS-ASCMD, sections 2.2.1.21 and 2.2.3.177.17 (status 3).
    ///
    /// Errors: as for [`ActiveSync::command`], and where no key holds.
    pub fn round(
        &self,
        collection: &mut Collection,
        filter: &str,
        mut command: Option<Element>,
        mut hear: impl FnMut(Heard) -> io::Result<()>,
    ) -> io::Result<(String, Option<String>)> {
        let mut answered = (String::from("1"), None);
        let (mut loads, mut restarts) = (false, 0);
        loop {
            let begins = collection.key == "0";
            loads = loads || begins;
            let said = if loads { Vec::new() } else { command.clone().into_iter().collect() };
            let synced = self.sync((&collection.id, &collection.key), filter, true, said)?;
            if synced.status == "3" || synced.key == "0" {
                restarts += 1;
                if restarts > RESTARTS {
                    return Err(io::Error::other(format!("{}: no sync key holds", collection.id)));
                }
                collection.key = "0".into();
                hear(Heard::Anew)?;
                continue;
            }
            if synced.status != "1" {
                return Err(io::Error::other(format!("Sync of {}: status {}", collection.id, synced.status)));
            }
            collection.key = synced.key;
            for change in synced.changes {
                hear(Heard::Change(change))?;
            }
            if let Some(first) = synced.responses.into_iter().next() {
                answered = first;
            }
            if !loads {
                command = None;
            }
            loads = begins || (loads && synced.more);
            if !loads && !synced.more && command.is_none() {
                return Ok(answered);
            }
        }
    }
}
