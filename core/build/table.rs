//! Tables of knowledge as the build reads them.

use std::error::Error;
use std::fs;
use std::path::Path;

/// The rows of `core/data/NAME.tsv`: cells parted by tabs, lines that start with `#` left out.
pub(crate) fn rows(name: &str) -> Result<Vec<Vec<String>>, Box<dyn Error>> {
    let path = Path::new("data").join(format!("{name}.tsv"));
    println!("cargo::rerun-if-changed={}", path.display());
    let table = fs::read_to_string(path)?;
    let rows = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(rows.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// A cell, empty where the row is too short for it.
pub(crate) fn cell(row: &[String], index: usize) -> &str {
    row.get(index).map_or("", |cell| cell.trim())
}

/// The names of a cell, parted by `|`.
pub(crate) fn parts(row: &[String], index: usize) -> impl Iterator<Item = &str> {
    cell(row, index).split('|').filter(|part| !part.is_empty())
}

/// A number of a cell; an error tells the row.
pub(crate) fn number(row: &[String], index: usize) -> Result<f64, Box<dyn Error>> {
    cell(row, index).parse().map_err(|_| format!("cell {index} of {row:?} is no number").into())
}
