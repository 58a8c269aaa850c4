//! What the names that were found are: people, bodies, places, groups, events.

mod abroad;
mod acronyms;
pub(super) mod dateline;
pub(super) mod demonyms;
mod kinds;
pub(super) mod lands;
pub(super) mod nominals;
pub(super) mod places_inside;
mod places_outside;
pub(super) mod pronouns_for_names;
pub(super) mod roles;

use super::tokens::Tokens;
use crate::article::EntityKind;
pub(super) use kinds::named;

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
