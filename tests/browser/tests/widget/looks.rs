//! The box can be read: by everyone, in the dark, on a narrow screen, on paper.

use serde_json::json;
use which_mailbox_browser::{Browser, Key, Seen, Site};

const ROOT: &str = "document.querySelector('which-mailbox').shadowRoot";

async fn act(browser: &Browser, action: &str) {
    browser.run(&format!("{ROOT}.querySelector('[data-action={action}]').click()")).await;
}

async fn shows(browser: &Browser, selector: &str) {
    browser.until(&format!("{ROOT}?.querySelector('{selector}')")).await;
}

/// A step of the way from the start to the result, for a message.
async fn each_step(browser: &Browser, questions: &[&str], mut at: impl AsyncFnMut(&Browser, &str)) {
    shows(browser, "[data-screen=start]").await;
    at(browser, "start").await;
    act(browser, "begin").await;
    for question in questions {
        shows(browser, &format!("form[data-question={question}]")).await;
        at(browser, question).await;
        // The last choice of all: calendars and work that are shared, a place for contradictions.
        browser.run(&format!("[...{ROOT}.querySelectorAll('[name=choice]')].at(-1).click()")).await;
        unfold(browser, true).await;
        at(browser, &format!("{question}, answered, unfolded")).await;
        act(browser, "next").await;
    }
    shows(browser, "[data-screen=result]").await;
    at(browser, "result").await;
    unfold(browser, true).await;
    at(browser, "result, unfolded").await;
}

async fn unfold(browser: &Browser, open: bool) {
    browser
        .run(&format!("{ROOT}.querySelectorAll('details').forEach((details) => {{ details.open = {open} }})"))
        .await;
}

const SHORT: [&str; 6] = ["devices", "same-state", "calendar", "team", "storage", "archive"];
const FULL: [&str; 16] = [
    "devices",
    "same-state",
    "webmail",
    "calendar",
    "team",
    "storage",
    "archive",
    "privacy",
    "connection",
    "device-loss",
    "mistake",
    "sabotage",
    "policy",
    "program",
    "budget",
    "effort",
];

async fn axe_finds_nothing(path: &str, seen: Seen, form: &str, questions: &[&str]) {
    let site = Site::new();
    let browser = Browser::start().await;
    browser.look(seen).await;
    browser.open(&site.address(path)).await;
    browser
        .run(&format!(
            "const box = document.querySelector('which-mailbox');
             box.setAttribute('form', '{form}');
             box.scrollIntoView()"
        ))
        .await;
    each_step(&browser, questions, async |browser, step| {
        // What fades in has its colours when it has done so.
        browser.until(&format!("{ROOT}.getAnimations().length === 0")).await;
        let found = browser.faults_of_access().await;
        assert!(found.is_empty(), "{path}, {seen:?}, {step}:\n{}", found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_step_in_german_in_the_light() {
    axe_finds_nothing("index.html", Seen::Light, "short", &SHORT).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_step_in_german_in_the_dark() {
    axe_finds_nothing("index.html", Seen::Dark, "short", &SHORT).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_step_in_english_in_the_light() {
    axe_finds_nothing("en.html", Seen::Light, "short", &SHORT).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_step_in_english_in_the_dark() {
    axe_finds_nothing("en.html", Seen::Dark, "short", &SHORT).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_step_of_the_full_form_in_german_in_the_dark() {
    axe_finds_nothing("index.html", Seen::Dark, "full", &FULL).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_step_of_the_full_form_in_english_in_the_light() {
    axe_finds_nothing("en.html", Seen::Light, "full", &FULL).await;
}

/// Try at its beginning, in the middle and at the end of a story, then the table; all that is folded too.
async fn each_step_of_the_views(browser: &Browser, mut at: impl AsyncFnMut(&Browser, &str)) {
    act(browser, "try").await;
    shows(browser, "[data-story=emptied][data-step=\"0\"]").await;
    at(browser, "try").await;
    unfold(browser, true).await;
    for step in 1..=5 {
        act(browser, "step").await;
        shows(browser, &format!("[data-step=\"{step}\"]")).await;
        at(browser, &format!("try, step {step}")).await;
    }
    act(browser, "compare").await;
    shows(browser, "[data-view=compare] table").await;
    at(browser, "compare").await;
    unfold(browser, true).await;
    at(browser, "compare, unfolded").await;
}

async fn axe_finds_nothing_in_the_views(path: &str, seen: Seen, width: u32) {
    let site = Site::new();
    let browser = Browser::start().await;
    browser.look(seen).await;
    browser.resize(width, 900).await;
    browser
        .open(&site.address(&format!("{path}#which-mailbox=devices=both,calendar=shared,storage=small")))
        .await;
    shows(&browser, "[data-screen=result]").await;
    each_step_of_the_views(&browser, async |browser, step| {
        browser.until(&format!("{ROOT}.getAnimations().length === 0")).await;
        let found = browser.faults_of_access().await;
        assert!(found.is_empty(), "{path}, {seen:?}, {width} px, {step}:\n{}", found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_try_and_compare_in_german_in_the_light() {
    axe_finds_nothing_in_the_views("index.html", Seen::Light, 1280).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_try_and_compare_in_german_on_a_narrow_screen_in_the_dark() {
    axe_finds_nothing_in_the_views("index.html", Seen::Dark, 360).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_try_and_compare_in_english_in_the_dark() {
    axe_finds_nothing_in_the_views("en.html", Seen::Dark, 1280).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_try_and_compare_in_english_on_a_narrow_screen_in_the_light() {
    axe_finds_nothing_in_the_views("en.html", Seen::Light, 360).await;
}

/// What sticks out of the page, in words.
async fn sticking_out(browser: &Browser) -> serde_json::Value {
    browser
        .run(&format!(
            "const {{ clientWidth, scrollWidth }} = document.documentElement;
             const wide = [...{ROOT}.querySelectorAll('*')].filter((at) => at.checkVisibility() &&
               !at.closest('.unseen') && at.getBoundingClientRect().right > clientWidth + 0.5);
             return [innerWidth, scrollWidth - clientWidth, wide.map((at) => at.outerHTML.slice(0, 200))]"
        ))
        .await
}

async fn nothing_sticks_out_at_320_px(lang: &str) {
    let site = Site::with(&format!("<which-mailbox lang=\"{lang}\" form=\"full\"></which-mailbox>"));
    let browser = Browser::start().await;
    browser.resize(320, 640).await;
    browser.open(&site.address("")).await;
    each_step(&browser, &FULL, async |browser, step| {
        assert_eq!(sticking_out(browser).await, json!([320, 0, []]), "{lang}, {step}");
    })
    .await;
    each_step_of_the_views(&browser, async |browser, step| {
        assert_eq!(sticking_out(browser).await, json!([320, 0, []]), "{lang}, {step}");
    })
    .await;
    // However long the title of the story is.
    act(&browser, "try").await;
    let stories = format!("{ROOT}.querySelector('[data-action=story]')");
    let count = browser.run(&format!("return {stories}.length")).await.as_u64().unwrap_or_default();
    assert!(count > 20, "{count} stories");
    for story in 0..count {
        browser
            .run(&format!(
                "const list = {stories}; list.selectedIndex = {story};
                 list.dispatchEvent(new Event('input', {{ bubbles: true }}))"
            ))
            .await;
        assert_eq!(sticking_out(&browser).await, json!([320, 0, []]), "{lang}, story {story}");
    }
}

#[tokio::test]
async fn nothing_sticks_out_at_320_px_in_german() {
    nothing_sticks_out_at_320_px("de").await;
}

#[tokio::test]
async fn nothing_sticks_out_at_320_px_in_english() {
    nothing_sticks_out_at_320_px("en").await;
}

/// The colours of the box's text and of what it stands on.
async fn colours(browser: &Browser) -> serde_json::Value {
    browser
        .run(&format!(
            "const box = {ROOT}.querySelector('.box');
             return [getComputedStyle(box).color, getComputedStyle(box.querySelector('.main')).backgroundColor]"
        ))
        .await
}

#[tokio::test]
async fn light_and_dark_follow_the_page_live_unless_it_asks_for_one() {
    let site = Site::new();
    let browser = Browser::start().await;
    browser.look(Seen::Light).await;
    browser.open(&site.address("index.html")).await;
    browser.run("document.querySelector('which-mailbox').scrollIntoView()").await;
    shows(&browser, "[data-screen=start]").await;
    let light = colours(&browser).await;
    browser.look(Seen::Dark).await;
    let dark = colours(&browser).await;
    assert_ne!(light[0], dark[0]);
    browser.run("document.querySelector('which-mailbox').setAttribute('theme', 'light')").await;
    shows(&browser, ".box[data-theme=light]").await;
    assert_eq!(colours(&browser).await, light);
    browser.look(Seen::Light).await;
    browser.run("document.querySelector('which-mailbox').setAttribute('theme', 'dark')").await;
    shows(&browser, ".box[data-theme=dark]").await;
    assert_eq!(colours(&browser).await, dark);
}

#[tokio::test]
async fn nothing_moves_where_the_reader_wants_no_motion() {
    let site = Site::with("<which-mailbox></which-mailbox>");
    let browser = Browser::start().await;
    browser.look(Seen::Still).await;
    browser.open(&site.address("")).await;
    each_step(&browser, &SHORT, async |browser, step| {
        let moving = browser
            .run(&format!(
                "return [...{ROOT}.querySelectorAll('*')].filter((at) => {{
                   const {{ transitionDuration, animationName }} = getComputedStyle(at);
                   return animationName !== 'none' || transitionDuration.split(',').some((long) => parseFloat(long) > 0.01);
                 }}).map((at) => at.outerHTML.slice(0, 100))"
            ))
            .await;
        assert_eq!(moving, json!([]), "{step}");
    })
    .await;
}

#[tokio::test]
async fn with_forced_colours_focus_and_choice_can_be_seen() {
    let site = Site::with("<which-mailbox></which-mailbox>");
    let browser = Browser::start().await;
    browser.look(Seen::Forced).await;
    browser.open(&site.address("")).await;
    shows(&browser, "[data-screen=start]").await;
    browser.press(Key::Tab).await;
    let outline = browser
        .run(&format!("const {{ outlineStyle, outlineWidth }} = getComputedStyle({ROOT}.activeElement); return [outlineStyle, parseFloat(outlineWidth) >= 2]"))
        .await;
    assert_ne!(outline[0], json!("none"));
    assert_eq!(outline[1], json!(true));
    act(&browser, "begin").await;
    shows(&browser, "[name=choice]").await;
    // A native radio shows its state by itself, as long as nobody has taken its looks away.
    let radio = browser.run(&format!("const at = {ROOT}.querySelector('[name=choice]'); const {{ appearance, opacity }} = getComputedStyle(at); return [appearance, opacity, at.checkVisibility()]")).await;
    assert_eq!(radio, json!(["auto", "1", true]));
}

#[tokio::test]
async fn on_paper_everything_is_unfolded_and_afterwards_as_it_was() {
    let site = Site::new();
    let browser =
        Browser::at(&site.address("en.html#which-mailbox=devices=both,same-state=same,calendar=shared"))
            .await;
    shows(&browser, "[data-screen=result]").await;
    let folded = format!("return [...{ROOT}.querySelectorAll('details')].map(({{ open }}) => open)");
    let before = browser.run(&folded).await;
    assert!(before.as_array().is_some_and(|all| all.contains(&json!(false))), "{before}");
    browser
        .run(&format!("window.onbeforeprint = () => queueMicrotask(() => {{ window.printed = [...{ROOT}.querySelectorAll('details')].every(({{ open }}) => open) }})"))
        .await;
    let paper = browser.cdp("Page.printToPDF", json!({})).await;
    assert!(paper["data"].as_str().is_some_and(|data| data.starts_with("JVBERi")), "a PDF file");
    assert_eq!(browser.run("return printed").await, json!(true));
    assert_eq!(browser.run(&folded).await, before);
}
