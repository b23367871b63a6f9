//! The page for readers: each reason, each rule, each claim, and what confirms it.
//!
//! Invariant: it holds no script and no style of its own, loads nothing but the style sheet beside it, and is the same
//! for the same data.

use std::collections::{BTreeMap, BTreeSet};

use which_mailbox::advice::{Question, Wish};
use which_mailbox::comparison::Column;
use which_mailbox::mailbox::MailboxKind;
use which_mailbox::simulation::Guided;
use which_mailbox::text::{Language, comparison_words, title};

use super::claim::Place;
use super::confirmed::guided_of;
use super::words::{Words, words};
use crate::unreachable;

use super::{Claim, Confirmed, Document, Reason, Rule, Shown};

/// The page in one language.
pub fn page(language: Language, confirmed: &Confirmed) -> String {
    let page = Page { language, words: words(language), confirmed, rules: Rule::all() };
    page.text()
}

struct Page<'a> {
    language: Language,
    words: &'static Words,
    confirmed: &'a Confirmed,
    rules: Vec<Rule>,
}

impl Page<'_> {
    fn text(&self) -> String {
        let words = self.words;
        let [other, tag, file] = words.other;
        let lang = self.language.tag();
        let sections = [self.reasons(), self.told_rules(), self.out_of_reach(), self.claims()].concat();
        let head = format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
             <link rel=\"alternate\" hreflang=\"{tag}\" href=\"{file}\">\n\
             <link rel=\"stylesheet\" href=\"which-mailbox-checked.css\">\n</head>\n<body>\n\
             <a class=\"skip\" href=\"#text\">{skip}</a>\n<header>\n<p>{site}</p>\n\
             <nav aria-label=\"{language}\"><a href=\"{file}\" lang=\"{tag}\" hreflang=\"{tag}\">{other}</a></nav>\n</header>\n\
             <main id=\"text\">\n<h1>{title}</h1>\n<p class=\"lead\">{lead}</p>\n<p>{how}</p>\n<p>{what}</p>\n<p class=\"when\"><strong>{on}</strong> {counts}</p>\n",
            title = words.title,
            skip = words.skip,
            site = words.site,
            language = words.language,
            lead = words.lead,
            how = words.how,
            what = words.what,
            on = escaped(&(words.on)(&self.software(), &self.day())),
            counts = escaped(&self.counts()),
        );
        head + &self.contents() + &sections + "</main>\n</body>\n</html>\n"
    }

    /// `Dovecot 2.3.19.1, Exim 4.96 and SOGo 5.8.0`.
    fn software(&self) -> String {
        let named = |(server, version): (&String, &String)| format!("{server} {version}");
        self.words.list(self.confirmed.versions.iter().map(named).collect())
    }

    fn day(&self) -> String {
        (self.words.day)(self.confirmed.date())
    }

    fn counts(&self) -> String {
        let counts = self.confirmed.counts.map(|count| self.words.number(count));
        (self.words.counts)([&counts[0], &counts[1], &counts[2]])
    }

    fn servers(&self, servers: &BTreeSet<String>) -> String {
        self.words.list(servers.iter().cloned().collect())
    }

    fn documents(&self, documents: &[Document]) -> String {
        let links = documents.iter().map(|document| {
            format!(
                "<a href=\"{}\" rel=\"noopener\">{}</a>",
                escaped(&document.address),
                escaped(&document.name)
            )
        });
        format!("{} {}", self.words.published, links.collect::<Vec<_>>().join(", "))
    }

    fn contents(&self) -> String {
        let words = self.words;
        let sections = [
            ("reasons", words.reasons),
            ("rules", words.rules),
            ("unreachable", words.unreachable),
            ("claims", words.claims),
        ];
        let links = sections.map(|(id, [heading, _])| format!("<li><a href=\"#{id}\">{heading}</a></li>"));
        format!(
            "<nav class=\"contents\" aria-label=\"{}\">\n<ul>\n{}\n</ul>\n</nav>\n",
            words.contents,
            links.join("\n")
        )
    }

    fn section(&self, id: &str, [heading, introduction]: [&str; 2], content: &str) -> String {
        format!("<section id=\"{id}\">\n<h2>{heading}</h2>\n<p>{introduction}</p>\n{content}</section>\n")
    }

    fn reasons(&self) -> String {
        let mut content = String::new();
        let mut wishes: BTreeMap<usize, (Question, Vec<Wish>)> = BTreeMap::new();
        for (question, wish) in Reason::wishes() {
            wishes.entry(question as usize).or_insert((question, Vec::new())).1.push(wish);
        }
        for (question, wishes) in wishes.into_values() {
            let label = self.language.words().label(question);
            content += &format!("<h3 id=\"reason-{}\">{}</h3>\n<dl>\n", question.id(), escaped(label));
            for column in Column::ALL {
                content += &self.reason(&wishes, column);
            }
            content += "</dl>\n";
        }
        self.section("reasons", self.words.reasons, &content)
    }

    /// One column's ground for the wishes of one question.
    fn reason(&self, wishes: &[Wish], column: Column) -> String {
        let (mut servers, mut documents) = (BTreeSet::new(), Vec::new());
        for wish in wishes {
            let reason = Reason::of(*wish, column, self.confirmed);
            documents.extend(reason.documents(&self.rules));
            servers.extend(reason.servers);
        }
        let mut seen = BTreeSet::new();
        documents.retain(|document| seen.insert(document.address.clone()));
        let mut said = Vec::new();
        if !servers.is_empty() {
            said.push(format!("{} {}.", self.words.seen_on, self.servers(&servers)));
        }
        if !documents.is_empty() {
            said.push(self.documents(&documents) + ".");
        }
        let kind = column.kind().id();
        format!("<dt data-kind=\"{kind}\">{}</dt><dd>{}</dd>\n", (self.words.column)(column), said.join(" "))
    }

    fn told_rules(&self) -> String {
        let mut content = String::new();
        for (group, heading) in self.words.groups.iter().enumerate() {
            content += &format!("<h3>{heading}</h3>\n<ul>\n");
            for rule in self.rules.iter().filter(|rule| group_of(&rule.id) == group) {
                content += &self.rule(rule);
            }
            content += "</ul>\n";
        }
        self.section("rules", self.words.rules, &content)
    }

    fn rule(&self, rule: &Rule) -> String {
        // What several kinds share and showed in the same way is said once.
        let mut shown: Vec<(&Shown, Vec<&str>)> = Vec::new();
        for kind in MailboxKind::ALL {
            let Some(here) = self.confirmed.shown(&rule.id, kind.id()) else { continue };
            let name = self.language.words().kind(kind);
            let same = |there: &Shown| there.servers == here.servers && self.story(there) == self.story(here);
            match shown.iter_mut().find(|(there, _)| same(there)) {
                Some((_, kinds)) => kinds.push(name),
                None => shown.push((here, vec![name])),
            }
        }
        let mut said: Vec<String> = Vec::new();
        for (shown, kinds) in shown {
            let (servers, story) = (self.servers(&shown.servers), self.story(shown));
            said.push(format!(
                "{}: {} {servers}, {} {story}.",
                kinds.join(", "),
                lower(self.words.seen_on),
                self.words.in_story
            ));
        }
        said.push(self.documents(&rule.documents) + ".");
        let text = &rule.said[self.language as usize];
        let id = &rule.id;
        format!(
            "<li id=\"rule-{id}\"><p>{}</p><p class=\"ground\">{}</p></li>\n",
            escaped(text),
            said.join(" ")
        )
    }

    fn story(&self, shown: &Shown) -> String {
        self.titled(&shown.story).unwrap_or_else(|| (self.words.story)(&shown.story).to_owned())
    }

    /// The title of a guided story, in quotation marks.
    fn titled(&self, story: &str) -> Option<String> {
        guided_of(story).map(|guided| self.quoted(guided))
    }

    fn quoted(&self, guided: Guided) -> String {
        format!("<q>{}</q>", escaped(title(self.language, guided)))
    }

    fn out_of_reach(&self) -> String {
        let mut content = String::from("<ul>\n");
        for one in &unreachable::ALL {
            let [what, why] = (self.words.out_of_reach)(one);
            let (what, why) = (escaped(what.trim_end_matches('.')), escaped(why.trim_end_matches('.')));
            let (address, source) = (escaped(one.address), escaped(one.source));
            content += &format!(
                "<li><p>{what}.</p><p class=\"ground\">{why}. {} <a href=\"{address}\" rel=\"noopener\">{source}</a>.</p></li>\n",
                self.words.published
            );
        }
        content += "</ul>\n";
        self.section("unreachable", self.words.unreachable, &content)
    }

    fn claims(&self) -> String {
        let said = comparison_words(self.language);
        let mut content = String::from("<ul>\n");
        for claim in Claim::all() {
            let ground = claim.ground(&self.rules, self.confirmed);
            let mut rests = Vec::new();
            match claim.place {
                Place::Row(criterion) => {
                    rests.push(format!("<b>{}.</b>", escaped(said.criterion(criterion))))
                }
                Place::Said(saying) => rests.push(escaped(said.truth(saying))),
                Place::Whole => rests.push(self.words.whole.to_owned()),
            }
            if !ground.servers.is_empty() {
                let story =
                    ground.guided.map(|guided| format!(", {} {}", self.words.in_story, self.quoted(guided)));
                let servers = self.servers(&ground.servers);
                rests.push(format!("{} {servers}{}.", self.words.seen_on, story.unwrap_or_default()));
            }
            if !ground.documents.is_empty() {
                rests.push(self.documents(&ground.documents) + ".");
            }
            let (id, verdict) = (&claim.id, (self.words.verdict)(&claim.verdict));
            content += &format!(
                "<li id=\"claim-{id}\"><p><q lang=\"de\">{}</q> <span class=\"verdict\">{verdict}</span></p><p class=\"ground\">{}</p></li>\n",
                escaped(&claim.said),
                rests.join(" ")
            );
        }
        content += "</ul>\n";
        self.section("claims", self.words.claims, &content)
    }
}

/// The place of a rule's group among [`Words::groups`].
fn group_of(rule: &str) -> usize {
    match rule.split('-').next() {
        Some("pop3") => 0,
        Some("exchange" | "wipe") => 2,
        Some("entries" | "mail" | "entry" | "reminder" | "rights" | "no" | "colleague" | "password") => 3,
        Some("wire") => 4,
        _ => 1,
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
