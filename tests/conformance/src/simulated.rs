//! The simulator's side of a comparison.
//!
//! Invariant: it shows what `World` shows, all of it, and adds nothing.

use std::io;

use which_mailbox::mailbox::Mailbox;
use which_mailbox::simulation::{Event, Folder, Outcome, Place, Stage, World};

use crate::mailbox::{Played, observed};
use crate::observation::{Entry, Held, Mail, Seen};

/// A story in the midst of being simulated.
pub struct Simulated {
    world: World,
}

impl Simulated {
    /// An empty mailbox on this stage.
    pub fn new(mailbox: &Mailbox, stage: &Stage) -> Self {
        Self { world: World::new(mailbox, stage) }
    }

    /// The world as it is now.
    pub fn world(&self) -> &World {
        &self.world
    }

    fn held(&self, place: Place) -> Held {
        let mail = self.world.copies(place).map(|copy| Mail {
            folder: copy.folder,
            message: copy.message,
            seen: copy.seen,
            flagged: copy.flagged,
            // On the server nothing is a device's own.
            original: copy.original && place != Place::Server,
        });
        let entries = self.world.entries(place);
        let entries =
            entries.map(|entry| Entry { entry: entry.entry, kind: entry.kind, version: entry.version });
        Held { mail: mail.collect(), entries: entries.collect() }
    }
}

impl Played for Simulated {
    fn play(&mut self, event: Event) -> io::Result<Outcome> {
        Ok(observed(self.world.apply(event)))
    }

    fn seen(&mut self) -> io::Result<Seen> {
        let world = &self.world;
        let reached = world.server_line().is_ok();
        let locked = world.all_devices().any(|device| world.has_session(device));
        let server = reached.then(|| self.held(Place::Server));
        let maildrop = server.as_ref().filter(|_| !locked).map(|server| {
            let inbox = server.mail.iter().filter(|mail| mail.folder == Folder::Inbox);
            inbox.map(|mail| mail.message).collect()
        });
        Ok(Seen {
            used_kb: reached.then(|| world.used_kb()),
            maildrop,
            devices: world.all_devices().map(|device| (device, self.held(Place::Device(device)))).collect(),
            right: world.right().filter(|_| reached),
            bounced: world.bounced().collect(),
            waiting: world.waiting().collect(),
            server,
        })
    }

    /// Nothing: what the simulator would say on the wire is held against the servers by a test of its own.
    fn transcript(&self) -> String {
        String::new()
    }
}
