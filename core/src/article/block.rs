//! The parts of the story.

use crate::article::spanned;
use serde::{Deserialize, Serialize};

/// One part of the story: a paragraph, a crosshead, the byline…
///
/// Blocks are in the order of the text and never overlap; together with the dateline they hold
/// every character of the text that is not blank. A block need not be a line: a run-in crosshead
/// ends where its paragraph begins, and a hard-wrapped paragraph is one block over several lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

spanned!(Block);

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum BlockKind {
    /// The headline.
    Headline,
    /// A second headline, a teaser or summary before the story.
    Subheadline,
    /// Desk lines before the story: slugs, keywords, priorities, version markers, transmission headers.
    Slugline,
    /// Who wrote it: "By NAME, Reuters".
    Byline,
    /// A paragraph of the story.
    Paragraph,
    /// A heading inside the story.
    Crosshead,
    /// An item of a list.
    ListItem,
    /// Rows of a table: results, prices, weather.
    Table,
    /// The text to a picture.
    Caption,
    /// A quotation set apart.
    Quote,
    /// A word of the desk to its clients: embargo, correction, "Eds:", "(ADDS details)".
    Note,
    /// The end of the copy: initials, contributors, end marks.
    Signoff,
    /// What the publisher adds around stories: copyright lines, "Read more", newsletter prompts, contacts.
    Boilerplate,
}
