//! A device whose mail program keeps an offline copy by mbsync (isync), over IMAP.
//!
//! Invariant: the device holds what stands in its maildirs; what the reader does on it is done to those files alone, as a
//! program without a line does, and mbsync brings both sides together. Source: mbsync(1).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use which_mailbox::simulation::{Folder, MessageId, Outcome, Reach, Round, SentCopy};

use super::message::{FOLDERS, folder_name};
use super::program::{Program, maildir};
use super::{Device, Line, Step, Tried};
use crate::observation::Mail;

/// A device that keeps its copy with mbsync.
#[derive(Debug)]
pub struct Mbsync {
    program: Program,
    /// Names of files made so far.
    made: u32,
}

impl Mbsync {
    /// A device that has fetched nothing yet.
    ///
    /// Panics: isync is missing.
    pub fn new(name: &str) -> Self {
        let program = Program::new("/usr/bin/mbsync", "isync", name);
        program.make("mail").expect("a new folder can be filled");
        Self { program, made: 0 }
    }

    fn place(&self, folder: Folder) -> PathBuf {
        self.program.folder().join("mail").join(folder_name(folder))
    }

    fn files(&self) -> io::Result<BTreeMap<MessageId, (PathBuf, Mail)>> {
        let mut files = BTreeMap::new();
        for folder in FOLDERS {
            for (path, message) in maildir(&self.place(folder))? {
                let flags = flags(&path);
                let (seen, flagged) = (flags.contains('S'), flags.contains('F'));
                // Marked as deleted, it is none of the reader's any more.
                if !flags.contains('T') {
                    files.insert(message, (path, Mail { folder, message, seen, flagged, original: false }));
                }
            }
        }
        Ok(files)
    }

    fn settings(&self, line: &Line<'_>) -> String {
        format!(
            "IMAPStore far\nHost 127.0.0.1\nPort {}\nUser {}\nPass {}\nSSLType None\nAuthMechs LOGIN\n\n\
             MaildirStore near\nPath {folder}/mail/\nInbox {folder}/mail/INBOX\nSubFolders Verbatim\n\n\
             Channel all\nFar :far:\nNear :near:\nPatterns INBOX Sent Drafts Trash Project\nCreate Near\nSync All\n\
             Expunge Both\nSyncState {folder}/state-\n",
            line.server.imap_port,
            line.account.owner,
            line.account.password,
            folder = self.program.folder().display()
        )
    }

    fn meet(&self, line: &Line<'_>) -> io::Result<()> {
        self.program.write("mbsyncrc", &self.settings(line))?;
        self.program.run(&["-c", "mbsyncrc", "all"], None, line.transcript).map(|_| ())
    }
}

/// The letters behind `:2,` in a maildir's file name.
fn flags(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    name.split_once(":2,").map_or(String::new(), |(_, flags)| flags.into())
}

/// The name with one more flag, which belongs into `cur`.
fn flagged(path: &Path, flag: char) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let base = name.split(":2,").next().unwrap_or_default().to_owned();
    let mut letters: BTreeSet<char> = flags(path).chars().collect();
    letters.insert(flag);
    let folder = path.parent().and_then(Path::parent).unwrap_or(path);
    folder.join("cur").join(format!("{base}:2,{}", letters.into_iter().collect::<String>()))
}

fn not_done(what: &str) -> io::Error {
    io::Error::other(format!("mbsync does not {what}: no story here asks it to"))
}

impl Device for Mbsync {
    fn shown(&self) -> BTreeSet<Mail> {
        self.files().unwrap_or_default().into_values().map(|(_, mail)| mail).collect()
    }

    /// Done to the copy, and brought to the server at once where there is a line.
    fn step(&mut self, line: &Line<'_>, message: MessageId, step: Step) -> Tried<Reach> {
        let Some((path, _)) = self.files()?.remove(&message) else {
            return Ok(Ok(Reach::AlreadyGone));
        };
        match step {
            Step::Seen => fs::rename(&path, flagged(&path, 'S'))?,
            Step::Flag => fs::rename(&path, flagged(&path, 'F'))?,
            Step::Move(to) => {
                // Under a new name: in the other folder it is a new file, with no number of the server's yet.
                self.made += 1;
                let name = format!("moved-{}:2,{}", self.made, flags(&path));
                fs::rename(&path, self.place(to).join("cur").join(name))?;
            }
            Step::Expunge => fs::remove_file(&path)?,
        }
        if line.cut.is_some() {
            return Ok(Ok(Reach::Queued));
        }
        self.meet(line)?;
        Ok(Ok(Reach::Server))
    }

    fn send(&mut self, _: &Line<'_>, _: MessageId) -> Tried<SentCopy> {
        Err(not_done("send"))
    }

    fn save_draft(&mut self, _: &Line<'_>, _: MessageId) -> io::Result<Option<Reach>> {
        Err(not_done("write"))
    }

    fn sync(&mut self, line: &Line<'_>) -> io::Result<Outcome> {
        if let Some(refusal) = line.cut {
            return Ok(Outcome::Refused(refusal));
        }
        let messages =
            |device: &Self| Ok::<_, io::Error>(device.files()?.into_keys().collect::<BTreeSet<_>>());
        let before = messages(self)?;
        self.meet(line)?;
        let after = messages(self)?;
        let (fetched, gone) =
            (after.difference(&before).count() as u16, before.difference(&after).count() as u16);
        Ok(Outcome::Synced(Round { fetched, gone, ..Round::default() }))
    }

    fn clear(&mut self) {
        for (path, _) in self.files().unwrap_or_default().into_values() {
            let _ = fs::remove_file(path);
        }
    }
}
