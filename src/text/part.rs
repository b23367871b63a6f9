//! The words of each language as parts of the wasm of their own, so that a reader loads one language: what the advice
//! says, and what the views say that come later.
//!
//! Invariant: whoever runs the wasm puts a language's part into the instance before that language is wanted, and its
//! other part before a later view is; what is here takes both for loaded. Elsewhere than in wasm nothing is apart.

#[cfg(target_family = "wasm")]
use std::convert::Infallible;
use std::future::Future;
use std::pin::pin;
use std::sync::OnceLock;
use std::task::{Context, Poll, Waker};

use wasm_split_macros::wasm_split;

use super::comparison::ComparisonWords;
use super::narration::NarrationWords;
use super::trial::TrialWords;
use super::wire::WireWords;
use super::words::Tables;
use super::{Language, Words, de, en};

/// What the views that come later say in one language.
pub(super) struct LaterWords {
    pub trial: TrialWords,
    pub comparison: ComparisonWords,
    pub narration: NarrationWords,
    pub wire: WireWords,
}

/// The words of a language.
pub(super) fn words(language: Language) -> &'static Words {
    static GERMAN: OnceLock<Words> = OnceLock::new();
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    match language {
        Language::German => GERMAN.get_or_init(|| Words::of(now(german()))),
        Language::English => ENGLISH.get_or_init(|| Words::of(now(english()))),
    }
}

/// The words of a language for the views that come later.
pub(super) fn later(language: Language) -> &'static LaterWords {
    match language {
        Language::German => now(later_german()),
        Language::English => now(later_english()),
    }
}

#[wasm_split(de, wasm_split_path = crate::text::part)]
fn german() -> &'static Tables {
    &de::TABLES
}

#[wasm_split(en, wasm_split_path = crate::text::part)]
fn english() -> &'static Tables {
    &en::TABLES
}

#[wasm_split(later_de, wasm_split_path = crate::text::part)]
fn later_german() -> &'static LaterWords {
    &de::LATER
}

#[wasm_split(later_en, wasm_split_path = crate::text::part)]
fn later_english() -> &'static LaterWords {
    &en::LATER
}

/// What a future gives that waits for nothing.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(done) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

/// What the macro's code waits with: nothing.
#[cfg(target_family = "wasm")]
pub(crate) mod rt {
    use std::ffi::c_void;
    use std::pin::Pin;

    use super::Infallible;

    pub(crate) type LoadCallbackFn = extern "C" fn(*const c_void, bool);

    pub(crate) struct LazySplitLoader;

    impl LazySplitLoader {
        pub(crate) const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
            Self
        }
    }

    pub(crate) async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), Infallible> {
        Ok(())
    }
}
