//! The words of each language as a part of the wasm of its own, so that a reader loads one.
//!
//! Invariant: whoever runs the wasm puts a language's part into the instance before that language is wanted; what is
//! here takes the part for loaded. Elsewhere than in wasm nothing is apart.

#[cfg(target_family = "wasm")]
use std::convert::Infallible;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use wasm_split_macros::wasm_split;

use super::{Language, Words, de, en};

/// The words of a language.
pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::German => now(german()),
        Language::English => now(english()),
    }
}

#[wasm_split(de, wasm_split_path = crate::text::part)]
fn german() -> &'static Words {
    &de::WORDS
}

#[wasm_split(en, wasm_split_path = crate::text::part)]
fn english() -> &'static Words {
    &en::WORDS
}

/// What a future gives that waits for nothing.
fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(done) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

/// What the macro's code waits with: nothing.
#[cfg(target_family = "wasm")]
mod rt {
    use std::ffi::c_void;
    use std::pin::Pin;

    use super::Infallible;

    pub(super) type LoadCallbackFn = extern "C" fn(*const c_void, bool);

    pub(super) struct LazySplitLoader;

    impl LazySplitLoader {
        pub(super) const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
            Self
        }
    }

    pub(super) async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), Infallible> {
        Ok(())
    }
}
