//! Organisations: which names are one body's.

use crate::article::{EntityKind, MentionForm};
use crate::data::countries::Country;
use crate::data::name_words::Sort;
use crate::data::organizations;
use crate::names::cast::{Cast, Id};
use crate::names::interpret::{Named, lands};
use crate::names::tokens::{Shape, Tokens, word_hash};
use rustc_hash::FxHashMap;

/// Joins the names of bodies. Gives the body of each name.
pub(super) fn join(tokens: &Tokens, names: &[Named], cast: &mut Cast) -> Vec<Option<Id>> {
    let mut bodies = Bodies::default();
    let mut of_name = vec![None; names.len()];
    let mut order: Vec<usize> = (0..names.len()).filter(|at| names[*at].kind == EntityKind::Organization).collect();
    // Long names first, so that what is shorter finds what it is short for.
    order.sort_by_key(|at| (std::cmp::Reverse(names[*at].end - names[*at].first), *at));
    for &at in &order {
        let id = bodies.find(tokens, &names[at], cast);
        of_name[at] = Some(id);
    }
    for at in order {
        if let Some(id) = of_name[at] {
            cast.mention(id, names[at].span(tokens), MentionForm::Name);
        }
    }
    of_name
}

/// The bodies of a story by what each may be called.
#[derive(Default)]
struct Bodies {
    /// By what the table knows them as.
    known: FxHashMap<&'static str, Id>,
    /// By all the words of a name, without articles and what a company ends with.
    by_words: FxHashMap<Vec<u32>, Id>,
    /// By the acronym in brackets behind a name.
    by_acronym: FxHashMap<u32, Id>,
    /// By the first word of a name of several; nothing where two begin alike.
    by_first: FxHashMap<u32, Option<Id>>,
}

impl Bodies {
    fn find(&mut self, tokens: &Tokens, name: &Named, cast: &mut Cast) -> Id {
        let text = tokens.phrase(name.first, name.end);
        let words = words(tokens, name);
        let table = organizations::body(text);
        let alone = match words[..] {
            [word] => Some(word),
            _ => None,
        };
        // The bracket says what an acronym stands for here, whatever it stands for elsewhere.
        let bracket = alone.and_then(|word| self.by_acronym.get(&word)).copied();
        let table = table.filter(|_| bracket.is_none());
        let known = table.and_then(|body| self.known.get(body.name));
        let short = alone.and_then(|word| {
            let begins =
                || self.by_first.get(&word).copied().flatten().filter(|_| tokens.all[name.first].shape != Shape::Small);
            begins()
        });
        let told = known.or_else(|| self.by_words.get(&words)).copied();
        let id = bracket.or(told).or(short.filter(|_| table.is_none()));
        let id = id.unwrap_or_else(|| new(tokens, name, cast));
        if let Some(body) = table {
            self.known.entry(body.name).or_insert(id);
            let member = cast.get_mut(id);
            member.country = member.country.or(body.country);
        }
        if let Some(acronym) = acronym_behind(tokens, name) {
            self.by_acronym.entry(acronym).or_insert(id);
        }
        if words.len() > 1 {
            let first = self.by_first.entry(words[0]).or_insert(Some(id));
            if *first != Some(id) {
                *first = None;
            }
        }
        self.by_words.entry(words).or_insert(id);
        id
    }
}

fn new(tokens: &Tokens, name: &Named, cast: &mut Cast) -> Id {
    let text = tokens.phrase(name.first, name.end);
    let id = cast.add(EntityKind::Organization, &text.split_whitespace().collect::<Vec<_>>().join(" "));
    cast.get_mut(id).country = country(tokens, name);
    id
}

/// The country that the name itself tells: "Kenyan Parliament", "Bank of Japan".
fn country(tokens: &Tokens, name: &Named) -> Option<&'static str> {
    let of = (name.first + 1..name.end).find(|at| tokens.slice(*at) == "of");
    let behind = || lands::named(tokens.phrase(of? + 1, name.end));
    let land = lands::named(tokens.slice(name.first)).or_else(behind);
    land.filter(|code| Country::from_code(code).is_some())
}

/// The words that tell one name from another.
fn words(tokens: &Tokens, name: &Named) -> Vec<u32> {
    let telling = |at: &usize| {
        let token = &tokens.all[*at];
        let suffix = token.sorts.has(Sort::BodySuffix) && *at > name.first;
        token.shape != Shape::Mark && !suffix && !matches!(tokens.slice(*at), "The" | "the" | "of" | "for" | "and")
    };
    let mut words: Vec<u32> = (name.first..name.end).filter(telling).map(|at| bare(tokens.slice(at))).collect();
    if words.is_empty() {
        words.push(word_hash(tokens.phrase(name.first, name.end)));
    }
    words
}

/// A word as a number; "U.N." is "UN".
fn bare(word: &str) -> u32 {
    if word.contains('.') { word_hash(&word.replace('.', "")) } else { word_hash(word) }
}

/// The acronym in brackets behind a name.
fn acronym_behind(tokens: &Tokens, name: &Named) -> Option<u32> {
    tokens.acronym_in_brackets(name.end).map(|at| bare(tokens.slice(at)))
}
