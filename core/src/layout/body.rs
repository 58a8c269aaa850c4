//! The story itself: paragraphs, crossheads, lists, tables, captions, quotes.

use crate::article::BlockKind;
use crate::layout::{Layout, block, passages::Passage};

/// Names each passage of the story and adds its block.
pub(crate) fn read(_text: &str, passages: &[Passage], _language: Option<&str>, layout: &mut Layout) {
    layout.blocks.extend(passages.iter().map(|p| block(BlockKind::Paragraph, p.start, p.end)));
}
