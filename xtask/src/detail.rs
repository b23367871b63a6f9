//! What the wasm consists of: its functions as they are before wasm-opt.
//!
//! Invariant: every byte of code is counted once.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result, bail};

/// A function: its size in bytes and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Function {
    size: usize,
    name: String,
}

/// Prints the code by crate, by module of ours, and the largest functions.
pub fn print(module: &[u8]) -> Result<()> {
    let mut functions = functions(module)?;
    functions.sort_by_key(|function| Reverse(function.size));
    table("by crate", &functions, 15, |function| crate_of(&function.name).to_owned());
    let ours = functions.iter().filter(|function| crate_of(&function.name) == "which_mailbox");
    let ours: Vec<Function> = ours.cloned().collect();
    table("by module of ours", &ours, 25, |function| {
        function
            .name
            .trim_start_matches(['<', '&'])
            .split("::")
            .skip(1)
            .take(2)
            .collect::<Vec<_>>()
            .join("::")
    });
    println!("\nlargest functions");
    for function in functions.iter().take(40) {
        println!("{:>8}  {}", function.size, function.name.chars().take(140).collect::<String>());
    }
    Ok(())
}

fn table(title: &str, functions: &[Function], most: usize, of: impl Fn(&Function) -> String) {
    let mut groups: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for function in functions {
        let group = groups.entry(of(function)).or_default();
        *group = (group.0 + function.size, group.1 + 1);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, (size, _))| Reverse(*size));
    println!(
        "\n{title}: raw bytes of {} in all",
        functions.iter().map(|function| function.size).sum::<usize>()
    );
    for (name, (size, count)) in groups.into_iter().take(most) {
        println!("{size:>8}  {name} ({count} functions)");
    }
}

/// The first path segment of a demangled name: `<tachys::view::…>::build` is of `tachys`.
fn crate_of(name: &str) -> &str {
    let start = name.trim_start_matches(['<', '&', '[', '(', '*']);
    let start = ["mut ", "dyn "].iter().fold(start, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let end =
        start.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(start.len());
    &start[..end]
}

/// The functions with code, named by the name section.
///
/// Source: WebAssembly core specification, sections 5.5 (modules) and 7.4.1 (name section).
fn functions(module: &[u8]) -> Result<Vec<Function>> {
    let mut reader = Reader { bytes: module, at: 8 };
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
    while reader.at < module.len() {
        let section = reader.byte()?;
        let mut body = reader.part()?;
        match section {
            0 if body.text()? == "name" => names = body.function_names()?,
            2 => imported = body.imported_functions()?,
            10 => {
                for _ in 0..body.number()? {
                    sizes.push(body.part()?.bytes.len());
                }
            }
            _ => {}
        }
    }
    let named = sizes.into_iter().enumerate().map(|(index, size)| {
        let name = names.remove(&(imported + index)).unwrap_or_else(|| "?".to_owned());
        Function { size, name: format!("{:#}", rustc_demangle::demangle(&name)) }
    });
    Ok(named.collect())
}

/// Reads a part of a module from its beginning.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let byte = self.bytes.get(self.at).copied().context("the module ends too soon")?;
        self.at += 1;
        Ok(byte)
    }

    /// An unsigned LEB128 number.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number has no end")
    }

    /// What stands behind its own length.
    fn part(&mut self) -> Result<Reader<'a>> {
        let length = self.number()?;
        let bytes = self.bytes.get(self.at..self.at + length).context("the module ends too soon")?;
        self.at += length;
        Ok(Reader { bytes, at: 0 })
    }

    fn text(&mut self) -> Result<&'a str> {
        Ok(std::str::from_utf8(self.part()?.bytes)?)
    }

    fn function_names(&mut self) -> Result<HashMap<usize, String>> {
        let mut names = HashMap::new();
        while self.at < self.bytes.len() {
            let kind = self.byte()?;
            let mut map = self.part()?;
            if kind == 1 {
                for _ in 0..map.number()? {
                    names.insert(map.number()?, map.text()?.to_owned());
                }
            }
        }
        Ok(names)
    }

    fn imported_functions(&mut self) -> Result<usize> {
        let mut functions = 0;
        for _ in 0..self.number()? {
            self.part()?;
            self.part()?;
            match self.byte()? {
                0 => {
                    functions += 1;
                    self.number()?;
                }
                kind => {
                    // Tables begin with the type of their elements; tables and memories have limits, globals a type.
                    if kind == 1 {
                        self.byte()?;
                    }
                    let flags = self.byte()?;
                    self.number()?;
                    if kind != 3 && flags & 1 == 1 {
                        self.number()?;
                    }
                }
            }
        }
        Ok(functions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One imported function, one memory, then a function of two bytes named `main` by its index 1.
    #[test]
    fn functions_are_named_behind_the_imported_ones() {
        let module: &[u8] = &[
            0, 97, 115, 109, 1, 0, 0, 0, // head
            2, 14, 2, 1, b'e', 1, b'f', 0, 0, 1, b'e', 1, b'm', 2, 0, 1, // imports
            10, 4, 1, 2, 0, 0x0b, // code
            0, 14, 4, b'n', b'a', b'm', b'e', 1, 7, 1, 1, 4, b'm', b'a', b'i', b'n', // names
        ];
        assert_eq!(functions(module).unwrap(), [Function { size: 2, name: "main".to_owned() }]);
    }

    #[test]
    fn half_a_module_is_an_error() {
        assert!(functions(&[0, 97, 115, 109, 1, 0, 0, 0, 10, 4, 1]).is_err());
    }

    #[test]
    fn a_function_is_of_the_crate_that_its_name_begins_with() {
        assert_eq!(crate_of("<tachys::view::any_view::AnyView as tachys::view::Render>::build"), "tachys");
        assert_eq!(
            crate_of("<&mut which_mailbox::ui::Shell as core::fmt::Write>::write_str"),
            "which_mailbox"
        );
        assert_eq!(crate_of("mount"), "mount");
    }
}
