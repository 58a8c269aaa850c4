//! Brackets and straight quotation marks that are open where a stop stands.

use memchr::memchr3_iter;

/// What is open, kept up to date in one pass over the block.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    read: usize,
    /// The bracket that opened first in this sentence and is not closed, and how deep it is by now.
    bracket: Option<usize>,
    depth: usize,
    /// Whether an odd number of straight double marks was met.
    quoted: bool,
}

/// How far ahead of a stop a bracket may close that keeps the sentence together.
const REACH: usize = 250;

impl Marks {
    /// Reads on up to byte `to`.
    pub(crate) fn read_to(&mut self, text: &str, to: usize) {
        let Some(new) = text.as_bytes().get(self.read..to) else { return };
        for at in memchr3_iter(b'(', b')', b'"', new) {
            match new[at] {
                b'"' => self.quoted = !self.quoted,
                b'(' => {
                    self.bracket = self.bracket.or(Some(self.read + at));
                    self.depth += 1;
                }
                _ => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        self.bracket = None;
                    }
                }
            }
        }
        self.read = to;
    }

    /// A new sentence begins: its brackets are its own.
    pub(crate) fn begin(&mut self) {
        self.bracket = None;
        self.depth = 0;
    }

    /// Whether a straight quotation is open.
    pub(crate) fn quoted(&self) -> bool {
        self.quoted
    }

    /// Whether a bracket is open that opened after the sentence's first character.
    pub(crate) fn inside(&self, sentence: usize) -> bool {
        self.bracket.is_some_and(|open| open > sentence)
    }

    /// Whether that bracket closes soon after `at`.
    pub(crate) fn closes_soon(text: &str, at: usize) -> bool {
        let bytes = text.as_bytes();
        let ahead = &bytes[at.min(bytes.len())..bytes.len().min(at + REACH)];
        memchr::memchr2(b'(', b')', ahead).is_some_and(|found| ahead[found] == b')')
    }
}
