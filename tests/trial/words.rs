//! The words that events have in links: shared links keep them.

use which_mailbox::advice::USUAL;
use which_mailbox::mailbox::{DeviceKind, LeaveOnServer, Pop3Access};
use which_mailbox::simulation::EntryKind::{Appointment, Contact, Task};
use which_mailbox::simulation::Event::{self, *};
use which_mailbox::simulation::{DeviceId, DeviceSetup, EntryId, MessageId, Right, Thoroughness};
use which_mailbox::trial::Trial;

use crate::cast::{Dice, usual, walk};

const D: DeviceId = DeviceId(3);
const M: MessageId = MessageId(65_535);
const E: EntryId = EntryId(12);

fn words() -> Vec<(&'static str, Event)> {
    let take_all = Pop3Access { leave: LeaveOnServer::No, delete_with_local: false };
    let take_later = Pop3Access { leave: LeaveOnServer::Days(14), delete_with_local: true };
    vec![
        ("mail4294967295", MailArrives { kb: u32::MAX }),
        ("sync3", Sync(D)),
        ("begin3", BeginSync(D)),
        ("end3", EndSync(D)),
        ("cut3", LineDrops(D)),
        ("offline3", GoOffline(D)),
        ("online3", GoOnline(D)),
        ("read3-65535", Read(D, M)),
        ("flag3-65535", Flag(D, M)),
        ("file3-65535", File(D, M)),
        ("keep3-65535", KeepLocally(D, M)),
        ("delete3-65535", Delete(D, M)),
        ("empty3", EmptyTrash(D)),
        ("purge3-65535", Purge(D, M)),
        ("restore3-65535", Restore(D, M)),
        ("recover3-65535", Recover(D, M)),
        ("send3", Send(D)),
        ("draft3", SaveDraft(D)),
        ("appointment3", MakeEntry(D, Appointment)),
        ("contact3", MakeEntry(D, Contact)),
        ("task3", MakeEntry(D, Task)),
        ("change3-12", ChangeEntry(D, E)),
        ("remove3-12", DeleteEntry(D, E)),
        ("remind12", ReminderDue(E)),
        ("allow-read", Grant(Right::Read)),
        ("allow-write", Grant(Right::Write)),
        ("disallow", Revoke),
        ("colleague-reads", ColleagueReads),
        ("colleague-appoints", ColleagueAppoints),
        ("colleague-deletes65535", ColleagueDeletes(M)),
        ("intruder-trashes", IntruderEmpties(Thoroughness::Trash)),
        ("intruder-empties", IntruderEmpties(Thoroughness::EmptyTrash)),
        ("intruder-purges", IntruderEmpties(Thoroughness::Purge)),
        ("lose3", Lose(D)),
        ("break3", Break(D)),
        ("wipe3", OrderWipe(D)),
        ("password", ChangePassword),
        ("add-computer", AddDevice(DeviceSetup::new(DeviceKind::Computer))),
        ("add-laptop-none", AddDevice(DeviceSetup { kind: DeviceKind::Laptop, pop3: Some(take_all) })),
        ("add-phone-14-delete", AddDevice(DeviceSetup { kind: DeviceKind::Phone, pop3: Some(take_later) })),
        ("days65535", DaysPass(65_535)),
        ("down", ServerDown),
        ("up", ServerUp),
        ("gone", ServerGone),
    ]
}

#[test]
fn the_words_of_events_are_pinned() {
    for (word, event) in words() {
        let link = ["story=free,step=1,do=", word].concat();
        let trial = Trial::from_link(&link, usual(), USUAL).unwrap();
        assert_eq!(trial.events(), [event], "{word}");
        let again = trial.to_link();
        assert!(again.contains(&[",do=", word, ","].concat()), "{again}");
    }
}

/// So none is forgotten above: whatever can happen is of one of these sorts.
#[test]
fn every_event_has_a_word() {
    let sorts: Vec<_> = words().iter().map(|(_, event)| std::mem::discriminant(event)).collect();
    for number in 0..10 {
        let trial = walk(number, 30);
        let (message, entry) = Dice(number).choice(&trial);
        for deed in trial.deeds(message, entry) {
            assert!(sorts.contains(&std::mem::discriminant(&deed.event)), "{deed:?}");
        }
    }
}
