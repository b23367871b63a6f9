//! WBXML as ActiveSync uses it: an element, to bytes and back.
//!
//! Invariant: a tag is a number on a code page; one that the tables do not know is read all the same and keeps its
//! number, so that a server that says more than we ask for is still understood.
//! Source: MS-ASWBXML, section 2.1; Wireless Application Protocol, "Binary XML Content Format 1.3", section 5.

use std::fmt;

pub mod tags;

/// The name of an element: a number on a code page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The code page, which is what a namespace is in XML.
    pub page: u8,
    /// The number on it, 5 to 63.
    pub code: u8,
    /// As MS-ASWBXML calls it; empty for one that the tables do not know.
    pub name: &'static str,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing: `<GetChanges/>`.
    Nothing,
    /// A string.
    Text(String),
    /// Bytes that are no string, as a whole message is.
    Opaque(Vec<u8>),
    /// More elements.
    Elements(Vec<Element>),
}

/// One element with all that stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its name.
    pub tag: Tag,
    /// What stands in it.
    pub content: Content,
}

impl Tag {
    /// The element without content.
    pub const fn empty(self) -> Element {
        Element { tag: self, content: Content::Nothing }
    }

    /// The element with a string in it.
    pub fn text(self, text: impl Into<String>) -> Element {
        Element { tag: self, content: Content::Text(text.into()) }
    }

    /// The element with bytes in it.
    pub fn opaque(self, bytes: impl Into<Vec<u8>>) -> Element {
        Element { tag: self, content: Content::Opaque(bytes.into()) }
    }

    /// The element with others in it.
    pub fn with(self, elements: impl IntoIterator<Item = Element>) -> Element {
        Element { tag: self, content: Content::Elements(elements.into_iter().collect()) }
    }
}

impl Element {
    /// The elements that stand in it.
    pub fn elements(&self) -> &[Element] {
        match &self.content {
            Content::Elements(elements) => elements,
            Content::Nothing | Content::Text(_) | Content::Opaque(_) => &[],
        }
    }

    /// The first element of this name in it, at any depth, itself included.
    pub fn find(&self, tag: Tag) -> Option<&Element> {
        if self.tag.page == tag.page && self.tag.code == tag.code {
            return Some(self);
        }
        self.elements().iter().find_map(|element| element.find(tag))
    }

    /// All elements of this name in it, at any depth.
    pub fn all(&self, tag: Tag) -> Vec<&Element> {
        let inside = self.elements().iter().flat_map(|element| element.all(tag));
        let itself = (self.tag.page == tag.page && self.tag.code == tag.code).then_some(self);
        itself.into_iter().chain(inside).collect()
    }

    /// The string that stands in the first element of this name; `None`: there is none.
    pub fn says(&self, tag: Tag) -> Option<String> {
        match &self.find(tag)?.content {
            Content::Text(text) => Some(text.clone()),
            Content::Opaque(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
            Content::Nothing | Content::Elements(_) => None,
        }
    }

    /// The bytes that go over the wire.
    pub fn encode(&self) -> Vec<u8> {
        // Version 1.3, an unknown public identifier, UTF-8, no string table. Source: MS-ASWBXML, section 2.1.1.
        let mut bytes = vec![0x03, 0x01, 0x6A, 0x00];
        self.put(&mut bytes, &mut 0);
        bytes
    }

    fn put(&self, bytes: &mut Vec<u8>, page: &mut u8) {
        if self.tag.page != *page {
            *page = self.tag.page;
            bytes.extend([SWITCH_PAGE, *page]);
        }
        if self.content == Content::Nothing {
            bytes.push(self.tag.code);
            return;
        }
        bytes.push(self.tag.code | HAS_CONTENT);
        match &self.content {
            Content::Nothing => {}
            Content::Text(text) => {
                bytes.push(STRING);
                bytes.extend(text.bytes());
                bytes.push(0);
            }
            Content::Opaque(opaque) => {
                bytes.push(OPAQUE);
                put_length(bytes, opaque.len());
                bytes.extend(opaque);
            }
            Content::Elements(elements) => elements.iter().for_each(|element| element.put(bytes, page)),
        }
        bytes.push(END);
    }

    /// Reads what came over the wire.
    ///
    /// Errors: where it is not WBXML as ActiveSync writes it, and what stood there.
    pub fn decode(bytes: &[u8]) -> Result<Element, String> {
        let body = bytes.strip_prefix(&[0x03, 0x01, 0x6A, 0x00]).ok_or("not WBXML 1.3 in UTF-8")?;
        let mut reader = Reader { bytes: body, at: 0, page: 0 };
        reader.element()
    }
}

const SWITCH_PAGE: u8 = 0x00;
const END: u8 = 0x01;
const STRING: u8 = 0x03;
const OPAQUE: u8 = 0xC3;
const HAS_CONTENT: u8 = 0x40;

/// Seven bits a byte, the highest first; all but the last are marked.
fn put_length(bytes: &mut Vec<u8>, length: usize) {
    let digits = (0..5).rev().map(|at| (length >> (7 * at)) as u8 & 0x7F);
    let digits: Vec<u8> = digits.skip_while(|digit| *digit == 0).collect();
    match digits.split_last() {
        None => bytes.push(0),
        Some((last, before)) => {
            bytes.extend(before.iter().map(|digit| digit | 0x80));
            bytes.push(*last);
        }
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    page: u8,
}

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8, String> {
        let byte = self.bytes.get(self.at).copied().ok_or("WBXML ends too early")?;
        self.at += 1;
        Ok(byte)
    }

    fn element(&mut self) -> Result<Element, String> {
        let mut byte = self.byte()?;
        while byte == SWITCH_PAGE {
            self.page = self.byte()?;
            byte = self.byte()?;
        }
        let (page, code) = (self.page, byte & 0x3F);
        if code < 5 || byte & 0x80 != 0 {
            return Err(format!("byte {} is no element: {byte:#04x}", self.at - 1));
        }
        let tag = tags::known(page, code).unwrap_or(Tag { page, code, name: "" });
        let content = if byte & HAS_CONTENT == 0 { Content::Nothing } else { self.content()? };
        Ok(Element { tag, content })
    }

    fn content(&mut self) -> Result<Content, String> {
        let mut content = Content::Nothing;
        loop {
            match self.byte()? {
                END => return Ok(content),
                STRING => {
                    let rest = &self.bytes[self.at..];
                    let length = rest.iter().position(|byte| *byte == 0).ok_or("a string does not end")?;
                    let more = String::from_utf8_lossy(&rest[..length]).into_owned();
                    self.at += length + 1;
                    content = Content::Text(match content {
                        Content::Text(text) => text + &more,
                        Content::Nothing | Content::Opaque(_) | Content::Elements(_) => more,
                    });
                }
                OPAQUE => {
                    let mut length = 0;
                    loop {
                        let byte = self.byte()?;
                        length = length << 7 | usize::from(byte & 0x7F);
                        if byte & 0x80 == 0 {
                            break;
                        }
                    }
                    let end = self.at + length;
                    let opaque = self.bytes.get(self.at..end).ok_or("bytes end too early")?;
                    content = Content::Opaque(opaque.to_vec());
                    self.at = end;
                }
                _ => {
                    self.at -= 1;
                    let element = self.element()?;
                    match &mut content {
                        Content::Elements(elements) => elements.push(element),
                        Content::Nothing | Content::Text(_) | Content::Opaque(_) => {
                            content = Content::Elements(vec![element]);
                        }
                    }
                }
            }
        }
    }
}

/// As XML without namespaces, for the transcript.
impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self.tag.name {
            "" => format!("{}:{:02X}", self.tag.page, self.tag.code),
            name => name.to_owned(),
        };
        match &self.content {
            Content::Nothing => write!(f, "<{name}/>"),
            Content::Text(text) => write!(f, "<{name}>{text}</{name}>"),
            Content::Opaque(bytes) => write!(f, "<{name}>({} bytes)</{name}>", bytes.len()),
            Content::Elements(elements) => {
                write!(f, "<{name}>")?;
                elements.iter().try_for_each(|element| write!(f, "{element}"))?;
                write!(f, "</{name}>")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tags::{air_sync, email};
    use super::*;

    /// Source: MS-ASWBXML, section 2.1.2.1 (code pages and tokens).
    #[test]
    fn an_element_becomes_the_bytes_of_the_specification() {
        let element = air_sync::Sync.with([air_sync::SyncKey.text("0"), email::Read.empty()]);
        let bytes = [
            0x03, 0x01, 0x6A, 0x00, // header
            0x45, 0x4B, 0x03, b'0', 0x00, 0x01, // Sync, SyncKey "0"
            0x00, 0x02, 0x15, 0x01, // page 2, Read, end of Sync
        ];
        assert_eq!(element.encode(), bytes);
        assert_eq!(Element::decode(&bytes), Ok(element));
    }

    #[test]
    fn lengths_of_one_two_and_three_bytes_come_back() {
        for length in [0, 1, 127, 128, 16_383, 16_384, 70_000] {
            let element = air_sync::ApplicationData.opaque(vec![7; length]);
            assert_eq!(Element::decode(&element.encode()), Ok(element), "{length}");
        }
    }

    #[test]
    fn an_unknown_tag_keeps_its_number_and_an_unfinished_document_is_refused() {
        let unknown = Element::decode(&[0x03, 0x01, 0x6A, 0x00, 0x00, 0x17, 0x3E]);
        assert_eq!(unknown.map(|element| element.to_string()), Ok("<23:3E/>".to_owned()));
        assert_eq!(
            Element::decode(&[0x03, 0x01, 0x6A, 0x00, 0x45, 0x0B]),
            Err("WBXML ends too early".to_owned())
        );
    }
}
