//! The filters of the table, and how many rows they leave.
//!
//! Invariant: native checkboxes and radios; what a change leaves is said by the one live region and stands beside them.

use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlInputElement};

use super::super::drawn::Drawn;
use super::Table;
use crate::mailbox::MailboxKind;

/// Rows, columns, and what is left.
pub(super) fn controls(table: &Rc<Table>) -> Drawn {
    let own = table.own;
    let wished = table.lines.iter().any(|line| line.wished);
    if !wished {
        let mut filter = table.look.filter.get();
        filter.only_wished = false;
        table.look.filter.set(filter);
    }
    let filter = table.look.filter.get();
    let differences = {
        let table = table.clone();
        input("checkbox", "only-differences", filter.only_differences).on("change", move |change| {
            table.set_filter(|filter| filter.only_differences = is_checked(&change));
        })
    };
    let named = {
        let table = table.clone();
        input("checkbox", "only-wished", filter.only_wished)
            .only_if("disabled", move || !wished)
            .on("change", move |change| table.set_filter(|filter| filter.only_wished = is_checked(&change)))
    };
    let mut named = label(named, own.only_wished);
    if !wished {
        named = named.text(" ").with(Drawn::saying("small", own.nothing_wished));
    }
    let rows = group(own.rows, vec![label(differences, own.only_differences), named]);
    let without = [None, Some(MailboxKind::Exchange), Some(MailboxKind::Imap), Some(MailboxKind::Pop3)];
    let columns = without.map(|without| {
        let kinds = MailboxKind::ALL.into_iter().filter(|kind| without != Some(*kind));
        let kinds: Vec<&str> = kinds.map(table.words.kind).collect();
        let name = match kinds[..] {
            [one, other] => [one, table.words.interface.and, other].concat(),
            _ => own.all_three.into(),
        };
        let table = table.clone();
        let hook = without
            .map_or("all-three", |kind| ["without-pop3", "without-imap", "without-exchange"][kind as usize]);
        let radio = input("radio", hook, filter.without == without)
            .on("change", move |_| table.set_filter(|filter| filter.without = without));
        label(radio, &name)
    });
    let left = table.clone();
    Drawn::new("div", &[("class", "filters")]).with(rows).with(group(own.columns, columns.into())).with(
        Drawn::new("p", &[("class", "small")]).live(move |line| {
            line.set_text_content(Some(&left.rows_left()));
        }),
    )
}

fn group(legend: &str, controls: Vec<Drawn>) -> Drawn {
    Drawn::new("fieldset", &[]).with(Drawn::saying("legend", legend)).with_all(controls)
}

fn input(kind: &str, hook: &str, checked: bool) -> Drawn {
    Drawn::new("input", &[("type", kind), ("name", "columns"), ("data-action", hook)])
        .only_if("checked", move || checked)
}

fn label(control: Drawn, text: &str) -> Drawn {
    Drawn::new("label", &[]).with(control).with(Drawn::saying("span", text))
}

fn is_checked(change: &Event) -> bool {
    change.current_target().is_some_and(|control| control.unchecked_into::<HtmlInputElement>().checked())
}
