//! Words around the names in bylines.

use crate::data::table;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word or phrase does in a byline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Opens it: "By".
    By,
    /// A reporter's function: "Associated Press Writer".
    Writer,
    /// A line that credits the service.
    Credit,
    /// Others contributed: "with agencies".
    With,
    /// A small word between names.
    Small,
    /// A small word inside a name: "van", "bin".
    Particle,
    /// Joins two names.
    And,
    /// Stands before the place a name reports from.
    Place,
}

/// Phrases in lower case with their roles, longest first, by the first byte that they start with.
static PHRASES: LazyLock<FxHashMap<u8, Vec<(&'static str, Role)>>> = LazyLock::new(|| {
    let mut phrases: FxHashMap<u8, Vec<_>> = FxHashMap::default();
    for [phrase, role] in table::rows::<2>(include_str!("../../data/bylines.tsv")) {
        if let Some(role) = role_named(role) {
            phrases.entry(phrase.as_bytes()[0]).or_default().push((phrase, role));
        }
    }
    for list in phrases.values_mut() {
        list.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
    }
    phrases
});

fn role_named(name: &str) -> Option<Role> {
    Some(match name {
        "by" => Role::By,
        "writer" => Role::Writer,
        "credit" => Role::Credit,
        "with" => Role::With,
        "small" => Role::Small,
        "particle" => Role::Particle,
        "and" => Role::And,
        "place" => Role::Place,
        _ => return None,
    })
}

/// The length of the phrase of that role that `text` starts with, a word at least.
pub(crate) fn prefix(text: &str, role: Role) -> Option<usize> {
    let first = text.as_bytes().first()?.to_ascii_lowercase();
    let near = PHRASES.get(&first)?;
    near.iter().filter(|(_, r)| *r == role).find_map(|(phrase, _)| starts_with(text, phrase))
}

/// Whether `word` is a small word that may stand between names.
pub(crate) fn is_small_word(word: &str) -> bool {
    is_particle(word) || prefix(word, Role::Small) == Some(word.len())
}

/// Whether `word` is a small word inside a name.
pub(crate) fn is_particle(word: &str) -> bool {
    prefix(word, Role::Particle) == Some(word.len())
}

/// Where the first phrase of that role starts in `text`, as a word of its own.
pub(crate) fn find(text: &str, role: Role) -> Option<usize> {
    let starts = text.char_indices().filter(|&(at, c)| {
        c.is_alphabetic() && !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'))
    });
    starts.map(|(at, _)| at).find(|&at| prefix(&text[at..], role).is_some())
}

/// The length of `phrase` at the start of `text`, whatever its case, if a word ends there.
fn starts_with(text: &str, phrase: &str) -> Option<usize> {
    let mut expected = phrase.chars();
    let mut length = 0;
    for c in text.chars() {
        let Some(wanted) = expected.next() else { break };
        let mut lower = c.to_lowercase();
        let same = lower.next() == Some(wanted) && lower.next().is_none();
        if !(same || (wanted == ' ' && c.is_whitespace())) {
            return None;
        }
        length += c.len_utf8();
    }
    let ended = expected.next().is_none() && length > 0;
    let word_ends = phrase.ends_with(':') || !text[length..].starts_with(|c: char| c.is_alphanumeric());
    (ended && word_ends).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_words() {
        assert_eq!(prefix("BY Jane", Role::By), Some(2));
        assert_eq!(prefix("Bystanders say", Role::By), None);
        assert_eq!(find("Jane Roe, AP Sports Writer", Role::Writer), Some(10));
        assert_eq!(find("Credit to no one", Role::Writer), None);
    }
}
