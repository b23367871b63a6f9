//! A device whose calendar and address book are folders that vdirsyncer keeps like the server's, by CalDAV and CardDAV.
//!
//! Invariant: the device holds what stands in its folders; what the reader does is done to those files alone. Where both
//! sides changed, the server's stands (`conflict_resolution`). Source: vdirsyncer 0.19, documentation, "Full configuration
//! manual".

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::PathBuf;

use which_mailbox::simulation::{EntryId, EntryKind};

use super::diary::dav::text;
use super::diary::titled;
use super::program::Program;
use crate::client::dav::property;
use crate::observation::Entry;
use crate::server::sogo::{calendar, contacts};
use crate::server::{Account, Sogo};
use crate::transcript::Transcript;

/// A device that carries its entries with vdirsyncer.
#[derive(Debug)]
pub struct Vdirsyncer {
    program: Program,
    transcript: Transcript,
}

impl Vdirsyncer {
    /// A device with empty folders, set up for this mailbox.
    ///
    /// Panics: vdirsyncer is missing.
    pub fn new(name: &str, sogo: &Sogo, account: &Account, transcript: &Transcript) -> Self {
        let program = Program::new("/usr/bin/vdirsyncer", "vdirsyncer", name);
        program.make("calendar").expect("a new folder can be filled");
        program.make("contacts").expect("a new folder can be filled");
        program.write("config", &settings(&program, sogo, account)).expect("a new folder can be filled");
        Self { program, transcript: transcript.clone() }
    }

    /// What it shows.
    ///
    /// Errors: a file is no entry of this story.
    pub fn shown(&self) -> io::Result<BTreeSet<Entry>> {
        let mut entries = BTreeSet::new();
        for folder in ["calendar", "contacts"] {
            for file in fs::read_dir(self.program.folder().join(folder))? {
                let text = fs::read_to_string(file?.path())?;
                let title = property(&text, "SUMMARY").or_else(|| property(&text, "FN"));
                entries.insert(titled(&title.ok_or_else(|| io::Error::other(format!("no title: {text}")))?)?);
            }
        }
        Ok(entries)
    }

    /// Enters something, or changes it: the file is written, or written over.
    ///
    /// Errors: the folder cannot be written to.
    pub fn write(&self, entry: Entry) -> io::Result<()> {
        let (folder, ending) = place(entry.kind);
        let known =
            self.file(entry.entry)?.and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        let name = known.unwrap_or_else(|| format!("entry-{}.{ending}", entry.entry.0));
        self.program.write(&format!("{folder}/{name}"), &text(entry))
    }

    /// Deletes something.
    ///
    /// Errors: it is not there.
    pub fn delete(&self, entry: EntryId) -> io::Result<()> {
        let there = self.file(entry)?;
        fs::remove_file(there.ok_or_else(|| io::Error::other(format!("{entry:?} is not on this device")))?)
    }

    /// The file of an entry: by its UID, for each side may call it by another name.
    fn file(&self, entry: EntryId) -> io::Result<Option<PathBuf>> {
        for folder in ["calendar", "contacts"] {
            for file in fs::read_dir(self.program.folder().join(folder))? {
                let path = file?.path();
                if property(&fs::read_to_string(&path)?, "UID") == Some(format!("entry-{}", entry.0)) {
                    return Ok(Some(path));
                }
            }
        }
        Ok(None)
    }

    /// Brings both sides together. SOGo without a web server before it sometimes drops a connection that was kept; then
    /// it is tried again.
    ///
    /// Errors: vdirsyncer fails three times.
    pub fn sync(&self) -> io::Result<()> {
        let run = |arguments: &[&str]| self.program.run(arguments, None, &self.transcript);
        let tried = || {
            // It wants to have asked once which collections there are.
            if !self.program.folder().join("status").exists() {
                run(&["-v", "ERROR", "-c", "config", "discover"])?;
            }
            run(&["-v", "ERROR", "-c", "config", "sync", "--force-delete"])
        };
        tried().or_else(|_| tried()).or_else(|_| tried()).map(|_| ())
    }
}

const fn place(kind: EntryKind) -> (&'static str, &'static str) {
    match kind {
        EntryKind::Appointment | EntryKind::Task => ("calendar", "ics"),
        EntryKind::Contact => ("contacts", "vcf"),
    }
}

fn settings(program: &Program, sogo: &Sogo, account: &Account) -> String {
    let folder = program.folder().display();
    let mut text = format!("[general]\nstatus_path = \"{folder}/status/\"\n");
    for (name, ending, kind, path) in [
        ("calendar", "ics", "caldav", calendar(&account.owner)),
        ("contacts", "vcf", "carddav", contacts(&account.owner)),
    ] {
        text += &format!(
            "[pair {name}]\na = \"{name}_near\"\nb = \"{name}_far\"\ncollections = null\n\
             conflict_resolution = \"b wins\"\n\
             [storage {name}_near]\ntype = \"filesystem\"\npath = \"{folder}/{name}\"\nfileext = \".{ending}\"\n\
             [storage {name}_far]\ntype = \"{kind}\"\nurl = \"http://127.0.0.1:{}{path}\"\nusername = \"{}\"\n\
             password = \"{}\"\n",
            sogo.port, account.owner, account.password
        );
    }
    text
}
