//! Words beside an expression that say how exact it is, or which part of it is meant.

use crate::data::time_phrases::{self, Beside, Modifier};
use crate::data::time_words::Unit;
use crate::times::expression::{Day, Found, Says};
use crate::times::words::Words;

/// How many words a modifier has at most.
const LONGEST: usize = 3;

/// An expression with the words that modify it.
pub(super) struct Modified {
    pub(super) first: usize,
    pub(super) end: usize,
    /// TIMEX3's mod.
    pub(super) name: Option<&'static str>,
}

/// The expression with its modifiers, which do not reach before the token `from`.
pub(super) fn modified(words: &Words, found: &Found, from: usize) -> Modified {
    let mut all = Modified { first: found.first, end: found.end, name: None };
    let beside = match &found.says {
        Says::Length(_) | Says::Sum(_) => Beside::Length,
        Says::Date(..) => Beside::Date,
        Says::Repeated(_) | Says::Reference(_) => return all,
    };
    // "get around Wednesday's ruling": it is the ruling that is got around.
    let possessive = beside == Beside::Date && words.mark(found.end, b'\'') && words.is(found.end + 1, "s");
    let led = before(words, beside, found.first, from);
    if let Some((modifier, first)) = led.filter(|(modifier, _)| !(possessive && modifier.name == "APPROX")) {
        all.name = Some(modifier.name);
        if modifier.inside && !(is_short(&found.says) && words.is_any(first, &["earlier", "later"])) {
            all.first = article(words, first, from, &found.says);
        }
    }
    if let Some((modifier, end)) = behind(words, found.end) {
        all.name = all.name.or(Some(modifier.name));
        all.end = end;
    }
    all
}

/// Whether the time is no longer than a week: "earlier Friday" is Friday to annotators, "earlier
/// this month" is all of it.
fn is_short(says: &Says) -> bool {
    match says {
        Says::Date(Day::Unit { unit, .. } | Day::Shift { unit, .. }, None) => *unit <= Unit::Week,
        Says::Date(Day::OfMonth { .. } | Day::Weekday { .. }, _) | Says::Date(_, Some(_)) => true,
        _ => false,
    }
}

/// The longest modifier that ends right before token `at`, and its first token.
fn before(words: &Words, beside: Beside, at: usize, from: usize) -> Option<(Modifier, usize)> {
    // "mid-1996": the hyphen joins.
    let hyphen = at > from + 1 && words.mark(at - 1, b'-') && words.glued(at) && words.glued(at - 1);
    let last = at - usize::from(hyphen);
    (1..=LONGEST).rev().filter(|length| last >= from + length).find_map(|length| {
        let first = last - length;
        let phrase = phrase(words, first, last)?;
        time_phrases::modifier(beside, &phrase).map(|modifier| (modifier, first))
    })
}

/// The modifier that starts at token `at`, and the token behind it.
fn behind(words: &Words, at: usize) -> Option<(Modifier, usize)> {
    let end = at + 2;
    if !words.is(at, "or") {
        return None;
    }
    time_phrases::modifier(Beside::Behind, &phrase(words, at, end)?).map(|modifier| (modifier, end))
}

/// The tokens as one phrase in lower case.
fn phrase(words: &Words, first: usize, end: usize) -> Option<String> {
    let mut phrase = String::new();
    for at in first..end {
        if !words.is_word(at) {
            return None;
        }
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(&words.slice(at).to_ascii_lowercase());
    }
    Some(phrase)
}

/// With the article before the modifier, where the expression has one: "the early 1990s", "the end of 1990".
fn article(words: &Words, first: usize, from: usize, says: &Says) -> usize {
    let Some(before) = first.checked_sub(1).filter(|before| *before >= from && words.is(*before, "the")) else {
        return first;
    };
    let takes = matches!(says, Says::Date(Day::Decade { .. } | Day::Century(_) | Day::Season { .. }, _));
    // "the end of 1990", "the first week of May"
    let of = (first + 1..first + LONGEST).any(|at| words.is(at, "of"));
    if takes || of { before } else { first }
}
