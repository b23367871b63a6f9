//! The built box in Chromium. Each test is a sentence.

mod advice;
mod checked;
mod compare;
mod configuration;
mod element;
mod failures;
mod guest;
mod looks;
mod panics;
mod parts;
mod removal;
mod trial;
mod views;
