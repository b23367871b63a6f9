//! Dovecot: POP3, IMAP and LMTP.
//!
//! Invariant: it can be stopped and started again over the same mail, and nobody but its own tests knows its ports.

use std::fs;
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::Clock;
use super::process::{Process, Runner, free_ports, hand_over, required, runner, within};

/// What the host has set for one mailbox.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hosting {
    /// Kilobytes (1000 bytes) that it may hold; `None`: as much as it likes.
    pub quota_kb: Option<u32>,
    /// Days after which the Trash is emptied by itself.
    pub trash_days: Option<u16>,
}

/// A mailbox and its colleague's: names and passwords.
#[derive(Clone, Debug)]
pub struct Account {
    /// The owner's login.
    pub owner: String,
    /// The owner's password.
    pub password: String,
    /// The colleague's login.
    pub colleague: String,
    /// The colleague's password.
    pub colleague_password: String,
    hosting: Hosting,
}

/// A Dovecot of one's own.
#[derive(Debug)]
pub struct Dovecot {
    // Before the folder: it is ended before its files go.
    process: Option<Process>,
    folder: TempDir,
    runner: Runner,
    program: PathBuf,
    /// Its clock, which the test moves.
    pub clock: Clock,
    /// Where it speaks IMAP, on 127.0.0.1.
    pub imap_port: u16,
    /// Where it speaks POP3.
    pub pop3_port: u16,
    /// Where it takes in mail.
    pub lmtp_port: u16,
    accounts: u32,
}

impl Dovecot {
    /// Starts one in a folder of its own and waits until it answers.
    ///
    /// Panics: a package is missing, or it does not answer.
    pub fn start() -> Self {
        let program = required(&["/usr/sbin/dovecot"], "dovecot-core");
        required(&["/usr/lib/dovecot/imap"], "dovecot-imapd");
        required(&["/usr/lib/dovecot/pop3"], "dovecot-pop3d");
        required(&["/usr/lib/dovecot/lmtp"], "dovecot-lmtpd");
        let folder = tempfile::Builder::new().prefix("which-mailbox-dovecot-").tempdir();
        let folder = folder.expect("a temporary folder can be made");
        let runner = runner();
        let [imap_port, pop3_port, lmtp_port] = free_ports();
        for part in ["run", "state", "mail", "auth", "log"] {
            fs::create_dir(folder.path().join(part)).expect("a new folder can be filled");
        }
        let clock = Clock::new(folder.path());
        let configuration = include_str!("dovecot.conf")
            .replace("{FOLDER}", &folder.path().display().to_string())
            .replace("{USER}", &runner.user)
            .replace("{GROUP}", &runner.group)
            .replace("{IMAP}", &imap_port.to_string())
            .replace("{POP3}", &pop3_port.to_string())
            .replace("{LMTP}", &lmtp_port.to_string());
        fs::write(folder.path().join("dovecot.conf"), configuration).expect("a new folder can be filled");
        hand_over(folder.path(), &runner);
        let mut dovecot = Self {
            process: None,
            folder,
            runner,
            program,
            clock,
            imap_port,
            pop3_port,
            lmtp_port,
            accounts: 0,
        };
        dovecot.resume();
        dovecot
    }

    /// The version that runs, as `2.3.19.1`.
    ///
    /// Panics: it does not say.
    pub fn version(&self) -> String {
        let said = Command::new(&self.program).arg("--version").output().expect("dovecot runs");
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        said.split_whitespace().next().expect("dovecot says its version").to_string()
    }

    /// Ends it; its mail stays.
    pub fn stop(&mut self) {
        self.process = None;
    }

    /// Starts it again, if it does not run, and waits until it answers.
    ///
    /// Panics: it does not answer; what it wrote to its log is said.
    pub fn resume(&mut self) {
        if self.process.is_some() {
            return;
        }
        // If the test is killed, nobody drops it: then the kernel ends the server.
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "TERM"]).arg(&self.program);
        command.arg("-F").arg("-c").arg(self.folder.path().join("dovecot.conf"));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.clock.set_for(&mut command);
        let mut process = Process::start(&mut command, &self.runner);
        within("Dovecot listens on its ports", || {
            assert!(!process.ended(), "Dovecot ended at once:\n{}", self.log());
            let answers = |port| TcpStream::connect(("127.0.0.1", port)).is_ok();
            [self.imap_port, self.pop3_port, self.lmtp_port].into_iter().all(answers).then_some(())
        });
        self.process = Some(process);
    }

    /// Makes a new, empty mailbox and a colleague's beside it.
    pub fn account(&mut self, hosting: Hosting) -> Account {
        self.accounts += 1;
        let number = self.accounts;
        let account = Account {
            owner: format!("anna{number}"),
            password: format!("pw-anna{number}"),
            colleague: format!("ben{number}"),
            colleague_password: format!("pw-ben{number}"),
            hosting,
        };
        self.admit(&account);
        account
    }

    /// Gives the owner another password.
    pub fn change_password(&self, account: &mut Account, password: &str) {
        account.password = password.to_string();
        self.admit(account);
        // Dovecot looks whether a file of passwords has changed once a second.
        self.clock.pass(2);
    }

    /// Forgets a mailbox with all that it held.
    ///
    /// Panics: its files cannot be removed.
    pub fn forget(&self, account: &Account) {
        fs::remove_file(self.folder.path().join("auth").join(&account.owner))
            .expect("the account can be removed");
        let home = self.folder.path().join("mail").join(&account.owner);
        if home.exists() {
            fs::remove_dir_all(home).expect("the mail can be removed");
        }
    }

    fn admit(&self, account: &Account) {
        let mut fields = String::new();
        if let Some(kb) = account.hosting.quota_kb {
            fields += &format!(" userdb_quota_rule=*:storage={}B", u64::from(kb) * 1000);
        }
        if let Some(days) = account.hosting.trash_days {
            fields += &format!(" userdb_namespace/inbox/mailbox/Trash/autoexpunge={days}d");
        }
        self.write_user(&account.owner, &account.password, &fields);
        self.write_user(&account.colleague, &account.colleague_password, "");
    }

    fn write_user(&self, user: &str, password: &str, fields: &str) {
        let file = self.folder.path().join("auth").join(user);
        let new = file.with_extension("new");
        fs::write(&new, format!("{user}:{{PLAIN}}{password}::::::{}\n", fields.trim()))
            .expect("the account can be written");
        fs::rename(&new, &file).expect("the account can be written");
    }

    /// Whether the process of a POP3 session still runs: with it ends also what the server does after the session.
    pub fn has_pop3_session(&self) -> bool {
        self.process.as_ref().is_some_and(|process| process.group_has("pop3"))
    }

    /// What it has written to its log.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log/dovecot.log")).unwrap_or_default()
    }
}
