//! Takes the README's pictures of the real thing: `cargo run --bin screenshots -- FOLDER`, after `cargo xtask build`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use which_mailbox_browser::{Browser, Seen, Site};

const BOX: &str = "document.querySelector('which-mailbox')";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = env::args_os().nth(1).map(PathBuf::from).expect("the folder for the pictures is missing");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let site = Site::new();
    let browser = Browser::start().await;
    let answers = "#which-mailbox=devices=both,same-state=same!!,calendar=mine,team=alone,storage=plenty";
    for (page, language) in [("index.html", "de"), ("en.html", "en")] {
        for (seen, scheme) in [(Seen::Light, "light"), (Seen::Dark, "dark")] {
            browser.look(seen).await;
            let name = |what: &str| folder.join(format!("{what}-{language}-{scheme}.png"));
            browser.resize(900, 1000).await;
            open(&browser, &site.address(page), "start").await;
            take(&browser, &name("start")).await;
            act(&browser, "begin", "question").await;
            take(&browser, &name("question")).await;
            open(&browser, &site.address(&format!("{page}{answers}")), "result").await;
            take(&browser, &name("result")).await;
            let views = [
                ("try", "view=try,story=disk-dies,step=5", ".try[data-step=\"5\"]"),
                ("compare", "view=compare", "[data-view=compare] table"),
            ];
            for (view, link, there) in views {
                browser.resize(900, 1000).await;
                load(&browser, &site.address(&format!("{page}#which-mailbox={link}")), there).await;
                take(&browser, &name(view)).await;
                browser.resize(360, 1000).await;
                take(&browser, &name(&format!("{view}-narrow"))).await;
            }
            load(&browser, &site.address(&format!("{page}{answers}")), "[data-screen=result]").await;
            take(&browser, &name("result-narrow")).await;
        }
    }
}

async fn open(browser: &Browser, address: &str, screen: &str) {
    load(browser, address, &format!("[data-screen={screen}]")).await;
}

async fn load(browser: &Browser, address: &str, there: &str) {
    // A page that differs by its fragment only would not be loaded again.
    browser.open("about:blank").await;
    browser.open(address).await;
    browser.run(&format!("{BOX}.scrollIntoView()")).await;
    browser.until(&format!("{BOX}.shadowRoot?.querySelector('{there}')")).await;
}

async fn act(browser: &Browser, action: &str, screen: &str) {
    browser.run(&format!("{BOX}.shadowRoot.querySelector('[data-action={action}]').click()")).await;
    shows(browser, screen).await;
}

async fn shows(browser: &Browser, screen: &str) {
    browser.until(&format!("{BOX}.shadowRoot?.querySelector('[data-screen={screen}]')")).await;
}

async fn take(browser: &Browser, to: &Path) {
    browser.run(&format!("{BOX}.scrollIntoView(); scrollBy(0, -24); document.activeElement?.blur()")).await;
    // Two frames, so that what is scrolled is drawn.
    browser.until("(window.drawn = (window.drawn ?? 0) + 1) > 2").await;
    browser.run("delete window.drawn").await;
    fs::write(to, browser.picture().await).expect("the picture can be written");
    println!("{}", to.display());
}
