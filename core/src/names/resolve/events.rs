//! Named events, and groups of people.

use crate::article::{EntityKind, MentionForm};
use crate::data::name_words::Sort;
use crate::names::cast::{Cast, Id};
use crate::names::interpret::Named;
use crate::names::interpret::demonyms::Demonymic;
use crate::names::tokens::{Shape, Tokens, word_hash};
use rustc_hash::FxHashMap;

/// Joins the names of events.
pub(super) fn join(tokens: &Tokens, names: &[Named], cast: &mut Cast) {
    let mut events: Vec<Event> = Vec::new();
    let mut order: Vec<usize> = (0..names.len()).filter(|at| names[*at].kind == EntityKind::Event).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(names[*at].end - names[*at].first), *at));
    for at in order {
        let words = words(tokens, &names[at]);
        let same = events.iter().take(MOST).find(|event| event.holds(&words)).map(|event| event.id);
        let id = same.unwrap_or_else(|| {
            let id = cast.add(EntityKind::Event, tokens.phrase(names[at].first, names[at].end));
            events.push(Event { id, words });
            id
        });
        cast.mention(id, names[at].span(tokens), MentionForm::Name);
    }
    by_city_and_year(tokens, names, &events, cast);
    by_head(tokens, names, &events, cast);
}

/// Events that a shorter name is looked for among. A story has few.
const MOST: usize = 32;

/// Words of an event's name that are compared.
const MOST_WORDS: usize = 16;

struct Event {
    id: Id,
    words: Vec<u32>,
}

impl Event {
    /// Whether a name says nothing that the event's own does not.
    fn holds(&self, words: &[u32]) -> bool {
        let games = word_hash("games");
        words
            .iter()
            .all(|word| self.words.contains(word) || *word == games && self.words.iter().any(|own| olympic(*own)))
    }
}

fn words(tokens: &Tokens, name: &Named) -> Vec<u32> {
    let telling = |at: &usize| !matches!(tokens.all[*at].shape, Shape::Mark | Shape::Small);
    (name.first..name.end).filter(telling).take(MOST_WORDS).map(|at| tokens.all[at].word).collect()
}

/// "Beijing 2022": the event that a city holds.
fn by_city_and_year(tokens: &Tokens, names: &[Named], events: &[Event], cast: &mut Cast) {
    for name in names.iter().filter(|name| name.kind == EntityKind::Place && name.end - name.first == 1) {
        let Some(year) = tokens.all.get(name.end).filter(|token| token.shape == Shape::Number) else { continue };
        let is_year = year.end - year.start == 4 && tokens.slice(name.end).starts_with(['1', '2']);
        let city = tokens.all[name.first].word;
        let held = events.iter().take(MOST).find(|event| event.words.contains(&city));
        if let Some(event) = held.filter(|_| is_year) {
            cast.mention(event.id, (tokens.all[name.first].start, year.end), MentionForm::Name);
        }
    }
}

/// "the Games", "the Cup": the event named before that is one.
fn by_head(tokens: &Tokens, names: &[Named], events: &[Event], cast: &mut Cast) {
    if events.is_empty() {
        return;
    }
    let mut names = names.iter().peekable();
    for at in 1..tokens.all.len() {
        while names.next_if(|name| name.end <= at).is_some() {}
        let outside = names.peek().is_none_or(|name| name.first > at);
        let token = &tokens.all[at];
        let head = outside && token.shape == Shape::Capital && token.sorts.has(Sort::Event);
        if head && tokens.slice(at - 1).eq_ignore_ascii_case("the") {
            let games = tokens.slice(at).eq_ignore_ascii_case("games");
            let is = |event: &&Event| {
                event.words.contains(&token.word) || games && event.words.iter().any(|word| olympic(*word))
            };
            if let Some(event) = events.iter().take(MOST).find(is) {
                cast.mention(event.id, (token.start, token.end), MentionForm::Nominal);
            }
        }
    }
}

/// Whether a word makes an event that is called the Games.
fn olympic(word: u32) -> bool {
    ["olympics", "olympic", "paralympics"].iter().any(|name| word_hash(name) == word)
}

/// Adds groups: peoples, religions, adherents.
pub(super) fn groups(tokens: &Tokens, names: &[Named], demonyms: &[Demonymic], cast: &mut Cast) {
    let mut groups = FxHashMap::<String, Id>::default();
    let mut add = |first: usize, end: usize, country: Option<&'static str>, cast: &mut Cast| {
        let text = tokens.phrase(first, end);
        let id = *groups.entry(singular(text)).or_insert_with(|| cast.add(EntityKind::Group, text));
        let member = cast.get_mut(id);
        member.country = member.country.or(country);
        cast.mention(id, (tokens.all[first].start, tokens.all[end - 1].end), MentionForm::Name);
    };
    let mut taken = rustc_hash::FxHashSet::default();
    for demonym in demonyms {
        taken.extend(demonym.first..demonym.end);
        if demonym.people {
            let country = demonym.of.and_then(|of| of.code.get(..2));
            add(demonym.first, demonym.end, country, cast);
        }
    }
    for name in names.iter().filter(|name| name.kind == EntityKind::Group) {
        if !(name.first..name.end).any(|at| taken.contains(&at)) {
            add(name.first, name.end, None, cast);
        }
    }
}

/// A group by its singular, so that "Muslim" and "Muslims" are one.
fn singular(word: &str) -> String {
    let small = word.to_lowercase();
    match small.strip_suffix('s') {
        Some(rest) if rest.len() > 3 && !rest.ends_with('s') => rest.to_owned(),
        _ => small,
    }
}
