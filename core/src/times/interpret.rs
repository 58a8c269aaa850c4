//! Interpreting: how an expression is meant where it stands.

mod modifiers;
mod present;
mod tense;

use super::expression::{Day, Found, Says, Year};
use super::words::Words;
use crate::article::TimeKind;
pub(super) use tense::Tense;

/// An expression as it is meant.
#[derive(Clone, Debug)]
pub(super) struct Meaning {
    /// Where it starts in the text, with the words that modify it.
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: TimeKind,
    /// TIMEX3's mod.
    pub(super) modifier: Option<&'static str>,
    pub(super) says: Says,
    /// Where the clause stands in time.
    pub(super) tense: Tense,
    /// Whether a company's results are told.
    pub(super) results: bool,
}

/// What is meant by an expression; `from` is the token behind the expression before it.
pub(super) fn meaning(words: &Words, found: &Found, from: usize) -> Meaning {
    let modified = modifiers::modified(words, found, from);
    let place = |at: usize| words.get(at);
    Meaning {
        start: place(modified.first).map_or(0, |token| token.start),
        end: place(modified.end.saturating_sub(1)).map_or(0, |token| token.end),
        kind: kind(&found.says),
        modifier: modified.name,
        says: found.says.clone(),
        tense: if is_open(&found.says) { tense::tense(words, found) } else { Tense::Past },
        results: compares(&found.says) && tense::tells_results(words, found),
    }
}

/// Whether the tense of the clause tells which of many is meant.
fn is_open(says: &Says) -> bool {
    match says {
        Says::Date(day, _) => match day {
            Day::OfMonth { year, .. } | Day::Month { year, .. } | Day::Quarter { year, .. } => *year == Year::Open,
            Day::Half { year, .. } | Day::Season { year, .. } | Day::Holiday { year, .. } => *year == Year::Open,
            Day::WeekOf { year, .. } => *year == Year::Open,
            Day::Weekday { which, .. } | Day::Unit { which, .. } => which.is_none(),
            Day::OfAnyMonth { .. } => true,
            _ => false,
        },
        _ => false,
    }
}

/// Whether it matters that a company's results are told.
fn compares(says: &Says) -> bool {
    matches!(says, Says::Date(Day::YearEarlier { .. }, _) | Says::Length(_))
}

fn kind(says: &Says) -> TimeKind {
    match says {
        Says::Date(_, Some(_)) => TimeKind::Time,
        Says::Date(_, None) | Says::Reference(_) => TimeKind::Date,
        Says::Length(_) | Says::Sum(_) => TimeKind::Duration,
        Says::Repeated(_) => TimeKind::Set,
    }
}
