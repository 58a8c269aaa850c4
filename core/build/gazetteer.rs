//! Reads the tables of places into the packed gazetteer.

use crate::names::{is_acronym, keys};
use crate::packed::{Gazetteer, NONE, Record, Section, size};
use crate::table::{cell, number, parts, rows};
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Kinds of places of the world, in the order of `WorldKind`.
const WORLD_KINDS: [&str; 6] = ["continent", "area", "water", "mountains", "desert", "island"];

/// Numbers of countries and regions by their codes.
struct Codes {
    countries: HashMap<String, u16>,
    regions: BTreeMap<String, u16>,
}

impl Codes {
    fn country(&self, code: &str) -> Result<u16, Box<dyn Error>> {
        if code.is_empty() {
            return Ok(NONE);
        }
        self.countries.get(code).copied().ok_or_else(|| format!("{code} is not in country_facts.tsv").into())
    }

    /// The country and region of a place; of a region that the table left out, the country.
    fn place(&self, country: &str, region: &str) -> Result<(u16, u16), Box<dyn Error>> {
        let country = if country.is_empty() { region.get(..2).unwrap_or("") } else { country };
        Ok((self.country(country)?, self.regions.get(region).copied().unwrap_or(NONE)))
    }
}

pub(crate) fn write(out: &Path, full: bool) -> Result<(), Box<dyn Error>> {
    let (mut codes, countries, mut country_names) = read_countries()?;
    country_names.extend(other_country_names(&codes)?);
    let regions = read_regions(&mut codes, out)?;
    let mut sections = [
        ("COUNTRIES", countries),
        ("REGIONS", regions),
        ("WORLD", read_world(&codes)?),
        ("CITIES", read_cities("cities", &codes)?),
        ("TOWNS", Section::default()),
        ("COUNTIES", Section::default()),
    ];
    if full {
        sections[4].1 = read_cities("towns", &codes)?;
        sections[5].1 = read_counties(&codes)?;
    }
    Gazetteer { sections, country_names }.write(out)
}

fn all_keys<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    names.flat_map(keys).collect()
}

type Countries = (Codes, Section, Vec<(usize, String)>);

fn read_countries() -> Result<Countries, Box<dyn Error>> {
    let printed: HashMap<String, Vec<String>> = rows("countries")?
        .into_iter()
        .map(|row| (cell(&row, 0).to_owned(), all_keys(row[1..].iter().map(String::as_str))))
        .collect();
    let mut section = Section::default();
    let mut codes = Codes { countries: HashMap::new(), regions: BTreeMap::new() };
    let mut others = Vec::new();
    for row in rows("country_facts")? {
        let index = codes.countries.len() as u16;
        let record = Record {
            country: index,
            region: NONE,
            lat: number(&row, 5)?,
            lon: number(&row, 6)?,
            size: size(number(&row, 4)?),
        };
        let code = cell(&row, 0);
        let place = section.add(record, printed.get(code).cloned().unwrap_or_default());
        others.extend(keys(cell(&row, 1)).map(|key| (place, key)));
        codes.countries.insert(code.to_owned(), index);
    }
    match printed.keys().find(|code| !codes.countries.contains_key(*code)) {
        Some(code) => Err(format!("{code} is not in country_facts.tsv").into()),
        None => Ok((codes, section, others)),
    }
}

fn other_country_names(codes: &Codes) -> Result<Vec<(usize, String)>, Box<dyn Error>> {
    let mut names = Vec::new();
    for row in rows("country_names")? {
        let country = codes.country(cell(&row, 0))? as usize;
        for name in parts(&row, 1) {
            if is_acronym(name) {
                names.push((country, name.to_owned()));
            } else {
                names.extend(keys(name).map(|key| (country, key)));
            }
        }
    }
    Ok(names)
}

/// Reads the regions, and writes their codes and names for the library, in the order of their numbers.
fn read_regions(codes: &mut Codes, out: &Path) -> Result<Section, Box<dyn Error>> {
    let mut by_hand: HashMap<String, Vec<String>> =
        rows("region_names")?.into_iter().map(|row| (cell(&row, 0).to_owned(), row)).collect();
    let mut section = Section::default();
    let mut list = String::new();
    for row in rows("admin_regions")? {
        let code = cell(&row, 0);
        let record = Record {
            country: codes.country(&code[..2])?,
            region: codes.regions.len() as u16,
            lat: number(&row, 2)?,
            lon: number(&row, 3)?,
            size: size(number(&row, 4)?),
        };
        let news = by_hand.remove(code).unwrap_or_default();
        let name = if cell(&news, 1).is_empty() { cell(&row, 1) } else { cell(&news, 1) };
        writeln!(list, "{code}\t{name}")?;
        section.add(record, all_keys([name, cell(&row, 1)].into_iter().chain(parts(&row, 5)).chain(parts(&news, 2))));
        codes.regions.insert(code.to_owned(), record.region);
    }
    if let Some(code) = by_hand.keys().next() {
        return Err(format!("{code} of region_names.tsv is not in admin_regions.tsv").into());
    }
    for row in rows("regions")? {
        let Some(region) = codes.regions.get(cell(&row, 0)) else { continue };
        for name in parts(&row, 1) {
            abbreviations(name).into_iter().for_each(|key| section.name(*region as usize, key));
        }
    }
    fs::write(out.join("regions.txt"), list)?;
    Ok(section)
}

/// The forms of a name of `regions.tsv`, which has none of its full stops. Short ones are found with
/// them only, for "Miss" and "Ore" are words: "Miss.", "W. Va.", "W.Va."; postal codes as capitals.
fn abbreviations(name: &str) -> Vec<String> {
    let letters = name.chars().all(char::is_alphabetic);
    if name.split(' ').any(|word| word.chars().count() == 1) && name.contains(' ') {
        let stops = format!("{}.", name.replace(' ', ". "));
        return vec![stops.replace(' ', ""), stops];
    }
    if letters && name.len() == 2 {
        return vec![name.to_uppercase(), format!("{name}.")];
    }
    let mut forms: Vec<String> = Vec::new();
    if letters && name.chars().count() <= 5 {
        forms.extend(keys(&format!("{name}.")));
    }
    if letters && name.chars().count() == 3 {
        forms.push(name.to_uppercase());
    } else if name.chars().count() > 4 {
        forms.extend(keys(name));
    }
    forms
}

fn read_world(codes: &Codes) -> Result<Section, Box<dyn Error>> {
    let mut section = Section::default();
    for row in rows("world_places")? {
        let kind =
            WORLD_KINDS.iter().position(|kind| *kind == cell(&row, 2)).ok_or_else(|| format!("{row:?}: what kind?"))?;
        let record = Record {
            country: codes.country(cell(&row, 3))?,
            region: NONE,
            lat: number(&row, 4)?,
            lon: number(&row, 5)?,
            size: kind as u8,
        };
        section.add(record, all_keys(parts(&row, 1).chain([cell(&row, 0)])));
    }
    Ok(section)
}

fn read_cities(table: &str, codes: &Codes) -> Result<Section, Box<dyn Error>> {
    let mut section = Section::default();
    // Towns of one or two letters are taken for words: Us, Of, Au.
    for row in rows(table)?.into_iter().filter(|row| table == "cities" || cell(row, 0).chars().count() > 2) {
        let (country, region) = codes.place(cell(&row, 1), cell(&row, 2))?;
        let record =
            Record { country, region, lat: number(&row, 4)?, lon: number(&row, 5)?, size: size(number(&row, 3)?) };
        section.add(record, all_keys(parts(&row, 6).chain([cell(&row, 0)])));
    }
    Ok(section)
}

fn read_counties(codes: &Codes) -> Result<Section, Box<dyn Error>> {
    let mut section = Section::default();
    for row in rows("counties")? {
        let (country, region) = codes.place("", cell(&row, 1))?;
        let record =
            Record { country, region, lat: number(&row, 3)?, lon: number(&row, 4)?, size: size(number(&row, 2)?) };
        section.add(record, all_keys([cell(&row, 0)].into_iter()));
    }
    Ok(section)
}
