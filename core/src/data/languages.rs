//! What tells one language from another: scripts, letters, function words.

use crate::data::table::rows;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A script, or a part of one.
pub(crate) struct Script {
    /// Its name.
    pub(crate) name: &'static str,
    first: u32,
    last: u32,
    /// The language that it stands for, if there is one.
    pub(crate) language: Option<&'static str>,
}

/// Languages that the tables speak of, one bit each, in the order of [`languages`].
pub(crate) type Languages = u64;

/// The tables, read once.
struct Tables {
    codes: Vec<&'static str>,
    scripts: Vec<Script>,
    words: FxHashMap<&'static str, Languages>,
    elided: FxHashMap<&'static str, Languages>,
    letters: Vec<(char, Languages)>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut codes = Vec::new();
    let (elided, words) = rows::<2>(include_str!("../../data/function_words.tsv"))
        .map(|[word, languages]| (word, bits(languages, &mut codes)))
        .partition::<Vec<_>, _>(|(word, _)| word.ends_with('\''));
    let words = words.into_iter().collect();
    let elided = elided.into_iter().map(|(word, languages)| (word.trim_end_matches('\''), languages)).collect();
    let mut letters: Vec<_> = rows::<2>(include_str!("../../data/letters.tsv"))
        .filter_map(|[letter, languages]| Some((letter.chars().next()?, bits(languages, &mut codes))))
        .collect();
    letters.sort_unstable();
    let hex = |digits| u32::from_str_radix(digits, 16).unwrap_or(0);
    let mut scripts: Vec<_> = rows::<4>(include_str!("../../data/scripts.tsv"))
        .map(|[name, first, last, language]| Script {
            name,
            first: hex(first),
            last: hex(last),
            language: (language != "-").then_some(language),
        })
        .collect();
    scripts.sort_unstable_by_key(|script| script.first);
    Tables { codes, scripts, words, elided, letters }
});

fn bits(languages: &'static str, codes: &mut Vec<&'static str>) -> Languages {
    languages.split_whitespace().fold(0, |bits, language| {
        let index = codes.iter().position(|code| *code == language).unwrap_or_else(|| {
            codes.push(language);
            codes.len() - 1
        });
        bits | 1 << index
    })
}

/// BCP 47 codes of the languages that words and letters tell.
pub(crate) fn languages() -> &'static [&'static str] {
    &TABLES.codes
}

/// The bit of `language`. Copy in no clear language is read as English, which most copy is.
pub(crate) fn bit(language: Option<&str>) -> Languages {
    let language = language.unwrap_or("en");
    languages().iter().position(|code| *code == language).map_or(UNLISTED, |index| 1 << index)
}

/// The bits of a table's cell: codes parted by blanks, or `*` for all.
pub(crate) fn set(cell: &str) -> Languages {
    if cell == "*" { Languages::MAX } else { cell.split_whitespace().fold(0, |set, code| set | bit(Some(code))) }
}

/// Stands for every language that the tables do not speak of.
const UNLISTED: Languages = 1 << (Languages::BITS - 1);

/// The languages in which `word`, in lower case, is frequent.
pub(crate) fn of_word(word: &str) -> Languages {
    TABLES.words.get(word).copied().unwrap_or(0)
}

/// The languages in which `word` is frequent with an apostrophe behind it: "l'", "d'".
pub(crate) fn of_elided(word: &str) -> Languages {
    TABLES.elided.get(word).copied().unwrap_or(0)
}

/// The few languages that write `letter`, given in lower case; none for a letter that many write.
pub(crate) fn of_letter(letter: char) -> Languages {
    let letters = &TABLES.letters;
    letters.binary_search_by_key(&letter, |(letter, _)| *letter).map_or(0, |found| letters[found].1)
}

/// The script of a letter.
pub(crate) fn script(letter: char) -> Option<&'static Script> {
    let scripts = &TABLES.scripts;
    let after = scripts.partition_point(|script| script.first <= letter as u32);
    scripts[..after].last().filter(|script| letter as u32 <= script.last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustc_hash::FxHashSet;

    #[test]
    fn tables_are_whole() {
        assert!(languages().len() < Languages::BITS as usize);
        assert_ne!(of_word("the"), 0);
        assert_ne!(of_letter('ñ'), 0);
        assert_eq!(script('界').map(|script| script.name), Some("han"));
        assert!(script('!').is_none());
        assert!(TABLES.scripts.windows(2).all(|pair| pair[0].last < pair[1].first));
        let mut once = FxHashSet::default();
        for [word, _] in rows::<2>(include_str!("../../data/function_words.tsv")) {
            assert_eq!(word, word.to_lowercase());
            assert!(once.insert(word), "{word} stands twice");
        }
    }
}
