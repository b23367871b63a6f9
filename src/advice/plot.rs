//! The story that puts a wish to the test, in the reader's own situation.
//!
//! Invariant: a story knows the wish and the situation, never the kind of mailbox: all kinds live through the same events.

use super::situation::{SMALL_KB, Situation};
use super::wish::Wish;
use crate::mailbox::DeviceKind;
use crate::simulation::{
    DeviceId, DeviceSetup, EntryId, EntryKind, Event, MessageId, Right, Story, Thoroughness,
};

/// The device that a reader calls the own computer, or the only one.
pub(super) const MAIN: DeviceId = DeviceId(0);

/// An ordinary message, in kilobytes.
const TEXT_KB: u32 = 100;
/// A message with photos: about the most that providers let through. Source: RFC 5321, section 4.5.3.1.7 names no limit;
/// 20 to 25 MB are usual.
const PHOTOS_KB: u32 = 20_000;

impl Wish {
    /// The story that shows how far a mailbox meets this wish; `None` where no story can, but a fact must.
    pub fn story(self, situation: Situation) -> Option<Story> {
        let mut plot = Plot::new(situation);
        match self {
            Self::MailOnMyDevice => plot.provider_goes(40),
            // Longer than Exchange's usual cache of twelve months.
            Self::OwnArchive => plot.provider_goes(400),
            Self::AllMailOnEveryDevice => plot.laptop_in_a_drawer(),
            Self::SameState => plot.tidying_on_the_phone(),
            Self::EachDeviceItsOwn => plot.deleted_on_the_phone(),
            Self::Webmail => plot.two_months(),
            Self::MyCalendar => plot.appointment(),
            Self::SharedCalendar => plot.shared_calendar(),
            Self::StandIn => plot.stand_in(),
            Self::Together => plot.together(),
            Self::SmallStorage | Self::LowPrice => plot.year_of_photos(),
            Self::NothingAtProvider => plot.two_messages_and_an_answer(20),
            Self::ReadOffline => plot.without_a_line(),
            Self::SurviveDeviceLoss => plot.main_device_breaks(),
            Self::UndoMistake => plot.two_slips(),
            Self::UndoSabotage => plot.sabotage(),
            Self::RemoteWipe => plot.stolen_phone(),
            Self::LittleEffort => plot.same_message_everywhere(),
            Self::Metered
            | Self::Retention
            | Self::Outlook
            | Self::OtherProgram
            | Self::NoExchangeProgram => return None,
        }
        // Who wishes to get by with little storage has little, said or not; the price follows from the storage that is
        // wanted, not from what there is.
        if self == Self::SmallStorage {
            plot.story.stage.quota_kb = Some(SMALL_KB);
        } else if self == Self::LowPrice {
            plot.story.stage.quota_kb = None;
        }
        Some(plot.story)
    }
}

/// A story in the making.
struct Plot {
    story: Story,
    devices: u8,
}

impl Plot {
    fn new(situation: Situation) -> Self {
        let stage = situation.stage();
        let devices = stage.devices.len() as u8;
        Self { story: Story { stage, events: Vec::new() }, devices }
    }

    /// The device that travels: the last one, which may be the only one.
    fn last(&self) -> DeviceId {
        DeviceId(self.devices - 1)
    }

    fn then(&mut self, event: Event) {
        self.story.events.push(event);
    }

    fn mail(&mut self) {
        self.then(Event::MailArrives { kb: TEXT_KB });
    }

    fn sync_all(&mut self) {
        for device in 0..self.devices {
            self.then(Event::Sync(DeviceId(device)));
        }
    }

    fn mail_for_all(&mut self) {
        self.mail();
        self.sync_all();
    }

    fn sync_last_first(&mut self) {
        self.then(Event::Sync(self.last()));
        self.sync_all();
    }

    /// A new device takes the place of a broken or missing one.
    fn add(&mut self, kind: DeviceKind) -> DeviceId {
        self.then(Event::AddDevice(DeviceSetup::new(kind)));
        DeviceId(self.devices)
    }

    fn two_messages_and_an_answer(&mut self, days: u16) {
        self.mail_for_all();
        self.then(Event::DaysPass(days));
        self.mail_for_all();
        self.then(Event::Send(MAIN));
        self.sync_all();
    }

    /// Source: facts, scenario 16.
    fn provider_goes(&mut self, days: u16) {
        self.two_messages_and_an_answer(days);
        self.then(Event::ServerGone);
    }

    /// Source: facts, scenarios 18 and 20.
    fn laptop_in_a_drawer(&mut self) {
        let last = self.last();
        self.mail_for_all();
        self.then(Event::DaysPass(20));
        self.mail();
        self.then(Event::Sync(last));
        self.then(Event::Send(last));
        self.then(Event::DaysPass(20));
        self.sync_last_first();
    }

    /// Source: facts, scenarios 5, 18, 22 and 23.
    fn tidying_on_the_phone(&mut self) {
        let last = self.last();
        for _ in 0..3 {
            self.mail();
        }
        self.sync_all();
        self.then(Event::Read(last, MessageId(0)));
        self.then(Event::Delete(last, MessageId(1)));
        self.then(Event::File(last, MessageId(2)));
        self.then(Event::Send(last));
        self.sync_last_first();
    }

    /// Source: facts, scenario 6.
    fn deleted_on_the_phone(&mut self) {
        let last = self.last();
        self.mail();
        self.sync_last_first();
        self.then(Event::Delete(last, MessageId(0)));
        self.then(Event::EmptyTrash(last));
        self.sync_last_first();
    }

    fn two_months(&mut self) {
        for _ in 0..2 {
            self.mail_for_all();
            self.then(Event::DaysPass(30));
        }
        self.mail_for_all();
        self.then(Event::Send(MAIN));
        self.sync_all();
    }

    /// With several devices the reminder of an appointment made on the phone falls due; with one device that breaks, it
    /// matters what comes back. Source: facts, scenarios 2 and 8.
    fn appointment(&mut self) {
        let last = self.last();
        self.then(Event::MakeEntry(last, EntryKind::Appointment));
        if self.devices > 1 {
            self.then(Event::Sync(last));
            self.sync_all();
            self.then(Event::ReminderDue(EntryId(0)));
        } else {
            self.then(Event::MakeEntry(last, EntryKind::Contact));
            self.then(Event::MakeEntry(last, EntryKind::Task));
            self.sync_all();
            self.main_device_is_replaced();
        }
    }

    /// Source: facts E27.
    fn shared_calendar(&mut self) {
        self.then(Event::MakeEntry(MAIN, EntryKind::Appointment));
        self.sync_all();
        self.then(Event::Grant(Right::Write));
        self.then(Event::ColleagueReads);
        self.then(Event::ColleagueAppoints);
        self.sync_all();
    }

    /// Source: facts, scenario 10.
    fn stand_in(&mut self) {
        self.then(Event::MakeEntry(MAIN, EntryKind::Appointment));
        self.mail_for_all();
        self.then(Event::Grant(Right::Read));
        self.then(Event::ColleagueReads);
        self.then(Event::DaysPass(14));
        self.then(Event::Revoke);
        self.then(Event::ColleagueReads);
    }

    /// Source: facts, scenario 11.
    fn together(&mut self) {
        self.mail_for_all();
        self.then(Event::Grant(Right::Write));
        self.then(Event::ColleagueReads);
        self.then(Event::ColleagueDeletes(MessageId(0)));
        self.then(Event::ColleagueAppoints);
        self.sync_all();
    }

    /// Source: facts, scenario 7.
    fn year_of_photos(&mut self) {
        for _ in 0..6 {
            self.then(Event::MailArrives { kb: PHOTOS_KB });
            self.sync_all();
            self.then(Event::DaysPass(60));
        }
    }

    /// Source: facts, scenario 19; phones keep a window of about a month (E14).
    fn without_a_line(&mut self) {
        self.mail_for_all();
        self.then(Event::DaysPass(40));
        self.mail_for_all();
        for device in 0..self.devices {
            self.then(Event::GoOffline(DeviceId(device)));
        }
    }

    /// Source: facts, scenario 2.
    fn main_device_breaks(&mut self) {
        self.two_months();
        self.main_device_is_replaced();
    }

    fn main_device_is_replaced(&mut self) {
        self.then(Event::Break(MAIN));
        let kind = self.story.stage.devices[0].kind;
        let new = self.add(kind);
        self.then(Event::Sync(new));
    }

    /// Source: facts, scenarios 5 and 6.
    fn two_slips(&mut self) {
        let last = self.last();
        self.mail();
        self.mail();
        self.sync_last_first();
        self.then(Event::Delete(last, MessageId(0)));
        self.then(Event::Purge(last, MessageId(1)));
        self.sync_last_first();
        self.then(Event::DaysPass(1));
        self.then(Event::Restore(last, MessageId(0)));
    }

    /// Emptied on day 3, noticed on day 20. Source: facts, scenario 3.
    fn sabotage(&mut self) {
        self.mail_for_all();
        self.then(Event::DaysPass(1));
        self.mail_for_all();
        self.then(Event::DaysPass(2));
        self.then(Event::IntruderEmpties(Thoroughness::EmptyTrash));
        self.sync_all();
        self.then(Event::DaysPass(17));
    }

    /// Who has no phone yet gets one first. Source: facts, scenario 1.
    fn stolen_phone(&mut self) {
        let mobile = self.story.stage.devices.iter().position(|device| device.kind.is_mobile());
        let phone = match mobile {
            Some(at) => DeviceId(at as u8),
            None => self.add(DeviceKind::Phone),
        };
        self.mail();
        self.mail();
        self.then(Event::Sync(phone));
        self.sync_all();
        self.then(Event::Lose(phone));
        self.then(Event::OrderWipe(phone));
        self.then(Event::Sync(phone));
    }

    fn same_message_everywhere(&mut self) {
        self.mail();
        self.sync_last_first();
        for device in (0..self.devices).rev() {
            self.then(Event::Delete(DeviceId(device), MessageId(0)));
            self.then(Event::Sync(DeviceId(device)));
            self.sync_all();
        }
    }
}
