//! What the dateline names: the layout has read it already, and reads it better than any model.

use super::Named;
use crate::article::{Dateline, EntityKind};
use crate::names::tokens::{Shape, Tokens};

/// Puts the places and the agency of the dateline in the place of what was found there.
pub(in crate::names) fn put(tokens: &Tokens, dateline: &Dateline, all: &mut Vec<Named>) {
    let inside = |at: usize| (dateline.start..dateline.end).contains(&tokens.all[at].start);
    all.retain(|named| !inside(named.first));
    for place in &dateline.places {
        for (first, end) in parts(tokens, place.start, place.end) {
            all.push(Named { first, end, kind: EntityKind::Place, inside: false });
        }
    }
    if let Some(agency) = &dateline.agency
        && let Some((first, end)) = range(tokens, agency.start, agency.end)
    {
        all.push(Named { first, end, kind: EntityKind::Organization, inside: false });
    }
    all.sort_by_key(|named| (named.first, std::cmp::Reverse(named.end)));
}

/// The names of a place as printed: "ROCHESTER, N.Y." has two.
fn parts(tokens: &Tokens, start: u32, end: u32) -> Vec<(usize, usize)> {
    let Some((first, end)) = range(tokens, start, end) else { return Vec::new() };
    let mut parts = Vec::new();
    let mut from = first;
    for at in first..=end {
        let cuts =
            at == end || tokens.all[at].shape == Shape::Mark && matches!(tokens.slice(at), "," | "(" | ")" | "/");
        if cuts {
            if from < at {
                parts.push((from, at));
            }
            from = at + 1;
        }
    }
    parts
}

/// The tokens of a stretch of the text, if it begins and ends where tokens do.
fn range(tokens: &Tokens, start: u32, end: u32) -> Option<(usize, usize)> {
    let first = tokens.all.binary_search_by_key(&start, |token| token.start).ok()?;
    let last = tokens.all.binary_search_by_key(&end, |token| token.end).ok()?;
    (first <= last).then_some((first, last + 1))
}
