//! Folders that tasks write.
//!
//! Invariant: a folder is made under another name and takes its place when it is whole.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::progress::Progress;

/// Waits until no other task writes here; none does as long as what is given is held.
pub fn alone(lock: &Path, progress: &Progress) -> Result<File> {
    if let Some(folder) = lock.parent() {
        fs::create_dir_all(folder)?;
    }
    let file = File::create(lock).with_context(|| format!("{} cannot be written", lock.display()))?;
    if file.try_lock().is_err() {
        progress.note("waiting for another build of this project");
        file.lock()?;
    }
    Ok(file)
}

/// Makes an empty folder; what was there before is gone.
pub fn empty(folder: &Path) -> Result<()> {
    remove(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Removes a folder with all that is in it, if it is there.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Puts a whole folder where another one may be.
pub fn replace(folder: &Path, whole: &Path) -> Result<()> {
    remove(folder)?;
    fs::rename(whole, folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// The files of a folder and of those in it, sorted, as paths from the folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(within) = open.pop() {
        let here = folder.join(&within);
        for entry in fs::read_dir(&here).with_context(|| format!("{} cannot be read", here.display()))? {
            let entry = entry?;
            let path = within.join(entry.file_name());
            if entry.file_type()?.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}
