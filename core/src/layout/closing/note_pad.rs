//! The note pad that dpa hangs below a story: notes, places, links, contacts.

use crate::article::{Block, BlockKind};
use crate::data::layout_words::{PAD_HEADS, PadHead};
use crate::layout::{block, passages::Passage};

/// Longest head, in bytes.
const LONGEST: usize = 100;
/// Fewest passages of the story that stand above it.
const STORY: usize = 1;

/// Where the pad begins, if one hangs below the story.
pub(crate) fn start(text: &str, passages: &[Passage]) -> Option<usize> {
    let opens = |p: &Passage| head(p.of(text)) == Some(PadHead::Opens);
    let start = passages.iter().position(opens)?;
    (start >= STORY).then_some(start)
}

/// The blocks of the pad's passages.
pub(crate) fn blocks(text: &str, pad: &[Passage]) -> Vec<Block> {
    let mut under = PadHead::Note;
    pad.iter()
        .map(|passage| {
            let head = head(passage.of(text));
            under = head.unwrap_or(under);
            let kind = match (head, under) {
                (None, PadHead::Contact) => BlockKind::Boilerplate,
                _ => BlockKind::Note,
            };
            block(kind, passage.start, passage.end)
        })
        .collect()
}

fn head(copy: &str) -> Option<PadHead> {
    if copy.len() > LONGEST {
        return None;
    }
    let bare = copy.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '#' | '*' | '(' | ')' | '[' | ']' | ':' | '.' | '-' | '=')
    });
    PAD_HEADS.exactly(bare).copied()
}
