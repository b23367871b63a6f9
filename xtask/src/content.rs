//! Names of files by their content.
//!
//! Invariant: the same bytes have the same name, on every machine; other bytes have another.

/// A hash of bytes: 64 bits of FNV-1a. No one is kept out by it; it tells versions of our own files apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content(u64);

impl Content {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_all([bytes])
    }

    /// The hash of several pieces; where one ends and the next begins counts.
    pub fn of_all<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        let mut take = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        for piece in pieces {
            piece.iter().copied().for_each(&mut take);
            piece.len().to_le_bytes().into_iter().for_each(&mut take);
        }
        Self(hash)
    }

    /// Eight hexadecimal digits of it, for a name. (The last eight: FNV mixes its low bits best.)
    pub fn short(self) -> String {
        format!("{:08x}", self.0 & 0xffff_ffff)
    }

    /// All of it, for a stamp or an ETag.
    pub fn long(self) -> String {
        format!("{:016x}", self.0)
    }
}

/// `which-mailbox-HASH.EXTENSION`: a name that may be cached for ever.
pub fn hashed_name(bytes: &[u8], extension: &str) -> String {
    format!("which-mailbox-{}.{extension}", Content::of(bytes).short())
}

/// `which-mailbox-PART-HASH.EXTENSION`: the same for a part that is loaded when it is wanted.
pub fn hashed_name_of(part: &str, bytes: &[u8], extension: &str) -> String {
    format!("which-mailbox-{part}-{}.{extension}", Content::of(bytes).short())
}

/// Whether a file of this name never changes.
pub fn is_hashed(name: &str) -> bool {
    let Some((stem, _)) = name.split_once('.') else { return false };
    stem.strip_prefix("which-mailbox-").and_then(|rest| rest.rsplit('-').next()).is_some_and(|hash| {
        hash.len() == 8 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The digits were reckoned apart from this code, by FNV-1a's definition: offset basis 0xcbf29ce484222325, prime
    /// 0x100000001b3, over the four bytes and their length as eight bytes.
    #[test]
    fn the_same_bytes_have_the_same_name_everywhere() {
        assert_eq!(hashed_name(b"mail", "js"), "which-mailbox-e7e1106a.js");
        assert_eq!(hashed_name(b"mail", "wasm"), "which-mailbox-e7e1106a.wasm");
    }

    #[test]
    fn one_other_byte_gives_another_name() {
        assert_ne!(hashed_name(b"mail", "js"), hashed_name(b"mall", "js"));
        assert_ne!(hashed_name(b"mail", "js"), hashed_name(b"mail\0", "js"));
    }

    #[test]
    fn where_a_piece_ends_counts() {
        let split: [&[u8]; 2] = [b"po", b"p3"];
        let other: [&[u8]; 2] = [b"pop", b"3"];
        assert_ne!(Content::of_all(split), Content::of_all(other));
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("which-mailbox-01234567.wasm"));
        assert!(is_hashed("which-mailbox-abcdef01.js.br"));
        assert!(is_hashed("which-mailbox-later-abcdef01.wasm"));
        assert!(!is_hashed("which-mailbox.js"));
        assert!(!is_hashed("which-mailbox-index.js"));
        assert!(!is_hashed("index.html"));
    }
}
