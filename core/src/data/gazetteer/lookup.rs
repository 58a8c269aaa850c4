//! From a name to the places that have it.

use crate::data::fold::Folded;
use crate::data::gazetteer::packed::{self, Ids};
use crate::data::place::{Place, PlaceKind};
use crate::data::table;
use std::sync::LazyLock;

/// Words behind a region's name that tell what it is.
static REGION_WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| table::rows::<2>(include_str!("../../../data/region_words.tsv")).map(|[word, _]| word).collect());

/// Places of one name: countries, then regions, places of the world and cities, the large ones first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Candidates {
    ids: Ids,
    regions_only: bool,
}

impl Iterator for Candidates {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        let Candidates { ids, regions_only } = self;
        let place = ids
            .filter_map(packed::place)
            .find(|place| !*regions_only || matches!(place.kind, PlaceKind::Region | PlaceKind::County))?;
        Some(place)
    }
}

/// The places that `name` may stand for, without regard to case and, as far as cities are written so,
/// to accents; "the" in front and what a region is behind may stand with it. Acronyms count in
/// capitals only: "US", but not "us".
pub(crate) fn candidates(name: &str) -> Candidates {
    let found = |ids: Ids, regions_only| (!ids.is_empty()).then_some(Candidates { ids, regions_only });
    let acronym = name.len() <= LONGEST_ACRONYM && name.bytes().all(|byte| byte.is_ascii_uppercase());
    if let Some(found) = acronym.then(|| found(packed::ids(name), false)).flatten() {
        return found;
    }
    let Some(folded) = Folded::new(name) else { return Candidates::default() };
    let whole = folded.as_str();
    let bare = whole.strip_prefix("the ").unwrap_or(whole);
    found(packed::ids(whole), false)
        .or_else(|| (bare.len() < whole.len()).then(|| found(packed::ids(bare), false)).flatten())
        .or_else(|| {
            let (region, word) = bare.rsplit_once(' ')?;
            REGION_WORDS.contains(&word).then(|| found(packed::ids(region), true)).flatten()
        })
        .unwrap_or_default()
}

/// Letters of the longest acronym: DPRK.
const LONGEST_ACRONYM: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(name: &str) -> Vec<(PlaceKind, String)> {
        let area = |place: &Place| match (place.region, place.country) {
            (Some(region), _) => region.code().to_owned(),
            (None, Some(country)) => country.code().to_owned(),
            (None, None) => String::new(),
        };
        candidates(name).map(|place| (place.kind, area(&place))).collect()
    }

    fn has(name: &str, kind: PlaceKind, area: &str) -> bool {
        kinds(name).contains(&(kind, area.to_owned()))
    }

    #[test]
    fn one_name_has_several_places() {
        assert!(has("Paris", PlaceKind::City, "FR-IDF") && has("Paris", PlaceKind::City, "US-TX"));
        assert!(has("Georgia", PlaceKind::Country, "GE") && has("Georgia", PlaceKind::Region, "US-GA"));
        assert!(has("Punjab", PlaceKind::Region, "IN-PB") && has("Punjab", PlaceKind::Region, "PK-PB"));
        assert!(has("Congo", PlaceKind::Country, "CD") && has("Congo", PlaceKind::Country, "CG"));
        assert_eq!(kinds("Paris")[0].1, "FR-IDF");
    }

    #[test]
    fn countries_have_many_names() {
        for (name, code) in [
            ("US", "US"),
            ("U.S.", "US"),
            ("the United States", "US"),
            ("America", "US"),
            ("UK", "GB"),
            ("Britain", "GB"),
            ("Burma", "MM"),
            ("Côte d’Ivoire", "CI"),
            ("DPRK", "KP"),
            ("Holland", "NL"),
            ("Kosovo", "XK"),
            ("the Gambia", "GM"),
            ("RUSSIA", "RU"),
            ("Soviet Union", "SU"),
            ("Alemania", "DE"),
        ] {
            assert!(has(name, PlaceKind::Country, code), "{name}: {:?}", kinds(name));
        }
        assert_eq!(kinds("us"), []);
        assert_eq!(kinds("Monday"), []);
    }

    #[test]
    fn regions_have_short_and_long_names() {
        for (name, code) in [
            ("Bavaria", "DE-BY"),
            ("Bayern", "DE-BY"),
            ("Tuscany", "IT-52"),
            ("Catalonia", "ES-CT"),
            ("São Paulo", "BR-SP"),
            ("Sao Paulo", "BR-SP"),
            ("Kashmir", "IN-JK"),
            ("Xinjiang", "CN-XJ"),
            ("Chechnya", "RU-CE"),
            ("Crimea", "UA-43"),
            ("Tibet", "CN-XZ"),
            ("Guangdong", "CN-GD"),
            ("Henan province", "CN-HA"),
            ("Texas", "US-TX"),
            ("TX", "US-TX"),
            ("Calif.", "US-CA"),
            ("N.Y.", "US-NY"),
            ("W. Va.", "US-WV"),
            ("Scotland", "GB-SCT"),
            ("New York State", "US-NY"),
        ] {
            assert!(has(name, PlaceKind::Region, code), "{name}: {:?}", kinds(name));
        }
        assert!(!has("Miss", PlaceKind::Region, "US-MS") && has("Miss.", PlaceKind::Region, "US-MS"));
    }

    #[test]
    fn counties_and_towns_are_in_the_full_gazetteer_only() {
        let full = cfg!(feature = "gazetteer-full");
        assert_eq!(has("Rapides Parish", PlaceKind::County, "US-LA"), full);
        assert!(has("Roswell", PlaceKind::City, "US-NM"));
        assert_eq!(has("Los Alamos", PlaceKind::City, "US-NM"), full);
    }

    #[test]
    fn places_are_where_they_are() {
        for (name, lat, lon) in [("Moscow", 55.75, 37.62), ("Sydney", -33.87, 151.21), ("Middle East", 29.0, 41.0)] {
            let place = candidates(name).find(|place| place.kind != PlaceKind::Region);
            assert!(
                place.is_some_and(|p| (p.lat - lat).abs() < 0.05 && (p.lon - lon).abs() < 0.05),
                "{name}: {place:?}"
            );
        }
        let moscow =
            candidates("Moscow").find(|place| place.kind == PlaceKind::City).map_or(0, |place| place.population);
        assert!((9_000_000..15_000_000).contains(&moscow), "{moscow}");
    }

    #[test]
    fn every_row_written_by_hand_is_found() {
        for [country, names, _] in table::rows::<3>(include_str!("../../../data/country_names.tsv")) {
            for name in names.split('|') {
                assert!(has(name, PlaceKind::Country, country), "{name}: {:?}", kinds(name));
            }
        }
        for [region, name, others, _] in table::rows::<4>(include_str!("../../../data/region_names.tsv")) {
            for name in others.split('|').chain([name]).filter(|name| !name.is_empty()) {
                assert!(has(name, PlaceKind::Region, region), "{name}: {:?}", kinds(name));
            }
        }
        for [name, others, ..] in table::rows::<7>(include_str!("../../../data/world_places.tsv")) {
            for name in others.split('|').chain([name]).filter(|name| !name.is_empty()) {
                let found = candidates(name).any(|place| matches!(place.kind, PlaceKind::World(_)));
                assert!(found, "{name}: {:?}", kinds(name));
            }
        }
        for [word, _] in table::rows::<2>(include_str!("../../../data/region_words.tsv")) {
            assert!(has(&format!("Henan {word}"), PlaceKind::Region, "CN-HA"), "{word}");
        }
    }
}
