//! What people are: the phrases around their names, and those that stand for them.

use super::{Named, lands};
use crate::article::EntityKind;
use crate::data::name_words::Sort;
use crate::data::roles::{self, Class, Role};
use crate::names::cast::Office;
use crate::names::tokens::{Shape, Tokens};

/// Words that say what somebody is.
#[derive(Clone, Copy, Debug)]
pub(in crate::names) struct Phrase {
    /// Its first token, behind its article.
    pub(in crate::names) first: usize,
    /// Past its last token.
    pub(in crate::names) end: usize,
    pub(in crate::names) office: Office,
}

/// Tokens that an apposition may have before the word that says what somebody is.
const REACH: usize = 9;
/// Tokens that may follow that word: "of the country's largest bank".
const TAIL: usize = 12;

/// The role that ends right before token `end`: its first token.
pub(in crate::names) fn role_before(tokens: &Tokens, end: usize) -> Option<(usize, Role)> {
    let stretch = tokens.all.get(end.checked_sub(1)?)?.stretch;
    let most = roles::most_tokens(tokens.slice(end - 1));
    (end.saturating_sub(most)..end).filter(|first| tokens.all[*first].stretch == stretch).find_map(|first| {
        let text = tokens.phrase(first, end);
        if text.contains(',') {
            return None;
        }
        Some((first, roles::role(text)?))
    })
}

/// The title before a name: "US President", "former prime minister", "Russia's foreign minister".
pub(in crate::names) fn title(tokens: &Tokens, name: &Named) -> Option<Phrase> {
    if !tokens.all[name.first.checked_sub(1)?].sorts.any(&[Sort::Role, Sort::Title, Sort::Courtesy]) {
        return None;
    }
    let (start, role) = role_before(tokens, name.first)?;
    if matches!(role.class, Class::Courtesy) || role.plural && role.class == Class::Family {
        return None;
    }
    let first = back_over_modifiers(tokens, start, tokens.all[name.first].stretch);
    Some(Phrase {
        first,
        end: name.first,
        office: Office { role, country: lands::spoken_of(tokens, first, name.first), evidence: None },
    })
}

/// Back over what stands before an office and belongs to it.
fn back_over_modifiers(tokens: &Tokens, start: usize, stretch: u32) -> usize {
    let mut first = start;
    while let Some(at) = first.checked_sub(1).filter(|at| tokens.all[*at].stretch == stretch && start - at <= REACH) {
        let token = &tokens.all[at];
        let possessive = tokens.is_mark(at, "'s") || tokens.is_mark(at, "’s");
        let joins = tokens.is_mark(at, "-") && tokens.glued(at) && tokens.glued(at + 1);
        let small_word = token.shape == Shape::Capital && token.sorts.any(&[Sort::Function, Sort::Said]);
        let named = token.shape.is_capitalised() && !small_word;
        let belongs = token.sorts.any(&[Sort::Modifier, Sort::Demonym]) && !tokens.is_mark(at, ".");
        if !(possessive || joins || named || belongs) || tokens.is_mark(at + 1, ".") {
            break;
        }
        first = at;
    }
    while first < start && tokens.all[first].shape == Shape::Mark {
        first += 1;
    }
    first
}

/// The apposition behind a name: ", a Kremlin diplomatic advisor,".
pub(in crate::names) fn apposition(tokens: &Tokens, name: &Named, names: &[Named]) -> Option<Phrase> {
    let stretch = tokens.all[name.first].stretch;
    if !(tokens.is_mark(name.end, ",") || tokens.is_mark(name.end, "(")) {
        return copula(tokens, name);
    }
    let mut at = name.end + 1;
    // An age stands between: "Smith, 34, a teacher".
    if tokens.all.get(at).is_some_and(|token| token.shape == Shape::Number) && tokens.is_mark(at + 1, ",") {
        at += 2;
    }
    // A relative clause: "Abe, who was prime minister".
    if tokens.slice(at) == "who" && tokens.has(at + 1, Sort::Being) {
        at += 2;
    }
    phrase_from(tokens, at, stretch, names)
}

/// "Smith is the mayor of".
fn copula(tokens: &Tokens, name: &Named) -> Option<Phrase> {
    let stretch = tokens.all[name.first].stretch;
    let article = matches!(tokens.slice(name.end + 1), "a" | "an" | "the");
    (tokens.has(name.end, Sort::Being) && article).then(|| phrase_from(tokens, name.end + 1, stretch, &[]))?
}

/// The phrase that begins at a token, with or without an article.
fn phrase_from(tokens: &Tokens, start: usize, stretch: u32, names: &[Named]) -> Option<Phrase> {
    let mut first = start;
    let article = tokens.has(first, Sort::Determiner);
    first += usize::from(article);
    let reach = if article { REACH } else { REACH / 2 };
    let mut head = None;
    let mut at = first;
    while at < first + reach && tokens.all.get(at).is_some_and(|token| token.stretch == stretch) {
        let token = &tokens.all[at];
        let stops = match token.shape {
            Shape::Mark => {
                !(tokens.is_mark(at, "-")
                    || tokens.is_mark(at, "'s")
                    || tokens.is_mark(at, "’s")
                    || tokens.is_mark(at, "/"))
            }
            _ => token.sorts.any(&[Sort::Said, Sort::Pronoun, Sort::Ends]),
        };
        if stops {
            break;
        }
        if token.sorts.any(&[Sort::Role, Sort::Title])
            && let Some((_, role)) = role_before(tokens, at + 1)
            && !role.plural
            && !matches!(role.class, Class::Courtesy)
            && (article || role.class != Class::Person)
        {
            head = Some((at + 1, role));
        } else if head.is_some() && token.shape == Shape::Small && !token.sorts.has(Sort::Modifier) {
            break;
        }
        if matches!(tokens.slice(at), "of" | "for" | "at" | "in" | "with" | "to") {
            break;
        }
        at += 1;
    }
    let (end, role) = head?;
    if role.class == Class::Family {
        return None;
    }
    // "Putin, President Xi and": the title of somebody else.
    if names.iter().any(|other| other.first == end && other.kind == EntityKind::Person) {
        return None;
    }
    let end = tail(tokens, end, stretch);
    Some(Phrase { first, end, office: Office { role, country: lands::spoken_of(tokens, first, end), evidence: None } })
}

/// Past what an office is of: "head of the central bank".
fn tail(tokens: &Tokens, end: usize, stretch: u32) -> usize {
    if !matches!(tokens.slice(end), "of" | "for" | "at" | "in" | "with" | "to") {
        return end;
    }
    let inside = |at: &usize| {
        let token = tokens.all.get(*at).filter(|token| token.stretch == stretch);
        token.is_some_and(|token| {
            let mark =
                token.shape == Shape::Mark && !matches!(tokens.slice(*at), "-" | "'s" | "’s" | "'" | "’" | "&" | "/");
            !mark && !token.sorts.any(&[Sort::Said, Sort::Ends])
        })
    };
    let stop = (end..end + TAIL).find(|at| !inside(at)).unwrap_or(end + TAIL);
    // Cut off in the middle, nothing of it is sure.
    if stop == end + TAIL || stop == end + 1 { end } else { stop }
}
