//! The shape of plain wire copy: what stands before the story, in it and after it.
//!
//! The copy is split into [`lines`], wrapped lines are joined into [`passages`], the [`opening`]
//! takes headline, byline and dateline off the front, the [`closing`] takes sign-off and
//! boilerplate off the end, and the [`body`] names what lies between.

pub(crate) mod body;
pub(crate) mod boilerplate;
pub(crate) mod closing;
pub(crate) mod dateline;
pub(crate) mod lines;
pub(crate) mod opening;
pub(crate) mod passages;
#[cfg(test)]
mod properties;
pub(crate) mod shape;
pub(crate) mod signoff;

use crate::article::{Block, BlockKind, Dateline, Diagnostic, Signoff};

/// The layout of one story.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    pub(crate) blocks: Vec<Block>,
    pub(crate) dateline: Option<Dateline>,
    pub(crate) signoff: Option<Signoff>,
    pub(crate) authors: Vec<String>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Lays `text` out.
pub(crate) fn layout(text: &str) -> Layout {
    let lines = lines::split(text);
    let passages = passages::join(text, &lines, opening::head::stands_alone);
    let mut layout = Layout::default();
    let body = opening::read(text, &passages, &mut layout);
    let closed = closing::read(text, &body, &layout);
    let mut signed = body::read(text, &closed.story, &mut layout);
    opening::join_dateline(&mut layout);
    layout.diagnostics.extend(passages::wrapped(text, &passages, &layout.blocks));
    layout.blocks.extend(closed.tail);
    signed.extend(closed.signed);
    layout.signoff = signoff::joined(signed);
    layout
}

/// A block over bytes `start..end`.
pub(crate) fn block(kind: BlockKind, start: usize, end: usize) -> Block {
    Block { kind, start: start as u32, end: end as u32 }
}
