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
    for (index, block) in blocks.iter().enumerate() {
        if !has_sentences(block.kind) || runs_in(text, block, blocks.get(index + 1)) {
            continue;
        }
        for (start, end) in around(block, dateline) {
            let copy = text.get(start as usize..end as usize).unwrap_or("");
            found.extend(sentences(copy, language).into_iter().map(|sentence| Sentence {
                start: start + sentence.start as u32,
                end: start + sentence.end as u32,
                block: index as u32,
            }));
        }
    }
    found
}

/// Tables have rows, sign-offs initials, and boilerplate is not the story's.
fn has_sentences(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Table | BlockKind::Signoff | BlockKind::Boilerplate)
}

/// Whether a crosshead shares its line with its paragraph, and stands for no sentence of its own.
fn runs_in(text: &str, block: &Block, next: Option<&Block>) -> bool {
    let Some(next) = next.filter(|_| block.kind == BlockKind::Crosshead) else { return false };
    let between = text.get(block.end as usize..next.start as usize);
    between.is_some_and(|between| !between.contains(['\n', '\r', '\u{2028}', '\u{2029}']))
}

/// What of the block is no dateline: nearly always all that stands behind it.
fn around(block: &Block, dateline: Option<&Dateline>) -> [(u32, u32); 2] {
    match dateline {
        Some(dateline) if dateline.start < block.end && block.start <= dateline.body => {
            [(block.start, dateline.start.max(block.start)), (dateline.body.min(block.end), block.end)]
        }
        _ => [(block.start, block.end), (block.end, block.end)],
    }
}
