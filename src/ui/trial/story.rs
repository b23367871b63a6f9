//! Which story is played, and what happens in it now.
//!
//! Invariant: the reader's own reason stands in the list while it is what the view was opened with.

use leptos::prelude::*;

use super::Player;
use super::field::list;
use crate::advice::Question;
use crate::simulation::Guided;
use crate::text::title;
use crate::trial::{Action, Script};
use crate::ui::drawn::Drawn;

/// The id that tests and pages find a story by.
pub(super) fn id(script: Script) -> &'static str {
    match script {
        Script::Guided(guided) => guided.id(),
        Script::Reason { wish, .. } => wish.question().map_or("reason", Question::id),
        Script::Free => "free",
    }
}

/// The list of stories: the reader's reason, if there is one, free play, then the guided ones.
pub(super) fn choice(player: Player) -> Drawn {
    let words = player.words();
    let reason = reason_in(player);
    let mut options = Vec::new();
    if let Some(Script::Reason { wish, .. }) = reason {
        let label = |question| (player.frame.words().question)(question).label;
        options.push(words.reason(wish.question().map_or("", label)));
    }
    options.extend(Guided::ALL.map(|guided| title(player.language(), guided).into()));
    options.push(words.free.into());
    let first = usize::from(reason.is_some());
    let chosen = move || {
        player.read(|state| match state.trial.script() {
            Script::Reason { .. } => 0,
            Script::Guided(guided) => first + guided as usize,
            Script::Free => first + Guided::ALL.len(),
        })
    };
    let choose = move |at: usize| {
        player.stop();
        match at.checked_sub(first).map(|at| Guided::ALL.get(at)) {
            None => {
                let first = player.state.with_value(|state| state.first.clone());
                player.change(|trial| *trial = first);
            }
            Some(Some(guided)) => player.act(Action::Tell(*guided)),
            Some(None) => {
                player.act(Action::PlayFreely);
                if let Some(fold) = player.frame.find("[data-fold=free]") {
                    _ = fold.set_attribute("open", "");
                }
            }
        }
    };
    list(player, "story", words.story, &options, chosen, choose)
}

fn reason_in(player: Player) -> Option<Script> {
    player.state.with_value(|state| match state.first.script() {
        Script::Reason { .. } => Some(state.first.script()),
        Script::Guided(_) | Script::Free => None,
    })
}

/// Where the story stands, and its sentence.
pub(super) fn now(player: Player) -> Drawn {
    let place = Drawn::new("p", &[("class", "small")]).live(move |place| {
        player.read(|state| place.set_text_content(Some(&state.place)));
    });
    let told = Drawn::new("h3", &[("class", "told"), ("tabindex", "-1"), ("data-head", "")])
        .live(move |told| player.read(|state| told.set_text_content(Some(&state.told))));
    Drawn::new("div", &[("class", "now-told")]).with(place).with(told)
}
