//! Names of cities, regions and countries.

use crate::data::fold::Folded;
use crate::data::table;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static REGIONS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let regions = table::rows::<2>(include_str!("../../data/regions.tsv"));
    regions.flat_map(|[code, names]| names.split('|').map(move |name| (name, code))).collect()
});

/// What the tables know of a place's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PlaceName {
    /// Whether a country has it.
    pub(crate) country: bool,
    /// Binary logarithm of the inhabitants of the largest city that has it; 0 where none has.
    pub(crate) size: u8,
}

/// Looks up a city or country.
pub(crate) fn place(name: &str) -> Option<PlaceName> {
    dateline_place(Folded::new(name)?.as_str())
}

#[cfg(feature = "gazetteer")]
use crate::data::gazetteer::dateline_place;

#[cfg(not(feature = "gazetteer"))]
use small::dateline_place;

/// The names alone, for a library without the gazetteer.
#[cfg(not(feature = "gazetteer"))]
mod small {
    use super::PlaceName;
    use crate::data::name_table::NameTable;

    static NAMES: NameTable = NameTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/places.bin")), 1);

    pub(super) fn dateline_place(name: &str) -> Option<PlaceName> {
        let value = NAMES.get(name)?;
        Some(PlaceName { country: value & 64 != 0, size: (value & 63) as u8 })
    }
}

/// Whether `name` is a region or country that stands after a city: "N.Y.", "Okla.", "Kenya".
pub(crate) fn is_region(name: &str) -> bool {
    let Some(folded) = Folded::new(name) else { return false };
    let whole = folded.as_str();
    if place(whole).is_some_and(|place| place.country) {
        return true;
    }
    let spaced = whole.replace('.', " ");
    Folded::new(&spaced).is_some_and(|name| REGIONS.contains_key(name.as_str()))
}

/// The ISO 3166-2 code of a region that stands after a city, with and without full stops; the country's
/// code for a country of `regions.tsv`.
pub(crate) fn region_code(name: &str) -> Option<&'static str> {
    if !name.contains('.') {
        return REGIONS.get(Folded::new(name)?.as_str()).copied();
    }
    let spaced = name.replace('.', " ");
    REGIONS.get(Folded::new(&spaced)?.as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cities_and_countries_are_known_in_several_spellings() {
        for name in ["Moscow", "SÃO PAULO", "Sao Paulo", "Londres", "Frankfurt", "O'Fallon", "Québec"] {
            assert!(place(name).is_some_and(|p| p.size > 13), "{name}");
        }
        assert!(place("Kenya").is_some_and(|p| p.country));
        assert!(place("Exclusive").is_none());
    }

    #[test]
    fn regions_are_known_with_and_without_stops() {
        for name in ["N.Y.", "Calif.", "W. Va.", "NJ", "Kenya", "EEUU", "D.C."] {
            assert!(is_region(name), "{name}");
        }
        assert!(!is_region("Monday"));
    }
}
