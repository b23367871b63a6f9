//! The box is a guest: it leaves the page, the browser and the net as it found them.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Fault, Site, page};

const SCREEN: &str =
    "document.querySelector('which-mailbox').shadowRoot?.querySelector('[data-screen]')?.dataset.screen";

/// Clicks its way from the start to the result and opens all that is folded.
async fn to_the_result(browser: &Browser) {
    browser.run("document.querySelector('which-mailbox').scrollIntoView()").await;
    browser.until(&format!("{SCREEN} === 'start'")).await;
    let click = |selector: &str| {
        format!("document.querySelector('which-mailbox').shadowRoot.querySelector('{selector}').click()")
    };
    browser.run(&click("[data-action=begin]")).await;
    browser.until(&format!("{SCREEN} === 'question'")).await;
    for question in ["devices", "same-state", "calendar", "team", "storage", "archive"] {
        browser
            .until(&format!(
                "document.querySelector('which-mailbox').shadowRoot.querySelector('[data-question={question}]')"
            ))
            .await;
        browser.run(&click("[name=choice]")).await;
        browser.run(&click("[data-action=next]")).await;
    }
    browser.until(&format!("{SCREEN} === 'result'")).await;
    browser
        .run(
            "document.querySelector('which-mailbox').shadowRoot.querySelectorAll('details')
               .forEach((details) => { details.open = true })",
        )
        .await;
}

#[tokio::test]
async fn only_the_widgets_own_files_are_asked_for() {
    let site = Site::new();
    let browser = Browser::at(&site.address("index.html")).await;
    to_the_result(&browser).await;
    let mut asked = site.asked();
    asked.retain(|path| !["/site.css", "/favicon.svg"].contains(&path.as_str()));
    asked.sort();
    let ends = asked.iter().map(|path| path.rsplit('.').next().unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(asked.len(), 4, "{asked:?}");
    assert!(asked.iter().all(|path| path.starts_with("/which-mailbox")), "{asked:?}");
    assert_eq!(ends.iter().filter(|end| **end == "wasm").count(), 2, "{asked:?}");
    // Nor is anything asked of anybody else.
    let elsewhere = "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(origin))";
    assert_eq!(browser.run(elsewhere).await, json!([]));
    assert_eq!(browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_page_that_lets_nobody_write_html_can_hold_the_box() {
    let site = Site::new().fails(Fault::Policy(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
         img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'",
    ));
    let browser = Browser::at(&site.address("index.html")).await;
    to_the_result(&browser).await;
    assert_eq!(browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn script_module_and_words_are_asked_for_side_by_side() {
    // If one waited for another, none would ever come.
    let site = Site::with("<which-mailbox></which-mailbox>").fails(Fault::Withheld);
    let browser = Browser::at(&site.address("")).await;
    browser.until("heard.some(({ name }) => name === 'ready')").await;
}

#[tokio::test]
async fn storage_cookies_address_head_and_globals_stay_as_they_were() {
    let site = Site::new();
    let globals = "window.before = null; before = Object.getOwnPropertyNames(window)";
    site.put("globals.js", globals);
    site.put("index.html", &page("<script src=\"globals.js\"></script><which-mailbox></which-mailbox>"));
    let browser = Browser::at(&site.address("index.html?a=b#here")).await;
    let state = "return [document.head.outerHTML, document.documentElement.getAttributeNames(), history.length, location.href]";
    let before = browser.run(state).await;
    to_the_result(&browser).await;
    assert_eq!(browser.run(state).await, before);
    // `ret_nodes` is ChromeDriver's own.
    let added = "return Object.getOwnPropertyNames(window).filter((name) => ![...before, 'ret_nodes'].includes(name))";
    assert_eq!(browser.run(added).await, json!([]));
    let stored = browser
        .run(
            "return Promise.all([indexedDB.databases(), caches.keys()]).then(([databases, caches]) =>
               [localStorage.length, sessionStorage.length, document.cookie, databases.length, caches.length])",
        )
        .await;
    assert_eq!(stored, json!([0, 0, "", 0, 0]));
}

/// The sum of all layout shifts so far that no click or key explains.
async fn shift(browser: &Browser) -> f64 {
    let sum = browser
        .until(
            "(window.shifts ??= (() => {
               const sum = { value: 0, frames: 0 };
               new PerformanceObserver((list) => list.getEntries().forEach((shift) => {
                 if (!shift.hadRecentInput) sum.value += shift.value;
               })).observe({ type: 'layout-shift', buffered: true });
               return sum;
             })()) && (shifts.frames += 1) > 5 && { ...shifts }",
        )
        .await;
    sum["value"].as_f64().unwrap_or(f64::MAX)
}

#[tokio::test]
async fn the_page_does_not_jump_when_the_box_starts() {
    let site = Site::new();
    let browser = Browser::start().await;
    for (width, height) in [(412, 915), (1280, 800)] {
        browser.resize(width, height).await;
        for path in ["index.html", "en.html"] {
            // The worst place: the reader looks at the box when it starts.
            let id = browser_heading(&browser, &site, path).await;
            browser.open("about:blank").await;
            browser.open(&site.address(&format!("{path}#{id}"))).await;
            browser.until(&format!("{SCREEN} === 'start'")).await;
            let shift = shift(&browser).await;
            assert!(shift <= 0.05, "{path} at {width} px: the page jumped by {shift}");
        }
    }
}

/// The id of the heading over the box.
async fn browser_heading(browser: &Browser, site: &Site, path: &str) -> String {
    browser.open(&site.address(path)).await;
    let id =
        browser.run("return [...document.querySelectorAll('h2[id]:has(~ which-mailbox)')].at(-1).id").await;
    let Value::String(id) = id else { panic!("a heading with an id stands over the box in {path}") };
    id
}
