//! The words around the advice: buttons, headings, announcements, the names of mailboxes.
//!
//! Invariant: what becomes of mail is not said here; that is the part of questions, reasons and facts.

/// A text of the advice, as [`Words`](super::Words) have it. A `#` in it stands for a number or a name; such a text is
/// read through a method of theirs.
#[derive(Clone, Copy)]
pub enum Text {
    /// Before the last part of a list, with its spaces.
    And,
    /// What the bar of views is called.
    Views,
    /// The view that advises.
    Advice,
    /// The view in which mailboxes are tried.
    Try,
    /// The view with the table.
    Compare,
    /// Stands in the place of a view while it is loaded.
    Loading,
    /// A view could not be loaded.
    NotLoaded,
    /// Button: tries that again.
    LoadAgain,
    /// The box's own name.
    Title,
    /// What the reader gets, in one or two sentences.
    Lead,
    /// How many questions the short form has, and how long they take.
    ShortForm,
    /// The same of the full form.
    FullForm,
    /// Where the answers stay.
    Privacy,
    /// Button: starts with the first question.
    Begin,

    /// Where the reader is: "Question 2 of 6".
    QuestionOf,
    /// Heading of what folds out to say why a question is asked.
    Why,
    /// Legend of the three weights.
    Importance,
    /// A weight, and what it does behind a colon.
    Ordinary,
    /// The same.
    Important,
    /// The same.
    Must,
    /// Button: one question back.
    Back,
    /// Button: goes on without an answer.
    Skip,
    /// Button: goes on.
    Next,
    /// The same button where the result comes next.
    ToResult,
    /// Button: shows the result before all is asked.
    ShowResult,
    /// Heading of what folds out to show the points so far.
    Standing,
    /// Stands there while there is nothing to judge.
    NoStanding,
    /// "8 of 10 points".
    Points,
    /// A kind is out, because this wish is a must.
    RuledOut,

    /// Heading above the name of the winner.
    Recommendation,
    /// Heading where no kind meets every must.
    NoneFits,
    /// Before the name of the kind that comes nearest then.
    Nearest,
    /// How clear the first place is.
    Clear,
    /// The same.
    Close,
    /// The same.
    Tie,
    /// The same where no kind meets every must.
    MustsConflict,
    /// Stands instead of a result while there is no wish to judge.
    NothingToJudge,
    /// Label of what the page's publisher sells.
    Offer,
    /// Heading of the three scores.
    Scores,
    /// Heading of the winner's calculation.
    Calculation,
    /// Heading of the rows that are met.
    SpeaksFor,
    /// Heading of the rows that are not, or not wholly, met.
    SpeaksAgainst,
    /// Stands there where nothing speaks against a kind.
    NothingAgainst,
    /// Foot of the table.
    Sum,
    /// How far a wish is met.
    Met,
    /// The same.
    Partly,
    /// The same.
    Unmet,
    /// What a reason without a source rests on.
    Played,
    /// Button: shows the story that proves a reason.
    ShowMe,
    /// Before the host that published a fact.
    Source,
    /// When a fact was checked last: year and month.
    AsOf,
    /// Heading of the kinds that lost.
    Others,
    /// Which wishes cost another kind its points.
    FallsShort,
    /// Another kind has as many points.
    AsMany,
    /// Folds out the whole calculation of a kind.
    CalculationOf,
    /// Heading of wishes that exclude each other.
    Contradictions,
    /// No kind meets such a pair together.
    ContradictionsNote,
    /// Such a pair.
    Contradiction,
    /// Heading of the smallest changes.
    Changes,
    /// Another kind would win, if these answers were others.
    Change,
    /// One of those answers: the question's label, and the choice.
    Changed,
    /// The same where it is taken back.
    LeftOpen,
    /// Heading of the mixed team.
    MixedTitle,
    /// Some of a team take one kind, the rest another.
    Mixed,
    /// Heading of the note on the law.
    Legal,
    /// Heading of what to do next.
    NextSteps,
    /// Heading of the list of answers.
    Answers,
    /// Stands for an answer that was not given.
    Skipped,
    /// Link: changes an answer.
    ChangeAnswer,
    /// Button: asks the rest of the questions too.
    AskMore,
    /// Button: forgets everything.
    StartOver,
    /// Heading of what the reader can take along.
    TakeAlong,
    /// Button: copies the result as text.
    Copy,
    /// Button: prints.
    Print,
    /// Button: copies a link that holds the answers.
    Share,
    /// The text has been copied.
    Copied,
    /// The link has been copied.
    LinkCopied,
    /// Label of the field to copy from where the page may not do it.
    CopyByHand,
    /// What the live region says when the result appears.
    AnnounceResult,

    /// "POP3".
    Pop3,
    /// "IMAP".
    Imap,
    /// "Exchange".
    Exchange,
    /// What POP3 does, to follow its name: "leaves the mail at the provider …"
    Pop3Does,
    /// The same of IMAP.
    ImapDoes,
    /// The same of Exchange.
    ExchangeDoes,
    /// POP3 that leaves nothing on the server.
    Pop3Alone,
    /// POP3 that leaves everything there for so many days.
    Pop3ForDays,
    /// POP3 that leaves everything there.
    Pop3ForGood,
    /// IMAP with calendar and contacts.
    ImapWithDav,
    /// Exchange, where so many days are left to recover things.
    ExchangeForDays,
}
