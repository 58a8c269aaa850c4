//! Clock times take the day that stands beside them in the sentence.

use super::expression::{Clock, Day, Found, From, Says};
use super::resolve::Story;
use crate::data::time_words::Unit;

/// Gives clock times without a day the next day of their sentence, else the one before them; where
/// there is none and no day was spoken of before, that of the story.
pub(super) fn lend_days(found: &mut [Found], story: &Story) {
    let mut behind = None;
    for at in (0..found.len()).rev() {
        match day(&found[at].says) {
            Some(day) => behind = Some(day),
            None => lend(&mut found[at].says, behind.as_ref()),
        }
    }
    let mut before = None;
    for found in found {
        match day(&found.says) {
            Some(day) => before = Some(day),
            None => lend(&mut found.says, before.as_ref()),
        }
        if lacks_day(&found.says) && !story.spoke_of_a_day() {
            give(&mut found.says, Day::Shift { unit: Unit::Day, by: 0, from: From::Story });
        }
    }
}

/// Gives a clock time a day. Parts of the day keep to the one that was spoken of.
fn lend(says: &mut Says, day: Option<&Day>) {
    if let Some(day) = day
        && lacks_day(says)
        && matches!(says, Says::Date(_, Some(Clock::At { .. })))
    {
        give(says, day.clone());
    }
}

fn give(says: &mut Says, given: Day) {
    if let Says::Date(day, _) = says {
        *day = given;
    }
}

/// Whether it is a time of a day that it does not tell.
fn lacks_day(says: &Says) -> bool {
    matches!(says, Says::Date(Day::Shift { unit: Unit::Day, by: 0, from: From::Mention }, Some(_)))
}

/// The day that an expression tells, if it tells one.
fn day(says: &Says) -> Option<Day> {
    match says {
        Says::Date(day @ (Day::OfMonth { .. } | Day::Weekday { .. } | Day::Holiday { .. }), _) => Some(day.clone()),
        Says::Date(day @ Day::Shift { unit: Unit::Day, from: From::Story, .. }, _) => Some(day.clone()),
        _ => None,
    }
}
