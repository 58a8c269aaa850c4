//! Acronyms in brackets: what they stand for tells what they are, wherever the story uses them.

use super::Named;
use crate::article::EntityKind;
use crate::names::tokens::Tokens;
use rustc_hash::FxHashMap;

/// Gives acronyms the kind of what they stand for: "the Grand Renaissance Dam (GRD)".
pub(super) fn settle(tokens: &Tokens, all: &mut [Named]) {
    // One word has no acronym: "the Islamic State of Iraq and Syria (ISIS)".
    let several = all.iter().filter(|named| named.end - named.first > 1);
    let ends: FxHashMap<usize, EntityKind> = several.map(|named| (named.end, named.kind)).collect();
    let mut meant = FxHashMap::default();
    for named in all.iter().filter(|named| is_acronym(tokens, named)) {
        let Some(bracket) = named.first.checked_sub(1) else { continue };
        if tokens.acronym_in_brackets(bracket).is_some() && !tokens.glued(bracket) {
            let kind = ends.get(&bracket).filter(|kind| !matches!(kind, EntityKind::Person | EntityKind::Group));
            if let Some(kind) = kind {
                meant.entry(tokens.all[named.first].word).or_insert(*kind);
            }
        }
    }
    for named in all.iter_mut().filter(|named| is_acronym(tokens, named)) {
        if let Some(kind) = meant.get(&tokens.all[named.first].word) {
            named.kind = *kind;
        }
    }
}

/// Whether a name is one word of capitals.
fn is_acronym(tokens: &Tokens, named: &Named) -> bool {
    named.end == named.first + 1 && tokens.all[named.first].shape.is_acronym()
}
