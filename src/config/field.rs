//! How single fields are read: which words they take, which texts fit.
//!
//! Invariant: what a field expects is said once, here, and is the same sentence whether the type or the text is wrong.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use super::error::listed;
use super::{Offer, Theme, View};
use crate::advice::Form;
use crate::text::Language;

/// A language tag. Every well-formed one is taken, because pages set `lang` for more than this box: what is not German
/// is shown in English. Source: RFC 5646, section 2.1.
pub(super) fn lang<'de, D: Deserializer<'de>>(from: D) -> Result<Language, D::Error> {
    const TAG: Fitting =
        Fitting { what: "a language tag such as \"de\", \"en\" or \"de-AT\"", fits: is_language_tag };
    from.deserialize_str(TAG).map(|tag| Language::from_tag(&tag))
}

fn is_language_tag(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    (2..=3).contains(&letters) && text.as_bytes().get(letters).is_none_or(|&next| next == b'-')
}

/// `"advice"`, `"try"` or `"compare"`.
pub(super) fn view<'de, D: Deserializer<'de>>(from: D) -> Result<View, D::Error> {
    one_of(from, &["advice", "try", "compare"], View::ALL)
}

/// `"short"` or `"full"`.
pub(super) fn form<'de, D: Deserializer<'de>>(from: D) -> Result<Form, D::Error> {
    one_of(from, &["short", "full"], [Form::Short, Form::Full])
}

/// `"auto"`, `"light"` or `"dark"`.
pub(super) fn theme<'de, D: Deserializer<'de>>(from: D) -> Result<Theme, D::Error> {
    one_of(from, &["auto", "light", "dark"], [Theme::Auto, Theme::Light, Theme::Dark])
}

/// The offers by the pinned ids of their kinds, in the order of `MailboxKind::ALL`.
pub(super) fn kinds<'de, D: Deserializer<'de>>(from: D) -> Result<[Offer; 3], D::Error> {
    #[derive(Deserialize, Default)]
    #[serde(deny_unknown_fields)]
    struct Kinds {
        #[serde(default, deserialize_with = "offer")]
        pop3: Offer,
        #[serde(default, deserialize_with = "offer")]
        imap: Offer,
        #[serde(default, deserialize_with = "offer")]
        exchange: Offer,
    }
    Kinds::deserialize(from).map(|kinds| [kinds.pop3, kinds.imap, kinds.exchange])
}

fn offer<'de, D: Deserializer<'de>>(from: D) -> Result<Offer, D::Error> {
    let offer = Offer::deserialize(from)?;
    match (&offer.link, &offer.product) {
        (Some(_), None) => Err(D::Error::missing_field("product")),
        (None, _) | (Some(_), Some(_)) => Ok(offer),
    }
}

/// A product's name.
pub(super) fn product<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    const NAME: Fitting =
        Fitting { what: "a name of 1 to 80 characters", fits: |text| is_text_up_to(80, text) };
    from.deserialize_str(NAME).map(Some)
}

/// A remark.
pub(super) fn note<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    const REMARK: Fitting =
        Fitting { what: "a remark of 1 to 300 characters", fits: |text| is_text_up_to(300, text) };
    from.deserialize_str(REMARK).map(Some)
}

/// A web address. No other scheme: `javascript:` in a link would run with the page's rights.
pub(super) fn link<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    const ADDRESS: Fitting =
        Fitting { what: "a whole web address such as \"https://example.org/mail\"", fits: is_web_address };
    from.deserialize_str(ADDRESS).map(Some)
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

fn one_of<'de, D: Deserializer<'de>, T: Copy, const N: usize>(
    from: D,
    words: &'static [&'static str; N],
    meanings: [T; N],
) -> Result<T, D::Error> {
    from.deserialize_str(OneOf(words)).map(|at| meanings[at])
}

/// A word out of a list; its value is the place in it.
struct OneOf(&'static [&'static str]);

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
struct Fitting {
    what: &'static str,
    fits: fn(&str) -> bool,
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
