//! What is known of a place.

use crate::data::countries::Country;
use crate::data::gazetteer::RegionId;

/// A place that a name may stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) kind: PlaceKind,
    /// None for a place of the world that lies in several countries, or in none.
    pub(crate) country: Option<Country>,
    /// The first-level region; of a region itself.
    pub(crate) region: Option<RegionId>,
    /// Degrees north and east, to a hundredth.
    pub(crate) lat: f32,
    pub(crate) lon: f32,
    /// Inhabitants, to about a tenth; of a region or county those of its cities; 0 for a place of the world.
    pub(crate) population: u32,
}

/// What a place is.
#[cfg_attr(not(feature = "gazetteer"), allow(dead_code))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum PlaceKind {
    Country,
    /// First-level region: state, province.
    Region,
    /// Second-level region: county, district. In the full gazetteer only.
    County,
    City,
    World(WorldKind),
}

/// Kinds of places of the world.
#[cfg_attr(not(feature = "gazetteer"), allow(dead_code))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum WorldKind {
    Continent,
    /// A part of the world, a country or a city that people speak of: the Middle East, Wall Street.
    Area,
    /// An ocean, sea, strait, canal, lake or river.
    Water,
    Mountains,
    Desert,
    Island,
}
