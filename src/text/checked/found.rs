//! What was confirmed, and by what. Written by `cargo xtask conformance --renew`.
//!
//! Invariant: as `tests/data/checked.tsv` has it; the conformance tests hold both to what they see.

/// By question and column: 1 for Dovecot, 2 for SOGo where the rules of the stories were seen there, 4 where documents
/// have to do for a rule that neither has shown.
pub const BY: [[u8; 4]; 16] = [
    [1, 5, 5, 2],
    [1, 1, 1, 6],
    [1, 5, 5, 2],
    [5, 5, 7, 6],
    [5, 1, 3, 6],
    [1, 5, 5, 6],
    [1, 5, 5, 6],
    [1, 1, 1, 2],
    [1, 5, 5, 2],
    [1, 5, 5, 2],
    [1, 1, 1, 6],
    [1, 1, 1, 6],
    [5, 5, 5, 6],
    [0, 0, 0, 0],
    [1, 5, 5, 2],
    [1, 1, 1, 2],
];

/// What is said of each, a line each, by the sum.
pub const GERMAN: &str = "\
    \n\
    Geprüft an Dovecot 2.3.19.1 am 26. November 2026\n\
    Geprüft an SOGo 5.8.0 am 26. November 2026\n\
    Geprüft an Dovecot 2.3.19.1 und SOGo 5.8.0 am 26. November 2026\n\
    \n\
    Geprüft an Dovecot 2.3.19.1 und an Veröffentlichungen am 26. November 2026\n\
    Geprüft an SOGo 5.8.0 und an Veröffentlichungen am 26. November 2026\n\
    Geprüft an Dovecot 2.3.19.1, SOGo 5.8.0 und an Veröffentlichungen am 26. November 2026\n\
";

/// What is said of each, a line each, by the sum.
pub const ENGLISH: &str = "\
    \n\
    Checked against Dovecot 2.3.19.1 on 26 November 2026\n\
    Checked against SOGo 5.8.0 on 26 November 2026\n\
    Checked against Dovecot 2.3.19.1 and SOGo 5.8.0 on 26 November 2026\n\
    \n\
    Checked against Dovecot 2.3.19.1 and publications on 26 November 2026\n\
    Checked against SOGo 5.8.0 and publications on 26 November 2026\n\
    Checked against Dovecot 2.3.19.1, SOGo 5.8.0 and publications on 26 November 2026\n\
";
