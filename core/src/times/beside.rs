//! Clock times take the day that stands beside them in the sentence.

use super::expression::{Clock, Day, Found, From, Says};
use super::resolve::Story;
use crate::data::time_words::Unit;

/// Gives clock times without a day the nearest day of their sentence; else, where no day was
/// spoken of before, that of the story.
pub(super) fn lend_days(found: &mut [Found], story: &Story) {
    for at in 0..found.len() {
        let Says::Date(Day::Shift { unit: Unit::Day, by: 0, from: From::Mention }, Some(clock)) = found[at].says else {
            continue;
        };
        let behind = found[at + 1..].iter().find_map(|other| day(&other.says));
        let before = || found[..at].iter().rev().find_map(|other| day(&other.says));
        let lent = behind.or_else(before);
        let day = match (lent, clock) {
            (Some(day), Clock::At { .. }) => day,
            _ if story.spoke_of_a_day() => continue,
            _ => Day::Shift { unit: Unit::Day, by: 0, from: From::Story },
        };
        found[at].says = Says::Date(day, Some(clock));
    }
}

/// The day that an expression tells, if it tells one.
fn day(says: &Says) -> Option<Day> {
    match says {
        Says::Date(day @ (Day::OfMonth { .. } | Day::Weekday { .. } | Day::Holiday { .. }), _) => Some(day.clone()),
        Says::Date(day @ Day::Shift { unit: Unit::Day, from: From::Story, .. }, _) => Some(day.clone()),
        _ => None,
    }
}
