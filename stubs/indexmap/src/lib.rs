//! Stands in for `indexmap`, in whose sets Leptos keeps which effects follow which values: a handful each.
//!
//! Invariant: what is in a set or a map keeps the order in which it came, and is there once.
//!
//! A list that is searched from the front needs no hashing and no table, which was 5 kB of every box.

use std::borrow::Borrow;
use std::hash::RandomState;
use std::marker::PhantomData;
use std::{slice, vec};

/// Elements that differ from each other. `S` is what would hash them.
#[derive(Clone, Debug)]
pub struct IndexSet<T, S = RandomState> {
    elements: Vec<T>,
    hasher: PhantomData<S>,
}

impl<T, S> Default for IndexSet<T, S> {
    fn default() -> Self {
        Self { elements: Vec::new(), hasher: PhantomData }
    }
}

impl<T: PartialEq, S> IndexSet<T, S> {
    /// An empty set. Room is made when something comes.
    pub fn with_capacity_and_hasher(_: usize, _: S) -> Self {
        Self::default()
    }

    /// Adds an element at the end, unless it is there; whether it was not.
    pub fn insert(&mut self, element: T) -> bool {
        let is_new = !self.contains(&element);
        if is_new {
            self.elements.push(element);
        }
        is_new
    }

    /// Takes an element out, and leaves the others in their order; whether it was there.
    pub fn shift_remove(&mut self, element: &T) -> bool {
        let place = self.elements.iter().position(|known| known == element);
        if let Some(place) = place {
            self.elements.remove(place);
        }
        place.is_some()
    }

    /// Whether an element is there.
    pub fn contains(&self, element: &T) -> bool {
        self.elements.contains(element)
    }

    /// An element and its place.
    pub fn get_full(&self, element: &T) -> Option<(usize, &T)> {
        self.elements.iter().enumerate().find(|(_, known)| *known == element)
    }

    /// The element at a place.
    pub fn get_index(&self, place: usize) -> Option<&T> {
        self.elements.get(place)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }

    /// In their order.
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.elements.iter()
    }
}

impl<T, S> IntoIterator for IndexSet<T, S> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.elements.into_iter()
    }
}

impl<'a, T, S> IntoIterator for &'a IndexSet<T, S> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.elements.iter()
    }
}

/// Values under keys that differ from each other. `S` is what would hash them.
#[derive(Clone, Debug)]
pub struct IndexMap<K, V, S = RandomState> {
    entries: Vec<(K, V)>,
    hasher: PhantomData<S>,
}

impl<K, V, S> Default for IndexMap<K, V, S> {
    fn default() -> Self {
        Self { entries: Vec::new(), hasher: PhantomData }
    }
}

impl<K, V> IndexMap<K, V> {
    /// An empty map.
    pub fn new() -> Self {
        Self::default()
    }
}

impl<K: PartialEq, V, S> IndexMap<K, V, S> {
    /// Puts a value under a key; the one that was there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.entries.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) => Some(std::mem::replace(known, value)),
            None => {
                self.entries.push((key, value));
                None
            }
        }
    }

    /// The value under a key.
    pub fn get<Q: PartialEq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.entries.iter().find(|(known, _)| known.borrow() == key).map(|(_, value)| value)
    }

    /// Whether there is a value under a key.
    pub fn contains_key<Q: PartialEq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.get(key).is_some()
    }

    /// Takes the value under a key out, and leaves the others in their order.
    pub fn shift_remove<Q: PartialEq + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let place = self.entries.iter().position(|(known, _)| known.borrow() == key)?;
        Some(self.entries.remove(place).1)
    }
}

impl<K, V, S> IntoIterator for IndexMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a, K, V, S> IntoIterator for &'a IndexMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = std::iter::Map<slice::Iter<'a, (K, V)>, fn(&'a (K, V)) -> (&'a K, &'a V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter().map(|(key, value)| (key, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(elements: &[char]) -> IndexSet<char> {
        let mut set = IndexSet::default();
        for element in elements {
            set.insert(*element);
        }
        set
    }

    #[test]
    fn an_element_stands_once_and_where_it_came_first() {
        assert_eq!(set(&['b', 'a', 'b']).into_iter().collect::<String>(), "ba");
        assert!(!set(&['b']).insert('b'));
    }

    #[test]
    fn what_is_left_keeps_its_order() {
        let mut set = set(&['c', 'a', 'b']);
        assert!(set.shift_remove(&'a'));
        assert!(!set.shift_remove(&'a'));
        assert_eq!(set.iter().collect::<String>(), "cb");
        assert_eq!(set.get_full(&'b'), Some((1, &'b')));
        assert_eq!(set.get_index(1), Some(&'b'));
    }

    #[test]
    fn a_key_has_the_value_that_was_put_last_in_the_place_of_the_first() {
        let mut map = IndexMap::new();
        assert_eq!(map.insert("b", 1), None);
        assert_eq!(map.insert("a", 2), None);
        assert_eq!(map.insert("b", 3), Some(1));
        assert_eq!(map.get("b"), Some(&3));
        assert_eq!(map.shift_remove("a"), Some(2));
        assert!(!map.contains_key("a"));
        assert_eq!(map.into_iter().collect::<Vec<_>>(), [("b", 3)]);
    }
}
