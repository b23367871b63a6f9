//! What a page may set, and in which words it is refused.
//!
//! Invariant: every refusal names the field, what was expected, what was found, and what to do.

#![allow(clippy::unwrap_used, clippy::panic)]

use which_mailbox::advice::Form;
use which_mailbox::config::{Config, Offer, Theme, Value, View};
use which_mailbox::mailbox::MailboxKind;
use which_mailbox::text::Language;

/// As it comes in from a page: checked, and written without spaces.
fn parsed(json: &str) -> Value {
    let checked: serde_json::Value = serde_json::from_str(json).unwrap();
    Value::from_json(&checked.to_string())
}

fn read(json: &str) -> Config {
    Config::from_value(parsed(json)).unwrap_or_else(|error| panic!("{json} was refused: {error}"))
}

#[track_caller]
fn check_refused(json: &str, path: &str, sentence: &str) {
    let error = Config::from_value(parsed(json)).expect_err("this should have been refused");
    assert_eq!(error.to_string(), sentence);
    assert_eq!(error.path(), path);
}

fn offer(product: Option<&str>, link: Option<&str>, note: Option<&str>) -> Offer {
    Offer { product: product.map(Into::into), link: link.map(Into::into), note: note.map(Into::into) }
}

#[test]
fn an_empty_object_gives_the_defaults() {
    assert_eq!(
        read("{}"),
        Config {
            lang: Language::German,
            view: View::Advice,
            form: Form::Short,
            theme: Theme::Auto,
            kinds: [const { Offer { product: None, link: None, note: None } }; 3],
        }
    );
}

#[test]
fn every_field_is_read() {
    let config = read(
        r#"{
            "lang": "en", "view": "advice", "form": "full", "theme": "dark",
            "kinds": {
                "pop3": {"note": "On request."},
                "imap": {"product": "Mail Basic", "link": "https://example.org/mail?plan=basic#order"},
                "exchange": {"product": "Hosted Exchange", "link": "http://example.org", "note": "From 5 mailboxes"}
            }
        }"#,
    );
    assert_eq!(
        (config.lang, config.view, config.form, config.theme),
        (Language::English, View::Advice, Form::Full, Theme::Dark)
    );
    assert_eq!(*config.offer(MailboxKind::Pop3), offer(None, None, Some("On request.")));
    assert_eq!(
        *config.offer(MailboxKind::Imap),
        offer(Some("Mail Basic"), Some("https://example.org/mail?plan=basic#order"), None)
    );
    assert_eq!(
        *config.offer(MailboxKind::Exchange),
        offer(Some("Hosted Exchange"), Some("http://example.org"), Some("From 5 mailboxes"))
    );
}

#[test]
fn every_word_of_a_choice_is_read() {
    assert_eq!(read(r#"{"form": "short"}"#).form, Form::Short);
    assert_eq!(read(r#"{"form": "full"}"#).form, Form::Full);
    assert_eq!(read(r#"{"theme": "auto"}"#).theme, Theme::Auto);
    assert_eq!(read(r#"{"theme": "light"}"#).theme, Theme::Light);
    assert_eq!(read(r#"{"theme": "dark"}"#).theme, Theme::Dark);
    assert_eq!(read(r#"{"view": "advice"}"#).view, View::Advice);
    assert_eq!(read(r#"{"view": "try"}"#).view, View::Try);
    assert_eq!(read(r#"{"view": "compare"}"#).view, View::Compare);
}

/// Source: RFC 5646, section 2.1: the primary subtag comes first, case does not count.
#[test]
fn every_language_tag_is_read_and_what_is_not_german_is_english() {
    assert_eq!(read(r#"{"lang": "de-AT"}"#).lang, Language::German);
    assert_eq!(read(r#"{"lang": "DE"}"#).lang, Language::German);
    assert_eq!(read(r#"{"lang": "en-GB"}"#).lang, Language::English);
    assert_eq!(read(r#"{"lang": "fr"}"#).lang, Language::English);
    assert_eq!(read(r#"{"lang": "gsw-CH"}"#).lang, Language::English);
}

#[test]
fn null_counts_as_not_set() {
    assert_eq!(
        read(
            r#"{"lang": null, "theme": null, "kinds": {"pop3": null, "imap": {"product": "Mail", "link": null}}}"#
        ),
        read(r#"{"kinds": {"imap": {"product": "Mail"}}}"#)
    );
}

#[test]
fn what_is_no_object_is_refused() {
    check_refused(
        "[]",
        "",
        r#"the configuration: expected an object with any of the fields "lang", "view", "form", "theme" or "kinds", found a list; put its fields in braces."#,
    );
    check_refused(
        "null",
        "",
        r#"the configuration: expected an object with any of the fields "lang", "view", "form", "theme" or "kinds", found null; put its fields in braces."#,
    );
    check_refused(
        r#"{"kinds": ["imap"]}"#,
        "kinds",
        r#"kinds: expected an object with any of the fields "pop3", "imap" or "exchange", found a list; put its fields in braces."#,
    );
    check_refused(
        r#"{"kinds": {"imap": "Mail Basic"}}"#,
        "kinds.imap",
        r#"kinds.imap: expected an object with any of the fields "product", "link" or "note", found "Mail Basic"; put its fields in braces."#,
    );
}

#[test]
fn an_unknown_field_is_refused_with_all_known_ones() {
    check_refused(
        r#"{"language": "de"}"#,
        "language",
        r#"language: expected one of the fields "lang", "view", "form", "theme" or "kinds", found "language"; correct its name or leave it out."#,
    );
    check_refused(
        r#"{"Theme": "dark"}"#,
        "Theme",
        r#"Theme: expected one of the fields "lang", "view", "form", "theme" or "kinds", found "Theme"; correct its name or leave it out."#,
    );
    check_refused(
        r#"{"kinds": {"pop": {}}}"#,
        "kinds.pop",
        r#"kinds.pop: expected one of the fields "pop3", "imap" or "exchange", found "pop"; correct its name or leave it out."#,
    );
    check_refused(
        r#"{"kinds": {"exchange": {"produkt": "Hosted Exchange"}}}"#,
        "kinds.exchange.produkt",
        r#"kinds.exchange.produkt: expected one of the fields "product", "link" or "note", found "produkt"; correct its name or leave it out."#,
    );
}

#[test]
fn an_unknown_field_is_refused_even_if_it_is_null() {
    check_refused(
        r#"{"kinds": {"imap": {"price": null}}}"#,
        "kinds.imap.price",
        r#"kinds.imap.price: expected one of the fields "product", "link" or "note", found "price"; correct its name or leave it out."#,
    );
}

#[test]
fn a_wrong_type_is_refused_with_what_the_field_takes() {
    check_refused(
        r#"{"lang": ["de", "en"]}"#,
        "lang",
        r#"lang: expected a language tag such as "de", "en" or "de-AT", found a list; correct it or leave the field out."#,
    );
    check_refused(
        r#"{"view": {}}"#,
        "view",
        r#"view: expected "advice", "try" or "compare", found an object; correct it or leave the field out."#,
    );
    check_refused(
        r#"{"form": 6}"#,
        "form",
        r#"form: expected "short" or "full", found the number 6; correct it or leave the field out."#,
    );
    check_refused(
        r#"{"theme": true}"#,
        "theme",
        r#"theme: expected "auto", "light" or "dark", found true; correct it or leave the field out."#,
    );
    check_refused(
        r#"{"kinds": {"pop3": {"product": 4.5}}}"#,
        "kinds.pop3.product",
        "kinds.pop3.product: expected a name of 1 to 80 characters, found a number; correct it or leave the field out.",
    );
    check_refused(
        r#"{"kinds": {"pop3": {"link": false}}}"#,
        "kinds.pop3.link",
        r#"kinds.pop3.link: expected a whole web address such as "https://example.org/mail", found false; correct it or leave the field out."#,
    );
}

#[test]
fn an_unknown_word_is_refused_with_all_known_ones() {
    check_refused(
        r#"{"lang": "german"}"#,
        "lang",
        r#"lang: expected a language tag such as "de", "en" or "de-AT", found "german"; correct it or leave the field out."#,
    );
    check_refused(
        r#"{"lang": "de_AT"}"#,
        "lang",
        r#"lang: expected a language tag such as "de", "en" or "de-AT", found "de_AT"; correct it or leave the field out."#,
    );
    check_refused(
        r#"{"view": "simulator"}"#,
        "view",
        r#"view: expected "advice", "try" or "compare", found "simulator"; correct it or leave the field out."#,
    );
    check_refused(
        r#"{"form": "long"}"#,
        "form",
        r#"form: expected "short" or "full", found "long"; correct it or leave the field out."#,
    );
    check_refused(
        r#"{"theme": "drak"}"#,
        "theme",
        r#"theme: expected "auto", "light" or "dark", found "drak"; correct it or leave the field out."#,
    );
}

#[test]
fn a_link_that_is_no_web_address_is_refused() {
    for link in [
        "javascript:alert(1)",
        "ftp://example.org",
        "example.org/mail",
        "/mail",
        "mailto:info@example.org",
        "https://",
        "https:///mail",
        "https://example.org/our mail",
        " https://example.org",
    ] {
        check_refused(
            &format!(r#"{{"kinds": {{"imap": {{"product": "Mail", "link": "{link}"}}}}}}"#),
            "kinds.imap.link",
            &format!(
                r#"kinds.imap.link: expected a whole web address such as "https://example.org/mail", found "{link}"; correct it or leave the field out."#
            ),
        );
    }
}

#[test]
fn a_link_without_a_product_is_refused() {
    check_refused(
        r#"{"kinds": {"imap": {"link": "https://example.org"}}}"#,
        "kinds.imap.product",
        r#"kinds.imap.product: expected a name for what "link" leads to, found nothing; add it or leave "link" out."#,
    );
}

#[test]
fn an_empty_text_is_refused() {
    check_refused(
        r#"{"kinds": {"imap": {"product": ""}}}"#,
        "kinds.imap.product",
        r#"kinds.imap.product: expected a name of 1 to 80 characters, found ""; correct it or leave the field out."#,
    );
    check_refused(
        r#"{"kinds": {"imap": {"note": "  "}}}"#,
        "kinds.imap.note",
        r#"kinds.imap.note: expected a remark of 1 to 300 characters, found "  "; correct it or leave the field out."#,
    );
}

#[test]
fn a_text_that_is_too_long_is_refused_and_shown_by_its_beginning() {
    let longest = "ä".repeat(80);
    let config = read(&format!(r#"{{"kinds": {{"imap": {{"product": "{longest}"}}}}}}"#));
    assert_eq!(config.offer(MailboxKind::Imap).product.as_deref(), Some(longest.as_str()));

    let shown = "ä".repeat(60);
    check_refused(
        &format!(r#"{{"kinds": {{"imap": {{"product": "{longest}ä"}}}}}}"#),
        "kinds.imap.product",
        &format!(
            r#"kinds.imap.product: expected a name of 1 to 80 characters, found "{shown}…"; correct it or leave the field out."#
        ),
    );
    check_refused(
        &format!(r#"{{"kinds": {{"imap": {{"note": "{}"}}}}}}"#, "ä".repeat(301)),
        "kinds.imap.note",
        &format!(
            r#"kinds.imap.note: expected a remark of 1 to 300 characters, found "{shown}…"; correct it or leave the field out."#
        ),
    );
}

/// JSON.parse keeps the last of two; a value made otherwise may hold both.
#[test]
fn a_field_that_is_set_twice_is_refused() {
    let twice = Value::Object(vec![
        ("lang".into(), Value::Text("de".into())),
        ("lang".into(), Value::Text("en".into())),
    ]);
    let error = Config::from_value(twice).expect_err("this should have been refused");
    assert_eq!(error.to_string(), "lang: expected the field once, found it twice; remove one.");
}

#[test]
fn json_is_read_as_json_stringify_writes_it() {
    assert_eq!(
        Value::from_json(r#"{"a":[1,-20,[],{}],"b":{"c":null},"d":true,"e":false,"f":""}"#),
        Value::Object(vec![
            (
                "a".into(),
                Value::List(vec![
                    Value::Number(1.0),
                    Value::Number(-20.0),
                    Value::List(Vec::new()),
                    Value::Object(Vec::new())
                ])
            ),
            ("b".into(), Value::Object(vec![("c".into(), Value::Null)])),
            ("d".into(), Value::Bool(true)),
            ("e".into(), Value::Bool(false)),
            ("f".into(), Value::Text(String::new())),
        ])
    );
}

#[test]
fn characters_of_every_kind_come_through_json() {
    let text = Value::from_json(r#""ä 😀 \" \\ / \n\t\r\b\f \u001f \ud800""#);
    assert_eq!(text, Value::Text("ä 😀 \" \\ / \n\t\r\u{8}\u{c} \u{1f} \u{fffd}".into()));
}

#[test]
fn a_fraction_is_a_number_but_no_particular_one() {
    assert!(matches!(Value::from_json("1.5"), Value::Number(number) if number.is_nan()));
    assert!(matches!(Value::from_json("1e21"), Value::Number(number) if number.is_nan()));
}

#[test]
fn json_that_is_cut_anywhere_gives_some_value() {
    let json = r#"{"lang":"d\u0065","kinds":{"imap":{"link":[1,2.5,{"a":true}]}},"none":null}"#;
    for end in 0..json.len() {
        drop(Value::from_json(&json[..end]));
    }
}
