//! The rules of the simulator, in words, and the documents that they come from.
//!
//! Invariant: `tests/data/rules.tsv` lists those that the simulator's source cites (the core's `tests/rules.rs` holds it).

/// Where something was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its name, the same in all languages.
    pub name: String,
    /// Its address.
    pub address: String,
}

impl Document {
    /// A document that is known by its address alone: it is called by its host.
    pub fn at(address: &str) -> Self {
        let host = address.split('/').nth(2).unwrap_or(address);
        Self { name: host.to_owned(), address: address.to_owned() }
    }
}

/// What a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rests {
    /// A server that follows it.
    OnServer,
    /// A document: no server here can show it.
    OnDocument,
}

/// What the simulator does, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The id by which the simulator names it.
    pub id: String,
    /// What it rests on.
    pub rests: Rests,
    /// What it says, in German and in English.
    pub said: [String; 2],
    /// Where it was published.
    pub documents: Vec<Document>,
}

impl Rule {
    /// All rules, in the order in which they are told.
    ///
    /// # Panics
    ///
    /// If the list is not what its first line says.
    pub fn all() -> Vec<Self> {
        include_str!("../../../data/rules.tsv").lines().skip(1).map(Self::read).collect()
    }

    fn read(line: &str) -> Self {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, rests, german, english, documents] = fields[..] else {
            panic!("5 fields were expected: {line}")
        };
        let document = |text: &str| {
            let (name, address) =
                text.split_once('|').unwrap_or_else(|| panic!("`name|address` was expected: {text}"));
            Document { name: name.to_owned(), address: address.to_owned() }
        };
        Self {
            id: id.to_owned(),
            rests: match rests {
                "server" => Rests::OnServer,
                "document" => Rests::OnDocument,
                other => panic!("`server` or `document` was expected: {other}"),
            },
            said: [german.to_owned(), english.to_owned()],
            documents: documents.split(" ; ").map(document).collect(),
        }
    }
}
