//! Phrases looked for in copy, whatever its capitals.

/// Phrases are kept in as many lists, by their first two characters.
const LISTS: usize = 512;

/// A phrase may start with the byte.
const START: u8 = 1;
/// The byte is a letter or digit of ASCII.
const WORD: u8 = 2;
/// The byte begins a character beyond ASCII.
const BEYOND: u8 = 4;
/// The byte goes on with a character beyond ASCII.
const INSIDE: u8 = 8;

/// What each byte is before any phrase is known.
fn classes() -> [u8; 256] {
    std::array::from_fn(|byte| match byte as u8 {
        byte if byte.is_ascii_alphanumeric() => WORD,
        0..=0x7F => 0,
        0x80..=0xBF => INSIDE,
        _ => BEYOND | START,
    })
}

/// Phrases with what each of them means, found by how a text starts, or by what it holds.
///
/// Capitals, curly apostrophes and non-breaking blanks make no difference. A `#` in a phrase stands
/// for a digit. A phrase that ends in a letter ends a word.
pub(crate) struct Phrases<T> {
    lists: Vec<Vec<(Vec<char>, T)>>,
    /// Which bytes of ASCII any phrase starts with, in either case, and which may follow them, as bits.
    starts: [u128; 128],
    /// What each byte is to a search.
    classes: [u8; 256],
    /// Phrases of one character.
    signs: Vec<(Vec<char>, T)>,
}

impl<T> Phrases<T> {
    pub(crate) fn new<'p>(rows: impl Iterator<Item = (&'p str, T)>) -> Self {
        let mut phrases = Phrases {
            lists: (0..LISTS).map(|_| Vec::new()).collect(),
            starts: [0; 128],
            classes: classes(),
            signs: Vec::new(),
        };
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
            self.classes[first as usize] |= START;
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
        let mut in_word = false;
        for (at, byte) in text.bytes().enumerate() {
            let class = self.classes[usize::from(byte)];
            let starts_word = !in_word;
            in_word = match class & (WORD | BEYOND | INSIDE) {
                0 => false,
                WORD => true,
                BEYOND => text[at..].chars().next().is_some_and(char::is_alphanumeric),
                // Inside a character it stays what its first byte told.
                _ => continue,
            };
            if class & START != 0
                && (starts_word || !in_word)
                && let Some((length, meaning)) = self.at_start(&text[at..])
            {
                return Some((at, at + length, meaning));
            }
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
