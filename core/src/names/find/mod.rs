//! Where names are, and of what sort.
//!
//! [`runs`] tells which tokens a name may stand in, [`features`] what is to be known of each, with
//! [`evidence`] from the whole story; [`model`] holds the learned weights and [`decode`] finds the
//! best labels. The story is read twice: what the first reading made of a word elsewhere is told to
//! the second.

mod decode;
mod evidence;
mod features;
mod model;
mod runs;
#[cfg(feature = "train")]
pub(crate) mod train;

use super::tokens::Tokens;
pub(super) use decode::Sort;
use decode::{Decoder, FIRST, LABELS, LAST, ONLY};
use features::{FIRST_READING, Features, PER_TOKEN};
use model::model;

/// A name: its tokens, from the first to past the last, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) sort: Sort,
}

/// The names of a story, in order.
pub(super) fn names(tokens: &Tokens) -> Vec<Name> {
    let mut found = Vec::new();
    for stretch in &tokens.stretches {
        runs::runs(tokens, stretch, &mut found);
    }
    let mut features = Features::of(tokens, &found);
    let mut ranges = Vec::with_capacity(found.len());
    let mut at = 0;
    for run in &found {
        ranges.push((at, at + run.end - run.first));
        at += run.end - run.first;
    }
    let first = labels(&features, &ranges, FIRST_READING);
    features.read_again(&first, &ranges);
    let labels = labels(&features, &ranges, PER_TOKEN);

    let mut names = Vec::new();
    for (run, (from, to)) in found.iter().zip(ranges) {
        let mut begun = run.first;
        for (token, label) in (run.first..).zip(&labels[from..to]) {
            let label = usize::from(*label);
            if label >= LABELS {
                continue;
            }
            if matches!(label % 4, FIRST | ONLY) {
                begun = token;
            }
            if matches!(label % 4, LAST | ONLY) {
                names.push(Name { first: begun, end: token + 1, sort: Sort::ALL[label / 4] });
            }
        }
    }
    names
}

/// The label of every token, from so many features of each.
fn labels(features: &Features, ranges: &[(usize, usize)], told: usize) -> Vec<u8> {
    let model = model();
    let mut decoder = Decoder::default();
    let mut labels = Vec::with_capacity(features.hashes.len() / PER_TOKEN);
    let (mut scores, mut outside) = (Vec::new(), Vec::new());
    for &(first, end) in ranges {
        scores.clear();
        scores.extend((first..end).map(|at| model.score(&features.hashes[at * PER_TOKEN..at * PER_TOKEN + told])));
        outside.clear();
        outside.resize(end - first, 0);
        decoder.best(&scores, &outside, &model.steps);
        labels.extend_from_slice(&decoder.labels);
    }
    labels
}
