//! The parts of the wasm: what is not needed is not loaded, and what cannot be loaded takes nothing away.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Fault, Site, is_part};

/// How often each part was asked for: German, English, the views that come later, their German, their English.
fn parts(site: &Site) -> [usize; 5] {
    let asked = site.asked();
    ["de", "en", "later", "later_de", "later_en"]
        .map(|name| asked.iter().filter(|path| is_part(path, name)).count())
}

/// Two boxes, English and German, with a child each.
async fn two_boxes() -> (Site, Browser) {
    let site = Site::with(
        "<which-mailbox id=\"one\" loading=\"eager\"><p id=\"child\">Call us.</p></which-mailbox>\
         <which-mailbox id=\"two\" lang=\"de\" loading=\"eager\"></which-mailbox>",
    );
    let browser = Browser::at(&site.address("")).await;
    browser.until("heard.filter(({ name }) => name === 'ready').length === 2").await;
    (site, browser)
}

async fn one_box(attributes: &str) -> (Site, Browser) {
    let site =
        Site::with(&format!("<which-mailbox id=\"box\" loading=\"eager\" {attributes}></which-mailbox>"));
    let browser = Browser::at(&site.address("")).await;
    browser.until("heard.some(({ name }) => name === 'ready')").await;
    (site, browser)
}

async fn press(browser: &Browser, of: &str, action: &str) {
    browser.run(&format!("{of}.shadowRoot.querySelector('[data-action={action}]').click()")).await;
}

/// Waits until a view is drawn.
async fn drawn(browser: &Browser, of: &str, view: &str) {
    let head =
        format!("{of}.shadowRoot.querySelector('[data-view={view}]:not([hidden]) :is(h2, h3)[data-head]')");
    browser.until(&head).await;
}

async fn errors(browser: &Browser) -> Value {
    browser
        .run("return heard.filter(({ name }) => name === 'error').map(({ of, detail }) => [of, detail.code])")
        .await
}

#[tokio::test]
async fn views_that_come_later_are_loaded_once_a_page_and_not_before_one_is_opened() {
    let (site, browser) = two_boxes().await;
    press(&browser, "one", "begin").await;
    browser.until("one.shadowRoot.querySelector('[data-question=devices]')").await;
    assert_eq!(parts(&site), [1, 1, 0, 0, 0]);
    press(&browser, "one", "try").await;
    drawn(&browser, "one", "try").await;
    press(&browser, "one", "compare").await;
    drawn(&browser, "one", "compare").await;
    assert_eq!(parts(&site), [1, 1, 1, 0, 1]);
    press(&browser, "two", "compare").await;
    drawn(&browser, "two", "compare").await;
    assert_eq!(parts(&site), [1, 1, 1, 1, 1]);
    // The style came along, once a box.
    assert_eq!(
        browser.run("return [one, two].map((box) => box.shadowRoot.adoptedStyleSheets.length)").await,
        json!([2, 2])
    );
}

#[tokio::test]
async fn a_view_that_cannot_be_loaded_says_so_leaves_the_advice_alone_and_comes_at_the_next_attempt() {
    let (site, browser) = one_box("").await;
    let site = site.fails(Fault::NoPart("later"));
    press(&browser, "box", "try").await;
    browser.until("box.shadowRoot.querySelector('[data-view=try] [data-action=load]')").await;
    assert_eq!(
        browser.run("return box.shadowRoot.querySelector('[data-view=try] p').textContent").await,
        json!("This part could not be loaded. Are you still connected to the internet?")
    );
    press(&browser, "box", "advice").await;
    press(&browser, "box", "begin").await;
    browser.until("box.shadowRoot.querySelector('[data-question=devices]')").await;
    assert_eq!(errors(&browser).await, json!([]), "the box goes on");
    site.mend();
    press(&browser, "box", "try").await;
    press(&browser, "box", "load").await;
    drawn(&browser, "box", "try").await;
    assert_eq!(parts(&site), [0, 1, 2, 0, 1]);
}

#[tokio::test]
async fn a_mistake_in_a_view_that_came_later_ends_its_box_and_no_other() {
    let (_site, browser) = two_boxes().await;
    for of in ["one", "two"] {
        press(&browser, of, "try").await;
        drawn(&browser, of, "try").await;
    }
    // Whatever the wasm asks of a node throws now, in the middle of the part's own code.
    browser
        .run(
            "for (const [type, name] of [[Element, 'setAttribute'], [Element, 'append'], [Document, 'createElementNS']]) {
               const real = type.prototype[name];
               type.prototype[name] = function (...values) {
                 if (window.broken) throw new Error('broken by the test');
                 return real.apply(this, values);
               };
             }
             window.broken = true;",
        )
        .await;
    press(&browser, "one", "step").await;
    browser.until("heard.some(({ name }) => name === 'error')").await;
    browser.run("window.broken = false").await;
    assert_eq!(errors(&browser).await, json!([["one", "panic"]]));
    assert_eq!(browser.run("return child.checkVisibility() && child.offsetHeight > 0").await, json!(true));
    let step = "two.shadowRoot.querySelector('[data-step]').dataset.step";
    let before = browser.run(&format!("return {step}")).await;
    press(&browser, "two", "step").await;
    browser.until(&format!("{step} !== '{}'", before.as_str().unwrap_or_default())).await;
}

#[tokio::test]
async fn only_the_words_of_the_language_that_is_spoken_are_loaded() {
    for (attributes, loaded) in
        [("", [0, 1, 0, 0, 0]), ("lang=\"DE-at\"", [1, 0, 0, 0, 0]), ("lang=\"fr\"", [0, 1, 0, 0, 0])]
    {
        let (site, _browser) = one_box(attributes).await;
        assert_eq!(parts(&site), loaded, "{attributes}");
    }
}

#[tokio::test]
async fn a_language_that_only_the_configuration_asks_for_is_loaded_too() {
    let site = Site::with(
        "<which-mailbox id=\"box\" loading=\"eager\"><script type=\"application/json\">{ \"lang\": \"de\" }</script></which-mailbox>",
    );
    let browser = Browser::at(&site.address("")).await;
    browser.until("heard.some(({ name }) => name === 'ready')").await;
    assert_eq!(browser.run("return box.shadowRoot.querySelector('.box').lang").await, json!("de"));
    assert_eq!(parts(&site), [1, 1, 0, 0, 0]);
}

#[tokio::test]
async fn a_language_that_cannot_be_loaded_leaves_the_one_that_is_there_and_comes_at_the_next_attempt() {
    let (site, browser) = one_box("").await;
    let site = site.fails(Fault::NoPart("de"));
    press(&browser, "box", "begin").await;
    browser.run("box.lang = 'de'").await;
    browser.until("heard.some(({ name }) => name === 'error')").await;
    assert_eq!(errors(&browser).await, json!([["box", "load"]]));
    assert_eq!(
        browser.run("return [box.shadowRoot.querySelector('.box').lang, !!box.shadowRoot.querySelector('[data-question=devices]')]").await,
        json!(["en", true])
    );
    site.mend();
    browser.run("box.lang = 'de-AT'").await;
    browser.until("box.shadowRoot.querySelector('.box').lang === 'de'").await;
    browser.until("box.shadowRoot.querySelector('[data-question=devices]')").await;
}

#[tokio::test]
async fn a_language_that_a_later_view_is_opened_in_or_changed_to_is_loaded_for_it() {
    let (site, browser) = one_box("").await;
    press(&browser, "box", "try").await;
    drawn(&browser, "box", "try").await;
    assert_eq!(parts(&site), [0, 1, 1, 0, 1]);
    browser.run("box.lang = 'de'").await;
    browser.until("box.shadowRoot.querySelector('.box').lang === 'de'").await;
    let steps = "box.shadowRoot.querySelector('[data-action=step]').textContent";
    browser.until(&format!("{steps}.trim() === 'Weiter'")).await;
    assert_eq!(parts(&site), [1, 1, 1, 1, 1]);
}

#[tokio::test]
async fn words_of_a_later_view_that_cannot_be_loaded_leave_the_language_that_is_there() {
    let (site, browser) = one_box("").await;
    press(&browser, "box", "try").await;
    drawn(&browser, "box", "try").await;
    let site = site.fails(Fault::NoPart("later_de"));
    browser.run("box.lang = 'de'").await;
    browser.until("heard.some(({ name }) => name === 'error')").await;
    assert_eq!(errors(&browser).await, json!([["box", "load"]]));
    press(&browser, "box", "step").await;
    browser.until("box.shadowRoot.querySelector('.try[data-step=\"1\"]')").await;
    assert_eq!(browser.run("return box.shadowRoot.querySelector('.box').lang").await, json!("en"));
    site.mend();
    browser.run("box.lang = 'de-AT'").await;
    browser.until("box.shadowRoot.querySelector('.box').lang === 'de'").await;
}
