//! The questions in English.
//!
//! Invariant: one entry per question, in the order of [`Question::ALL`]; a test holds the number of choices.

use super::super::{ChoiceWords, QuestionWords};
use crate::advice::Question;

pub(super) fn question(question: Question) -> &'static QuestionWords {
    &QUESTIONS[question as usize]
}

const fn choice(label: &'static str, hint: &'static str) -> ChoiceWords {
    ChoiceWords { label, hint }
}

const QUESTIONS: [QuestionWords; Question::ALL.len()] = [
    QuestionWords {
        title: "On which devices do you read your mail?",
        label: "Your devices",
        why: "With a single device, any mailbox will do. From the second one on, it matters whether every device shows \
              everything.",
        choices: &[
            choice("Only on a computer", ""),
            choice("Only on a phone", ""),
            choice("On a computer and a phone", ""),
            choice("On three or more devices", "For example an office PC, a laptop and a phone."),
        ],
    },
    QuestionWords {
        title: "Should all devices show the same state?",
        label: "Same state everywhere",
        why: "Some mailboxes keep all devices in step; with others, each device keeps its own pile. Both have their \
              merits.",
        choices: &[
            choice("Yes, the same everywhere", "What you delete on one device is gone from the others."),
            choice("No, each device on its own", "What you delete on one device stays on the others."),
        ],
    },
    QuestionWords {
        title: "Do you want to read your mail in a browser, too?",
        label: "Mail in the browser",
        why: "A browser shows what lies at the provider. Depending on the mailbox that is everything, or only what is \
              left.",
        choices: &[
            choice("Yes", "For example on a computer that is not yours."),
            choice("No, I do not need that", ""),
        ],
    },
    QuestionWords {
        title: "Should calendar, contacts and tasks be kept in step as well?",
        label: "Calendar and contacts",
        why: "POP3 and IMAP carry mail and nothing else. Appointments, contacts and tasks need more than that.",
        choices: &[
            choice("No, only mail", ""),
            choice("Yes, my own", "An appointment made on the phone should remind you on the computer."),
            choice("Yes, together with others", "Others should see your calendar and enter appointments."),
        ],
    },
    QuestionWords {
        title: "Does anybody else work with your mailbox?",
        label: "Working together",
        why: "Whoever hands over a password hands over everything. Some mailboxes have rights instead, which can be \
              given and taken away.",
        choices: &[
            choice("No, only me", ""),
            choice("A stand-in now and then", "For example during holidays, without your password."),
            choice("Yes, we work together all the time", "With shared mail and a shared calendar."),
        ],
    },
    QuestionWords {
        title: "Do you have enough storage at the provider?",
        label: "Little storage",
        why: "What stays at the provider takes up room there. Once it is full, new mail goes back to its senders.",
        choices: &[
            choice("No, it is scarce", "The mailbox has been full before, or soon will be."),
            choice("Yes, there is enough", "Or you can get more."),
        ],
    },
    QuestionWords {
        title: "Do you want a complete copy of your mail for yourself?",
        label: "A copy of your own",
        why: "If your mail lies only at the provider, it depends on your contract with them.",
        choices: &[
            choice("Yes, on a device of my own", "It can still be read when the provider no longer exists."),
            choice("No, at the provider is enough", ""),
        ],
    },
    QuestionWords {
        title: "Should nothing stay at the provider once it is fetched?",
        label: "Nothing at the provider",
        why: "What lies at the provider can be read, locked or stolen there.",
        choices: &[choice("Yes, nothing should stay there", ""), choice("No, I do not mind", "")],
    },
    QuestionWords {
        title: "How good is your internet connection?",
        label: "Weak connection",
        why: "Without a connection you can read only what is on the device already. Over a slow line it matters how \
              much has to be loaded.",
        choices: &[
            choice("Almost always there", ""),
            choice("Often none at all", "You then want to read what has already arrived."),
            choice("Slow or expensive", "For example by satellite or abroad."),
        ],
    },
    QuestionWords {
        title: "Should your mail survive a broken device?",
        label: "Safe if a device breaks",
        why: "Mail that lies only on a device is lost with it, unless you have a backup.",
        choices: &[
            choice("Yes, without my doing anything", "A new device should show everything again by itself."),
            choice("No, I make backups myself", ""),
        ],
    },
    QuestionWords {
        title: "Do you want to get back what you deleted by mistake?",
        label: "Undoing a slip",
        why: "A trash folder helps with the first slip. With the second one, it depends on the mailbox.",
        choices: &[
            choice("Yes, that should be possible", "Even if the trash has been emptied."),
            choice("No, that does not matter to me", ""),
        ],
    },
    QuestionWords {
        title: "Should mail that somebody deletes on purpose be saved, too?",
        label: "Safe from sabotage",
        why: "Whoever has the password can delete everything. Often it is noticed only weeks later.",
        choices: &[
            choice("Yes", "For example after a quarrel at work or a stolen password."),
            choice("No, I do not expect that", ""),
        ],
    },
    QuestionWords {
        title: "Do special rules apply to your mail?",
        label: "Rules to follow",
        why: "Firms often ask that a lost phone can be wiped. The law asks that business mail is kept.",
        choices: &[
            choice("None that I know of", ""),
            choice("Phones must be wiped from afar", "When they are lost or stolen."),
            choice("Business mail must be kept", "In Germany, trade letters for six years, for example."),
        ],
    },
    QuestionWords {
        title: "Which program do you read your mail with?",
        label: "Your mail program",
        why: "Almost every program understands POP3 and IMAP. Not every one understands Exchange or synchronised \
              calendars.",
        choices: &[
            choice("Outlook", ""),
            choice("Another one that knows Exchange", "For example Apple Mail or the phone's own mail app."),
            choice("One that does not know Exchange", "For example an older Thunderbird."),
        ],
    },
    QuestionWords {
        title: "Does the price decide?",
        label: "Low price",
        why: "POP3 and IMAP usually come with your domain name. Exchange costs a monthly fee for each person.",
        choices: &[choice("Yes, it should cost little", ""), choice("No, it may cost something", "")],
    },
    QuestionWords {
        title: "How much work may the mailbox make?",
        label: "Little effort",
        why: "Setting it up is part of the effort, and so is how often you have to delete the same message.",
        choices: &[choice("As little as possible", ""), choice("Some care is fine", "")],
    },
];
