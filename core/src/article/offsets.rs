//! The three units in which the world counts text, and the way between them.

use crate::article::Span;
use serde::{Deserialize, Serialize};

/// The unit of every `start` and `end` in an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Offsets {
    /// Bytes of UTF-8: Rust, Go, files on disk.
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    /// Unicode code points: Python.
    #[serde(rename = "code-point")]
    CodePoint,
    /// UTF-16 code units: JavaScript, Java, C#.
    #[serde(rename = "utf-16")]
    Utf16,
}

/// How many bytes lie between two remembered positions. A look-up counts at most this many.
const STRIDE: usize = 64;

/// Converts positions in one text between UTF-8 bytes, code points and UTF-16 units.
///
/// Built in one pass; each look-up costs a constant from bytes, a binary search towards bytes.
/// For ASCII text nothing is stored.
///
/// ```
/// use wirecopy::{OffsetIndex, Offsets};
/// let index = OffsetIndex::new("né 🌍!", Offsets::Utf16);
/// assert_eq!(index.from_utf8(8), 5); // the exclamation mark
/// assert_eq!(index.to_utf8(5), Some(8));
/// assert_eq!(index.to_utf8(4), None); // inside the surrogate pair
/// ```
#[derive(Debug)]
pub struct OffsetIndex<'t> {
    text: &'t str,
    unit: Offsets,
    /// Units before byte `i * STRIDE`; empty when bytes and units agree.
    marks: Vec<u32>,
}

impl<'t> OffsetIndex<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str, unit: Offsets) -> Self {
        let mut marks = Vec::new();
        if unit != Offsets::Utf8 && !text.is_ascii() {
            marks.reserve(text.len() / STRIDE + 1);
            let mut before = 0;
            for chunk in text.as_bytes().chunks(STRIDE) {
                marks.push(before);
                before += units(chunk, unit);
            }
        }
        Self { text, unit, marks }
    }

    /// The position, in the index's unit, of byte `at`, which is brought down to the text's length.
    pub fn from_utf8(&self, at: u32) -> u32 {
        let at = (at as usize).min(self.text.len());
        if self.marks.is_empty() {
            return at as u32;
        }
        let mark = (at / STRIDE).min(self.marks.len() - 1);
        self.marks[mark] + units(&self.text.as_bytes()[mark * STRIDE..at], self.unit)
    }

    /// The byte at position `at` of the index's unit; `None` past the end of the text or inside a
    /// character.
    pub fn to_utf8(&self, at: u32) -> Option<u32> {
        if self.marks.is_empty() {
            let at = at as usize;
            return self.text.is_char_boundary(at).then_some(at as u32);
        }
        let mark = self.marks.partition_point(|&before| before <= at).checked_sub(1)?;
        let mut byte = mark * STRIDE;
        let mut here = self.marks[mark];
        // A mark may fall inside a character, whose units were counted with its first byte.
        while !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        for c in self.text[byte..].chars() {
            if here >= at {
                break;
            }
            here += width(c, self.unit);
            byte += c.len_utf8();
        }
        (here == at).then_some(byte as u32)
    }

    /// A byte span in the index's unit.
    pub fn span_from_utf8(&self, span: Span) -> Span {
        Span::new(self.from_utf8(span.start), self.from_utf8(span.end))
    }

    /// A span in the index's unit as bytes; `None` if an end is no place in the text.
    pub fn span_to_utf8(&self, span: Span) -> Option<Span> {
        Some(Span::new(self.to_utf8(span.start)?, self.to_utf8(span.end)?))
    }
}

/// Units whose first byte is among `bytes`: a character counts where it begins.
fn units(bytes: &[u8], unit: Offsets) -> u32 {
    let begins = |b: u8| (b & 0xC0) != 0x80;
    let count = bytes.iter().filter(|&&b| begins(b)).count();
    let pairs = match unit {
        Offsets::Utf16 => bytes.iter().filter(|&&b| b >= 0xF0).count(),
        _ => 0,
    };
    (count + pairs) as u32
}

fn width(c: char, unit: Offsets) -> u32 {
    match unit {
        Offsets::Utf8 => c.len_utf8() as u32,
        Offsets::CodePoint => 1,
        Offsets::Utf16 => c.len_utf16() as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 5] = [
        "",
        "plain ASCII that is a good deal longer than one stride of sixty-four bytes, so that it matters",
        "e\u{301}té à Ōsaka — “wire” 🌍🌏 and then a longer stretch of text so that a mark falls somewhere",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢𝔘𝔫𝔦𝔠𝔬𝔡𝔢𝔘𝔫𝔦𝔠𝔬𝔡𝔢𝔘𝔫𝔦𝔠𝔬𝔡𝔢𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
        "新华社北京８月１２日电（记者罗沙）记者１２日从最高人民法院获悉，最高法日前下发通知。",
    ];

    #[test]
    fn every_character_boundary_converts_there_and_back() {
        for text in TEXTS {
            for unit in [Offsets::Utf8, Offsets::CodePoint, Offsets::Utf16] {
                let index = OffsetIndex::new(text, unit);
                let mut expected = 0;
                for (byte, c) in text.char_indices().chain([(text.len(), ' ')]) {
                    assert_eq!(index.from_utf8(byte as u32), expected, "{unit:?} {byte} of {text}");
                    assert_eq!(index.to_utf8(expected), Some(byte as u32), "{unit:?} {expected} of {text}");
                    expected += width(c, unit);
                }
            }
        }
    }

    #[test]
    fn past_the_end_there_is_no_byte() {
        for text in TEXTS {
            for unit in [Offsets::Utf8, Offsets::CodePoint, Offsets::Utf16] {
                assert_eq!(OffsetIndex::new(text, unit).to_utf8(10_000), None);
            }
        }
    }
}
