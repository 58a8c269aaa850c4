//! Words that open headlines and are no places.

use crate::data::fold::Folded;
use crate::data::table;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static LABELS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| table::rows::<1>(include_str!("../../data/labels.tsv")).map(|[label]| label).collect());

/// Whether what stands before a colon or dash is a label and nothing else: "UPDATE", "Exclusive".
pub(crate) fn is_label(text: &str) -> bool {
    Folded::new(text).is_some_and(|text| LABELS.contains(text.as_str()))
}

/// Whether what stands before a colon or dash starts with a label: "Update at noon".
pub(crate) fn starts_with_label(text: &str) -> bool {
    is_label(text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(""))
}
