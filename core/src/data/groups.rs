//! Peoples, religions and adherents.

use crate::data::fold::Folded;
use crate::data::table::rows;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static NAMES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let folded = |name| Folded::new(name).map(|name| name.as_str().to_owned());
    names().filter_map(folded).collect()
});

/// Every name of the table, in the singular and in the plural.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    rows::<2>(include_str!("../../data/groups.tsv")).flatten().filter(|name| *name != "-")
}

/// Whether a group has that name.
pub(crate) fn is_group(name: &str) -> bool {
    Folded::new(name).is_some_and(|name| NAMES.contains(name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_have_names_of_several_words() {
        for name in ["Muslims", "First Nations", "ROMAN CATHOLICS", "Mi’kmaq"] {
            assert!(is_group(name), "{name}");
        }
        assert!(!is_group("Nations"));
    }
}
