//! Abbreviations whose full stop need not end a sentence.

use crate::data::fold::Folded;
use crate::data::languages::{self, Languages};
use crate::data::table::{by_word, rows};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What an abbreviation is, which tells what its stop can be. The table says more of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Title,
    Never,
    Number,
    Month,
    Weekday,
    Clock,
    Company,
    Suffix,
    State,
    Plain,
    Saint,
    Open,
}

/// One abbreviation.
#[derive(Debug)]
pub(crate) struct Abbreviation {
    /// As the table writes it.
    pub(crate) written: &'static str,
    languages: Languages,
    /// What it is.
    pub(crate) class: Class,
    /// Whether it is an ordinary word too.
    pub(crate) exact: bool,
}

static TABLE: LazyLock<FxHashMap<String, Vec<Abbreviation>>> = LazyLock::new(|| {
    let mut table: Vec<_> = rows::<4>(include_str!("../../data/abbreviations.tsv"))
        .filter_map(|[written, class, languages, exact]| {
            let languages = languages::set(languages);
            let class = self::class(class)?;
            let row = Abbreviation { written, languages, class, exact: exact == "exact" };
            Some((Folded::new(written)?.as_str().to_owned(), row))
        })
        .collect();
    // What is said of one language outweighs what is said of all.
    table.sort_by_key(|(_, row)| row.languages.count_ones());
    by_word(table.into_iter())
});

fn class(name: &str) -> Option<Class> {
    Some(match name {
        "title" => Class::Title,
        "never" => Class::Never,
        "number" => Class::Number,
        "month" => Class::Month,
        "weekday" => Class::Weekday,
        "clock" => Class::Clock,
        "company" => Class::Company,
        "suffix" => Class::Suffix,
        "state" => Class::State,
        "plain" => Class::Plain,
        "saint" => Class::Saint,
        "open" => Class::Open,
        _ => return None,
    })
}

/// The abbreviation that `word`, without its last stop, is in these languages.
pub(crate) fn abbreviation(word: &str, languages: Languages) -> Option<&'static Abbreviation> {
    TABLE
        .get(Folded::new(word)?.as_str())?
        .iter()
        .find(|row| row.languages & languages != 0 && (!row.exact || row.is_exactly(word)))
}

impl Abbreviation {
    /// Whether `word` is written just so, or in capitals if that makes no other word of it: "GEN." but not "ILL."
    fn is_exactly(&self, word: &str) -> bool {
        let titled = matches!(self.class, Class::Title | Class::Number | Class::Month);
        self.written == word || (titled && word.len() > 1 && word == self.written.to_uppercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [written, class, languages, exact] in rows(include_str!("../../data/abbreviations.tsv")) {
            let found = abbreviation(written, languages::set(languages));
            assert!(found.is_some() && self::class(class).is_some(), "{written}");
            assert!(matches!(exact, "" | "exact"), "{written}");
        }
    }

    #[test]
    fn languages_and_spelling_tell() {
        let (en, de) = (languages::bit(Some("en")), languages::bit(Some("de")));
        let class = |word, language| abbreviation(word, language).map(|found| found.class);
        assert_eq!(class("Gov", en), Some(Class::Title));
        assert_eq!(class("GOV", en), Some(Class::Title));
        assert_eq!(class("z.B", de), Some(Class::Never));
        assert_eq!(class("z.B", en), None);
        assert_eq!(class("Ill", en), Some(Class::State));
        assert_eq!(class("ill", en), None);
        assert_eq!(class("ILL", en), None);
        assert_eq!(class("COL", en), Some(Class::Title));
    }
}
