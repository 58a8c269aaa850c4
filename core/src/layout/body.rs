//! The story itself: paragraphs, crossheads, lists, tables, captions, quotes.

use crate::article::{Block, BlockKind, Diagnostic, DiagnosticCode};
use crate::data::layout_words::NOTES;
use crate::layout::shape::{LONG, Shape};
use crate::layout::story::Story;
use crate::layout::{
    Layout, block, boilerplate, caption, crosshead, list, passages::Passage, pull_quote, run_in_head, signoff, table,
};

/// Paragraphs of the story that stand above a crosshead whose opening dash was lost.
const ABOVE_LOST_HEAD: usize = 2;

/// Names each passage of the story and adds its block.
pub(crate) fn read(text: &str, passages: &[Passage], _language: Option<&str>, layout: &mut Layout) {
    let mut story = Story::new(text, passages, !layout.blocks.is_empty());
    story.name(BlockKind::Signoff, |_, copy| signoff::is_line_of_contributors(copy).is_some());
    story.name(BlockKind::Note, is_note);
    story.name(BlockKind::Boilerplate, boilerplate::is_between);
    story.name(BlockKind::Caption, caption::is_caption);
    table::name(&mut story);
    list::name(&mut story);
    crosshead::name(&mut story);
    pull_quote::name(&mut story);
    for i in 0..story.len() {
        add(&story, i, layout);
    }
}

fn is_note(_: &Shape, copy: &str) -> bool {
    copy.len() <= LONG && NOTES.at_start(copy).is_some()
}

fn add(story: &Story, i: usize, layout: &mut Layout) {
    let Passage { start, end, .. } = story.passages[i];
    match story.kinds[i] {
        None => add_paragraph(story, i, layout),
        Some(kind) if joins(story, i) => extend(kind, end, layout),
        Some(kind) => layout.blocks.push(block(kind, start, end)),
    }
}

/// Rows of a table are one block, and so are a quotation and its source.
fn joins(story: &Story, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    story.kinds[i] == story.kinds[before] && matches!(story.kinds[i], Some(BlockKind::Table | BlockKind::Quote))
}

fn extend(kind: BlockKind, end: usize, layout: &mut Layout) {
    match layout.blocks.last_mut() {
        Some(Block { kind: last, end: to, .. }) if *last == kind => *to = end as u32,
        _ => {}
    }
}

fn add_paragraph(story: &Story, i: usize, layout: &mut Layout) {
    let Passage { start, end, .. } = story.passages[i];
    let Some(head) = run_in(story, i) else {
        layout.blocks.push(block(BlockKind::Paragraph, start, end));
        return;
    };
    layout.blocks.push(block(BlockKind::Crosshead, start, start + head.end));
    layout.blocks.push(block(BlockKind::Paragraph, start + head.body, end));
    if head.damaged {
        layout.diagnostics.push(Diagnostic::new(DiagnosticCode::DamagedCrosshead, start, start + head.end));
    }
}

/// The crosshead that a paragraph opens with. Where its neighbours open alike, they are a list.
fn run_in(story: &Story, i: usize) -> Option<run_in_head::RunIn> {
    let head = run_in_head::read(story.copy(i))?;
    let alike = |j: Option<usize>| {
        j.filter(|j| *j < story.len() && story.kinds[*j].is_none())
            .is_some_and(|j| run_in_head::read(story.copy(j)).is_some())
    };
    let listed = alike(i.checked_sub(1)) || alike(Some(i + 1));
    let deep = i >= if head.damaged { ABOVE_LOST_HEAD } else { 1 };
    (deep && !listed).then_some(head)
}
