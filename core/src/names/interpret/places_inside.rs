//! Places inside the names of bodies and events: "University of [Chicago]".

use super::Named;
use crate::article::EntityKind;
use crate::data::gazetteer::{self, PlaceKind};
use crate::data::name_words::{Sort, Sorts};
use crate::data::organizations;
use crate::names::tokens::Tokens;
use rustc_hash::FxHashSet;

/// Words of the longest name of a place inside another name.
pub(super) const LONGEST: usize = 4;
/// Inhabitants of a city that gives its name to bodies, and of one whose name is a word too.
const CITY: u32 = 15_000;
pub(super) const LARGE_CITY: u32 = 100_000;

/// Adds the places inside longer names, each behind the name that it stands in.
pub(super) fn add(tokens: &Tokens, all: &mut Vec<Named>) {
    let places = all.iter().filter(|named| named.kind == EntityKind::Place);
    let heard: FxHashSet<&str> = places.map(|named| tokens.phrase(named.first, named.end)).collect();
    // What the table knows as one body is not looked into: Xinhua is a city, too.
    let is_known = |named: &Named| organizations::body(tokens.phrase(named.first, named.end)).is_some();
    let may_hold = |named: &&Named| match named.kind {
        EntityKind::Organization => !is_known(named),
        kind => kind == EntityKind::Event,
    };
    let inside: Vec<Named> =
        all.iter().filter(may_hold).filter_map(|named| place_inside(tokens, named, &heard)).collect();
    all.extend(inside);
}

/// The place that a longer name begins with, or has behind "of" or "in".
pub(in crate::names) fn place_inside(tokens: &Tokens, named: &Named, heard: &FxHashSet<&str>) -> Option<Named> {
    let begins = |at: &usize| {
        *at == named.first
            || *at == named.first + 1 && tokens.all[named.first].sorts.has(Sort::Direction)
            || matches!(tokens.slice(at - 1), "of" | "in" | "for" | "the") && *at > named.first + 1
    };
    (named.first..named.end).filter(begins).find_map(|first| {
        if !tokens.all[first].shape.is_capitalised() {
            return None;
        }
        let most = named.end.min(first + LONGEST);
        (first + 1..=most).rev().filter(|end| end - first < named.end - named.first).find_map(|end| {
            let name = tokens.phrase(first, end);
            let ordinary = end - first == 1 && tokens.all[first].sorts.any(&NEVER);
            let known =
                heard.contains(name) && !ordinary || gives_its_name(name, tokens.all[first].sorts, end - first == 1);
            known.then_some(Named { first, end, kind: EntityKind::Place, inside: true })
        })
    })
}

/// Words that are no place's name on their own.
const NEVER: [Sort; 5] = [Sort::Function, Sort::Direction, Sort::BodyHead, Sort::Particle, Sort::Modifier];

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
