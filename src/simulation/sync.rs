//! A device talks to the server: rounds, POP3 sessions, lines that come and go.
//!
//! Invariant: no device syncs but by an event of this file.

use super::device::{Access, Device, Wipe};
use super::server::Server;
use super::{DeviceId, Outcome, Refusal, Round, World, exchange, groupware, mirror, pop3};

impl World {
    /// Server and device, to be changed together.
    pub(super) fn pair(&mut self, id: DeviceId) -> Option<(&mut Server, &mut Device)> {
        let device = self.devices.get_mut(usize::from(id.0))?;
        Some((&mut self.server, device))
    }

    /// Whether the device can talk to the server now; a device that does not exist has no line.
    ///
    /// Errors: the device is offline, the server down or gone, or the device does not know the new password.
    pub fn line_of(&self, id: DeviceId) -> Result<(), Refusal> {
        self.device(id).map_or(Err(Refusal::Offline), |device| self.line(device))
    }

    pub(super) fn sync(&mut self, id: DeviceId) -> Outcome {
        if let Err(refusal) = self.line_of(id) {
            return Outcome::Refused(refusal);
        }
        let before = self.reachable();
        let Some((server, device)) = self.pair(id) else {
            return Outcome::Refused(Refusal::Offline);
        };
        let mut round = Round::default();
        if device.wipe == Wipe::Pending {
            let erased = exchange::obey_wipe(device);
            return Outcome::Wiped { erased, lost: self.lost_since(&before) };
        }
        match device.access {
            Access::Pop3(access) => match pop3::begin(server, device, access) {
                Err(refusal) => return Outcome::Refused(refusal),
                Ok(fetched) => {
                    round.fetched = fetched;
                    round.removed = pop3::quit(server, device);
                    mirror::send_waiting(server, device, &mut |_, _, _, sent| round.count_sent(sent));
                }
            },
            Access::Imap | Access::Exchange => {
                mirror::play_back(server, device, &mut |_, _, queued, played| round.count(queued, played));
                mirror::send_waiting(server, device, &mut |_, _, _, sent| round.count_sent(sent));
                mirror::pull(server, device, &mut round);
                if groupware::carries(&server.mailbox, device) {
                    groupware::sync(server, device, &mut round);
                }
            }
        }
        round.lost = self.lost_since(&before);
        Outcome::Synced(round)
    }

    pub(super) fn begin_sync(&mut self, id: DeviceId) -> Outcome {
        if let Err(refusal) = self.line_of(id) {
            return Outcome::Refused(refusal);
        }
        let Some((server, device)) = self.pair(id) else {
            return Outcome::Refused(Refusal::Offline);
        };
        match device.access {
            Access::Imap | Access::Exchange => self.sync(id),
            Access::Pop3(access) => match pop3::begin(server, device, access) {
                Err(refusal) => Outcome::Refused(refusal),
                Ok(fetched) => Outcome::SessionBegun { fetched, marked: self.marked() },
            },
        }
    }

    fn marked(&self) -> u16 {
        self.server.session.as_ref().map_or(0, |session| session.marked.len() as u16)
    }

    pub(super) fn end_sync(&mut self, id: DeviceId) -> Outcome {
        let before = self.reachable();
        let mut round = Round::default();
        if let Some((server, device)) = self.pair(id) {
            round.removed = pop3::quit(server, device);
            mirror::send_waiting(server, device, &mut |_, _, _, sent| round.count_sent(sent));
        }
        round.lost = self.lost_since(&before);
        Outcome::Synced(round)
    }

    pub(super) fn line_drops(&mut self, _: DeviceId) -> Outcome {
        Outcome::SessionBroken { unmarked: pop3::break_off(&mut self.server) }
    }

    pub(super) fn go_offline(&mut self, id: DeviceId) -> Outcome {
        self.break_session_of(id);
        if let Some((_, device)) = self.pair(id) {
            device.online = false;
        }
        Outcome::WentOffline
    }

    /// A session does not outlive its device's line or store.
    pub(super) fn break_session_of(&mut self, id: DeviceId) {
        if self.has_session(id) {
            pop3::break_off(&mut self.server);
        }
    }

    /// Whether the device is in the midst of a POP3 session, so that nobody else can fetch.
    pub fn has_session(&self, id: DeviceId) -> bool {
        self.server.session.as_ref().is_some_and(|session| session.device == id)
    }

    pub(super) fn go_online(&mut self, id: DeviceId) -> Outcome {
        if let Some((_, device)) = self.pair(id) {
            device.online = true;
        }
        Outcome::WentOnline
    }
}
