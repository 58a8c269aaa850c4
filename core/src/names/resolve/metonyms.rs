//! Capitals and seats that stand for their government: "Moscow denies any involvement".

use super::places::Atlas;
use crate::article::{EntityKind, MentionForm};
use crate::data::countries;
use crate::data::name_words::Sort;
use crate::names::cast::{Cast, Id};
use crate::names::interpret::Named;
use crate::names::tokens::{Shape, Tokens};

/// Marks the names of capitals that stand for their country's government.
pub(super) fn mark(tokens: &Tokens, names: &[Named], places: &[Option<Id>], atlas: &mut Atlas, cast: &mut Cast) {
    for (name, id) in names.iter().zip(places) {
        let Some(id) = *id else { continue };
        if name.kind != EntityKind::Place || name.inside || !acts(tokens, name) {
            continue;
        }
        let Some(country) = countries::capital_of(tokens.phrase(name.first, name.end)) else { continue };
        let code = country.name_of_code();
        // The Paris that is in Texas governs nothing.
        if cast.get(id).country != Some(code) {
            continue;
        }
        let Some(land) = atlas.land(country, cast) else { continue };
        let span = name.span(tokens);
        cast.stands_for(id, span, land);
        cast.mention(land, span, MentionForm::Nominal);
    }
}

/// Whether what the words around a name say is done by governments and not at places.
fn acts(tokens: &Tokens, name: &Named) -> bool {
    let stretch = tokens.all[name.first].stretch;
    let slice = |at: Option<usize>| {
        at.filter(|at| tokens.all.get(*at).is_some_and(|token| token.stretch == stretch))
            .map_or("", |at| tokens.slice(at))
    };
    let before = slice(name.first.checked_sub(1));
    let before2 = slice(name.first.checked_sub(2));
    let after = name.end;
    let next = tokens.all.get(after).filter(|token| token.stretch == stretch);
    // "criticism of Moscow", "ties with Beijing", "between Washington and"
    let target = match before {
        "of" | "against" | "on" => name.first.checked_sub(2).is_some_and(|at| tokens.has(at, Sort::Attitude)),
        "with" | "by" | "between" => !matches!(before2, "held" | "made"),
        before => !before.is_empty() && tokens.has(name.first - 1, Sort::Blames),
    };
    if target {
        return true;
    }
    if tokens.all[name.first.saturating_sub(1)].sorts.has(Sort::At) && name.first > 0 && !before.is_empty() {
        return false;
    }
    // "Moscow denies", "Moscow has been watching", "Washington and its allies"
    let verb = |at: usize| {
        tokens.all.get(at).is_some_and(|token| {
            token.stretch == stretch && token.shape == Shape::Small && token.sorts.any(&[Sort::Said, Sort::Acts])
        })
    };
    let allies = slice(Some(after)) == "and" && slice(Some(after + 1)) == "its";
    next.is_some() && (verb(after) || allies || tokens.is_mark(after, "'s") && tokens.has(after + 1, Sort::Attitude))
}
