//! Names of months.

use crate::data::fold::Folded;
use crate::data::table;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static MONTHS: LazyLock<FxHashMap<&'static str, i8>> = LazyLock::new(|| {
    let months = table::rows::<2>(include_str!("../../data/months.tsv"));
    months
        .filter_map(|[month, names]| Some((month.parse::<i8>().ok()?, names)))
        .flat_map(|(month, names)| names.split('|').map(move |name| (name, month)))
        .collect()
});

/// The month of that name or abbreviation, 1 to 12.
pub(crate) fn month(name: &str) -> Option<i8> {
    MONTHS.get(Folded::new(name)?.as_str()).copied()
}

/// The month whose English name or abbreviation differs from `name` by one letter: a slip.
pub(crate) fn misspelt(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    if !(4..=12).contains(&name.len()) || !name.is_ascii() {
        return None;
    }
    let near = MONTHS.iter().filter(|(known, _)| known.len() >= 4 && known.is_ascii() && differs_by_one(known, &name));
    // Names are looked at in no order: the month must be the same for all that are near.
    let months: Vec<i8> = near.map(|(_, &month)| month).collect();
    months.first().copied().filter(|first| months.iter().all(|month| month == first))
}

/// Whether one letter was dropped, added or changed.
fn differs_by_one(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.bytes().zip(long.bytes()).take_while(|(x, y)| x == y).count();
    let (rest, longer) = (&short[same..], &long[same..]);
    if short.len() == long.len() { !rest.is_empty() && rest[1..] == longer[1..] } else { *rest == longer[1..] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_in_many_languages() {
        for (name, expected) in
            [("Dec", 12), ("mayo", 5), ("AOÛT", 8), ("März", 3), ("dez", 12), ("MAG", 5), ("янв", 1)]
        {
            assert_eq!(month(name), Some(expected), "{name}");
        }
        assert_eq!(month("monday"), None);
    }

    #[test]
    fn no_name_is_of_two_months() {
        for [month, names] in table::rows::<2>(include_str!("../../data/months.tsv")) {
            for name in names.split('|') {
                assert_eq!(super::month(name).map(|m| m.to_string()).as_deref(), Some(month), "{name}");
            }
        }
    }

    #[test]
    fn one_slip_is_forgiven() {
        for (name, expected) in [("Marchg", 3), ("Apri", 4), ("Narch", 3), ("Setpember", 0), ("Lima", 0)] {
            assert_eq!(misspelt(name).unwrap_or(0), expected, "{name}");
        }
    }
}
