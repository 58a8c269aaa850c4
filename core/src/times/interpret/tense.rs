//! Where a clause stands in time.

use crate::data::time_words::Sign;
use crate::times::expression::Found;
use crate::times::words::Words;

/// Words before an expression that are looked at.
const BEFORE: usize = 14;
/// Words behind it.
const BEHIND: usize = 3;

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
    let before = first.checked_sub(1);
    let told = |at: usize| words.tells(at, Sign::Past) && !words.tells(at, Sign::Future);
    if before.is_some_and(told) || before.is_some_and(|at| words.is(at, "on")) && first >= 2 && told(first - 2) {
        return Tense::Past;
    }
    let mut steps = 0;
    for at in (0..first).rev() {
        if ends_clause(words, at) || steps == BEFORE {
            break;
        }
        if looks_ahead(words, at) {
            return Tense::Future;
        }
        if told(at) && steps < 6 && !leads_on(words, at) {
            break;
        }
        steps += 1;
    }
    for at in found.end..found.end + BEHIND {
        if words.is_mark(at) {
            break;
        }
        if words.is_any(at, &["will", "shall", "would"]) || words.is(at, "is") && words.is(at + 1, "to") {
            return Tense::Future;
        }
    }
    Tense::Past
}

/// Whether what is told behind the verb may still lie ahead: "said it will", "agreed to".
fn leads_on(words: &Words, at: usize) -> bool {
    words.is_any(at, &["was", "were", "had", "has", "said", "told", "announced", "agreed", "ordered", "called"])
}

fn ends_clause(words: &Words, at: usize) -> bool {
    words.mark(at, b';') || words.mark(at, b'.') && !words.glued(at + 1) && words.capital(at + 1)
}

/// "will", "is to", "scheduled", "until".
fn looks_ahead(words: &Words, at: usize) -> bool {
    if words.is(at, "to") && at > 0 {
        return words.is_any(at - 1, &["is", "are", "was", "were", "due", "going"]);
    }
    if words.is_any(at, &["soon", "early"]) {
        // "as early as Tuesday", "as soon as Tuesday"
        return words.is(at + 1, "as");
    }
    words.tells(at, Sign::Future)
}

/// Whether a company's results are told in the sentence.
pub(super) fn tells_results(words: &Words, found: &Found) -> bool {
    let near = found.first.saturating_sub(40)..found.end + 20;
    near.filter(|at| words.tells(*at, Sign::Company)).nth(1).is_some()
}
