//! How a block is written: what a capital letter tells in it.

use crate::language::characters::boundary_before;
use std::cell::OnceCell;

/// How much of a block is looked at.
const SAMPLE: usize = 600;

/// Where capital letters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Writing {
    /// At the beginning of sentences and names: a capital tells something.
    Prose,
    /// At the beginning of most words: a headline.
    Title,
    /// Everywhere, as on old wires.
    Capitals,
    /// Nowhere, or not even where sentences begin.
    Lower,
}

impl Writing {
    /// How `block` is written, by its beginning.
    pub(crate) fn of(block: &str) -> Self {
        let sample = &block[..boundary_before(block, SAMPLE)];
        let (mut upper, mut lower, mut high, mut low) = (0, 0, 0, 0);
        let (mut high_starts, mut low_starts) = (0, 0);
        let mut inside = false;
        let mut stop = After::Letter;
        for c in sample.chars() {
            let (is_upper, is_lower) = (c.is_uppercase(), c.is_lowercase());
            upper += u32::from(is_upper);
            lower += u32::from(is_lower);
            high += u32::from(is_upper && !inside);
            low += u32::from(is_lower && !inside);
            high_starts += u32::from(is_upper && stop == After::Blank);
            low_starts += u32::from(is_lower && stop == After::Blank);
            stop = stop.next(c);
            inside = is_upper || is_lower || matches!(c, '\'' | '’') || (inside && c.is_alphanumeric());
        }
        match () {
            () if upper > 4 * lower && upper > 4 => Writing::Capitals,
            () if upper == 0 && lower > 0 => Writing::Lower,
            () if low_starts > 1 && low_starts > 2 * high_starts => Writing::Lower,
            () if high > 2 * low && high > 3 => Writing::Title,
            () => Writing::Prose,
        }
    }
}

/// How a block is written, found out when it is first asked for: most stops need not know.
#[derive(Debug)]
pub(crate) struct LazyWriting<'t> {
    block: &'t str,
    found: OnceCell<Writing>,
}

impl<'t> LazyWriting<'t> {
    /// Of this block.
    pub(crate) fn of(block: &'t str) -> Self {
        LazyWriting { block, found: OnceCell::new() }
    }

    /// The writing.
    pub(crate) fn get(&self) -> Writing {
        *self.found.get_or_init(|| Writing::of(self.block))
    }
}

/// Where a reader is between a stop and what follows it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Letter,
    Small,
    Stop,
    Blank,
}

impl After {
    /// Only a stop after a small letter counts: one after a capital or a figure may stand inside a sentence.
    fn next(self, c: char) -> Self {
        match (self, c) {
            (_, c) if c.is_lowercase() => After::Small,
            (After::Small, '.' | '!' | '?') => After::Stop,
            (After::Stop | After::Blank, ' ' | '\n') => After::Blank,
            _ => After::Letter,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Writing;

    #[test]
    fn capitals_tell_the_writing() {
        assert_eq!(Writing::of("Rain fell on the coast of Peru."), Writing::Prose);
        assert_eq!(Writing::of("U.S. To Send Ships As Talks Stall"), Writing::Title);
        assert_eq!(Writing::of("U.S. TO SEND SHIPS AS TALKS STALL"), Writing::Capitals);
        assert_eq!(Writing::of("rain fell. it stopped."), Writing::Lower);
        assert_eq!(Writing::of("ok I came. nobody was there. so I left again."), Writing::Lower);
    }
}
