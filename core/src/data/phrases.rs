//! Phrases looked for in copy, whatever its capitals.

/// Phrases are kept in as many lists, by their first two characters.
const LISTS: usize = 512;

/// Phrases with what each of them means, found by how a text starts, or by what it holds.
///
/// Capitals, curly apostrophes and non-breaking blanks make no difference. A `#` in a phrase stands
/// for a digit. A phrase that ends in a letter ends a word.
pub(crate) struct Phrases<T> {
    lists: Vec<Vec<(Vec<char>, T)>>,
    /// Which bytes of ASCII any phrase starts with, in either case, and which may follow them, as bits.
    starts: [u128; 128],
    /// Phrases of one character.
    signs: Vec<(Vec<char>, T)>,
}

impl<T> Phrases<T> {
    pub(crate) fn new<'p>(rows: impl Iterator<Item = (&'p str, T)>) -> Self {
        let mut phrases =
            Phrases { lists: (0..LISTS).map(|_| Vec::new()).collect(), starts: [0; 128], signs: Vec::new() };
        for (phrase, meaning) in rows {
            let phrase: Vec<char> = phrase.chars().map(fold).collect();
            if let [first, rest @ ..] = &phrase[..] {
                phrases.let_start(*first, rest.first().copied());
            }
            match phrase[..] {
                [] => {}
                [_] => phrases.signs.push((phrase, meaning)),
                [first, second, ..] => phrases.lists[list_of(first, second)].push((phrase, meaning)),
            }
        }
        for list in &mut phrases.lists {
            list.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        phrases
    }

    fn let_start(&mut self, first: char, second: Option<char>) {
        let upper = first.to_ascii_uppercase();
        for first in [first, upper] {
            let Some(followers) = self.starts.get_mut(first as usize) else { continue };
            *followers |= match second {
                Some(second) if second.is_ascii_alphabetic() => {
                    bit(second as u8) | bit(second.to_ascii_uppercase() as u8)
                }
                // A digit, a blank and an apostrophe have several forms.
                _ => u128::MAX,
            };
        }
    }

    /// Whether a phrase may begin with these bytes. Beyond ASCII, any may.
    #[inline]
    fn may_start(&self, first: u8, second: u8) -> bool {
        match self.starts.get(usize::from(first)) {
            Some(followers) => second >= 128 && *followers != 0 || second < 128 && followers & bit(second) != 0,
            None => true,
        }
    }

    /// The longest phrase that `text` starts with: how many bytes it takes, and what it means.
    pub(crate) fn at_start(&self, text: &str) -> Option<(usize, &T)> {
        let bytes = text.as_bytes();
        if !self.may_start(*bytes.first()?, bytes.get(1).copied().unwrap_or(128)) {
            return None;
        }
        self.candidates(text).find_map(|(phrase, meaning)| Some((length_at_start(text, phrase)?, meaning)))
    }

    /// What `text` means if it is one of the phrases and nothing else.
    pub(crate) fn exactly(&self, text: &str) -> Option<&T> {
        let is_all = |phrase: &[char]| length_at_start(text, phrase) == Some(text.len());
        self.candidates(text).find(|(phrase, _)| is_all(phrase)).map(|(_, meaning)| meaning)
    }

    fn candidates(&self, text: &str) -> impl Iterator<Item = &(Vec<char>, T)> {
        let mut chars = text.chars().map(fold);
        let first = chars.next().unwrap_or(' ');
        let list = chars.next().map_or(&[][..], |second| &self.lists[list_of(first, second)]);
        list.iter().chain(&self.signs)
    }

    /// The first phrase in `text`, at the start of a word: where it starts and ends, and what it means.
    pub(crate) fn find(&self, text: &str) -> Option<(usize, usize, &T)> {
        let bytes = text.as_bytes();
        let mut in_word = false;
        let mut at = 0;
        while let Some(first) = bytes.get(at) {
            let starts_word = !in_word;
            let length = match first.is_ascii() {
                true => {
                    in_word = first.is_ascii_alphanumeric();
                    1
                }
                false => {
                    let c = text[at..].chars().next()?;
                    in_word = c.is_alphanumeric();
                    c.len_utf8()
                }
            };
            if (starts_word || !in_word)
                && self.may_start(*first, bytes.get(at + 1).copied().unwrap_or(128))
                && let Some((length, meaning)) = self.at_start(&text[at..])
            {
                return Some((at, at + length, meaning));
            }
            at += length;
        }
        None
    }
}

fn bit(byte: u8) -> u128 {
    1 << byte
}

fn list_of(first: char, second: char) -> usize {
    (first as usize * 31 + second as usize) % LISTS
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
