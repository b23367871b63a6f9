//! Chromium, as a test sees it.
//!
//! Invariant: nothing waits for a time, everything for a condition; one that does not come true fails with what the
//! page had heard by then.

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::wd::{TimeoutConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::driver::Driver;

/// A browser with one window.
pub struct Browser {
    client: Client,
    _driver: Driver,
}

/// A key that is pressed and released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Tab.
    Tab,
    /// Tab, with Shift held: one back.
    BackTab,
    /// Enter.
    Enter,
    /// The space bar.
    Space,
    /// Arrow down.
    Down,
}

/// How the page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// `prefers-color-scheme: light`.
    Light,
    /// `prefers-color-scheme: dark`.
    Dark,
    /// `prefers-reduced-motion: reduce`.
    Still,
    /// `forced-colors: active`.
    Forced,
    /// As on paper.
    Print,
}

impl Browser {
    /// Starts it.
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// Starts it with further arguments.
    pub async fn start_with(more: &[&str]) -> Self {
        let mut arguments = vec![
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,900",
        ];
        arguments.extend(more);
        let mut options = json!({ "args": arguments });
        if let Some(binary) = env::var_os("WHICH_MAILBOX_CHROMIUM") {
            options["binary"] = json!(binary.to_string_lossy());
        }
        let wanted = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let mut driver = Driver::start();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().expect("it is an object").clone())
            .connect(&driver.address())
            .await
            .expect("Chromium starts");
        driver.holds(client.session_id().await.expect("the session has an id"));
        let patience = Some(Duration::from_secs(20));
        client
            .update_timeouts(TimeoutConfiguration::new(patience, patience, None))
            .await
            .expect("timeouts can be set");
        Self { client, _driver: driver }
    }

    /// Starts it and opens an address.
    pub async fn at(address: &str) -> Self {
        let browser = Self::start().await;
        browser.open(address).await;
        browser
    }

    /// Opens an address and waits until the page has loaded.
    pub async fn open(&self, address: &str) {
        self.client.goto(address).await.expect("the page loads");
    }

    /// Runs a script as the body of a function; what it returns.
    pub async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{error}\nin: {script}"))
    }

    /// Waits until an expression is true in the page; its value (`true` for a node).
    pub async fn until(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[0]; const began = performance.now();
             (function look() {{
               let value, mistake; try {{ value = ({expression}) }} catch (error) {{ mistake = String(error) }}
               // A node that is handed out would be kept alive by the driver.
               if (value) done({{ value: value instanceof Node ? true : value }});
               else if (performance.now() - began > 15000) done({{ mistake: mistake ?? 'it stayed ' + value }});
               else requestAnimationFrame(look);
             }})()"
        );
        let mut answer = self.client.execute_async(&script, Vec::new()).await.expect("the page answers");
        if answer.get("value").is_none() {
            let heard = self.run("return window.heard").await;
            panic!("waited for {expression}\n{}\nheard: {heard}", answer["mistake"]);
        }
        answer["value"].take()
    }

    /// Presses and releases a key, where the focus is.
    pub async fn press(&self, key: Key) {
        const SHIFT: char = '\u{E008}';
        let (held, value) = match key {
            Key::Tab => (None, '\u{E004}'),
            Key::BackTab => (Some(SHIFT), '\u{E004}'),
            Key::Enter => (None, '\u{E007}'),
            Key::Space => (None, ' '),
            Key::Down => (None, '\u{E015}'),
        };
        let mut stroke = KeyActions::new("keyboard".into());
        let press = |value| KeyAction::Down { value };
        let release = |value| KeyAction::Up { value };
        for action in
            held.map(press).into_iter().chain([press(value), release(value)]).chain(held.map(release))
        {
            stroke = stroke.then(action);
        }
        self.client.perform_actions(stroke).await.expect("keys can be pressed");
    }

    /// The size of the page's window in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Looks at the page in this way, and in no other.
    pub async fn look(&self, seen: Seen) {
        let feature = |name: &str, value: &str| json!([{ "name": name, "value": value }]);
        let (media, features) = match seen {
            Seen::Light => ("", feature("prefers-color-scheme", "light")),
            Seen::Dark => ("", feature("prefers-color-scheme", "dark")),
            Seen::Still => ("", feature("prefers-reduced-motion", "reduce")),
            Seen::Forced => ("", feature("forced-colors", "active")),
            Seen::Print => ("print", json!([])),
        };
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": media, "features": features })).await;
    }

    /// What axe-core finds wrong now in the page and its shadow roots, a line each.
    pub async fn faults_of_access(&self) -> Vec<String> {
        if self.run("return !window.axe").await == json!(true) {
            let path = env::var_os("WHICH_MAILBOX_AXE").map_or_else(
                || {
                    Path::new(env!("CARGO_MANIFEST_DIR"))
                        .join("../../target/xtask/npm/node_modules/axe-core/axe.min.js")
                },
                PathBuf::from,
            );
            let axe = fs::read_to_string(&path).unwrap_or_else(|error| {
                panic!("{}: {error}; `cargo xtask test` brings axe-core", path.display())
            });
            self.run(&axe).await;
        }
        let found = self
            .client
            .execute_async(
                "const done = arguments[0];
                 axe.run(document, { resultTypes: ['violations'] }).then(
                   ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
                     id + ' at ' + target.flat().join(' ') + ': ' + failureSummary))),
                   (error) => done([String(error)]))",
                Vec::new(),
            )
            .await
            .expect("axe-core answers");
        found
            .as_array()
            .into_iter()
            .flatten()
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// What the browser's console says, a line each; it forgets what it has said once.
    pub async fn console(&self) -> Vec<String> {
        let said = self.command("se/log", json!({ "type": "browser" })).await;
        let line = |entry: &Value| entry["message"].as_str().unwrap_or_default().to_owned();
        said.as_array().into_iter().flatten().map(line).collect()
    }

    /// Sends a command of Chromium's own protocol.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.command("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// A picture of the window, PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("pictures can be taken")
    }

    /// The address in the address bar.
    pub async fn address(&self) -> String {
        self.client.current_url().await.expect("there is an address").into()
    }

    async fn command(&self, endpoint: &'static str, body: Value) -> Value {
        self.client
            .issue_cmd(Command { endpoint, body: body.clone() })
            .await
            .unwrap_or_else(|error| panic!("{endpoint} {body}: {error}"))
    }
}

/// A command of ChromeDriver's that the standard does not have.
#[derive(Debug)]
struct Command {
    endpoint: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.endpoint))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
