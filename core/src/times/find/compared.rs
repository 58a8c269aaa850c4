//! Periods whose results are told and compared: "the quarter", "the year-ago quarter", "the
//! corresponding period last year".

use super::calendar::{date, year};
use super::{lengths, periods};
use crate::data::time_words::{Role, Unit, Which};
use crate::times::expression::{Day, From, Says, Year};
use crate::times::words::Words;

/// What a report calls the time that it tells of.
const PERIOD: [&str; 2] = ["period", "quarter"];

/// "the quarter", "the quarter ended Sept. 30", "the quarter a year ago"; `end` is behind the word.
pub(super) fn quarter(words: &Words, end: usize) -> (Says, usize) {
    let year_ago =
        words.is_any(end, &["a", "one"]) && words.is(end + 1, "year") && words.is_any(end + 2, &["ago", "earlier"]);
    if year_ago {
        return (a_year_earlier(Some(Unit::Quarter)), end + 3);
    }
    (Says::Date(quarter_ended(words, end), None), end)
}

fn a_year_earlier(period: Option<Unit>) -> Says {
    Says::Date(Day::YearEarlier { period, from: From::Mention }, None)
}

/// The quarter that ended on the date behind it, if one is there.
fn quarter_ended(words: &Words, at: usize) -> Day {
    let dated = words.is_any(at, &["ended", "ending", "ends"]).then(|| date(words, at + 1, None)).flatten();
    match dated.map(|found| found.day) {
        Some(Day::OfMonth { year, month, day, .. }) => {
            // The quarter of the calendar that holds its middle, some six weeks before its end.
            let back = if day <= 15 { 2 } else { 1 };
            let middle = (month + 11 - back) % 12 + 1;
            let year = match year {
                Year::Number(year) if middle > month => Year::Number(year - 1),
                Year::Open if words.is(at, "ended") => Year::Occurrence(Which::Last),
                year => year,
            };
            Day::Quarter { number: (middle - 1) / 3 + 1, year }
        }
        _ => Day::Unit { unit: Unit::Quarter, which: None },
    }
}

/// "a year-earlier", "the year-ago quarter", "the 1988 period", "the latest period".
pub(super) fn compared(words: &Words, at: usize) -> Option<(Says, usize)> {
    let article = words.is(at, "the");
    let first = at + usize::from(article);
    if let Some(hyphened) = hyphened(words, at, first) {
        return Some(hyphened);
    }
    if let Some(last) = of_last_year(words, first) {
        return Some(last);
    }
    if !article {
        return None;
    }
    if let Some((number, end)) = year(words, first)
        && words.is_any(end, &PERIOD)
    {
        return Some((Says::Date(Day::PeriodOf(number), None), end + 1));
    }
    the_period(words, first)
}

/// "year-earlier", "year-ago", and with the article what they are attributes of: "the year-ago quarter".
fn hyphened(words: &Words, at: usize, first: usize) -> Option<(Says, usize)> {
    let unit = words.unit_of(first, Role::Unit)?;
    let (next, hyphen) = words.past_hyphen(first + 1);
    let of_reports = matches!(unit, Unit::Year | Unit::Quarter | Unit::Month | Unit::Week);
    if !of_reports || !hyphen || !words.is_any(next, &["ago", "earlier"]) {
        return None;
    }
    let end = next + 1;
    // "the year-earlier nine months"
    if words.is_known(end)
        && let Some((Says::Length(length), end)) = lengths::lengths(words, end)
    {
        return Some((Says::Length(length), end));
    }
    let numbered = periods::quarter_number(words, end);
    let period = words.is_any(end, &PERIOD);
    if first > at && !period && numbered.is_none() {
        return None;
    }
    let end = numbered.map_or(end + usize::from(period), |(_, end)| end);
    let says = match unit {
        Unit::Year => a_year_earlier(period.then_some(Unit::Quarter)),
        _ => Says::Date(Day::Shift { unit, by: -1, from: From::Mention }, None),
    };
    Some((says, end))
}

/// "last year's quarter".
fn of_last_year(words: &Words, first: usize) -> Option<(Says, usize)> {
    let last_year = words.which(first) == Some(Which::Last) && words.is(first + 1, "year");
    let period = words.mark(first + 2, b'\'') && words.is(first + 3, "s") && words.is_any(first + 4, &PERIOD);
    (last_year && period).then_some((a_year_earlier(Some(Unit::Quarter)), first + 5))
}

/// "the latest period", "the corresponding period last year", "the same period of 1988".
fn the_period(words: &Words, first: usize) -> Option<(Says, usize)> {
    let which = words.which(first)?;
    if !words.is_any(first + 1, &PERIOD) {
        return None;
    }
    let end = first + 2;
    match which {
        Which::Latest => Some((Says::Date(Day::Unit { unit: Unit::Quarter, which: Some(which) }, None), end)),
        Which::Same | Which::Corresponding => {
            let next = end + usize::from(words.is_any(end, &["of", "in"]));
            let next = next + usize::from(words.is(next, "the"));
            if words.which(next) == Some(Which::Last) && words.is(next + 1, "year") {
                return Some((a_year_earlier(Some(Unit::Quarter)), next + 2));
            }
            let (number, end) = year(words, next)?;
            Some((Says::Date(Day::Year(Year::Number(number)), None), end))
        }
        _ => None,
    }
}
