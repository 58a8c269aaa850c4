//! What datelines need where the gazetteer is left out: which names are places, and how large.

use crate::name_table::pack;
use crate::names::keys;
use crate::table::{cell, number, parts, rows};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

/// Set in the value of a name that a country has; the lower bits are the binary logarithm of the
/// inhabitants of the largest city of that name.
const COUNTRY: usize = 64;

pub(crate) fn write(out: &Path) -> Result<(), Box<dyn Error>> {
    let mut names = BTreeMap::new();
    for row in rows("cities")? {
        let size = number(&row, 3)?.max(1.0).log2() as usize;
        for name in parts(&row, 6).chain([cell(&row, 0)]) {
            add(&mut names, name, size);
        }
    }
    for row in rows("countries")? {
        for name in &row[1..] {
            add(&mut names, name, COUNTRY);
        }
    }
    let names = names.iter().map(|(name, value)| (name, *value));
    fs::write(out.join("places.bin"), pack(names, 1)?)?;
    Ok(())
}

fn add(names: &mut BTreeMap<String, usize>, name: &str, value: usize) {
    for key in keys(name) {
        let known = names.entry(key).or_insert(0);
        *known = ((*known | value) & COUNTRY) | (*known & (COUNTRY - 1)).max(value & (COUNTRY - 1));
    }
}
