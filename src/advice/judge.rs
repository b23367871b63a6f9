//! How far a mailbox meets a wish: by a story where one can show it, by a fact where none can.
//!
//! Invariant: a played wish is judged by its finding alone; a fact may hold the result down to "partly", never lift it.

use super::answers::{Answers, Importance};
use super::candidate;
use super::degree::Degree;
use super::fact::Fact;
use super::finding::Finding;
use super::question::Question;
use super::situation::Situation;
use super::verdict::{Evidence, Row};
use super::wish::Wish;
use crate::mailbox::{Mailbox, MailboxKind};

/// What a judgement depends on beside the wish: the stage, and the program that limits what of it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reader {
    situation: Situation,
    program: Option<Wish>,
}

impl Reader {
    /// The reader who gave these answers.
    pub(super) fn of(answers: &Answers) -> Self {
        let program = answers.choice(Question::Program).and_then(|choice| choice.wish);
        Self { situation: Situation::of(answers), program }
    }

    /// Judges one mailbox and tells on what grounds.
    pub(super) fn judge(&self, wish: Wish, mailbox: &Mailbox) -> Option<(Degree, Evidence)> {
        if let Some((fact, degree)) = known(wish, mailbox.kind(), self.situation) {
            return Some((degree, Evidence::Known(fact)));
        }
        let story = wish.story(self.situation)?;
        let (step, finding) = Finding::observe(wish, &story, story.events.len(), mailbox)?;
        let (degree, limit) = self.limited(wish, mailbox, finding.degree());
        Some((degree, Evidence::Played { story, step, finding, limit }))
    }

    /// What a fact leaves of a degree that a story showed.
    fn limited(&self, wish: Wish, mailbox: &Mailbox, shown: Degree) -> (Degree, Option<Fact>) {
        match shown {
            Degree::Unmet => (shown, None),
            Degree::Partly | Degree::Met => match limit(wish, mailbox, self.program) {
                Some(fact) => (Degree::Partly, Some(fact)),
                None => (shown, None),
            },
        }
    }
}

impl Row {
    /// How far one mailbox meets a wish, for the reader who gave these answers, whether or not they name it; of ordinary
    /// importance.
    pub fn judged(answers: &Answers, wish: Wish, mailbox: &Mailbox) -> Option<Self> {
        let importance = Importance::Ordinary;
        let (degree, evidence) = Reader::of(answers).judge(wish, mailbox)?;
        Some(Self {
            question: wish.question()?,
            importance,
            degree,
            points: degree.points(importance),
            evidence,
        })
    }
}

/// What is published about wishes that no story can show, and how far that meets them.
///
/// Sources stand with each [`Fact`].
fn known(wish: Wish, kind: MailboxKind, situation: Situation) -> Option<(Fact, Degree)> {
    use MailboxKind::{Exchange, Imap, Pop3};
    Some(match (wish, kind) {
        (Wish::Metered, Pop3) => (Fact::Pop3LoadsWhole, Degree::Partly),
        (Wish::Metered, Imap | Exchange) if situation.has_computer() => {
            (Fact::ComputersLoadAll, Degree::Partly)
        }
        (Wish::Metered, Imap) => (Fact::ImapHeadersFirst, Degree::Met),
        (Wish::Metered, Exchange) => (Fact::ExchangeSlowLines, Degree::Met),
        (Wish::Retention, Pop3 | Imap) => (Fact::NoLegalArchive, Degree::Unmet),
        (Wish::Retention, Exchange) => (Fact::ExchangeHold, Degree::Partly),
        (Wish::Outlook, Pop3 | Imap) => (Fact::OutlookCalendarLocal, Degree::Partly),
        (Wish::Outlook, Exchange) => (Fact::OutlookSpeaksExchange, Degree::Met),
        (Wish::OtherProgram | Wish::NoExchangeProgram, Pop3 | Imap) => (Fact::AllSpeakImap, Degree::Met),
        (Wish::OtherProgram, Exchange) => (Fact::OthersSpeakExchangePartly, Degree::Partly),
        (Wish::NoExchangeProgram, Exchange) => (Fact::NoExchange, Degree::Unmet),
        (Wish::LowPrice, Exchange) => (Fact::ExchangeFee, Degree::Unmet),
        (
            Wish::MailOnMyDevice
            | Wish::AllMailOnEveryDevice
            | Wish::SameState
            | Wish::EachDeviceItsOwn
            | Wish::Webmail
            | Wish::MyCalendar
            | Wish::SharedCalendar
            | Wish::StandIn
            | Wish::Together
            | Wish::SmallStorage
            | Wish::OwnArchive
            | Wish::NothingAtProvider
            | Wish::ReadOffline
            | Wish::SurviveDeviceLoss
            | Wish::UndoMistake
            | Wish::UndoSabotage
            | Wish::RemoteWipe
            | Wish::LittleEffort,
            Pop3 | Imap | Exchange,
        )
        | (Wish::LowPrice, Pop3 | Imap) => return None,
    })
}

/// The fact that keeps a wish from being met entirely although the server does its part.
///
/// * A calendar by CalDAV is seen where the program speaks it. Outlook does with an add-on only, so with Outlook, or as
///   long as the program is not known, the wish is met partly. Source: [`Fact::OutlookNeedsDavAddOn`].
/// * Sharing by IMAP rights (RFC 4314) or WebDAV rights (RFC 3744) wants a host and programs that both support it.
/// * A program that does not speak Exchange gets the mail by IMAP and leaves calendar and tasks to the browser.
/// * CalDAV and CardDAV are set up on each device beside the mail, and Exchange wants somebody who administers it: neither
///   is as little work as can be.
fn limit(wish: Wish, mailbox: &Mailbox, program: Option<Wish>) -> Option<Fact> {
    use MailboxKind::{Exchange, Imap};
    const LIMITS: [(Wish, MailboxKind, Fact); 9] = [
        (Wish::MyCalendar, Imap, Fact::OutlookNeedsDavAddOn),
        (Wish::SharedCalendar, Imap, Fact::DavSharingDepends),
        (Wish::StandIn, Imap, Fact::AclDepends),
        (Wish::Together, Imap, Fact::AclDepends),
        (Wish::MyCalendar, Exchange, Fact::NoExchange),
        (Wish::SharedCalendar, Exchange, Fact::NoExchange),
        (Wish::Together, Exchange, Fact::NoExchange),
        (Wish::LittleEffort, Imap, Fact::DavSetUp),
        (Wish::LittleEffort, Exchange, Fact::ExchangeAdmin),
    ];
    let no_exchange = program == Some(Wish::NoExchangeProgram);
    let not_outlook = no_exchange || program == Some(Wish::OtherProgram);
    LIMITS
        .into_iter()
        .find(|(limited, kind, _)| *limited == wish && *kind == mailbox.kind())
        .map(|(_, _, fact)| fact)
        .filter(|fact| *fact != Fact::OutlookNeedsDavAddOn || !not_outlook)
        .filter(|fact| *fact != Fact::NoExchange || no_exchange)
        .filter(|fact| *fact != Fact::DavSetUp || matches!(mailbox, Mailbox::Imap(with) if with.dav))
}

/// What every candidate's story came to, remembered: the same wish with the same devices is played once.
///
/// Storage is left out of the memory: only the wish that is about it has a story that fills it, and who has that wish has
/// little of it. A test holds this.
pub(super) struct Judge {
    played: [[Option<[Degree; candidate::COUNT]>; Situation::DEVICE_SETS]; Wish::COUNT],
}

impl Judge {
    /// A judge who has seen nothing yet.
    pub(super) const fn new() -> Self {
        Self { played: [[None; Situation::DEVICE_SETS]; Wish::COUNT] }
    }

    /// How far each candidate meets a wish of this reader.
    pub(super) fn degrees(&mut self, wish: Wish, reader: Reader) -> [Degree; candidate::COUNT] {
        let situation = reader.situation;
        let memory = &mut self.played[wish as usize][situation.device_set()];
        let mut degrees = *memory.get_or_insert_with(|| play_all(wish, situation));
        for (degree, mailbox) in degrees.iter_mut().zip(&candidate::ALL) {
            *degree = match known(wish, mailbox.kind(), situation) {
                Some((_, known)) => known,
                None => reader.limited(wish, mailbox, *degree).0,
            };
        }
        degrees
    }
}

fn play_all(wish: Wish, situation: Situation) -> [Degree; candidate::COUNT] {
    let mut degrees = [Degree::Unmet; candidate::COUNT];
    if let Some(story) = wish.story(situation) {
        for (degree, mailbox) in degrees.iter_mut().zip(&candidate::ALL) {
            if let Some((_, finding)) = Finding::observe(wish, &story, story.events.len(), mailbox) {
                *degree = finding.degree();
            }
        }
    }
    degrees
}
