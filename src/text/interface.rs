//! The words around the advice: buttons, headings, announcements.
//!
//! Invariant: nothing here says anything about mail.

/// Buttons, headings and announcements of one language.
pub struct Interface {
    /// The box's own name.
    pub title: &'static str,
}
