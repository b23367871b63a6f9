//! Mounts and unmounts boxes: the only wasm-bindgen exports.
//!
//! Invariant: what JavaScript holds of a box is a number.
