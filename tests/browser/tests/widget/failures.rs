//! Whatever fails, the element's own children are what the reader sees, and the page's author is told what to do.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Fault, Site};

const BOX: &str =
    "<which-mailbox id=\"box\" loading=\"eager\"><p id=\"child\">Ask us by phone.</p></which-mailbox>";

/// The children can be seen, and one event with this code was fired. Its message.
async fn leaves_the_children(browser: &Browser, code: &str) -> String {
    let error = browser.until("heard.find(({ name }) => name === 'error')").await;
    assert_eq!(error["detail"]["code"], json!(code), "{error}");
    assert_eq!((&error["of"], &error["composed"]), (&json!("box"), &json!(true)));
    assert_eq!(browser.run("return heard.filter(({ name }) => name === 'error').length").await, json!(1));
    assert_eq!(child_is_seen(browser).await, json!(true));
    let console = browser.console().await;
    let said = console.iter().filter(|line| line.contains("which-mailbox> ")).count();
    assert_eq!(said, 1, "once in the console as well: {console:?}");
    error["detail"]["message"].as_str().unwrap_or_default().to_owned()
}

async fn child_is_seen(browser: &Browser) -> Value {
    browser.run("return child.checkVisibility() && child.getBoundingClientRect().height > 0").await
}

async fn works(browser: &Browser) {
    browser.until("heard.some(({ name }) => name === 'ready')").await;
    assert_eq!(child_is_seen(browser).await, json!(false), "the box stands in the children's place");
}

#[tokio::test]
async fn a_browser_without_webassembly_shows_the_children_and_loads_nothing_more() {
    let site = Site::with(BOX);
    let browser = Browser::start_with(&["--js-flags=--jitless"]).await;
    browser.open(&site.address("")).await;
    let message = leaves_the_children(&browser, "unsupported").await;
    assert_eq!(message, "This browser has no WebAssembly; nothing to do, the element's content is shown.");
    assert_eq!(site.asked(), ["/which-mailbox.js"]);
}

#[tokio::test]
async fn a_policy_that_forbids_webassembly_shows_the_children_and_names_what_to_allow() {
    let site = Site::with(BOX).fails(Fault::Policy("default-src 'self' data:; script-src 'self'"));
    let browser = Browser::at(&site.address("")).await;
    let message = leaves_the_children(&browser, "csp").await;
    assert_eq!(message, "Add 'wasm-unsafe-eval' to script-src in the page's Content-Security-Policy.");
}

#[tokio::test]
async fn a_policy_that_forbids_to_fetch_shows_the_children_and_names_what_to_allow() {
    let site =
        Site::with(BOX).fails(Fault::Policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"));
    let browser = Browser::at(&site.address("")).await;
    let message = leaves_the_children(&browser, "load").await;
    assert!(message.contains("allow them in script-src and connect-src"), "{message}");
}

#[tokio::test]
async fn a_missing_module_shows_the_children_and_names_the_file() {
    let site = Site::with(BOX).fails(Fault::Missing(".wasm"));
    let browser = Browser::at(&site.address("")).await;
    let message = leaves_the_children(&browser, "load").await;
    assert!(message.starts_with("404 http://127.0.0.1:"), "{message}");
    assert!(message.contains(".wasm beside which-mailbox.js"), "{message}");
}

#[tokio::test]
async fn a_missing_script_shows_the_children_and_names_the_file() {
    let site = Site::with(BOX).fails(Fault::Missing(".js"));
    let browser = Browser::at(&site.address("")).await;
    let message = leaves_the_children(&browser, "load").await;
    assert!(message.contains("Put which-mailbox-"), "{message}");
}

#[tokio::test]
async fn a_script_of_a_wrong_type_shows_the_children() {
    let site = Site::with(BOX).fails(Fault::MimeType(".js", "text/plain"));
    let browser = Browser::at(&site.address("")).await;
    leaves_the_children(&browser, "load").await;
}

#[tokio::test]
async fn a_page_in_the_place_of_the_module_shows_the_children() {
    let site = Site::with(BOX).fails(Fault::Page(".wasm"));
    let browser = Browser::at(&site.address("")).await;
    leaves_the_children(&browser, "load").await;
}

#[tokio::test]
async fn a_module_of_a_wrong_type_works_because_its_bytes_are_good() {
    let site = Site::with(BOX).fails(Fault::MimeType(".wasm", "application/octet-stream"));
    let browser = Browser::at(&site.address("")).await;
    works(&browser).await;
}

#[tokio::test]
async fn after_a_failure_to_load_the_next_box_tries_again() {
    let site = Site::with(BOX).fails(Fault::Missing(".wasm"));
    let browser = Browser::at(&site.address("")).await;
    leaves_the_children(&browser, "load").await;
    site.mend();
    browser.run("const next = document.createElement('which-mailbox'); next.id = 'next'; document.body.append(next)").await;
    let ready = browser.until("heard.find(({ name }) => name === 'ready')").await;
    assert_eq!(ready["of"], json!("next"));
}

#[tokio::test]
async fn json_in_the_element_that_is_none_shows_the_children_and_says_where_it_stands() {
    let broken = BOX.replace("<p", "<script type=\"application/json\">{ lang: de }</script><p");
    let site = Site::with(&broken);
    let browser = Browser::at(&site.address("")).await;
    let message = leaves_the_children(&browser, "config").await;
    assert!(message.starts_with("The <script> in the element is not JSON: "), "{message}");
}

#[tokio::test]
async fn a_configuration_file_that_is_missing_or_no_json_shows_the_children_and_names_it() {
    let site = Site::with(&BOX.replace("id=\"box\"", "id=\"box\" config=\"gone.json\""));
    let browser = Browser::at(&site.address("")).await;
    let message = leaves_the_children(&browser, "config").await;
    assert_eq!(
        message,
        "gone.json cannot be read: 404; correct the attribute \"config\" or put the file there."
    );
    site.put("bad.json", "{\"lang\": }");
    browser.run("heard.length = 0; box.setAttribute('config', 'bad.json')").await;
    let message = leaves_the_children(&browser, "config").await;
    assert!(message.starts_with("bad.json is not JSON: "), "{message}");
}

#[tokio::test]
async fn a_field_that_does_not_fit_shows_the_children_and_names_field_expectation_and_finding() {
    let site = Site::with(&BOX.replace("id=\"box\"", "id=\"box\" view=\"advise\""));
    let browser = Browser::at(&site.address("")).await;
    let message = leaves_the_children(&browser, "config").await;
    assert!(
        message.starts_with("view: expected \"advice\", \"try\" or \"compare\", found \"advise\"; "),
        "{message}"
    );
}

#[tokio::test]
async fn json_in_the_element_that_is_no_object_is_refused_though_attributes_are_fine() {
    let list = BOX.replace("<p", "<script type=\"application/json\">[1]</script><p");
    let site = Site::with(&list.replace("id=\"box\"", "id=\"box\" lang=\"de\""));
    let browser = Browser::at(&site.address("")).await;
    let message = leaves_the_children(&browser, "config").await;
    assert!(message.starts_with("the configuration: expected an object"), "{message}");
    assert!(message.contains("found a list"), "{message}");
}

#[tokio::test]
async fn a_configuration_that_is_put_right_brings_the_box_back() {
    let site = Site::with(BOX);
    let browser = Browser::at(&site.address("")).await;
    works(&browser).await;
    browser.run("heard.length = 0; box.config = { form: 'long' }").await;
    let message = leaves_the_children(&browser, "config").await;
    assert_eq!(
        message,
        "form: expected \"short\" or \"full\", found \"long\"; correct it or leave the field out."
    );
    browser.run("heard.length = 0; box.config = { form: 'full' }").await;
    works(&browser).await;
}

#[tokio::test]
async fn a_property_that_runs_in_circles_shows_the_children() {
    let site = Site::with(BOX);
    let browser = Browser::at(&site.address("")).await;
    works(&browser).await;
    browser.run("heard.length = 0; const circle = {}; circle.kinds = circle; box.config = circle").await;
    let message = leaves_the_children(&browser, "config").await;
    assert!(message.starts_with("The property \"config\" cannot be written as JSON: "), "{message}");
}
