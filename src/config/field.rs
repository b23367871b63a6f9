//! How single fields are read: which words they take, which texts fit.
//!
//! Invariant: what a field expects is said once, here, and is the same sentence whether the type or the text is wrong.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::error::listed;
use super::{Config, Offer, Theme, View};
use crate::advice::Form;
use crate::text::Language;

/// The fields of a configuration.
pub(super) const CONFIG: Known = &["lang", "view", "form", "theme", "kinds"];

/// The fields in which offers stand: the pinned ids of their kinds, in the order of `MailboxKind::ALL`.
const KINDS: Known = &["pop3", "imap", "exchange"];

/// The fields of an offer.
const OFFER: Known = &["product", "link", "note"];

/// A language tag. Every well-formed one is taken, because pages set `lang` for more than this box: what is not German
/// is shown in English. Source: RFC 5646, section 2.1.
const TAG: Fitting =
    Fitting { what: "a language tag such as \"de\", \"en\" or \"de-AT\"", fits: is_language_tag };

/// What fits each field of an offer. No other scheme than those of the web: `javascript:` in a link would run with the
/// page's rights.
const FITTING: [Fitting; 3] = [
    Fitting { what: "a name of 1 to 80 characters", fits: |text| is_text_up_to(80, text) },
    Fitting { what: "a whole web address such as \"https://example.org/mail\"", fits: is_web_address },
    Fitting { what: "a remark of 1 to 300 characters", fits: |text| is_text_up_to(300, text) },
];

type Known = &'static [&'static str];

/// A whole configuration. By hand, since what serde derives keeps every field twice until all are read, and weighs twice
/// as much.
pub(super) struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = Config;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&listed("", CONFIG))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Config, M::Error> {
        let mut config = Config::default();
        let mut fields = Fields::of(CONFIG);
        while let Some(field) = fields.next(&mut map)? {
            match field {
                0 => config.lang = Language::from_tag(&map.next_value_seed(TAG)?),
                1 => {
                    let word = map.next_value_seed(OneOf(&["advice", "try", "compare"]))?;
                    config.view = View::ALL[word];
                }
                2 => {
                    let word = map.next_value_seed(OneOf(&["short", "full"]))?;
                    config.form = [Form::Short, Form::Full][word];
                }
                3 => {
                    let word = map.next_value_seed(OneOf(&["auto", "light", "dark"]))?;
                    config.theme = [Theme::Auto, Theme::Light, Theme::Dark][word];
                }
                _ => config.kinds = map.next_value_seed(Kinds)?,
            }
        }
        Ok(config)
    }
}

/// What is offered of each kind.
struct Kinds;

impl<'de> Visitor<'de> for Kinds {
    type Value = [Offer; 3];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&listed("", KINDS))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<[Offer; 3], M::Error> {
        let mut offers = <[Offer; 3]>::default();
        let mut fields = Fields::of(KINDS);
        while let Some(kind) = fields.next(&mut map)? {
            map.next_value_seed(Offered(&mut offers[kind]))?;
        }
        Ok(offers)
    }
}

impl<'de> DeserializeSeed<'de> for Kinds {
    type Value = [Offer; 3];

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<[Offer; 3], D::Error> {
        from.deserialize_struct("Kinds", KINDS, self)
    }
}

/// The offer of one kind, to be filled.
struct Offered<'a>(&'a mut Offer);

impl<'de> Visitor<'de> for Offered<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&listed("", OFFER))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        let Offer { product, link, note } = self.0;
        let mut fields = Fields::of(OFFER);
        while let Some(field) = fields.next(&mut map)? {
            let text = map.next_value_seed(FITTING[field])?;
            *[&mut *product, &mut *link, &mut *note][field] = Some(text);
        }
        if link.is_some() && product.is_none() { Err(M::Error::missing_field(OFFER[0])) } else { Ok(()) }
    }
}

impl<'de> DeserializeSeed<'de> for Offered<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_struct("Offer", OFFER, self)
    }
}

/// The fields of an object, one after another, each once.
struct Fields {
    known: Known,
    seen: u8,
}

impl Fields {
    fn of(known: Known) -> Self {
        Self { known, seen: 0 }
    }

    /// The place of the next one among those that are known.
    fn next<'de, M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<Option<usize>, M::Error> {
        let Some(place) = map.next_key_seed(Name(self.known))? else {
            return Ok(None);
        };
        let bit = 1 << place;
        if self.seen & bit != 0 {
            return Err(M::Error::duplicate_field(self.known[place]));
        }
        self.seen |= bit;
        Ok(Some(place))
    }
}

/// The name of a field.
struct Name(Known);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&listed("", self.0))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        self.0.iter().position(|known| *known == name).ok_or_else(|| E::unknown_field(name, self.0))
    }
}

fn is_language_tag(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    (2..=3).contains(&letters) && text.as_bytes().get(letters).is_none_or(|&next| next == b'-')
}

fn is_text_up_to(longest: usize, text: &str) -> bool {
    text.bytes().any(|byte| byte > b' ') && characters(text) <= longest
}

/// How many characters: every byte that does not go on with one. (`chars` would bring its decoder along.)
fn characters(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0b1100_0000 != 0b1000_0000).count()
}

/// Whether it is an absolute `http:` or `https:` URL with a host and without blanks. Source: RFC 9110, sections 4.2.1
/// and 4.2.2.
fn is_web_address(text: &str) -> bool {
    let behind = |scheme: &str| match text.get(..scheme.len()) {
        Some(start) if start.eq_ignore_ascii_case(scheme) => text.as_bytes().get(scheme.len()),
        Some(_) | None => None,
    };
    let host = behind("https://").or_else(|| behind("http://"));
    host.is_some_and(|first| !matches!(first, b'/' | b'?' | b'#')) && text.bytes().all(|byte| byte > b' ')
}

/// A word out of a list; its value is the place in it.
struct OneOf(Known);

impl<'de> DeserializeSeed<'de> for OneOf {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for OneOf {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&listed("", self.0))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<usize, E> {
        self.0.iter().position(|word| *word == text).ok_or_else(|| E::unknown_variant(text, self.0))
    }

    fn visit_unit<E: Error>(self) -> Result<usize, E> {
        Err(E::unknown_variant("", self.0))
    }
}

/// A text that fits.
#[derive(Clone, Copy)]
struct Fitting {
    what: &'static str,
    fits: fn(&str) -> bool,
}

impl<'de> DeserializeSeed<'de> for Fitting {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<String, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Fitting {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        if (self.fits)(text) { Ok(text.into()) } else { self.visit_unit() }
    }

    fn visit_unit<E: Error>(self) -> Result<String, E> {
        Err(E::custom(self.what))
    }
}
