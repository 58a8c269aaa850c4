//! Descriptions and pronouns that stand for people: "the Russian president", "the two leaders", "she".

use super::{Named, lands, roles};
use crate::article::EntityKind;
use crate::data::name_words::Sort;
use crate::data::roles::{Class, Gender, Role};
use crate::names::tokens::{Capitals, Shape, Tokens};

/// A description of one person or several.
#[derive(Clone, Debug)]
pub(in crate::names) struct Nominal {
    /// Its first token, with its article.
    pub(in crate::names) first: usize,
    /// Past its last token.
    pub(in crate::names) end: usize,
    /// The first token behind the article.
    pub(in crate::names) words: usize,
    /// What they are; nothing for "the two".
    pub(in crate::names) role: Option<Role>,
    /// The countries that it speaks of, in order.
    pub(in crate::names) countries: Vec<&'static str>,
    /// Whether there are several.
    pub(in crate::names) several: bool,
    /// Whether they hold the office no more, or not yet.
    pub(in crate::names) not_now: bool,
}

/// A pronoun for a person.
#[derive(Clone, Copy, Debug)]
pub(in crate::names) struct Pronoun {
    pub(in crate::names) at: usize,
    pub(in crate::names) gender: Gender,
}

/// The descriptions outside the names and titles of people, in the order of the text.
pub(in crate::names) fn nominals(tokens: &Tokens, names: &[Named]) -> Vec<Nominal> {
    let mut found: Vec<Nominal> = Vec::new();
    let people: rustc_hash::FxHashSet<usize> =
        names.iter().filter(|name| name.kind == EntityKind::Person).map(|name| name.first).collect();
    let mut taken =
        names.iter().filter(|name| matches!(name.kind, EntityKind::Person | EntityKind::Organization)).peekable();
    for at in 0..tokens.all.len() {
        while taken.next_if(|name| name.end <= at).is_some() {}
        let named = taken.peek().is_some_and(|name| name.first <= at);
        if named || found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let role = tokens.all[at].sorts.any(&[Sort::Role, Sort::Title]);
        let one = role.then(|| described(tokens, at, &people)).flatten();
        found.extend(one.or_else(|| the_two(tokens, at)));
    }
    found
}

/// The description whose head ends at a token.
fn described(tokens: &Tokens, at: usize, people: &rustc_hash::FxHashSet<usize>) -> Option<Nominal> {
    let stretch = tokens.all[at].stretch;
    let end = at + 1;
    let same = |at: usize| tokens.all.get(at).is_some_and(|token| token.stretch == stretch);
    // The head goes on: "police chief".
    if same(end) && roles::role_before(tokens, end + 1).is_some_and(|(first, _)| first <= at) {
        return None;
    }
    let (start, role) = roles::role_before(tokens, end)?;
    if people.contains(&end) || matches!(role.class, Class::Courtesy | Class::Family) {
        return None;
    }
    let mut words = start;
    while let Some(before) = words.checked_sub(1).filter(|before| same(*before) && start - before <= MOST) {
        let token = &tokens.all[before];
        let number = matches!(tokens.slice(before).to_ascii_lowercase().as_str(), "two" | "three" | "four");
        let hyphen = tokens.is_mark(before, "-") && tokens.glued(before);
        let land = || token.shape.is_capitalised() && lands::named(tokens.slice(before)).is_some();
        if !(token.sorts.any(&[Sort::Modifier, Sort::Demonym, Sort::Group]) || number || hyphen || land()) {
            break;
        }
        words = before;
    }
    let before = words.checked_sub(1).filter(|before| same(*before));
    let article = before
        .filter(|before| matches!(tokens.slice(*before), "the" | "The" | "this" | "This" | "THE" | "both" | "Both"));
    let possessive = before.filter(|before| tokens.is_mark(*before, "'s") || tokens.is_mark(*before, "’s"));
    let owner = possessive.and_then(|mark| {
        (mark.saturating_sub(3)..mark).find(|first| same(*first) && lands::named(tokens.phrase(*first, mark)).is_some())
    });
    let opens = words == tokens.stretch(at).first as usize || tokens.stretch(at).capitals != Capitals::OfNames;
    let bare = opens && words < start && tokens.all[words].sorts.has(Sort::Demonym);
    let first = match (article, owner) {
        (Some(article), _) => article,
        (_, Some(owner)) => owner,
        _ if bare => words,
        _ => return None,
    };
    let mut countries: Vec<&'static str> = lands::spoken_of(tokens, first, end).into_iter().collect();
    let mut last = end;
    if tokens.slice(end) == "of" && same(end) {
        if let Some((past, of)) = in_a_row(tokens, end + 1, stretch) {
            (last, countries) = (past, of);
        } else if countries.is_empty() && tokens.all.get(end + 1).is_some_and(|token| token.shape != Shape::Mark) {
            // "the president of the club": of what is not looked into.
            return None;
        }
    }
    let not_now = (words..start).any(|at| tokens.has(at, Sort::NotNow));
    Some(Nominal { first, end: last, words, role: Some(role), countries, several: role.plural, not_now })
}

/// Countries whose offices are spoken of together.
const MOST_LANDS: usize = 12;

/// Tokens of the longest name of a country that is looked for.
const LONGEST_LAND: usize = 4;

/// Tokens that may stand before the head.
const MOST: usize = 5;

/// Countries in a row: "Russia and China", "the United States, France and Germany".
fn in_a_row(tokens: &Tokens, from: usize, stretch: u32) -> Option<(usize, Vec<&'static str>)> {
    let mut countries = Vec::new();
    let (mut at, mut end) = (from, from);
    while countries.len() < MOST_LANDS && tokens.all.get(at).is_some_and(|token| token.stretch == stretch) {
        let first = at + usize::from(tokens.slice(at) == "the");
        let most = (first + LONGEST_LAND).min(tokens.stretches[stretch as usize].end as usize);
        let longest = (first + 1..=most).rev().find_map(|end| Some((end, lands::named(tokens.phrase(first, end))?)));
        let Some((past, country)) = longest else { break };
        countries.push(country);
        end = past;
        at = if tokens.is_mark(past, ",") || tokens.slice(past) == "and" { past + 1 } else { break };
    }
    (!countries.is_empty()).then_some((end, countries))
}

/// "the two", of people named before.
fn the_two(tokens: &Tokens, at: usize) -> Option<Nominal> {
    let token = &tokens.all[at];
    let is = token.shape == Shape::Small && tokens.slice(at) == "two";
    let article = at.checked_sub(1).filter(|before| is && tokens.slice(*before).eq_ignore_ascii_case("the"))?;
    let next = tokens.all.get(at + 1)?;
    let alone = next.shape == Shape::Small && tokens.has(at + 1, Sort::Predicate);
    alone.then(|| Nominal {
        first: article,
        end: at + 1,
        words: at,
        role: None,
        countries: Vec::new(),
        several: true,
        not_now: false,
    })
}

/// The pronouns outside quotation marks.
pub(in crate::names) fn pronouns(tokens: &Tokens) -> Vec<Pronoun> {
    let mut found = Vec::new();
    let mut open = false;
    let mut block = u32::MAX;
    for (at, token) in tokens.all.iter().enumerate() {
        let here = tokens.stretches[token.stretch as usize].block;
        if here != block {
            (open, block) = (false, here);
        }
        if token.shape == Shape::Mark {
            match tokens.slice(at) {
                "“" | "«" | "„" => open = true,
                "”" | "»" => open = false,
                "\"" => open = !open,
                _ => {}
            }
        } else if !open && token.sorts.has(Sort::Pronoun) {
            let word = tokens.slice(at).as_bytes();
            let female =
                word[0].eq_ignore_ascii_case(&b's') || word.len() > 2 && word[..3].eq_ignore_ascii_case(b"her");
            found.push(Pronoun { at, gender: if female { Gender::Female } else { Gender::Male } });
        }
    }
    found
}
