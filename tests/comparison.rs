//! The table says what the advice would say, and its filters only leave out.
//!
//! Invariant: what a cell must say stands here.
#![allow(clippy::unwrap_used, clippy::panic)]

mod advice_readers;

use advice_readers::{one_or_two_answers, reader};
use which_mailbox::advice::{Answers, Degree, Evidence, Finding, Question, standing};
use which_mailbox::comparison::{Column, Criterion, Filter, Ground, Judged, Line};
use which_mailbox::mailbox::MailboxKind;
use which_mailbox::text::{Language, comparison_words};

fn line(answers: &str, criterion: Criterion) -> Line {
    Line::all(&reader(answers)).into_iter().find(|line| line.criterion == criterion).unwrap()
}

const fn word(degree: Degree) -> &'static str {
    match degree {
        Degree::Unmet => "no",
        Degree::Partly => "partly",
        Degree::Met => "yes",
    }
}

/// `yes`, or `yes/no` where it depends on the settings; in the order of the columns.
fn said(line: &Line) -> [String; 4] {
    Column::ALL.map(|column| {
        let cell = &line.cells[column as usize];
        let best = word(cell.best.degree).to_string();
        if cell.depends() { format!("{best}/{}", word(cell.worst.degree)) } else { best }
    })
}

/// Source: the 32 scenarios in `tests/scenarios`, and what stands with each fact.
#[test]
fn with_a_computer_and_a_phone_the_table_says() {
    let expected = [
        (Criterion::SameState, ["no", "yes", "yes", "yes"]),
        (Criterion::AllMail, ["partly", "yes", "yes", "yes"]),
        (Criterion::OneSided, ["yes/no", "no", "no", "no"]),
        (Criterion::LittleEffort, ["yes/partly", "yes", "partly", "partly"]),
        (Criterion::Webmail, ["partly/no", "yes", "yes", "yes"]),
        (Criterion::Offline, ["yes/partly", "partly", "partly", "partly"]),
        (Criterion::Metered, ["partly", "partly", "partly", "partly"]),
        (Criterion::Push, ["no", "partly", "partly", "yes"]),
        (Criterion::Rules, ["no", "partly", "partly", "yes"]),
        (Criterion::MyCalendar, ["no", "no", "partly", "yes"]),
        (Criterion::SharedCalendar, ["no", "no", "partly", "yes"]),
        (Criterion::StandIn, ["no", "partly", "partly", "yes"]),
        (Criterion::Together, ["no", "partly", "partly", "yes"]),
        (Criterion::DeviceLoss, ["partly/no", "yes", "yes", "yes"]),
        (Criterion::OwnCopy, ["yes", "partly", "partly", "partly"]),
        (Criterion::Mistake, ["yes/partly", "partly", "partly", "yes"]),
        (Criterion::Sabotage, ["yes", "no", "no", "yes/no"]),
        (Criterion::RemoteWipe, ["no", "no", "no", "yes"]),
        (Criterion::Retention, ["no", "no", "no", "partly"]),
        (Criterion::SmallStorage, ["yes/no", "no", "no", "no"]),
        (Criterion::NothingAtProvider, ["yes/no", "no", "no", "no"]),
        (Criterion::Outlook, ["partly", "partly", "partly", "yes"]),
        (Criterion::OtherPrograms, ["yes", "yes", "yes", "partly"]),
        (Criterion::Moving, ["yes", "yes", "yes", "partly"]),
        (Criterion::UpToDate, ["no", "yes", "yes", "partly"]),
        (Criterion::LowPrice, ["yes/partly", "partly", "partly", "no"]),
    ];
    let lines = Line::all(&reader("devices=both"));
    assert_eq!(lines.len(), expected.len());
    for (line, (criterion, cells)) in lines.iter().zip(expected) {
        assert_eq!((line.criterion, said(line)), (criterion, cells.map(String::from)));
    }
    assert_eq!(Line::all(&Answers::default()).len(), lines.len());
}

#[test]
fn the_readers_own_answers_move_the_table() {
    let says = |answers: &str, criterion| said(&line(answers, criterion)).join(" ");
    assert_eq!(says("devices=phone", Criterion::Metered), "partly yes yes yes");
    assert_eq!(says("devices=computer", Criterion::SameState), "yes yes yes yes");
    assert_eq!(says("program=other", Criterion::MyCalendar), "no no yes yes");
    assert_eq!(says("program=none", Criterion::MyCalendar), "no no yes partly");
    assert_eq!(says("program=none", Criterion::OtherPrograms), "yes yes yes no");
}

/// The advice takes for each kind the candidate that serves best; so does the table.
#[test]
fn the_table_and_the_advice_agree_on_every_single_wish() {
    let mut compared = 0;
    for answers in one_or_two_answers().iter().filter(|answers| answers.wishes() == 1) {
        let verdicts = standing(answers).unwrap();
        let lines = Line::all(answers);
        let wished: Vec<&Line> = lines.iter().filter(|line| line.wished).collect();
        assert_eq!(wished.len(), 1, "{}", answers.to_link());
        for verdict in &verdicts {
            let of_kind = Column::ALL.into_iter().zip(&wished[0].cells);
            let of_kind: Vec<&Judged> = of_kind
                .filter(|(column, _)| column.kind() == verdict.mailbox.kind())
                .map(|(_, cell)| &cell.best)
                .collect();
            let best = of_kind.iter().map(|judged| judged.degree).max().unwrap();
            let judged = of_kind.iter().find(|judged| judged.degree == best).unwrap();
            let Some(Ground::Judged(row)) = wished[0].ground(judged, answers) else { panic!("a note") };
            assert_eq!(judged.mailbox, verdict.mailbox, "{}", answers.to_link());
            assert_eq!(row.evidence, verdict.rows[0].evidence, "{}", answers.to_link());
            assert_eq!(row.degree, verdict.rows[0].degree, "{}", answers.to_link());
            compared += 1;
        }
    }
    assert!(compared > 90, "only {compared} cells compared");
}

#[test]
fn every_wish_of_the_advice_has_a_row() {
    for question in Question::ALL {
        for choice in question.choices().iter().filter(|choice| choice.is_wish()) {
            let answers = reader(&format!("{}={}", question.id(), choice.id));
            let wished = Line::all(&answers).into_iter().filter(|line| line.wished).count();
            assert_eq!(wished, 1, "{}", answers.to_link());
        }
    }
}

#[test]
fn playing_a_cells_story_to_its_step_shows_the_same_again() {
    let mut played = 0;
    for link in ["devices=both", "devices=computer", "devices=phone", "devices=more,storage=small"] {
        for line in Line::all(&reader(link)) {
            for judged in line.cells.iter().flat_map(|cell| [&cell.best, &cell.worst]) {
                let Some(Ground::Judged(row)) = line.ground(judged, &reader(link)) else { continue };
                let Evidence::Played { story, step, finding, .. } = &row.evidence else { continue };
                let mailboxes = line.mailboxes(judged);
                assert_eq!(mailboxes.map(|mailbox| mailbox.kind()), MailboxKind::ALL);
                let mailbox = &mailboxes[judged.mailbox.kind() as usize];
                assert_eq!(*mailbox, judged.mailbox);
                let wishes = row.question.choices().iter().filter_map(|choice| choice.wish);
                let mut again = wishes.map(|wish| Finding::observe(wish, story, *step, mailbox));
                assert!(again.any(|seen| seen == Some((*step, *finding))), "{} {link}", line.criterion.id());
                played += 1;
            }
        }
    }
    assert!(played > 250, "only {played} cells replayed");
}

#[test]
fn settings_that_differ_in_what_they_do_differ_in_name() {
    for answers in one_or_two_answers() {
        for line in Line::all(&answers) {
            for cell in &line.cells {
                if !cell.depends() {
                    continue;
                }
                for language in [Language::German, Language::English] {
                    let name = |judged: &Judged| {
                        comparison_words(language).mailbox(&judged.mailbox, language.words())
                    };
                    assert_ne!(name(&cell.best), name(&cell.worst), "{}", line.criterion.id());
                }
            }
        }
    }
}

#[test]
fn a_calendar_beside_imap_is_told_apart_where_it_matters() {
    let lines = Line::all(&Answers::default());
    let apart: Vec<&str> =
        lines.iter().filter(|line| line.dav_matters).map(|line| line.criterion.id()).collect();
    assert_eq!(apart, ["little-effort", "my-calendar", "shared-calendar", "stand-in", "together"]);
}

fn left(lines: &[Line], filter: Filter) -> Vec<&'static str> {
    lines.iter().filter(|line| filter.shows(line)).map(|line| line.criterion.id()).collect()
}

#[test]
fn without_a_filter_all_is_shown() {
    let lines = Line::all(&Answers::default());
    assert_eq!(left(&lines, Filter::default()).len(), Criterion::ALL.len());
    assert!(Column::ALL.iter().all(|column| Filter::default().shows_column(*column)));
}

#[test]
fn only_differences_are_those_of_the_columns_shown() {
    let lines = Line::all(&Answers::default());
    let differing = Filter { only_differences: true, ..Filter::default() };
    let gone = |filter| {
        let shown = left(&lines, filter);
        lines.iter().map(|line| line.criterion.id()).filter(|id| !shown.contains(id)).collect::<Vec<_>>()
    };
    assert_eq!(gone(differing), ["metered"]);
    let pop3_and_exchange = Filter { without: Some(MailboxKind::Imap), ..differing };
    assert_eq!(gone(pop3_and_exchange), ["metered", "mistake", "sabotage"]);
    let pop3_and_imap = Filter { without: Some(MailboxKind::Exchange), ..differing };
    assert_eq!(
        gone(pop3_and_imap),
        ["metered", "remote-wipe", "retention", "outlook", "other-programs", "moving"]
    );
    assert!(!pop3_and_imap.shows_column(Column::Exchange));
    assert!(pop3_and_imap.shows_column(Column::ImapWithDav));
    let without_imap = Filter { without: Some(MailboxKind::Imap), ..Filter::default() };
    assert!(!without_imap.shows_column(Column::Imap) && !without_imap.shows_column(Column::ImapWithDav));
}

#[test]
fn only_what_was_named_are_the_readers_wishes() {
    let lines =
        Line::all(&reader("devices=both,same-state=apart,calendar=shared!!,storage=plenty,program=none"));
    let named = Filter { only_wished: true, ..Filter::default() };
    assert_eq!(left(&lines, named), ["all-mail", "one-sided", "shared-calendar", "other-programs"]);
    assert_eq!(left(&Line::all(&Answers::default()), named), [""; 0]);
}
