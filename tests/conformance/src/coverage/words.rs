//! The words of the page that says what was checked, in German and in English.
//!
//! Invariant: what was confirmed by what is not said here; that comes from the report.

use which_mailbox::comparison::Column;
use which_mailbox::text::Language;

use crate::unreachable::Unreachable;

/// One language's words.
pub struct Words {
    /// Names this page above its title.
    pub site: &'static str,
    /// Leads to the page in the other language: its words, that language's tag, its file.
    pub other: [&'static str; 3],
    /// Label of that way.
    pub language: &'static str,
    /// For keyboards: leads past the head.
    pub skip: &'static str,
    /// The page's title.
    pub title: &'static str,
    /// What this is about, in one sentence.
    pub lead: &'static str,
    /// How it was checked.
    pub how: &'static str,
    /// What those servers and programs are, and what they are not.
    pub what: &'static str,
    /// What it was checked on: software and versions, the day.
    pub on: fn(&str, &str) -> String,
    /// How much was played: stories, events, comparisons.
    pub counts: fn([&str; 3]) -> String,
    /// Heading and introduction of the reasons.
    pub reasons: [&'static str; 2],
    /// The columns of the box's table.
    pub column: fn(Column) -> &'static str,
    /// Heading and introduction of the rules.
    pub rules: [&'static str; 2],
    /// The groups of rules, see [`super::page::GROUPS`].
    pub groups: [&'static str; 5],
    /// Heading and introduction of the claims.
    pub claims: [&'static str; 2],
    /// How far a claim is true, by the list's own word.
    pub verdict: fn(&str) -> &'static str,
    /// Before the servers that have shown something.
    pub seen_on: &'static str,
    /// Before the story in which it was seen.
    pub in_story: &'static str,
    /// Before documents.
    pub published: &'static str,
    /// Stands where the box as a whole answers a claim.
    pub whole: &'static str,
    /// Stories without a title: a scenario, a reason's own, others.
    pub story: fn(&str) -> &'static str,
    /// Heading and introduction of what no server here can show.
    pub unreachable: [&'static str; 2],
    /// One of [`crate::unreachable::ALL`]: what it is, and why no server shows it.
    pub out_of_reach: fn(&Unreachable) -> [&'static str; 2],
    /// Under a reason: what was checked on what, and on which day. Empty where nothing was checked.
    pub checked: fn(&str, &str) -> String,
    /// Stands among the servers for documents.
    pub documents: &'static str,
    /// Label of the list of sections.
    pub contents: &'static str,
    /// Stands before each three digits of a large number.
    pub thousands: char,
    /// Before the last part of a list.
    pub and: &'static str,
    /// A day as it is written, from year, month, day.
    pub day: fn([u16; 3]) -> String,
}

impl Words {
    /// `11,709`.
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(self.thousands);
            }
            text.push(digit);
        }
        text
    }

    /// `a, b and c`.
    pub fn list(&self, mut parts: Vec<String>) -> String {
        let Some(last) = parts.pop() else { return String::new() };
        if parts.is_empty() { last } else { parts.join(", ") + self.and + &last }
    }
}

/// The words of a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
    }
}

const GERMAN: Words = Words {
    site: "POP3, IMAP oder Exchange?",
    other: ["English", "en", "which-mailbox-checked-en.html"],
    language: "Sprache",
    skip: "Zum Text",
    title: "Woran die Auskünfte geprüft sind",
    lead: "Der Kasten empfiehlt ein Postfach, weil er Geschichten durchspielt. Ob es auf echten Servern ebenso zugeht, steht hier.",
    how: "Jede Geschichte wird zweimal gespielt: in der Nachbildung, die im Kasten steckt, und auf Servern und mit Programmen, die viele Anbieter benutzen. Nach jedem Ereignis wird verglichen, was auf dem Server und auf jedem Gerät liegt. Weicht etwas ab, gilt der Server. Was keiner dieser Server zeigen kann, steht mit der Veröffentlichung da, auf der es beruht.",
    what: "Dovecot ist ein Server für POP3 und IMAP, Exim nimmt Post an und stellt sie zu. SOGo ist nicht Exchange, spricht aber mit Handys dieselbe Sprache (ActiveSync) und gleicht Kalender, Kontakte und Aufgaben ab. Was nur Exchange selbst kann, steht mit der Veröffentlichung von Microsoft da. getmail6, mbsync und vdirsyncer sind Programme, die Post und Termine abholen.",
    on: |software, day| format!("Zuletzt geprüft am {day} an {software}."),
    counts: |[stories, events, comparisons]| {
        format!(
            "Gespielt wurden {stories} Geschichten mit {events} Ereignissen; verglichen wurde {comparisons} Mal."
        )
    },
    reasons: [
        "Die Begründungen",
        "Zu jedem Wunsch, den der Kasten mit einer Geschichte beurteilt: auf welchen Servern sich die Regeln dieser Geschichte bestätigt haben, und woher der Rest stammt.",
    ],
    column: |column| match column {
        Column::Pop3 => "POP3",
        Column::Imap => "IMAP",
        Column::ImapWithDav => "IMAP mit Kalender",
        Column::Exchange => "Exchange",
    },
    rules: [
        "Die Regeln",
        "Nach diesen Regeln rechnet die Nachbildung. Bei jeder steht, in welcher Geschichte sie sich auf welchem Server gezeigt hat, und wo sie veröffentlicht ist.",
    ],
    groups: [
        "POP3",
        "Für alle, die abgleichen",
        "Exchange",
        "Kalender und Kolleginnen",
        "Was über die Leitung geht",
    ],
    claims: [
        "Was oft behauptet wird",
        "Die Aussagen des Artikels, aus dem dieser Kasten entstand, mit unserem Urteil.",
    ],
    verdict: |verdict| match verdict {
        "true" => "stimmt",
        "mostly true" => "stimmt meist",
        "partly" => "stimmt zum Teil",
        "outdated" => "überholt",
        "plausible" => "plausibel",
        "opinion" => "Ansichtssache",
        _ => "aus dem Artikel erschlossen",
    },
    seen_on: "Gezeigt an",
    in_story: "in",
    published: "Veröffentlicht:",
    whole: "Darauf antwortet die Beratung im Ganzen.",
    story: |name| match name.split_whitespace().next() {
        Some("scenario") => "einem Fall aus der Sammlung",
        Some("reason") => "der Geschichte einer Begründung",
        Some("dialogue") => "einem Gespräch mit dem Server",
        Some("random") => "einer zufälligen Geschichte",
        _ => "einer Prüfgeschichte",
    },
    unreachable: [
        "Was hier kein Server zeigt",
        "SOGo spricht mit Handys wie Exchange, ist aber kein Exchange. Diese Auskünfte beruhen auf dem, was der Hersteller veröffentlicht hat.",
    ],
    out_of_reach: german_of,
    checked: |on, day| format!("Geprüft an {on} am {day}"),
    documents: "an Veröffentlichungen",
    contents: "Auf dieser Seite",
    thousands: '.',
    and: " und ",
    day: |[year, month, day]| {
        const MONTHS: [&str; 12] = [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ];
        format!("{day}. {} {year}", MONTHS[usize::from(month - 1) % 12])
    },
};

fn german_of(one: &Unreachable) -> [&'static str; 2] {
    match one.id {
        "remote-wipe" => [
            "Ein verlorenes Handy löscht sich, sobald es sich wieder verbindet.",
            "SOGo kennt diesen Befehl nicht.",
        ],
        "recoverable-items" => [
            "Endgültig Gelöschtes holt man 14 bis 30 Tage lang zurück, selbst oder durch den Administrator.",
            "SOGo hebt davon nichts auf.",
        ],
        "quota-steps" => [
            "Eine Warnung, dann kein Senden, dann kein Empfangen mehr, je voller das Postfach wird.",
            "SOGo hat nur die eine Grenze seines IMAP-Servers und sendet weiter.",
        ],
        "outlook-cache" => [
            "Outlook hält die Nachrichten der letzten zwölf Monate vorrätig.",
            "Outlook spricht mit Exchange über MAPI; ActiveSync kennt keinen Zeitraum von zwölf Monaten.",
        ],
        "mapi" => [
            "Outlook spricht am Computer über MAPI mit Exchange.",
            "Kein freier Server spricht es. Computer werden hier wie Handys mit ActiveSync gespielt.",
        ],
        "public-folders" => [
            "Ordner, die der ganzen Organisation gehören.",
            "SOGo hat keine, und der Kasten spielt keine durch.",
        ],
        "retention-tags" => [
            "Von sich aus leert nichts den Papierkorb.",
            "Auch SOGo leert ihn nicht, doch das beweist für Exchange nichts.",
        ],
        "conflict-by-activesync" => [
            "Von zwei Änderungen, die getrennt gemacht wurden, bleibt die des Servers.",
            "SOGo nimmt über ActiveSync die spätere. Über CalDAV besteht es auf der Fassung, und das ist gezeigt.",
        ],
        "drafts-by-activesync" => [
            "Ein Handy lädt seine Entwürfe selbst hoch.",
            "SOGo spricht ActiveSync bis 14.1, Entwürfe gibt es ab 16.0. Hier kommen sie über IMAP hinauf, das auch Exchange spricht.",
        ],
        other => panic!("{other} has no German"),
    }
}

const ENGLISH: Words = Words {
    site: "POP3, IMAP or Exchange?",
    other: ["Deutsch", "de", "which-mailbox-checked-de.html"],
    language: "Language",
    skip: "To the text",
    title: "What the advice was checked against",
    lead: "The box recommends a mailbox because it plays stories. Whether real servers behave the same is said here.",
    how: "Each story is played twice: in the model inside the box, and on servers and with programs that many providers use. After each event, what lies on the server and on every device is compared. Where something differs, the server is right. What none of these servers can show stands with the publication that it rests on.",
    what: "Dovecot is a server for POP3 and IMAP, Exim takes mail in and delivers it. SOGo is not Exchange, but it speaks the same language with phones (ActiveSync) and synchronises calendars, contacts and tasks. What only Exchange itself can do stands with Microsoft’s publication. getmail6, mbsync and vdirsyncer are programs that fetch mail and appointments.",
    on: |software, day| format!("Last checked on {day} against {software}."),
    counts: |[stories, events, comparisons]| {
        format!("{stories} stories with {events} events were played; {comparisons} comparisons were made.")
    },
    reasons: [
        "The reasons",
        "For each wish that the box judges by a story: on which servers the rules of that story have been confirmed, and where the rest comes from.",
    ],
    column: |column| match column {
        Column::Pop3 => "POP3",
        Column::Imap => "IMAP",
        Column::ImapWithDav => "IMAP with calendar",
        Column::Exchange => "Exchange",
    },
    rules: [
        "The rules",
        "The model follows these rules. With each stands the story in which it showed, on which server, and where it was published.",
    ],
    groups: ["POP3", "For all that sync", "Exchange", "Calendar and colleagues", "What goes over the wire"],
    claims: [
        "What is often claimed",
        "The claims of the article from which this box grew (it is in German), with our verdict.",
    ],
    verdict: |verdict| match verdict {
        "true" => "true",
        "mostly true" => "mostly true",
        "partly" => "true in part",
        "outdated" => "outdated",
        "plausible" => "plausible",
        "opinion" => "a matter of opinion",
        _ => "gathered from the article",
    },
    seen_on: "Seen on",
    in_story: "in",
    published: "Published:",
    whole: "The advice as a whole answers it.",
    story: |name| match name.split_whitespace().next() {
        Some("scenario") => "a case of the collection",
        Some("reason") => "the story of a reason",
        Some("dialogue") => "a dialogue with the server",
        Some("random") => "a story made at random",
        _ => "a test's story",
    },
    unreachable: [
        "What no server here shows",
        "SOGo talks to phones as Exchange does, but is no Exchange. What is said of this rests on what the maker has published.",
    ],
    out_of_reach: |one| [one.what, one.why],
    checked: |on, day| format!("Checked against {on} on {day}"),
    documents: "publications",
    contents: "On this page",
    thousands: ',',
    and: " and ",
    day: |[year, month, day]| {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        format!("{day} {} {year}", MONTHS[usize::from(month - 1) % 12])
    },
};

#[cfg(test)]
mod tests {
    use super::{ENGLISH, GERMAN};

    #[test]
    fn large_numbers_are_grouped_as_each_language_does() {
        assert_eq!(
            [7, 999, 1000, 83_761].map(|number| GERMAN.number(number)),
            ["7", "999", "1.000", "83.761"]
        );
        assert_eq!(ENGLISH.number(1_234_567), "1,234,567");
    }
}
