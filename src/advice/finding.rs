//! What a story showed, in numbers: the stuff that reasons are made of.
//!
//! Invariant: a finding is read off a played world and holds no sentence. How far it meets the wish is decided by one rule
//! that sees the numbers only, never the kind of mailbox.

use super::degree::Degree;

/// What was looked at in the world at the end of a story, and what was seen there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    /// The provider is gone: so many of all messages the reader can still open on the own devices' best store.
    OwnCopy {
        /// Messages that the best device still shows.
        kept: u16,
        /// All messages.
        of: u16,
        /// Whether they are the device's own originals; else a cache that belongs to the account.
        originals: bool,
    },
    /// So many of the messages that should be seen on all devices are (messages times devices).
    Everywhere {
        /// Seen.
        shown: u16,
        /// Should be seen.
        of: u16,
    },
    /// Which doings on one device arrived on the others.
    Carried {
        /// What was read there is read here.
        read: bool,
        /// What was deleted there is gone here.
        deleted: bool,
        /// What was filed there is filed here.
        filed: bool,
        /// What was sent there lies in Sent here.
        sent: bool,
    },
    /// There is only one device, so nothing can differ.
    OneDevice,
    /// Deleted for good on one device: on how many of the others it still stands.
    StaysElsewhere {
        /// Devices that still show it.
        kept: u16,
        /// Other devices.
        of: u16,
    },
    /// So many of all messages webmail shows.
    InBrowser {
        /// Shown in the browser.
        shown: u16,
        /// All messages, sent ones included.
        of: u16,
    },
    /// On how many devices the reminder of an appointment made on one came.
    Reminded {
        /// Devices that reminded.
        on: u16,
        /// All devices.
        of: u16,
    },
    /// The only device broke and a new one was set up: so many entries of calendar, address book and task list came back.
    EntriesBack {
        /// Back.
        back: u16,
        /// All entries.
        of: u16,
    },
    /// What a colleague with an own login could do in the owner's calendar, and whether the owner saw it.
    SharedCalendar {
        /// The colleague saw the appointment.
        seen: bool,
        /// The colleague's own appointment reached the owner's device.
        entered: bool,
    },
    /// What a colleague with an own login saw while standing in, and whether it ended.
    StandIn {
        /// Saw the mail.
        mail: bool,
        /// Saw the calendar.
        calendar: bool,
        /// Saw nothing more once the right was taken away.
        ended: bool,
    },
    /// What a colleague with an own login and the right to write could do beside the owner.
    Together {
        /// Saw the mail.
        mail: bool,
        /// What the colleague dealt with and deleted was gone from the owner's inbox.
        handled: bool,
        /// The colleague's appointment reached the owner's device.
        calendar: bool,
    },
    /// How many messages of a year were sent back to their senders because the mailbox was full.
    SentBack {
        /// Sent back.
        bounced: u16,
        /// Arrived or sent back.
        of: u16,
        /// The day on which the first was sent back.
        first_day: u16,
    },
    /// So many of all messages still lie at the provider.
    AtProvider {
        /// Still there.
        left: u16,
        /// All messages.
        of: u16,
    },
    /// Without a line, so many of the messages that should be readable are (messages times devices).
    Offline {
        /// Readable.
        shown: u16,
        /// Should be.
        of: u16,
    },
    /// After the main device died and a new one was set up: so many messages came back.
    Back {
        /// Back, sent ones included.
        back: u16,
        /// All messages.
        of: u16,
    },
    /// Two slips: one message in the trash, another deleted past it. What could be taken back a day later.
    Slips {
        /// The one in the trash.
        from_trash: bool,
        /// The other one is still on another of the reader's devices.
        elsewhere: bool,
        /// The other one is still on the server, seen in webmail.
        on_server: bool,
        /// The other one can be recovered so many more days; 0: not.
        recoverable_days: u16,
    },
    /// Emptied by someone on day 3, noticed on day 20: what is left of the messages of the first days.
    Sabotaged {
        /// Still on one of the devices.
        on_devices: u16,
        /// Recoverable from the server.
        recoverable: u16,
        /// Messages that there were.
        of: u16,
    },
    /// A phone was stolen and a remote wipe ordered: messages in strange hands before and after.
    Stolen {
        /// In strange hands before the wipe.
        before: u16,
        /// After the phone's next connection.
        after: u16,
    },
    /// Storage used at the provider after a year, in percent of all mail of that year.
    Storage {
        /// Percent, rounded.
        percent: u16,
    },
    /// How many times the same message has to be deleted until it is gone from all devices.
    Chores {
        /// Deletions.
        times: u16,
        /// Devices.
        devices: u16,
    },
}

impl Finding {
    /// How far what was found meets the wish that was looked at: entirely, at least half of it, or less.
    pub fn degree(self) -> Degree {
        match self {
            Self::OwnCopy { kept, of, originals } => {
                let share = share(kept, of);
                if originals { share } else { share.min(Degree::Partly) }
            }
            Self::Everywhere { shown, of } | Self::InBrowser { shown, of } | Self::Offline { shown, of } => {
                share(shown, of)
            }
            Self::OneDevice => Degree::Met,
            Self::Carried { read, deleted, filed, sent } => all_or_some(&[read, deleted, filed, sent]),
            Self::StaysElsewhere { kept, of } => share(kept, of),
            // The device on which the appointment was made reminds anyway: what counts are the others.
            Self::Reminded { on, of } => share(on.saturating_sub(1), of.saturating_sub(1)),
            Self::EntriesBack { back, of } | Self::Back { back, of } => share(back, of),
            Self::SharedCalendar { seen, entered } => all_or_some(&[seen, entered]),
            Self::StandIn { mail: false, calendar: false, ended: _ } => Degree::Unmet,
            Self::StandIn { mail, calendar, ended } => all_or_some(&[mail, calendar, ended]),
            Self::Together { mail, handled, calendar } => all_or_some(&[mail, handled, calendar]),
            Self::SentBack { bounced, of, first_day: _ } => share(of.saturating_sub(bounced), of),
            Self::AtProvider { left, of } => share(of.saturating_sub(left), of),
            Self::Slips { from_trash, elsewhere, on_server, recoverable_days } => {
                all_or_some(&[from_trash, elsewhere || on_server || recoverable_days > 0])
            }
            Self::Sabotaged { on_devices, recoverable, of } => share(on_devices.max(recoverable), of),
            Self::Stolen { before: _, after: 0 } => Degree::Met,
            Self::Stolen { before, after } => share(before.saturating_sub(after), before),
            // A quarter of a year's mail fits into any plan; more than that wants more and more storage.
            Self::Storage { percent: 0..=25 } => Degree::Met,
            Self::Storage { percent: _ } => Degree::Partly,
            Self::Chores { times: 0..=1, devices: _ } => Degree::Met,
            Self::Chores { times: 2, devices: _ } => Degree::Partly,
            Self::Chores { times: _, devices: _ } => Degree::Unmet,
        }
    }
}

/// All of it meets a wish, half of it or more does so partly.
fn share(got: u16, of: u16) -> Degree {
    if got >= of {
        Degree::Met
    } else if 2 * got >= of {
        Degree::Partly
    } else {
        Degree::Unmet
    }
}

fn all_or_some(parts: &[bool]) -> Degree {
    if parts.iter().all(|part| *part) {
        Degree::Met
    } else if parts.iter().any(|part| *part) {
        Degree::Partly
    } else {
        Degree::Unmet
    }
}
