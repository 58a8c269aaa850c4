//! Places and bodies that stand outside of the names that were found: countries, what the story names elsewhere,
//! what the tables know.

use super::Named;
use super::places_inside::LONGEST;
use crate::article::EntityKind;
use crate::data::gazetteer::{self, PlaceKind};
use crate::data::name_words::Sort;
use crate::data::organizations;
use crate::names::tokens::{Capitals, Shape, Tokens};
use rustc_hash::FxHashSet;

/// Inhabitants of a region that needs no other sign.
const REGION: u32 = 400_000;

/// Adds them.
pub(super) fn add(tokens: &Tokens, all: &mut Vec<Named>) {
    let (mut heard, mut people) = (FxHashSet::default(), FxHashSet::default());
    for named in all.iter() {
        match named.kind {
            EntityKind::Place => drop(heard.insert(tokens.phrase(named.first, named.end))),
            EntityKind::Person => people.extend((named.first..named.end).map(|at| tokens.all[at].word)),
            _ => {}
        }
    }
    let mut more = Vec::new();
    let mut names = all.iter().peekable();
    let mut at = 0;
    while at < tokens.all.len() {
        while names.next_if(|name| name.end <= at).is_some() {}
        if let Some(name) = names.peek().filter(|name| name.first <= at) {
            at = name.end;
            continue;
        }
        let limit = names.peek().map_or(tokens.all.len(), |name| name.first).min(at + LONGEST);
        let may_begin = begins_name(tokens, at) && !people.contains(&tokens.all[at].word);
        let found = may_begin.then(|| {
            let body = longest_body(tokens, at, limit).map(|end| (end, EntityKind::Organization));
            body.or_else(|| longest(tokens, at, limit, &heard).map(|end| (end, EntityKind::Place)))
        });
        let found = found.flatten();
        match found {
            Some((end, kind)) => {
                more.push(Named { first: at, end, kind, inside: false });
                at = end;
            }
            None => at += 1,
        }
    }
    all.extend(more);
}

/// Whether a token has a capital, or is tied to one that has: "sub-Saharan".
fn begins_name(tokens: &Tokens, at: usize) -> bool {
    let capital = |at: usize| tokens.all.get(at).is_some_and(|token| token.shape.is_capitalised());
    capital(at) || tokens.is_mark(at + 1, "-") && tokens.glued(at + 1) && capital(at + 2)
}

/// Past the last token of the longest place at a token.
fn longest(tokens: &Tokens, first: usize, limit: usize, heard: &FxHashSet<&str>) -> Option<usize> {
    let token = &tokens.all[first];
    let shouted = tokens.stretches[token.stretch as usize].capitals == Capitals::Only;
    if shouted && token.end - token.start < 4 {
        return None;
    }
    (first + 1..=limit).rev().find(|end| {
        let last = &tokens.all[end - 1];
        last.stretch == token.stretch && last.shape.is_capitalised() && is_place(tokens, first, *end, heard)
    })
}

/// Past the last token of the longest well-known body at a token: several words, or an acronym.
fn longest_body(tokens: &Tokens, first: usize, limit: usize) -> Option<usize> {
    let token = &tokens.all[first];
    let clear = tokens.stretches[token.stretch as usize].capitals != Capitals::Only;
    (first + 1..=limit).rev().find(|end| {
        let last = &tokens.all[end - 1];
        let acronym = clear && token.shape == Shape::Capitals && token.end - token.start > 2;
        last.stretch == token.stretch
            && last.shape.is_capitalised()
            && (end - first > 1 || acronym)
            && organizations::body(tokens.phrase(first, *end)).is_some()
    })
}

fn is_place(tokens: &Tokens, first: usize, end: usize, heard: &FxHashSet<&str>) -> bool {
    const NEVER: [Sort; 4] = [Sort::Function, Sort::Calendar, Sort::Demonym, Sort::Direction];
    let name = tokens.phrase(first, end);
    if end - first == 1 && tokens.all[first].sorts.any(&NEVER) {
        return false;
    }
    // "US$5" is money.
    let is_money = tokens.is_mark(end, "$") || tokens.all.get(end).is_some_and(|next| next.shape == Shape::Number);
    let is_known = || {
        gazetteer::candidates(name).next().is_some_and(|place| match place.kind {
            PlaceKind::Country => true,
            PlaceKind::Region => {
                name.len() > 3 && place.population >= REGION && !tokens.all[first].sorts.has(Sort::Given)
            }
            PlaceKind::World(_) => end - first > 1,
            _ => false,
        })
    };
    heard.contains(name) || name.len() > 1 && !is_money && is_known()
}
