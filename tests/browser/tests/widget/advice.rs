//! A reader comes to a recommendation, by keyboard alone, with what a screen reader says on the way.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Key, Site};

const ROOT: &str = "document.querySelector('which-mailbox').shadowRoot";

/// Tabs on until the focus is on what this selector names.
async fn tab_to(browser: &Browser, selector: &str) {
    for _ in 0..80 {
        browser.press(Key::Tab).await;
        if browser.run(&format!("return {ROOT}?.activeElement?.matches('{selector}') ?? false")).await
            == json!(true)
        {
            return;
        }
    }
    panic!("eighty times Tab, and the focus never came to {selector}");
}

async fn start_of(browser: &Browser, site: &Site, path: &str) {
    browser.open(&site.address(path)).await;
    browser.run("document.querySelector('which-mailbox').scrollIntoView()").await;
    browser.until(&format!("{ROOT}?.querySelector('[data-screen=start]')")).await;
}

/// From the start to the result by Tab, arrow, space and Enter; each question's id as it was asked.
async fn answers_by_keyboard(browser: &Browser) -> Vec<Value> {
    tab_to(browser, "[data-action=begin]").await;
    browser.press(Key::Enter).await;
    let mut asked = Vec::new();
    loop {
        let last = asked.last().cloned().unwrap_or(Value::Null);
        let now = browser
            .until(&format!(
                "({ROOT}.querySelector('[data-screen=result]') && 'result') ||
                 (({{ question }}) => question !== {last} && question)({ROOT}.querySelector('form').dataset)"
            ))
            .await;
        // The focus comes to the head of what is new, so that it is read out and Tab goes on from there.
        browser.until(&format!("{ROOT}.activeElement?.matches('[data-head]')")).await;
        browser.until(&format!("{ROOT}.querySelector('[role=status]').textContent.trim()")).await;
        if now == json!("result") {
            return asked;
        }
        tab_to(browser, "[name=choice]").await;
        browser.press(Key::Space).await;
        browser.press(Key::Down).await;
        browser.until(&format!("{ROOT}.querySelectorAll('[name=choice]')[1].checked")).await;
        browser.press(Key::Enter).await;
        asked.push(now);
    }
}

async fn comes_to_a_result_by_keyboard_alone(path: &str, language: &str) {
    let site = Site::new();
    let browser = Browser::start().await;
    start_of(&browser, &site, path).await;
    let asked = answers_by_keyboard(&browser).await;
    assert_eq!(asked, ["devices", "same-state", "calendar", "team", "storage", "archive"]);
    assert_eq!(browser.run(&format!("return {ROOT}.querySelector('.box').lang")).await, json!(language));
    // Rows and sum of each kind's calculation agree with the bars.
    let kinds = browser
        .run(&format!(
            "return [...{ROOT}.querySelectorAll('.calculation')].map(({{ dataset }}) => dataset.kind).sort()"
        ))
        .await;
    assert!(kinds.as_array().is_some_and(|kinds| !kinds.is_empty()), "{kinds}");
    // On from the result by keyboard: one answer is changed, and the way leads back.
    tab_to(&browser, "[data-action=change]").await;
    browser.press(Key::Enter).await;
    browser.until(&format!("{ROOT}.querySelector('[data-screen=question]')")).await;
    tab_to(&browser, "[data-action=back]").await;
    browser.press(Key::Enter).await;
    browser.until(&format!("{ROOT}.querySelector('[data-screen=result]')")).await;
}

#[tokio::test]
async fn a_german_reader_comes_to_a_result_by_keyboard_alone() {
    comes_to_a_result_by_keyboard_alone("index.html", "de").await;
}

#[tokio::test]
async fn an_english_reader_comes_to_a_result_by_keyboard_alone() {
    comes_to_a_result_by_keyboard_alone("en.html", "en").await;
}

#[tokio::test]
async fn the_result_can_be_copied_and_its_link_leads_back_to_it() {
    let site = Site::new();
    let browser = Browser::start().await;
    start_of(&browser, &site, "en.html").await;
    answers_by_keyboard(&browser).await;
    browser
        .run(
            "window.copied = [];
             navigator.clipboard.writeText = async (text) => { copied.push(text) }",
        )
        .await;
    let scores = format!(
        "return [...{ROOT}.querySelectorAll('li[data-score]')].map(({{ dataset }}) => dataset.score)"
    );
    let before = browser.run(&scores).await;
    for action in ["copy", "share"] {
        browser.run(&format!("{ROOT}.querySelector('[data-action={action}]').click()")).await;
    }
    let copied = browser.until("copied.length === 2 && copied").await;
    let text = copied[0].as_str().unwrap_or_default();
    assert!(text.contains("IMAP") && text.lines().count() > 5, "{text}");
    let link = copied[1].as_str().unwrap_or_default();
    assert!(link.starts_with(&site.address("en.html#which-mailbox=devices=phone,")), "{link}");

    browser.open("about:blank").await;
    browser.open(link).await;
    browser.until(&format!("{ROOT}?.querySelector('[data-screen=result]')")).await;
    assert_eq!(browser.run(&scores).await, before);
    assert_eq!(browser.address().await, link);
}

#[tokio::test]
async fn where_nothing_may_be_copied_the_link_stands_in_a_field() {
    let site = Site::new();
    let browser = Browser::at(&site.address("en.html#which-mailbox=devices=both,same-state=same")).await;
    browser.until(&format!("{ROOT}?.querySelector('[data-screen=result]')")).await;
    browser.run("navigator.clipboard.writeText = async () => { throw new Error('denied') }").await;
    browser.run(&format!("{ROOT}.querySelector('[data-action=share]').click()")).await;
    let link = browser.until(&format!("{ROOT}.querySelector('textarea')?.value")).await;
    assert_eq!(link, json!(site.address("en.html#which-mailbox=devices=both,same-state=same")));
}

#[tokio::test]
async fn skipping_everything_and_starting_over_lead_somewhere() {
    let site = Site::with("<which-mailbox id=\"box\"></which-mailbox>");
    let browser = Browser::at(&site.address("")).await;
    browser.until(&format!("{ROOT}?.querySelector('[data-screen=start]')")).await;
    browser.run(&format!("{ROOT}.querySelector('[data-action=begin]').click()")).await;
    for question in ["devices", "same-state", "calendar", "team", "storage", "archive"] {
        browser.until(&format!("{ROOT}.querySelector('[data-question={question}]')")).await;
        browser.run(&format!("{ROOT}.querySelector('[data-action=skip]').click()")).await;
    }
    browser.until(&format!("{ROOT}.querySelector('[data-screen=result]')")).await;
    browser.run(&format!("{ROOT}.querySelector('[data-action=start-over]').click()")).await;
    browser.until(&format!("{ROOT}.querySelector('[data-screen=start]')")).await;
}
