//! What is seen in a world while a wish's story is played.
//!
//! Invariant: whoever plays the same story to the same step for the same mailbox sees the same; that is how a reason is
//! replayed.

use super::finding::Finding;
use super::plot::MAIN;
use super::wish::Wish;
use crate::mailbox::Mailbox;
use crate::simulation::{DeviceId, EntryId, Event, Folder, MessageId, Place, Reading, Story, World};

impl Finding {
    /// Plays the first `steps` events of a wish's story and tells what is to be seen then, and after how many events it
    /// was to be seen. `None` for a wish that has no story.
    pub fn observe(wish: Wish, story: &Story, steps: usize, mailbox: &Mailbox) -> Option<(usize, Self)> {
        let mut watch = Watch::new(story, mailbox);
        let mut step = 0;
        for event in story.events.iter().take(steps) {
            watch.see(*event);
            step += 1;
            if wish == Wish::LittleEffort && watch.deletions > 0 && watch.nobody_shows(MessageId(0)) {
                break;
            }
        }
        Some((step, watch.finding(wish)?))
    }
}

/// A world and what was noticed on the way.
struct Watch {
    world: World,
    /// Devices that the story began with.
    devices: u16,
    /// Messages that came in or were sent so far.
    messages: u16,
    /// Kilobytes that came in so far.
    arrived_kb: u32,
    /// How often the reader pressed Delete on a device that still showed the message.
    deletions: u16,
    /// What the colleague saw at the first look and at the last: messages and entries.
    looks: [(usize, usize); 2],
    looked: bool,
    /// Messages in strange hands when the wipe was ordered.
    before_wipe: usize,
    /// The day of the first message that went back to its sender.
    first_bounce: u16,
}

impl Watch {
    fn new(story: &Story, mailbox: &Mailbox) -> Self {
        Self {
            world: World::new(mailbox, &story.stage),
            devices: story.stage.devices.len() as u16,
            messages: 0,
            arrived_kb: 0,
            deletions: 0,
            looks: [(0, 0); 2],
            looked: false,
            before_wipe: 0,
            first_bounce: 0,
        }
    }

    fn see(&mut self, event: Event) {
        if let Event::OrderWipe(_) = event {
            self.before_wipe = self.world.exposed();
        }
        if let Event::Delete(device, message) = event
            && self.shows(device, message)
        {
            self.deletions += 1;
        }
        let bounced = self.bounced();
        self.world.apply(event);
        if let Event::MailArrives { kb } = event {
            self.messages += 1;
            self.arrived_kb += kb;
            if bounced == 0 && self.bounced() > 0 {
                self.first_bounce = self.world.day();
            }
        }
        if let Event::Send(_) = event {
            self.messages += 1;
        }
        if let Event::ColleagueReads = event {
            let look = (self.world.colleague_sees_mail(), self.world.colleague_sees_entries());
            if !self.looked {
                self.looks[0] = look;
            }
            self.looks[1] = look;
            self.looked = true;
        }
    }

    fn finding(&self, wish: Wish) -> Option<Finding> {
        let world = &self.world;
        let of = self.messages;
        Some(match wish {
            Wish::MailOnMyDevice | Wish::OwnArchive => self.own_copy(),
            Wish::AllMailOnEveryDevice => Finding::Everywhere {
                shown: self.shown(|reading| reading != Reading::Not),
                of: of * self.devices,
            },
            Wish::SameState | Wish::EachDeviceItsOwn if self.devices == 1 => Finding::OneDevice,
            Wish::SameState => self.carried(),
            Wish::EachDeviceItsOwn => {
                let kept = self.others().filter(|device| self.shows(*device, MessageId(0)));
                Finding::StaysElsewhere { kept: kept.count() as u16, of: self.devices - 1 }
            }
            Wish::Webmail => Finding::InBrowser { shown: self.at_provider(), of },
            Wish::MyCalendar if self.devices == 1 => self.entries_back(),
            Wish::MyCalendar => {
                let on = self.own().filter(|device| world.reminded(*device, EntryId(0)));
                Finding::Reminded { on: on.count() as u16, of: self.devices }
            }
            Wish::SharedCalendar => Finding::SharedCalendar {
                seen: self.looks[0].1 > 0,
                entered: world.entry(Place::Device(MAIN), EntryId::COLLEAGUES).is_some(),
            },
            Wish::StandIn => Finding::StandIn {
                mail: self.looks[0].0 > 0,
                calendar: self.looks[0].1 > 0,
                ended: self.looks[1] == (0, 0),
            },
            Wish::Together => Finding::Together {
                mail: self.looks[0].0 > 0,
                handled: !self.shows(MAIN, MessageId(0)),
                calendar: world.entry(Place::Device(MAIN), EntryId::COLLEAGUES).is_some(),
            },
            Wish::SmallStorage => {
                Finding::SentBack { bounced: self.bounced(), of, first_day: self.first_bounce }
            }
            Wish::LowPrice => {
                Finding::Storage { percent: (world.used_kb() * 100 / self.arrived_kb.max(1)) as u16 }
            }
            Wish::NothingAtProvider => Finding::AtProvider { left: self.at_provider(), of },
            Wish::ReadOffline => Finding::Offline {
                shown: self.shown(|reading| reading == Reading::Here),
                of: of * self.devices,
            },
            Wish::SurviveDeviceLoss => Finding::Back { back: self.readable(self.new_device()), of },
            Wish::UndoMistake => self.slips(),
            Wish::UndoSabotage => self.sabotaged(),
            Wish::RemoteWipe => {
                Finding::Stolen { before: self.before_wipe as u16, after: world.exposed() as u16 }
            }
            Wish::LittleEffort => Finding::Chores { times: self.deletions, devices: self.devices },
            Wish::Metered
            | Wish::Retention
            | Wish::Outlook
            | Wish::OtherProgram
            | Wish::NoExchangeProgram => return None,
        })
    }

    fn all_messages(&self) -> impl Iterator<Item = MessageId> + use<> {
        (0..self.messages).map(MessageId)
    }

    /// The devices that the story began with.
    fn own(&self) -> impl Iterator<Item = DeviceId> + use<> {
        (0..self.devices as u8).map(DeviceId)
    }

    /// All of them but the last, on which the reader acts.
    fn others(&self) -> impl Iterator<Item = DeviceId> + use<> {
        (0..self.devices as u8 - 1).map(DeviceId)
    }

    /// The one set up later.
    fn new_device(&self) -> DeviceId {
        DeviceId(self.devices as u8)
    }

    fn bounced(&self) -> u16 {
        self.world.bounced().count() as u16
    }

    /// Messages that the server holds, which is what a browser shows.
    fn at_provider(&self) -> u16 {
        self.all_messages().filter(|message| self.world.copy(Place::Server, *message).is_some()).count()
            as u16
    }

    /// Messages that a device can show, with or without a line.
    fn readable(&self, device: DeviceId) -> u16 {
        self.all_messages().filter(|message| self.world.reading(device, *message) != Reading::Not).count()
            as u16
    }

    /// Messages times devices that can be read in such a way.
    fn shown(&self, way: fn(Reading) -> bool) -> u16 {
        let mut shown = 0;
        for device in self.own() {
            for message in self.all_messages() {
                shown += u16::from(way(self.world.reading(device, message)));
            }
        }
        shown
    }

    /// Where a message is filed on a device.
    fn folder(&self, device: DeviceId, message: MessageId) -> Option<Folder> {
        self.world.copy(Place::Device(device), message).map(|copy| copy.folder)
    }

    /// Whether a device still shows a message outside its trash.
    fn shows(&self, device: DeviceId, message: MessageId) -> bool {
        self.folder(device, message).is_some_and(|folder| folder != Folder::Trash)
    }

    fn nobody_shows(&self, message: MessageId) -> bool {
        !self.own().any(|device| self.shows(device, message))
    }

    /// The best device: the one that shows most without the provider.
    fn own_copy(&self) -> Finding {
        let mut best = (0, false);
        for device in self.own() {
            let (mut kept, mut originals) = (0, true);
            for message in self.all_messages() {
                if self.world.reading(device, message) == Reading::Here {
                    kept += 1;
                    let copy = self.world.copy(Place::Device(device), message);
                    originals &= copy.is_some_and(|copy| copy.original);
                }
            }
            best = best.max((kept, originals && kept > 0));
        }
        Finding::OwnCopy { kept: best.0, of: self.messages, originals: best.1 }
    }

    /// The four doings of the story, each on a message of its own.
    fn carried(&self) -> Finding {
        let everywhere = |on: &dyn Fn(DeviceId) -> bool| self.others().all(on);
        let read =
            |device| self.world.copy(Place::Device(device), MessageId(0)).is_some_and(|copy| copy.seen);
        Finding::Carried {
            read: everywhere(&read),
            deleted: everywhere(&|device| !self.shows(device, MessageId(1))),
            filed: everywhere(&|device| self.folder(device, MessageId(2)) == Some(Folder::Project)),
            sent: everywhere(&|device| self.folder(device, MessageId(3)) == Some(Folder::Sent)),
        }
    }

    fn entries_back(&self) -> Finding {
        let new = Place::Device(self.new_device());
        let back = (0..3).filter(|entry| self.world.entry(new, EntryId(*entry)).is_some());
        Finding::EntriesBack { back: back.count() as u16, of: 3 }
    }

    fn slips(&self) -> Finding {
        let purged = MessageId(1);
        let last = DeviceId(self.devices as u8 - 1);
        let until = self.world.recoverable().find(|(message, _)| *message == purged).map(|(_, day)| day);
        Finding::Slips {
            from_trash: self.shows(last, MessageId(0)),
            elsewhere: self.others().any(|device| self.shows(device, purged)),
            on_server: self.world.copy(Place::Server, purged).is_some(),
            recoverable_days: until.map_or(0, |day| day.saturating_sub(self.world.day())),
        }
    }

    fn sabotaged(&self) -> Finding {
        let kept =
            self.all_messages().filter(|message| self.own().any(|device| self.shows(device, *message)));
        Finding::Sabotaged {
            on_devices: kept.count() as u16,
            recoverable: self.world.recoverable().count() as u16,
            of: self.messages,
        }
    }
}
