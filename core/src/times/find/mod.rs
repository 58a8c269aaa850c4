//! Finding: which words are a temporal expression, how far it goes, and what it says.

mod abroad;
mod amounts;
mod calendar;
mod clock;
mod compared;
mod holidays;
mod lengths;
mod periods;
mod sets;
mod units;
mod vague;
mod weekdays;
mod years;

use super::expression::{Day, Found, Says, Year};
use super::words::Words;
use crate::data::time_words::{Unit, Which};
use calendar::Dated;
use jiff::civil::Date;

/// The expressions of a sentence, in order, not overlapping.
pub(super) fn expressions(words: &Words, found: &mut Vec<Found>) {
    found.clear();
    let mut at = 0;
    while at < words.len() {
        let read = match words {
            Words { abroad: true, .. } => {
                abroad::date(words, at).map_or(Read::Nothing, |dated| of_date(words, at, dated))
            }
            _ if words.is_known(at) => expression(words, at),
            _ => Read::Nothing,
        };
        at = match read {
            Read::Found(first, others) => {
                let end = others.last().map_or(first.end, |last| last.end);
                found.push(first);
                found.extend(others);
                end
            }
            Read::NoTime(end) => end,
            Read::Nothing => at + 1,
        };
    }
    follow(words, found);
}

/// What was read at a token.
enum Read {
    /// An expression, and what else shares its month.
    Found(Found, Vec<Found>),
    /// Something that only looks like one, up to a token.
    NoTime(usize),
    Nothing,
}

/// The expression that begins at a token.
fn expression(words: &Words, at: usize) -> Read {
    let found = |(says, end): (Says, usize)| Read::Found(Found { first: at, end, says }, Vec::new());
    match vague::phrase(words, at) {
        Some((Some(says), end)) => return found((says, end)),
        Some((None, end)) => return Read::NoTime(end),
        None => {}
    }
    if let Some(holiday) = holidays::holidays(words, at) {
        return found(holiday);
    }
    if !words.may_begin(at) {
        return vague::reference(words, at).map_or(Read::Nothing, found);
    }
    let plain = sets::sets(words, at).or_else(|| weekdays::weekdays(words, at)).or_else(|| weekdays::clocks(words, at));
    if let Some(expression) = plain {
        return found(expression);
    }
    let dated = calendar::date(words, at, None)
        .or_else(|| calendar::day_alone(words, at))
        .or_else(|| years::decades(words, at))
        .or_else(|| years::centuries(words, at));
    if let Some(dated) = dated {
        return of_date(words, at, dated);
    }
    let period = periods::quarters(words, at)
        .or_else(|| periods::months_of_year(words, at))
        .or_else(|| periods::seasons(words, at))
        .or_else(|| compared::compared(words, at))
        .or_else(|| units::year_end(words, at))
        .or_else(|| weekdays::today(words, at))
        .or_else(|| lengths::first_of_two(words, at))
        .or_else(|| lengths::lengths(words, at))
        .or_else(|| units::units(words, at))
        .or_else(|| units::plain(words, at));
    if let Some(expression) = period {
        return found(expression);
    }
    if let Some(dated) = years::months(words, at).or_else(|| years::years(words, at)) {
        return of_date(words, at, dated);
    }
    vague::reference(words, at).map_or(Read::Nothing, found)
}

/// A date with what shares its month.
fn of_date(words: &Words, at: usize, dated: Dated) -> Read {
    let Dated { day, end, others } = dated;
    // The first of several ends before the next.
    let end = others.first().map_or(end, |other| end.min(other.first));
    let (clock, end) = match &day {
        Day::OfMonth { .. } if others.is_empty() => weekdays::part_behind(words, end),
        _ => (None, end),
    };
    let others = others.into_iter();
    let others = others.map(|other| Found { first: other.first, end: other.end, says: Says::Date(other.day, None) });
    Read::Found(Found { first: at, end, says: Says::Date(day, clock) }, others.collect())
}

/// Makes a weekday behind another day the one that follows it: "Wednesday night into Thursday".
fn follow(words: &Words, found: &mut [Found]) {
    for at in 1..found.len() {
        let joined = found[at].first == found[at - 1].end + 1
            && (words.mark(found[at].first - 1, b'-')
                || words.is_any(found[at].first - 1, &["to", "through", "into", "until", "till"]));
        // "from Sept. 14 to Thursday" may end weeks later.
        let from_day = match &found[at - 1].says {
            Says::Date(Day::Weekday { .. } | Day::Shift { unit: Unit::Day, .. }, _) => true,
            Says::Date(Day::OfMonth { .. }, _) => words.is(found[at].first - 1, "into"),
            _ => false,
        };
        if joined
            && from_day
            && let Says::Date(Day::Weekday { which: which @ None, .. }, _) = &mut found[at].says
        {
            *which = Some(Which::Following);
        }
    }
}

/// The dates of a stretch that tell their year, month and day.
pub(super) fn full_dates(words: &Words) -> Vec<Date> {
    let dates = (0..words.len()).filter_map(|at| match words.abroad {
        true => abroad::date(words, at),
        false => calendar::date(words, at, None),
    });
    dates
        .filter_map(|dated| match dated.day {
            Day::OfMonth { year: Year::Number(year), month, day, .. } => Date::new(year, month, day).ok(),
            _ => None,
        })
        .collect()
}
