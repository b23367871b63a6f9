//! How a kind came to its points: every wish with its degree, its reason and its points, and the sum.
//!
//! Invariant: all rows of the verdict are shown, and the sum stands under them.

use leptos::prelude::*;

use super::sign::mark;
use crate::advice::{Degree, Fact, Importance, Row, Verdict};
use crate::text::Words;

/// The rows, those that are met first, and their sum.
pub(super) fn calculation(verdict: &Verdict, words: &'static Words) -> AnyView {
    let interface = &words.interface;
    let rows = |met: bool| -> Vec<AnyView> {
        let rows = verdict.rows.iter().filter(|row| (row.degree == Degree::Met) == met);
        rows.map(|row| self::row(row, words)).collect()
    };
    let (against, in_favour) = (rows(false), rows(true));
    let nothing = against.is_empty().then(|| view! { <li class="nothing">{interface.nothing_against}</li> });
    view! {
        <div class="calculation" part="calculation" data-kind=verdict.mailbox.kind().id()>
            <h5>{interface.speaks_for}</h5>
            <ul>{in_favour}</ul>
            <h5>{interface.speaks_against}</h5>
            <ul>{against} {nothing}</ul>
            <p class="sum">
                <b>{interface.sum}</b>
                <b>{(interface.points)(verdict.score(), verdict.possible_score())}</b>
            </p>
        </div>
    }
    .into_any()
}

fn row(row: &Row, words: &'static Words) -> AnyView {
    let interface = &words.interface;
    let weight = match row.importance {
        Importance::Ordinary => None,
        Importance::Important | Importance::Must => Some((interface.weight)(row.importance).label),
    };
    let degree = match row.degree {
        Degree::Met => "met",
        Degree::Partly => "partly",
        Degree::Unmet => "unmet",
    };
    view! {
        <li data-question=row.question.id() data-degree=degree>
            {mark(row.degree)}
            <p class="wish">
                <b>{(words.question)(row.question).label}</b>
                <span class="tag">{(interface.degree)(row.degree)}</span>
                {weight.map(|weight| view! { <span class="tag heavy">{weight}</span> })}
            </p>
            <p class="points">{(interface.points)(row.points, 2 * row.importance.weight())}</p>
            <p class="reason">{(words.reason)(row)} " " {row.fact().map(|fact| source(fact, words))}</p>
        </li>
    }
    .into_any()
}

/// Where a fact was published, and when it was checked.
pub(super) fn source(fact: Fact, words: &'static Words) -> AnyView {
    let (year, month) = fact.as_of();
    let host = fact.source().split('/').nth(2).unwrap_or_default();
    view! {
        <small class="source">
            {words.interface.source} " " <a href=fact.source() rel="noopener" target="_blank">{host}</a> ", "
            {(words.interface.as_of)(year, month)}
        </small>
    }
    .into_any()
}
