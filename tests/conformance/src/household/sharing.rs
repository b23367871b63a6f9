//! What the owner shares, and what the colleague makes of it: mail, and at SOGo calendar, contacts and tasks.
//!
//! Invariant: what the colleague may do is what the servers answer to the colleague's own login.

use std::io;

use which_mailbox::simulation::{EntryId, EntryKind, Obstacle, Outcome, Refusal, Right};

use crate::device::diary::dav::{DavShelf, text};
use crate::household::Household;
use crate::observation::Entry;
use crate::server::sogo::{calendar, contacts};

impl Household<'_> {
    fn colleagues_dav(&self) -> io::Result<DavShelf> {
        let account = &self.account;
        self.dav("colleague", &account.colleague, &account.colleague_password, &self.transcript)
    }

    /// Gives a right to all there is, or takes it away.
    pub(super) fn share(&mut self, right: Option<Right>) -> io::Result<Outcome> {
        let mut outcome = match right {
            Some(right) => self.grant(right)?,
            None => self.revoke()?,
        };
        if self.groupware.is_none() {
            return Ok(outcome);
        }
        if let Outcome::Granted { groupware } = &mut outcome {
            *groupware = true;
        }
        if let Outcome::Granted { .. } | Outcome::Revoked = outcome {
            let account = &self.account;
            let owner = self.dav("owner", &account.owner, &account.password, &self.transcript)?;
            let [in_calendar, in_contacts] = right.map_or([&[][..], &[][..]], roles);
            owner.dav.set_roles(&calendar(&account.owner), &account.colleague, in_calendar)?;
            owner.dav.set_roles(&contacts(&account.owner), &account.colleague, in_contacts)?;
        }
        Ok(outcome)
    }

    /// What the colleague is shown, by an own login.
    pub(super) fn colleague_looks(&mut self) -> io::Result<Outcome> {
        let in_mail = self.colleague_reads()?;
        if self.groupware.is_none() {
            return Ok(in_mail);
        }
        let in_diary = self.colleagues_dav()?.whole()?;
        Ok(match (in_mail, in_diary) {
            (Outcome::ColleagueSaw { mail, .. }, Ok(entries)) => {
                Outcome::ColleagueSaw { mail, entries: entries.len() as u16 }
            }
            (refused @ Outcome::Refused(Refusal::NoRight), Err(403 | 404)) => refused,
            (mail, diary) => {
                return Err(io::Error::other(format!("mail and diary disagree: {mail:?}, {diary:?}")));
            }
        })
    }

    /// The colleague enters an appointment, if the owner lets them.
    pub(super) fn colleague_appoints(&mut self) -> io::Result<Outcome> {
        let Some(groupware) = &self.groupware else {
            return Ok(Outcome::Impossible(Obstacle::NotOffered));
        };
        let entry = EntryId(EntryId::COLLEAGUES.0 + groupware.appointed);
        self.let_a_second_go_by();
        let entry = Entry { entry, kind: EntryKind::Appointment, version: 0 };
        let shelf = self.colleagues_dav()?;
        let answer = shelf.dav.put(&shelf.path(entry), &text(entry), Some(("If-None-Match", "*")))?;
        if let Some(groupware) = &mut self.groupware {
            groupware.appointed += u16::from(answer.status == 201);
        }
        match answer.status {
            201 => Ok(Outcome::ColleagueEntered),
            403 | 404 => Ok(Outcome::Refused(Refusal::NoRight)),
            status => Err(io::Error::other(format!("the colleague's PUT: {status}"))),
        }
    }
}

/// Rights in SOGo's own words, for the calendar and for the address book.
const fn roles(right: Right) -> [&'static [&'static str]; 2] {
    match right {
        Right::Read => [&["PublicViewer"], &["ObjectViewer"]],
        Right::Write => [
            &["PublicModifier", "ObjectCreator", "ObjectEraser"],
            &["ObjectViewer", "ObjectEditor", "ObjectCreator", "ObjectEraser"],
        ],
    }
}
