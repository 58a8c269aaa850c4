//! Facts of countries.

use crate::data::fold::Folded;
use crate::data::table;
use rustc_hash::FxHashMap;
use std::fmt;
use std::sync::LazyLock;

/// A country or territory, by its ISO 3166-1 alpha-2 code; Kosovo is XK, and countries that are no
/// more keep the code they had.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Country([u8; 2]);

impl Country {
    /// The country of a code in capitals, if there is one.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        let country = Country(code.as_bytes().try_into().ok()?);
        FACTS.binary_search_by_key(&country, |facts| facts.country).ok().map(|_| country)
    }

    /// The code.
    pub(crate) fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// The code, as long as the program runs.
    pub(crate) fn name_of_code(self) -> &'static str {
        self.facts().map_or("", |facts| facts.country.code())
    }

    /// What is known of it.
    pub(crate) fn facts(self) -> Option<&'static CountryFacts> {
        FACTS.binary_search_by_key(&self, |facts| facts.country).ok().map(|found| &FACTS[found])
    }

    /// The country with that number in the packed gazetteer.
    #[cfg(feature = "gazetteer")]
    pub(super) fn numbered(number: usize) -> Option<Self> {
        FACTS.get(number).map(|facts| facts.country)
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// What `core/data/country_facts.tsv` knows of a country.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CountryFacts {
    pub(crate) country: Country,
    /// The English name that news uses.
    pub(crate) name: &'static str,
    /// ISO 3166-1 alpha-3.
    pub(crate) iso3: &'static str,
    /// AF, AN, AS, EU, NA, OC or SA; empty for a few islands.
    pub(crate) continent: &'static str,
    /// Inhabitants; 0 where nobody knows or lives.
    pub(crate) population: u32,
    /// Degrees north and east of the point that stands for the country.
    pub(crate) lat: f32,
    pub(crate) lon: f32,
    /// In English; empty where there is none.
    pub(crate) capital: &'static str,
}

/// Sorted by code, as the table is, and the packed gazetteer with it.
static FACTS: LazyLock<Vec<CountryFacts>> = LazyLock::new(|| {
    let rows = table::rows::<8>(include_str!("../../data/country_facts.tsv"));
    let facts = rows.filter_map(|[code, name, iso3, continent, population, lat, lon, capital]| {
        Some(CountryFacts {
            country: Country(code.as_bytes().try_into().ok()?),
            name,
            iso3,
            continent,
            population: population.parse().ok()?,
            lat: lat.parse().ok()?,
            lon: lon.parse().ok()?,
            capital,
        })
    });
    facts.collect()
});

static CAPITALS: LazyLock<FxHashMap<String, Country>> = LazyLock::new(|| {
    let mut capitals = FxHashMap::default();
    // Where two countries had one capital, it is that of the one that is still there and larger.
    for facts in FACTS.iter().filter(|facts| !facts.capital.is_empty()) {
        let Some(name) = Folded::new(facts.capital) else { continue };
        let known = capitals.entry(name.as_str().to_owned()).or_insert(facts.country);
        let rank = |country: Country| (!country.is_former(), country.facts().map_or(0, |facts| facts.population));
        if rank(facts.country) > rank(*known) {
            *known = facts.country;
        }
    }
    capitals
});

impl Country {
    /// Whether it is no more: the Soviet Union, Yugoslavia, Czechoslovakia, East Germany.
    pub(crate) fn is_former(&self) -> bool {
        matches!(self.code(), "SU" | "YU" | "CS" | "DD")
    }
}

/// The country that has `name` as its capital, in English.
pub(crate) fn capital_of(name: &str) -> Option<Country> {
    CAPITALS.get(Folded::new(name)?.as_str()).copied()
}

/// All countries, by code.
#[cfg(any(test, not(feature = "gazetteer")))]
pub(crate) fn all() -> impl Iterator<Item = &'static CountryFacts> {
    FACTS.iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole_and_sorted() {
        let rows = table::rows::<8>(include_str!("../../data/country_facts.tsv")).count();
        assert_eq!(all().count(), rows);
        assert!(FACTS.windows(2).all(|pair| pair[0].country < pair[1].country));
    }

    #[test]
    fn countries_have_the_names_of_news() {
        for (code, name, capital) in [
            ("US", "United States", "Washington"),
            ("GB", "United Kingdom", "London"),
            ("MM", "Myanmar", "Nay Pyi Taw"),
            ("HK", "Hong Kong", "Hong Kong"),
            ("BA", "Bosnia and Herzegovina", "Sarajevo"),
            ("XK", "Kosovo", "Pristina"),
            ("RU", "Russia", "Moscow"),
        ] {
            let facts = Country::from_code(code).and_then(Country::facts).map(|facts| (facts.name, facts.capital));
            assert_eq!(facts, Some((name, capital)));
        }
        assert!(Country::from_code("ZZ").is_none());
    }

    #[test]
    fn capitals_lead_to_their_country() {
        for (capital, code) in [("Moscow", "RU"), ("PARIS", "FR"), ("Belgrade", "RS"), ("Prague", "CZ")] {
            assert_eq!(capital_of(capital), Country::from_code(code), "{capital}");
        }
        assert_eq!(capital_of("Lyon"), None);
    }
}
