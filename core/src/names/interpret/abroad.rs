//! Copy in other languages than the model learned: only what the tables vouch for is kept.

use super::Named;
use crate::article::EntityKind;
use crate::data::gazetteer;
use crate::data::name_words::Sort;
use crate::data::organizations;
use crate::data::place::PlaceKind;
use crate::names::tokens::{Shape, Tokens};
use rustc_hash::FxHashSet;

/// Drops the names that nothing but the model speaks for.
pub(super) fn keep_sure(tokens: &Tokens, all: &mut Vec<Named>) {
    let full = |named: &Named| {
        let first = tokens.all[named.first].sorts;
        named.kind == EntityKind::Person && named.end - named.first > 1 && first.any(&[Sort::Given, Sort::FamilyFirst])
    };
    let people: FxHashSet<u32> = all
        .iter()
        .filter(|named| full(named))
        .flat_map(|named| (named.first..named.end).map(|at| tokens.all[at].word))
        .collect();
    all.retain(|named| {
        let text = tokens.phrase(named.first, named.end);
        match named.kind {
            EntityKind::Person => {
                full(named) || named.end - named.first == 1 && people.contains(&tokens.all[named.first].word)
            }
            EntityKind::Place => is_large(text),
            EntityKind::Organization => {
                let suffix = tokens.all[named.end - 1].sorts.has(Sort::BodySuffix) && named.end - named.first > 1;
                suffix || organizations::body(text).is_some() && tokens.all[named.first].shape != Shape::Small
            }
            EntityKind::Group | EntityKind::Event => false,
        }
    });
}

/// Inhabitants of a city that is known abroad.
const CITY: u32 = 100_000;

fn is_large(name: &str) -> bool {
    name.len() > 3
        && gazetteer::candidates(name).any(|place| match place.kind {
            PlaceKind::Country | PlaceKind::Region => true,
            PlaceKind::City => place.population >= CITY,
            _ => false,
        })
}
