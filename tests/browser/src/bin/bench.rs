//! Measures how soon the box answers: `cargo run --bin bench`, after `cargo xtask build`.
//!
//! Three columns, four devices, 200 messages on each, the processor slowed down to a quarter: from the click to the next
//! frame, for one event and for one step of the scrubber. It prints figures and judges none.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Site};

/// Free play on four devices, after 200 messages that all have fetched.
const LINK: &str = "#which-mailbox=view=try,story=free,step=204,on=computer.laptop.phone.tablet,\
     do=200xmail50.sync0.sync1.sync2.sync3,pop3=always";

const BOX: &str = "document.querySelector('which-mailbox').shadowRoot";

/// The first button of free play: a message comes in.
const MAIL: &str = "[data-fold=free] [data-action=do]";

/// How often each is measured.
const TIMES: u32 = 41;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let site = Site::new();
    let browser = Browser::start().await;
    browser.resize(1000, 1200).await;
    browser.open(&site.address(&format!("index.html{LINK}"))).await;
    browser.until(&format!("{BOX}?.querySelector('.try[data-step=\"204\"]')")).await;
    browser.run(&format!("{BOX}.querySelector('[data-fold=free]').open = true")).await;
    browser.until(&format!("{BOX}.querySelector('{MAIL}')")).await;
    browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    println!("click to next frame, 3 columns, 4 devices, 200 messages, 4x throttled, {TIMES} times:");
    // Mail comes in, one after the other.
    let event = format!("{BOX}.querySelector('{MAIL}').click()");
    report("one event", measure(&browser, &event).await);
    // To and fro near the end.
    let scrub = format!(
        "const range = {BOX}.querySelector('[type=range]');
         range.value = +range.value + (turn % 2 ? 1 : -1);
         range.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}))"
    );
    report("one scrub step", measure(&browser, &scrub).await);
}

/// Milliseconds from the action until the frame behind it is drawn, each time.
async fn measure(browser: &Browser, action: &str) -> Vec<f64> {
    let began = browser
        .run(&format!(
            "window.measured = undefined;
             const act = (turn) => {{ {action} }};
             (async () => {{
               const times = [];
               for (let turn = 0; turn < {TIMES}; turn++) {{
                 // In a quiet moment, as a reader clicks.
                 await new Promise((done) => requestIdleCallback(done));
                 const began = performance.now();
                 act(turn);
                 // A message that is sent in a frame is heard when the frame is drawn.
                 await new Promise((done) => requestAnimationFrame(() => {{
                   const channel = new MessageChannel();
                   channel.port1.onmessage = done;
                   channel.port2.postMessage(0);
                 }}));
                 times.push(performance.now() - began);
               }}
               return times;
             }})().then((times) => {{ window.measured = {{ times }} }}, (error) => {{ window.measured = {{ error: String(error) }} }});
             return true"
        ))
        .await;
    assert_eq!(began, json!(true));
    let measured = browser.until("window.measured").await;
    assert_eq!(measured.get("error"), None, "{measured}");
    let times = measured["times"].as_array().into_iter().flatten().filter_map(Value::as_f64);
    times.collect()
}

fn report(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!("{what:<16} median {:6.1} ms, 9 of 10 within {:6.1} ms", at(50), at(90));
}
