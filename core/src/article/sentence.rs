//! Sentences.

use crate::article::spanned;
use serde::{Deserialize, Serialize};

/// A sentence of running copy.
///
/// Headlines, paragraphs, list items, captions, quotes and notes have sentences; the dateline is
/// none, nor are crossheads, bylines, tables and sign-offs. The sentences inside a quotation are
/// sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sentence {
    /// Where it starts.
    pub start: u32,
    /// Where it ends, with its closing marks.
    pub end: u32,
    /// Index into [`Article::blocks`](crate::Article::blocks) of the block it stands in.
    pub block: u32,
}

spanned!(Sentence);
