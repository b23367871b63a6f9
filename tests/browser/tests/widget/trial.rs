//! The view in which a reader tries the three mailboxes: stories by keyboard, forward and back, links to a step, and the
//! way from a reason to the story that proves it and back.

use serde_json::{Value, json};
use which_mailbox_browser::{Browser, Key, Seen, Site};

const READY: &str = "heard.some(({ name }) => name === 'ready')";
const ROOT: &str = "document.querySelector('which-mailbox').shadowRoot";
const TRY: &str =
    "document.querySelector('which-mailbox').shadowRoot.querySelector('[data-view=try]:not([hidden])')";

/// All ids, the strongest contrasts first.
const STORIES: [&str; 24] = [
    "emptied",
    "new-device",
    "sent-on-phone",
    "reminder",
    "disk-dies",
    "drawer",
    "stand-in",
    "deleted-unfetched",
    "full",
    "metered",
    "deleted-on-phone",
    "noticed-in-time",
    "empty-phone",
    "shared-calendar",
    "stolen-phone",
    "past-the-trash",
    "changed-contact",
    "shared-inbox",
    "train",
    "draft",
    "read-elsewhere",
    "filed",
    "provider-gone",
    "pop3-slips-in",
];

/// Answers with which every wish that there is stands in one of the results.
const READERS: [&str; 3] = [
    "devices=both,same-state=same,webmail=yes,calendar=mine,team=stand-in,storage=small,archive=yes,privacy=yes,\
     connection=offline,device-loss=yes,mistake=yes,sabotage=yes,policy=wipe,program=outlook,budget=tight,effort=little",
    "devices=computer,same-state=apart,calendar=shared,team=together,connection=metered,policy=retention,program=other",
    "devices=phone,same-state=same,program=none",
];

/// A page with one box, ready.
async fn box_with(seen: Seen, attributes: &str, fragment: &str) -> (Site, Browser) {
    let site = Site::with(&format!("<which-mailbox id=\"box\" {attributes}></which-mailbox>"));
    let browser = Browser::start().await;
    browser.look(seen).await;
    browser.open(&site.address(fragment)).await;
    browser.until(READY).await;
    (site, browser)
}

/// Waits until this story stands at this step.
async fn stands_at(browser: &Browser, story: &str, step: usize) {
    browser.until(&format!("{TRY}?.querySelector('[data-story={story}][data-step=\"{step}\"]')")).await;
}

/// What the reader sees of the step: the sentences, and all that each column holds.
async fn state(browser: &Browser) -> Value {
    browser
        .run(&format!(
            "const told = [...{TRY}.querySelectorAll('.now-told > *')].map(({{ textContent }}) => textContent);
             const parts = [...{TRY}.querySelectorAll('.column, .column :is(p, i, b, span, small, progress, [data-place], [data-folder]):not(details *)')];
             return [told, parts.map((part) =>
               [part.className, {{ ...part.dataset }}, part.value ?? (part.childElementCount ? '' : part.textContent)])]"
        ))
        .await
}

async fn is_out_of_use(browser: &Browser, action: &str) -> bool {
    let out = format!("return {TRY}.querySelector('[data-action={action}]').getAttribute('aria-disabled')");
    browser.run(&out).await == json!("true")
}

/// Goes with Tab, or back with Shift and Tab, until the focus is on this button.
async fn tab_to(browser: &Browser, key: Key, action: &str) {
    for _ in 0..40 {
        if browser.run(&format!("return {ROOT}.activeElement?.dataset.action ?? null")).await == json!(action)
        {
            return;
        }
        browser.press(key).await;
    }
    panic!("forty times {key:?}, and the focus never came to {action}");
}

async fn press(browser: &Browser, action: &str) {
    browser.run(&format!("{TRY}.querySelector('[data-action={action}]').click()")).await;
}

/// Presses Enter on the button that has the focus until it is out of use; what was to be seen before, and after each.
async fn walk(browser: &Browser, story: &str, action: &str, step: impl Fn(usize) -> usize) -> Vec<Value> {
    let mut seen = vec![state(browser).await];
    while !is_out_of_use(browser, action).await {
        browser.press(Key::Enter).await;
        stands_at(browser, story, step(seen.len())).await;
        seen.push(state(browser).await);
        assert!(seen.len() < 100, "{story} has no end");
    }
    seen
}

async fn every_story_is_walked(lang: &str) {
    let (_site, browser) = box_with(Seen::Still, &format!("lang=\"{lang}\" view=\"try\""), "").await;
    stands_at(&browser, STORIES[0], 0).await;
    browser.run(&format!("{TRY}.querySelector('select[data-action=story]').focus()")).await;
    for (number, story) in STORIES.into_iter().enumerate() {
        if number > 0 {
            browser.press(Key::Down).await;
        }
        stands_at(&browser, story, 0).await;
        tab_to(&browser, Key::Tab, "step").await;
        let mut forward = walk(&browser, story, "step", |step| step).await;
        assert!(forward.len() > 2, "{story} has {} steps", forward.len() - 1);
        forward.windows(2).for_each(|pair| assert_ne!(pair[0], pair[1], "a step of {story} changes nothing"));
        let said = browser.run(&format!("return {ROOT}.querySelector('[role=status]').textContent")).await;
        assert!(
            ["POP3: ", "IMAP: ", "Exchange: "].iter().any(|kind| said.to_string().contains(kind)),
            "{said}"
        );
        tab_to(&browser, Key::BackTab, "back").await;
        let last = forward.len() - 1;
        let back = walk(&browser, story, "back", |step| last - step).await;
        forward.reverse();
        assert_eq!(back, forward, "{story}, back in {lang}");
        tab_to(&browser, Key::BackTab, "story").await;
    }
    assert_eq!(browser.console().await, Vec::<String>::new());
}

#[tokio::test]
async fn every_guided_story_is_walked_by_keyboard_to_its_end_and_back_in_german() {
    every_story_is_walked("de").await;
}

#[tokio::test]
async fn every_guided_story_is_walked_by_keyboard_to_its_end_and_back_in_english() {
    every_story_is_walked("en").await;
}

/// Shows each reason of the result and comes back; which wishes were shown.
async fn each_reason_is_shown(lang: &str, answers: &str) -> Vec<String> {
    let (_site, browser) =
        box_with(Seen::Still, &format!("lang=\"{lang}\""), &format!("#box={answers}")).await;
    browser.until("box.shadowRoot.querySelector('[data-screen=result]')").await;
    // A reason that no story shows has a source; one of the two leads on in each row.
    let dead_ends = browser
        .run(
            "return [...box.shadowRoot.querySelectorAll('.calculation [data-question]')]
               .filter((row) => !row.querySelector('[data-action=show-me], .source a')).map(({ textContent }) => textContent)",
        )
        .await;
    assert_eq!(dead_ends, json!([]));
    let rows = browser
        .run(
            "return [...box.shadowRoot.querySelectorAll('.calculation [data-question]:has([data-action=show-me])')]
               .map((row) => [row.closest('.calculation').dataset.kind, row.dataset.question])",
        )
        .await;
    let mut shown = Vec::new();
    for row in rows.as_array().into_iter().flatten() {
        let (kind, question) = (row[0].as_str().unwrap_or_default(), row[1].as_str().unwrap_or_default());
        let row = format!(
            "box.shadowRoot.querySelector('.calculation[data-kind={kind}] [data-question={question}]')"
        );
        let reason = browser
            .run(&format!(
                "const row = {row}; row.closest('details')?.setAttribute('open', '');
                 row.querySelector('[data-action=show-me]').click();
                 return row.querySelector('.reason').firstChild.textContent.trim()"
            ))
            .await;
        let banner = browser
            .until(&format!(
                "(banner => banner && {{ ...banner.dataset, says: banner.textContent }})
                   ({TRY}?.querySelector('[data-story={question}] .banner'))"
            ))
            .await;
        assert_eq!((&banner["kind"], &banner["question"]), (&json!(kind), &json!(question)));
        let (says, reason) =
            (banner["says"].as_str().unwrap_or_default(), reason.as_str().unwrap_or_default());
        assert!(!reason.is_empty() && says.contains(reason), "{kind} {question}: {reason:?} in {says:?}");
        browser.until("box.shadowRoot.activeElement?.matches('[data-view=try] [data-head]')").await;
        // It opens at the proof: whoever goes there from elsewhere sees the same.
        let proof = state(&browser).await;
        assert!(
            !is_out_of_use(&browser, "back").await,
            "{kind} {question} opens before anything has happened"
        );
        press(&browser, "restart").await;
        stands_at(&browser, question, 0).await;
        press(&browser, "proof").await;
        browser.until(&format!("{TRY}.querySelector('[data-step]').dataset.step !== '0'")).await;
        assert_eq!(state(&browser).await, proof, "{kind} {question}");
        press(&browser, "to-result").await;
        browser
            .until(&format!("box.shadowRoot.activeElement === {row}.querySelector('[data-action=show-me]')"))
            .await;
        shown.push(question.to_owned());
    }
    shown
}

#[tokio::test]
async fn each_reason_that_was_played_is_shown_at_its_proof_and_leads_back() {
    let mut shown = Vec::new();
    for (reader, lang) in READERS.into_iter().zip(["de", "en", "de"]) {
        shown.extend(each_reason_is_shown(lang, reader).await);
    }
    shown.sort();
    shown.dedup();
    let played = [
        "archive",
        "calendar",
        "connection",
        "device-loss",
        "devices",
        "mistake",
        "policy",
        "privacy",
        "same-state",
        "sabotage",
        "storage",
        "team",
        "webmail",
    ];
    let missing: Vec<&str> =
        played.into_iter().filter(|wish| !shown.iter().any(|shown| shown == wish)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "of {shown:?}");
}

#[tokio::test]
async fn back_from_a_reason_finds_its_row_also_after_the_language_has_changed() {
    let (_site, browser) = box_with(Seen::Still, "lang=\"de\"", &format!("#box={}", READERS[1])).await;
    browser.until("box.shadowRoot.querySelector('[data-screen=result]')").await;
    // In the calculation of a kind that lost, which is folded when it is drawn anew.
    let row = browser
        .run(
            "const row = box.shadowRoot.querySelector('details .calculation [data-question]:has([data-action=show-me])');
             row.closest('details').open = true; row.querySelector('[data-action=show-me]').click();
             return [row.closest('.calculation').dataset.kind, row.dataset.question]",
        )
        .await;
    browser.until(&format!("{TRY}?.querySelector('.banner')")).await;
    browser.run("box.lang = 'en'").await;
    browser.until("box.shadowRoot.querySelector('.box').lang === 'en'").await;
    press(&browser, "to-result").await;
    let focused = browser
        .until(
            "(row => row && [row.closest('.calculation').dataset.kind, row.dataset.question])
               (box.shadowRoot.activeElement?.closest('.calculation [data-question]'))",
        )
        .await;
    assert_eq!(focused, row);
}

/// Copies the link to the step on the screen.
async fn copied_link(browser: &Browser) -> String {
    browser
        .run("window.copied = []; navigator.clipboard.writeText = async (text) => { copied.push(text) }")
        .await;
    press(browser, "copy-link").await;
    browser.until("copied[0]").await.as_str().unwrap_or_default().to_owned()
}

/// The link to the step on the screen restores it in a fresh page.
async fn its_link_restores(browser: &Browser, begins: &str) {
    let before = state(browser).await;
    let link = copied_link(browser).await;
    assert!(link.contains(begins), "{link}");
    browser.open("about:blank").await;
    browser.open(&link).await;
    browser.until(&format!("{TRY}?.querySelector('[data-story]')")).await;
    assert_eq!(state(browser).await, before, "{link}");
    assert_eq!(browser.address().await, link, "the address stays as it was");
}

#[tokio::test]
async fn a_link_to_a_step_of_a_guided_story_restores_step_and_settings() {
    let (_site, browser) = box_with(Seen::Still, "lang=\"de\" view=\"try\"", "").await;
    stands_at(&browser, "emptied", 0).await;
    for step in 1..=4 {
        press(&browser, "step").await;
        stands_at(&browser, "emptied", step).await;
    }
    let before = state(&browser).await;
    // Another setting of the first column that has one, as a reader chooses it.
    browser
        .run(&format!("{TRY}.querySelectorAll('details').forEach((fold) => {{ fold.open = true }})"))
        .await;
    browser.until(&format!("{TRY}.querySelector('.column select')")).await;
    browser
        .run(&format!(
            "const list = {TRY}.querySelector('.column select');
             list.selectedIndex = list.selectedIndex ? 0 : 1;
             list.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await;
    browser.until(&format!("{TRY}.querySelector('.column .named').textContent")).await;
    stands_at(&browser, "emptied", 4).await;
    assert_ne!(state(&browser).await, before);
    its_link_restores(&browser, "#box=view=try,").await;
}

#[tokio::test]
async fn a_link_to_a_reason_restores_it_and_its_result() {
    let (_site, browser) = box_with(Seen::Still, "", &format!("#box={}", READERS[0])).await;
    browser.until("box.shadowRoot.querySelector('[data-screen=result]')").await;
    browser
        .run("box.shadowRoot.querySelector('[data-question=same-state] [data-action=show-me]').click()")
        .await;
    browser.until(&format!("{TRY}?.querySelector('[data-story=same-state]')")).await;
    press(&browser, "back").await;
    its_link_restores(&browser, "devices=both").await;
    browser.run(&format!("{ROOT}.querySelector('nav [data-action=advice]').click()")).await;
    browser
        .until(&format!("{ROOT}.querySelector('[data-view=advice]:not([hidden]) [data-screen=result]')"))
        .await;
}

#[tokio::test]
async fn the_page_hears_each_step() {
    let (_site, browser) = box_with(Seen::Still, "view=\"try\"", "").await;
    stands_at(&browser, "emptied", 0).await;
    for (action, step) in [("step", 1), ("step", 2), ("back", 1), ("restart", 0)] {
        press(&browser, action).await;
        stands_at(&browser, "emptied", step).await;
    }
    let played = browser
        .run("return heard.filter(({ name }) => name === 'play').map(({ of, detail, composed }) => [of, detail, composed])")
        .await;
    let step = |step: u8| json!(["box", { "story": "emptied", "step": step }, true]);
    assert_eq!(played, json!([step(1), step(2), step(1), step(0)]));
}

#[tokio::test]
async fn messages_travel_unless_the_reader_wants_no_motion() {
    // In the first steps mail comes in, is fetched, and is filed: out of a folder that is empty then.
    for (seen, moves) in [(Seen::Light, true), (Seen::Still, false)] {
        let (_site, browser) = box_with(seen, "", "#box=view=try,story=filed,step=0").await;
        stands_at(&browser, "filed", 0).await;
        browser
            .run(
                "window.moved = 0; window.strayed = []; const real = Element.prototype.animate;
                 Element.prototype.animate = function (how, ...rest) {
                   moved += 1;
                   const [x, y] = how.transform[0].match(/-?\\d+/g).map(Number);
                   const { clientWidth } = this.closest('.place'), { clientHeight } = this.closest('.columns');
                   if (Math.abs(x) > clientWidth || Math.abs(y) > clientHeight) strayed.push([x, y]);
                   return real.call(this, how, ...rest);
                 }",
            )
            .await;
        for step in 1..=3 {
            press(&browser, "step").await;
            stands_at(&browser, "filed", step).await;
            // Two frames later whatever moves has begun.
            browser.run("window.frames_passed = 0").await;
            browser.until("(frames_passed += 1) > 3").await;
            if !moves {
                assert_eq!(browser.run(&format!("return {ROOT}.getAnimations().length")).await, json!(0));
            }
        }
        assert_eq!(browser.run("return moved > 0").await, json!(moves), "{seen:?}");
        // Each comes from a place of its own column.
        assert_eq!(browser.run("return strayed").await, json!([]), "{seen:?}");
    }
}

/// Chooses a line of a list, counted from behind, as a reader does.
async fn choose_from_behind(browser: &Browser, list: &str, place: u8) {
    browser
        .run(&format!(
            "const list = {TRY}.querySelector('select[data-action={list}]');
             list.selectedIndex = list.length - {place};
             for (const event of ['input', 'change']) list.dispatchEvent(new Event(event, {{ bubbles: true }}))"
        ))
        .await;
}

#[tokio::test]
async fn in_free_play_what_cannot_be_done_now_says_why_and_a_link_restores_what_was_done() {
    let (_site, browser) = box_with(Seen::Still, "view=\"try\"", "").await;
    stands_at(&browser, "emptied", 0).await;
    choose_from_behind(&browser, "story", 1).await;
    stands_at(&browser, "free", 0).await;
    browser.until(&format!("{TRY}.querySelector('[data-fold=free][open] [data-action=do]')")).await;
    press(&browser, "do").await;
    stands_at(&browser, "free", 1).await;
    browser.run(&format!("{TRY}.querySelector('[name=actor][value^=device]').click()")).await;
    // Out of use is no dead end: the button can be reached, says why, and changes nothing.
    let out_of_use = format!(
        "[...{TRY}.querySelectorAll('[data-action=do][aria-disabled=true]')].map((deed) =>
           [deed.tabIndex, deed.disabled, deed.lastElementChild.textContent.length > 5])"
    );
    let reasons = browser.until(&format!("(reasons => reasons.length && reasons)({out_of_use})")).await;
    assert!(
        reasons.as_array().is_some_and(|all| all.iter().all(|one| *one == json!([0, false, true]))),
        "{reasons}"
    );
    let before = state(&browser).await;
    browser.run(&format!("{TRY}.querySelector('[data-action=do][aria-disabled=true]').click()")).await;
    stands_at(&browser, "free", 1).await;
    assert_eq!(state(&browser).await, before);
    browser.run(&format!("{TRY}.querySelector('[data-action=do]:not([aria-disabled=true])').click()")).await;
    stands_at(&browser, "free", 2).await;
    its_link_restores(&browser, "#box=view=try,story=free,step=2").await;
}

/// First and last line of the list of messages, and the line that is chosen.
async fn listed(browser: &Browser) -> Value {
    browser
        .run(&format!(
            "const list = {TRY}.querySelector('select[data-action=message]');
             return [list.options[0], list.options[list.length - 1], list.selectedOptions[0]].map(({{ label }}) => label)"
        ))
        .await
}

#[tokio::test]
async fn each_of_many_messages_can_be_chosen_from_a_short_list() {
    let (_site, browser) =
        box_with(Seen::Still, "lang=\"de\"", "#box=view=try,story=free,step=100,do=100xmail50").await;
    stands_at(&browser, "free", 100).await;
    browser.run(&format!("{TRY}.querySelector('[data-fold=free]').open = true")).await;
    browser.until(&format!("{TRY}.querySelector('select[data-action=message]')")).await;
    let newest = json!(["Nachricht 80 und frühere", "Nachricht 100", "Nachricht 100"]);
    assert_eq!(listed(&browser).await, newest);
    choose_from_behind(&browser, "message", 21).await;
    let middle = json!(["Nachricht 40 und frühere", "Nachricht 81 und spätere", "Nachricht 80"]);
    assert_eq!(listed(&browser).await, middle);
    choose_from_behind(&browser, "message", 42).await;
    let oldest = json!(["Nachricht 1", "Nachricht 41 und spätere", "Nachricht 40"]);
    assert_eq!(listed(&browser).await, oldest);
    choose_from_behind(&browser, "message", 1).await;
    let middle = json!(["Nachricht 40 und frühere", "Nachricht 81 und spätere", "Nachricht 41"]);
    assert_eq!(listed(&browser).await, middle);
}

#[tokio::test]
async fn a_guess_is_answered_and_nobody_has_to_guess() {
    let (_site, browser) = box_with(Seen::Still, "lang=\"de\" view=\"try\"", "").await;
    stands_at(&browser, "emptied", 0).await;
    let asked = format!("!!{TRY}.querySelector('.guess')");
    let mut step = 0;
    while browser.run(&format!("return {asked}")).await == json!(false) {
        step += 1;
        assert!(step < 6, "the story never asks");
        press(&browser, "step").await;
        stands_at(&browser, "emptied", step).await;
    }
    // Without a guess it goes on, and nothing is said of one.
    press(&browser, "step").await;
    stands_at(&browser, "emptied", step + 1).await;
    let guessed =
        format!("return [...{TRY}.querySelectorAll('.guessed')].map(({{ textContent }}) => textContent)");
    assert_eq!(browser.run(&guessed).await, json!(["", "", ""]));
    press(&browser, "back").await;
    browser.until(&asked).await;
    browser
        .run(&format!("{TRY}.querySelectorAll('.guess [value=\"1\"]').forEach((answer) => answer.click())"))
        .await;
    press(&browser, "step").await;
    stands_at(&browser, "emptied", step + 1).await;
    let answers = browser.run(&guessed).await;
    let answers: Vec<&str> = answers.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    // Whichever answer it was, it is what really comes in one of the three.
    let (right, wrong): (Vec<&str>, Vec<&str>) =
        answers.into_iter().partition(|said| *said == "Das haben Sie erwartet.");
    assert_eq!((right.len(), wrong.len()), (1, 2), "{wrong:?}");
    for said in wrong {
        assert!(said.starts_with("Sie dachten: ") && said.contains(" Tatsächlich: "), "{said}");
    }
}

#[tokio::test]
async fn another_language_tells_the_same_step() {
    let (_site, browser) = box_with(Seen::Still, "lang=\"de\" view=\"try\"", "").await;
    stands_at(&browser, "emptied", 0).await;
    for step in 1..=3 {
        press(&browser, "step").await;
        stands_at(&browser, "emptied", step).await;
    }
    let german = state(&browser).await;
    browser.run("box.lang = 'en'").await;
    browser.until(&format!("{TRY}.querySelector('.now-told').textContent.includes('Step 3')")).await;
    stands_at(&browser, "emptied", 3).await;
    browser.run("box.lang = 'de'").await;
    browser.until(&format!("{TRY}.querySelector('.now-told').textContent.includes('Schritt 3')")).await;
    assert_eq!(state(&browser).await, german);
}
