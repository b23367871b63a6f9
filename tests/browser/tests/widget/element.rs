//! The element: when it loads, and that it can stand anywhere, any number of times.

use serde_json::json;
use which_mailbox_browser::{Browser, Fault, Key, Site, page};

const READY: &str = "heard.filter(({ name }) => name === 'ready')";

/// How many requests there were for the loader, for scripts by hash, for wasm (the module and the words of one language),
/// and for anything else.
fn requests(site: &Site) -> [usize; 4] {
    let mut counts = [0; 4];
    for path in site.asked() {
        let kind = match path.as_str() {
            "/which-mailbox.js" => 0,
            hashed if hashed.starts_with("/which-mailbox-") && hashed.ends_with(".js") => 1,
            hashed if hashed.starts_with("/which-mailbox-") && hashed.ends_with(".wasm") => 2,
            _ => 3,
        };
        counts[kind] += 1;
    }
    counts
}

#[tokio::test]
async fn a_box_that_is_never_seen_costs_one_request_and_starts_when_the_reader_comes_near() {
    // Lines of nothing, so that the box is far below from the moment it exists.
    let site = Site::with(&format!("{}<which-mailbox id=\"box\"></which-mailbox>", "<br>".repeat(300)));
    let browser = Browser::at(&site.address("")).await;
    browser.until("customElements.get('which-mailbox')").await;
    // Some frames later an observer has had its first say.
    browser.until("(window.passed = (window.passed ?? 0) + 1) > 5").await;
    assert_eq!(requests(&site), [1, 0, 0, 0], "the loader alone");
    browser.run("scrollTo(0, document.documentElement.scrollHeight)").await;
    browser.until(&format!("{READY}.length === 1")).await;
}

#[tokio::test]
async fn a_hidden_box_waits_and_an_eager_one_does_not() {
    let site = Site::with(
        "<div id=\"tab\" hidden><which-mailbox id=\"later\"></which-mailbox>\
         <which-mailbox id=\"now\" loading=\"eager\"></which-mailbox></div>",
    );
    let browser = Browser::at(&site.address("")).await;
    browser.until(&format!("{READY}.length === 1")).await;
    assert_eq!(browser.run(&format!("return {READY}[0].of")).await, json!("now"));
    browser.run("tab.hidden = false").await;
    browser.until(&format!("{READY}.length === 2")).await;
}

#[tokio::test]
async fn two_boxes_load_everything_once_and_keep_their_answers_apart() {
    let site =
        Site::with("<which-mailbox id=\"one\"></which-mailbox><which-mailbox id=\"two\"></which-mailbox>");
    let browser = Browser::at(&site.address("")).await;
    browser.until(&format!("{READY}.length === 2")).await;
    assert_eq!(requests(&site), [1, 1, 2, 0]);
    begin(&browser, "one").await;
    assert_eq!(screen(&browser, "two").await, json!("start"));
    begin(&browser, "two").await;
    // Radios of one name that stood in one tree would take each other's choice away.
    for of in ["one", "two"] {
        browser.run(&format!("{of}.shadowRoot.querySelector('[name=choice]').click()")).await;
    }
    for of in ["one", "two"] {
        browser.until(&format!("{of}.shadowRoot.querySelector('[name=choice]').checked")).await;
    }
}

#[tokio::test]
async fn a_box_that_is_added_later_starts() {
    let site = Site::new();
    site.put("index.html", &page("<p>Nothing yet.</p>"));
    let browser = Browser::at(&site.address("")).await;
    browser.until("customElements.get('which-mailbox')").await;
    browser.run("const late = document.createElement('which-mailbox'); late.id = 'late'; document.body.append(late)").await;
    browser.until(&format!("{READY}.some(({{ of }}) => of === 'late')")).await;
}

#[tokio::test]
async fn a_box_that_is_moved_keeps_what_the_reader_said() {
    let site = Site::with("<which-mailbox id=\"box\"></which-mailbox><section id=\"elsewhere\"></section>");
    let browser = Browser::at(&site.address("")).await;
    browser.until(&format!("{READY}.length === 1")).await;
    begin(&browser, "box").await;
    browser.run("elsewhere.append(box)").await;
    browser.run("const box = document.getElementById('box'); box.remove(); elsewhere.before(box)").await;
    assert_eq!(screen(&browser, "box").await, json!("question"));
    assert_eq!(browser.run(&format!("return {READY}.length")).await, json!(1));
    browser.run("box.shadowRoot.querySelector('[data-action=back]').click()").await;
    browser.until("box.shadowRoot.querySelector('[data-screen]').dataset.screen === 'start'").await;
}

#[tokio::test]
async fn a_box_that_is_put_back_later_begins_anew() {
    let site = Site::with("<which-mailbox id=\"box\"><p>Children</p></which-mailbox>");
    let browser = Browser::at(&site.address("")).await;
    browser.until(&format!("{READY}.length === 1")).await;
    begin(&browser, "box").await;
    browser.run("window.kept = box; kept.remove()").await;
    assert_eq!(browser.run("return kept.shadowRoot.firstChild.localName").await, json!("slot"));
    browser.run("document.body.append(kept)").await;
    browser.until(&format!("{READY}.length === 2")).await;
    assert_eq!(screen(&browser, "kept").await, json!("start"));
    assert_eq!(requests(&site), [1, 1, 2, 0]);
}

#[tokio::test]
async fn where_the_page_holds_only_the_script_the_box_stands_in_its_place() {
    let site = Site::new();
    site.put(
        "index.html",
        "<!doctype html><html lang=\"de\"><meta charset=\"utf-8\"><title>Test</title><script src=\"heard.js\"></script>\
         <body><p id=\"before\">Before</p><script src=\"which-mailbox.js\" data-lang=\"en\" data-theme=\"dark\" \
         data-loading=\"eager\" async></script><p id=\"after\">After</p></body></html>",
    );
    let browser = Browser::at(&site.address("")).await;
    browser.until(&format!("{READY}.length === 1")).await;
    let box_ = "document.querySelector('which-mailbox')";
    assert_eq!(
        browser.run(&format!("return {box_}.previousElementSibling.localName")).await,
        json!("script")
    );
    assert_eq!(browser.run(&format!("return {box_}.nextElementSibling.id")).await, json!("after"));
    assert_eq!(
        browser
            .run(&format!("return [...{box_}.attributes].map(({{ name, value }}) => name + '=' + value)"))
            .await,
        json!(["lang=en", "theme=dark", "loading=eager"])
    );
    assert_eq!(
        browser.run(&format!("return {box_}.shadowRoot.querySelector('.box').lang")).await,
        json!("en")
    );
}

#[tokio::test]
async fn a_script_in_the_head_puts_no_box_anywhere() {
    let site = Site::new();
    site.put(
        "index.html",
        "<!doctype html><html lang=\"de\"><head><title>Test</title><script src=\"which-mailbox.js\"></script></head>\
         <body><p>Text</p></body></html>",
    );
    let browser = Browser::at(&site.address("")).await;
    browser.until("customElements.get('which-mailbox') && document.readyState === 'complete'").await;
    assert_eq!(browser.run("return document.querySelectorAll('which-mailbox').length").await, json!(0));
}

#[tokio::test]
async fn the_script_can_be_included_twice() {
    let site =
        Site::with("<which-mailbox id=\"box\"></which-mailbox><script src=\"which-mailbox.js\"></script>");
    let browser = Browser::at(&site.address("")).await;
    browser.until(&format!("{READY}.length === 1")).await;
    assert_eq!(browser.run("return document.querySelectorAll('which-mailbox').length").await, json!(1));
    assert_eq!(browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_page_without_constructable_sheets_is_styled_by_an_element() {
    let site = Site::new().fails(Fault::Policy(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self'",
    ));
    site.put(
        "old.js",
        "window.CSSStyleSheet = class { constructor() { throw TypeError('Illegal constructor') } }",
    );
    site.put(
        "index.html",
        &page("<script src=\"old.js\"></script><which-mailbox id=\"box\"></which-mailbox>"),
    );
    let browser = Browser::at(&site.address("")).await;
    browser.until(&format!("{READY}.length === 1")).await;
    assert_eq!(browser.run("return getComputedStyle(box).display").await, json!("block"));
    assert_eq!(browser.run("return box.shadowRoot.querySelectorAll('style').length").await, json!(1));
}

#[tokio::test]
async fn tab_goes_through_the_box_and_on() {
    let site = Site::with("<which-mailbox id=\"box\"></which-mailbox><button id=\"after\">After</button>");
    let browser = Browser::at(&site.address("")).await;
    browser.until(&format!("{READY}.length === 1")).await;
    assert_eq!(
        browser.run("return document.activeElement.localName").await,
        json!("body"),
        "no focus by itself"
    );
    for action in ["advice", "try", "compare", "begin"] {
        browser.press(Key::Tab).await;
        assert_eq!(browser.run("return box.shadowRoot.activeElement.dataset.action").await, json!(action));
    }
    browser.press(Key::Tab).await;
    assert_eq!(browser.run("return document.activeElement.id").await, json!("after"));
}

async fn begin(browser: &Browser, of: &str) {
    browser.run(&format!("{of}.shadowRoot.querySelector('[data-action=begin]').click()")).await;
    browser
        .until(&format!("{of}.shadowRoot.querySelector('[data-screen]').dataset.screen === 'question'"))
        .await;
}

async fn screen(browser: &Browser, of: &str) -> serde_json::Value {
    browser.run(&format!("return {of}.shadowRoot.querySelector('[data-screen]').dataset.screen")).await
}
