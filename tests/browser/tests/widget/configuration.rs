//! What a page sets, by every way there is, and what it hears.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Site};

const READY: &str = "heard.some(({ name }) => name === 'ready')";

async fn drawn(body: &str) -> (Site, Browser) {
    let site = Site::with(body);
    site.put("full.json", r#"{ "form": "full", "theme": "light" }"#);
    let browser = Browser::at(&site.address("")).await;
    browser.until(READY).await;
    (site, browser)
}

/// The box's language, and its colours where they are not the page's.
async fn drawn_as(browser: &Browser) -> Value {
    browser.run("const { lang, dataset } = box.shadowRoot.querySelector('.box'); return [lang, dataset.theme ?? 'auto']").await
}

#[tokio::test]
async fn without_a_word_of_its_own_the_box_speaks_the_language_around_it() {
    let (_site, browser) =
        drawn("<section lang=\"de-AT\" id=\"around\"><which-mailbox id=\"box\"></which-mailbox></section>")
            .await;
    assert_eq!(drawn_as(&browser).await, json!(["de", "auto"]));
    browser.run("around.lang = 'fr'").await;
    browser.until("box.shadowRoot.querySelector('.box').lang === 'en'").await;
    browser.run("around.removeAttribute('lang'); document.documentElement.lang = 'de'").await;
    browser.until("box.shadowRoot.querySelector('.box').lang === 'de'").await;
}

#[tokio::test]
async fn its_own_language_changes_live_and_keeps_the_question() {
    let (_site, browser) = drawn("<which-mailbox id=\"box\" lang=\"de\"></which-mailbox>").await;
    browser.run("box.shadowRoot.querySelector('[data-action=begin]').click()").await;
    browser.until("box.shadowRoot.querySelector('form')").await;
    browser.run("box.shadowRoot.querySelector('[name=choice]').click()").await;
    let german = browser.run("return box.shadowRoot.querySelector('legend').textContent").await;
    browser.run("box.lang = 'en'").await;
    browser.until("box.shadowRoot.querySelector('.box').lang === 'en'").await;
    let english = browser.run("return box.shadowRoot.querySelector('legend').textContent").await;
    assert_ne!(german, english);
    assert_eq!(
        browser.run("return box.shadowRoot.querySelector('[name=choice]').checked").await,
        json!(true)
    );
}

#[tokio::test]
async fn attribute_wins_over_property_over_what_stands_in_the_element() {
    let (_site, browser) = drawn(
        "<which-mailbox id=\"box\"><script type=\"application/json\">{ \"lang\": \"de\", \"theme\": \"dark\" }</script>\
         </which-mailbox>",
    )
    .await;
    assert_eq!(drawn_as(&browser).await, json!(["de", "dark"]));
    browser.run("box.config = { theme: 'light' }").await;
    browser.until("box.shadowRoot.querySelector('.box').dataset.theme === 'light'").await;
    assert_eq!(drawn_as(&browser).await, json!(["de", "light"]));
    browser.run("box.setAttribute('theme', 'auto')").await;
    browser.until("(box.shadowRoot.querySelector('.box').dataset.theme ?? 'auto') === 'auto'").await;
    browser.run("box.removeAttribute('theme'); box.config = undefined").await;
    browser.until("box.shadowRoot.querySelector('.box').dataset.theme === 'dark'").await;
}

#[tokio::test]
async fn what_a_property_does_not_say_of_an_offer_comes_from_below() {
    let answers = "#box=devices=both,same-state=same,calendar=mine";
    let site = Site::with(
        "<which-mailbox id=\"box\"><script type=\"application/json\">{ \"kinds\": { \"exchange\": { \"product\": \"Mail M\",
         \"note\": \"Old note\" } } }</script></which-mailbox>",
    );
    let browser = Browser::at(&site.address(answers)).await;
    browser.until("box.shadowRoot?.querySelector('[part~=offer]')").await;
    let offer = "return box.shadowRoot.querySelector('[part~=offer]').textContent";
    let before = browser.run(offer).await.to_string();
    assert!(before.contains("Mail M") && before.contains("Old note"), "{before}");
    browser.run("box.config = { kinds: { exchange: { note: 'New note' } } }").await;
    browser.until("box.shadowRoot.querySelector('[part~=offer]').textContent.includes('New note')").await;
    let after = browser.run(offer).await.to_string();
    assert!(after.contains("Mail M") && !after.contains("Old note"), "{after}");
}

#[tokio::test]
async fn what_the_author_wrote_is_text_whatever_marks_are_in_it() {
    let (_site, browser) = drawn("<which-mailbox id=\"box\" lang=\"en\"></which-mailbox>").await;
    browser
        .run(
            r##"const offer = {
                product: "A|B #1 = <i>C</i>\nimg src=x onerror=alert(1)|D",
                link: "https://example.org/a|b=c",
                note: ">>b|one\n>i class=x|two\r\u2028# three",
            };
            box.config = { kinds: { pop3: offer, imap: offer, exchange: offer } };
            location.hash = '#box=devices=both,same-state=same,calendar=mine'"##,
        )
        .await;
    browser.until("box.shadowRoot.querySelector('[part~=offer]')").await;
    let read = "const offer = box.shadowRoot.querySelector('[part~=offer]');
                const [title, ...said] = offer.children;
                return [said.map((p) => p.textContent), [...offer.querySelectorAll('*')].map((e) => e.localName),
                        offer.querySelector('a').getAttribute('href')]";
    let expected = json!([
        ["A|B #1 = <i>C</i> img src=x onerror=alert(1)|D", ">>b|one >i class=x|two\r\u{2028}# three"],
        ["p", "p", "a", "p"],
        "https://example.org/a%7Cb=c",
    ]);
    assert_eq!(browser.run(read).await, expected);
}

#[tokio::test]
async fn a_file_says_it_as_well_and_is_asked_for_once() {
    let (site, browser) = drawn("<which-mailbox id=\"box\" config=\"full.json\"></which-mailbox>").await;
    assert_eq!(drawn_as(&browser).await, json!(["en", "light"]));
    browser.run("box.lang = 'de'").await;
    browser.until("box.shadowRoot.querySelector('.box').lang === 'de'").await;
    assert_eq!(site.asked().iter().filter(|path| *path == "/full.json").count(), 1);
    site.put("other.json", r#"{ "theme": "dark" }"#);
    browser.run("box.setAttribute('config', 'other.json')").await;
    browser.until("box.shadowRoot.querySelector('.box').dataset.theme === 'dark'").await;
}

#[tokio::test]
async fn a_property_that_was_set_before_the_element_was_defined_counts() {
    let site = Site::new();
    site.put("early.js", "document.getElementById('box').config = { lang: 'de', theme: 'dark' }");
    site.put(
        "index.html",
        "<!doctype html><html lang=\"en\"><title>Test</title><body><script src=\"heard.js\"></script>\
         <which-mailbox id=\"box\"></which-mailbox><script src=\"early.js\"></script>\
         <script src=\"which-mailbox.js\"></script></body></html>",
    );
    let browser = Browser::at(&site.address("")).await;
    browser.until(READY).await;
    assert_eq!(drawn_as(&browser).await, json!(["de", "dark"]));
    assert_eq!(browser.run("return box.config").await, json!({ "lang": "de", "theme": "dark" }));
}

#[tokio::test]
async fn the_page_hears_each_answer_and_the_result() {
    let (_site, browser) = drawn("<which-mailbox id=\"box\"></which-mailbox>").await;
    assert_eq!(browser.run("return box.result").await, Value::Null);
    press(&browser, "begin").await;
    browser.run("box.shadowRoot.querySelector('[value=both]').click()").await;
    press(&browser, "next").await;
    browser.until("box.shadowRoot.querySelector('[data-question=same-state]')").await;
    press(&browser, "skip").await;
    browser.until("box.shadowRoot.querySelector('[data-question=calendar]')").await;
    browser.run("box.shadowRoot.querySelector('[value=shared]').click()").await;
    press(&browser, "next").await;
    browser.until("box.shadowRoot.querySelector('[data-question=team]')").await;
    press(&browser, "show-result").await;
    let result = browser.until("heard.find(({ name }) => name === 'result')").await;
    let answers =
        browser.run("return heard.filter(({ name }) => name === 'answer').map(({ detail }) => detail)").await;
    assert_eq!(
        answers,
        json!([
            { "question": "devices", "choice": "both" },
            { "question": "same-state", "choice": null },
            { "question": "calendar", "choice": "shared" },
            { "question": "team", "choice": null },
        ])
    );
    assert_eq!((&result["of"], &result["composed"]), (&json!("box"), &json!(true)));
    assert_eq!(result["detail"], browser.run("return box.result").await);
    let winner = browser.run("return box.shadowRoot.querySelector('.winner[data-kind]').dataset.kind").await;
    assert_eq!(result["detail"]["kind"], winner);
    let shown = browser
        .run(
            "return Object.fromEntries([...box.shadowRoot.querySelectorAll('li[data-kind][data-score]')]
               .map(({ dataset }) => [dataset.kind, Number(dataset.score)]))",
        )
        .await;
    assert_eq!(result["detail"]["scores"], shown);
}

#[tokio::test]
async fn a_shared_link_opens_its_box_with_the_result_and_no_other() {
    let site =
        Site::with("<which-mailbox id=\"one\"></which-mailbox><which-mailbox id=\"two\"></which-mailbox>");
    let browser = Browser::at(&site.address("#two=devices%3Dboth,calendar=shared!!,team=together")).await;
    browser.until("heard.filter(({ name }) => name === 'ready').length === 2").await;
    let screens =
        "return [one, two].map(({ shadowRoot }) => shadowRoot.querySelector('[data-screen]').dataset.screen)";
    assert_eq!(browser.run(screens).await, json!(["start", "result"]));
    browser.run("location.hash = 'one=devices=computer,archive=yes'").await;
    browser.until("one.shadowRoot.querySelector('[data-screen]').dataset.screen === 'result'").await;
}

#[tokio::test]
async fn a_link_that_the_box_makes_brings_its_answers_back() {
    let (site, browser) = drawn("<which-mailbox></which-mailbox>").await;
    let box_ = "document.querySelector('which-mailbox')";
    let answers = "which-mailbox=devices=both,same-state=same!,calendar=shared!!";
    browser.open(&site.address(&format!("?again#{answers}"))).await;
    browser.until(READY).await;
    browser
        .until(&format!("{box_}.shadowRoot.querySelector('[data-screen]').dataset.screen === 'result'"))
        .await;
    assert!(browser.address().await.ends_with(&format!("/?again#{answers}")));
    let given = browser
        .run(&format!(
            "return [...{box_}.shadowRoot.querySelector('.calculation').querySelectorAll('li[data-question]')]
               .map(({{ dataset }}) => dataset.question)"
        ))
        .await;
    assert_eq!(given, json!(["devices", "same-state", "calendar"]));
}

async fn press(browser: &Browser, action: &str) {
    browser.run(&format!("box.shadowRoot.querySelector('[data-action={action}]').click()")).await;
}
