//! Pronouns of other languages that translating software left standing.

use crate::data::table::rows;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static PRONOUNS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| rows::<1>(include_str!("../../data/mistranslated_pronouns.tsv")).map(|[word]| word).collect());

/// Whether `word` is one, with its capital.
pub(crate) fn is_one(word: &str) -> bool {
    PRONOUNS.contains(word)
}
