//! What stands before a full stop.

use crate::data::abbreviations::{Abbreviation, Class, abbreviation};
use crate::data::fold::Folded;
use crate::data::languages::{self, Languages};
use crate::language::characters::{boundary_after, is_blank, is_opening_mark};
use crate::language::sentences::writing::Writing;

/// Longest stretch that is looked at, in bytes. What is longer is no abbreviation.
const REACH: usize = 32;

/// The word before a stop.
#[derive(Debug)]
pub(crate) struct Before<'t> {
    text: &'t str,
    /// Where it starts.
    pub(crate) start: usize,
    /// The word, with the stops inside it.
    pub(crate) word: &'t str,
    /// What it is.
    pub(crate) kind: Kind,
}

/// What the word is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// An ordinary word, a closing mark, nothing.
    Word,
    /// Digits and nothing else.
    Number,
    /// One letter: "J".
    Initial,
    /// Letters with stops between: "U.S", "J.-P".
    Acronym,
    /// An abbreviation that the tables have.
    Short(&'static Abbreviation),
    /// A word that looks like an abbreviation: capital and consonants, as "Brgd".
    Consonants,
}

impl<'t> Before<'t> {
    /// The word that ends at byte `end`, in a sentence that starts at `floor`.
    pub(crate) fn of(text: &'t str, floor: usize, end: usize, languages: Languages) -> Self {
        let reach = boundary_after(text, floor.max(end.saturating_sub(REACH))).min(end);
        let near = &text[reach..end];
        let len: usize = near.chars().rev().take_while(|c| is_inside(*c)).map(char::len_utf8).sum();
        let cut = len == near.len() && reach > floor;
        let trimmed = near[near.len() - len..].trim_start_matches(['.', '\'', '’', '-', '&']);
        let word = if cut { "" } else { trimmed };
        let start = end - word.len();
        let alone = text[..start].chars().next_back().is_none_or(|c| is_blank(c) || is_opening_mark(c));
        Before { text, start, word, kind: kind(word, alone, languages) }
    }

    /// Whether its stop is a full stop like any other.
    pub(crate) fn is_plain(&self) -> bool {
        match self.kind {
            Kind::Word => true,
            Kind::Short(found) => found.class == Class::Plain,
            _ => false,
        }
    }

    /// The word before this one, on the same side of any mark: empty if a mark parts them.
    pub(crate) fn previous(&self, floor: usize) -> &'t str {
        let before = &self.text[floor.min(self.start)..self.start];
        let near = &before[boundary_after(before, before.len().saturating_sub(REACH))..];
        let near = near.trim_end_matches(is_blank);
        let len: usize = near.chars().rev().take_while(|c| is_inside(*c)).map(char::len_utf8).sum();
        &near[near.len() - len..]
    }

    /// Whether a comma stands before the word: "Scranton, Pa".
    pub(crate) fn after_comma(&self) -> bool {
        let near = &self.text[boundary_after(self.text, self.start.saturating_sub(4)).min(self.start)..self.start];
        near.trim_end_matches(is_blank).ends_with(',')
    }
}

fn is_inside(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '\'' | '’' | '-' | '&' | '°' | '§')
}

fn kind(word: &str, alone: bool, languages: Languages) -> Kind {
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return Kind::Word };
    let single = chars.next().is_none();
    if let Some(found) = abbreviation(word, languages) {
        return Kind::Short(found);
    }
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return if alone { Kind::Number } else { Kind::Word };
    }
    if single {
        // "é", "y", "à" are words where they are; a capital of English is an initial.
        let word = Folded::new(word).is_some_and(|word| languages::of_word(word.as_str()) & languages != 0);
        let initial = alone && first.is_alphabetic() && !(word && (first.is_lowercase() || !first.is_ascii()));
        return if initial { Kind::Initial } else { Kind::Word };
    }
    // "D-La", "mid-Sept", "l'art": the last part tells.
    if let Some((_, last)) = word.rsplit_once(['-', '\'', '’']).filter(|(_, last)| last.len() > 1)
        && let Some(found) = abbreviation(last, languages)
    {
        return Kind::Short(found);
    }
    if is_acronym(word) {
        return Kind::Acronym;
    }
    if is_consonants(word) { Kind::Consonants } else { Kind::Word }
}

/// Parts of one letter, or of two that begin with a capital: "U.S", "J.-P", "Ph.D", "a.k.a".
fn is_acronym(word: &str) -> bool {
    word.contains('.')
        && word.split(['.', '-']).filter(|part| !part.is_empty()).all(|part| {
            let mut chars = part.chars();
            let first = chars.next().unwrap_or(' ');
            let second = chars.next();
            first.is_alphabetic()
                && chars.next().is_none()
                && second.is_none_or(|c| first.is_uppercase() && c.is_alphabetic())
        })
}

fn is_consonants(word: &str) -> bool {
    let mut chars = word.chars();
    let vowels = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    (3..=5).contains(&word.len())
        && word.is_ascii()
        && chars.next().is_some_and(|c| c.is_uppercase() && !vowels(&c.to_ascii_lowercase()))
        && chars.all(|c| c.is_lowercase() && !vowels(&c))
}

/// Whether a word in this writing is an initial of a name rather than a word of one letter.
pub(crate) fn is_pronoun(word: &str, previous: &str, writing: Writing) -> bool {
    word == "I" && writing == Writing::Prose && previous.chars().next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::languages::bit;

    fn kind_of(text: &str) -> String {
        format!("{:?}", Before::of(text, 0, text.len(), bit(Some("en"))).kind)
    }

    #[test]
    fn words_are_told_apart() {
        assert_eq!(kind_of("the coast"), "Word");
        assert_eq!(kind_of("in 1987"), "Number");
        assert_eq!(kind_of("3:2"), "Word");
        assert_eq!(kind_of("George W"), "Initial");
        assert_eq!(kind_of("the U.S"), "Acronym");
        assert_eq!(kind_of("J.-P"), "Acronym");
        assert_eq!(kind_of("example.com"), "Word");
        assert_eq!(kind_of("the Brgd"), "Consonants");
        assert!(kind_of("(D-La").contains("State"));
        assert_eq!(kind_of(&"x.".repeat(40)), "Word");
        assert_eq!(kind_of("”"), "Word");
    }

    #[test]
    fn neighbours_are_seen() {
        let before = |text| Before::of(text, 0, str::len(text), bit(None));
        assert_eq!(before("you and I").previous(0), "and");
        assert!(before("Scranton, Pa").after_comma());
        assert!(!before("in Pa").after_comma());
    }
}
