//! The form of the packed gazetteer. `src/data/gazetteer/packed.rs` reads what is written here.

use crate::name_table::{little, pack};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Stands for no country and no region.
pub(crate) const NONE: u16 = u16::MAX;

/// One place, before it has its number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record {
    /// Numbers of the country and region in their tables, or [`NONE`].
    pub(crate) country: u16,
    pub(crate) region: u16,
    pub(crate) lat: f64,
    pub(crate) lon: f64,
    /// Inhabitants in eighths of a binary logarithm; for a place of the world its kind.
    pub(crate) size: u8,
}

/// Eighths of a binary logarithm: the whole part is exact, which is what datelines go by.
pub(crate) fn size(inhabitants: f64) -> u8 {
    (inhabitants.max(1.0).log2() * 8.0) as u8
}

/// Places of one kind with their names.
#[derive(Default)]
pub(crate) struct Section {
    places: Vec<(Record, Vec<String>)>,
}

impl Section {
    pub(crate) fn add(&mut self, record: Record, names: Vec<String>) -> usize {
        self.places.push((record, names));
        self.places.len() - 1
    }

    /// Another name of a place that is there.
    pub(crate) fn name(&mut self, place: usize, name: String) {
        self.places[place].1.push(name);
    }
}

/// All sections in the order of their numbers, and the names that countries have beside those of
/// `countries.tsv`: datelines know only the latter.
pub(crate) struct Gazetteer {
    pub(crate) sections: [(&'static str, Section); 6],
    pub(crate) country_names: Vec<(usize, String)>,
}

impl Gazetteer {
    pub(crate) fn write(self, out: &Path) -> Result<(), Box<dyn Error>> {
        let mut layout = String::new();
        let countries = self.sections[0].1.places.len();
        let mut records = Vec::new();
        let mut areas = Vec::new();
        let mut names = BTreeMap::<String, BTreeSet<(usize, u8, usize)>>::new();
        let mut all = Vec::new();
        for (order, (title, section)) in self.sections.into_iter().enumerate() {
            let start = all.len();
            let mut places = section.places;
            // Countries and regions keep their number; the rest is put together by region, so that the
            // region need not be written with each.
            if order > 1 {
                places.sort_by_key(|(record, _)| (record.country, record.region));
            }
            let mut before = None;
            for (record, forms) in places {
                let id = all.len();
                let area = (record.country, record.region);
                if order > 1 && before.replace(area) != Some(area) {
                    areas.extend_from_slice(&(id as u32).to_le_bytes()[..3]);
                    areas.extend_from_slice(&record.country.to_le_bytes());
                    areas.extend_from_slice(&record.region.to_le_bytes());
                }
                records.extend_from_slice(&sixteen_bits(record.lat, 90.0).to_le_bytes());
                records.extend_from_slice(&sixteen_bits(record.lon, 180.0).to_le_bytes());
                records.push(record.size);
                for form in forms {
                    names.entry(form).or_default().insert((order, u8::MAX - record.size, id));
                }
                all.push(record);
            }
            writeln!(layout, "pub(super) const {title}: std::ops::Range<u32> = {start}..{};", all.len())?;
        }
        for (country, name) in self.country_names {
            let country_ids = names.entry(name).or_default();
            if !country_ids.contains(&(0, u8::MAX - all[country].size, country)) {
                country_ids.insert((0, u8::MAX - all[country].size, all.len() + country));
            }
        }
        let lists_from = all.len() + countries;
        let (numbers, lists) = numbered(names.values(), lists_from);
        let width = if lists_from + lists.len() > usize::from(u16::MAX) { 3 } else { 2 };
        writeln!(layout, "pub(super) const WIDTH: usize = {width};")?;
        writeln!(layout, "pub(super) const PLACES: u32 = {};", all.len())?;
        writeln!(layout, "pub(super) const LISTS_FROM: u32 = {lists_from};")?;
        let files = [
            ("gazetteer_names.bin", pack(names.keys().zip(numbers), width)?),
            ("gazetteer_lists.bin", lists.iter().flat_map(|number| little(*number, width)).collect()),
            ("gazetteer_records.bin", records),
            ("gazetteer_areas.bin", areas),
        ];
        let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
        writeln!(layout, "#[cfg(test)]\npub(super) const BYTES: usize = {bytes};")?;
        for (file, bytes) in files {
            fs::write(out.join(file), bytes)?;
        }
        fs::write(out.join("gazetteer_layout.rs"), layout)?;
        Ok(())
    }
}

/// For each name the number of its place, or from `lists_from` on where its list starts; and the
/// lists, each with its length in front.
fn numbered<'n>(
    names: impl Iterator<Item = &'n BTreeSet<(usize, u8, usize)>>,
    lists_from: usize,
) -> (Vec<usize>, Vec<usize>) {
    let (mut numbers, mut lists) = (Vec::new(), Vec::new());
    let mut known = HashMap::<Vec<usize>, usize>::new();
    for places in names {
        let ids: Vec<usize> = places.iter().map(|(_, _, id)| *id).collect();
        if let [id] = ids[..] {
            numbers.push(id);
            continue;
        }
        let start = *known.entry(ids).or_insert_with_key(|ids| {
            lists.push(ids.len());
            lists.extend(ids);
            lists.len() - ids.len() - 1
        });
        numbers.push(lists_from + start);
    }
    (numbers, lists)
}

/// Degrees in sixteen bits.
fn sixteen_bits(degrees: f64, most: f64) -> i16 {
    (degrees / most * f64::from(i16::MAX)).round() as i16
}
