//! The result in sentences: the parts that stand on the screen, and the whole as text to take along.
//!
//! Invariant: nothing is judged here; every number and every wish comes from the [`Advice`].

use super::sentence::list;
use super::{Text, Words};
use crate::advice::{Advice, Answers, Change, Clarity, Degree, Form, Importance, Question, Row, Verdict};

/// What cost a kind its place behind the winner: a must that rules it out, else the wishes where it has fewer points.
pub fn why_not(verdict: &Verdict, winner: &Verdict, words: &Words) -> String {
    let labels = |questions: &mut dyn Iterator<Item = Question>| {
        let labels: Vec<&str> = questions.map(|question| words.question(question).label).collect();
        labels.join("; ")
    };
    let musts = labels(&mut verdict.ruled_out_by());
    if !musts.is_empty() {
        return words.ruled_out(&musts);
    }
    let short = labels(&mut verdict.behind(winner).map(|row| row.question));
    if verdict.score() == winner.score() { words[Text::AsMany].into() } else { words.falls_short(&short) }
}

/// Which other answers would make another kind win.
pub fn change(change: &Change, words: &Words) -> String {
    let parts: Vec<String> = change
        .answers
        .iter()
        .map(|(question, choice)| {
            let asked = words.question(*question);
            let choice = choice.and_then(|place| asked.choices.get(usize::from(place)));
            words.changed(asked.label, choice.map(|choice| choice.label))
        })
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    words.change(words.kind(change.winner), &list(&parts, words[Text::And]))
}

/// What the reader answered, with its weight where that is not the ordinary one; `None`: skipped.
pub fn answer(answers: &Answers, question: Question, words: &Words) -> Option<String> {
    let given = answers.get(question)?;
    let choice = *words.question(question).choices.get(usize::from(given.choice))?;
    Some(match given.importance {
        Importance::Ordinary => choice.label.into(),
        Importance::Important | Importance::Must => {
            [choice.label, " (", words.weight(given.importance).label, ")"].concat()
        }
    })
}

/// The whole result as plain text, one line a statement.
pub fn report(advice: &Advice, answers: &Answers, form: Form, words: &Words) -> String {
    let winner = advice.winner();
    let mut text = Lines(String::new());
    text.line(&[words[Text::Title]]);
    let heading = match advice.clarity {
        Clarity::Clear | Clarity::Close | Clarity::Tie => [words[Text::Recommendation], ":"].concat(),
        Clarity::NoneFits => [words[Text::NoneFits], " ", words[Text::Nearest]].concat(),
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
    text.listed(
        words[Text::Contradictions],
        advice.contradictions.iter().map(|(one, other)| {
            let pair = words.contradiction(words.question(*one).label, words.question(*other).label);
            [&pair, ": ", words[Text::ContradictionsNote]].concat()
        }),
    );
    text.listed(words[Text::Changes], advice.changes.iter().map(|possible| change(possible, words)));
    text.listed(words[Text::MixedTitle], advice.mixed.then(|| words[Text::Mixed].into()).into_iter());
    text.listed(
        words[Text::Legal],
        advice.legal.then(|| words.fact(crate::advice::Fact::NoLegalArchive).into()).into_iter(),
    );
    text.listed(words[Text::NextSteps], advice.next_steps.iter().map(|step| words.next_step(*step).into()));
    text.listed(
        words[Text::Answers],
        form.questions().iter().map(|question| {
            let given = answer(answers, *question, words);
            [words.question(*question).title, " ", given.as_deref().unwrap_or(words[Text::Skipped])].concat()
        }),
    );
    text.0
}

fn score(verdict: &Verdict, words: &Words) -> String {
    words.points(verdict.score(), verdict.possible_score())
}

/// Text that grows by lines.
struct Lines(String);

impl Lines {
    fn line(&mut self, parts: &[&str]) {
        for part in parts {
            self.0.push_str(part);
        }
        self.0.push('\n');
    }

    fn heading(&mut self, heading: &str) {
        self.line(&["\n", heading]);
    }

    fn listed(&mut self, heading: &str, items: impl Iterator<Item = String>) {
        for (place, item) in items.enumerate() {
            if place == 0 {
                self.heading(heading);
            }
            self.line(&["- ", &item]);
        }
    }

    fn row(&mut self, row: &Row, words: &Words) {
        let sign = match row.degree {
            Degree::Met => "+ ",
            Degree::Partly => "~ ",
            Degree::Unmet => "- ",
        };
        let degree = words.degree(row.degree);
        let points = words.points(row.points, 2 * row.importance.weight());
        let label = words.question(row.question).label;
        self.line(&[sign, label, " (", degree, ", ", &points, "): ", &words.reason(row)]);
        if let Some(fact) = row.fact() {
            let (year, month) = fact.as_of();
            let date = words.as_of(year, month);
            self.line(&["  ", words[Text::Source], " ", fact.source(), ", ", &date]);
        }
    }
}
