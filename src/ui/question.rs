//! One question: its choices, how much the answer counts, and the way on.
//!
//! Invariant: whether a choice is chosen is read from the interview, never from the page.

use super::lines::Lines;
use super::score::standing;
use crate::advice::{Answer, Choice, Importance, Interview, Question};
use crate::text::{ChoiceWords, Text, Words};

/// The screen of one question.
pub(super) fn question(interview: &Interview, question: Question, lines: &mut Lines, words: &Words) {
    let given = interview.answers().get(question);
    let (number, of) = interview.progress().unwrap_or((1, 1));
    let leads_to_result = number == of || interview.is_changing();
    lines
        .draw(
            "div.top\n>h2.small-title|#\n>label\n>>span|#\n>>progress max=# value=#\n\
        form data-question=#\n>fieldset\n\
        >>legend part=question tabindex=-1 data-head=|#\n>>div.choices",
        )
        .text(words[Text::Title])
        .text(&words.question_of(number as u16, of as u16))
        .number(of)
        .number(number)
        .text(question.id())
        .text(words.title(question));
    for (choice, place) in question.choices().iter().zip(0..) {
        radio(
            lines,
            "choice",
            choice.id,
            words.choice(question, place),
            given.is_some_and(|answer| answer.choice == place),
        );
    }
    // Always in the same place; where the answer is no wish, there is nothing to weigh and it is out of use.
    let is_wish = interview.answers().choice(question).is_some_and(Choice::is_wish);
    lines
        .draw(">fieldset.weights#\n>>legend|#\n>>div.choices")
        .only_if(!is_wish, " disabled=")
        .text(words[Text::Importance]);
    let now = given.map_or(Importance::Ordinary, |Answer { importance, .. }| importance);
    for importance in Importance::ALL {
        radio(lines, "importance", importance.id(), words.weight(importance), importance == now);
    }
    lines
        .draw(
            ">div.way\n>>button.button type=button part=button data-action=back|#\n\
         >>button.button type=button part=button data-action=skip|#\n\
         >>button.button.main type=submit part=button main data-action=next|#\n\
         div.aside\n>details\n>>summary|#\n>>p|#",
        )
        .text(words[Text::Back])
        .text(words[Text::Skip])
        .text(if leads_to_result { words[Text::ToResult] } else { words[Text::Next] })
        .text(words[Text::Why])
        .text(words.why(question));
    standing(interview.answers(), lines, words);
    lines
        .draw(">div.now#\n>>button.button type=button part=button data-action=show-result|#")
        .only_if(leads_to_result || !interview.has_enough(), " hidden=")
        .text(words[Text::ShowResult]);
}

fn radio(lines: &mut Lines, name: &str, id: &str, words: ChoiceWords, chosen: bool) {
    lines
        .draw(
            ">>>label.choice part=choice\n>>>>input type=radio name=# value=##\n\
        >>>>span\n>>>>>b|# \n>>>>>small|#",
        )
        .text(name)
        .text(id)
        .only_if(chosen, " checked=")
        .text(words.label)
        .text(words.hint);
}
