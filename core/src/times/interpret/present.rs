//! The present that tells what the calendar holds: "meets Xi on Monday", "is heard in May".

use crate::data::time_context::Sign;
use crate::times::words::Words;

/// Whether a verb of the present stands at token `at` that tells what is to come, before the
/// expression that begins with token `first`.
pub(super) fn tells_the_calendar(words: &Words, at: usize, first: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| words.is_word(*before)) else { return false };
    // "Biden visits", "she visits", but not "the visits" or "the minister's visits".
    let one = words.capital(before) && !words.glued(before) || words.is_any(before, &["he", "she", "it", "who"]);
    // "leaders meet", "they meet", but not "to meet".
    let many = one || words.is_any(before, &["they", "we"]) || plural(words, before);
    words.tells(at, Sign::Present) && !words.tells(before, Sign::Determiner)
        || words.tells(at, Sign::PresentOfOne) && one
        || words.tells(at, Sign::PresentOfMany) && many
        || passive(words, at, first)
        || falls(words, at, first)
}

/// A noun in the plural, and no "s" behind an apostrophe.
fn plural(words: &Words, at: usize) -> bool {
    !words.glued(at) && words.slice(at).ends_with('s')
}

/// "is heard in May", "are released on Friday".
fn passive(words: &Words, at: usize, first: usize) -> bool {
    words.is_any(at, &["is", "are"])
        && (words.slice(at + 1).ends_with("ed") || words.tells(at + 1, Sign::Past))
        && words.is_any(at + 2, &["in", "on"])
        && at + 3 == first
}

/// "the vote is on Friday".
fn falls(words: &Words, at: usize, first: usize) -> bool {
    words.is_any(at, &["is", "are"]) && words.is(at + 1, "on") && at + 2 == first
}
