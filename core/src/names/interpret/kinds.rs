//! From what the model found to people, bodies, places, groups and events.

use super::Named;
use crate::article::EntityKind;
use crate::data::name_words::Sort as WordSort;
use crate::data::{organizations, places};
use crate::names::find::{Name, Sort};
use crate::names::tokens::{Shape, Tokens};

/// What the names are, in the order of the text; a place inside a longer name follows it.
pub(in crate::names) fn named(tokens: &Tokens, names: &[Name]) -> Vec<Named> {
    let mut all = Vec::with_capacity(names.len());
    for name in names {
        let kind = match name.sort {
            Sort::Person => EntityKind::Person,
            Sort::Place => EntityKind::Place,
            Sort::Organization => EntityKind::Organization,
            Sort::Other => match other(tokens, name) {
                Some(kind) => kind,
                None => continue,
            },
        };
        let kind = match kind {
            EntityKind::Person | EntityKind::Place if is_known_body(tokens, name) => EntityKind::Organization,
            kind => kind,
        };
        let Some(named) = trimmed(tokens, Named { first: name.first, end: name.end, kind, inside: false }) else {
            continue;
        };
        all.push(named);
        if matches!(kind, EntityKind::Organization | EntityKind::Event) {
            all.extend(place_inside(tokens, &named));
        }
    }
    all
}

/// Whether the name is that of a well-known body, which no context makes a person or place.
fn is_known_body(tokens: &Tokens, name: &Name) -> bool {
    let text = tokens.phrase(name.first, name.end);
    name.end - name.first > 1 && organizations::body(text).is_some() && places::place(text).is_none()
}

/// A group or an event; nothing for works, laws and products.
fn other(tokens: &Tokens, name: &Name) -> Option<EntityKind> {
    let mut words = tokens.all[name.first..name.end].iter().filter(|token| token.shape != Shape::Mark);
    if words.clone().any(|token| token.sorts.has(WordSort::Event)) {
        return Some(EntityKind::Event);
    }
    words.all(|token| token.sorts.any(&[WordSort::Group, WordSort::Demonym])).then_some(EntityKind::Group)
}

/// Without what is no part of a name: titles before people, articles, what the possessive left.
fn trimmed(tokens: &Tokens, mut named: Named) -> Option<Named> {
    let sorts = |at: usize| tokens.all[at].sorts;
    if named.kind == EntityKind::Person {
        while named.end - named.first > 1
            && sorts(named.first).any(&[WordSort::Courtesy, WordSort::Title])
            && !sorts(named.first).has(WordSort::Given)
        {
            named.first += 1;
        }
    }
    while named.first < named.end && (tokens.all[named.first].shape == Shape::Mark || tokens.slice(named.first) == "the") {
        named.first += 1;
    }
    while named.first < named.end && is_left_over(tokens, named.end - 1) {
        named.end -= 1;
    }
    (named.first < named.end).then_some(named)
}

/// A mark or a small binding word at the end of a name.
fn is_left_over(tokens: &Tokens, at: usize) -> bool {
    let token = &tokens.all[at];
    match token.shape {
        Shape::Mark => !matches!(tokens.slice(at), "+" | ")" | "!"),
        Shape::Small => token.sorts.any(&[WordSort::Connector]) && !tokens.glued(at),
        _ => false,
    }
}

/// Words of the longest name of a place inside another name.
const LONGEST_INSIDE: usize = 4;

/// The place that a longer name begins with, or has behind "of" or "in".
fn place_inside(tokens: &Tokens, named: &Named) -> Option<Named> {
    let begins = |at: &usize| {
        *at == named.first || matches!(tokens.slice(at - 1), "of" | "in" | "for" | "the") && *at > named.first + 1
    };
    (named.first..named.end).filter(begins).find_map(|first| {
        let most = named.end.min(first + LONGEST_INSIDE);
        (first + 1..=most).rev().filter(|end| end - first < named.end - named.first).find_map(|end| {
            let name = tokens.phrase(first, end);
            let place = places::place(name);
            let known = place.is_some_and(|place| place.country || place.size >= CITY) || is_long_region(name);
            let capital = tokens.all[first].shape.is_capitalised();
            (known && capital).then_some(Named { first, end, kind: EntityKind::Place, inside: true })
        })
    })
}

/// The binary logarithm of the inhabitants of a city that gives its name to bodies.
const CITY: u8 = 14;

/// A region by its whole name; its abbreviation may be anything.
fn is_long_region(name: &str) -> bool {
    name.len() > 3 && places::is_region(name)
}
