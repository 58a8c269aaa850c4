//! Words that open headlines and are no places.

use crate::data::table;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static LABELS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| table::rows::<1>(include_str!("../../data/labels.tsv")).map(|[label]| label).collect());

/// Whether what stands before a colon or dash is a label, or starts with one: "UPDATE", "Exclusive".
pub(crate) fn is_label(text: &str) -> bool {
    let lower = text.to_lowercase();
    let first = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    LABELS.contains(first) || LABELS.contains(lower.as_str())
}
