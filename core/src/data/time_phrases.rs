//! Phrases in and beside temporal expressions, and time zones.

use crate::data::table::rows;
use crate::data::word_table::packed;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Phrases by their first two tokens, longest first; the tokens behind those two, and
/// the value.
type Phrases = FxHashMap<[u128; 2], Vec<(Vec<&'static str>, &'static str)>>;

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for [phrase, value] in rows::<2>(include_str!("../../data/time_phrases.tsv")) {
        if let [first, second, ref rest @ ..] = tokens(phrase)[..]
            && let (Some(first), Some(second)) = (packed(first), packed(second))
        {
            phrases.entry([first, second]).or_default().push((rest.to_vec(), value));
        }
    }
    for list in phrases.values_mut() {
        list.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
    }
    phrases
});

static ZONES: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    rows::<2>(include_str!("../../data/time_zones.tsv")).map(|[zone, offset]| (zone, offset)).collect()
});

/// The phrases that begin with two tokens, longest first: the tokens behind those, and the value, or "-".
pub(crate) fn beginning(first: &str, second: &str) -> &'static [(Vec<&'static str>, &'static str)] {
    let pair = packed(first).zip(packed(second));
    pair.and_then(|(first, second)| PHRASES.get(&[first, second])).map_or(&[], Vec::as_slice)
}

/// The first word of every phrase.
pub(crate) fn openers() -> impl Iterator<Item = String> {
    rows::<2>(include_str!("../../data/time_phrases.tsv")).map(|[phrase, _]| first_word(phrase))
}

/// The letters that a phrase or a name begins with, in lower case.
pub(crate) fn first_word(phrase: &str) -> String {
    phrase.chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase()
}

/// Words, numbers and marks.
fn tokens(phrase: &'static str) -> Vec<&'static str> {
    let mut tokens = Vec::new();
    let mut rest = phrase;
    while let Some(first) = rest.chars().next() {
        let same = |c: char| match first {
            'a'..='z' => c.is_ascii_alphabetic(),
            '0'..='9' => c.is_ascii_digit(),
            _ => false,
        };
        let end = rest.find(|c| !same(c)).unwrap_or(rest.len()).max(first.len_utf8());
        if first != ' ' {
            tokens.push(&rest[..end]);
        }
        rest = &rest[end..];
    }
    tokens
}

/// What words before or behind an expression say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Modifier {
    /// TIMEX3's mod.
    pub(crate) name: &'static str,
    /// Whether the words are a part of the expression.
    pub(crate) inside: bool,
}

/// What a modifier stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Beside {
    Length,
    Date,
    Behind,
}

static MODIFIERS: LazyLock<FxHashMap<(Beside, &'static str), Modifier>> = LazyLock::new(|| {
    let mut modifiers = FxHashMap::default();
    for [words, to, name, extent] in rows::<4>(include_str!("../../data/time_modifiers.tsv")) {
        let to: &[Beside] = match to {
            "length" => &[Beside::Length],
            "date" => &[Beside::Date],
            "behind" => &[Beside::Behind],
            _ => &[Beside::Length, Beside::Date],
        };
        for to in to {
            modifiers.insert((*to, words), Modifier { name, inside: extent == "in" });
        }
    }
    modifiers
});

/// What `words`, in lower case with single blanks, say of an expression that they stand beside.
pub(crate) fn modifier(beside: Beside, words: &str) -> Option<Modifier> {
    MODIFIERS.get(&(beside, words)).copied()
}

/// What ISO 8601 writes for a time zone; empty where the clock is local.
pub(crate) fn zone(name: &str) -> Option<&'static str> {
    ZONES.get(name).map(|offset| if *offset == "-" { "" } else { *offset })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_and_zones() {
        assert_eq!(beginning("The", "future"), [(vec![], "FUTURE_REF")]);
        assert_eq!(tokens("day-to-day"), ["day", "-", "to", "-", "day"]);
        assert_eq!((zone("GMT"), zone("EST"), zone("XYZ")), (Some("Z"), Some(""), None));
        for [phrase, _] in rows::<2>(include_str!("../../data/time_phrases.tsv")) {
            let tokens = tokens(phrase);
            let listed = beginning(tokens[0], tokens[1]);
            assert!(listed.iter().any(|(rest, _)| *rest == tokens[2..]), "{phrase}");
        }
    }
}
