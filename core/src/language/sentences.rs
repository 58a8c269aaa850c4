//! Where sentences end.
//!
//! Every mark that may end one is a [`stop`](stops::Stop). What stands [`before`] it and [`after`]
//! it, and how the block is [written](writing::Writing), tells whether it [`ends`] one. The block is
//! read once; around a stop only a bounded stretch is looked at, so the cost is linear.

mod address;
mod after;
mod amiss;
mod attribution;
mod before;
mod ends;
mod items;
mod marks;
mod missing_blank;
mod stops;
mod writing;

use crate::data::languages::{self, Languages};
use crate::language::characters::is_blank;
use std::ops::Range;

pub(crate) use amiss::{Amiss, amiss};

/// The sentences of one block, as byte ranges into `block`, trimmed of blanks.
///
/// In order, not overlapping; every character that is not blank lies in one. A line break is a
/// blank like others, but a blank line ends a sentence.
pub(crate) fn sentences(block: &str, language: Option<&str>) -> Vec<Range<usize>> {
    let mut reader = Reader::of(block, languages::bit(language));
    while reader.step() {}
    reader.finish()
}

/// A block, read up to some place.
struct Reader<'t> {
    text: &'t str,
    languages: Languages,
    writing: writing::LazyWriting<'t>,
    marks: marks::Marks,
    items: Option<items::Items>,
    /// Where the block's first character stands.
    origin: usize,
    /// Where the sentence at hand starts.
    start: usize,
    /// Where the next stop is looked for.
    at: usize,
    sentences: Vec<Range<usize>>,
}

impl<'t> Reader<'t> {
    fn of(text: &'t str, languages: Languages) -> Self {
        let start = stops::blanks(text, 0).0;
        Reader {
            text,
            languages,
            writing: writing::LazyWriting::of(text),
            marks: marks::Marks::default(),
            items: items::Items::of(&text[start..], languages),
            origin: start,
            start,
            at: start,
            sentences: Vec::new(),
        }
    }

    /// Reads up to the next stop. Whether there was one.
    fn step(&mut self) -> bool {
        let Some(stop) = stops::next(self.text, self.at) else { return false };
        self.cut_items(stop.start);
        if stop.kind == stops::Kind::Gap {
            self.end(stop.start, stop.end);
            return true;
        }
        if stop.kind == stops::Kind::Rule {
            self.end(stop.start, stop.start);
            self.end(stop.end, stops::blanks(self.text, stop.end).0);
            return true;
        }
        self.marks.read_to(self.text, stop.start);
        let after = after::After::of(self.text, stop.end, self.marks.quoted());
        let bracketed = self.marks.inside(self.start);
        self.marks.read_to(self.text, after.end);
        let before = before::Before::of(self.text, self.start, stop.start, self.languages);
        let place = ends::Place {
            text: self.text,
            sentence: self.start,
            stop,
            before: &before,
            after: &after,
            languages: self.languages,
            writing: &self.writing,
            bracketed,
        };
        let ends = place.ends();
        let kept = self.marks.inside(self.start) && !after.gap && marks::Marks::closes_soon(self.text, after.end);
        if ends && !kept {
            self.end(after.end, after.next);
        } else {
            self.at = after.end;
        }
        true
    }

    /// Ends sentences where an item of a list starts before `to`.
    fn cut_items(&mut self, to: usize) {
        while let Some(items) = &mut self.items {
            let Some(item) = items.next_until(&self.text[self.origin..], to.saturating_sub(self.origin)) else {
                return;
            };
            let item = self.origin + item;
            if item > self.start {
                self.end(item, item);
            }
        }
    }

    /// The sentence at hand ends at `end`, the next one starts at `next`.
    fn end(&mut self, end: usize, next: usize) {
        let sentence = self.text[self.start..end].trim_end_matches(is_blank);
        if !sentence.is_empty() {
            self.sentences.push(self.start..self.start + sentence.len());
        }
        self.marks.begin();
        self.start = next;
        self.at = self.at.max(next);
    }

    fn finish(mut self) -> Vec<Range<usize>> {
        self.cut_items(self.text.len());
        self.end(self.text.len(), self.text.len());
        self.sentences
    }
}
