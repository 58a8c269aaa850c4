//! Vague times, and phrases of more than one word: "now", "recently", "the near future".

use crate::data::time_phrases;
use crate::data::time_words::{Role, Unit, Which};
use crate::times::expression::{Amount, Length, Says};
use crate::times::words::Words;

/// A phrase of the table: what it says, or nothing if it is no time, and the token behind it.
pub(super) fn phrase(words: &Words, at: usize) -> Option<(Option<Says>, usize)> {
    if !words.has(at, Role::Opens) && words.digits(at).is_none() {
        return None;
    }
    let phrases = time_phrases::beginning(words.slice(at), words.slice(at + 1));
    let fits = |rest: &[&str]| rest.iter().enumerate().all(|(index, token)| words.is(at + 2 + index, token));
    let (rest, value) = phrases.iter().find(|(rest, _)| fits(rest))?;
    let (value, end) = (*value, at + 2 + rest.len());
    let says = match value {
        "-" => {
            // A name has a capital at its end: "the Sunday times of the ferry" are times.
            let is_name = words.capital(at) && words.capital(end - 1);
            let lower = !words.capital(end - 1) && value == "-" && !words.capital(at);
            if !is_name && !lower {
                return None;
            }
            None
        }
        "PXM" => Some(several(Unit::Month)),
        "PXX" => Some(Says::Reference("PXX")),
        "P1D" => Some(one(Unit::Day)),
        "P1W" => Some(one(Unit::Week)),
        "P1Y" => Some(one(Unit::Year)),
        reference => {
            // "the past two weeks", "the past president": no vague time.
            let plain = words.has(end, Role::Article) || words.is(end, "that");
            if !plain && (words.is_known(end) || super::years::names_more(words, end)) {
                return None;
            }
            Some(Says::Reference(reference))
        }
    };
    Some((says, end))
}

fn several(unit: Unit) -> Says {
    Says::Length(Length { amount: Amount::Several, unit })
}

fn one(unit: Unit) -> Says {
    Says::Length(Length { amount: Amount::whole(1), unit })
}

/// "now", "currently", "recent", "current", "future".
pub(super) fn reference(words: &Words, at: usize) -> Option<(Says, usize)> {
    let named = || words.capital(at) && at > 0 && !words.titled && !words.all_capitals(at);
    if let Some(value) = words.text_of(at, Role::Reference) {
        return (!named()).then_some((Says::Reference(value), at + 1));
    }
    // "the then current price" was so at another time.
    let then = at > 0 && words.is(at - 1, "then") || at > 1 && words.mark(at - 1, b'-') && words.is(at - 2, "then");
    let current = words.which(at)? == Which::Current && !then;
    (current && super::years::names_more(words, at + 1) && !named()).then_some((Says::Reference("PRESENT_REF"), at + 1))
}
