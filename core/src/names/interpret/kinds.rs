//! From what the model found to people, bodies, places, groups and events.

use super::places_inside::LARGE_CITY;
use super::{Named, abroad, acronyms, left_out, places_inside};
use crate::article::EntityKind;
use crate::data::common_names;
use crate::data::demonyms::{self, DemonymKind};
use crate::data::gazetteer;
use crate::data::groups;
use crate::data::name_words::Sort as WordSort;
use crate::data::organizations;
use crate::data::place::{Place, PlaceKind, WorldKind};
use crate::names::find::{Name, Sort};
use crate::names::tokens::{Shape, Tokens};
use rustc_hash::FxHashSet;

/// What the names are, in the order of the text; a place inside a longer name follows it.
pub(in crate::names) fn named(tokens: &Tokens, names: &[Name]) -> Vec<Named> {
    let people = People::of(tokens, names);
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
            EntityKind::Person | EntityKind::Organization if is_land(tokens, name) && !people.shares(tokens, name) => {
                EntityKind::Place
            }
            EntityKind::Person | EntityKind::Place if is_known_body(tokens, name) => EntityKind::Organization,
            EntityKind::Place | EntityKind::Organization if is_group(tokens, name) => EntityKind::Group,
            EntityKind::Place | EntityKind::Organization if is_common(tokens, name) || is_work(tokens, name) => {
                continue;
            }
            EntityKind::Person if is_title(tokens, name) => continue,
            _ if is_ship(tokens, name) => continue,
            EntityKind::Place | EntityKind::Organization if people.is_family(tokens, name) => EntityKind::Person,
            _ if is_plain_acronym(tokens, name) => continue,
            // "Soviet", "Argentine": what a demonym says is told elsewhere.
            EntityKind::Place | EntityKind::Organization | EntityKind::Person if is_demonym(tokens, name) => continue,
            kind => kind,
        };
        let Some(named) = trimmed(tokens, Named { first: name.first, end: name.end, kind, inside: false }) else {
            continue;
        };
        all.extend(parted(tokens, named));
    }
    join(tokens, &mut all);
    acronyms::settle(tokens, &mut all);
    if tokens.abroad {
        abroad::keep_sure(tokens, &mut all);
    }
    left_out::add(tokens, &mut all);
    places_inside::add(tokens, &mut all);
    all.sort_by_key(|named| (named.first, std::cmp::Reverse(named.end)));
    all
}

/// Joins what are two names to the model and one to the tables: "Horn of Africa", "Islamic State of Iraq and Syria".
fn join(tokens: &Tokens, all: &mut Vec<Named>) {
    let one = |first: &Named, second: &Named| {
        let near = second.first == first.end + 1
            && !tokens.is_mark(first.end, ",")
            && tokens.all[first.first].stretch == tokens.all[second.first].stretch;
        let whole = near.then(|| tokens.phrase(first.first, second.end))?;
        let places = first.kind == EntityKind::Place && second.kind == EntityKind::Place;
        if places && gazetteer::candidates(whole).next().is_some() {
            return Some(EntityKind::Place);
        }
        organizations::body(whole).map(|_| EntityKind::Organization)
    };
    all.dedup_by(|second, first| {
        let kind = one(first, second);
        if let Some(kind) = kind {
            (first.end, first.kind) = (second.end, kind);
        }
        kind.is_some()
    });
}

/// A name in two where a possessive or a hyphen joins two names: "Nunavut's Cornwallis Island",
/// "Russia-Ukraine".
fn parted(tokens: &Tokens, named: Named) -> impl Iterator<Item = Named> {
    let is_place = |first: usize, end: usize| {
        let name = tokens.phrase(first, end);
        gazetteer::candidates(name).any(|place| match place.kind {
            PlaceKind::Country => true,
            PlaceKind::Region => name.len() > 3,
            PlaceKind::City => place.population >= LARGE_CITY,
            _ => false,
        })
    };
    let whole = || gazetteer::candidates(tokens.phrase(named.first, named.end)).next().is_some();
    let part = (named.first + 1..named.end.saturating_sub(1)).find(|at| {
        let possessive = tokens.is_mark(*at, "'s") || tokens.is_mark(*at, "’s");
        let hyphen = tokens.is_mark(*at, "-") && named.kind != EntityKind::Person;
        let known = || is_place(named.first, *at) || organizations::body(tokens.phrase(named.first, *at)).is_some();
        possessive && is_place(named.first, *at) || hyphen && known() && is_place(at + 1, named.end) && !whole()
    });
    let (first, second) = match part {
        Some(at) => {
            let land = is_place(named.first, at);
            let kind = if land { EntityKind::Place } else { EntityKind::Organization };
            let hyphen = tokens.is_mark(at, "-");
            let behind = if hyphen { EntityKind::Place } else { named.kind };
            (Named { end: at, kind, ..named }, Some(Named { first: at + 1, kind: behind, ..named }))
        }
        None => (named, None),
    };
    std::iter::once(first).chain(second)
}

/// Whether the name is that of a well-known body, which no context makes a person or place.
fn is_known_body(tokens: &Tokens, name: &Name) -> bool {
    let text = tokens.phrase(name.first, name.end);
    let sorts = tokens.all[name.first].sorts;
    let telling = name.end - name.first > 1 || !sorts.any(&[WordSort::Given, WordSort::FamilyFirst, WordSort::Role]);
    telling && organizations::body(text).is_some() && gazetteer::candidates(text).next().is_none()
}

/// Whether the name is that of a country or a part of the world.
fn is_land(tokens: &Tokens, name: &Name) -> bool {
    let text = tokens.phrase(name.first, name.end);
    text.len() > 1
        && !tokens.all[name.first].sorts.has(WordSort::Given)
        && gazetteer::candidates(text)
            .next()
            .is_some_and(|place| matches!(place.kind, PlaceKind::Country | PlaceKind::World(WorldKind::Continent)))
}

/// Whether the name is no more than a word for a place or a body: "the State", "the Hall".
fn is_common(tokens: &Tokens, name: &Name) -> bool {
    let token = &tokens.all[name.first];
    name.end - name.first == 1
        && name.sort == Sort::Place
        && token.shape == Shape::Capital
        && token.sorts.any(&[WordSort::PlaceAfter, WordSort::PlaceBefore])
        && organizations::body(tokens.slice(name.first)).is_none()
        && !gazetteer::candidates(tokens.slice(name.first))
            .any(|place| place.kind != PlaceKind::Country && place.population >= LARGE_CITY)
}

/// Whether the name is that of a people, a religion or adherents, in several words: "First Nations".
fn is_group(tokens: &Tokens, name: &Name) -> bool {
    name.end - name.first > 1 && groups::is_group(tokens.phrase(name.first, name.end))
}

/// Whether the name is that of a law, a treaty, a plan or a prize: "Clean Air Act".
fn is_work(tokens: &Tokens, name: &Name) -> bool {
    name.end - name.first > 1
        && common_names::ends_work(tokens.slice(name.end - 1))
        && organizations::body(tokens.phrase(name.first, name.end)).is_none()
}

/// Whether the name is an office and nobody's name: "Executive Officer".
fn is_title(tokens: &Tokens, name: &Name) -> bool {
    let mut words = tokens.all[name.first..name.end].iter();
    name.end - name.first > 1
        && words.all(|token| token.sorts.any(&[WordSort::Role, WordSort::Title, WordSort::Modifier]))
        && !tokens.has(name.first, WordSort::Given)
}

/// Whether the name is a ship's: "HMS Queen Elizabeth".
fn is_ship(tokens: &Tokens, name: &Name) -> bool {
    let stretch = tokens.all[name.first].stretch;
    (name.first.saturating_sub(2)..name.end - 1).any(|at| {
        let token = &tokens.all[at];
        token.sorts.has(WordSort::Ship)
            && token.shape == Shape::Capitals
            && token.stretch == stretch
            && (at..name.first).all(|at| tokens.all[at].shape.is_capitalised())
    })
}

/// Whether the name is an acronym of a common noun: "GDP".
fn is_plain_acronym(tokens: &Tokens, name: &Name) -> bool {
    name.end - name.first == 1 && common_names::is_plain_acronym(tokens.slice(name.first))
}

/// Whether the name is a demonym and nothing else.
fn is_demonym(tokens: &Tokens, name: &Name) -> bool {
    let text = tokens.phrase(name.first, name.end);
    !tokens.all[name.first].sorts.has(WordSort::Given)
        && name.end - name.first <= 3
        && demonyms::demonym(text).is_some_and(|demonym| demonym.kind != DemonymKind::Prefix)
        && organizations::body(text).is_none()
        && !gazetteer::candidates(text).any(|place| place.kind == PlaceKind::City && place.population >= LARGE_CITY)
}

/// The words of the full names of people in a story.
struct People {
    words: FxHashSet<u32>,
    families: FxHashSet<u32>,
}

impl People {
    fn of(tokens: &Tokens, names: &[Name]) -> Self {
        let full = names.iter().filter(|name| name.sort == Sort::Person && name.end - name.first > 1);
        let words = full.clone().flat_map(|name| (name.first..name.end).map(|at| tokens.all[at].word)).collect();
        let family = |name: &Name| {
            let first = tokens.has(name.first, WordSort::FamilyFirst);
            tokens.all[if first { name.first } else { name.end - 1 }].word
        };
        People { words, families: full.map(family).collect() }
    }

    /// Whether the name is one word, and somebody's family name: the Kim of "Kim Jong Un".
    fn is_family(&self, tokens: &Tokens, name: &Name) -> bool {
        let text = tokens.slice(name.first);
        let at = name.first.checked_sub(1).is_some_and(|before| tokens.has(before, WordSort::At));
        let place = || gazetteer::candidates(text).next().is_some();
        name.end - name.first == 1
            && !at
            && self.families.contains(&tokens.all[name.first].word)
            && organizations::body(text).is_none()
            && (tokens.has(name.first, WordSort::FamilyFirst) || !place())
    }

    /// Whether the name is a word of one of them: the Jordan of "Michael Jordan".
    fn shares(&self, tokens: &Tokens, name: &Name) -> bool {
        (name.first..name.end).any(|at| self.words.contains(&tokens.all[at].word))
    }
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
    while named.first < named.end
        && (tokens.all[named.first].shape == Shape::Mark || tokens.slice(named.first) == "the")
    {
        named.first += 1;
    }
    // "Moon Jae-in"
    let korean = named.kind == EntityKind::Person
        && named.end - named.first > 1
        && sorts(named.first).has(WordSort::FamilyFirst);
    let tied = tokens.is_mark(named.end, "-") && tokens.glued(named.end) && tokens.glued(named.end + 1);
    if korean && tied && tokens.all.get(named.end + 1).is_some_and(|token| token.shape == Shape::Small) {
        named.end += 2;
    }
    // "Rep. Ann Lee, D-Springfield": the letter is that of a party.
    if named.kind == EntityKind::Place
        && tokens.all[named.first].shape == Shape::Initial
        && tokens.is_mark(named.first + 1, "-")
        && named.end - named.first > 2
    {
        named.first += 2;
    }
    // "sub-Saharan Africa"
    let tied = named.first.checked_sub(2).filter(|_| tokens.is_mark(named.first - 1, "-") && tokens.glued(named.first));
    if let Some(first) = tied.filter(|_| named.kind == EntityKind::Place) {
        let known = |place: Place| matches!(place.kind, PlaceKind::World(_));
        if gazetteer::candidates(tokens.phrase(first, named.end)).any(known) {
            named.first = first;
        }
    }
    // "Scotland Aug. 12"
    let is_date = |at: usize| {
        let day = tokens.all.get(at + 1).is_some_and(|token| token.shape == Shape::Number);
        day && tokens.has(at, WordSort::Calendar) && !tokens.has(at, WordSort::Given)
    };
    while named.first < named.end && (is_left_over(tokens, named.end - 1) || is_date(named.end - 1)) {
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
