//! What is damaged or odd in the copy.

use crate::article::spanned;
use serde::{Deserialize, Serialize};

/// Something damaged or odd in the copy. The text is left as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// What it is; stable across versions.
    pub code: DiagnosticCode,
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The same in words, for people.
    pub message: String,
}

spanned!(Diagnostic);

/// What is damaged. Codes are stable: none changes its meaning, new ones may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum DiagnosticCode {
    /// The text is longer than 4 GiB and is not annotated.
    TextTooLong,
    /// A full stop stands before a lower-case continuation.
    StrayFullStop,
    /// A space is missing after a full stop.
    MissingSpace,
    /// A quotation mark has no partner.
    UnbalancedQuote,
    /// Quotation marks of different styles open and close.
    MixedQuotes,
    /// Characters decoded with the wrong character set.
    Mojibake,
    /// A character that could not be decoded, or a question mark in its place.
    LostCharacter,
    /// A control character.
    ControlCharacter,
    /// An HTML entity.
    HtmlEntity,
    /// An HTML tag.
    HtmlTag,
    /// A line break is lost: two paragraphs, or a head and its paragraph, run together.
    LostLineBreak,
    /// Paragraphs are broken into lines of even width; they were put together again.
    HardWrapped,
    /// The copy breaks off.
    Truncated,
    /// A run-in crosshead lost its opening dash.
    DamagedCrosshead,
    /// The dateline is damaged: a misspelt month, an impossible day, a missing comma.
    DamagedDateline,
    /// A pronoun of another language stands like a name: the copy was translated by software.
    MistranslatedPronoun,
}

impl DiagnosticCode {
    /// What the code says, for people.
    pub const fn message(self) -> &'static str {
        match self {
            Self::TextTooLong => "the text is longer than 4 GiB and was not annotated",
            Self::StrayFullStop => "a full stop stands inside the sentence",
            Self::MissingSpace => "a space is missing after the full stop",
            Self::UnbalancedQuote => "this quotation mark has no partner",
            Self::MixedQuotes => "this quotation opens and closes with marks of different styles",
            Self::Mojibake => "these characters were decoded with the wrong character set",
            Self::LostCharacter => "a character was lost here",
            Self::ControlCharacter => "a control character was left in the copy",
            Self::HtmlEntity => "an HTML entity was left in the copy",
            Self::HtmlTag => "an HTML tag was left in the copy",
            Self::LostLineBreak => "a line break was lost here",
            Self::HardWrapped => "paragraphs are broken into short lines; they were put together again",
            Self::Truncated => "the copy breaks off here",
            Self::DamagedCrosshead => "this crosshead lost a dash or its line break",
            Self::DamagedDateline => "the dateline is damaged here",
            Self::MistranslatedPronoun => "this looks like a pronoun that was mistranslated into a name",
        }
    }
}

impl Diagnostic {
    /// `code` at `start..end`.
    pub(crate) fn new(code: DiagnosticCode, start: usize, end: usize) -> Self {
        Self { code, start: start as u32, end: end as u32, message: code.message().into() }
    }
}
