//! Those who hand in mail, and the provider's coming and going.
//!
//! Invariant: whether a message is taken, refused or cannot be handed in is the server's answer; only how long a sender
//! keeps trying is a rule here. Source: RFC 5321, section 4.5.4.1 ("at least 4-5 days").

use std::io;

use which_mailbox::simulation::{DeviceId, MessageId, Outcome};

use super::{Household, Provider};
use crate::client::Lmtp;
use crate::client::lmtp::Delivery;
use crate::device::message::from_sender;

const GIVE_UP: u16 = 5;

/// A message whose sender keeps trying.
#[derive(Clone, Copy, Debug)]
pub struct Waiting {
    pub message: MessageId,
    kb: u32,
    since: u16,
}

impl Household<'_> {
    /// `None`: nobody opened.
    fn hand_in(&mut self, message: MessageId, kb: u32) -> io::Result<Option<Delivery>> {
        match Lmtp::connect(self.server.lmtp_port, "sender", &self.transcript) {
            Ok(mut door) => door.deliver(&self.account.owner, &from_sender(message, kb)).map(Some),
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) fn arrive(&mut self, kb: u32) -> io::Result<Outcome> {
        let message = self.next_message();
        Ok(match self.hand_in(message, kb)? {
            Some(Delivery::Accepted) => Outcome::Arrived { warned: false },
            Some(Delivery::OverQuota) => {
                self.bounced.insert(message);
                Outcome::SentBack
            }
            None => {
                self.waiting.push(Waiting { message, kb, since: self.day });
                Outcome::WaitsAtSender
            }
        })
    }

    /// Who has tried for too long sends the message back; how many do.
    pub(super) fn give_up(&mut self) -> u16 {
        let today = self.day;
        let (tired, patient): (Vec<Waiting>, Vec<Waiting>) =
            self.waiting.iter().partition(|waiting| today - waiting.since >= GIVE_UP);
        self.waiting = patient;
        self.bounced.extend(tired.iter().map(|waiting| waiting.message));
        tired.len() as u16
    }

    fn hang_up(&mut self) -> io::Result<()> {
        for at in 0..self.devices.len() {
            self.drop_line(DeviceId(at as u8))?;
        }
        self.eyes.close();
        self.server.stop();
        Ok(())
    }

    pub(super) fn server_down(&mut self) -> io::Result<Outcome> {
        self.hang_up()?;
        self.provider = Provider::Down;
        Ok(Outcome::ServerWentDown)
    }

    pub(super) fn server_up(&mut self) -> io::Result<Outcome> {
        self.server.resume();
        self.provider = Provider::Up;
        self.eyes.let_expire(self.server, &self.account)?;
        let (mut delivered, mut sent_back) = (0, 0);
        for waiting in std::mem::take(&mut self.waiting) {
            match self.hand_in(waiting.message, waiting.kb)? {
                Some(Delivery::Accepted) => delivered += 1,
                Some(Delivery::OverQuota) => {
                    self.bounced.insert(waiting.message);
                    sent_back += 1;
                }
                None => self.waiting.push(waiting),
            }
        }
        Ok(Outcome::ServerCameUp { delivered, sent_back })
    }

    pub(super) fn server_gone(&mut self) -> io::Result<Outcome> {
        self.hang_up()?;
        self.provider = Provider::Gone;
        self.server.forget(&self.account);
        Ok(Outcome::ServerWentForGood { lost: 0 })
    }
}
