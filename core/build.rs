//! Packs the names of cities and countries into a finite-state map, so that looking one up costs
//! nothing at start-up and a few bytes in the binary.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, error, fs};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Set in the value of a name that a country has; the lower bits are the binary logarithm of the
/// inhabitants of the largest city of that name.
const COUNTRY: u64 = 64;

fn main() -> Result<(), Box<dyn error::Error>> {
    let data = Path::new("data");
    let mut names = BTreeMap::new();
    for cells in rows(&data.join("cities.tsv"))? {
        let size = cells.get(2).and_then(|n| n.parse::<f64>().ok()).unwrap_or(1.0).max(1.0).log2() as u64;
        let others = cells.get(5).map(|others| others.split('|')).into_iter().flatten();
        for name in others.chain([cells[0].as_str()]) {
            add(&mut names, name, size);
        }
    }
    for cells in rows(&data.join("countries.tsv"))? {
        for name in &cells[1..] {
            add(&mut names, name, COUNTRY);
        }
    }
    let mut map = fst::MapBuilder::memory();
    for (name, value) in &names {
        map.insert(name, *value)?;
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("places.fst"), map.into_inner()?)?;
    Ok(())
}

fn rows(path: &Path) -> Result<Vec<Vec<String>>, Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed={}", path.display());
    let table = fs::read_to_string(path)?;
    let rows = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(rows.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// Adds a name in lower case, as it is printed and without its accents.
fn add(names: &mut BTreeMap<String, u64>, name: &str, value: u64) {
    let printed = name.to_lowercase().replace('’', "'");
    let bare: String = printed.nfd().filter(|c| !is_combining_mark(*c)).collect();
    for key in [printed, bare] {
        if key.is_empty() {
            continue;
        }
        let known = names.entry(key).or_insert(0);
        *known = ((*known | value) & COUNTRY) | (*known & (COUNTRY - 1)).max(value & (COUNTRY - 1));
    }
}
