//! Where a clause stands in time.

use super::present::tells_the_calendar;
use crate::data::time_context::Sign;
use crate::data::time_words::Unit;
use crate::times::expression::{Day, Found, Says};
use crate::times::words::Words;

/// Words before an expression that are looked at.
const BEFORE: usize = 14;
/// Words before one with a possessive.
const POSSESSIVE: usize = 4;
/// A verb that reports, so near before the expression, ends what is looked at.
const NEAR: usize = 6;
/// A verb of the present is looked for no further away.
const PRESENT: usize = 8;
/// Words before "by Friday" that may promise it.
const PROMISE: usize = 8;
/// Tokens from "to" to the end of the expression: "to come back on Monday".
const BIDDEN: usize = 7;
/// Words behind it.
const BEHIND: usize = 3;
/// Words behind one that opens its sentence.
const OPENED: usize = 16;

/// Where a clause stands in time, seen from the day of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::times) enum Tense {
    /// It tells what was; most clauses of news do, and say nothing of it.
    Past,
    /// It tells what is to come.
    Future,
}

/// The tense of the clause that the expression stands in.
///
/// A reporting verb right before the expression outweighs all else: "said Friday it will".
pub(super) fn tense(words: &Words, found: &Found) -> Tense {
    let back = is_reported(words, found) || looks_back(words, found);
    let ahead = || {
        is_term(words, found) || ahead_before(words, found) || ahead_behind(words, found) || opens_ahead(words, found)
    };
    if !back && ahead() { Tense::Future } else { Tense::Past }
}

/// "said Friday", "said on Friday", "said late Friday".
fn is_reported(words: &Words, found: &Found) -> bool {
    let told = |back| found.first.checked_sub(back).is_some_and(|at| told(words, at));
    told(1) || told(2) && words.is_any(found.first - 1, &["on", "early", "late", "earlier", "later"])
}

/// "since Friday", "Friday was".
fn looks_back(words: &Words, found: &Found) -> bool {
    let since = found.first.checked_sub(1).is_some_and(|at| words.is(at, "since"));
    since || words.is_any(found.end, &["was", "were", "had"])
}

/// "by the weekend", "until May", "promised it by Friday".
fn is_term(words: &Words, found: &Found) -> bool {
    let Some(at) = found.first.checked_sub(1) else { return false };
    let weekend = matches!(found.says, Says::Date(Day::Unit { unit: Unit::Weekend, .. }, _));
    let month = matches!(found.says, Says::Date(Day::Month { .. }, _));
    words.is(at, "by") && (weekend || promised(words, found.first, PROMISE))
        || month && words.is_any(at, &["by", "through", "until"])
}

/// Whether a word before the expression looks ahead.
fn ahead_before(words: &Words, found: &Found) -> bool {
    // "Friday's talks" are looked ahead to from nearby only.
    let possessive = words.mark(found.end, b'\'') && words.is(found.end + 1, "s");
    let reach = if possessive { POSSESSIVE } else { BEFORE };
    let mut past = possessive;
    for (steps, at) in (0..found.first).rev().take(reach).enumerate() {
        if words.mark(at, b';') {
            return false;
        }
        let present = steps < PRESENT && !past && tells_the_calendar(words, at, found.first);
        if present || looks_ahead(words, at, found.end) {
            return true;
        }
        past |= told(words, at);
        // "said it will", "agreed to": what is told behind the verb may still lie ahead.
        if steps < NEAR && told(words, at) && words.tells(at, Sign::Past) && !words.tells(at, Sign::LeadsOn) {
            return false;
        }
    }
    false
}

/// "the Games (February 4-20) will be held".
fn ahead_behind(words: &Words, found: &Found) -> bool {
    let clause =
        (found.end..words.len()).take(4 * BEHIND).take_while(|at| !words.mark(*at, b'.') && !words.mark(*at, b';'));
    clause.filter(|at| words.is_word(*at)).take(BEHIND).any(|at| will(words, at))
}

/// "On Tuesday, the court will rule": the verb of the sentence that the expression opens.
fn opens_ahead(words: &Words, found: &Found) -> bool {
    if found.first > 1 || !words.mark(found.end, b',') {
        return false;
    }
    let sentence = (found.end + 1..words.len()).take(OPENED);
    let mut clause = sentence.take_while(|at| !words.mark(*at, b'.') && !words.mark(*at, b';') && !told(words, *at));
    clause.any(|at| will(words, at) || tells_the_calendar(words, at, found.first))
}

/// "will", "is to", "are due", "plans to".
fn will(words: &Words, at: usize) -> bool {
    words.is_any(at, &["will", "shall", "would"])
        || words.is_any(at, &["is", "are"]) && words.is_any(at + 1, &["to", "due", "set", "scheduled", "expected"])
        || words.is_any(at, &["plans", "plan"]) && words.is(at + 1, "to")
}

/// Whether a word in the stretch before token `at` promises, demands or agrees.
fn promised(words: &Words, at: usize, reach: usize) -> bool {
    (at.saturating_sub(reach)..at).any(|at| words.tells(at, Sign::Promise))
}

/// Whether the word is a verb that tells what was: "said", "arrested", but not "be arrested".
fn told(words: &Words, at: usize) -> bool {
    let participle =
        words.is_word(at) && !words.capital(at) && words.slice(at).ends_with("ed") && !words.slice(at).ends_with("eed");
    let past = words.tells(at, Sign::Past) || participle;
    past && !words.tells(at, Sign::Future) && !is_passive(words, at)
}

/// "be" before a participle: "will be released", "to be formally opened", "is heard".
fn is_passive(words: &Words, at: usize) -> bool {
    let adverb = at > 0 && words.is_word(at - 1) && words.slice(at - 1).ends_with("ly");
    at.checked_sub(1 + usize::from(adverb)).is_some_and(|at| words.is_any(at, &["be", "is", "are"]))
}

/// "will", "is to", "scheduled", "until".
fn looks_ahead(words: &Words, at: usize, end: usize) -> bool {
    if words.is(at, "to") && at > 0 {
        // "told me to come back on Monday"
        let bidden = end <= at + BIDDEN && promised(words, at, 3) && words.is_word(at + 1);
        let due = words.is_any(at - 1, &["is", "are", "was", "were", "due", "going"]);
        return bidden || due && !had_been(words, at - 1);
    }
    if words.is(at, "ahead") {
        // "ahead of the weekend", "ahead of Friday's vote"
        return words.is(at + 1, "of") && end <= at + 5;
    }
    if words.is(at, "set") {
        return words.is_any(at + 1, &["to", "for"]);
    }
    if words.is_any(at, &["soon", "early"]) {
        // "as early as Tuesday", "as soon as Tuesday"
        return words.is(at + 1, "as");
    }
    if !words.tells(at, Sign::Future) {
        return false;
    }
    // "announced the plan on Friday"
    let noun = at > 0 && words.tells(at - 1, Sign::Determiner);
    // "until Thursday they had not"
    let ended = words.is(at, "until") && (end..end + 5).any(|behind| words.is(behind, "had"));
    // "begin as planned on Friday"
    let planned = at > 0 && words.is_any(at - 1, &["as", "previously"]) && words.slice(at).ends_with("ed");
    !had_been(words, at) && !ended && !noun && !planned
}

/// "had been due on Friday", "had been due to end on Friday": what was to come is over.
fn had_been(words: &Words, at: usize) -> bool {
    at > 1 && words.is(at - 1, "been") && words.is(at - 2, "had")
}

/// Whether a company's results are told in the sentence.
pub(super) fn tells_results(words: &Words, found: &Found) -> bool {
    let mut near = found.first.saturating_sub(40)..found.end + 20;
    near.any(|at| words.tells(at, Sign::Company) || words.mark(at, b'$') || words.mark(at, b'%'))
}
