//! Small words and endings inside the dates of datelines.

use crate::data::fold::Folded;
use crate::data::table;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// What a small word does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// Ends the number of a day: "22nd".
    Ordinal,
    /// Between the parts of a date: "3 de mayo".
    Link,
    /// Before the number of a day: "le 3 mars".
    Article,
    /// Says that there is no date.
    None,
}

static WORDS: LazyLock<FxHashSet<(&'static str, Role)>> = LazyLock::new(|| {
    let rows = table::rows::<2>(include_str!("../../data/date_words.tsv"));
    rows.filter_map(|[word, role]| Some((word, role_named(role)?))).collect()
});

static TRANSCRIPT_LABELS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| table::rows::<1>(include_str!("../../data/transcript_labels.tsv")).map(|[label]| label).collect());

fn role_named(name: &str) -> Option<Role> {
    Some(match name {
        "ordinal" => Role::Ordinal,
        "link" => Role::Link,
        "article" => Role::Article,
        "none" => Role::None,
        _ => return None,
    })
}

/// Whether `word` has that role; without regard to case.
pub(crate) fn has_role(word: &str, role: Role) -> bool {
    Folded::new(word).is_some_and(|word| WORDS.contains(&(word.as_str(), role)))
}

/// Whether the text of a broadcast begins after this label.
pub(crate) fn opens_transcript(label: &str) -> bool {
    Folded::new(label).is_some_and(|label| TRANSCRIPT_LABELS.contains(label.as_str()))
}
