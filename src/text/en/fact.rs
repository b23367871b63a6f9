//! Facts and next steps in English.
//!
//! Invariant: a fact says no more than its source.

use super::super::table::{Table, table};
use crate::advice::{Fact, NextStep};

pub(super) const FACTS: Table = table!(Fact {
    OutlookNeedsDavAddOn: "Outlook shows calendars and contacts that are kept in step by CalDAV and CardDAV only with an add-on.",
    OutlookCalendarLocal: "Outlook keeps the calendar of such an account on this one computer.",
    OutlookSpeaksExchange: "Outlook can do everything that Exchange offers.",
    OthersSpeakExchangePartly: "Other programs know Exchange only in part: Thunderbird, for one, its mail but not all the rest.",
    NoExchange: "Your program does not know Exchange. It gets the mail only, without calendar, contacts and tasks.",
    AllSpeakImap: "Almost every mail program can handle it.",
    AclDepends: "Rights to single mail folders exist only where both provider and program support them.",
    ExchangeFee: "Exchange costs a monthly fee for each person.",
    ExchangeAdmin: "Exchange wants to be managed: somebody sets up logins, rights and devices.",
    DavSharingDepends: "Calendars kept by CalDAV can be shared only where both provider and program support it.",
    DavSetUp: "CalDAV and CardDAV are set up on each device beside the mail, on Android with an app of their own.",
    ComputersLoadAll: "On a computer, mail programs load every message whole unless you change their settings.",
    Pop3LoadsWhole: "Every message is loaded whole, with all its attachments.",
    ImapHeadersFirst: "Sender and subject can be loaded first, the rest only when wanted.",
    ExchangeSlowLines: "ActiveSync, the way phones speak to Exchange, is made for slow lines and loads only a part at first.",
    NoLegalArchive: "A mail folder is no archive in the sense of the law: nothing in it is safe from change or deletion.",
    ExchangeHold: "Exchange can keep messages so that nobody can delete them for good. That comes closest to an archive.",
});

pub(super) const NEXT_STEPS: Table = table!(NextStep {
    ChooseLeaveOnServer: "Set in each program how long copies stay on the server. The shortest time holds for all devices.",
    BackUpTheComputer: "Back up the computer regularly. Your mail is nowhere else.",
    SameSentFolder: "Choose the same folder for sent mail in each program: the one on the server.",
    KeepTrashAtProvider: "Ask the provider when they empty the trash, and whether they restore from backups.",
    OrderDav: "Look for a provider with CalDAV (for calendar and tasks) and CardDAV (for contacts).",
    DavAddOn: "Set up an add-on for CalDAV and CardDAV in Outlook.",
    CheckQuota: "Check how much room the mailbox has. Sent mail and the trash count as well.",
    OwnCopyLocally: "Copy what matters into a local folder now and then. Only that belongs to no account.",
    AskRecoveryDays: "Ask for how long deleted mail can be recovered. 14 days are usual, 30 often possible.",
    SetRights: "Give colleagues rights, never your password.",
    PlanAdministration: "Settle who manages logins, rights and phones: you yourself or the provider.",
    LegalArchive: "Set up an archive of its own for business mail, one that lets nothing be changed or deleted.",
    OneDeviceFetches: "Let only one device fetch mail and delete it from the server.",
    StrongPassword: "Choose a long password that is used nowhere else and, if possible, a second confirmation.",
});
