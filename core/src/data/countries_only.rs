//! What the gazetteer is in a library built without it: the names of countries.

use crate::data::countries;
use crate::data::fold::Folded;
use crate::data::place::{Place, PlaceKind};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

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
