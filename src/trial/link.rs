//! A trial in a shared link: `story=emptied,step=3,on=computer.phone,pop3=14-delete,imap=mail,exchange=14-30`.
//!
//! Invariant: all words are pinned, none of the keys is the id of a question, and every letter is fit for a fragment as
//! it is (RFC 3986, section 3.5).

mod event;
mod setting;

use super::told::Told;
use super::{Script, Trial, play};
use crate::advice::{Answers, Choice, Question, Situation, Wish};
use crate::cut::{cut, cuts};
use crate::digits::{number, push_digits};
use crate::mailbox::{Mailbox, MailboxKind};
use crate::simulation::{Event, Guided, Stage};

const STORY: &str = "story";
const STEP: &str = "step";
const PROOF: &str = "proof";
const EVENTS: &str = "do";
const DEVICES: &str = "on";
const QUOTA: &str = "quota";

/// Stories that are neither guided nor a reason's.
const FREE: &str = "free";
/// Before question, answer and kind of a reason: `why.same-state.same.imap`.
const REASON: &str = "why";
/// Between devices, between steps, and between the parts of a reason.
const NEXT: char = '.';
/// Between the events of one step.
const AND: char = '_';
/// Behind the number of equal steps in a row: `200xmail50`.
const TIMES: char = 'x';

impl Trial {
    /// The trial as it stands in a shared link. What was guessed is not part of it; neither are the answers, on which the
    /// story of a reason depends: they are to stand in the same link ([`Answers::to_link`]).
    #[inline(never)]
    pub fn to_link(&self) -> String {
        let mut link = String::new();
        push_key(&mut link, STORY);
        match self.script {
            Script::Guided(guided) => link.push_str(guided.id()),
            Script::Reason { wish, kind } => {
                link.push_str(REASON);
                if let Some((question, choice)) = answer(wish) {
                    for part in [question.id(), choice.id, kind.id()] {
                        link.push(NEXT);
                        link.push_str(part);
                    }
                }
            }
            Script::Free => link.push_str(FREE),
        }
        if self.place > 0 {
            push_key(&mut link, STEP);
            push_digits(&mut link, self.place as u64);
        }
        match self.script {
            Script::Reason { .. } => {
                push_key(&mut link, PROOF);
                push_digits(&mut link, self.told.end_of(self.proof.unwrap_or(0)) as u64);
            }
            Script::Guided(_) => push_stage(&mut link, &self.stage),
            Script::Free => {
                push_stage(&mut link, &self.stage);
                push_steps(&mut link, &self.told);
            }
        }
        for kind in MailboxKind::ALL {
            push_key(&mut link, kind.id());
            setting::push_mailbox(&mut link, self.mailbox(kind));
        }
        link
    }

    /// Reads what [`to_link`](Self::to_link) wrote, among whatever else the link says; `None` where it names no story that
    /// is known. What it does not know (an older or newer link) it leaves out; stage and mailboxes that it does not name
    /// are those given.
    #[inline(never)]
    pub fn from_link(link: &str, stage: Stage, mailboxes: [Mailbox; 3]) -> Option<Self> {
        let story = value(link, STORY)?;
        let reason = match story.strip_prefix(REASON) {
            Some(parts) if parts.starts_with(NEXT) => Some(reason(parts)?),
            Some(_) | None => None,
        };
        let mut trial = Self::empty(named_stage(link, stage), mailboxes);
        for column in &mut trial.columns {
            let kind = column.mailbox.kind();
            if let Some(mailbox) = value(link, kind.id()).and_then(|text| setting::mailbox(kind, text)) {
                column.mailbox = mailbox;
            }
        }
        let place = number_of(link, STEP).unwrap_or(0) as usize;
        if let Some((wish, kind)) = reason {
            let story = wish.story(Situation::of(&Answers::from_link(link)))?;
            let proof = number_of(link, PROOF).unwrap_or(u32::MAX) as usize;
            trial.tell_reason(wish, kind, &story, proof);
            trial.go(place);
        } else if story == FREE {
            trial.told = steps(&trial.stage, value(link, EVENTS).unwrap_or_default());
            trial.replay(place);
        } else {
            let guided = Guided::ALL.into_iter().find(|guided| guided.id() == story)?;
            trial.tell(guided, place);
        }
        Some(trial)
    }
}

/// What the words of a reason stand for, behind the first one.
fn reason(parts: &str) -> Option<(Wish, MailboxKind)> {
    let mut parts = cuts(parts, NEXT).skip(1);
    let (question, choice, kind) = (Question::from_id(parts.next()?)?, parts.next()?, parts.next()?);
    let wish = question.choices().iter().find(|known| known.id == choice)?.wish?;
    Some((wish, MailboxKind::from_id(kind)?))
}

fn push_key(link: &mut String, key: &str) {
    if !link.is_empty() {
        link.push(',');
    }
    link.push_str(key);
    link.push('=');
}

/// The answer that is a wish, the first one if there are several.
fn answer(wish: Wish) -> Option<(Question, &'static Choice)> {
    let question = wish.question()?;
    let choice = question.choices().iter().find(|choice| choice.wish == Some(wish))?;
    Some((question, choice))
}

/// What stands behind a key; where it stands twice, the last one counts, as with answers.
fn value<'a>(link: &'a str, key: &str) -> Option<&'a str> {
    let mut found = None;
    for part in cuts(link, ',') {
        if let Some((known, value)) = cut(part, '=')
            && known == key
        {
            found = Some(value);
        }
    }
    found
}

fn number_of(link: &str, key: &str) -> Option<u32> {
    value(link, key).and_then(number)
}

fn push_stage(link: &mut String, stage: &Stage) {
    push_key(link, DEVICES);
    for (at, setup) in stage.devices.iter().enumerate() {
        if at > 0 {
            link.push(NEXT);
        }
        setting::push_setup(link, *setup);
    }
    if let Some(quota) = stage.quota_kb {
        push_key(link, QUOTA);
        push_digits(link, u64::from(quota));
    }
}

/// What the link says of devices and storage, as far as stories can be played on it; else what is given.
#[inline(never)]
fn named_stage(link: &str, given: Stage) -> Stage {
    let Some(devices) = value(link, DEVICES) else {
        return given;
    };
    let quota_kb = number_of(link, QUOTA).filter(|quota| *quota >= Trial::LEAST_KB);
    let mut named = Stage { devices: Vec::new(), quota_kb };
    for device in cuts(devices, NEXT) {
        if let Some(setup) = setting::setup(device)
            && named.devices.len() < Trial::MOST_DEVICES
        {
            named.devices.push(setup);
        }
    }
    if play::is_fit(&named) { named } else { given }
}

#[inline(never)]
fn push_steps(link: &mut String, told: &Told) {
    let (mut last, mut times, mut first) = (String::new(), 0, true);
    // The one behind the last is empty, as no step is.
    for step in 0..=told.len() {
        let mut text = String::new();
        for event in told.step(step) {
            if !text.is_empty() {
                text.push(AND);
            }
            event::push_event(&mut text, *event);
        }
        if text != last {
            if times > 0 {
                push_times(link, &last, times, first);
                first = false;
            }
            (last, times) = (text, 0);
        }
        times += 1;
    }
}

/// So many equal steps in a row.
fn push_times(link: &mut String, step: &str, times: u64, first: bool) {
    if first {
        push_key(link, EVENTS);
    } else {
        link.push(NEXT);
    }
    if times > 1 {
        push_digits(link, times);
        link.push(TIMES);
    }
    link.push_str(step);
}

#[inline(never)]
fn steps(stage: &Stage, text: &str) -> Told {
    let mut told = Told::new(stage.clone());
    for step in cuts(text, NEXT) {
        let many = cut(step, TIMES).and_then(|(times, step)| Some((number(times)?, step)));
        let (times, step) = many.unwrap_or((1, step));
        let mut events: Vec<Event> = Vec::new();
        for event in cuts(step, AND) {
            events.extend(event::event(event));
        }
        for _ in 0..times {
            if !events.is_empty() && told.len() < Trial::LONGEST {
                told.push(&events);
            }
        }
    }
    told
}
