//! Where sentences end.

use std::ops::Range;

/// The sentences of one block, as byte ranges into `block`, trimmed of blanks.
pub(crate) fn sentences(block: &str, _language: Option<&str>) -> Vec<Range<usize>> {
    if block.is_empty() { Vec::new() } else { vec![0..block.len()] }
}
