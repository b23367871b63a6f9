//! The view that compares: criteria down, kinds across, reasons folded out, filters, what is often said.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Key, Seen, Site};

const READY: &str = "heard.some(({ name }) => name === 'ready')";
/// The view, once its table stands.
const VIEW: &str =
    "document.querySelector('which-mailbox').shadowRoot.querySelector('[data-view=compare]:not([hidden])')";

/// A page with one box whose table stands.
async fn table(seen: Seen, attributes: &str, link: &str) -> (Site, Browser) {
    let site = Site::with(&format!("<h1>Mail</h1><which-mailbox id=\"box\" {attributes}></which-mailbox>"));
    let browser = Browser::start().await;
    browser.look(seen).await;
    browser.open(&site.address(&format!("#box=view=compare{link}"))).await;
    browser.until(READY).await;
    browser.until(&format!("{VIEW}?.querySelector('table')")).await;
    (site, browser)
}

async fn click(browser: &Browser, selector: &str) {
    browser.run(&format!("{VIEW}.querySelector('{selector}').click()")).await;
}

/// Ids of the rows that are shown.
async fn rows(browser: &Browser) -> Vec<String> {
    let shown = browser
        .run(&format!(
            "return [...{VIEW}.querySelectorAll('[data-criterion]')].filter((row) => row.checkVisibility())
               .map(({{ dataset }}) => dataset.criterion)"
        ))
        .await;
    serde_json::from_value(shown).expect("a list of ids")
}

async fn says(browser: &Browser, sentence: &str) {
    browser
        .until(&format!("box.shadowRoot.querySelector('[role=status]').textContent === '{sentence}'"))
        .await;
}

#[tokio::test]
async fn each_row_says_in_words_how_far_each_kind_meets_its_criterion() {
    let (_site, browser) = table(Seen::Light, "lang=\"en\"", "").await;
    assert_eq!(rows(&browser).await.len(), 26);
    let cells = "const words = (row) => [...row.cells].slice(1).map((cell) =>
                   [cell.dataset.kind, cell.dataset.degree, cell.querySelector('span').textContent, cell.colSpan]);";
    let of = async |criterion: &str| {
        let row = format!("{VIEW}.querySelector('[data-criterion={criterion}]')");
        browser.run(&format!("{cells} return words({row})")).await
    };
    assert_eq!(
        of("remote-wipe").await,
        json!([["pop3", "unmet", "no", 1], ["imap", "unmet", "no", 2], ["exchange", "met", "yes", 1]])
    );
    assert_eq!(
        of("my-calendar").await,
        json!([
            ["pop3", "unmet", "no", 1],
            ["imap", "unmet", "no", 1],
            ["imap", "partly", "partly", 1],
            ["exchange", "met", "yes", 1]
        ])
    );
    let heads = format!(
        "return [...{VIEW}.querySelectorAll('thead th')].map((head) =>
           [head.scope, (head.querySelector('.full') ?? head).textContent])"
    );
    assert_eq!(
        browser.run(&heads).await,
        json!([
            ["col", "What you want"],
            ["col", "POP3"],
            ["col", "IMAP"],
            ["col", "IMAP with CalDAV and CardDAV"],
            ["col", "Exchange"]
        ])
    );
}

#[tokio::test]
async fn by_keyboard_a_row_folds_out_the_reason_of_each_kind_and_folds_in_again() {
    let (_site, browser) = table(Seen::Light, "lang=\"de\"", "").await;
    let why = format!("{VIEW}.querySelector('[data-reasons-of=sabotage]')");
    assert_eq!(browser.run(&format!("return {why}")).await, Value::Null);
    browser.run(&format!("{VIEW}.querySelector('[data-criterion=sabotage] button').focus()")).await;
    browser.press(Key::Enter).await;
    browser.until(&why).await;
    let reasons = browser
        .run(&format!(
            "return [...{why}.querySelectorAll('li')].map((li) => [li.dataset.proof, li.dataset.degree,
               li.querySelector('b').textContent, li.querySelector('[data-action=show-me]') !== null])"
        ))
        .await;
    assert_eq!(
        reasons,
        json!([
            ["pop3", "met", "POP3", true],
            ["imap", "unmet", "IMAP", true],
            ["exchange", "met", "Exchange mit 30 Tagen Wiederherstellung", true],
            ["exchange-worst", "unmet", "Exchange mit 14 Tagen Wiederherstellung", true]
        ])
    );
    let expanded = format!(
        "return {VIEW}.querySelector('[data-criterion=sabotage] button').getAttribute('aria-expanded')"
    );
    assert_eq!(browser.run(&expanded).await, json!("true"));
    browser.press(Key::Space).await;
    browser.until(&format!("!{why}")).await;
    assert_eq!(browser.run(&expanded).await, json!("false"));
}

#[tokio::test]
async fn a_fact_names_its_source_and_the_month_in_which_it_was_checked() {
    let (_site, browser) = table(Seen::Light, "lang=\"en\"", "").await;
    click(&browser, "[data-criterion=push] button").await;
    let source = browser
        .run(&format!(
            "const [li] = {VIEW}.querySelectorAll('[data-reasons-of=push] li');
             return [li.querySelector('a').href, li.querySelector('small').textContent,
               li.querySelector('[data-action=show-me]')]"
        ))
        .await;
    let address = "https://www.rfc-editor.org/rfc/rfc1939#section-8";
    assert_eq!(source, json!([address, "Source: www.rfc-editor.org, as of 11/2026", null]));
}

#[tokio::test]
async fn filters_leave_out_rows_and_columns_and_say_how_many_rows_are_left() {
    let (_site, browser) = table(Seen::Light, "lang=\"en\"", "").await;
    let disabled = format!("return {VIEW}.querySelector('[data-action=only-wished]').disabled");
    assert_eq!(browser.run(&disabled).await, json!(true), "nothing was said yet");
    click(&browser, "[data-action=only-differences]").await;
    says(&browser, "25 of 26 rows").await;
    assert!(!rows(&browser).await.contains(&"metered".into()));
    click(&browser, "[value=imap]").await;
    says(&browser, "23 of 26 rows").await;
    let kinds = format!(
        "return [...new Set([...{VIEW}.querySelectorAll('[data-kind]')].filter((cell) => cell.checkVisibility())
           .map(({{ dataset }}) => dataset.kind))]"
    );
    assert_eq!(browser.run(&kinds).await, json!(["pop3", "exchange"]));
    click(&browser, "[data-action=only-differences]").await;
    click(&browser, "[data-action=all-three]").await;
    says(&browser, "26 of 26 rows").await;
    assert_eq!(rows(&browser).await.len(), 26);
}

#[tokio::test]
async fn only_what_was_named_follows_the_answers_and_a_filter_outlasts_another_language() {
    let link = ",devices=both,same-state=same,calendar=shared";
    let (_site, browser) = table(Seen::Light, "lang=\"en\"", link).await;
    click(&browser, "[data-action=only-wished]").await;
    says(&browser, "3 of 26 rows").await;
    assert_eq!(rows(&browser).await, ["same-state", "all-mail", "shared-calendar"]);
    let groups = format!(
        "return [...{VIEW}.querySelectorAll('tr.group')].filter((row) => row.checkVisibility()).length"
    );
    assert_eq!(browser.run(&groups).await, json!(2), "a group without a row goes too");
    browser.run("box.lang = 'de'").await;
    browser.until(&format!("{VIEW}.querySelector('.left').textContent === '3 von 26 Zeilen'")).await;
    assert_eq!(rows(&browser).await.len(), 3);
    let press = |action: &str| format!("box.shadowRoot.querySelector('[data-action={action}]').click()");
    browser.run(&press("advice")).await;
    browser.until("box.shadowRoot.querySelector('[data-screen=result]')").await;
    browser.run(&press("start-over")).await;
    browser.run(&press("compare")).await;
    browser.until(&format!("{VIEW}?.querySelector('.left').textContent === '26 von 26 Zeilen'")).await;
    let disabled = format!("return {VIEW}.querySelector('[data-action=only-wished]').disabled");
    assert_eq!(browser.run(&disabled).await, json!(true));
}

/// Goes to a story from here, sees it, and comes back to the same button.
async fn there_and_back(browser: &Browser, button: &str, shown: &str) {
    click(browser, button).await;
    browser
        .until(&format!(
            "box.shadowRoot.querySelector('[data-view=try]:not([hidden])')?.querySelector('{shown}')"
        ))
        .await;
    browser.run("box.shadowRoot.querySelector('[data-view=try] [data-action=to-result]').click()").await;
    browser
        .until(&format!("{VIEW} && box.shadowRoot.activeElement === {VIEW}.querySelector('{button}')"))
        .await;
}

#[tokio::test]
async fn a_reason_is_shown_and_leads_back_to_its_very_row() {
    let (_site, browser) = table(Seen::Light, "lang=\"en\"", "").await;
    for (criterion, proof, question) in [
        ("sabotage", "exchange-worst", "sabotage"),
        ("my-calendar", "imap-dav", "calendar"),
        ("small-storage", "imap", "storage"),
        ("one-sided", "pop3", "same-state"),
    ] {
        click(&browser, &format!("[data-criterion={criterion}] button")).await;
        let button = format!("[data-reasons-of={criterion}] [data-proof={proof}] button");
        there_and_back(&browser, &button, &format!(".banner[data-question={question}]")).await;
    }
}

#[tokio::test]
async fn what_is_often_said_is_answered_and_shown() {
    let (_site, browser) = table(Seen::Light, "lang=\"de\"", "").await;
    let sayings = format!("return {VIEW}.querySelectorAll('[data-saying]').length");
    assert_eq!(browser.run(&sayings).await, json!(12));
    click(&browser, "[data-saying=lost-by-intruder] summary").await;
    there_and_back(&browser, "[data-saying=lost-by-intruder] [data-action=show-me]", "[data-story=emptied]")
        .await;
}

#[tokio::test]
async fn axe_finds_nothing_wrong_wide_narrow_light_or_dark() {
    for (seen, lang, width) in [
        (Seen::Light, "de", 1000),
        (Seen::Dark, "en", 1000),
        (Seen::Light, "en", 360),
        (Seen::Dark, "de", 360),
    ] {
        let (_site, browser) = table(seen, &format!("lang=\"{lang}\""), ",devices=both,team=together").await;
        browser.resize(width, 900).await;
        for criterion in ["little-effort", "push", "sabotage"] {
            click(&browser, &format!("[data-criterion={criterion}] button")).await;
        }
        click(&browser, "[data-saying=three-kinds] summary").await;
        browser.until(&format!("{VIEW}.getRootNode().getAnimations().length === 0")).await;
        let found = browser.faults_of_access().await;
        assert!(found.is_empty(), "{lang} {width}:\n{}", found.join("\n"));
    }
}

#[tokio::test]
async fn at_320_px_nothing_is_cut_off_and_the_table_is_still_one() {
    let (_site, browser) = table(Seen::Light, "lang=\"de\"", "").await;
    browser.resize(320, 800).await;
    click(&browser, "[data-criterion=sabotage] button").await;
    let wide = format!(
        "const view = {VIEW};
         return [...view.querySelectorAll('*')].filter((part) =>
           part.checkVisibility() && part.getBoundingClientRect().right > view.getBoundingClientRect().right + 0.5)
           .map((part) => part.outerHTML.slice(0, 80))"
    );
    assert_eq!(browser.run(&wide).await, json!([]));
    let roles = format!(
        "const roles = {{}};
         for (const part of {VIEW}.querySelectorAll('table, table :is(thead, tbody, tr, th, td)'))
           roles[part.localName] = [...new Set([...roles[part.localName] ?? [], part.getAttribute('role')])];
         return roles"
    );
    assert_eq!(
        browser.run(&roles).await,
        json!({
            "table": ["table"],
            "thead": ["rowgroup"],
            "tbody": ["rowgroup"],
            "tr": ["row"],
            "th": ["columnheader", "rowheader"],
            "td": ["cell"]
        })
    );
}
