//! Try: one story, played in the three mailboxes side by side, and a place in it.
//!
//! Invariant: a [`Trial`] is its story, its mailboxes and its place; whatever else it tells follows from these. All
//! three mailboxes live through the same events, one step back is a smaller place, and no action can fail.

mod column;
mod deed;
mod link;

mod play;
mod seen;
mod told;

pub use deed::{Actor, Deed};

use column::Column;
use told::Told;

use crate::advice::{USUAL, Wish};
use crate::mailbox::{Mailbox, MailboxKind};
use crate::simulation::{Dialogue, Event, Guided, Stage, Story, World};

/// What is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// A guided story, told for the reader's own stage.
    Guided(Guided),
    /// The story behind a reason of the advice.
    Reason {
        /// What is wished for.
        wish: Wish,
        /// The kind whose reason it is.
        kind: MailboxKind,
    },
    /// Whatever the reader makes happen.
    Free,
}

/// What a reader does. What makes no sense changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Begins a guided story.
    Tell(Guided),
    /// Begins with an empty mailbox, to do as one likes.
    PlayFreely,
    /// One step on.
    Step,
    /// One step back.
    Back,
    /// Goes to a place; behind the end means the end.
    Jump(usize),
    /// Goes to the beginning, and forgets what was guessed.
    Restart,
    /// Lets something happen where the reader stands. What came behind is cut off, and the story is the reader's own.
    Do(Event),
    /// Replaces the mailbox of this kind; the same story is replayed.
    Set(Mailbox),
    /// Replaces devices and storage: a guided story is told anew, what happened otherwise happens on the new stage.
    Stage(Stage),
    /// Guesses, before the decisive step, that it will go in one column as it goes in another, or as it goes there.
    Guess {
        /// The column that the guess is about.
        column: MailboxKind,
        /// The column in which it really goes as guessed.
        like: MailboxKind,
    },
}

/// One story, played in three mailboxes, and a place in it.
#[derive(Clone, Debug)]
pub struct Trial {
    script: Script,
    /// As the reader set it; a story about a full mailbox may bring a quota of its own.
    stage: Stage,
    told: Told,
    /// The place before the step that decides.
    decisive: Option<usize>,
    proof: Option<usize>,
    place: usize,
    /// In the order of [`MailboxKind::ALL`].
    columns: [Column; 3],
    marks: Vec<usize>,
    guesses: [Option<MailboxKind>; 3],
}

impl Trial {
    /// So many steps a story has at most. What would come behind is left out.
    pub const LONGEST: usize = 10_000;
    /// So many devices a stage has at most.
    pub const MOST_DEVICES: usize = 8;
    /// Kilobytes that a stage's storage must hold at least for its stories to make sense.
    pub const LEAST_KB: u32 = 1_000;

    /// The first guided story at its beginning. Of each kind one mailbox, in any order; a kind that is missing is set up
    /// as [`USUAL`]. A stage that no story can be played on (see [`Action::Stage`]) is replaced by a computer and a phone.
    pub fn new(stage: Stage, mailboxes: [Mailbox; 3]) -> Self {
        let mut trial = Self::empty(stage, mailboxes);
        trial.tell(Guided::ALL[0], 0);
        trial
    }

    /// The story behind a reason of the advice, opened right behind the event of number `step`, which proves it: the
    /// parts of [`Evidence::Played`](crate::advice::Evidence::Played). It is told in steps as guided stories are.
    #[inline(never)]
    pub fn of_reason(
        wish: Wish,
        kind: MailboxKind,
        story: &Story,
        step: usize,
        mailboxes: [Mailbox; 3],
    ) -> Self {
        let mut trial = Self::empty(story.stage.clone(), mailboxes);
        trial.tell_reason(wish, kind, story, step);
        trial
    }

    /// Does what the reader wants. Total: nonsense changes nothing.
    #[inline(never)]
    pub fn update(&mut self, action: Action) {
        match action {
            Action::Tell(guided) => self.tell(guided, 0),
            Action::PlayFreely => {
                self.begin(Script::Free, None);
                self.told = Told::new(self.stage.clone());
                self.replay(0);
            }
            Action::Step => self.go(self.place + 1),
            Action::Back => self.go(self.place.saturating_sub(1)),
            Action::Jump(place) => self.go(place),
            Action::Restart => {
                self.guesses = [None; 3];
                self.go(0);
            }
            Action::Do(event) => self.let_happen(event),
            Action::Set(mailbox) => self.set(mailbox),
            Action::Stage(stage) => self.restage(stage),
            Action::Guess { column, like } => {
                if self.is_to_guess() {
                    self.guesses[column as usize] = Some(like);
                }
            }
        }
    }

    /// What is played.
    pub fn script(&self) -> Script {
        self.script
    }

    /// Devices and storage as the reader set them.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// How many steps are played: 0 at the beginning, [`len`](Self::len) at the end.
    pub fn place(&self) -> usize {
        self.place
    }

    /// How many steps the story has.
    pub fn len(&self) -> usize {
        self.told.len()
    }

    /// Whether nothing happens in the story.
    pub fn is_empty(&self) -> bool {
        self.told.len() == 0
    }

    /// The place at which the reason is proven, in the story of a reason.
    pub fn proof(&self) -> Option<usize> {
        self.proof
    }

    /// The events of the step just played; none at the beginning.
    pub fn events(&self) -> &[Event] {
        self.place.checked_sub(1).map_or(&[], |step| self.told.step(step))
    }

    /// The events of the step that comes next; none at the end.
    pub fn coming(&self) -> &[Event] {
        self.told.step(self.place)
    }

    /// The mailbox of a kind, with its settings.
    pub fn mailbox(&self, kind: MailboxKind) -> &Mailbox {
        &self.columns[kind as usize].mailbox
    }

    /// The world of a kind now.
    pub fn world(&self, kind: MailboxKind) -> &World {
        &self.columns[kind as usize].now
    }

    /// The world of a kind before the step just played; at the beginning the same as now.
    pub fn before(&self, kind: MailboxKind) -> &World {
        &self.columns[kind as usize].before
    }

    /// What goes over the wire in the step just played. It is made on demand: the first time the story is replayed for it,
    /// and what is found on the way is remembered, hence `&mut`.
    pub fn dialogues(&mut self, kind: MailboxKind) -> Vec<Dialogue> {
        self.columns[kind as usize].dialogues(&self.told, self.place)
    }

    /// The places, in order, at which the three have just parted: the step before came to something else in one of them,
    /// by its outcomes or by what the reader's devices came to show. A step that ends with time going by parts them also
    /// if not the same is left to the reader then.
    pub fn marks(&self) -> &[usize] {
        &self.marks
    }

    /// Whether the next step is the one before which the reader may guess.
    pub fn is_to_guess(&self) -> bool {
        self.decisive == Some(self.place)
    }

    /// What the reader guessed for a column: that it goes there as it goes in this one.
    pub fn guess(&self, column: MailboxKind) -> Option<MailboxKind> {
        self.guesses[column as usize]
    }

    /// The place right behind the step before which the reader may guess.
    pub fn decided(&self) -> Option<usize> {
        self.decisive.map(|place| place + 1)
    }

    #[inline(never)]
    fn empty(stage: Stage, mailboxes: [Mailbox; 3]) -> Self {
        let stage = if play::is_fit(&stage) { stage } else { play::usual_stage() };
        let mut all = USUAL;
        for mailbox in mailboxes {
            all[mailbox.kind() as usize] = mailbox;
        }
        let [pop3, imap, exchange] = all;
        Self {
            script: Script::Free,
            told: Told::new(stage.clone()),
            decisive: None,
            proof: None,
            place: 0,
            columns: [Column::new(pop3, &stage), Column::new(imap, &stage), Column::new(exchange, &stage)],
            stage,
            marks: Vec::new(),
            guesses: [None; 3],
        }
    }
}
