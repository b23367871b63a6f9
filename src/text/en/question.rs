//! The questions in English.
//!
//! Invariant: the question, what it is called in tables, why it is asked; then the choices, each with its hint behind a colon.

use super::super::table::{Table, table};
use crate::advice::Question;

pub(super) const QUESTIONS: Table = table!(Question {
    Devices: "On which devices do you read your mail?"
        / "Your devices"
        / "With a single device, any mailbox will do. From the second one on, it matters whether every device shows everything."
        / "Only on a computer"
        / "Only on a phone"
        / "On a computer and a phone"
        / "On three or more devices: For example an office PC, a laptop and a phone.",
    SameState: "Should all devices show the same state?"
        / "Same state everywhere"
        / "Some mailboxes keep all devices in step; with others, each device keeps its own pile. Both have their merits."
        / "Yes, the same everywhere: What you delete on one device is gone from the others."
        / "No, each device on its own: What you delete on one device stays on the others.",
    Webmail: "Do you want to read your mail in a browser, too?"
        / "Mail in the browser"
        / "A browser shows what lies at the provider. Depending on the mailbox that is everything, or only what is left."
        / "Yes: For example on a computer that is not yours."
        / "No, I do not need that",
    Calendar: "Should calendar, contacts and tasks be kept in step as well?"
        / "Calendar and contacts"
        / "POP3 and IMAP carry mail and nothing else. Appointments, contacts and tasks need more than that."
        / "No, only mail"
        / "Yes, my own: An appointment made on the phone should remind you on the computer."
        / "Yes, together with others: Others should see your calendar and enter appointments.",
    Team: "Does anybody else work with your mailbox?"
        / "Working together"
        / "Whoever hands over a password hands over everything. Some mailboxes have rights instead, which can be given and taken away."
        / "No, only me"
        / "A stand-in now and then: For example during holidays, without your password."
        / "Yes, we work together all the time: With shared mail and a shared calendar.",
    Storage: "Do you have enough storage at the provider?"
        / "Little storage"
        / "What stays at the provider takes up room there. Once it is full, new mail goes back to its senders."
        / "No, it is scarce: The mailbox has been full before, or soon will be."
        / "Yes, there is enough: Or you can get more.",
    Archive: "Do you want a complete copy of your mail for yourself?"
        / "A copy of your own"
        / "If your mail lies only at the provider, it depends on your contract with them."
        / "Yes, on a device of my own: It can still be read when the provider no longer exists."
        / "No, at the provider is enough",
    Privacy: "Should nothing stay at the provider once it is fetched?"
        / "Nothing at the provider"
        / "What lies at the provider can be read, locked or stolen there."
        / "Yes, nothing should stay there"
        / "No, I do not mind",
    Connection: "How good is your internet connection?"
        / "Weak connection"
        / "Without a connection you can read only what is on the device already. Over a slow line it matters how much has to be loaded."
        / "Almost always there"
        / "Often none at all: You then want to read what has already arrived."
        / "Slow or expensive: For example by satellite or abroad.",
    DeviceLoss: "Should your mail survive a broken device?"
        / "Safe if a device breaks"
        / "Mail that lies only on a device is lost with it, unless you have a backup."
        / "Yes, without my doing anything: A new device should show everything again by itself."
        / "No, I make backups myself",
    Mistake: "Do you want to get back what you deleted by mistake?"
        / "Undoing a slip"
        / "A trash folder helps with the first slip. With the second one, it depends on the mailbox."
        / "Yes, that should be possible: Even if the trash has been emptied."
        / "No, that does not matter to me",
    Sabotage: "Should mail that somebody deletes on purpose be saved, too?"
        / "Safe from sabotage"
        / "Whoever has the password can delete everything. Often it is noticed only weeks later."
        / "Yes: For example after a quarrel at work or a stolen password."
        / "No, I do not expect that",
    Policy: "Do special rules apply to your mail?"
        / "Rules to follow"
        / "Firms often ask that a lost phone can be wiped. The law asks that business mail is kept."
        / "None that I know of"
        / "Phones must be wiped from afar: When they are lost or stolen."
        / "Business mail must be kept: In Germany, trade letters for six years, for example.",
    Program: "Which program do you read your mail with?"
        / "Your mail program"
        / "Almost every program understands POP3 and IMAP. Not every one understands Exchange or synchronised calendars."
        / "Outlook"
        / "Another one that knows Exchange: For example Apple Mail or the phone's own mail app."
        / "One that does not know Exchange: For example an older Thunderbird.",
    Budget: "Does the price decide?"
        / "Low price"
        / "POP3 and IMAP usually come with your domain name. Exchange costs a monthly fee for each person."
        / "Yes, it should cost little"
        / "No, it may cost something",
    Effort: "How much work may the mailbox make?"
        / "Little effort"
        / "Setting it up is part of the effort, and so is how often you have to delete the same message."
        / "As little as possible"
        / "Some care is fine",
});
