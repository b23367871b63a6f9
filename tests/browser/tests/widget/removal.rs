//! Removing a box frees what it held.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Site};

/// Adds an eager box, waits until it is ready, answers a question in it and removes it; so many times.
async fn come_and_go(browser: &Browser, times: usize) {
    for _ in 0..times {
        browser
            .run(
                "heard.length = 0; const box = document.createElement('which-mailbox');
                 box.setAttribute('loading', 'eager'); document.body.append(box)",
            )
            .await;
        browser.until("heard.some(({ name }) => name === 'ready')").await;
        browser
            .run(
                "const { shadowRoot } = document.querySelector('which-mailbox');
                 shadowRoot.querySelector('[data-action=begin]').click()",
            )
            .await;
        browser
            .until("document.querySelector('which-mailbox').shadowRoot.querySelector('[name=choice]')")
            .await;
        browser
            .run(
                "const box = document.querySelector('which-mailbox');
                 box.shadowRoot.querySelector('[name=choice]').click(); box.remove()",
            )
            .await;
    }
    browser.run("heard.length = 0").await;
}

/// Nodes and listeners of the page, and WebAssembly memories, after all garbage has been collected.
async fn held(browser: &Browser) -> (Value, Value, Value) {
    for _ in 0..3 {
        browser.cdp("HeapProfiler.collectGarbage", json!({})).await;
    }
    let counters = browser.cdp("Memory.getDOMCounters", json!({})).await;
    let evaluate = json!({ "expression": "WebAssembly.Memory.prototype" });
    let prototype = browser.cdp("Runtime.evaluate", evaluate).await["result"]["objectId"].take();
    let found = browser.cdp("Runtime.queryObjects", json!({ "prototypeObjectId": prototype })).await;
    let counted = browser
        .cdp(
            "Runtime.callFunctionOn",
            json!({
                "objectId": found["objects"]["objectId"],
                "functionDeclaration": "function() { return this.length }",
                "returnByValue": true,
            }),
        )
        .await;
    (counters["nodes"].clone(), counters["jsEventListeners"].clone(), counted["result"]["value"].clone())
}

#[tokio::test]
async fn fifty_boxes_that_came_and_went_leave_no_node_no_listener_and_no_memory() {
    let site = Site::with("<p>Text</p>");
    let browser = Browser::start().await;
    browser.cdp("HeapProfiler.enable", json!({})).await;
    browser.open(&site.address("")).await;
    // The script tag alone made a box; it goes too.
    browser.until("customElements.get('which-mailbox')").await;
    browser.run("document.querySelector('which-mailbox')?.remove()").await;
    come_and_go(&browser, 3).await;
    let (nodes, listeners, _) = held(&browser).await;
    come_and_go(&browser, 50).await;
    let (nodes_then, listeners_then, memories) = held(&browser).await;
    let (nodes, nodes_then) = (nodes.as_u64().unwrap_or(0), nodes_then.as_u64().unwrap_or(u64::MAX));
    assert!(nodes_then <= nodes + 5, "{nodes} nodes before, {nodes_then} after");
    assert_eq!(listeners_then, listeners);
    assert_eq!(memories, json!(0));
}

#[tokio::test]
async fn a_box_that_is_removed_while_it_loads_never_starts() {
    let site = Site::with("<which-mailbox id=\"stays\"></which-mailbox>");
    let browser = Browser::at(&site.address("")).await;
    browser.until("heard.some(({ name }) => name === 'ready')").await;
    browser
        .run(
            "const box = document.createElement('which-mailbox'); box.id = 'gone';
             box.setAttribute('loading', 'eager'); document.body.append(box); box.remove();
             const next = document.createElement('which-mailbox'); next.id = 'next';
             next.setAttribute('loading', 'eager'); document.body.append(next)",
        )
        .await;
    browser.until("heard.some(({ of }) => of === 'next')").await;
    assert_eq!(
        browser.run("return heard.map(({ name, of }) => name + ' ' + of)").await,
        json!(["ready stays", "ready next"])
    );
}
