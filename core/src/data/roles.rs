//! What people are: offices, ranks, professions, kinship.

use crate::data::fold::Folded;
use crate::data::table::rows;
use crate::data::word_table::WordTable;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a person is in a word or a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Role {
    /// In the singular, in lower case.
    pub(crate) word: &'static str,
    pub(crate) class: Class,
    /// Whether the words found say that there are several.
    pub(crate) plural: bool,
    /// Whether it stands before a name with a capital letter.
    pub(crate) title: bool,
    pub(crate) gender: Option<Gender>,
}

/// What sort of role. The table says more of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    HeadOfState,
    HeadOfGovernment,
    Monarch,
    Courtesy,
    Family,
    /// Any other office, rank or profession.
    Other,
    /// A word for any person: "man", "suspect".
    Person,
}

/// The gender of a person, as far as names and pronouns tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Male,
    Female,
}

static TABLE: LazyLock<FxHashMap<&'static str, Role>> = LazyLock::new(|| {
    let mut table = FxHashMap::default();
    for (words, role) in entries() {
        table.entry(words).or_insert(role);
    }
    table
});

/// How many tokens the longest role has that ends with each word. A hyphen is one of its own.
static TOKENS: LazyLock<WordTable<usize>> = LazyLock::new(|| {
    let mut longest = FxHashMap::<String, usize>::default();
    for (words, _) in entries() {
        let last = words.rsplit([' ', '-']).next().unwrap_or(words).trim_end_matches('.');
        let most = longest.entry(last.to_owned()).or_default();
        *most = (*most).max(1 + words.matches(' ').count() + 2 * words.matches('-').count());
    }
    WordTable::new(longest.into_iter())
});

/// Tokens of the longest role that ends with `word`; none if there is no such role.
pub(crate) fn most_tokens(word: &str) -> usize {
    TOKENS.get(word.trim_end_matches('.')).copied().unwrap_or(0)
}

/// Every row, in the singular and in the plural.
pub(crate) fn entries() -> impl Iterator<Item = (&'static str, Role)> {
    rows::<5>(include_str!("../../data/roles.tsv")).flat_map(|[word, class, plural, title, gender]| {
        let class = match class {
            "head_of_state" => Class::HeadOfState,
            "head_of_government" => Class::HeadOfGovernment,
            "monarch" => Class::Monarch,
            "courtesy" => Class::Courtesy,
            "family" => Class::Family,
            "victim" | "suspect" | "other" => Class::Person,
            _ => Class::Other,
        };
        let gender = gender_named(gender);
        let role = Role { word, class, plural: false, title: title == "title", gender };
        let several = (plural != "-").then_some((plural, Role { plural: true, title: false, ..role }));
        [Some((word, role)), several].into_iter().flatten()
    })
}

/// The gender that a table writes `m` or `f`.
pub(crate) fn gender_named(name: &str) -> Option<Gender> {
    match name {
        "m" => Some(Gender::Male),
        "f" => Some(Gender::Female),
        _ => None,
    }
}

/// The role that `words` are, without regard to case and to the full stop of an abbreviation.
pub(crate) fn role(words: &str) -> Option<Role> {
    let folded = Folded::new(words)?;
    let words = folded.as_str();
    TABLE.get(words).or_else(|| TABLE.get(words.strip_suffix('.')?)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [word, _, plural, title, gender] in rows(include_str!("../../data/roles.tsv")) {
            assert!(role(word).is_some() && (plural == "-" || role(plural).is_some()), "{word}");
            assert!(matches!(title, "title" | "-") && matches!(gender, "m" | "f" | "-"), "{word}");
        }
        assert!(role("Prime Ministers").is_some_and(|role| role.plural && role.word == "prime minister"));
        assert!(role("Gen.").is_some_and(|role| role.title));
    }
}
