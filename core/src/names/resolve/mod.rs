//! Which names are one, and what is known of it.

mod people;
mod places;

use super::cast::Cast;
use super::interpret::Named;
use super::interpret::demonyms::Demonymic;
use super::tokens::{Copy, Tokens};
use crate::article::{Entity, EntityKind, MentionForm};
use rustc_hash::FxHashMap;

/// Joins the names of a story into entities.
pub(super) fn entities(tokens: &Tokens, names: &[Named], demonyms: &[Demonymic], copy: &Copy) -> Vec<Entity> {
    let mut cast = Cast::default();
    people::join(tokens, names, &mut cast);
    places::join(tokens, names, demonyms, copy.dateline, &mut cast);
    let mut same = FxHashMap::default();
    for name in names.iter().filter(|name| !matches!(name.kind, EntityKind::Person | EntityKind::Place)) {
        let text = tokens.phrase(name.first, name.end);
        let id = *same.entry((name.kind, text)).or_insert_with(|| cast.add(name.kind, text));
        cast.mention(id, name.span(tokens), MentionForm::Name);
    }
    cast.finish().0
}
