//! Where places are: countries, regions, cities and places of the world by name.

mod lookup;
mod packed;
mod regions;

pub(crate) use lookup::candidates;
pub(crate) use packed::dateline_place;
pub(crate) use regions::RegionId;
