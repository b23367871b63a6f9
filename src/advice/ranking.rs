//! Which candidate stands for each kind, and which kind comes first.
//!
//! Invariant: a kind that leaves a must unmet never stands before one that meets all; after that, points alone count, and
//! only between equal points the simpler and cheaper offer.

use super::answers::{Answers, Importance};
use super::candidate;
use super::degree::Degree;
use super::judge::{Judge, Reader};
use super::question::{Choice, Question};
use super::verdict::{Advice, Change, Clarity, Row, Verdict, next_steps};
use super::wish::Wish;
use crate::mailbox::MailboxKind;

/// How one kind does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    candidate: usize,
    unmet_musts: u16,
    score: u16,
}

impl Place {
    const fn kind(self) -> MailboxKind {
        candidate::ALL[self.candidate].kind()
    }

    /// Lower is better: musts weigh more than points, of which there are a hundred at most, and points more than the offer.
    fn rank(self) -> i32 {
        i32::from(self.unmet_musts) * 1000 - i32::from(self.score) * 4 + i32::from(offer(self.kind()))
    }
}

/// Between equal points: IMAP, POP3, Exchange.
///
/// POP3 and IMAP are two doors to the same mailbox at the same price. IMAP takes nothing away from the server, so one can
/// still change to POP3 later, and needs no backup of one's own. Exchange costs a fee per person and wants an
/// administrator. Source: Microsoft, `pop3-and-imap4`; RFC 1939, section 8; [`Fact::ExchangeFee`](super::Fact::ExchangeFee).
const fn offer(kind: MailboxKind) -> u8 {
    match kind {
        MailboxKind::Imap => 0,
        MailboxKind::Pop3 => 1,
        MailboxKind::Exchange => 2,
    }
}

/// The wishes among the answers, with their importance.
#[inline(never)]
fn wishes(answers: &Answers) -> Vec<(Question, Wish, Importance)> {
    let mut wishes = Vec::new();
    for (question, answer) in answers.answered() {
        if let Some(wish) = answers.choice(question).and_then(|choice| choice.wish) {
            wishes.push((question, wish, answer.importance));
        }
    }
    wishes
}

/// The three kinds, best first; `None` while there is no wish to judge.
fn places(judge: &mut Judge, answers: &Answers) -> Option<[Place; 3]> {
    let reader = Reader::of(answers);
    let mut all = [Place { candidate: 0, unmet_musts: 0, score: 0 }; candidate::COUNT];
    let wishes = wishes(answers);
    for (_, wish, importance) in &wishes {
        for (place, degree) in all.iter_mut().zip(judge.degrees(*wish, reader)) {
            place.score += degree.points(*importance);
            place.unmet_musts += u16::from(*importance == Importance::Must && degree == Degree::Unmet);
        }
    }
    for (at, place) in all.iter_mut().enumerate() {
        place.candidate = at;
    }
    let mut best = MailboxKind::ALL.map(|kind| {
        let mut of_kind = all.iter().filter(|place| place.kind() == kind);
        let first = *of_kind.next().unwrap_or(&all[0]);
        of_kind.fold(first, |best, other| if other.rank() < best.rank() { *other } else { best })
    });
    // Three swaps sort three; the library's sort would cost the reader a kilobyte.
    for (one, other) in [(0, 1), (1, 2), (0, 1)] {
        if best[other].rank() < best[one].rank() {
            best.swap(one, other);
        }
    }
    if wishes.is_empty() { None } else { Some(best) }
}

fn verdict(answers: &Answers, place: Place) -> Verdict {
    let mailbox = candidate::ALL[place.candidate];
    let reader = Reader::of(answers);
    let mut rows = Vec::new();
    for (question, wish, importance) in wishes(answers) {
        if let Some((degree, evidence)) = reader.judge(wish, &mailbox) {
            rows.push(Row { question, importance, degree, points: degree.points(importance), evidence });
        }
    }
    Verdict { mailbox, rows }
}

/// The three verdicts only, best first; cheap enough for every click. `None` while there is no wish to judge.
pub fn standing(answers: &Answers) -> Option<[Verdict; 3]> {
    Some(places(&mut Judge::new(), answers)?.map(|place| verdict(answers, place)))
}

/// The recommendation; `None` while there is no wish to judge.
pub fn advise(answers: &Answers) -> Option<Advice> {
    let mut judge = Judge::new();
    let places = places(&mut judge, answers)?;
    let verdicts = places.map(|place| verdict(answers, place));
    let clarity = clarity(&verdicts);
    let winner = if clarity == Clarity::NoneFits { None } else { Some(places[0].kind()) };
    Some(Advice {
        clarity,
        contradictions: contradictions(&mut judge, answers),
        changes: changes(&mut judge, answers, winner),
        mixed: is_mixed(answers, &verdicts),
        legal: matches!(answers.chosen(Question::Policy), Some("wipe" | "retention")),
        next_steps: next_steps(answers, &verdicts[0]),
        verdicts,
    })
}

/// A lead of a sixth of all points or less is close. Where only the winner meets every must, all is clear.
fn clarity(verdicts: &[Verdict; 3]) -> Clarity {
    let [first, second, _] = verdicts;
    if !first.ruled_out_by().is_empty() {
        return Clarity::NoneFits;
    }
    if !second.ruled_out_by().is_empty() {
        return Clarity::Clear;
    }
    match first.score() - second.score() {
        0 => Clarity::Tie,
        lead if lead * 6 <= first.possible_score() => Clarity::Close,
        _ => Clarity::Clear,
    }
}

/// Pairs of wishes of which one goes unmet whatever is chosen, although each can be met at least in part.
fn contradictions(judge: &mut Judge, answers: &Answers) -> Vec<(Question, Question)> {
    let reader = Reader::of(answers);
    // Which candidates meet it: a bit for each.
    let mut met: Vec<(Question, u8)> = Vec::new();
    for (question, wish, _) in wishes(answers) {
        let degrees = judge.degrees(wish, reader);
        let by = degrees.iter().fold(0, |by, degree| by << 1 | u8::from(*degree > Degree::Unmet));
        if by > 0 {
            met.push((question, by));
        }
    }
    let mut pairs = Vec::new();
    for (at, (one, by)) in met.iter().enumerate() {
        for (other, also_by) in met.iter().skip(at + 1) {
            if by & also_by == 0 {
                pairs.push((*one, *other));
            }
        }
    }
    pairs
}

/// For each kind but the winner the smallest change of answers that makes it win: of one answer, else of two.
///
/// Answers that were given are changed or taken back first, then questions left open are answered.
fn changes(judge: &mut Judge, answers: &Answers, winner: Option<MailboxKind>) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    let wanted = MailboxKind::ALL.len() - usize::from(winner.is_some());
    let steps = steps(answers);
    let mut consider = |found: &mut Vec<Change>, changed: &Answers, change: &[Step]| {
        let Some([first, ..]) = places(judge, changed) else {
            return;
        };
        let kind = first.kind();
        if first.unmet_musts == 0 && Some(kind) != winner && !found.iter().any(|known| known.winner == kind) {
            found.push(Change { answers: change.to_vec(), winner: kind });
        }
    };
    for step in &steps {
        consider(&mut found, &changed(answers, *step), &[*step]);
    }
    for (at, one) in steps.iter().enumerate() {
        if found.len() == wanted {
            break;
        }
        let once = changed(answers, *one);
        for other in steps.iter().skip(at + 1).filter(|other| other.0 != one.0) {
            consider(&mut found, &changed(&once, *other), &[*one, *other]);
        }
    }
    found
}

/// One answer changed: the question and its new choice, `None` for an answer taken back.
type Step = (Question, Option<u8>);

/// All steps that can have an effect: to another wish, and from a wish to none, which is the choice that wishes nothing
/// where there is one, else taking the answer back.
fn steps(answers: &Answers) -> Vec<Step> {
    let mut steps = Vec::new();
    for is_given in [true, false] {
        for question in Question::ALL {
            let now = answers.get(question).map(|answer| answer.choice);
            if now.is_some() != is_given {
                continue;
            }
            let choices = question.choices();
            let wishes_now = answers.choice(question).is_some_and(Choice::is_wish);
            for (at, choice) in choices.iter().enumerate() {
                if Some(at as u8) != now && (choice.is_wish() || wishes_now) {
                    steps.push((question, Some(at as u8)));
                }
            }
            if wishes_now && choices.iter().all(Choice::is_wish) {
                steps.push((question, None));
            }
        }
    }
    steps
}

fn changed(answers: &Answers, (question, choice): Step) -> Answers {
    let mut changed = answers.clone();
    match choice {
        Some(choice) => {
            let importance = answers.get(question).map_or(Importance::Ordinary, |answer| answer.importance);
            changed.set(question, choice, importance);
        }
        None => changed.clear(question),
    }
    changed
}

/// Exchange serves those who share better than IMAP does, and IMAP all of them better in price, effort or program: then
/// a team can mix.
fn is_mixed(answers: &Answers, verdicts: &[Verdict; 3]) -> bool {
    let rows =
        |kind| verdicts.iter().find(|verdict| verdict.mailbox.kind() == kind).map(|verdict| &verdict.rows);
    let (Some(imap), Some(exchange)) = (rows(MailboxKind::Imap), rows(MailboxKind::Exchange)) else {
        return false;
    };
    let (mut sharing, mut burden) = (false, false);
    for ((_, wish, _), (imap, exchange)) in wishes(answers).into_iter().zip(imap.iter().zip(exchange)) {
        sharing |= matches!(wish, Wish::SharedCalendar | Wish::StandIn | Wish::Together)
            && exchange.degree > imap.degree;
        burden |= matches!(imap.question, Question::Budget | Question::Effort | Question::Program)
            && exchange.degree < imap.degree;
    }
    sharing && burden
}
