//! Clock times take the day that stands beside them in the sentence.

use super::expression::{Clock, Day, Found, From, Says};
use super::resolve::Story;
use crate::data::time_words::Unit;

/// For each expression the one whose day it takes: a clock time without a day takes that of the
/// next in its sentence that tells one, else of the one before it.
///
/// Where there is none, and no day was spoken of before, its day is that of the story.
pub(super) fn lenders(found: &mut [Found], story: &Story, lenders: &mut Vec<Option<usize>>) {
    lenders.clear();
    lenders.resize(found.len(), None);
    if !found.iter().any(|found| lacks_day(&found.says)) {
        return;
    }
    let mut behind = None;
    for at in (0..found.len()).rev() {
        if tells_day(&found[at].says) {
            behind = Some(at);
        } else if takes_day(&found[at].says) {
            lenders[at] = behind;
        }
    }
    let mut before = None;
    for at in 0..found.len() {
        if tells_day(&found[at].says) {
            before = Some(at);
        } else if takes_day(&found[at].says) {
            lenders[at] = lenders[at].or(before);
        }
        if lenders[at].is_none() && lacks_day(&found[at].says) && !story.spoke_of_a_day() {
            of_the_story(&mut found[at].says);
        }
    }
}

fn of_the_story(says: &mut Says) {
    if let Says::Date(day, _) = says {
        *day = Day::Shift { unit: Unit::Day, by: 0, from: From::Story };
    }
}

/// Whether it is a time of a day that it does not tell.
fn lacks_day(says: &Says) -> bool {
    matches!(says, Says::Date(Day::Shift { unit: Unit::Day, by: 0, from: From::Mention }, Some(_)))
}

/// Whether it takes the day of another. Parts of the day keep to the one that was spoken of.
fn takes_day(says: &Says) -> bool {
    lacks_day(says) && matches!(says, Says::Date(_, Some(Clock::At { .. })))
}

fn tells_day(says: &Says) -> bool {
    matches!(
        says,
        Says::Date(
            Day::OfMonth { .. }
                | Day::Weekday { .. }
                | Day::Holiday { .. }
                | Day::Shift { unit: Unit::Day, from: From::Story, .. },
            _
        )
    )
}
