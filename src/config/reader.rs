//! The `serde` deserializer over a [`Value`]: the part of `serde_json` that a configuration needs, at a tenth of its size.
//!
//! Invariant: a refusal that happens inside a field carries the field's path when it leaves it.

use std::slice::Iter;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::{ConfigError, Value};

/// Reads one value. A configuration is made of texts and objects; asked for anything else it refuses.
//
// What does not depend on the visitor stands in functions of its own: the compiler makes a copy of the rest for each
// type that is read, and each copy travels to the reader.
#[derive(Clone, Copy)]
pub(super) struct Reader<'de>(pub &'de Value);

impl<'de> Reader<'de> {
    fn text(self) -> Option<&'de str> {
        match self.0 {
            Value::Text(text) => Some(text),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::List(_) | Value::Object(_) => None,
        }
    }

    fn fields(self, known: &'static [&'static str]) -> Result<Fields<'de>, ConfigError> {
        match self.0 {
            Value::Object(fields) => Ok(Fields { known, rest: fields.iter(), now: None }),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) | Value::List(_) => {
                Err(ConfigError::no_object(known, self.0.described()))
            }
        }
    }
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = ConfigError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, ConfigError> {
        Err(ConfigError::custom("a text or an object").of(self.0))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ConfigError> {
        let read = match self.text() {
            Some(text) => visitor.visit_str(text),
            // The field's visitor says what it expects.
            None => visitor.visit_unit(),
        };
        read.map_err(|error: ConfigError| error.of(self.0))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ConfigError> {
        visitor.visit_map(self.fields(known)?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

struct Fields<'de> {
    known: &'static [&'static str],
    rest: Iter<'de, (String, Value)>,
    now: Option<&'de (String, Value)>,
}

impl<'de> Fields<'de> {
    fn next(&mut self) -> Option<&'de str> {
        // `null` means "not set", as generators of JSON write it; under a name nobody knows it is still a mistake.
        let known = self.known;
        self.now = self.rest.find(|(name, value)| *value != Value::Null || !known.contains(&name.as_str()));
        self.now.map(|(name, _)| name.as_str())
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = ConfigError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ConfigError> {
        match self.next() {
            Some(name) => seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ConfigError> {
        match self.now {
            Some((name, value)) => seed.deserialize(Reader(value)).map_err(|error| error.within(name)),
            None => Err(ConfigError::custom("a name before each value")),
        }
    }
}
