//! A packed table from names to numbers, which `core/build/name_table.rs` writes.
//!
//! The names themselves are not in it, only 44 bits of a hash of each: of a hundred million words that
//! are no name, less than one is taken for one. That halves the table, and makes it quick.

use crate::data::name_hash::{BUCKETS, bucket_and_mark};

/// The table: where each bucket starts, three bytes each, one more than there are buckets; the marks
/// of its names in order, four bytes each; then the numbers of the names, `width` bytes each.
pub(crate) struct NameTable {
    bytes: &'static [u8],
    width: usize,
}

/// Bytes of a start and of a mark.
const START: usize = 3;
const MARK: usize = 4;
const STARTS: usize = (BUCKETS + 1) * START;

impl NameTable {
    pub(crate) const fn new(bytes: &'static [u8], width: usize) -> Self {
        NameTable { bytes, width }
    }

    /// The number of `name`, which is folded.
    pub(crate) fn get(&self, name: &str) -> Option<u32> {
        let (bucket, mark) = bucket_and_mark(name);
        let first = number(cut(self.bytes, bucket * START, START)?) as usize;
        let last = number(cut(self.bytes, (bucket + 1) * START, START)?) as usize;
        let marks = cut(self.bytes, STARTS + first * MARK, last.checked_sub(first)? * MARK)?;
        let (marks, _) = marks.as_chunks::<MARK>();
        let place = first + marks.binary_search_by_key(&mark, |bytes| u32::from_le_bytes(*bytes)).ok()?;
        let numbers = STARTS + self.len() * MARK;
        Some(number(cut(self.bytes, numbers + place * self.width, self.width)?))
    }

    /// How many names it holds.
    pub(crate) fn len(&self) -> usize {
        cut(self.bytes, BUCKETS * START, START).map_or(0, |last| number(last) as usize)
    }
}

/// A part of packed bytes.
pub(crate) fn cut(bytes: &'static [u8], start: usize, length: usize) -> Option<&'static [u8]> {
    bytes.get(start..start.checked_add(length)?)
}

/// A number of a few bytes, the low ones first.
pub(crate) fn number(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte))
}
