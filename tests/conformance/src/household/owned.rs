//! A device in somebody's hands.
//!
//! Invariant: what lies beside the mailbox is out of the program's reach.

use std::collections::{BTreeMap, BTreeSet};

use which_mailbox::simulation::{Holder, MessageId};

use crate::device::Device;
use crate::device::diary::{Diary, Shelf};
use crate::observation::Mail;
use crate::server::Account;

/// A device in somebody's hands.
pub struct Owned {
    pub program: Box<dyn Device>,
    pub speaks_pop3: bool,
    pub holder: Holder,
    pub online: bool,
    /// The mailbox as it is set up on this device, with the password that it knows.
    pub account: Account,
    /// What lies beside the mailbox, out of the program's reach.
    pub local: BTreeMap<MessageId, Mail>,
    /// Calendar, contacts and tasks.
    pub diary: Diary,
    /// The way of its diary to the server; without one it stays on the device.
    pub shelf: Option<Box<dyn Shelf>>,
}

impl Owned {
    pub fn messages(&self) -> u16 {
        let shown = self.program.shown();
        let mailbox: BTreeSet<_> = shown.iter().map(|mail| mail.message).collect();
        let beside = self.local.keys().filter(|message| !mailbox.contains(message)).count();
        (mailbox.len() + beside) as u16
    }
}
