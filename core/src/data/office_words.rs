//! Which offices of the table of office holders a role may be.

use crate::data::table::rows;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The offices of each role, and whether any head of a state is called so.
static WORDS: LazyLock<FxHashMap<&'static str, (Vec<&'static str>, bool)>> = LazyLock::new(|| {
    let rows = rows::<3>(include_str!("../../data/office_words.tsv"));
    let offices = |offices: &'static str| offices.split('|').filter(|office| *office != "-").collect();
    rows.map(|[role, listed, usage]| (role, (offices(listed), usage == "any"))).collect()
});

/// The offices that a role may be, the likeliest first.
pub(crate) fn offices(role: &str) -> &'static [&'static str] {
    WORDS.get(role).map_or(&[], |(offices, _)| offices.as_slice())
}

/// Whether any head of a state or government is called so: what the word says is less than who.
pub(crate) fn is_any_head(role: &str) -> bool {
    WORDS.get(role).is_some_and(|(_, any)| *any)
}

/// Whether two roles are words for one office.
pub(crate) fn are_one(one: &str, other: &str) -> bool {
    !offices(one).is_empty() && offices(one) == offices(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::office_holders;
    use crate::data::roles;

    #[test]
    fn every_row_is_a_role_and_its_offices_are_held() {
        for [role, offices, usage, source] in rows::<4>(include_str!("../../data/office_words.tsv")) {
            assert!(roles::role(role).is_some_and(|known| known.word == role), "{role}");
            assert!(matches!(usage, "one" | "any") && !source.is_empty(), "{role}");
            for office in offices.split('|').filter(|office| *office != "-") {
                assert!(office_holders::is_held(office), "{role}: {office}");
            }
        }
    }

    #[test]
    fn a_premier_is_a_prime_minister_and_a_leader_any_head() {
        assert!(are_one("premier", "prime minister") && !are_one("president", "prime minister"));
        assert!(is_any_head("leader") && is_any_head("statesman") && !is_any_head("premier") && !is_any_head("baker"));
    }
}
