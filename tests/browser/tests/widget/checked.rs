//! Under each reason that was played stands on what it was checked, and the page that says it whole.

use serde_json::json;
use which_mailbox_browser::{Browser, Seen, Site};

const ROOT: &str = "document.querySelector('which-mailbox').shadowRoot";

#[tokio::test]
async fn each_reason_that_was_played_leads_to_what_it_was_checked_against() {
    let site = Site::new();
    let browser = Browser::start().await;
    let answers = "devices=both,same-state=same,calendar=mine,sabotage=yes,device-loss=yes,archive=yes";
    for (path, lang, says) in [("index.html", "de", "Geprüft an "), ("en.html", "en", "Checked against ")] {
        browser.open(&site.address(&format!("{path}#which-mailbox={answers}"))).await;
        browser.until(&format!("{ROOT}?.querySelector('[data-screen=result]')")).await;
        let rows = browser
            .run(&format!(
                "return [...{ROOT}.querySelectorAll('.calculation [data-question]:has([data-action=show-me])')].map((row) => {{
                   const link = [...row.querySelectorAll('.source a')].find(({{ href }}) => href.includes('checked'));
                   return [row.dataset.question, link?.href ?? '', link?.textContent ?? '']
                 }})"
            ))
            .await;
        let rows = rows.as_array().cloned().unwrap_or_default();
        assert!(rows.len() > 10, "{rows:?}");
        for row in &rows {
            let [question, href, text] = [0, 1, 2].map(|place| row[place].as_str().unwrap_or_default());
            let address = site.address(&format!("which-mailbox-checked-{lang}.html#reason-{question}"));
            assert_eq!(href, address, "{row}");
            assert!(text.starts_with(says), "{row}");
        }
        let text = |row: &serde_json::Value| row[2].as_str().unwrap_or_default().to_owned();
        for software in ["Dovecot ", "SOGo "] {
            assert!(rows.iter().any(|row| text(row).contains(software)), "{software} is nowhere: {rows:?}");
        }
        let places: Vec<String> =
            rows.iter().map(|row| row[0].as_str().unwrap_or_default().to_owned()).collect();
        browser.open(&site.address(&format!("which-mailbox-checked-{lang}.html"))).await;
        for question in places {
            let there = format!("return document.getElementById('reason-{question}') !== null");
            assert_eq!(browser.run(&there).await, json!(true), "the page does not know {question}");
        }
    }
}

#[tokio::test]
async fn the_link_leads_beside_the_boxs_own_files_wherever_the_page_is() {
    let site = Site::new();
    site.put(
        "deep/blog/post.html",
        "<!doctype html><html lang=\"de\"><title>Test</title><script src=\"../../which-mailbox.js\"></script>
         <which-mailbox lang=\"de\" loading=\"eager\"></which-mailbox></html>",
    );
    let browser = Browser::start().await;
    let answers = "devices=both,same-state=same,calendar=mine,sabotage=yes,device-loss=yes,archive=yes";
    browser.open(&site.address(&format!("deep/blog/post.html#which-mailbox={answers}"))).await;
    let href = browser
        .until(&format!("{ROOT}?.querySelector('[data-question=same-state] .source a[href*=checked]')?.href"))
        .await;
    assert_eq!(href, json!(site.address("which-mailbox-checked-de.html#reason-same-state")));
}

#[tokio::test]
async fn the_page_is_read_by_everyone() {
    let site = Site::new();
    let browser = Browser::start().await;
    for (lang, other, seen, width) in
        [("de", "en", Seen::Light, 1000), ("en", "de", Seen::Dark, 1000), ("de", "en", Seen::Dark, 320)]
    {
        browser.look(seen).await;
        browser.resize(width, 900).await;
        browser.open(&site.address(&format!("which-mailbox-checked-{lang}.html"))).await;
        assert_eq!(browser.faults_of_access().await, [""; 0], "{lang} {seen:?} {width}");
        let found = browser
            .run(
                "return [document.documentElement.lang, document.querySelector('nav a').getAttribute('href'),
                   document.documentElement.scrollWidth <= innerWidth, document.styleSheets.length,
                   getComputedStyle(document.body).maxWidth !== 'none']",
            )
            .await;
        assert_eq!(found, json!([lang, format!("which-mailbox-checked-{other}.html"), true, 1, true]));
    }
}
