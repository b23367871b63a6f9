//! How a guided story is played with the reader's own devices.
//!
//! Invariant: a device that a story names is one of the reader's, or was set up in an earlier step.

use super::Tale;
use crate::mailbox::DeviceKind;
use crate::simulation::{DeviceId, DeviceSetup, Event, Stage, Story};

/// Who plays in a story beside the one on the desk.
#[derive(Clone, Copy)]
pub(super) enum Cast {
    /// Nobody else.
    Desk,
    /// Another one, to carry about if there is such a one.
    Pair,
    /// The phone or tablet.
    Phone,
    /// The one that is left in a drawer: a second laptop, if there is one, else that of [`Self::Pair`].
    Drawer,
    /// The one that is taken on a train: the laptop, if there is one, else that of [`Self::Pair`].
    Train,
}

/// In a story the devices of its events are roles: this is the one on the desk.
pub(super) const DESK: DeviceId = DeviceId(0);
/// The other one that [`Cast`] names.
pub(super) const OTHER: DeviceId = DeviceId(1);
/// The one that was set up last.
pub(super) const NEW: DeviceId = DeviceId(2);

/// An ordinary message.
pub(super) const MAIL: Beat = Beat::Do(Event::MailArrives { kb: 50 });

/// What a story consists of.
#[derive(Clone, Copy)]
pub(super) enum Beat {
    /// The next told step begins.
    Then,
    /// The next told step begins, before which the reader may guess.
    Guess,
    /// Something happens.
    Do(Event),
    /// A new device of the same kind as the one on the desk.
    Replace,
    /// A round with the server for each device, this one first.
    All(DeviceId),
    /// The same without the one that was set up last.
    AllBefore(DeviceId),
    /// The same without this one.
    Others(DeviceId),
    /// A message that takes half of the storage.
    Half,
    /// A message that takes the rest of it.
    Rest,
}

/// What a mailbox with little storage holds: two messages with many photos.
const SMALL_KB: u32 = 50_000;

pub(super) struct Script {
    tale: Tale,
    /// Devices there are, those set up later included.
    kinds: Vec<DeviceKind>,
    /// By role.
    cast: [DeviceId; 3],
}

impl Script {
    pub fn new(stage: &Stage) -> Self {
        let kinds = stage.devices.iter().map(|setup| setup.kind).collect();
        let story = Story { stage: stage.clone(), events: Vec::new() };
        Self { tale: Tale { story, steps: Vec::new(), decisive: 0 }, kinds, cast: [DESK; 3] }
    }

    /// Plays a story to its end.
    pub fn play(mut self, cast: Cast, beats: &[Beat]) -> Tale {
        let other = match cast {
            Cast::Desk => self.desk(),
            Cast::Pair => self.pair().1,
            Cast::Phone => self.phone(),
            Cast::Drawer => self.left_behind(),
            Cast::Train => self.on_the_train(),
        };
        self.cast = [self.desk(), other, other];
        for beat in beats {
            match *beat {
                Beat::Then => self.close(),
                Beat::Guess => {
                    self.close();
                    self.tale.decisive = self.tale.steps.len();
                }
                Beat::Do(event) => self.happen(event),
                Beat::Replace => {
                    self.happen(Event::AddDevice(DeviceSetup::new(self.kind(self.cast[0]))));
                }
                Beat::All(first) => self.rounds(first, true, self.kinds.len()),
                Beat::AllBefore(first) => self.rounds(first, true, self.kinds.len() - 1),
                Beat::Others(but) => self.rounds(but, false, self.kinds.len()),
                Beat::Half => {
                    let kb = self.quota() / 2;
                    self.happen(Event::MailArrives { kb });
                }
                Beat::Rest => {
                    let quota = self.quota();
                    self.happen(Event::MailArrives { kb: quota - quota / 2 });
                }
            }
        }
        self.close();
        self.tale
    }

    /// The storage; where there is no limit, it gets one that two messages fill to the brim.
    fn quota(&mut self) -> u32 {
        *self.tale.story.stage.quota_kb.get_or_insert(SMALL_KB)
    }

    /// A step ends here, if anything happened in it.
    fn close(&mut self) {
        let start = self.tale.steps.last().map_or(0, |step| step.end);
        let end = self.tale.story.events.len();
        if start < end {
            self.tale.steps.push(start..end);
        }
    }

    fn happen(&mut self, mut event: Event) {
        if let Some(role) = event.device() {
            let (count, _, second) = event.numbers();
            let device = self.cast[usize::from(role.0)];
            event = Event::of_sort(event.sort(), (count, device.0.into(), second)).unwrap_or(event);
        }
        if let Event::AddDevice(setup) = event {
            self.cast[2] = DeviceId(self.kinds.len() as u8);
            self.kinds.push(setup.kind);
        }
        self.tale.story.events.push(event);
    }

    fn rounds(&mut self, role: DeviceId, itself: bool, devices: usize) {
        let device = self.cast[usize::from(role.0)];
        let events = &mut self.tale.story.events;
        if itself {
            events.push(Event::Sync(device));
        }
        for other in (0..devices as u8).map(DeviceId).filter(|other| *other != device) {
            events.push(Event::Sync(other));
        }
    }

    /// Sets up a device that is missing, in a step of its own.
    fn add(&mut self, kind: DeviceKind) -> DeviceId {
        self.happen(Event::AddDevice(DeviceSetup::new(kind)));
        self.close();
        self.cast[2]
    }

    fn kind(&self, device: DeviceId) -> DeviceKind {
        self.kinds.get(usize::from(device.0)).copied().unwrap_or(DeviceKind::Computer)
    }

    fn first(&self, fits: impl Fn(DeviceId, DeviceKind) -> bool) -> Option<DeviceId> {
        let devices = self.kinds.iter().enumerate().map(|(at, kind)| (DeviceId(at as u8), *kind));
        devices.into_iter().find(|(device, kind)| fits(*device, *kind)).map(|(device, _)| device)
    }

    /// The one on the desk: the first computer or laptop, or else the first device.
    fn desk(&self) -> DeviceId {
        self.first(|_, kind| !kind.is_mobile()).unwrap_or(DeviceId(0))
    }

    /// The one on the desk and another one to carry about, which is set up first where there is none.
    fn pair(&mut self) -> (DeviceId, DeviceId) {
        let desk = self.desk();
        let mobile = self.first(|device, kind| device != desk && kind.is_mobile());
        let other = mobile.or_else(|| self.first(|device, _| device != desk));
        let other = other.unwrap_or_else(|| {
            let kind = if self.kind(desk).is_mobile() { DeviceKind::Computer } else { DeviceKind::Phone };
            self.add(kind)
        });
        (self.desk(), if self.desk() == other { desk } else { other })
    }

    /// The phone or tablet, which is set up first where there is none.
    fn phone(&mut self) -> DeviceId {
        let phone = self.first(|_, kind| kind.is_mobile());
        phone.unwrap_or_else(|| self.add(DeviceKind::Phone))
    }

    /// The one that is left in a drawer: a second laptop, if there is one, else that of [`Self::pair`].
    fn left_behind(&mut self) -> DeviceId {
        let (desk, other) = self.pair();
        self.first(|device, kind| device != desk && kind == DeviceKind::Laptop).unwrap_or(other)
    }

    /// The one that is taken on a train: the laptop, if there is one, else that of [`Self::pair`].
    fn on_the_train(&mut self) -> DeviceId {
        let (_, other) = self.pair();
        self.first(|_, kind| kind == DeviceKind::Laptop).unwrap_or(other)
    }
}
