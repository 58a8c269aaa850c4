//! Well-known bodies.

use crate::data::fold::Folded;
use crate::data::table::rows;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A body that news knows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Body {
    /// As news writes it.
    pub(crate) name: &'static str,
    /// ISO 3166-1 alpha-2 code of its country.
    pub(crate) country: Option<&'static str>,
    /// Whether it is a place or building whose name stands for a government.
    pub(crate) seat: bool,
}

static TABLE: LazyLock<(Vec<Body>, FxHashMap<String, usize>)> = LazyLock::new(|| {
    let (mut bodies, mut names) = (Vec::new(), FxHashMap::default());
    for [name, others, country, kind] in rows::<4>(include_str!("../../data/organizations.tsv")) {
        for each in spellings(name, others) {
            if let Some(folded) = Folded::new(each) {
                names.entry(folded.as_str().to_owned()).or_insert(bodies.len());
            }
        }
        bodies.push(Body { name, country: (country != "-").then_some(country), seat: kind == "seat" });
    }
    (bodies, names)
});

/// The name and the other names of a row.
fn spellings(name: &'static str, others: &'static str) -> impl Iterator<Item = &'static str> {
    std::iter::once(name).chain(others.split('|').filter(|other| *other != "-"))
}

/// Every name that the table gives a body.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    rows::<2>(include_str!("../../data/organizations.tsv")).flat_map(|[name, others]| spellings(name, others))
}

/// The body of that name. Names of one word that are ordinary words too must be written as the table has them.
pub(crate) fn body(name: &str) -> Option<&'static Body> {
    let (bodies, names) = &*TABLE;
    bodies.get(*names.get(Folded::new(name)?.as_str())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [name, others, country, kind, source] in rows::<5>(include_str!("../../data/organizations.tsv")) {
            assert!(body(name).is_some(), "{name}");
            assert!(spellings(name, others).all(|each| body(each).is_some()), "{others}");
            assert!(country == "-" || country.len() == 2, "{name}: {country}");
            assert!(!kind.is_empty() && !source.is_empty(), "{name}");
        }
        assert_eq!(body("U.N.").map(|body| body.name), Some("United Nations"));
        assert!(body("Kremlin").is_some_and(|body| body.seat && body.country == Some("RU")));
    }
}
