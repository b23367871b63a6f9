//! A list of messages in one place: the server's folders, a device's store, what waits, what can be recovered.
//!
//! Invariant: sorted by message, each message once. It is one type for all places, so that the wasm carries its code
//! once.

use super::{Copy, Folder, MessageId};

/// How a place holds a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Hold {
    /// Its own: POP3, or not uploaded yet.
    Original,
    /// The server's, or as the server has it.
    Cached,
    /// The device knows of it, the server has it: too old for the device's window.
    Listed,
}

/// A message in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Letter {
    pub message: MessageId,
    /// Day of arrival or sending.
    pub date: u16,
    /// Day on which it came into this folder of the server, to this device by POP3, to its recovery, before the door.
    pub since: u16,
    pub kb: u32,
    pub folder: Folder,
    pub seen: bool,
    pub flagged: bool,
    pub hold: Hold,
    /// Which filing of it this is. With the folder it is what a unique id names: moved away and back, the message has
    /// another one (RFC 9051, sections 2.3.1.1 and 6.4.8; MS-ASCMD, section 2.2.3.50, DstMsgId).
    pub filing: u32,
}

/// What a unique id names: a message in a folder, as it was filed then.
pub(super) type Id = (MessageId, Folder, u32);

/// The filing that follows when somebody moves it. It is the same for two only if both know of the same moves, so a
/// device can tell what its own move, still waiting, will come to, and nobody meets it by chance.
pub(super) const fn next_filing(filing: u32, mover: u8) -> u32 {
    filing.wrapping_mul(257).wrapping_add(mover as u32 + 1)
}

/// Who moves without a device. Devices have smaller numbers.
pub(super) const WEBMAIL: u8 = u8::MAX;

impl Letter {
    /// Whether an id that was learned from the other still names this one.
    pub fn is_still(&self, other: &Self) -> bool {
        self.id() == other.id()
    }

    /// Somebody files it elsewhere on the server.
    pub fn file(&mut self, to: Folder, day: u16, mover: u8) {
        self.folder = to;
        self.filing = next_filing(self.filing, mover);
        self.since = day;
    }

    /// What one of its ids names.
    pub const fn id(&self) -> Id {
        (self.message, self.folder, self.filing)
    }

    pub fn copy(&self) -> Copy {
        Copy {
            message: self.message,
            folder: self.folder,
            seen: self.seen,
            flagged: self.flagged,
            original: self.hold == Hold::Original,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Shelf(Vec<Letter>);

impl Shelf {
    pub fn iter(&self) -> std::slice::Iter<'_, Letter> {
        self.0.iter()
    }

    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Letter> {
        self.0.iter_mut()
    }

    pub fn len(&self) -> u16 {
        self.0.len() as u16
    }

    fn place(&self, message: MessageId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&message, |letter| letter.message)
    }

    pub fn find(&self, message: MessageId) -> Option<&Letter> {
        self.place(message).ok().and_then(|at| self.0.get(at))
    }

    pub fn find_mut(&mut self, message: MessageId) -> Option<&mut Letter> {
        self.place(message).ok().and_then(|at| self.0.get_mut(at))
    }

    pub fn has(&self, message: MessageId) -> bool {
        self.place(message).is_ok()
    }

    /// Puts a message here, in place of what stood under its number.
    #[inline(never)]
    pub fn put(&mut self, letter: Letter) {
        match self.place(letter.message) {
            Ok(at) => self.0[at] = letter,
            Err(at) => self.0.insert(at, letter),
        }
    }

    #[inline(never)]
    pub fn take(&mut self, message: MessageId) -> Option<Letter> {
        self.place(message).ok().map(|at| self.0.remove(at))
    }

    /// Takes away all that `gone` says.
    #[inline(never)]
    pub fn sweep(&mut self, gone: &dyn Fn(&Letter) -> bool) -> Self {
        let mut swept = Vec::new();
        self.0.retain(|letter| {
            let goes = gone(letter);
            if goes {
                swept.push(*letter);
            }
            !goes
        });
        Self(swept)
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}
