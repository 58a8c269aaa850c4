//! Places inside the names of bodies and events: "University of [Chicago]".

use super::Named;
use crate::article::EntityKind;
use crate::data::gazetteer;
use crate::data::name_words::{Sort, Sorts};
use crate::data::organizations;
use crate::data::place::PlaceKind;
use crate::names::tokens::{Shape, Tokens};
use rustc_hash::FxHashSet;

/// Words of the longest name of a place inside another name.
pub(super) const LONGEST: usize = 4;
/// Inhabitants of a city that gives its name to bodies, and of one whose name is a word too.
const CITY: u32 = 15_000;
pub(super) const LARGE_CITY: u32 = 100_000;

/// Adds the places inside longer names, each behind the name that it stands in.
pub(super) fn add(tokens: &Tokens, all: &mut Vec<Named>) {
    let outside = all.iter().filter(|named| named.kind == EntityKind::Place);
    let heard: FxHashSet<&str> = outside.map(|named| tokens.phrase(named.first, named.end)).collect();
    let may_hold = |named: &&Named| matches!(named.kind, EntityKind::Organization | EntityKind::Event);
    let inside: Vec<Named> = all.iter().filter(may_hold).flat_map(|named| places(tokens, named, &heard)).collect();
    all.extend(inside);
}

/// The first place that a longer name holds, as [`places`] finds them.
pub(in crate::names) fn place_inside(tokens: &Tokens, named: &Named, heard: &FxHashSet<&str>) -> Option<Named> {
    places(tokens, named, heard).next()
}

/// The places that a longer name begins with, or has behind "of" or "in", and the lands anywhere in it.
fn places<'n>(
    tokens: &'n Tokens,
    named: &'n Named,
    heard: &'n FxHashSet<&str>,
) -> impl Iterator<Item = Named> + use<'n> {
    let mut at = named.first;
    std::iter::from_fn(move || {
        while at < named.end {
            match place_at(tokens, named, at, heard) {
                Some(end) => {
                    let first = std::mem::replace(&mut at, end);
                    return Some(Named { first, end, kind: EntityKind::Place, inside: true });
                }
                None => at += 1,
            }
        }
        None
    })
}

/// Past the place that begins at a token of a longer name.
fn place_at(tokens: &Tokens, named: &Named, first: usize, heard: &FxHashSet<&str>) -> Option<usize> {
    let token = &tokens.all[first];
    let never = token.sorts.has(Sort::BodyHead) || tokens.slice(first).eq_ignore_ascii_case("the");
    if !token.shape.is_capitalised() || never {
        return None;
    }
    let before = |at: usize| &tokens.all[at];
    let begins = first == named.first
        || first == named.first + 1
            && (before(named.first).sorts.has(Sort::Direction) || before(named.first).shape == Shape::Number)
        || first > named.first + 1 && matches!(tokens.slice(first - 1), "of" | "in" | "for" | "the");
    let most = named.end.min(first + LONGEST);
    (first + 1..=most).rev().filter(|end| end - first < named.end - named.first).find(|end| {
        let name = tokens.phrase(first, *end);
        let alone = end - first == 1;
        let ordinary = alone && token.sorts.any(&NEVER);
        let known = || match begins {
            true => heard.contains(name) || gives_its_name(name, token.sorts, alone),
            false => is_land(name, token.sorts),
        };
        // Xinhua is a town, too, but not in "Xinhua News Agency".
        !ordinary && tokens.all[end - 1].shape.is_capitalised() && known() && organizations::body(name).is_none()
    })
}

/// Whether a country has that name, and nobody.
fn is_land(name: &str, sorts: Sorts) -> bool {
    name.len() > 1
        && !sorts.any(&[Sort::Given, Sort::FamilyFirst])
        && gazetteer::candidates(name).next().is_some_and(|place| place.kind == PlaceKind::Country)
}

/// Words that are no place's name on their own.
const NEVER: [Sort; 6] =
    [Sort::Function, Sort::Direction, Sort::BodyHead, Sort::Particle, Sort::Modifier, Sort::Demonym];

/// Whether a place of that name is large enough that bodies are named by it.
fn gives_its_name(name: &str, sorts: Sorts, alone: bool) -> bool {
    const ORDINARY: [Sort; 4] = [Sort::Group, Sort::Given, Sort::Role, Sort::Event];
    if alone && (name.len() < 2 || sorts.any(&NEVER)) {
        return false;
    }
    let least = if alone && sorts.any(&ORDINARY) { LARGE_CITY } else { CITY };
    gazetteer::candidates(name).any(|place| match place.kind {
        PlaceKind::Country | PlaceKind::County | PlaceKind::World(_) => true,
        PlaceKind::Region => name.len() > 3,
        PlaceKind::City => place.population >= least,
    })
}
