//! Writes the packed table from names to numbers, which `src/data/name_table.rs` reads.

use crate::name_hash::{BUCKETS, bucket_and_mark};
use std::collections::BTreeMap;
use std::error::Error;

pub(crate) fn pack<'n>(
    names: impl Iterator<Item = (&'n String, usize)>,
    width: usize,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut table = BTreeMap::new();
    for (name, number) in names {
        if let Some((other, _)) = table.insert(bucket_and_mark(name), (name, number)) {
            return Err(format!("{name} and {other} have one hash: change a constant of src/data/name_hash.rs").into());
        }
    }
    let mut bytes = Vec::new();
    let mut before = 0;
    let mut sizes = vec![0_usize; BUCKETS];
    table.keys().for_each(|(bucket, _)| sizes[*bucket] += 1);
    for size in sizes.iter().chain([&0]) {
        bytes.extend(little(before, 3));
        before += size;
    }
    bytes.extend(table.keys().flat_map(|(_, mark)| mark.to_le_bytes()));
    bytes.extend(table.values().flat_map(|(_, number)| little(*number, width)));
    Ok(bytes)
}

/// The lowest bytes of a number, the low ones first.
pub(crate) fn little(number: usize, width: usize) -> impl Iterator<Item = u8> {
    (number as u32).to_le_bytes().into_iter().take(width)
}
