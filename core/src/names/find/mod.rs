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
use decode::{Decoder, Scores};
use features::{FIRST_READING, Features, PER_TOKEN};
use model::{Model, model};

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
    let model = model();
    let mut scores: Vec<Scores> =
        features.hashes.chunks_exact(PER_TOKEN).map(|hashes| model.score(&hashes[..FIRST_READING])).collect();
    let first = labels(&scores, &ranges, model);
    features.read_again(&first, &ranges);
    for (scores, hashes) in scores.iter_mut().zip(features.hashes.chunks_exact(PER_TOKEN)) {
        let more = model.score(&hashes[FIRST_READING..]);
        scores.iter_mut().zip(more).for_each(|(score, more)| *score += more);
    }
    let labels = labels(&scores, &ranges, model);

    let mut names = Vec::new();
    for (run, (from, to)) in found.iter().zip(ranges) {
        let found = decode::names(&labels[from..to]);
        names.extend(found.map(|(first, end, sort)| Name { first: run.first + first, end: run.first + end, sort }));
    }
    names
}

/// The label of every token, from what each label is worth there.
fn labels(scores: &[Scores], ranges: &[(usize, usize)], model: &Model) -> Vec<u8> {
    let mut decoder = Decoder::default();
    let mut labels = Vec::with_capacity(scores.len());
    for &(first, end) in ranges {
        decoder.best(&scores[first..end], &model.steps);
        labels.extend_from_slice(&decoder.labels);
    }
    labels
}
