//! Acronyms in brackets: what they stand for tells what they are, wherever the story uses them.

use super::Named;
use crate::article::EntityKind;
use crate::data::organizations;
use crate::names::tokens::{Shape, Tokens};
use rustc_hash::FxHashMap;

/// Gives acronyms the kind of what they stand for, and drops those of no name: "gross domestic product (GDP)".
pub(super) fn settle(tokens: &Tokens, all: &mut Vec<Named>) {
    let ends: FxHashMap<usize, EntityKind> = all.iter().map(|named| (named.end, named.kind)).collect();
    let mut meant = FxHashMap::default();
    for named in all.iter().filter(|named| is_acronym(tokens, named)) {
        let Some(bracket) = named.first.checked_sub(1) else { continue };
        if tokens.is_mark(bracket, "(") && tokens.is_mark(named.end, ")") && !tokens.glued(bracket) {
            meant.entry(tokens.all[named.first].word).or_insert_with(|| ends.get(&bracket).copied());
        }
    }
    if meant.is_empty() {
        return;
    }
    all.retain_mut(|named| {
        if !is_acronym(tokens, named) {
            return true;
        }
        match meant.get(&tokens.all[named.first].word) {
            Some(Some(EntityKind::Person | EntityKind::Group)) | None => true,
            Some(Some(kind)) => {
                named.kind = *kind;
                true
            }
            Some(None) => organizations::body(tokens.slice(named.first)).is_some(),
        }
    });
}

/// Whether a name is one word of capitals.
fn is_acronym(tokens: &Tokens, named: &Named) -> bool {
    let token = &tokens.all[named.first];
    named.end == named.first + 1 && matches!(token.shape, Shape::Capitals | Shape::Mixed | Shape::Coded)
}
