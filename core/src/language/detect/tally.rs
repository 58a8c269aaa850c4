//! What the words of a text tell of its language.

use super::words::Word;
use crate::data::fold::Folded;
use crate::data::languages::{self, Languages};

/// What the words must add up to: two that no other language has, or three that few have.
const FEWEST_POINTS: u32 = 7;
/// Points after which no more is read.
const BEYOND_DOUBT: u32 = 24;
/// Fewest function words that may give them.
const FEWEST: u32 = 6;

/// What words and rare letters say for each language.
pub(super) struct Tally {
    points: [u32; Languages::BITS as usize],
    words: u32,
    hits: u32,
}

impl Default for Tally {
    fn default() -> Self {
        Tally { points: [0; Languages::BITS as usize], words: 0, hits: 0 }
    }
}

impl Tally {
    /// Adds what a word says.
    pub(super) fn add(&mut self, word: &Word<'_>) {
        self.words += 1;
        let Some(folded) = Folded::new(word.text) else { return };
        let folded = folded.as_str();
        let elided = if word.is_elided() { languages::of_elided(folded) } else { 0 };
        let languages = if elided == 0 { languages::of_word(folded) } else { elided };
        self.hits += u32::from(languages != 0);
        self.count(languages);
        if !word.is_ascii {
            let rare = folded.chars().map(languages::of_letter).filter(|languages| *languages != 0);
            self.count(rare.fold(0, |all, languages| if all & languages == 0 { languages } else { all & languages }));
        }
    }

    /// The fewer languages have a word, the more it says.
    fn count(&mut self, languages: Languages) {
        let points = match languages.count_ones() {
            0 => return,
            1 => 4,
            2 => 3,
            3 | 4 => 2,
            _ => 1,
        };
        let mut left = languages;
        while left != 0 {
            self.points[left.trailing_zeros() as usize] += points;
            left &= left - 1;
        }
    }

    /// The language with the most points, these, and those of the next one.
    fn best(&self) -> (usize, u32, u32) {
        self.points[..languages::languages().len()].iter().enumerate().fold(
            (0, 0, 0),
            |(best, most, second), (bit, points)| {
                if *points > most { (bit, *points, most) } else { (best, most, second.max(*points)) }
            },
        )
    }

    /// The language, if reading on would not change it.
    pub(super) fn beyond_doubt(&self) -> Option<&'static str> {
        if self.hits < FEWEST {
            return None;
        }
        let (best, most, second) = self.best();
        let clear = most > BEYOND_DOUBT && most > 2 * second && self.is_prose();
        clear.then(|| languages::languages()[best])
    }

    /// The language, if one is clear.
    pub(super) fn language(&self) -> Option<&'static str> {
        let (best, most, second) = self.best();
        let clear = most >= FEWEST_POINTS && most * 10 > second * 11 && self.is_prose();
        clear.then(|| languages::languages()[best])
    }

    /// Prose has a function word in every three; rows of a table have next to none.
    fn is_prose(&self) -> bool {
        self.hits * 8 >= self.words
    }
}
