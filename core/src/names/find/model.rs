//! The weights that were learned, and what they make of features.

use super::decode::{LABELS, STATES, Scores};
use std::sync::LazyLock;

/// Rows of weights. A feature has the row of its lowest bits.
pub(super) const ROWS: usize = 1 << 16;

/// The weights as they were learned: `core/data/names.model`, made by `train-names`.
static BYTES: &[u8] = include_bytes!("../../../data/names.model");

/// The learned model.
pub(super) struct Model<'m> {
    rows: &'m [u8],
    pub(super) steps: [[i32; STATES]; STATES],
}

/// Bytes of what one label is worth behind another.
pub(super) const STEP_BYTES: usize = STATES * STATES * 4;

static MODEL: LazyLock<Model<'static>> = LazyLock::new(|| Model::of(BYTES));

/// The model of this build.
pub(super) fn model() -> &'static Model<'static> {
    &MODEL
}

impl<'m> Model<'m> {
    /// Reads a packed model: what each label is worth behind another, then the rows of weights.
    pub(super) fn of(bytes: &'m [u8]) -> Self {
        let mut steps = [[0; STATES]; STATES];
        let (table, rows) = bytes.split_at_checked(STEP_BYTES).unwrap_or((&[], &[]));
        for (cell, bytes) in steps.as_flattened_mut().iter_mut().zip(table.as_chunks().0) {
            *cell = i32::from_le_bytes(*bytes);
        }
        Model { rows, steps }
    }

    /// Adds up what each label is worth to a token of these features.
    #[inline]
    pub(super) fn score(&self, features: &[u32]) -> Scores {
        let mut scores = [0i32; LABELS];
        for some in features.chunks(AT_ONCE) {
            let mut sums = [0i16; LABELS];
            for feature in some {
                let row = (*feature as usize % ROWS) * LABELS;
                let Some(weights) = self.rows.get(row..).and_then(<[u8]>::first_chunk::<LABELS>) else { continue };
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum = sum.wrapping_add(unpacked(*weight));
                }
            }
            scores.iter_mut().zip(sums).for_each(|(score, sum)| *score += i32::from(sum));
        }
        scores
    }
}

/// The largest root that a weight is kept as.
pub(super) const LARGEST_ROOT: i8 = 20;
/// Weights that can be added up in sixteen bits.
const AT_ONCE: usize = i16::MAX as usize / (LARGEST_ROOT as usize * LARGEST_ROOT as usize);

/// A weight from its byte: small ones are kept more exactly than large ones.
#[inline]
pub(super) fn unpacked(byte: u8) -> i16 {
    let root = i16::from(byte as i8);
    root * root.wrapping_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_whole_and_its_weights_are_in_range() {
        assert_eq!(BYTES.len(), STEP_BYTES + ROWS * LABELS);
        let largest = model().rows.iter().map(|byte| (*byte as i8).unsigned_abs()).max();
        assert_eq!(largest, Some(LARGEST_ROOT.unsigned_abs()));
    }
}
