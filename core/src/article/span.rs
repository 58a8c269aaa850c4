//! Places in the text.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open stretch of [`Article::text`](crate::Article::text).
///
/// In Rust the numbers are UTF-8 bytes, on character boundaries. In JSON their unit is what the
/// article's [`offsets`](crate::Article::offsets) says.
///
/// ```
/// use wirecopy::Span;
/// let span = Span::new(0, 6);
/// assert_eq!(&"Lisbon, March 9"[span.range()], "Lisbon");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// Where it starts.
    pub start: u32,
    /// Where it ends: the first position that is not in it.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The same as a range, to slice a string with.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How long it is, in the unit it is counted in.
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether there is nothing in it.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether all of `other` lies in it.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// What stands at a place in the text: blocks, sentences, quotes, and every other annotation.
///
/// ```
/// use wirecopy::Spanned;
/// let article = wirecopy::parse("LIMA, Jan 21 (Reuters) - Rain fell on the coast.");
/// let dateline = article.dateline.as_ref().unwrap();
/// assert_eq!(dateline.slice(&article.text), "LIMA, Jan 21 (Reuters) -");
/// ```
pub trait Spanned {
    /// Its place.
    fn span(&self) -> Span;

    /// Its place as a byte range.
    fn range(&self) -> Range<usize> {
        self.span().range()
    }

    /// Its text, out of the article's. Empty if the span does not fit the text.
    fn slice<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range()).unwrap_or("")
    }
}

impl Spanned for Span {
    fn span(&self) -> Span {
        *self
    }
}

/// Implements [`Spanned`] for types with public `start` and `end`.
macro_rules! spanned {
    ($($type:ty),+ $(,)?) => {$(
        impl crate::article::Spanned for $type {
            fn span(&self) -> crate::article::Span {
                crate::article::Span::new(self.start, self.end)
            }
        }
    )+};
}
pub(crate) use spanned;
