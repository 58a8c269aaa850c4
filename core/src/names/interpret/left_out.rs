//! Names that the model left out: countries, well-known bodies, and what the story names elsewhere.

use super::Named;
use super::places_inside::LONGEST;
use crate::article::EntityKind;
use crate::data::gazetteer;
use crate::data::name_words::Sort;
use crate::data::organizations;
use crate::data::place::PlaceKind;
use crate::names::tokens::{Capitals, Shape, Tokens};
use rustc_hash::{FxHashMap, FxHashSet};

/// Inhabitants of a region that needs no other sign.
const REGION: u32 = 400_000;

/// Adds them.
pub(super) fn add(tokens: &Tokens, all: &mut Vec<Named>) {
    let heard = Heard::of(tokens, all);
    let mut more = Vec::new();
    for gap in super::gaps(all.iter(), tokens.all.len()) {
        let mut at = gap.start;
        while at < gap.end {
            match heard.name_at(tokens, at, gap.end) {
                Some(named) => {
                    at = named.end;
                    more.push(named);
                }
                None => at += 1,
            }
        }
    }
    all.extend(more);
}

/// What the story names elsewhere.
struct Heard<'t> {
    places: FxHashSet<&'t str>,
    /// The words of people's names.
    people: FxHashSet<u32>,
    /// The family names of people who are named in full, and how many particles stand before each.
    families: FxHashMap<u32, usize>,
}

impl<'t> Heard<'t> {
    fn of(tokens: &Tokens<'t>, all: &[Named]) -> Self {
        let mut heard =
            Heard { places: FxHashSet::default(), people: FxHashSet::default(), families: FxHashMap::default() };
        for named in all {
            match named.kind {
                EntityKind::Place => drop(heard.places.insert(tokens.phrase(named.first, named.end))),
                EntityKind::Person => heard.person(tokens, named),
                _ => {}
            }
        }
        heard
    }

    fn person(&mut self, tokens: &Tokens, named: &Named) {
        let words = &tokens.all[named.first..named.end];
        self.people.extend(words.iter().map(|token| token.word));
        if words.len() < 2 || !words.iter().all(|token| token.shape != Shape::Mark) {
            return;
        }
        let family = if words[0].sorts.has(Sort::FamilyFirst) { named.first } else { named.end - 1 };
        let before = (named.first..family).rev();
        let particles = before.take_while(|at| tokens.has(*at, Sort::Particle)).count();
        self.families.entry(tokens.all[family].word).or_insert(particles);
    }

    /// The name that begins at a token.
    fn name_at(&self, tokens: &Tokens, at: usize, limit: usize) -> Option<Named> {
        if let Some(end) = self.family(tokens, at, limit) {
            return Some(Named { first: at, end, kind: EntityKind::Person, inside: false });
        }
        if !begins_name(tokens, at) || self.people.contains(&tokens.all[at].word) {
            return None;
        }
        let limit = limit.min(at + LONGEST);
        let body = longest_body(tokens, at, limit).map(|end| (end, EntityKind::Organization));
        let place = || longest(tokens, at, limit, &self.places).map(|end| (end, EntityKind::Place));
        let (end, kind) = body.or_else(place)?;
        Some(Named { first: at, end, kind, inside: false })
    }

    /// Past the family name, with its particles, that begins at a token.
    fn family(&self, tokens: &Tokens, at: usize, limit: usize) -> Option<usize> {
        const ORDINARY: [Sort; 7] =
            [Sort::Function, Sort::Calendar, Sort::Role, Sort::Title, Sort::Said, Sort::Demonym, Sort::BodyHead];
        let first = (at..limit).find(|at| !tokens.has(*at, Sort::Particle) || tokens.all[*at].shape != Shape::Small)?;
        let token = &tokens.all[first];
        if token.shape != Shape::Capital || self.families.get(&token.word) != Some(&(first - at)) {
            return None;
        }
        let clear = tokens.stretch(first).capitals == Capitals::OfNames;
        let ends = tokens.all.get(first + 1).is_none_or(|next| !next.shape.is_capitalised());
        (clear && ends && token.stretch == tokens.all[at].stretch && !token.sorts.any(&ORDINARY)).then_some(first + 1)
    }
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
