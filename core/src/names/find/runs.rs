//! Runs of tokens that names may stand in. Everything else is no name.

use crate::data::name_words::Sort;
use crate::names::tokens::{Shape, Stretch, Tokens};

/// A run of tokens, from its first to past its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::names) struct Run {
    pub(in crate::names) first: usize,
    pub(in crate::names) end: usize,
}

/// Small words and marks that may stand in a row inside a name: "Republic of the", "Guinea - ".
const LONGEST_GAP: usize = 3;

/// The runs of a stretch, in order.
pub(super) fn runs(tokens: &Tokens, stretch: &Stretch, found: &mut Vec<Run>) {
    let end = stretch.end as usize;
    let mut at = stretch.first as usize;
    while at < end {
        if !may_begin(tokens, at, end) {
            at += 1;
            continue;
        }
        let first = at;
        let mut ruled = tokens.all[at].sorts.has(Sort::BodyHead);
        at += 1;
        while let Some(next) = next_inside(tokens, at, end, ruled) {
            ruled |= tokens.all[next - 1].sorts.has(Sort::BodyHead);
            at = next;
        }
        let alone = at == first + 1;
        let opener = first == stretch.first as usize || !tokens.glued(first) && opens(tokens, first);
        if alone && opener && tokens.all[first].sorts.has(Sort::Function) && tokens.all[first].shape == Shape::Capital {
            continue;
        }
        found.push(Run { first, end: at });
    }
}

/// Whether what stands before the token opens a quotation or a clause, so that a capital says nothing.
pub(super) fn opens(tokens: &Tokens, at: usize) -> bool {
    at > 0
        && tokens.all[at - 1].shape == Shape::Mark
        && matches!(tokens.slice(at - 1), "\"" | "“" | "‘" | "«" | ":" | "'" | "…" | "•")
}

fn may_begin(tokens: &Tokens, at: usize, end: usize) -> bool {
    let token = &tokens.all[at];
    match token.shape {
        Shape::Small if token.sorts.has(Sort::Particle) => {
            // "al-Shabaab", "van der Meer"
            let mut next = at + 1;
            while next < end && next <= at + 2 && (tokens.is_mark(next, "-") || is_particle(tokens, next)) {
                next += 1;
            }
            next < end && tokens.all[next].shape.is_capitalised() && !token.sorts.has(Sort::Function)
        }
        Shape::Number => at + 1 < end && tokens.all[at + 1].shape.is_capitalised(),
        shape => shape.is_capitalised(),
    }
}

fn is_particle(tokens: &Tokens, at: usize) -> bool {
    tokens.all[at].shape == Shape::Small && tokens.all[at].sorts.has(Sort::Particle)
}

/// Past the next token of the run that has a capital letter, if the run goes on.
fn next_inside(tokens: &Tokens, at: usize, end: usize, ruled: bool) -> Option<usize> {
    let mut next = at;
    while next < end && next <= at + LONGEST_GAP {
        let token = &tokens.all[next];
        let glued_word = next == at + 1 && tokens.is_mark(at, "-") && tokens.glued(at) && tokens.glued(next);
        if token.shape.is_capitalised() || glued_word && matches!(token.shape, Shape::Small | Shape::Number) {
            return Some(next + 1);
        }
        if token.shape == Shape::Number && next == at {
            return Some(next + 1);
        }
        if !may_join(tokens, next, ruled) {
            return None;
        }
        next += 1;
    }
    None
}

/// Whether a token may stand between the words of a name.
fn may_join(tokens: &Tokens, at: usize, ruled: bool) -> bool {
    let token = &tokens.all[at];
    match token.shape {
        Shape::Small => token.sorts.any(&[Sort::Particle, Sort::Connector]),
        Shape::Mark => match tokens.slice(at) {
            "-" | "‑" | "/" | "." => tokens.glued(at),
            "'s" | "’s" | "'" | "’" | "&" | "+" | "@" => true,
            "," => ruled,
            _ => false,
        },
        _ => false,
    }
}
