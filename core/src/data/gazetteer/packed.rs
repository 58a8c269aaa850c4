//! The packed gazetteer, which `core/build/packed.rs` writes.
//!
//! A table leads from a name to the number of its place, or to a list of such numbers; a record of
//! five bytes tells where the place is.

use crate::data::countries::Country;
use crate::data::gazetteer::regions::RegionId;
use crate::data::name_table::{NameTable, cut, number};
use crate::data::place::{Place, PlaceKind, WorldKind};
use crate::data::places::PlaceName;
use std::ops::Range;

mod layout {
    include!(concat!(env!("OUT_DIR"), "/gazetteer_layout.rs"));
}
use layout::{CITIES, COUNTIES, COUNTRIES, LISTS_FROM, PLACES, REGIONS, TOWNS, WIDTH, WORLD};

static NAMES: NameTable = NameTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer_names.bin")), WIDTH);
static LISTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer_lists.bin"));
static RECORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer_records.bin"));
static AREAS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer_areas.bin"));

/// Bytes of a record and of an area.
const RECORD: usize = 5;
const AREA: usize = 7;

/// Numbers of the places that have a name, countries first, each kind by size.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids {
    one: Option<u32>,
    list: &'static [u8],
}

impl Ids {
    pub(super) fn is_empty(&self) -> bool {
        self.one.is_none() && self.list.is_empty()
    }
}

impl Iterator for Ids {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.one.take().or_else(|| {
            let (first, rest) = self.list.split_at_checked(WIDTH)?;
            self.list = rest;
            Some(number(first))
        })
    }
}

/// The places that have exactly this name, which is folded or an acronym.
pub(super) fn ids(name: &str) -> Ids {
    match NAMES.get(name) {
        None => Ids::default(),
        Some(id) if id < LISTS_FROM => Ids { one: Some(id), list: &[] },
        Some(start) => Ids { one: None, list: list((start - LISTS_FROM) as usize).unwrap_or(&[]) },
    }
}

/// The list that starts at a number: its length, then its numbers.
fn list(start: usize) -> Option<&'static [u8]> {
    let length = number(cut(LISTS, start * WIDTH, WIDTH)?) as usize;
    cut(LISTS, (start + 1) * WIDTH, length * WIDTH)
}

/// The place of a number. Countries have a second one for the names that datelines do not know.
pub(super) fn place(id: u32) -> Option<Place> {
    let id = id.checked_sub(PLACES).unwrap_or(id);
    let &[lat, lat_high, lon, lon_high, size] = cut(RECORDS, id as usize * RECORD, RECORD)? else { return None };
    let (kind, country, region) = if COUNTRIES.contains(&id) {
        (PlaceKind::Country, Country::numbered(id as usize), None)
    } else if REGIONS.contains(&id) {
        let region = RegionId(u16::try_from(id - REGIONS.start).ok()?);
        (PlaceKind::Region, region.country(), Some(region))
    } else {
        let (country, region) = area(id)?;
        (kind(id, size), country, region)
    };
    let population = match kind {
        PlaceKind::World(_) => 0,
        _ => (f32::from(size) / 8.0).exp2() as u32,
    };
    Some(Place {
        kind,
        country,
        region,
        lat: degrees([lat, lat_high], 90.0),
        lon: degrees([lon, lon_high], 180.0),
        population,
    })
}

fn kind(id: u32, size: u8) -> PlaceKind {
    let is_in = |section: Range<u32>| section.contains(&id);
    if is_in(WORLD) {
        PlaceKind::World(world_kind(size))
    } else if is_in(CITIES) || is_in(TOWNS) {
        PlaceKind::City
    } else {
        debug_assert!(is_in(COUNTIES));
        PlaceKind::County
    }
}

/// The kind of a place of the world, in the order of `core/build/gazetteer.rs`.
fn world_kind(number: u8) -> WorldKind {
    match number {
        0 => WorldKind::Continent,
        2 => WorldKind::Water,
        3 => WorldKind::Mountains,
        4 => WorldKind::Desert,
        5 => WorldKind::Island,
        _ => WorldKind::Area,
    }
}

/// The country and region of a city, town, county or place of the world: those of the last area that
/// starts at or before it.
fn area(id: u32) -> Option<(Option<Country>, Option<RegionId>)> {
    let (mut low, mut high) = (0, AREAS.len() / AREA);
    while high - low > 1 {
        let middle = (low + high) / 2;
        if number(cut(AREAS, middle * AREA, 3)?) <= id { low = middle } else { high = middle }
    }
    let country = Country::numbered(number(cut(AREAS, low * AREA + 3, 2)?) as usize);
    let region = u16::try_from(number(cut(AREAS, low * AREA + 5, 2)?)).ok()?;
    Some((country, (region != u16::MAX).then_some(RegionId(region))))
}

/// Degrees from sixteen bits, to two decimals: the bits hold half of a hundredth.
fn degrees(bytes: [u8; 2], most: f32) -> f32 {
    let exact = f32::from(i16::from_le_bytes(bytes)) * most / f32::from(i16::MAX);
    (exact * 100.0).round() / 100.0
}

/// What datelines go by: whether `countries.tsv` has the name, which is folded, and how large the
/// largest city of that name is. Towns are too small to tell a dateline, and have the names of too
/// many people.
pub(crate) fn dateline_place(name: &str) -> Option<PlaceName> {
    let mut found = None;
    for id in ids(name).filter(|id| COUNTRIES.contains(id) || CITIES.contains(id)) {
        let place = found.get_or_insert(PlaceName { country: false, size: 0 });
        if COUNTRIES.contains(&id) {
            place.country = true;
        } else {
            let size = RECORDS.get(id as usize * RECORD + RECORD - 1).copied().unwrap_or(0);
            place.size = place.size.max(size / 8);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_binary_stays_small() {
        let most = if cfg!(feature = "gazetteer-full") { 2_500_000 } else { 700_000 };
        let regions = include_bytes!(concat!(env!("OUT_DIR"), "/regions.txt")).len();
        assert!(layout::BYTES + regions < most, "{} bytes", layout::BYTES + regions);
    }

    #[test]
    fn every_number_leads_to_a_place() {
        assert!((0..PLACES).all(|id| place(id).is_some()));
        let mut start = 0;
        while let Some(list) = list(start).filter(|list| !list.is_empty()) {
            assert!(Ids { one: None, list }.all(|id| place(id).is_some()));
            start += 1 + list.len() / WIDTH;
        }
        assert_eq!(start * WIDTH, LISTS.len());
        assert_eq!(TOWNS.is_empty(), !cfg!(feature = "gazetteer-full"));
    }
}
