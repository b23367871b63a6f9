//! A guided story in the making.
//!
//! Invariant: a device that a story names is one of the reader's, or was set up in an earlier step.

use super::Tale;
use crate::mailbox::DeviceKind;
use crate::simulation::{DeviceId, DeviceSetup, Event, Stage, Story};

/// An ordinary message.
pub(super) const MAIL: Event = Event::MailArrives { kb: 50 };

pub(super) struct Script {
    pub tale: Tale,
    /// Devices there are, those set up later included.
    kinds: Vec<DeviceKind>,
}

impl Script {
    pub fn new(stage: &Stage) -> Self {
        let kinds = stage.devices.iter().map(|setup| setup.kind).collect();
        let story = Story { stage: stage.clone(), events: Vec::new() };
        Self { tale: Tale { story, steps: Vec::new(), decisive: 0 }, kinds }
    }

    /// The next told step.
    pub fn step(&mut self, events: &[Event]) {
        let start = self.tale.story.events.len();
        self.tale.story.events.extend_from_slice(events);
        self.tale.steps.push(start..start + events.len());
    }

    /// The next told step, before which the reader may guess.
    pub fn decisive(&mut self, events: &[Event]) {
        self.tale.decisive = self.tale.steps.len();
        self.step(events);
    }

    /// Sets up a new device in a step of its own.
    pub fn add(&mut self, setup: DeviceSetup) -> DeviceId {
        self.step(&[Event::AddDevice(setup)]);
        self.kinds.push(setup.kind);
        DeviceId(self.kinds.len() as u8 - 1)
    }

    pub fn kind(&self, device: DeviceId) -> DeviceKind {
        self.kinds.get(usize::from(device.0)).copied().unwrap_or(DeviceKind::Computer)
    }

    fn first(&self, fits: impl Fn(DeviceId, DeviceKind) -> bool) -> Option<DeviceId> {
        let devices = self.kinds.iter().enumerate().map(|(at, kind)| (DeviceId(at as u8), *kind));
        devices.into_iter().find(|(device, kind)| fits(*device, *kind)).map(|(device, _)| device)
    }

    /// The one on the desk: the first computer or laptop, or else the first device.
    pub fn desk(&self) -> DeviceId {
        self.first(|_, kind| !kind.is_mobile()).unwrap_or(DeviceId(0))
    }

    /// The one on the desk and another one to carry about, which is set up first where there is none.
    pub fn pair(&mut self) -> (DeviceId, DeviceId) {
        let desk = self.desk();
        let mobile = self.first(|device, kind| device != desk && kind.is_mobile());
        let other = mobile.or_else(|| self.first(|device, _| device != desk));
        let other = other.unwrap_or_else(|| {
            let kind = if self.kind(desk).is_mobile() { DeviceKind::Computer } else { DeviceKind::Phone };
            self.add(DeviceSetup::new(kind))
        });
        (self.desk(), if self.desk() == other { desk } else { other })
    }

    /// The phone or tablet, which is set up first where there is none.
    pub fn phone(&mut self) -> DeviceId {
        let phone = self.first(|_, kind| kind.is_mobile());
        phone.unwrap_or_else(|| self.add(DeviceSetup::new(DeviceKind::Phone)))
    }

    /// The one that is left in a drawer: a second laptop, if there is one, else that of [`Self::pair`].
    pub fn left_behind(&mut self) -> DeviceId {
        let (desk, other) = self.pair();
        self.first(|device, kind| device != desk && kind == DeviceKind::Laptop).unwrap_or(other)
    }

    /// The one that is taken on a train: the laptop, if there is one, else that of [`Self::pair`].
    pub fn on_the_train(&mut self) -> DeviceId {
        let (_, other) = self.pair();
        self.first(|_, kind| kind == DeviceKind::Laptop).unwrap_or(other)
    }

    /// A round with the server for each device, this one first.
    pub fn all(&self, first: DeviceId) -> Vec<Event> {
        let mut rounds = vec![Event::Sync(first)];
        rounds.extend(self.others(first));
        rounds
    }

    /// The same without this one.
    pub fn others(&self, but: DeviceId) -> Vec<Event> {
        let all = (0..self.kinds.len()).map(|at| DeviceId(at as u8));
        all.filter(|device| *device != but).map(Event::Sync).collect()
    }

    /// Messages arrive, and all devices fetch them, this one first.
    pub fn fetched(&self, events: &[Event], first: DeviceId) -> Vec<Event> {
        [events, &self.all(first)].concat()
    }
}
