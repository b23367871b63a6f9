//! The buttons that lead through a story.
//!
//! Invariant: a button that leads nowhere now keeps its place and the focus, and says that it is out of use.

use leptos::prelude::*;

use super::{Player, State};
use crate::simulation::Guided;
use crate::trial::{Action, Script};
use crate::ui::button::{button, main_button};
use crate::ui::clipboard::copy;
use crate::ui::drawn::Drawn;

/// Restart, back, play, on; behind the end the next story.
pub(super) fn controls(player: Player) -> Drawn {
    let words = player.words();
    let act = move |action: fn() -> Action| {
        move || {
            player.stop();
            player.act(action());
        }
    };
    let at_start = move || player.read(|state| state.trial.place() == 0);
    let at_end = move || player.read(State::is_at_end);
    let play = button("play", "", move || player.play()).live(move |play| {
        let is_playing = player.read(|state| state.playing.is_some());
        play.set_text_content(Some(if is_playing { words.pause } else { words.play }));
    });
    Drawn::new("div", &[("class", "controls")])
        .with(out_of_use(button("restart", words.restart, act(|| Action::Restart)), at_start))
        .with(out_of_use(button("back", words.back, act(|| Action::Back)), at_start))
        .with(out_of_use(play, move || player.read(|state| state.trial.is_empty())))
        .with(out_of_use(main_button("step", words.step, act(|| Action::Step)), at_end))
        .with(
            button("next-story", words.next_story, move || {
                player.stop();
                player.act(Action::Tell(next_story(player)));
                player.frame.focus("[data-action=step]");
            })
            .only_if("hidden", move || {
                player.read(|state| match state.trial.script() {
                    Script::Guided(_) => !state.is_at_end(),
                    Script::Reason { .. } | Script::Free => true,
                })
            }),
        )
}

/// Copies a link to this step.
pub(super) fn link(player: Player) -> Drawn {
    let words = player.words();
    let press = move || {
        let (trial, is_reason) = player.state.with_value(|state| (state.trial.to_link(), state.is_reason()));
        // The story of a reason is made of the answers.
        let answers = player.frame.interview.with_untracked(|interview| interview.answers().to_link());
        let link = if is_reason {
            ["view=try,", &answers, ",", &trial].concat()
        } else {
            ["view=try,", &trial].concat()
        };
        copy(player.frame, player.frame.address(&link), words.link_copied);
    };
    Drawn::new("div", &[("class", "way")]).with(button("copy-link", words.copy_link, press))
}

fn next_story(player: Player) -> Guided {
    player.state.with_value(|state| match state.trial.script() {
        Script::Guided(guided) => Guided::ALL[(guided as usize + 1) % Guided::ALL.len()],
        Script::Reason { .. } | Script::Free => Guided::ALL[0],
    })
}

/// Disabled, but not out of reach of the keyboard.
fn out_of_use(button: Drawn, is_out: impl Fn() -> bool + 'static) -> Drawn {
    button.live(move |button| {
        _ = button.set_attribute("aria-disabled", if is_out() { "true" } else { "false" });
    })
}
