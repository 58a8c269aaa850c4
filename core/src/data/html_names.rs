//! Names of HTML entities and elements.

use crate::data::table::{by_word, rows};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static TABLE: LazyLock<FxHashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    by_word(rows::<2>(include_str!("../../data/html_names.tsv")).map(|[name, kind]| (name.to_owned(), kind)))
});

fn is(name: &str, kinds: &[&str]) -> bool {
    TABLE.get(name).is_some_and(|found| found.iter().any(|kind| kinds.contains(kind)))
}

/// Whether `&name;` is an entity.
pub(crate) fn is_entity(name: &str) -> bool {
    is(name, &["entity", "bare"])
}

/// Whether `name;` is what is left of an entity.
pub(crate) fn is_bare_entity(name: &str) -> bool {
    is(name, &["bare"])
}

/// Whether `name`, in lower case, is an element.
pub(crate) fn is_element(name: &str) -> bool {
    is(name, &["element"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_apart() {
        assert!(is_entity("amp") && is_entity("Eacute") && !is_entity("T"));
        assert!(is_bare_entity("quot") && !is_bare_entity("not"));
        assert!(is_element("br") && !is_element("IBM"));
        for [name, kind] in rows(include_str!("../../data/html_names.tsv")) {
            assert!(matches!(kind, "entity" | "bare" | "element"), "{name}");
        }
    }
}
