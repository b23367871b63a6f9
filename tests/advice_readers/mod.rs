//! Readers for the tests of the advice: all that differ in one or two answers, and many drawn by a fixed rule.
//!
//! Invariant: the same readers on every run.
#![allow(dead_code)] // Each test file uses some of it.

use std::sync::LazyLock;

use which_mailbox::advice::{Answers, Importance, Question, Verdict, standing};

/// The answers that a link stands for. Panics where the link says something that is not understood.
pub fn reader(link: &str) -> Answers {
    let answers = Answers::from_link(link);
    assert_eq!(answers.to_link(), link, "not a link");
    answers
}

/// Every answer by itself, and every pair of answers to two questions.
pub fn one_or_two_answers() -> Vec<Answers> {
    let mut readers = vec![Answers::default()];
    for (at, question) in Question::ALL.into_iter().enumerate() {
        for choice in 0..question.choices().len() as u8 {
            let mut one = Answers::default();
            one.set(question, choice, Importance::Ordinary);
            for other in Question::ALL.into_iter().skip(at + 1) {
                for choice in 0..other.choices().len() as u8 {
                    let mut two = one.clone();
                    two.set(other, choice, Importance::Ordinary);
                    readers.push(two);
                }
            }
            readers.push(one);
        }
    }
    readers
}

/// All of [`one_or_two_answers`] and 200 of [`drawn`] that have a wish, with their verdicts, judged once per test file.
pub fn judged() -> &'static [(Answers, [Verdict; 3])] {
    static JUDGED: LazyLock<Vec<(Answers, [Verdict; 3])>> = LazyLock::new(|| {
        let readers = one_or_two_answers().into_iter().chain(drawn(200));
        readers.filter_map(|answers| standing(&answers).map(|verdicts| (answers, verdicts))).collect()
    });
    &JUDGED
}

/// So many readers with answers and weights of all sorts.
pub fn drawn(number: usize) -> Vec<Answers> {
    let mut draw = Draw(0x5DEE_CE66_D1CE_4E5B);
    (0..number)
        .map(|_| {
            let mut answers = Answers::default();
            let talkative = 1 + draw.below(4);
            for question in Question::ALL {
                if draw.below(4) < talkative {
                    let choice = draw.below(question.choices().len() as u64) as u8;
                    answers.set(question, choice, Importance::ALL[draw.below(3) as usize]);
                }
            }
            answers
        })
        .collect()
}

/// Numbers by a fixed rule: xorshift64. Source: Marsaglia, "Xorshift RNGs", 2003.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 8) % limit
    }
}
