//! What goes over the wire, in German.
//!
//! Invariant: a sentence says what its line does, in words that need no protocol.

use super::super::sentence::fill;
use crate::simulation::{EntryKind, Folder, Note, Protocol, Right};

pub(in crate::text) fn protocol(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Pop3 => "POP3: Das Gerät holt die Post ab.",
        Protocol::Imap => "IMAP: Das Gerät arbeitet im Postfach auf dem Server.",
        Protocol::Smtp => "SMTP: Eine Nachricht wird übergeben.",
        Protocol::Dav => "CalDAV und CardDAV: Kalender, Kontakte und Aufgaben werden abgeglichen.",
        Protocol::ActiveSync => {
            "ActiveSync: So spricht ein Handy mit Exchange. Übertragen wird es in binärer Form, hier stehen die Befehle mit Namen."
        }
        Protocol::Mapi => {
            "MAPI über HTTP: So spricht Outlook am Rechner mit Exchange. Lesbar ist das nicht, hier stehen die gleichwertigen Befehle von ActiveSync."
        }
    }
}

fn folder(folder: Folder) -> &'static str {
    match folder {
        Folder::Inbox => "Posteingang",
        Folder::Sent => "Gesendet",
        Folder::Drafts => "Entwürfe",
        Folder::Trash => "Papierkorb",
        Folder::Project => "Projekt",
        Folder::Outbox => "Postausgang",
        Folder::Local => "Lokal",
    }
}

/// An entry with its article, as object.
fn entry(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "einen Termin",
        EntryKind::Contact => "einen Kontakt",
        EntryKind::Task => "eine Aufgabe",
    }
}

fn entries(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Appointment => "Termine",
        EntryKind::Contact => "Kontakte",
        EntryKind::Task => "Aufgaben",
    }
}

fn about(before: &str, name: &str, after: &str) -> String {
    [before, name, after].concat()
}

fn count(number: u16, one: &str, many: &str) -> String {
    if number == 1 { one.into() } else { fill(many, &[number]) }
}

pub(in crate::text) fn note(note: Note) -> String {
    let sentence = match note {
        Note::Count { messages } => {
            return count(
                messages,
                "Eine Nachricht, dahinter ihre Größe.",
                "{} Nachrichten, dahinter ihre Größe.",
            );
        }
        Note::IdOf { number } => return fill("Die feste Kennung der Nachricht Nummer {}.", &[number]),
        Note::Fetches { number } => {
            return fill(
                "Diese Kennung kennt das Gerät noch nicht. Es holt Nachricht {} ganz ab.",
                &[number],
            );
        }
        Note::FetchesAgain { number } => {
            return fill(
                "Nachricht {} lag schon einmal hier, hat aber eine neue Kennung: Das Gerät holt sie noch einmal.",
                &[number],
            );
        }
        Note::Marks { number } => return fill("Nachricht {} soll vom Server gelöscht werden.", &[number]),
        Note::Quits { marked: 0 } => return "Das Gerät beendet die Sitzung.".into(),
        Note::Quits { marked } => {
            return count(
                marked,
                "Das Gerät beendet die Sitzung. Erst jetzt wird die vorgemerkte Nachricht gelöscht.",
                "Das Gerät beendet die Sitzung. Erst jetzt werden die {} vorgemerkten Nachrichten gelöscht.",
            );
        }
        Note::Removed { messages } => {
            return count(
                messages,
                "Eine Nachricht ist vom Server gelöscht.",
                "{} Nachrichten sind vom Server gelöscht.",
            );
        }
        Note::FolderIs(Folder::Inbox) => return "Der Posteingang. So heißt er auf jedem Server.".into(),
        Note::FolderIs(Folder::Project) => return "Ein eigener Ordner: Projekt.".into(),
        Note::FolderIs(name) => {
            return about(
                "Der Ordner ",
                folder(name),
                ". Die Kennzeichnung sagt jedem Programm, wofür er da ist.",
            );
        }
        Note::FolderCounts { messages, unseen } => {
            return fill("So viele Nachrichten liegen darin: {}, davon ungelesen: {}.", &[messages, unseen]);
        }
        Note::Opens(name) => return about("Das Gerät öffnet den Ordner ", folder(name), "."),
        Note::Exists { messages } => {
            return count(messages, "Eine Nachricht liegt darin.", "{} Nachrichten liegen darin.");
        }
        Note::AsksTexts { messages } => {
            return count(
                messages,
                "Das Gerät holt eine Nachricht ganz.",
                "Das Gerät holt {} Nachrichten ganz.",
            );
        }
        Note::MovesTo(name) => return about("Die Nachricht soll in den Ordner ", folder(name), "."),
        Note::Uploads(name) => {
            return about("Das Gerät legt eine Kopie auf den Server, in den Ordner ", folder(name), ".");
        }
        Note::NewMail { messages } => {
            return count(
                messages,
                "Der Server meldet von sich aus: Jetzt liegt eine Nachricht im Ordner.",
                "Der Server meldet von sich aus: Jetzt liegen {} Nachrichten im Ordner.",
            );
        }
        Note::PutsEntry(kind) => return about("Das Gerät schickt ", entry(kind), " an den Server."),
        Note::DeletesEntry(kind) => return about("Das Gerät löscht ", entry(kind), " auf dem Server."),
        Note::AsksChanges(kind) => {
            return about("Was ist bei den Einträgen neu? Gefragt wird nach: ", entries(kind), ".");
        }
        Note::ChangesFollow { changed, removed } => {
            return fill("Neu oder geändert: {}, gelöscht: {}.", &[changed, removed]);
        }
        Note::AsksEntries { entries } => {
            return count(entries, "Das Gerät holt einen Eintrag.", "Das Gerät holt {} Einträge.");
        }
        Note::EntriesCome { entries } => {
            return count(entries, "Ein Eintrag folgt.", "So viele Einträge folgen: {}.");
        }
        Note::AsksFolder(name) => return about("Was ist neu im Ordner ", folder(name), "?"),
        Note::EntryDown(kind) => return about("Das Gerät bekommt ", entry(kind), "."),
        Note::EntryRemoved(kind) => {
            return about("Anderswo wurde etwas gelöscht. Das Gerät verliert ", entry(kind), ".");
        }
        Note::Ready => "Der Server meldet sich.",
        Note::UserName => "Wer da ist: der Benutzername.",
        Note::Password => "Das Kennwort. Wirklich übertragen wird alles verschlüsselt.",
        Note::LoggedIn => "Name und Kennwort stimmen.",
        Note::LoginRefused => "Name oder Kennwort stimmen nicht. Weiter geht es nicht.",
        Note::Done => "Der Server hat es getan.",
        Note::MessageText => "Die Nachricht selbst, hier ausgelassen.",
        Note::TextEnds => "Ende des Textes.",
        Note::Leaves => "Der Absender verabschiedet sich.",
        Note::Goodbye => "Der Server beendet die Verbindung.",
        Note::MaildropLocked => "Ein anderes Gerät ist gerade am Postfach. Bei POP3 darf immer nur eines.",
        Note::AsksCount => "Wie viele Nachrichten liegen da?",
        Note::AsksIds => "Unter welchen Kennungen?",
        Note::ListFollows => "Die Liste folgt.",
        Note::ListEnds => "Ende der Liste.",
        Note::MessageComes => "Die Nachricht folgt. Die Zahl nennt ihre Größe in Byte.",
        Note::Marked => "Vorgemerkt, noch nicht gelöscht.",
        Note::NothingRemoved => "Auf dem Server bleibt alles liegen.",
        Note::LineCut => "Die Verbindung reißt ab. Ohne QUIT wird nichts gelöscht.",
        Note::Greets => "Wer anruft, stellt sich vor.",
        Note::Offers => "Der Server nennt, was er kann.",
        Note::SignsIn => "Das Mailprogramm meldet sich mit Name und Kennwort an.",
        Note::NamesSender => "Von wem die Nachricht ist, und wie groß.",
        Note::NamesRecipient => "Für wen sie ist.",
        Note::WantsToHandOver => "Jetzt soll die Nachricht kommen.",
        Note::GoAhead => "Der Server ist bereit.",
        Note::TakenOver => "Angenommen. Ab jetzt ist der Server für die Nachricht verantwortlich.",
        Note::MailboxFull => "Das Postfach ist voll. Die Nachricht geht an den Absender zurück.",
        Note::LogsIn => "Anmeldung mit Name und Kennwort.",
        Note::AsksFolders => "Welche Ordner gibt es?",
        Note::PreviousClosed => "Der vorige Ordner ist zu.",
        Note::PossibleFlags => {
            "Diese Merkmale kann eine Nachricht haben: beantwortet, markiert, gelöscht, gelesen, Entwurf."
        }
        Note::LastingFlags => {
            "Diese Merkmale darf das Gerät setzen, und der Server behält sie für alle Geräte."
        }
        Note::FirstUnread => "Die erste ungelesene Nachricht.",
        Note::NumbersValid => "Die Kennungen, die das Gerät sich gemerkt hat, gelten noch.",
        Note::NextNumber => "Diese Kennung bekommt die nächste Nachricht.",
        Note::Opened => "Der Ordner ist offen.",
        Note::AsksFlags => "Welche Nachrichten sind da, und was ist gelesen oder markiert?",
        Note::FlagsAre => "Eine Nachricht mit ihrer Kennung und ihren Merkmalen.",
        Note::AsksHeads => {
            "Nur Datum, Absender, Betreff und Nachrichtenkennung: Der Text ist schon da oder zu alt für dieses Gerät."
        }
        Note::HeadComes => "Die wenigen Zeilen folgen.",
        Note::HeadText => "Datum, Absender, Betreff und Nachrichtenkennung, hier ausgelassen.",
        Note::SetsSeen => "Die Nachricht soll für alle Geräte als gelesen gelten.",
        Note::SetsFlagged => "Die Nachricht soll für alle Geräte markiert sein.",
        Note::SetsDeleted => "Zum Löschen vormerken. Das ließe sich noch zurücknehmen.",
        Note::FlagsNow => "Diese Merkmale hat die Nachricht jetzt.",
        Note::NumberThere => "Dort bekommt sie eine neue Kennung.",
        Note::LeavesList => "Sie verschwindet aus diesem Ordner. Die späteren rücken auf.",
        Note::Expunges => "Was vorgemerkt ist, wird jetzt endgültig entfernt.",
        Note::NothingThere => "Der Server hat diese Nachricht dort nicht mehr. Es geschieht nichts.",
        Note::Stored => "Die Kopie liegt auf dem Server. Alle Geräte sehen sie.",
        Note::OverQuota => "Das Postfach ist voll. Die Kopie bleibt auf dem Gerät.",
        Note::Waits => "Das Gerät bleibt verbunden und wartet auf Neues.",
        Note::Waiting => "Der Server wird sich melden.",
        Note::StopsWaiting => "Das Gerät hat es gehört.",
        Note::TakesRight => "Das Recht wird wieder entzogen.",
        Note::OpensShared => "Das Programm der Kollegin öffnet Ihren Posteingang.",
        Note::Hidden => "Wer kein Recht hat, erfährt nicht einmal, dass es ihn gibt.",
        Note::Forbidden => "Lesen ist erlaubt, ändern nicht. Es geschieht nichts.",
        Note::OnlyIfNew => "Nur, wenn es unter diesem Namen noch nichts gibt.",
        Note::OnlyIfUnchanged => "Nur, wenn es noch die Fassung ist, die das Gerät kennt.",
        Note::EntryText => "Der Eintrag selbst, hier ausgelassen.",
        Note::EntryCreated => "Der Eintrag ist angelegt. Alle Geräte bekommen ihn.",
        Note::VersionIs => "Das Kennzeichen dieser Fassung.",
        Note::EntryGone => "Den Eintrag gibt es nicht mehr. Jemand hat ihn gelöscht.",
        Note::ChangedMeanwhile => "Jemand war schneller. Die Fassung auf dem Server gilt.",
        Note::FetchesEntry => "Das Gerät holt die andere Fassung.",
        Note::SyncToken => "Der Stand vom letzten Mal, hier ausgelassen.",
        Note::ListOfNames => "Die Namen der Einträge, hier ausgelassen.",
        Note::RightsText => "Wer was darf, hier ausgelassen.",
        Note::WipeWaits => "Der Server verlangt, dass sich das Gerät löscht.",
        Note::AsksPolicy => "Das Gerät fragt nach der Anordnung.",
        Note::WipeOrdered => "Die Anordnung: Lösche dich.",
        Note::WipeObeyed => "Das Gerät bestätigt und löscht sich.",
        Note::SendsMail => {
            "Das Gerät übergibt eine Nachricht zum Versenden. Die Kopie legt der Server selbst ab."
        }
        Note::MailSent => "Versandt. Die Kopie liegt in Gesendet, für alle Geräte.",
        Note::SendingStopped => "Das Postfach ist zu voll, um noch zu senden.",
        Note::ItemAdded => "Das Gerät bekommt eine neue Nachricht.",
        Note::ItemMovedHere => "Eine Nachricht, die das Gerät kennt, liegt jetzt hier.",
        Note::ItemChanged => "Sie wurde anderswo gelesen oder markiert.",
        Note::ItemGone => "Sie liegt nicht mehr in diesem Ordner. Das Gerät entfernt sie dort.",
        Note::ItemAged => "Sie ist zu alt für dieses Gerät und liegt nur noch auf dem Server.",
        Note::DeletesItem => "Am Papierkorb vorbei löschen.",
        Note::Searches => "Das Gerät sucht auf dem Server. Es selbst behält nur die letzten Wochen.",
        Note::Found => "Gefunden.",
        Note::SomethingNew => "Im Posteingang ist etwas Neues. Das Gerät holt es gleich.",
        Note::GivesRight(Right::Read) => "Die Kollegin darf lesen.",
        Note::GivesRight(Right::Write) => "Die Kollegin darf lesen, anlegen, ändern und löschen.",
    };
    sentence.into()
}
