//! What a Sync answers.
//!
//! Invariant: a change of a kind that is not known here is an error, never overlooked.

use std::io;

use crate::client::wbxml::tags::air_sync as sync;
use crate::client::wbxml::{Element, Tag};

/// A change that a Sync brings down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A new item, or new data of a known one.
    Item(String, Element),
    /// The item is gone.
    Deleted(String),
    /// The item is too old for the window that was asked for.
    Aged(String),
}

/// What a Sync answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synced {
    /// Status of the collection: 1 success, 3 the key is not known (begin again with 0).
    pub status: String,
    /// What the next Sync hands in.
    pub key: String,
    /// What is new on the server.
    pub changes: Vec<Change>,
    /// What came of one's own commands: status and the server's id, where one was given.
    pub responses: Vec<(String, Option<String>)>,
    /// There is more of it.
    pub more: bool,
}

pub(super) fn status(answer: &Element, tag: Tag) -> io::Result<String> {
    answer.says(tag).ok_or_else(|| io::Error::other(format!("no status: {answer}")))
}

pub(super) fn read(answer: &Element, key: &str) -> io::Result<Synced> {
    let collection = answer.find(sync::Collection).unwrap_or(answer);
    let direct = |tag: Tag| {
        let found = collection.elements().iter().find(|element| element.tag == tag);
        found.and_then(|element| element.says(tag))
    };
    let status = direct(sync::Status).or_else(|| answer.says(sync::Status));
    let listed = |tag: Tag| {
        let found = collection.elements().iter().find(|element| element.tag == tag);
        found.map_or(&[][..], Element::elements)
    };
    let mut changes = Vec::new();
    for command in listed(sync::Commands) {
        let id = command.says(sync::ServerId).unwrap_or_default();
        changes.push(match command.tag {
            sync::Add | sync::Change => {
                let data = command.find(sync::ApplicationData).cloned();
                Change::Item(id, data.unwrap_or(sync::ApplicationData.empty()))
            }
            sync::Delete => Change::Deleted(id),
            sync::SoftDelete => Change::Aged(id),
            _ => return Err(io::Error::other(format!("a change of an unknown kind: {command}"))),
        });
    }
    let responses = listed(sync::Responses).iter();
    let responses = responses
        .map(|response| (response.says(sync::Status).unwrap_or_default(), response.says(sync::ServerId)));
    Ok(Synced {
        status: status.ok_or_else(|| io::Error::other(format!("no status: {answer}")))?,
        key: direct(sync::SyncKey).unwrap_or_else(|| key.to_owned()),
        changes,
        responses: responses.collect(),
        more: collection.elements().iter().any(|element| element.tag == sync::MoreAvailable),
    })
}
