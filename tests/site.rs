//! The demo's two pages.
//!
//! Invariant: they are twins, and a strict Content-Security-Policy (`'self'` alone) takes nothing away from them.

const GERMAN: &str = include_str!("../site/index.html");
const ENGLISH: &str = include_str!("../site/en.html");

/// The opening tags, each with its attributes.
fn tags(page: &str) -> Vec<&str> {
    let opened = page.split('<').skip(1).filter_map(|rest| rest.split_once('>'));
    opened.map(|(tag, _)| tag).filter(|tag| !tag.starts_with(['/', '!'])).collect()
}

fn name(tag: &str) -> &str {
    tag.split_whitespace().next().unwrap_or_default()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    value.split('"').next()
}

#[test]
fn the_english_page_is_built_as_the_german_one() {
    let built = |page| tags(page).into_iter().map(name).collect::<Vec<_>>();
    assert_eq!(built(ENGLISH), built(GERMAN));
    assert!(built(GERMAN).len() > 100, "the pages are not read");
}

#[test]
fn each_page_states_its_language_and_leads_to_the_other() {
    for (page, lang, other) in [(GERMAN, "de", "en.html"), (ENGLISH, "en", "index.html")] {
        assert_eq!(attribute(tags(page)[0], "lang"), Some(lang));
        let leads =
            tags(page).into_iter().any(|tag| name(tag) == "a" && attribute(tag, "href") == Some(other));
        assert!(leads, "no link to {other}");
    }
}

#[test]
fn pages_hold_no_script_and_no_style_of_their_own_and_load_nothing_from_elsewhere() {
    for page in [GERMAN, ENGLISH] {
        assert!(!page.contains("<style") && !page.contains("javascript:"));
        for tag in tags(page) {
            assert_eq!(attribute(tag, "style"), None, "{tag}");
            let listens = tag.split_whitespace().any(|part| part.starts_with("on") && part.contains("=\""));
            assert!(!listens, "{tag}");
            match name(tag) {
                "script" => assert_eq!(tag, r#"script src="which-mailbox.js" async"#),
                "link" => {
                    let address = attribute(tag, "href").unwrap_or_default();
                    assert!(!address.is_empty() && !address.contains(':'), "{tag}");
                }
                _ => assert_eq!(attribute(tag, "src"), None, "{tag}"),
            }
        }
    }
}

#[test]
fn the_box_has_something_to_say_before_it_starts() {
    for page in [GERMAN, ENGLISH] {
        let inside =
            page.split_once("<which-mailbox ").and_then(|(_, rest)| rest.split_once("</which-mailbox>"));
        let children = inside.map_or("", |(inside, _)| inside);
        assert!(children.contains("<p>"), "there is no paragraph in the box");
        for kind in ["POP3", "IMAP", "Exchange"] {
            assert!(children.contains(kind), "{kind} is not named");
        }
    }
}
