//! What the names that were found are: people, bodies, places, groups, events.

mod abroad;
mod acronyms;
pub(super) mod dateline;
pub(super) mod demonyms;
mod kinds;
pub(super) mod lands;
mod left_out;
pub(super) mod nominals;
pub(super) mod places_inside;
pub(super) mod pronouns_for_names;
pub(super) mod roles;

use super::tokens::Tokens;
use crate::article::EntityKind;
pub(super) use kinds::named;
use std::ops::Range;

/// A name, and what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// Its first token.
    pub(super) first: usize,
    /// Past its last token.
    pub(super) end: usize,
    pub(super) kind: EntityKind,
    /// Whether it stands inside the name of a body or an event: "University of [Chicago]".
    pub(super) inside: bool,
}

impl Named {
    /// Where it stands in the text.
    pub(super) fn span(&self, tokens: &Tokens) -> (u32, u32) {
        (tokens.all[self.first].start, tokens.all[self.end - 1].end)
    }
}

/// The tokens outside of names, which are in the order of the text, as ranges.
fn gaps<'n>(names: impl Iterator<Item = &'n Named>, end: usize) -> Vec<Range<usize>> {
    let mut gaps = Vec::new();
    let mut from = 0;
    for name in names {
        if from < name.first {
            gaps.push(from..name.first);
        }
        from = from.max(name.end);
    }
    if from < end {
        gaps.push(from..end);
    }
    gaps
}
