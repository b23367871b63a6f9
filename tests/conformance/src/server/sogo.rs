//! SOGo: mail, calendar, contacts and tasks by ActiveSync, CalDAV and CardDAV, with rights for colleagues.
//!
//! It is no Exchange; what it cannot show stands in [`unreachable`](crate::unreachable). Its mail lies in a Dovecot and
//! goes out by an Exim, its entries lie in a PostgreSQL of its own.
//!
//! Invariant: nothing of the machine's own SOGo is used or touched: all settings are arguments, which go before any
//! file. Source: SOGo, `SOGoSystemDefaults.m` (order of precedence).

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::postgres::Postgres;
use super::process::{Process, Runner, free_ports, hand_over, required, runner, version_of, within};
use super::{Account, Dovecot, Exim};

/// A SOGo of one's own, with its database and cache.
#[derive(Debug)]
pub struct Sogo {
    // In this order they are ended, before the folder goes.
    _sogod: Process,
    _memcached: Process,
    postgres: Postgres,
    _folder: TempDir,
    /// Where it speaks HTTP, on 127.0.0.1.
    pub port: u16,
    cache_port: u16,
}

/// The Debian package's configuration, which SOGo insists on reading if it is there.
const SYSTEM_FILE: &str = "/etc/sogo/sogo.conf";

impl Sogo {
    /// Starts one whose mail lies in this Dovecot and goes out by this Exim, and waits until it answers.
    ///
    /// Panics: a package is missing, or it does not answer.
    pub fn start(dovecot: &Dovecot, exim: &Exim) -> Self {
        let program = required(&["/usr/sbin/sogod"], "sogo");
        required(&["/usr/lib/GNUstep/SOGo/ActiveSync.SOGo"], "sogo-activesync");
        let memcached = required(&["/usr/bin/memcached"], "memcached");
        let folder = tempfile::Builder::new().prefix("which-mailbox-sogo-").tempdir();
        let folder = folder.expect("a temporary folder can be made");
        let (runner, [port, cache_port]) = (runner(), free_ports());
        for part in ["home", "database"] {
            fs::create_dir(folder.path().join(part)).expect("a new folder can be filled");
        }
        fs::write(folder.path().join("nothing.conf"), "{}\n").expect("a new folder can be filled");
        hand_over(folder.path(), &runner);
        let postgres = Postgres::start(&folder.path().join("database"), &runner);
        postgres.run(
            "create table sogo_users (c_uid varchar primary key, c_name varchar, c_password varchar, c_cn varchar, \
             mail varchar)",
        );
        let mut command = Command::new(memcached);
        command.args(["-l", "127.0.0.1", "-m", "64", "-p", &cache_port.to_string()]);
        let memcached = Process::start(quiet(&mut command), &runner);
        let (mut command, runner) = sogod(&program, folder.path(), runner);
        for (name, value) in settings(&postgres, dovecot, exim, cache_port) {
            command.arg(format!("-{name}")).arg(value);
        }
        let home = folder.path().join("home");
        command.arg("-WOPort").arg(format!("127.0.0.1:{port}"));
        command.arg("-WOPidFile").arg(home.join("pid")).arg("-WOLogFile").arg(home.join("log"));
        command.env_clear().env("HOME", &home).env("PATH", "/usr/bin:/bin").env("LC_ALL", "C.UTF-8");
        // A phone's window of mail is counted by the same clock as the mail's age; and a test lets seconds go by where
        // SOGo counts changes in them.
        dovecot.clock.set_for(&mut command);
        let mut sogod = Process::start(quiet(&mut command), &runner);
        within("SOGo answers", || {
            assert!(!sogod.ended(), "SOGo ended at once: {command:?}");
            TcpStream::connect(("127.0.0.1", port)).ok()
        });
        Self { _sogod: sogod, _memcached: memcached, postgres, _folder: folder, port, cache_port }
    }

    /// Lets the owner and the colleague of a Dovecot mailbox log in, with the passwords that they have there; SOGo forgets
    /// at once what it would remember of a login for five minutes (`SOGoCacheCleanupInterval`).
    ///
    /// Panics: its database or cache does not answer.
    pub fn admit(&self, account: &Account) {
        let users = [(&account.owner, &account.password), (&account.colleague, &account.colleague_password)];
        let rows = users.map(|(user, password)| {
            format!("('{user}', '{user}', '{password}', '{user}', '{user}@example.test')")
        });
        self.postgres.run(&format!(
            "insert into sogo_users values {} on conflict (c_uid) do update set c_password = excluded.c_password",
            rows.join(", ")
        ));
        let mut cache = TcpStream::connect(("127.0.0.1", self.cache_port)).expect("memcached listens");
        cache.write_all(b"flush_all\r\n").expect("memcached listens");
        let mut said = [0; 4];
        cache.read_exact(&mut said).expect("memcached answers");
        assert_eq!(&said, b"OK\r\n", "memcached has forgotten");
    }

    /// The version of the Debian package that runs, as `5.8.0`.
    ///
    /// Panics: dpkg does not know.
    pub fn version(&self) -> String {
        version_of("sogo")
    }
}

/// The daemon, and whom it runs as. It ends at once if it may not read [`SYSTEM_FILE`]: so root gives it the file's
/// group, and another caller puts an empty file before it, in a name space that nobody else sees.
fn sogod(program: &Path, folder: &Path, runner: Runner) -> (Command, Runner) {
    if let Some((user, _)) = runner.drop_to {
        let group = fs::metadata(SYSTEM_FILE).map_or(user, |file| file.gid());
        return (Command::new(program), Runner { drop_to: Some((user, group)), ..runner });
    }
    if !Path::new(SYSTEM_FILE).exists() || fs::File::open(SYSTEM_FILE).is_ok() {
        return (Command::new(program), runner);
    }
    let mut command = Command::new("/usr/bin/unshare");
    command.args(["--user", "--mount", "--map-current-user", "--keep-caps", "sh", "-c"]);
    command.arg(format!("mount --bind \"$0\" {SYSTEM_FILE} && exec \"$@\""));
    command.arg(folder.join("nothing.conf")).arg(program);
    (command, runner)
}

fn settings(
    postgres: &Postgres,
    dovecot: &Dovecot,
    exim: &Exim,
    cache_port: u16,
) -> Vec<(&'static str, String)> {
    let users = format!(
        "({{ type = sql; id = users; viewURL = \"{}\"; userPasswordAlgorithm = plain; canAuthenticate = YES; \
         isAddressBook = YES; displayName = Colleagues; }})",
        postgres.table("sogo_users")
    );
    vec![
        ("SOGoProfileURL", postgres.table("sogo_user_profile")),
        ("OCSFolderInfoURL", postgres.table("sogo_folder_info")),
        ("OCSSessionsFolderURL", postgres.table("sogo_sessions_folder")),
        ("OCSEMailAlarmsFolderURL", postgres.table("sogo_alarms_folder")),
        ("OCSStoreURL", postgres.table("sogo_store")),
        ("OCSAclURL", postgres.table("sogo_acl")),
        ("OCSCacheFolderURL", postgres.table("sogo_cache_folder")),
        ("SOGoUserSources", users),
        ("SOGoMemcachedHost", format!("127.0.0.1:{cache_port}")),
        ("SOGoMailDomain", "example.test".into()),
        ("SOGoIMAPServer", format!("imap://127.0.0.1:{}", dovecot.imap_port)),
        ("SOGoIMAPAclConformsToIMAPExt", "YES".into()),
        ("SOGoMailingMechanism", "smtp".into()),
        ("SOGoSMTPServer", format!("smtp://127.0.0.1:{}", exim.smtp_port)),
        ("SOGoDraftsFolderName", "Drafts".into()),
        ("SOGoSentFolderName", "Sent".into()),
        ("SOGoTrashFolderName", "Trash".into()),
        ("SOGoTimeZone", "UTC".into()),
        // Looks for news once a second while a Ping is open, and holds it open for half a minute.
        ("SOGoInternalSyncInterval", "1".into()),
        ("SOGoMaximumPingInterval", "30".into()),
        ("SOGoMaximumSyncInterval", "30".into()),
        ("WOWorkersCount", "6".into()),
        ("WONoDetach", "YES".into()),
    ]
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

/// Where a user's things lie. Source: SOGo's installation guide, "CalDAV and CardDAV".
pub fn calendar(user: &str) -> String {
    format!("/SOGo/dav/{user}/Calendar/personal/")
}

/// The same for contacts.
pub fn contacts(user: &str) -> String {
    format!("/SOGo/dav/{user}/Contacts/personal/")
}
