//! A table of single words, looked up for every word of a text.

use rustc_hash::FxHashMap;

/// Bytes of the longest word that a table holds.
const LONGEST: usize = 16;

/// Words of up to sixteen letters of ASCII with what each means, found without regard to case.
pub(crate) struct WordTable<V> {
    words: FxHashMap<u128, V>,
    /// How long the words of each first letter are, one bit a length: most words are in no table,
    /// and this tells it without hashing.
    lengths: [u32; 26],
}

impl<V> WordTable<V> {
    /// A table of words in lower case, each given once. Others than letters stand in no word.
    pub(crate) fn new(words: impl Iterator<Item = (String, V)>) -> Self {
        let mut table = WordTable { words: FxHashMap::default(), lengths: [0; 26] };
        for (word, meaning) in words {
            if let Some((letter, key)) = key(&word) {
                table.lengths[letter] |= 1 << word.len();
                table.words.insert(key, meaning);
            }
        }
        table
    }

    /// What `word` means.
    #[inline]
    pub(crate) fn get(&self, word: &str) -> Option<&V> {
        let letter = usize::from((*word.as_bytes().first()? | 0x20).wrapping_sub(b'a'));
        if word.len() > LONGEST || self.lengths.get(letter)? & (1 << word.len()) == 0 {
            return None;
        }
        self.words.get(&key(word)?.1)
    }
}

/// The place of the first letter in the alphabet, and the word as one number.
#[inline]
fn key(word: &str) -> Option<(usize, u128)> {
    let letter = usize::from((*word.as_bytes().first()? | 0x20).wrapping_sub(b'a'));
    if letter < 26 { Some((letter, packed(word)?)) } else { None }
}

/// A word as one number, whatever its case; nothing if it is too long for a table. The bit that
/// makes a capital letter small leaves small letters, digits and most marks as they are.
#[inline]
pub(crate) fn packed(word: &str) -> Option<u128> {
    let mut bytes = [0; LONGEST];
    for (byte, room) in word.bytes().zip(bytes.get_mut(..word.len())?) {
        *room = byte | 0x20;
    }
    Some(u128::from_le_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        let table = WordTable::new([("monday".to_owned(), 1), ("a".to_owned(), 2)].into_iter());
        for (word, meaning) in [("Monday", Some(1)), ("MONDAY", Some(1)), ("mondays", None), ("A", Some(2)), ("", None)]
        {
            assert_eq!(table.get(word).copied(), meaning, "{word}");
        }
        for stranger in ["é", "1998", "@onday", "a-very-long-word-indeed", "mond\u{0}y"] {
            assert_eq!(table.get(stranger), None, "{stranger}");
        }
    }
}
