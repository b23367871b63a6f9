//! The `serde` deserializer over a [`Value`]: the part of `serde_json` that a configuration needs, at a tenth of its size.
//!
//! Invariant: a refusal that happens inside a field carries the field's path when it leaves it.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::{ConfigError, Value};

/// Reads one value. A configuration is made of texts and objects; asked for anything else it refuses.
pub(super) struct Reader(pub Value);

impl<'de> Deserializer<'de> for Reader {
    type Error = ConfigError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ConfigError> {
        Err(ConfigError::unfit(&visitor, self.0.described()))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ConfigError> {
        match self.0 {
            Value::Text(text) => visitor.visit_str(&text),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::List(_) | Value::Object(_) => {
                Err(ConfigError::unfit(&visitor, self.0.described()))
            }
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ConfigError> {
        match self.0 {
            Value::Object(fields) => {
                visitor.visit_map(Fields { known, rest: fields.into_iter(), value: None })
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) | Value::List(_) => {
                Err(ConfigError::no_object(known, self.0.described()))
            }
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

struct Fields {
    known: &'static [&'static str],
    rest: std::vec::IntoIter<(String, Value)>,
    value: Option<(String, Value)>,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = ConfigError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ConfigError> {
        // `null` means "not set", as generators of JSON write it; under a name nobody knows it is still a mistake.
        let known = self.known;
        let Some((name, value)) =
            self.rest.find(|(name, value)| *value != Value::Null || !known.contains(&name.as_str()))
        else {
            return Ok(None);
        };
        let name_only: StrDeserializer<'_, ConfigError> = name.as_str().into_deserializer();
        let key = seed.deserialize(name_only)?;
        self.value = Some((name, value));
        Ok(Some(key))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ConfigError> {
        match self.value.take() {
            Some((name, value)) => seed.deserialize(Reader(value)).map_err(|error| error.within(&name)),
            None => Err(ConfigError::custom("a value was asked for before its name")),
        }
    }
}
