//! Small words inside and between the names of places.

use crate::data::fold::Folded;
use crate::data::table;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// What a small word does among the names of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// Between the words of one name.
    Inside,
    /// Between two places.
    Between,
    /// An abbreviation that goes on after its full stop.
    Short,
    /// Two names with a slash that are one place.
    One,
    /// Ends the name of what lies elsewhere than the place it is named by.
    Elsewhere,
}

static WORDS: LazyLock<FxHashSet<(&'static str, Role)>> = LazyLock::new(|| {
    let rows = table::rows::<2>(include_str!("../../data/place_words.tsv"));
    rows.filter_map(|[word, role]| Some((word, role_named(role)?))).collect()
});

fn role_named(name: &str) -> Option<Role> {
    Some(match name {
        "inside" => Role::Inside,
        "between" => Role::Between,
        "short" => Role::Short,
        "one" => Role::One,
        "elsewhere" => Role::Elsewhere,
        _ => return None,
    })
}

/// Whether `word` has that role; without regard to case.
pub(crate) fn has_role(word: &str, role: Role) -> bool {
    Folded::new(word).is_some_and(|word| WORDS.contains(&(word.as_str(), role)))
}
