//! Where a clause stands in time.

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
/// Words before "by Friday" that may promise it.
const PROMISE: usize = 8;
/// Tokens from "to" to the end of the expression: "to come back on Monday".
const BIDDEN: usize = 7;
/// Words behind it.
const BEHIND: usize = 3;
/// Words behind one that opens its sentence.
const OPENED: usize = 16;
/// A verb of the present, so near before the expression, tells what is on the calendar: "meets Xi on Monday".
const PRESENT: usize = 8;

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
    let first = found.first;
    let before = |back: usize| first.checked_sub(back);
    let reported = |back| before(back).is_some_and(|at| told(words, at));
    // "said on Friday", "said late Friday"
    let between = before(1).is_some_and(|at| words.is_any(at, &["on", "early", "late", "earlier", "later"]));
    if reported(1) || between && reported(2) {
        return Tense::Past;
    }
    let since = before(1).is_some_and(|at| words.is(at, "since"));
    if since || words.is_any(found.end, &["was", "were", "had"]) {
        return Tense::Past;
    }
    if before(1).is_some_and(|at| words.is(at, "by")) && (is_weekend(found) || promised(words, first, PROMISE)) {
        return Tense::Future;
    }
    if is_month(found) && before(1).is_some_and(|at| words.is_any(at, &["by", "through", "until"])) {
        return Tense::Future;
    }
    // "Friday's talks" are looked ahead to from nearby only.
    let possessive = words.mark(found.end, b'\'') && words.is(found.end + 1, "s");
    let reach = if possessive { POSSESSIVE } else { BEFORE };
    let mut past = false;
    for (steps, at) in (0..first).rev().take(reach).enumerate() {
        if words.mark(at, b';') {
            break;
        }
        if looks_ahead(words, at, found.end)
            || steps < PRESENT && !past && !possessive && is_present(words, at, found.first)
        {
            return Tense::Future;
        }
        past |= told(words, at);
        if words.tells(at, Sign::Past) && !words.tells(at, Sign::Future) && steps < NEAR && !leads_on(words, at) {
            break;
        }
    }
    // "the Games (February 4-20) will be held"
    let behind =
        (found.end..words.len()).take(4 * BEHIND).take_while(|at| !words.mark(*at, b'.') && !words.mark(*at, b';'));
    for at in behind.filter(|at| words.is_word(*at)).take(BEHIND) {
        if words.is_any(at, &["will", "shall", "would"]) || words.is(at, "is") && words.is(at + 1, "to") {
            return Tense::Future;
        }
    }
    if opens_ahead(words, found) { Tense::Future } else { Tense::Past }
}

/// Whether the sentence that the expression opens tells what is to come: "On Tuesday, the court will rule".
fn opens_ahead(words: &Words, found: &Found) -> bool {
    if found.first > 1 || !words.mark(found.end, b',') {
        return false;
    }
    for at in (found.end + 1..words.len()).take(OPENED) {
        if words.mark(at, b'.') || words.mark(at, b';') || told(words, at) {
            return false;
        }
        let is_to =
            words.is_any(at, &["is", "are"]) && words.is_any(at + 1, &["to", "due", "set", "scheduled", "expected"]);
        let plans = words.is_any(at, &["plans", "plan"]) && words.is(at + 1, "to");
        if is_to || plans || words.is_any(at, &["will", "shall"]) || is_present(words, at, found.first) {
            return true;
        }
    }
    false
}

fn is_weekend(found: &Found) -> bool {
    matches!(found.says, Says::Date(Day::Unit { unit: Unit::Weekend, .. }, _))
}

/// Whether a word in the stretch before token `at` promises, demands or agrees.
fn promised(words: &Words, at: usize, reach: usize) -> bool {
    (at.saturating_sub(reach)..at).any(|at| words.tells(at, Sign::Promise))
}

fn is_month(found: &Found) -> bool {
    matches!(found.says, Says::Date(Day::Month { .. }, _))
}

/// Whether the word is a verb that tells what was.
fn told(words: &Words, at: usize) -> bool {
    let past = words.tells(at, Sign::Past)
        || words.is_word(at)
            && !words.capital(at)
            && words.slice(at).ends_with("ed")
            && !words.slice(at).ends_with("eed");
    past && !words.tells(at, Sign::Future)
}

/// Whether what is told behind the verb may still lie ahead: "said it will", "agreed to".
fn leads_on(words: &Words, at: usize) -> bool {
    words.tells(at, Sign::LeadsOn)
}

/// "will", "is to", "scheduled", "until".
fn looks_ahead(words: &Words, at: usize, end: usize) -> bool {
    if words.is(at, "to") && at > 0 {
        // "told me to come back on Monday"
        let bidden = end <= at + BIDDEN && promised(words, at, 3) && words.is_word(at + 1);
        let had_been = at > 2 && words.is(at - 2, "been") && words.is(at - 3, "had");
        return bidden || words.is_any(at - 1, &["is", "are", "was", "were", "due", "going"]) && !had_been;
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
    // "had been due on Friday", "until Thursday they had not"
    let was = at > 1 && words.is(at - 1, "been") && words.is(at - 2, "had");
    let ended = words.is(at, "until") && (end..end + 5).any(|behind| words.is(behind, "had"));
    // "begin as planned on Friday"
    let planned = at > 0 && words.is_any(at - 1, &["as", "previously"]) && words.slice(at).ends_with("ed");
    !was && !ended && !noun && !planned
}

/// "meets", "Biden visits", "leaders gather": a verb that tells what the calendar holds.
fn is_present(words: &Words, at: usize, first: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| words.is_word(*before)) else { return false };
    let noun = words.tells(before, Sign::Determiner);
    // "Biden visits", but not "the visits".
    let named = words.capital(before) && before > 0 && !words.is(before, "s");
    // "leaders meet", but not "to meet".
    let many =
        named || words.is_any(before, &["they", "we"]) || !words.glued(before) && words.slice(before).ends_with('s');
    // "is heard in May"
    let passive = words.is_any(at, &["is", "are"])
        && words.is_any(at + 2, &["in", "on"])
        && at + 3 == first
        && (words.slice(at + 1).ends_with("ed") || words.is_any(at + 1, &["held", "heard", "sworn"]));
    passive
        || words.tells(at, Sign::Present) && !noun
        || words.tells(at, Sign::PresentOfOne) && named
        || words.tells(at, Sign::PresentOfMany) && many
}

/// Whether a company's results are told in the sentence.
pub(super) fn tells_results(words: &Words, found: &Found) -> bool {
    let mut near = found.first.saturating_sub(40)..found.end + 20;
    near.any(|at| words.tells(at, Sign::Company) || words.mark(at, b'$') || words.mark(at, b'%'))
}
