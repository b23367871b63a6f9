//! What a world holds, in words.
//!
//! Invariant: each place that the reader can look into is counted, the trash apart.

use super::naming::put;
use super::words::{Case, NarrationWords};
use super::{Device, Entries, Holding};
use crate::simulation::{Holder, Place, World};
use crate::text::sentence::{capitalised, fill};

/// What a world holds.
pub(in crate::text) struct SummaryWords {
    pub server: &'static str,
    /// Name, messages.
    pub place: &'static str,
    pub trash: &'static str,
    /// Messages, day.
    pub recoverable: &'static str,
    pub by_administrator: &'static str,
    /// Before the counts of entries.
    pub entries: &'static str,
}

/// Devices, server, trash, what can be recovered; then entries, where there are any.
pub(super) fn summary(world: &World, words: &NarrationWords) -> String {
    let (labels, holding) = (&words.summary, Holding::of(world));
    let counted = |label: &str, count: u16| put(labels.place, &[label, &fill("#", &[count])]);
    let (mut mail, mut entries) = (Vec::new(), Vec::new());
    let mut any = 0;
    for (id, device) in Device::all(world) {
        if device.holder != Holder::Nobody {
            let label = words.name(device, Case::Label);
            let there = Entries::of(world, Place::Device(id)).sum();
            mail.push(counted(&label, Holding::on(world, id)));
            entries.push(counted(&label, there));
            any += there;
        }
    }
    let there = Entries::of(world, Place::Server).sum();
    mail.push(counted(labels.server, holding.server));
    entries.push(counted(labels.server, there));
    if holding.trash > 0 {
        mail.push(counted(labels.trash, holding.trash));
    }
    for (template, (count, day)) in
        [(labels.recoverable, holding.recoverable), (labels.by_administrator, holding.by_administrator)]
    {
        if count > 0 {
            mail.push(fill(template, &[count, day]));
        }
    }
    let text = capitalised(&mail.join(", "));
    if any + there > 0 { [&text, labels.entries, &entries.join(", ")].concat() } else { text }
}
