//! The result in sentences: the parts that stand on the screen, and the whole as text to take along.
//!
//! Invariant: nothing is judged here; every number and every wish comes from the [`Advice`].

use super::sentence::list;
use super::{Text, Words};
use crate::advice::{
    Advice, Answers, Change, Clarity, Degree, Fact, Form, Importance, Question, Row, Verdict,
};
use crate::cut::{joined, joined_by};

/// What cost a kind its place behind the winner: a must that rules it out, else the wishes where it has fewer points.
pub fn why_not(verdict: &Verdict, winner: &Verdict, words: &Words) -> String {
    let musts = labels(&verdict.ruled_out_by(), words);
    if !musts.is_empty() {
        return words.ruled_out(&musts);
    }
    let short = labels(&verdict.behind(winner), words);
    if verdict.score() == winner.score() { words[Text::AsMany].into() } else { words.falls_short(&short) }
}

/// What stands for these questions, one after another.
pub fn labels(questions: &[Question], words: &Words) -> String {
    let labels: Vec<&str> = questions.iter().map(|question| words.label(*question)).collect();
    joined_by("; ", &labels)
}

/// Which other answers would make another kind win.
pub fn change(change: &Change, words: &Words) -> String {
    let mut parts = Vec::new();
    for (question, choice) in &change.answers {
        let choice = choice.map(|place| words.choice(*question, place).label);
        parts.push(words.changed(words.label(*question), choice));
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    words.change(words.kind(change.winner), &list(&parts, words[Text::And]))
}

/// What the reader answered, with its weight where that is not the ordinary one; `None`: skipped.
pub fn answer(answers: &Answers, question: Question, words: &Words) -> Option<String> {
    let given = answers.get(question)?;
    let choice = words.choice(question, given.choice);
    Some(match given.importance {
        Importance::Ordinary => choice.label.into(),
        Importance::Important | Importance::Must => {
            joined(&[choice.label, " (", words.weight(given.importance).label, ")"])
        }
    })
}

/// The whole result as plain text, one line a statement.
pub fn report(advice: &Advice, answers: &Answers, form: Form, words: &Words) -> String {
    let winner = advice.winner();
    let mut text = Lines::default();
    text.line(&[words[Text::Title]]);
    let heading = match advice.clarity {
        Clarity::Clear | Clarity::Close | Clarity::Tie => joined(&[words[Text::Recommendation], ":"]),
        Clarity::NoneFits => joined(&[words[Text::NoneFits], " ", words[Text::Nearest]]),
    };
    text.line(&[&heading, " ", &words.mailbox(&winner.mailbox)]);
    text.line(&[words.clarity(advice.clarity)]);

    text.heading(words[Text::Scores]);
    for verdict in &advice.verdicts {
        text.line(&["- ", &words.mailbox(&verdict.mailbox), ": ", &score(verdict, words)]);
    }
    text.heading(words[Text::Calculation]);
    for row in &winner.rows {
        text.row(row, words);
    }
    text.line(&[words[Text::Sum], ": ", &score(winner, words)]);
    text.heading(words[Text::Others]);
    for verdict in advice.verdicts.iter().skip(1) {
        let kind = words.kind(verdict.mailbox.kind());
        text.line(&["- ", kind, ": ", &why_not(verdict, winner, words)]);
    }
    text.heading(words[Text::Contradictions]);
    for (one, other) in &advice.contradictions {
        let pair = words.contradiction(words.label(*one), words.label(*other));
        text.line(&["- ", &pair, ": ", words[Text::ContradictionsNote]]);
    }
    text.heading(words[Text::Changes]);
    for possible in &advice.changes {
        text.line(&["- ", &change(possible, words)]);
    }
    text.heading(words[Text::MixedTitle]);
    if advice.mixed {
        text.line(&["- ", words[Text::Mixed]]);
    }
    text.heading(words[Text::Legal]);
    if advice.legal {
        text.line(&["- ", words.fact(Fact::NoLegalArchive)]);
    }
    text.heading(words[Text::NextSteps]);
    for step in &advice.next_steps {
        text.line(&["- ", words.next_step(*step)]);
    }
    text.heading(words[Text::Answers]);
    for question in form.questions() {
        let given = answer(answers, *question, words);
        let given = given.as_deref().unwrap_or(words[Text::Skipped]);
        text.line(&["- ", words.title(*question), " ", given]);
    }
    text.written
}

fn score(verdict: &Verdict, words: &Words) -> String {
    words.points(verdict.score(), verdict.possible_score())
}

/// Text that grows by lines. A heading is written with the first line under it, so none stands alone.
#[derive(Default)]
struct Lines {
    written: String,
    heading: &'static str,
}

impl Lines {
    fn heading(&mut self, heading: &'static str) {
        self.heading = heading;
    }

    #[inline(never)]
    fn line(&mut self, parts: &[&str]) {
        if !self.heading.is_empty() {
            let heading = std::mem::take(&mut self.heading);
            self.line(&["\n", heading]);
        }
        for part in parts {
            self.written.push_str(part);
        }
        self.written.push('\n');
    }

    fn row(&mut self, row: &Row, words: &Words) {
        let sign = match row.degree {
            Degree::Met => "+ ",
            Degree::Partly => "~ ",
            Degree::Unmet => "- ",
        };
        let degree = words.degree(row.degree);
        let points = words.points(row.points, 2 * row.importance.weight());
        let label = words.label(row.question);
        self.line(&[sign, label, " (", degree, ", ", &points, "): ", &words.reason(row)]);
        if let Some(fact) = row.fact() {
            let (year, month) = fact.as_of();
            let date = words.as_of(year, month);
            self.line(&["  ", words[Text::Source], " ", fact.source(), ", ", &date]);
        }
    }
}
