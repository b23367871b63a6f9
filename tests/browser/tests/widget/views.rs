//! Three views in one box: how a reader gets from one to another and back, and how a page or a link opens one.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Key, Site};

const READY: &str = "heard.some(({ name }) => name === 'ready')";

/// A page with one box, ready.
async fn box_with(attributes: &str, fragment: &str) -> (Site, Browser) {
    let site = Site::with(&format!("<which-mailbox id=\"box\" {attributes}></which-mailbox>"));
    let browser = Browser::at(&site.address(fragment)).await;
    browser.until(READY).await;
    (site, browser)
}

async fn press(browser: &Browser, action: &str) {
    let seen = format!("nav [data-action={action}], [data-view]:not([hidden]) [data-action={action}]");
    browser.run(&format!("box.shadowRoot.querySelector('{seen}').click()")).await;
}

/// Waits until this view has been drawn and is the only one to be seen, and the bar says so.
async fn shows(browser: &Browser, view: &str) {
    browser
        .until(&format!(
            "box.shadowRoot.querySelector('[data-view={view}]:not([hidden]) [data-head]') &&
             !box.shadowRoot.querySelector('[data-view]:not([hidden]):not([data-view={view}])') &&
             box.shadowRoot.querySelector('nav [aria-current=true]').dataset.action === '{view}'"
        ))
        .await;
}

async fn focused(browser: &Browser) -> Value {
    browser.run("return box.shadowRoot.activeElement?.dataset.action ?? null").await
}

#[tokio::test]
async fn by_keyboard_a_reader_goes_to_another_view_and_finds_the_question_as_it_was() {
    let (_site, browser) = box_with("", "").await;
    press(&browser, "begin").await;
    browser.until("box.shadowRoot.querySelector('[value=both]')").await;
    browser.run("box.shadowRoot.querySelector('[value=both]').click()").await;
    browser.run("box.shadowRoot.querySelector('[data-action=advice]').focus()").await;
    for view in ["try", "compare"] {
        browser.press(Key::Tab).await;
        browser.press(Key::Enter).await;
        shows(&browser, view).await;
        assert_eq!(focused(&browser).await, json!(view), "the focus stays where the reader is");
    }
    browser.run("box.shadowRoot.querySelector('[data-action=advice]').focus()").await;
    browser.press(Key::Space).await;
    shows(&browser, "advice").await;
    let question = "const { dataset } = box.shadowRoot.querySelector('form');
                    return [dataset.question, box.shadowRoot.querySelector('[name=choice]:checked').value]";
    assert_eq!(browser.run(question).await, json!(["devices", "both"]));
}

#[tokio::test]
async fn a_view_stays_as_it_was_while_another_one_is_shown() {
    let (_site, browser) = box_with("view=\"compare\"", "").await;
    shows(&browser, "compare").await;
    browser.run("window.left = box.shadowRoot.querySelector('[data-view=compare]').firstElementChild").await;
    press(&browser, "try").await;
    shows(&browser, "try").await;
    press(&browser, "compare").await;
    shows(&browser, "compare").await;
    let same = "return left === box.shadowRoot.querySelector('[data-view=compare]').firstElementChild";
    assert_eq!(browser.run(same).await, json!(true));
}

#[tokio::test]
async fn a_page_opens_the_view_it_wants_and_may_want_another_one_later() {
    let (_site, browser) = box_with("view=\"try\"", "").await;
    shows(&browser, "try").await;
    assert_eq!(
        browser.run("return document.activeElement.localName").await,
        json!("body"),
        "no focus by itself"
    );
    browser.run("box.setAttribute('view', 'compare')").await;
    shows(&browser, "compare").await;
    // Something else changes: the reader stays where they went.
    press(&browser, "advice").await;
    shows(&browser, "advice").await;
    browser.run("box.lang = 'de'").await;
    browser.until("box.shadowRoot.querySelector('.box').lang === 'de'").await;
    shows(&browser, "advice").await;
}

#[tokio::test]
async fn a_link_opens_its_view_and_brings_the_answers_along() {
    for view in ["try", "compare"] {
        let link = format!("#box=view={view},devices=both,same-state=same,calendar=shared");
        let (_site, browser) = box_with("", &link).await;
        shows(&browser, view).await;
        press(&browser, "advice").await;
        shows(&browser, "advice").await;
        browser.until("box.shadowRoot.querySelector('[data-screen=result]')").await;
    }
}

#[tokio::test]
async fn a_link_to_answers_opens_the_advice_whatever_the_page_wants() {
    let (_site, browser) = box_with("view=\"compare\"", "#box=devices=both,same-state=same").await;
    shows(&browser, "advice").await;
    browser.until("box.shadowRoot.querySelector('[data-screen=result]')").await;
}

#[tokio::test]
async fn a_link_that_comes_while_the_box_stands_opens_its_view() {
    let (_site, browser) = box_with("", "").await;
    browser.run("location.hash = 'box=view=compare'").await;
    shows(&browser, "compare").await;
    browser.run("location.hash = 'box=view=try'").await;
    shows(&browser, "try").await;
}

#[tokio::test]
async fn a_link_in_the_article_opens_its_view_in_a_box_that_was_never_seen() {
    let site = Site::with(&format!(
        "<a id=\"link\" href=\"#which-mailbox=view=compare\">Compare</a>{}<which-mailbox></which-mailbox>",
        "<br>".repeat(300)
    ));
    let browser = Browser::at(&site.address("")).await;
    browser.until("customElements.get('which-mailbox')").await;
    browser.run("window.box = document.querySelector('which-mailbox'); link.click()").await;
    browser.until(READY).await;
    shows(&browser, "compare").await;
    assert_eq!(
        browser.run("const { top } = box.getBoundingClientRect(); return top < innerHeight").await,
        json!(true)
    );
}

#[tokio::test]
async fn the_bar_is_one_line_at_320_px_and_its_buttons_can_be_hit() {
    for lang in ["de", "en"] {
        let site = Site::with(&format!("<which-mailbox id=\"box\" lang=\"{lang}\"></which-mailbox>"));
        let browser = Browser::start().await;
        browser.resize(320, 640).await;
        browser.open(&site.address("")).await;
        browser.until(READY).await;
        let tabs = browser
            .run(
                "const tabs = [...box.shadowRoot.querySelectorAll('nav button')].map((tab) => tab.getBoundingClientRect());
                 return [new Set(tabs.map(({ top }) => top)).size, tabs.every(({ width, height }) => width >= 24 && height >= 44)]",
            )
            .await;
        assert_eq!(tabs, json!([1, true]), "{lang}");
    }
}
