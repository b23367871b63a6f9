//! A mistake of the box's own: the box concerned gives its children back, all others go on.

use serde_json::json;
use which_mailbox_browser::{Browser, Site};

/// While `window.broken` is set, whatever WebAssembly asks of the page's nodes throws: there is no mistake to be had in
/// the box itself.
const BREAKABLE: &str = r#"
Error.stackTraceLimit = 200;
for (const [type, names] of [
  [Node, ["insertBefore", "appendChild", "removeChild", "cloneNode", "replaceChild"]],
  [Element, ["setAttribute", "removeAttribute", "remove", "before", "append"]],
  [Document, ["createElement", "createTextNode", "createElementNS", "importNode"]],
]) for (const name of names) {
  const real = type.prototype[name];
  type.prototype[name] = function (...values) {
    if (window.broken && new Error().stack.includes("wasm-function")) throw new Error("broken by the test");
    return real.apply(this, values);
  };
}"#;

async fn two_boxes() -> (Site, Browser) {
    let site = Site::with(
        "<script src=\"breakable.js\"></script><which-mailbox id=\"one\"><p id=\"child\">Call us.</p></which-mailbox>\
         <which-mailbox id=\"two\"></which-mailbox>",
    );
    site.put("breakable.js", BREAKABLE);
    let browser = Browser::at(&site.address("")).await;
    browser.until("heard.filter(({ name }) => name === 'ready').length === 2").await;
    (site, browser)
}

async fn press(browser: &Browser, of: &str, action: &str) {
    browser.run(&format!("{of}.shadowRoot.querySelector('[data-action={action}]').click()")).await;
}

#[tokio::test]
async fn a_panic_gives_the_children_back_and_leaves_the_other_box_where_it_was() {
    let (_site, browser) = two_boxes().await;
    press(&browser, "two", "begin").await;
    browser.until("two.shadowRoot.querySelector('[data-question=devices]')").await;
    browser.run("window.broken = true").await;
    press(&browser, "one", "begin").await;
    let error = browser.until("heard.find(({ name }) => name === 'error')").await;
    browser.run("window.broken = false").await;
    assert_eq!((&error["of"], &error["detail"]["code"]), (&json!("one"), &json!("panic")));
    let message = error["detail"]["message"].as_str().unwrap_or_default();
    assert!(
        message.starts_with("The box stopped because of a mistake of its own. Please report it: "),
        "{message}"
    );
    assert_eq!(browser.run("return child.checkVisibility() && child.offsetHeight > 0").await, json!(true));

    browser.run("two.shadowRoot.querySelector('[value=both]').click()").await;
    press(&browser, "two", "next").await;
    browser.until("two.shadowRoot.querySelector('[data-question=same-state]')").await;
    assert_eq!(browser.run("return heard.filter(({ name }) => name === 'error').length").await, json!(1));
    let uncaught =
        browser.console().await.into_iter().filter(|line| line.contains("Uncaught")).collect::<Vec<_>>();
    assert_eq!(uncaught, Vec::<String>::new(), "the page's own error tracking hears nothing");
}

#[tokio::test]
async fn after_a_panic_new_boxes_start_and_the_broken_one_starts_anew_when_it_is_put_back() {
    let (_site, browser) = two_boxes().await;
    browser.run("window.broken = true").await;
    press(&browser, "one", "begin").await;
    browser.until("heard.some(({ name }) => name === 'error')").await;
    browser.run("window.broken = false; heard.length = 0; window.kept = one; kept.remove()").await;
    browser.run("document.body.append(kept)").await;
    browser.until("heard.some(({ name, of }) => name === 'ready' && of === 'one')").await;
    press(&browser, "one", "begin").await;
    browser.until("one.shadowRoot.querySelector('[data-question=devices]')").await;
    browser
        .run("const three = document.createElement('which-mailbox'); three.id = 'three'; document.body.prepend(three)")
        .await;
    browser.until("heard.some(({ name, of }) => name === 'ready' && of === 'three')").await;
}

#[tokio::test]
async fn a_panic_at_the_start_leaves_the_children() {
    let site = Site::with(
        "<script src=\"breakable.js\"></script><which-mailbox id=\"one\"><p id=\"child\">Call us.</p></which-mailbox>",
    );
    site.put("breakable.js", &format!("{BREAKABLE}\nwindow.broken = true;"));
    let browser = Browser::at(&site.address("")).await;
    let error = browser.until("heard.find(({ name }) => name === 'error')").await;
    assert_eq!(error["detail"]["code"], json!("panic"));
    assert_eq!(browser.run("return child.checkVisibility() && child.offsetHeight > 0").await, json!(true));
    assert_eq!(browser.run("return heard.length").await, json!(1));
}
