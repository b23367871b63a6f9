//! What SOGo does by ActiveSync and CalDAV that no story of the simulator tells: push, invitations, levels of sharing; and
//! where SOGo is not Exchange.
//!
//! Invariant: expected values are those of the traces; a peculiarity stands here with its name, so that it is noticed
//! when a later SOGo has it no more.

use std::io;
use std::thread;

use which_mailbox_conformance::Transcript;
use which_mailbox_conformance::client::activesync::{Change, Folder, folder_type};
use which_mailbox_conformance::client::dav::property;
use which_mailbox_conformance::client::wbxml::tags::{air_sync as sync, body, calendar as cal};
use which_mailbox_conformance::client::{ActiveSync, Dav, Imap, Lmtp};
use which_mailbox_conformance::report::Tally;
use which_mailbox_conformance::server::sogo::{calendar, contacts};
use which_mailbox_conformance::server::{Account, Hosting, Office};

/// An account at the office, with what is said there.
struct Desk<'a> {
    office: &'a Office,
    account: Account,
    transcript: Transcript,
}

impl<'a> Desk<'a> {
    fn new(office: &'a Office, account: Account) -> io::Result<Self> {
        office.sogo.admit(&account);
        let desk = Self { office, account, transcript: Transcript::default() };
        let mut session = desk.imap()?;
        session.command("ENABLE CONDSTORE")?;
        for folder in ["INBOX", "Sent", "Trash", "Drafts", "Project"] {
            assert!(session.select(folder)?, "{folder}");
        }
        Ok(desk)
    }

    fn owner(&self) -> (&str, &str) {
        (&self.account.owner, &self.account.password)
    }

    fn colleague(&self) -> (&str, &str) {
        (&self.account.colleague, &self.account.colleague_password)
    }

    fn imap(&self) -> io::Result<Imap> {
        let session = Imap::login(self.office.dovecot.imap_port, "imap", self.owner(), &self.transcript)?;
        session.ok_or_else(|| io::Error::other("the owner may log in"))
    }

    fn device(&self, name: &str, login: (&str, &str)) -> io::Result<(ActiveSync, Vec<Folder>)> {
        let device = ActiveSync::new(self.office.sogo.port, name, login, &self.transcript);
        let folders = device.folders("0")?.map_err(|status| io::Error::other(status.to_string()))?;
        Ok((device, folders))
    }

    fn dav(&self, login: (&str, &str)) -> Dav {
        Dav::new(self.office.sogo.port, login.0, login, &self.transcript)
    }

    fn deliver(&self, number: u16) -> io::Result<()> {
        let message = format!(
            "Message-ID: <{number}@story.test>\r\nFrom: sender@example.test\r\nSubject: Message {number}\r\n\r\nHello\r\n"
        );
        let mut door = Lmtp::connect(self.office.dovecot.lmtp_port, "sender", &self.transcript)?;
        door.deliver(&self.account.owner, message.as_bytes()).map(|_| ())
    }

    fn listed(&self, folder: &str) -> io::Result<Vec<(String, bool)>> {
        let mut session = self.imap()?;
        session.select(folder)?;
        Ok(session.list()?.into_iter().map(|mail| (mail.name, mail.deleted)).collect())
    }

    /// A second goes by at SOGo, which counts changes in seconds.
    fn later(&self) {
        self.office.dovecot.clock.pass(1);
    }
}

fn id<'f>(folders: &'f [Folder], kind: &str) -> &'f str {
    folders.iter().find(|folder| folder.kind == kind).map_or("", |folder| &folder.id)
}

/// The key that a device has after the first two rounds.
fn key(device: &ActiveSync, collection: &str) -> io::Result<String> {
    let first = device.sync((collection, "0"), "0", true, vec![])?;
    Ok(device.sync((collection, &first.key), "0", true, vec![])?.key)
}

fn event(uid: &str, title: &str, people: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//which-mailbox//conformance//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
         DTSTAMP:20261126T090000Z\r\nDTSTART:20301202T090000Z\r\nDTEND:20301202T100000Z\r\nSUMMARY:{title}\r\n\
         {people}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

/// Source: MS-ASCMD, section 2.2.1.13 (Ping: 1 the heartbeat ended, 2 changes occurred).
fn trace_18(desk: &Desk<'_>) -> io::Result<u32> {
    let (phone, folders) = desk.device("phone", desk.owner())?;
    let inbox = id(&folders, folder_type::INBOX);
    key(&phone, inbox)?;
    let quiet = phone.ping(2, &[(inbox, "Email")])?;
    assert_eq!(quiet, ("1".to_owned(), vec![]), "nothing came");
    let (port, user, password) =
        (desk.office.sogo.port, desk.account.owner.clone(), desk.account.password.clone());
    let watched = inbox.to_owned();
    let waiting = thread::spawn(move || {
        let phone = ActiveSync::new(port, "phone", (&user, &password), &Transcript::default());
        phone.ping(30, &[(&watched, "Email")])
    });
    desk.deliver(0)?;
    let pushed = waiting.join().expect("the phone waits to the end")?;
    assert_eq!(
        pushed,
        ("2".to_owned(), vec![inbox.to_owned()]),
        "the phone hears of the mail without asking again"
    );
    Ok(2)
}

/// Source: Microsoft, "CalendarPermissionLevel"; the levels in SOGo's words: SOGo, `SOGoAppointmentFolder.m`.
fn trace_21(desk: &Desk<'_>, stranger: (&str, &str)) -> io::Result<u32> {
    let (anna, ben, carol) = (desk.dav(desk.owner()), desk.dav(desk.colleague()), desk.dav(stranger));
    let shared = calendar(&desk.account.owner);
    let path = format!("{shared}dentist.ics");
    assert_eq!(anna.put(&path, &event("dentist", "Dentist", ""), None)?.status, 201);
    let levels: [(&[&str], u16, u16); 5] = [
        (&[], 404, 403),
        (&["PublicDAndTViewer"], 200, 403),
        (&["PublicViewer"], 200, 403),
        (&["PublicModifier", "ObjectCreator", "ObjectEraser"], 200, 201),
        (&[], 404, 403),
    ];
    for (at, (roles, reads, writes)) in levels.into_iter().enumerate() {
        desk.later();
        anna.set_roles(&shared, &desk.account.colleague, roles)?;
        let read = ben.get(&path)?;
        assert_eq!(read.status, reads, "{roles:?} reads");
        if roles == ["PublicDAndTViewer"] {
            assert!(property(&read.text(), "DTSTART").is_some(), "sees when");
            assert_ne!(property(&read.text(), "SUMMARY").as_deref(), Some("Dentist"), "does not see what");
        }
        let new = format!("{shared}by-ben-{at}.ics");
        let written = ben.put(&new, &event(&format!("by-ben-{at}"), "By Ben", ""), None)?.status;
        // Who may not even know of the calendar is told that it is not there.
        assert!(written == writes || writes == 403 && written == 404, "{roles:?} writes: {written}");
        if writes == 403 {
            let erased = ben.delete(&path, None)?.status;
            assert!(matches!(erased, 403 | 404), "{roles:?} erases: {erased}");
        }
        assert_eq!(carol.get(&path)?.status, 404, "a third person");
    }
    Ok(20)
}

/// Source: RFC 6638 (scheduling); RFC 5545, section 3.2.12 (PARTSTAT).
fn trace_22(desk: &Desk<'_>) -> io::Result<u32> {
    let (anna, ben) = (desk.dav(desk.owner()), desk.dav(desk.colleague()));
    let (hers, his) = (&desk.account.owner, &desk.account.colleague);
    let people = format!(
        "ORGANIZER:mailto:{hers}@example.test\r\nATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;\
         ROLE=REQ-PARTICIPANT:mailto:{his}@example.test\r\n"
    );
    let at_annas = format!("{}meeting.ics", calendar(hers));
    let at_bens = format!("{}meeting.ics", calendar(his));
    // SOGo makes a user's calendar when the user first looks at it, and invites nobody who has none.
    assert_eq!(ben.list(&calendar(his))?.map(|files| files.len()), Ok(0));
    assert_eq!(anna.put(&at_annas, &event("meeting", "Meeting", &people), None)?.status, 201);
    let invited = ben.get(&at_bens)?;
    assert_eq!(invited.status, 200, "it stands in the colleague's calendar by itself");
    let (phone, folders) = desk.device("bensphone", desk.colleague())?;
    let shown = id(&folders, folder_type::CALENDAR);
    let first = phone.sync((shown, "0"), "0", true, vec![])?;
    let there = phone.sync((shown, &first.key), "0", true, vec![])?;
    let on_phone = there.changes.iter().any(|change| match change {
        Change::Item(_, data) => data.says(cal::Subject).as_deref() == Some("Meeting"),
        Change::Deleted(_) | Change::Aged(_) => false,
    });
    assert!(on_phone, "and on his phone: {:?}", there.changes);
    desk.later();
    let accepted = invited.text().replace("PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED");
    assert_eq!(ben.put(&at_bens, &accepted, None)?.status, 204);
    assert!(anna.get(&at_annas)?.text().contains("PARTSTAT=ACCEPTED"), "she sees that he comes");
    desk.later();
    assert_eq!(anna.delete(&at_annas, None)?.status, 204);
    assert_eq!(ben.get(&at_bens)?.status, 404, "called off, it leaves his calendar");
    Ok(5)
}

/// Source: RFC 9110, section 13.1.1 (If-Match); RFC 4791, section 5.3.4.
fn trace_23(desk: &Desk<'_>) -> io::Result<u32> {
    let anna = desk.dav(desk.owner());
    let path = format!("{}standup.ics", calendar(&desk.account.owner));
    anna.put(&path, &event("standup", "First", ""), Some(("If-None-Match", "*")))?;
    let known = anna.get(&path)?.header("etag").unwrap_or_default().to_owned();
    desk.later();
    let changes = ["Second", "Third"].map(|title| {
        anna.put(&path, &event("standup", title, ""), Some(("If-Match", &known))).map(|answer| answer.status)
    });
    let [second, third] = changes;
    assert_eq!((second?, third?), (204, 412));
    assert_eq!(property(&anna.get(&path)?.text(), "SUMMARY").as_deref(), Some("Second"));
    let deleted = anna.delete(&path, Some(&known))?.status;
    assert_eq!(deleted, 204, "SOGo heeds no If-Match at DELETE, though RFC 9110, section 13.1.1, wants 412");
    Ok(3)
}

/// Source: RFC 6352 (CardDAV); the levels in SOGo's words: SOGo, `SOGoContactGCSFolder.m`.
fn trace_25(desk: &Desk<'_>, stranger: (&str, &str)) -> io::Result<u32> {
    let (anna, ben, carol) = (desk.dav(desk.owner()), desk.dav(desk.colleague()), desk.dav(stranger));
    let shared = contacts(&desk.account.owner);
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:jo\r\nFN:Jo Doe\r\nN:Doe;Jo;;;\r\nEND:VCARD\r\n";
    assert_eq!(anna.put(&format!("{shared}jo.vcf"), card, None)?.status, 201);
    assert!(
        ben.list(&shared)?.is_ok_and(|files| files.is_empty()) || ben.list(&shared)?.is_err(),
        "not shared"
    );
    anna.set_roles(&shared, &desk.account.colleague, &["ObjectViewer"])?;
    assert_eq!(ben.list(&shared)?.map(|files| files.len()), Ok(1));
    let written = ben.put(&format!("{shared}by-ben.vcf"), &card.replace("jo", "by-ben"), None)?.status;
    assert_eq!(written, 403, "reading is not writing");
    assert!(
        carol.list(&shared)?.is_ok_and(|files| files.is_empty()) || carol.list(&shared)?.is_err(),
        "a third"
    );
    let roles = ["ObjectViewer", "ObjectEditor", "ObjectCreator", "ObjectEraser"];
    anna.set_roles(&shared, &desk.account.colleague, &roles)?;
    assert_eq!(ben.put(&format!("{shared}by-ben.vcf"), &card.replace("jo", "by-ben"), None)?.status, 201);
    assert_eq!(anna.list(&shared)?.map(|files| files.len()), Ok(2), "the owner has it too");
    Ok(6)
}

/// Source: MS-ASCMD, sections 2.2.1.10 (ItemOperations) and 2.2.3.43 (DeletesAsMoves).
fn fetched_and_deleted(desk: &Desk<'_>) -> io::Result<u32> {
    let (phone, folders) = desk.device("other", desk.owner())?;
    let inbox = id(&folders, folder_type::INBOX);
    let mut key = key(&phone, inbox)?;
    for number in [11, 12] {
        desk.deliver(number)?;
    }
    let came = phone.sync((inbox, &key), "0", true, vec![])?;
    key = came.key;
    let ids: Vec<&String> = came
        .changes
        .iter()
        .filter_map(|change| match change {
            Change::Item(id, data) => data.find(sync::ApplicationData).map(|_| id),
            Change::Deleted(_) | Change::Aged(_) => None,
        })
        .collect();
    let [first, second] = ids.as_slice() else {
        return Err(io::Error::other(format!("two came: {:?}", came.changes)));
    };
    let text = phone.fetch(inbox, first)?.says(body::Data).unwrap_or_default();
    assert_eq!(text.trim(), "Hello");
    let delete = |id: &str| sync::Delete.with([sync::ServerId.text(id)]);
    key = phone.sync((inbox, &key), "0", true, vec![delete(first)])?.key;
    assert_eq!(desk.listed("Trash")?, [("11".to_owned(), false)], "deleting moves into the trash");
    phone.sync((inbox, &key), "0", false, vec![delete(second)])?;
    assert_eq!(
        desk.listed("Trash")?,
        [("11".to_owned(), false), ("12".to_owned(), false)],
        "SOGo is not Exchange: DeletesAsMoves=0 is not heeded"
    );
    let mut left = desk.listed("INBOX")?;
    left.retain(|(name, _)| name == "11" || name == "12");
    let marked = [("11".to_owned(), true), ("12".to_owned(), true)];
    assert_eq!(left, marked, "SOGo marks what it moved by Delete, hides it, and does not expunge it");
    assert_eq!(phone.empty_folder(id(&folders, folder_type::TRASH))?, "1");
    assert_eq!(desk.listed("Trash")?, [], "EmptyFolderContents erases");
    Ok(4)
}

/// Source: MS-ASCMD, section 2.2.3.34 (Conflict: by default the server's object stays).
fn conflict_by_activesync(desk: &Desk<'_>) -> io::Result<u32> {
    let anna = desk.dav(desk.owner());
    let path = format!("{}both.ics", calendar(&desk.account.owner));
    let (phone, folders) = desk.device("calendarphone", desk.owner())?;
    let shown = id(&folders, folder_type::CALENDAR);
    anna.put(&path, &event("both", "First", ""), None)?;
    let first = phone.sync((shown, "0"), "0", true, vec![])?;
    let there = phone.sync((shown, &first.key), "0", true, vec![])?;
    let item = there.changes.iter().find_map(|change| match change {
        Change::Item(id, data) if data.says(cal::Subject).as_deref() == Some("First") => Some(id.clone()),
        Change::Item(..) | Change::Deleted(_) | Change::Aged(_) => None,
    });
    let item = item.ok_or_else(|| io::Error::other("the appointment is on the phone"))?;
    desk.later();
    anna.put(&path, &event("both", "By the computer", ""), None)?;
    desk.later();
    let data = [
        cal::Subject.text("By the phone"),
        cal::StartTime.text("20301202T090000Z"),
        cal::EndTime.text("20301202T100000Z"),
    ];
    let change = sync::Change.with([sync::ServerId.text(item), sync::ApplicationData.with(data)]);
    let answered = phone.sync((shown, &there.key), "0", true, vec![change])?;
    assert_eq!(
        answered.responses.first().map(|(status, _)| status.as_str()),
        Some("1"),
        "Exchange would say 7"
    );
    assert_eq!(
        property(&anna.get(&path)?.text(), "SUMMARY").as_deref(),
        Some("By the phone"),
        "SOGo is not Exchange: the later change stands"
    );
    Ok(2)
}

/// Source: MS-ASHTTP, section 2.2.4.1.1.2 (MS-ASProtocolCommands); MS-ASPROV, section 3.1.5.1.2.2 (RemoteWipe).
fn no_wipe(desk: &Desk<'_>) -> io::Result<u32> {
    let answer = desk.device("options", desk.owner())?.0.options()?;
    let versions = answer.header("ms-asprotocolversions").unwrap_or_default().to_owned();
    assert!(versions.split(',').any(|version| version == "14.1"), "{versions}");
    assert!(!versions.contains("16"), "drafts could go up by ActiveSync now: {versions}");
    let commands = answer.header("ms-asprotocolcommands").unwrap_or_default().to_owned();
    assert!(commands.contains("FolderSync") && !commands.contains("Provision"), "{commands}");
    Ok(2)
}

#[test]
fn sogo_pushes_invites_shares_by_levels_and_is_not_exchange() {
    let mut office = Office::start();
    let (account, other) =
        (office.dovecot.account(Hosting::default()), office.dovecot.account(Hosting::default()));
    let mut report = office.report("activesync");
    let stranger = (other.owner.clone(), other.password.clone());
    office.sogo.admit(&other);
    let desk = Desk::new(&office, account).expect("the office opens");
    let stranger = (stranger.0.as_str(), stranger.1.as_str());
    let told: [(&str, io::Result<u32>, &[&str]); 8] = [
        ("trace 18", trace_18(&desk), &["wire-activesync"]),
        ("trace 21, level by level", trace_21(&desk, stranger), &["rights", "no-right"]),
        ("trace 22", trace_22(&desk), &[]),
        ("trace 23, by hand", trace_23(&desk), &["entry-conflict"]),
        ("trace 25, level by level", trace_25(&desk, stranger), &["rights", "no-right"]),
        ("exchange fetched and deleted", fetched_and_deleted(&desk), &[]),
        ("exchange conflict", conflict_by_activesync(&desk), &[]),
        ("exchange commands", no_wipe(&desk), &[]),
    ];
    for (name, comparisons, confirms) in told {
        let comparisons =
            comparisons.unwrap_or_else(|error| panic!("{name}: {error}\n{}", desk.transcript.text()));
        let tally = Tally { events: comparisons, comparisons, ..Tally::default() };
        report.told(name, "Exchange(…)", tally, confirms);
    }
    report.write();
}
