//! Sentences.

use crate::article::spanned;
use serde::{Deserialize, Serialize};

/// A sentence, or what stands for one on a line of its own, as treebanks count it: a headline, a
/// byline, a crosshead, an item of a list.
///
/// Tables, sign-offs and boilerplate have none, nor has a crosshead that runs into its paragraph.
/// The dateline is none: the first sentence starts where the story does. The sentences inside a
/// quotation are sentences. [`block`](Sentence::block) tells which kind of copy a sentence is of.
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
