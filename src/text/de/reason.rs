//! Reasons in German, made from what a story showed.
//!
//! Invariant: a sentence is made from a [`Finding`] alone and never from the name of a mailbox.

use super::super::sentence::{Share, fill, list};
use crate::advice::{Evidence, Finding, Row};

pub(super) fn reason(row: &Row) -> String {
    match &row.evidence {
        Evidence::Played { finding, limit, .. } => {
            let mut reason = found(*finding);
            if let Some(fact) = limit {
                reason.push(' ');
                reason.push_str(super::fact::fact(*fact));
            }
            reason
        }
        Evidence::Known(fact) => super::fact::fact(*fact).into(),
    }
}

fn found(finding: Finding) -> String {
    match finding {
        Finding::OwnCopy { kept, of, originals } => own_copy(kept, of, originals),
        Finding::Everywhere { shown, of } => match Share::of(shown, of) {
            Share::All => "Jedes Ihrer Geräte zeigt alle Nachrichten, auch die gesendeten.".into(),
            Share::Some | Share::None => fill(
                "Nicht jedes Gerät zeigt alles: Über alle Geräte gezählt fehlen {} von {} Beispielnachrichten.",
                &[of - shown, of],
            ),
        },
        Finding::Carried { read, deleted, filed, sent } => carried([read, deleted, filed, sent]),
        Finding::OneDevice => "Sie nutzen nur ein Gerät. Da kann nichts auseinanderlaufen.".into(),
        Finding::StaysElsewhere { kept, of } => match Share::of(kept, of) {
            Share::All => "Was Sie auf einem Gerät endgültig löschen, bleibt auf den anderen stehen.".into(),
            Share::None => {
                "Was Sie auf einem Gerät endgültig löschen, verschwindet beim nächsten Abgleich auch von den anderen."
                    .into()
            }
            Share::Some => fill(
                "Was Sie auf einem Gerät endgültig löschen, bleibt auf {} von {} anderen Geräten stehen.",
                &[kept, of],
            ),
        },
        Finding::InBrowser { shown, of } => match Share::of(shown, of) {
            Share::All => "Im Browser sehen Sie alle Nachrichten, auch die gesendeten.".into(),
            Share::None => "Im Browser sehen Sie nichts, denn beim Anbieter liegt nichts mehr.".into(),
            Share::Some => fill("Im Browser sehen Sie nur {} von {} Beispielnachrichten.", &[shown, of]),
        },
        Finding::Reminded { on, of } => match Share::of(on, of) {
            Share::All if of == 1 => "Ein Termin erinnert Sie auf Ihrem Gerät.".into(),
            Share::All => "Ein Termin, den Sie auf einem Gerät eintragen, erinnert Sie auf allen.".into(),
            Share::None => "Ein Termin, den Sie eintragen, erinnert Sie auf keinem Gerät.".into(),
            Share::Some => fill(
                "Ein Termin, den Sie auf einem Gerät eintragen, erinnert Sie nur auf {} von {} Geräten.",
                &[on, of],
            ),
        },
        Finding::EntriesBack { back, of } => match Share::of(back, of) {
            Share::All => "Geht Ihr Gerät kaputt, sind Kalender, Kontakte und Aufgaben auf einem neuen wieder da.".into(),
            Share::None => "Geht Ihr Gerät kaputt, sind Kalender, Kontakte und Aufgaben ohne eigene Sicherung verloren.".into(),
            Share::Some => fill("Geht Ihr Gerät kaputt, holt ein neues nur {} von {} Beispieleinträgen zurück.", &[back, of]),
        },
        Finding::SharedCalendar { seen, entered } => match (seen, entered) {
            (true, true) => "Eine Kollegin mit eigenem Zugang sieht Ihre Termine. Trägt sie einen ein, kommt er bei Ihnen an.",
            (true, false) => "Eine Kollegin mit eigenem Zugang sieht Ihre Termine, kann aber keine eintragen.",
            (false, true) => "Eine Kollegin kann Termine eintragen, sieht Ihre aber nicht.",
            (false, false) => "Eine Kollegin mit eigenem Zugang sieht Ihre Termine nicht und kann keine eintragen.",
        }
        .into(),
        Finding::StandIn { mail, calendar, ended } => stand_in(mail, calendar, ended),
        Finding::Together { mail, handled, calendar } => together(mail, handled, calendar),
        Finding::SentBack { bounced, of, first_day } => match bounced {
            0 => "Auch nach einem Jahr geht keine Nachricht wegen Platzmangels an den Absender zurück.".into(),
            _ => fill(
                "Das Postfach läuft voll: Ab Tag {} gehen Nachrichten an die Absender zurück, im Lauf eines Jahres {} von {}.",
                &[first_day, bounced, of],
            ),
        },
        Finding::AtProvider { left, of } => match Share::of(left, of) {
            Share::All => "Alles, was ankommt, bleibt beim Anbieter liegen.".into(),
            Share::None => "Nach dem Abrufen liegt beim Anbieter nichts mehr.".into(),
            Share::Some => {
                fill("Beim Anbieter liegen noch {} von {} Beispielnachrichten.", &[left, of])
            }
        },
        Finding::Offline { shown, of } => match Share::of(shown, of) {
            Share::All => "Ohne Netz lesen Sie auf Ihren Geräten alles, was vorher angekommen ist.".into(),
            Share::None => "Ohne Netz lesen Sie nichts.".into(),
            Share::Some => fill(
                "Ohne Netz fehlen, über alle Geräte gezählt, {} von {} Beispielnachrichten.",
                &[of - shown, of],
            ),
        },
        Finding::Back { back, of } => match Share::of(back, of) {
            Share::All => "Geht Ihr wichtigstes Gerät kaputt, zeigt ein neues wieder alle Nachrichten.".into(),
            Share::None => "Geht Ihr wichtigstes Gerät kaputt, ist ohne eigene Sicherung alles verloren.".into(),
            Share::Some => fill(
                "Geht Ihr wichtigstes Gerät kaputt, holt ein neues nur {} von {} Beispielnachrichten zurück. Der Rest ist \
                 ohne eigene Sicherung verloren.",
                &[back, of],
            ),
        },
        Finding::Slips { from_trash, elsewhere, on_server, recoverable_days } => {
            slips(from_trash, elsewhere, on_server, recoverable_days)
        }
        Finding::Sabotaged { on_devices, recoverable, of } => sabotaged(on_devices, recoverable, of),
        Finding::Stolen { before, after } => match (before, after) {
            (_, 0) => {
                "Sobald sich ein gestohlenes Handy wieder beim Server meldet, wird die Post darauf gelöscht.".into()
            }
            (_, _) => "Von einem gestohlenen Handy lässt sich die Post über das Postfach nicht löschen.".into(),
        },
        Finding::Storage { percent } => {
            fill("Nach einem Jahr liegen beim Anbieter noch {} % der Post dieses Jahres.", &[percent])
        }
        Finding::Chores { times: 1, devices: 1 } => "Jede Nachricht löschen Sie nur einmal.".into(),
        Finding::Chores { times: 1, devices } => {
            fill("Jede Nachricht löschen Sie nur einmal, obwohl Sie {} Geräte haben.", &[devices])
        }
        Finding::Chores { times, devices: _ } => {
            fill("Dieselbe Nachricht müssen Sie {}-mal löschen, auf jedem Gerät einzeln.", &[times])
        }
    }
}

fn own_copy(kept: u16, of: u16, originals: bool) -> String {
    match (Share::of(kept, of), originals) {
        (Share::None, _) => "Gibt es den Anbieter nicht mehr, ist auf Ihren Geräten nichts mehr zu lesen.".into(),
        (Share::All, true) => {
            "Auch wenn es den Anbieter nicht mehr gibt, haben Sie alle Nachrichten als eigene Dateien auf Ihrem Gerät."
                .into()
        }
        (Share::All, false) => {
            "Gibt es den Anbieter nicht mehr, zeigt Ihr Gerät zwar noch alle Nachrichten, aber nur aus einem \
             Zwischenspeicher, der mit dem Konto verschwindet."
                .into()
        }
        (Share::Some, true) => fill(
            "Gibt es den Anbieter nicht mehr, bleiben Ihnen {} von {} Beispielnachrichten als eigene Dateien.",
            &[kept, of],
        ),
        (Share::Some, false) => fill(
            "Gibt es den Anbieter nicht mehr, zeigt Ihr Gerät noch {} von {} Beispielnachrichten, und nur aus einem \
             Zwischenspeicher, der mit dem Konto verschwindet.",
            &[kept, of],
        ),
    }
}

fn carried(doings: [bool; 4]) -> String {
    const WORDS: [&str; 4] = ["lesen", "löschen", "ablegen", "senden"];
    let chosen = |wanted: bool| -> Vec<&str> {
        WORDS.into_iter().zip(doings).filter(|(_, is)| *is == wanted).map(|(word, _)| word).collect()
    };
    let (arrives, missing) = (chosen(true), chosen(false));
    let mut sentence = String::from("Was Sie auf einem Gerät ");
    if arrives.is_empty() {
        sentence.push_str(&list(&missing, " oder "));
        sentence.push_str(", erfährt kein anderes.");
        return sentence;
    }
    sentence.push_str(&list(&arrives, " oder "));
    sentence.push_str(", zeigen auch die anderen.");
    if !missing.is_empty() {
        sentence.push_str(" Nicht so, was Sie ");
        sentence.push_str(&list(&missing, " oder "));
        sentence.push('.');
    }
    sentence
}

fn stand_in(mail: bool, calendar: bool, ended: bool) -> String {
    let mut sentence = String::from(match (mail, calendar) {
        (true, true) => "Die Vertretung sieht mit eigenem Zugang Ihre Post und Ihren Kalender.",
        (true, false) => "Die Vertretung sieht mit eigenem Zugang Ihre Post, Ihren Kalender aber nicht.",
        (false, true) => "Die Vertretung sieht mit eigenem Zugang Ihren Kalender, Ihre Post aber nicht.",
        (false, false) => return "Eine Vertretung kommt nur mit Ihrem Kennwort an Ihre Post.".into(),
    });
    sentence.push_str(if ended {
        " Danach nehmen Sie ihr das Recht wieder weg."
    } else {
        " Das Recht lässt sich danach nicht wieder wegnehmen."
    });
    sentence
}

fn together(mail: bool, handled: bool, calendar: bool) -> String {
    let mut sentence = String::from(match (mail, handled) {
        (true, true) => {
            "Kollegen bearbeiten Ihre Post mit eigener Anmeldung. Was sie erledigen, ist auch bei Ihnen erledigt."
        }
        (true, false) => "Kollegen lesen Ihre Post mit eigener Anmeldung, können sie aber nicht bearbeiten.",
        (false, true) => "Kollegen bearbeiten Post, sehen aber Ihre nicht.",
        (false, false) => "Kollegen kommen nur mit Ihrem Kennwort an Ihre Post.",
    });
    sentence.push_str(if calendar {
        " Termine, die sie eintragen, kommen bei Ihnen an."
    } else {
        " Termine, die sie eintragen, kommen nicht bei Ihnen an."
    });
    sentence
}

fn slips(from_trash: bool, elsewhere: bool, on_server: bool, recoverable_days: u16) -> String {
    let mut sentence = String::from(if from_trash {
        "Aus dem Papierkorb holen Sie eine Nachricht zurück."
    } else {
        "Auch der Papierkorb hilft nicht."
    });
    let days = fill("die Wiederherstellung beim Anbieter, noch {} Tage lang", &[recoverable_days]);
    let mut ways = Vec::new();
    if on_server {
        ways.push("die Kopie beim Anbieter");
    }
    if elsewhere {
        ways.push("ein anderes Ihrer Geräte");
    }
    if recoverable_days > 0 {
        ways.push(days.as_str());
    }
    if ways.is_empty() {
        sentence.push_str(" Ist sie auch dort gelöscht, ist sie verloren.");
    } else {
        sentence.push_str(" Ist sie auch dort gelöscht, hilft noch ");
        sentence.push_str(&list(&ways, " oder "));
        sentence.push('.');
    }
    sentence
}

fn sabotaged(on_devices: u16, recoverable: u16, of: u16) -> String {
    let mut sentence = String::from("Leert jemand am Tag 3 Ihr Postfach und Sie merken es am Tag 20, ");
    sentence.push_str(&match (Share::of(on_devices, of), Share::of(recoverable, of)) {
        (Share::All, _) => "stehen alle Nachrichten noch auf Ihren Geräten.".to_owned(),
        (_, Share::All) => "lassen sich noch alle Nachrichten wiederherstellen.".to_owned(),
        (Share::None, Share::None) => "ist alles verloren.".to_owned(),
        (Share::Some, Share::None) => {
            fill("stehen noch {} von {} Beispielnachrichten auf Ihren Geräten.", &[on_devices, of])
        }
        (Share::None, Share::Some) => {
            fill("lassen sich noch {} von {} Beispielnachrichten wiederherstellen.", &[recoverable, of])
        }
        (Share::Some, Share::Some) => fill(
            "stehen noch {} von {} Beispielnachrichten auf Ihren Geräten, und {} lassen sich wiederherstellen.",
            &[on_devices, of, recoverable],
        ),
    });
    sentence
}
