//! Guided stories: what a reader is led through, step by step, to see the kinds of mailbox differ.
//!
//! Invariant: a guided story knows the stage and no kind of mailbox; its ids are pinned. Whatever the devices, it comes
//! to nothing impossible but what a kind does not offer, and that is an answer.

use std::ops::Range;

use super::{Stage, Story};

// A line of a story is a told step.
#[rustfmt::skip]
mod everyday;
#[rustfmt::skip]
mod mishap;
#[rustfmt::skip]
mod people;
mod script;

use script::{Cast, Script};

/// A guided story. Source of each: the scenario of its number in `tests/scenarios`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Guided {
    /// Somebody empties the mailbox on day 3; it is noticed on day 20.
    Emptied,
    /// A new device after two years.
    NewDevice,
    /// Sent from the phone, needed on the computer.
    SentOnPhone,
    /// An appointment made on the phone, a reminder wanted on the computer.
    Reminder,
    /// The computer's disk dies.
    DiskDies,
    /// A device lies in a drawer for a month.
    Drawer,
    /// A colleague stands in during the holidays.
    StandIn,
    /// Deleted on the phone before the computer has fetched it.
    DeletedUnfetched,
    /// The mailbox is full.
    Full,
    /// A phone fetches old and new mail over a slow or dear line.
    Metered,
    /// Deleted on the phone, after all devices had it.
    DeletedOnPhone,
    /// Emptied as in the first story, noticed in time.
    NoticedInTime,
    /// The computer was faster than the phone.
    EmptyPhone,
    /// Owner and colleague share a calendar.
    SharedCalendar,
    /// The phone is stolen.
    StolenPhone,
    /// Deleted past the trash, noticed the next day.
    PastTheTrash,
    /// A contact changed on the computer, the call comes to the phone.
    ChangedContact,
    /// A colleague deals with the mail too.
    SharedInbox,
    /// Without a line on a train.
    Train,
    /// A draft begun on the computer, to be finished on the phone.
    Draft,
    /// Read on the computer; the phone shows it as new, or not.
    ReadElsewhere,
    /// Filed into a folder on the computer.
    Filed,
    /// The provider is gone overnight.
    ProviderGone,
    /// A program that deletes after fetching slips in.
    Pop3SlipsIn,
}

impl Guided {
    /// All of them, the strongest contrasts first.
    pub const ALL: [Self; 24] = [
        Self::Emptied,
        Self::NewDevice,
        Self::SentOnPhone,
        Self::Reminder,
        Self::DiskDies,
        Self::Drawer,
        Self::StandIn,
        Self::DeletedUnfetched,
        Self::Full,
        Self::Metered,
        Self::DeletedOnPhone,
        Self::NoticedInTime,
        Self::EmptyPhone,
        Self::SharedCalendar,
        Self::StolenPhone,
        Self::PastTheTrash,
        Self::ChangedContact,
        Self::SharedInbox,
        Self::Train,
        Self::Draft,
        Self::ReadElsewhere,
        Self::Filed,
        Self::ProviderGone,
        Self::Pop3SlipsIn,
    ];

    /// The id that links keep.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Emptied => "emptied",
            Self::NewDevice => "new-device",
            Self::SentOnPhone => "sent-on-phone",
            Self::Reminder => "reminder",
            Self::DiskDies => "disk-dies",
            Self::Drawer => "drawer",
            Self::StandIn => "stand-in",
            Self::DeletedUnfetched => "deleted-unfetched",
            Self::Full => "full",
            Self::Metered => "metered",
            Self::DeletedOnPhone => "deleted-on-phone",
            Self::NoticedInTime => "noticed-in-time",
            Self::EmptyPhone => "empty-phone",
            Self::SharedCalendar => "shared-calendar",
            Self::StolenPhone => "stolen-phone",
            Self::PastTheTrash => "past-the-trash",
            Self::ChangedContact => "changed-contact",
            Self::SharedInbox => "shared-inbox",
            Self::Train => "train",
            Self::Draft => "draft",
            Self::ReadElsewhere => "read-elsewhere",
            Self::Filed => "filed",
            Self::ProviderGone => "provider-gone",
            Self::Pop3SlipsIn => "pop3-slips-in",
        }
    }

    /// The number of the scenario that it tells (1 to 32).
    pub const fn scenario(self) -> u8 {
        match self {
            Self::StolenPhone => 1,
            Self::DiskDies => 2,
            Self::Emptied => 3,
            Self::NoticedInTime => 4,
            Self::DeletedUnfetched | Self::DeletedOnPhone => 5,
            Self::PastTheTrash => 6,
            Self::Full => 7,
            Self::Reminder => 8,
            Self::ChangedContact => 9,
            Self::StandIn | Self::SharedCalendar => 10,
            Self::SharedInbox => 11,
            Self::ProviderGone => 16,
            Self::NewDevice => 17,
            Self::SentOnPhone => 18,
            Self::Train => 19,
            Self::Drawer | Self::EmptyPhone => 20,
            Self::Draft => 21,
            Self::ReadElsewhere => 22,
            Self::Filed => 23,
            Self::Pop3SlipsIn => 27,
            Self::Metered => 28,
        }
    }

    /// The story on the reader's own stage: with at least one device, storage for more than a few plain messages
    /// (1,000 kB), and devices that open the mailbox as its kind does; what comes of a household that mixes them is a
    /// story of its own. Where it takes two devices and there is one, a second one is set up first.
    #[inline(never)]
    pub fn tale(self, stage: &Stage) -> Tale {
        let (cast, beats) = match self {
            Self::Emptied => (Cast::Desk, mishap::EMPTIED),
            Self::NewDevice => (Cast::Desk, everyday::NEW_DEVICE),
            Self::SentOnPhone => (Cast::Pair, everyday::SENT_ON_PHONE),
            Self::Reminder => (Cast::Pair, everyday::REMINDER),
            Self::DiskDies => (Cast::Desk, mishap::DISK_DIES),
            Self::Drawer => (Cast::Drawer, everyday::DRAWER),
            Self::StandIn => (Cast::Desk, people::STAND_IN),
            Self::DeletedUnfetched => (Cast::Pair, mishap::DELETED_UNFETCHED),
            Self::Full => (Cast::Desk, mishap::FULL),
            Self::Metered => (Cast::Desk, everyday::METERED),
            Self::DeletedOnPhone => (Cast::Pair, mishap::DELETED_ON_PHONE),
            Self::NoticedInTime => (Cast::Desk, mishap::NOTICED_IN_TIME),
            Self::EmptyPhone => (Cast::Pair, everyday::EMPTY_PHONE),
            Self::SharedCalendar => (Cast::Desk, people::SHARED_CALENDAR),
            Self::StolenPhone => (Cast::Phone, mishap::STOLEN_PHONE),
            Self::PastTheTrash => (Cast::Desk, mishap::PAST_THE_TRASH),
            Self::ChangedContact => (Cast::Pair, everyday::CHANGED_CONTACT),
            Self::SharedInbox => (Cast::Desk, people::SHARED_INBOX),
            Self::Train => (Cast::Train, everyday::TRAIN),
            Self::Draft => (Cast::Pair, everyday::DRAFT),
            Self::ReadElsewhere => (Cast::Pair, everyday::READ_ELSEWHERE),
            Self::Filed => (Cast::Pair, everyday::FILED),
            Self::ProviderGone => (Cast::Desk, mishap::PROVIDER_GONE),
            Self::Pop3SlipsIn => (Cast::Desk, people::POP3_SLIPS_IN),
        };
        Script::new(stage).play(cast, beats)
    }
}

/// A story with the steps in which it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tale {
    /// What is played.
    pub story: Story,
    /// The events of each told step, by their places in the story: all of them, in order, none of them empty.
    pub steps: Vec<Range<usize>>,
    /// The step (its place in `steps`) before which the reader may guess what will happen.
    pub decisive: usize,
}
