//! What stands around all views: the bar that leads from one to another, the live region, and the ways out of the box.
//!
//! Invariant: a view stays as the reader left it while another one is shown. Focus moves only after something the
//! reader did; what is announced, the one live region says.

use std::cell::{Cell, RefCell};
use std::ops::Deref;

use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement};

use super::drawn::Drawn;
use super::page;
use super::panel::panel;
use super::watched::Watched;
use super::{Notice, Opening};
use crate::advice::{Answers, Interview, Question, Wish};
use crate::config::{Config, Theme, View};
use crate::cut::joined;
use crate::mailbox::{Mailbox, MailboxKind};
use crate::simulation::Guided;
use crate::text::{Text, Words};

/// A handle to what all views share. It lives as long as the WebAssembly instance, which is this box's own.
#[derive(Clone, Copy)]
pub(super) struct Frame(&'static Shared);

/// What all views share.
pub(super) struct Shared {
    pub(super) config: Watched<Config>,
    /// What the reader has said of themselves, in whichever view.
    pub(super) interview: Watched<Interview>,
    view: Watched<View>,
    /// There is a cue for a view, in the order of [`View::ALL`]. One for each: who is cued is drawn anew.
    cued: [ArcTrigger; 3],
    cue: RefCell<Cue>,
    /// The view that the page wants.
    wanted: Cell<View>,
    /// Where the reader was shown something from: the view, and what had the focus there.
    origin: RefCell<Option<(View, String)>>,
    root: HtmlElement,
    name: String,
    home: String,
    notify: Box<dyn Fn(Notice)>,
}

impl Deref for Frame {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        self.0
    }
}

/// With what a view is to open.
#[derive(Clone)]
pub(super) enum Cue {
    /// Nothing in particular.
    Fresh,
    /// A shared link: all that stands behind `#NAME=`.
    Link(String),
    /// A guided story.
    Guided {
        /// Which.
        guided: Guided,
        /// What is compared, in the order of [`MailboxKind::ALL`].
        mailboxes: [Mailbox; 3],
    },
    /// The story that proves a reason: what [`Row::judged`](crate::advice::Row::judged) plays.
    Reason {
        /// The wish, whether or not the reader has named it.
        wish: Wish,
        /// The kind that was judged.
        kind: MailboxKind,
        /// What is compared, in the order of [`MailboxKind::ALL`].
        mailboxes: [Mailbox; 3],
    },
}

impl Frame {
    /// A frame that opens with what a shared link says, else with what the page wants.
    pub(super) fn new(
        root: HtmlElement,
        config: Config,
        opening: Opening,
        notify: Box<dyn Fn(Notice)>,
    ) -> Self {
        let (form, wanted) = (config.form, config.view);
        let Opening { name, home, link } = opening;
        let view = link.as_deref().map_or(wanted, View::from_link);
        let (interview, cue) = match link {
            Some(link) => (Interview::from_answers(form, Answers::from_link(&link)), Cue::Link(link)),
            None => (Interview::new(form), Cue::Fresh),
        };
        Self(Box::leak(Box::new(Shared {
            config: Watched::new(config),
            interview: Watched::new(interview),
            view: Watched::new(view),
            cued: View::ALL.map(|_| ArcTrigger::new()),
            cue: RefCell::new(cue),
            wanted: Cell::new(wanted),
            origin: RefCell::new(None),
            root,
            name,
            home,
            notify,
        })))
    }

    /// Draws the box around the advice; from then on it follows what the page sets.
    pub(super) fn draw(self, advice: Drawn) -> Drawn {
        Drawn::of("div.box part=box")
            .live(move |root| {
                let (lang, theme, wanted) =
                    self.config.with(|config| (config.lang, config.theme, config.view));
                let theme = match theme {
                    Theme::Auto => "auto",
                    Theme::Light => "light",
                    Theme::Dark => "dark",
                };
                for (name, value) in [("lang", lang.tag()), ("data-theme", theme)] {
                    page::set(root, name, value);
                }
                if self.wanted.replace(wanted) != wanted {
                    self.open(wanted);
                }
            })
            .with(Drawn::of("p.unseen role=status"))
            .with(self.bar())
            .with(self.room(View::Advice).with(advice))
            .with(self.room_for_later(View::Try))
            .with(self.room_for_later(View::Compare))
    }

    /// The view on the screen; whoever asks in an effect hears of the next one.
    pub(super) fn view(self) -> View {
        self.view.with(|view| *view)
    }

    /// Goes to a view, as the reader left it.
    pub(super) fn open(self, view: View) {
        self.view.update(|now| *now = view);
        if self.find("*").is_none() {
            self.cue(view, Cue::Fresh);
        }
    }

    /// Goes to a view and lets it begin with this, from what `origin`, a selector, finds in the view now.
    pub(super) fn show(self, view: View, cue: Cue, origin: String) {
        self.origin.replace(Some((self.view.with_untracked(|view| *view), origin)));
        self.view.update(|now| *now = view);
        self.cue(view, cue);
    }

    /// Lets a view begin anew.
    pub(super) fn cue(self, view: View, cue: Cue) {
        self.cue.replace(cue);
        self.cued[view as usize].notify();
    }

    /// The view that the reader was shown something from.
    pub(super) fn origin(self) -> Option<View> {
        self.origin.borrow().as_ref().map(|(view, _)| *view)
    }

    /// Goes back to where the reader was shown something from.
    pub(super) fn back(self) {
        let Some((view, origin)) = self.origin.borrow().clone() else {
            return;
        };
        self.open(view);
        // The view is shown by a microtask that is queued already; this one comes after it.
        soon(move || {
            if let Some(origin) = self.find(&origin)
                && let Some(folded) = page::closest(&origin, "details")
            {
                page::set(&folded, "open", "");
            }
            if !self.focus(&origin) {
                self.focus("[data-head]");
            }
        });
    }

    /// Takes all of it out of the page.
    pub(super) fn clear(self) {
        page::clear(&self.root);
    }

    /// Lets the live region speak.
    pub(super) fn say(self, sentence: &str) {
        if let Some(status) = page::find(&self.root, "[role=status]") {
            page::say(&status, sentence);
        }
    }

    /// Tells the page.
    pub(super) fn notify(self, notice: Notice) {
        (self.notify)(notice);
    }

    /// Words of the language now.
    pub(super) fn words(self) -> &'static Words {
        self.config.with_untracked(|config| config.lang).words()
    }

    /// The address of the page that says what was checked, at the reasons for one answer.
    pub(super) fn checked(self, question: Question) -> String {
        let lang = self.config.with_untracked(|config| config.lang);
        joined(&[&self.home, "which-mailbox-checked-", lang.tag(), ".html#reason-", question.id()])
    }

    /// The address of this page with a link to this box; `says` is what stands behind `#NAME=`.
    pub(super) fn address(self, says: &str) -> String {
        joined(&[&page::address(), "#", &self.name, "=", says])
    }

    /// Moves the focus to the first element that the selector finds in the view; whether it finds one.
    pub(super) fn focus(self, selector: &str) -> bool {
        let found = self.find(selector);
        if let Some(element) = &found {
            page::focus(element);
        }
        found.is_some()
    }

    /// The first element that the selector finds in the view on the screen.
    pub(super) fn find(self, selector: &str) -> Option<Element> {
        let view = joined(&["[data-view=", self.view.with_untracked(|view| view.id()), "]"]);
        page::find(&page::find(&self.root, &view)?, selector)
    }

    /// The bar of all views.
    fn bar(self) -> Drawn {
        let tab = |view: View| {
            Drawn::of("button.tab type=button")
                .attr("data-action", view.id())
                .live(move |tab| {
                    let words = self.config.with(|config| config.lang).words();
                    page::say(tab, words[view.text()]);
                    let is_current = if self.view() == view { "true" } else { "false" };
                    page::set(tab, "aria-current", is_current);
                })
                .on("click", move |_| self.open(view))
        };
        Drawn::of("nav.views")
            .live(move |bar| {
                let words = self.config.with(|config| config.lang).words();
                page::set(bar, "aria-label", words[Text::Views]);
            })
            .with_all(View::ALL.map(tab).into())
    }

    /// Where a view stands, hidden while another one is shown.
    fn room(self, view: View) -> Drawn {
        Drawn::of("div.screen").attr("data-view", view.id()).only_if("hidden", move || self.view() != view)
    }

    /// The same for a view that is drawn when it is first opened, and whenever it begins anew.
    fn room_for_later(self, view: View) -> Drawn {
        self.room(view).live(move |room| {
            self.cued[view as usize].track();
            if self.view.with_untracked(|now| *now == view) {
                panel(self, view, room, self.cue.replace(Cue::Fresh));
            }
        })
    }
}

/// Does something when what is queued already is done: above all when effects have drawn what has changed.
pub(super) fn soon(call: impl FnOnce() + 'static) {
    leptos::task::spawn_local(async { call() });
}
