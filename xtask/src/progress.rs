//! Says what a task is doing, and how long it has been at it.
//!
//! Invariant: every line is written before the work that it tells of.

use std::time::Instant;

/// The steps of one task.
pub struct Progress {
    started: Instant,
    steps: usize,
    step: usize,
}

impl Progress {
    /// A task of so many steps, which begins now.
    pub fn new(steps: usize) -> Self {
        Self { started: Instant::now(), steps, step: 0 }
    }

    /// Begins the next step.
    pub fn step(&mut self, what: &str) {
        self.step += 1;
        eprintln!("[{}/{}] {what}  ({:.0} s)", self.step, self.steps, self.started.elapsed().as_secs_f32());
    }

    /// Says how the step goes.
    pub fn note(&self, what: &str) {
        eprintln!("      {what}");
    }
}
