//! What the reader does with mail on a device, and time that goes by.
//!
//! Invariant: the device's program does it, over its own line; here it is only told what came of it.

use std::io;

use which_mailbox::simulation::{DeviceId, Expiry, Folder, MessageId, Outcome, Reach, Refusal, Round};

use super::{Household, Provider};
use crate::device::Step;
use crate::observation::Mail;

impl Household<'_> {
    pub(super) fn step(
        &mut self,
        device: DeviceId,
        message: MessageId,
        step: Step,
    ) -> io::Result<Result<Reach, Refusal>> {
        self.on(device, |program, line| program.step(line, message, step))
    }

    pub(super) fn mark(&mut self, device: DeviceId, message: MessageId, step: Step) -> io::Result<Outcome> {
        Ok(self.step(device, message, step)?.map_or_else(Outcome::Refused, Outcome::Marked))
    }

    pub(super) fn shift(&mut self, device: DeviceId, message: MessageId, to: Folder) -> io::Result<Outcome> {
        let reach = self.step(device, message, Step::Move(to))?;
        Ok(reach.map_or_else(Outcome::Refused, |reach| Outcome::Moved { to, reach }))
    }

    pub(super) fn keep_locally(&mut self, device: DeviceId, message: MessageId) -> io::Result<Outcome> {
        if let Err(refusal) = self.on(device, |program, line| program.fetch(line, message))? {
            return Ok(Outcome::Refused(refusal));
        }
        let owned = self.owned(device)?;
        let shown = owned.program.marks(message);
        let (seen, flagged) = shown.ok_or_else(|| io::Error::other("kept what is not shown"))?;
        let copy = Mail { folder: Folder::Local, message, seen, flagged, original: true };
        owned.local.insert(message, copy);
        Ok(Outcome::KeptLocally)
    }

    pub(super) fn erase(&mut self, device: DeviceId, messages: &[MessageId]) -> io::Result<Outcome> {
        let (mut count, mut reach, mut refused) = (0, Reach::AlreadyGone, None);
        for message in messages {
            if self.owned(device)?.program.lists(*message).is_none() {
                self.owned(device)?.local.remove(message);
                reach = Reach::ThisDevice;
                count += 1;
                continue;
            }
            match self.step(device, *message, Step::Expunge)? {
                Ok(far) => {
                    count += 1;
                    if far != Reach::AlreadyGone {
                        reach = far;
                    }
                }
                Err(refusal) => refused = Some(refusal),
            }
        }
        Ok(match (count, refused) {
            (0, Some(refusal)) => Outcome::Refused(refusal),
            (0.., _) => Outcome::Erased { count, reach, recoverable: 0, lost: 0 },
        })
    }

    pub(super) fn empty_trash(&mut self, device: DeviceId) -> io::Result<Outcome> {
        let program = &self.owned(device)?.program;
        let trash =
            program.all().into_iter().filter(|message| program.lists(*message) == Some(Folder::Trash));
        let trash: Vec<MessageId> = trash.collect();
        self.erase(device, &trash)
    }

    pub(super) fn send(&mut self, device: DeviceId) -> io::Result<Outcome> {
        let message = self.next_message();
        let sent = self.on(device, |program, line| program.send(line, message))?;
        Ok(sent.map_or_else(Outcome::WaitsInOutbox, Outcome::Sent))
    }

    pub(super) fn save_draft(&mut self, device: DeviceId) -> io::Result<Outcome> {
        let message = self.next_message();
        let saved = self.on(device, |program, line| program.save_draft(line, message))?;
        Ok(saved.map_or(Outcome::DraftRefused, Outcome::DraftSaved))
    }

    /// What QUIT removes is counted at the server: of what was marked, somebody else may have been faster.
    pub(super) fn end_sync(&mut self, device: DeviceId) -> io::Result<Outcome> {
        let before = self.eyes.server(self.server, &self.account)?.mail.len();
        let ended = self.on(device, |program, line| program.end(line))?;
        let after = self.eyes.server(self.server, &self.account)?.mail.len();
        Ok(match ended {
            Outcome::Synced(round) => Outcome::Synced(Round { removed: (before - after) as u16, ..round }),
            other => other,
        })
    }

    pub(super) fn drop_line(&mut self, device: DeviceId) -> io::Result<Option<u16>> {
        let unmarked = self.owned(device)?.program.drop_line();
        if unmarked.is_some() {
            self.eyes.wait_for_end_of_session(self.server);
        }
        Ok(unmarked)
    }

    /// Devices are not seen to anything while time passes; a session without a sign of life ends (RFC 1939, section 3).
    pub(super) fn days_pass(&mut self, days: u16) -> io::Result<Outcome> {
        for at in 0..self.devices.len() {
            self.drop_line(DeviceId(at as u8))?;
        }
        let trash_before = self.in_trash()?;
        // So does one of IMAP's. Source: RFC 9051, section 5.4.
        self.eyes.close();
        self.server.clock.pass_days(days);
        self.day += days;
        if self.provider == Provider::Up {
            self.eyes.let_expire(self.server, &self.account)?;
        }
        let trash = trash_before - self.in_trash()?;
        let sent_back = self.give_up();
        Ok(Outcome::TimePassed(Expiry { trash, sent_back, ..Expiry::default() }))
    }

    pub(super) fn in_trash(&mut self) -> io::Result<u16> {
        if self.provider != Provider::Up {
            return Ok(0);
        }
        let held = self.eyes.server(self.server, &self.account)?;
        Ok(held.mail.iter().filter(|mail| mail.folder == Folder::Trash).count() as u16)
    }
}
