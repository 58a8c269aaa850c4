//! Phrases looked for in copy, whatever its capitals.

use std::collections::HashMap;

/// Phrases with what each of them means, found by how a text starts, ends, or by what it holds.
///
/// Capitals, curly apostrophes and non-breaking blanks make no difference. A `#` in a phrase stands
/// for a digit. A phrase that ends in a letter ends a word.
pub(crate) struct Phrases<T> {
    by_first: HashMap<char, Vec<(Vec<char>, T)>>,
}

impl<T> Phrases<T> {
    pub(crate) fn new<'p>(rows: impl Iterator<Item = (&'p str, T)>) -> Self {
        let mut by_first: HashMap<char, Vec<(Vec<char>, T)>> = HashMap::new();
        for (phrase, meaning) in rows {
            let phrase: Vec<char> = phrase.chars().map(fold).collect();
            if let Some(first) = phrase.first() {
                by_first.entry(*first).or_default().push((phrase, meaning));
            }
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        Self { by_first }
    }

    /// The longest phrase that `text` starts with: how many bytes it takes, and what it means.
    pub(crate) fn at_start(&self, text: &str) -> Option<(usize, &T)> {
        let first = fold(text.chars().next()?);
        let list = self.by_first.get(&first)?;
        list.iter().find_map(|(phrase, meaning)| Some((length_at_start(text, phrase)?, meaning)))
    }

    /// The first phrase in `text`, at the start of a word: where it starts and ends, and what it means.
    pub(crate) fn find(&self, text: &str) -> Option<(usize, usize, &T)> {
        let mut in_word = false;
        for (at, c) in text.char_indices() {
            let starts_word = !in_word;
            in_word = c.is_alphanumeric();
            if (starts_word || !in_word)
                && let Some((length, meaning)) = self.at_start(&text[at..])
            {
                return Some((at, at + length, meaning));
            }
        }
        None
    }

    /// What `text` means if it is one of the phrases and nothing else.
    pub(crate) fn exactly(&self, text: &str) -> Option<&T> {
        let list = self.by_first.get(&fold(text.chars().next()?))?;
        list.iter().find(|(phrase, _)| length_at_start(text, phrase) == Some(text.len())).map(|(_, meaning)| meaning)
    }
}

fn length_at_start(text: &str, phrase: &[char]) -> Option<usize> {
    let mut chars = text.chars();
    let mut last = ' ';
    for wanted in phrase {
        last = fold(chars.next()?);
        if *wanted != last && !(*wanted == '#' && last.is_ascii_digit()) {
            return None;
        }
    }
    let ends_inside_word = last.is_alphabetic() && chars.clone().next().is_some_and(char::is_alphanumeric);
    (!ends_inside_word).then(|| text.len() - chars.as_str().len())
}

/// A character without what makes no difference.
pub(crate) fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '’' | '‘' | '`' => '\'',
        '\u{A0}' | '\t' | '\n' | '\r' => ' ',
        _ if c.is_ascii() => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases() -> Phrases<u8> {
        Phrases::new([("read more", 1), ("read", 2), ("copyright #", 3), ("don't miss", 4)].into_iter())
    }

    #[test]
    fn the_longest_phrase_wins_and_words_end() {
        assert_eq!(phrases().at_start("Read More: floods"), Some((9, &1)));
        assert_eq!(phrases().at_start("Read moreover"), Some((4, &2)));
        assert_eq!(phrases().at_start("Reading"), None);
        assert_eq!(phrases().at_start("Don’t miss it"), Some((12, &4)));
        assert_eq!(phrases().at_start("Copyright 2031"), Some((11, &3)));
        assert_eq!(phrases().at_start("Copyright law"), None);
    }

    #[test]
    fn inside_and_exactly() {
        assert_eq!(phrases().find("Floods: read more"), Some((8, 17, &1)));
        assert_eq!(phrases().find("already"), None);
        assert_eq!(phrases().exactly("READ MORE"), Some(&1));
        assert_eq!(phrases().exactly("read more on floods"), None);
    }
}
