//! Where places are: countries, regions, cities and places of the world by name.

mod lookup;
mod packed;
mod regions;

pub(crate) use lookup::{Place, PlaceKind, WorldKind, candidates};
pub(crate) use packed::dateline_place;
#[cfg(test)]
pub(crate) use regions::RegionId;
