//! What the gazetteer is in a library built without it: the names of countries.

use crate::data::countries::{self, Country};
use crate::data::fold::Folded;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A country.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) kind: PlaceKind,
    pub(crate) country: Option<Country>,
    pub(crate) region: Option<RegionId>,
    pub(crate) lat: f32,
    pub(crate) lon: f32,
    pub(crate) population: u32,
}

/// What a place is; only countries are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub(crate) enum PlaceKind {
    Country,
    Region,
    County,
    City,
    World(WorldKind),
}

/// Kinds of places of the world; none is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub(crate) enum WorldKind {
    Continent,
}

/// A first-level region; none is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct RegionId;

impl RegionId {
    pub(crate) fn code(self) -> &'static str {
        ""
    }
}

static COUNTRIES: LazyLock<FxHashMap<String, Place>> = LazyLock::new(|| {
    let place = |facts: &countries::CountryFacts| Place {
        kind: PlaceKind::Country,
        country: Some(facts.country),
        region: None,
        lat: facts.lat,
        lon: facts.lon,
        population: facts.population,
    };
    countries::all().map(|facts| (facts.name.to_lowercase(), place(facts))).collect()
});

/// The country of that name.
pub(crate) fn candidates(name: &str) -> impl Iterator<Item = Place> + use<> {
    let folded = Folded::new(name);
    let name = folded.as_ref().map_or("", Folded::as_str);
    COUNTRIES.get(name.strip_prefix("the ").unwrap_or(name)).copied().into_iter()
}
