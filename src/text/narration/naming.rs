//! Devices, messages and entries by name and number.
//!
//! Invariant: no word of any language stands here.

use super::words::Case;
use super::{Clause, Device, Entries, Missing, NarrationWords, Phrase};
use crate::mailbox::DeviceKind;
use crate::simulation::{Event, Holder, MessageId, Obstacle, World};
use crate::text::sentence::{fill, insert};
use crate::text::table::form;

impl NarrationWords {
    /// A phrase without anything in it.
    pub(super) fn phrase(&self, phrase: Phrase) -> &'static str {
        self.phrases.line(phrase as usize)
    }

    /// A phrase with a number, in the form for so many.
    pub(super) fn counted(&'static self, phrase: Phrase, count: u16) -> String {
        let mut clause = Clause::new(self, None);
        clause.count(phrase, count);
        clause.text
    }

    /// Why an event makes no sense now, as part of a sentence.
    pub(super) fn obstacle(&self, obstacle: Obstacle, event: Event) -> &'static str {
        match Missing::of(event) {
            Some(missing) if obstacle == Obstacle::NotOffered => self.missing.line(missing as usize),
            Some(_) | None => self.obstacles.line(obstacle as usize),
        }
    }

    /// A message by its number, where there are several.
    pub(super) fn message(&'static self, message: MessageId, world: &World) -> String {
        let phrase = if world.messages() <= 1 { Phrase::TheMessage } else { Phrase::Message };
        self.counted(phrase, message.0 + 1)
    }

    /// A list of what there is at least one of.
    pub(super) fn entries(&self, entries: Entries) -> String {
        let mut parts = Vec::new();
        for (kind, count) in entries.0.iter().enumerate() {
            if *count > 0 {
                parts.push(fill(self.entries.form(kind, *count), &[*count]));
            }
        }
        self.list(&parts, Phrase::And)
    }

    /// Parts as people list them.
    #[inline(never)]
    pub(super) fn list(&self, parts: &[String], and: Phrase) -> String {
        let mut list = String::new();
        for (place, part) in parts.iter().enumerate() {
            if place > 0 {
                list.push_str(if place + 1 == parts.len() { self.phrase(and) } else { ", " });
            }
            list.push_str(part);
        }
        list
    }

    /// Devices as a subject, with what stands before the last one.
    #[inline(never)]
    pub(super) fn all(&self, devices: &[Device], and: Phrase) -> String {
        let mut names = Vec::new();
        for device in devices {
            names.push(self.named(Some(*device), Case::Subject));
        }
        self.list(&names, and)
    }

    /// Empty if there is none.
    #[inline(never)]
    pub(super) fn named(&self, device: Option<Device>, case: Case) -> String {
        let Some(device) = device else {
            return String::new();
        };
        let words = &self.devices;
        let gender = words.genders[device.kind as usize];
        let ending = words.endings.form(case as usize, gender);
        let mut name = String::from(words.articles.form(case as usize, gender));
        let state = match device.holder {
            Holder::Reader => "",
            Holder::Stranger => words.stolen,
            Holder::Nobody => words.broken,
        };
        let ordinal = match device.nth {
            nth @ 2..=5 => form(words.ordinals, usize::from(nth) - 2),
            _ => "",
        };
        let mut describe = |adjective: &str| {
            if !adjective.is_empty() {
                name.push_str(adjective);
                name.push_str(ending);
                name.push(' ');
            }
        };
        describe(state);
        describe(ordinal);
        if device.nth > 5 {
            name.push_str(&fill(words.nth, &[device.nth]));
        }
        name.push_str(words.nouns.line(device.kind as usize));
        name
    }

    pub(super) fn a_new(&self, kind: DeviceKind) -> String {
        let words = &self.devices;
        let gender = usize::from(words.genders[kind as usize]);
        insert(form(words.new, gender - 1), words.nouns.line(kind as usize))
    }
}
