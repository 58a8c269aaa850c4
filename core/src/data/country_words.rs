//! Words that tell in which country a story is at home.

use crate::data::countries::Country;
use crate::data::table::rows;
use crate::data::word_table::WordTable;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Words in a row that tell a country.
pub(crate) struct Sign {
    pub(crate) words: Vec<&'static str>,
    pub(crate) country: Country,
}

/// The signs by their first word.
static SIGNS: LazyLock<WordTable<Vec<Sign>>> = LazyLock::new(|| {
    let mut signs = FxHashMap::<String, Vec<Sign>>::default();
    for [words, code] in rows::<2>(include_str!("../../data/country_words.tsv")) {
        let words: Vec<&str> = words.split(' ').collect();
        if let Some(country) = Country::from_code(code) {
            signs.entry(words[0].to_owned()).or_default().push(Sign { words, country });
        }
    }
    WordTable::new(signs.into_iter())
});

/// The signs that begin with a word, whatever its case.
pub(crate) fn beginning_with(word: &str) -> &'static [Sign] {
    SIGNS.get(word).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [words, code, source] in rows::<3>(include_str!("../../data/country_words.tsv")) {
            let signs = beginning_with(words.split(' ').next().unwrap_or(""));
            let sign = signs.iter().find(|sign| sign.words.join(" ") == words);
            assert!(sign.is_some_and(|sign| sign.country.code() == code) && !source.is_empty(), "{words}");
        }
    }
}
