//! Devices, messages and entries by name and number.
//!
//! Invariant: no word of any language stands here.

use super::words::{Case, NarrationWords, Plural};
use super::{Device, Entries};
use crate::mailbox::DeviceKind;
use crate::simulation::{Holder, MessageId, World};
use crate::text::sentence::{fill, list};

/// Puts texts into the places marked `#`, in order.
pub(super) fn put(template: &str, texts: &[&str]) -> String {
    let mut sentence = String::new();
    let mut texts = texts.iter();
    for (place, part) in template.split('#').enumerate() {
        if place > 0
            && let Some(text) = texts.next()
        {
            sentence.push_str(text);
        }
        sentence.push_str(part);
    }
    sentence
}

/// One thing, or several.
pub(super) fn plural(words: &Plural, count: u16) -> String {
    if count == 1 { words[0].into() } else { fill(words[1], &[count]) }
}

/// The same where a number follows the count.
pub(super) fn plural_and(words: &[&str; 2], count: u16, number: u16) -> String {
    if count == 1 { fill(words[0], &[number]) } else { fill(words[1], &[count, number]) }
}

/// The same where nothing is said of none.
pub(super) fn some(words: &Plural, count: u16) -> String {
    if count == 0 { String::new() } else { plural(words, count) }
}

impl NarrationWords {
    pub(super) fn messages(&self, count: u16) -> String {
        if count == 0 { self.no_message.into() } else { plural(&self.messages, count) }
    }

    /// A message by its number, where there are several.
    pub(super) fn message(&self, message: MessageId, world: &World) -> String {
        if world.messages() <= 1 { self.the_message.into() } else { fill(self.message, &[message.0 + 1]) }
    }

    pub(super) fn entries(&self, entries: Entries) -> String {
        let counts = [entries.appointments, entries.contacts, entries.tasks];
        self.counted(&self.entries, &counts)
    }

    /// A list of what there is at least one of.
    pub(super) fn counted(&self, words: &[Plural], counts: &[u16]) -> String {
        let parts: Vec<String> = words.iter().zip(counts).map(|(words, count)| some(words, *count)).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        list(&parts, self.and)
    }

    /// Devices as a subject, with what stands before the last one.
    pub(super) fn all(&self, devices: &[Device], and: &str) -> String {
        let names: Vec<String> = devices.iter().map(|device| self.name(*device, Case::Subject)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        list(&names, and)
    }

    pub(super) fn name(&self, device: Device, case: Case) -> String {
        let words = &self.devices;
        let kind = place(device.kind);
        let (article, ending) = words.cases[case as usize][words.genders[kind]];
        let mut name = String::from(article);
        let mut adjective = |adjective: &str| name.extend([adjective, ending, " "]);
        match device.holder {
            Holder::Reader => {}
            Holder::Stranger => adjective(words.stolen),
            Holder::Nobody => adjective(words.broken),
        }
        match device.nth {
            0 | 1 => {}
            nth @ 2..=5 => adjective(words.ordinals[usize::from(nth) - 2]),
            nth => name.push_str(&fill(words.nth, &[nth])),
        }
        name.push_str(words.nouns[kind]);
        name
    }

    pub(super) fn a_new(&self, kind: DeviceKind) -> String {
        let words = &self.devices;
        put(words.new[words.genders[place(kind)]], &[words.nouns[place(kind)]])
    }

    /// What ends a clause where the other devices are to learn of something; nothing where there are none.
    pub(super) fn spread(&self, world: &World) -> &'static str {
        if world.devices().count() > 1 { self.spread } else { "" }
    }
}

/// The place in the tables of devices.
fn place(kind: DeviceKind) -> usize {
    match kind {
        DeviceKind::Computer => 0,
        DeviceKind::Laptop => 1,
        DeviceKind::Phone => 2,
        DeviceKind::Tablet => 3,
    }
}
