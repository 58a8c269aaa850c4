//! Which blocks of a story have sentences, and where the first of them starts.

use super::sentences;
use crate::article::{Block, BlockKind, Dateline, Sentence};

/// The sentences of a story's blocks.
pub(crate) fn of_story(
    text: &str,
    blocks: &[Block],
    dateline: Option<&Dateline>,
    language: Option<&str>,
) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (index, block) in blocks.iter().enumerate().filter(|(_, block)| has_sentences(block.kind)) {
        let start = story_start(block, dateline);
        let copy = text.get(start as usize..block.end as usize).unwrap_or("");
        found.extend(sentences(copy, language).into_iter().map(|sentence| Sentence {
            start: start + sentence.start as u32,
            end: start + sentence.end as u32,
            block: index as u32,
        }));
    }
    found
}

/// Crossheads, bylines, tables and desk lines are no sentences.
fn has_sentences(kind: BlockKind) -> bool {
    use BlockKind::*;
    matches!(kind, Headline | Subheadline | Paragraph | ListItem | Caption | Quote | Note)
}

/// Where the block's sentences start: behind the dateline, if the block holds it.
fn story_start(block: &Block, dateline: Option<&Dateline>) -> u32 {
    match dateline {
        Some(dateline) if dateline.start < block.end && block.start <= dateline.body => dateline.body.min(block.end),
        _ => block.start,
    }
}
