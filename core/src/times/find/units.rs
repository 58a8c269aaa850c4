//! Units of the calendar that a word before them picks out: "last week", "this year", "that day",
//! "the quarter", "a year earlier".

use super::calendar::{date, month, year};
use super::years::names_more;
use crate::data::time_context::Sign;
use crate::data::time_words::{Role, Unit, Which};
use crate::times::expression::{Amount, Day, From, Length, Says, Year};
use crate::times::words::Words;

/// "last week", "the following month", "the same day".
pub(super) fn units(words: &Words, at: usize) -> Option<(Says, usize)> {
    let article = usize::from(words.is(at, "the"));
    let mut first = at + article;
    // "this past week", "that same day", "this same year"
    let mut which = words.which(first)?;
    if matches!(which, Which::This | Which::That)
        && let Some(inner) = words.which(first + 1).filter(|inner| which == Which::This || *inner == Which::Same)
    {
        which = if inner == Which::Past { Which::Last } else { inner };
        first += 1;
    }
    let (mut unit_at, _) = words.past_hyphen(first + 1);
    if words.has(unit_at, Role::Fiscal) || words.is(unit_at, "full") {
        unit_at += 1;
    }
    let unit = words.unit_of(unit_at, Role::Unit)?;
    let end = unit_at + 1;
    if unit < Unit::Day && !matches!(unit, Unit::Weekend)
        || is_name(words, unit_at, first)
        || words.mark(end, b'-') && words.glued(end) && words.is_any(end + 1, &["old", "long", "to"])
    {
        return None;
    }
    let day = match which {
        Which::First | Which::Final | Which::Recent | Which::Corresponding | Which::Remaining => return None,
        // "the past decade", "the past week": a length that ends now.
        Which::Past => {
            let length = Length { amount: Amount::whole(1), unit };
            return Some((Says::Length(length), end));
        }
        Which::That if unit == Unit::Day && article == 1 => return None,
        Which::That if words.is(unit_at - 1, "full") => return None,
        _ => Day::Unit { unit, which: Some(which) },
    };
    Some((Says::Date(day, None), end))
}

/// Whether the unit is a part of a name: "Business Week", "Next Day Delivery".
fn is_name(words: &Words, unit_at: usize, first: usize) -> bool {
    // "Last Week" at the beginning of a sentence is printed so by some.
    let begins = first == 0 && words.capital(first);
    words.capital(unit_at) && !words.titled && !words.all_capitals(unit_at) && !begins
}

/// "the quarter", "the year ended March 31", "the week of March 6", "the month", "the weekend".
pub(super) fn plain(words: &Words, at: usize) -> Option<(Says, usize)> {
    if !words.is(at, "the") {
        return None;
    }
    // "over the years"
    if let Some(unit) = words.unit_of(at + 1, Role::Units).filter(|_| at > 0 && words.is(at - 1, "over")) {
        let length = Length { amount: Amount::Several, unit };
        return (!names_more(words, at + 2)).then_some((Says::Length(length), at + 2));
    }
    let filled = at + 1 + usize::from(words.has(at + 1, Role::Fiscal) || words.is(at + 1, "full"));
    let unit = words.unit_of(filled, Role::Unit)?;
    let end = filled + 1;
    // "the publisher of the year", "the days of the week"
    if at > 0 && words.is(at - 1, "of") && !words.tells(at.saturating_sub(2), Sign::PartOf) {
        return None;
    }
    if is_name(words, filled, at) || words.mark(end, b'-') && words.glued(end) {
        return None;
    }
    if words.is(end, "of")
        && matches!(unit, Unit::Week)
        && let Some(found) = date(words, end + 1, None)
        && let Day::OfMonth { year, month, day, .. } = found.day
    {
        return Some((Says::Date(Day::WeekOf { year, month, day }, None), found.end));
    }
    if unit == Unit::Month
        && words.is(end, "of")
        && let Some((month, behind)) = month(words, end + 1)
    {
        let (year, behind) = super::calendar::year_behind(words, behind).unwrap_or((Year::Open, behind));
        return Some((Says::Date(Day::Month { year, month }, None), behind));
    }
    match unit {
        Unit::Quarter
            if words.is_any(end, &["a", "one"])
                && words.is(end + 1, "year")
                && words.is_any(end + 2, &["ago", "earlier"]) =>
        {
            let day = Day::YearEarlier { period: Some(Unit::Quarter), from: From::Mention };
            Some((Says::Date(day, None), end + 3))
        }
        Unit::Quarter => Some((Says::Date(quarter_ended(words, end), None), end)),
        Unit::Weekend => {
            let day = Day::Unit { unit, which: None };
            Some((Says::Date(day, None), end))
        }
        Unit::Decade | Unit::Century => {
            let ends = at > 0 && words.is(at - 1, "of") && !names_more(words, end);
            ends.then_some((Says::Date(Day::Unit { unit, which: Some(Which::This) }, None), end))
        }
        Unit::Year | Unit::Month | Unit::Week => {
            if words.is_any(end, &["ended", "ending"]) {
                let length = Length { amount: Amount::whole(1), unit };
                return Some((Says::Length(length), end));
            }
            if words.is_any(end, &["before", "earlier"]) && !begins_clause(words, end + 1) {
                return Some((Says::Date(Day::Shift { unit, by: -1, from: From::Mention }, None), end + 1));
            }
            if words.is_any(end, &["after", "before", "when", "that", "of", "since"]) || names_more(words, end) {
                return None;
            }
            Some((Says::Date(Day::Unit { unit, which: None }, None), end))
        }
        Unit::Day => {
            if words.is(end, "before") && !begins_clause(words, end + 1) {
                return Some((Says::Date(Day::Shift { unit, by: -1, from: From::Mention }, None), end + 1));
            }
            if words.is_any(end, &["after", "before"]) {
                return Some((
                    Says::Date(
                        Day::Unit {
                            unit,
                            which: Some(if words.is(end, "after") { Which::Following } else { Which::Previous }),
                        },
                        None,
                    ),
                    end,
                ));
            }
            None
        }
        _ => None,
    }
}

/// Whether something follows that "before" belongs to: "the year before the war".
pub(super) fn begins_clause(words: &Words, at: usize) -> bool {
    words.is_word(at) && !words.tells(at, Sign::EndsBefore)
}

/// The quarter that ended on the date behind it, if one is there.
fn quarter_ended(words: &Words, at: usize) -> Day {
    let dated = words.is_any(at, &["ended", "ending", "ends"]).then(|| date(words, at + 1, None)).flatten();
    match dated.map(|found| found.day) {
        Some(Day::OfMonth { year, month, day, .. }) => {
            // A quarter that ends in the first days of a month is the one before it.
            let month = if day <= 10 { (month + 10) % 12 + 1 } else { month };
            Day::Quarter { number: (month - 1) / 3 + 1, year }
        }
        _ => Day::Unit { unit: Unit::Quarter, which: None },
    }
}

/// "year-end", "the year's end".
pub(super) fn year_end(words: &Words, at: usize) -> Option<(Says, usize)> {
    let first = at + usize::from(words.is(at, "the"));
    if !words.is(first, "year") {
        return None;
    }
    let (next, _) = words.past_hyphen(first + 1);
    let next = if words.mark(next, b'\'') && words.is(next + 1, "s") { next + 2 } else { next };
    if !words.is(next, "end") || names_more(words, next + 1) && !words.is(first + 1, "end") {
        return None;
    }
    Some((Says::Date(Day::Unit { unit: Unit::Year, which: Some(Which::This) }, None), next + 1))
}

/// "a year-earlier", "year-ago", "the year-ago quarter", "the latest period".
pub(super) fn year_earlier(words: &Words, at: usize) -> Option<(Says, usize)> {
    let article = usize::from(words.is(at, "the"));
    let first = at + article;
    if let Some(unit @ (Unit::Year | Unit::Quarter | Unit::Month | Unit::Week)) = words.unit_of(first, Role::Unit) {
        let (next, hyphen) = words.past_hyphen(first + 1);
        if !hyphen || !words.is_any(next, &["ago", "earlier"]) {
            return None;
        }
        let by_year = |period| Day::YearEarlier { period, from: From::Mention };
        let mut end = next + 1;
        // "the year-earlier nine months"
        if let Some((Says::Length(length), behind)) =
            super::lengths::lengths(words, end).filter(|_| words.is_known(end))
        {
            return Some((Says::Length(length), behind));
        }
        let period = words.is_any(end, &["period", "quarter"]);
        let numbered = super::periods::quarter_number(words, end);
        if period || numbered.is_some() {
            end = numbered.map_or(end + 1, |(_, end)| end);
        } else if article == 1 {
            return None;
        }
        let day = if unit == Unit::Year {
            by_year(period.then_some(Unit::Quarter))
        } else {
            Day::Shift { unit, by: -1, from: From::Mention }
        };
        return Some((Says::Date(day, None), end));
    }
    if article == 1
        && let Some((number, end)) = year(words, first)
        && words.is_any(end, &["period", "quarter"])
    {
        return Some((Says::Date(Day::PeriodOf(number), None), end + 1));
    }
    // "last year's quarter"
    if words.which(first) == Some(Which::Last)
        && words.is(first + 1, "year")
        && words.mark(first + 2, b'\'')
        && words.is(first + 3, "s")
        && words.is_any(first + 4, &["period", "quarter"])
    {
        let day = Day::YearEarlier { period: Some(Unit::Quarter), from: From::Mention };
        return Some((Says::Date(day, None), first + 5));
    }
    // "the corresponding period last year", "the same period a year earlier"
    let which = words.which(first)?;
    if !words.is_any(first + 1, &["period", "quarter"]) || article == 0 {
        return None;
    }
    let end = first + 2;
    match which {
        Which::Latest => Some((Says::Date(Day::Unit { unit: Unit::Quarter, which: Some(Which::Latest) }, None), end)),
        Which::Same | Which::Corresponding => {
            let next = end + usize::from(words.is_any(end, &["of", "in"]));
            let next = next + usize::from(words.is(next, "the"));
            if words.which(next) == Some(Which::Last) && words.is(next + 1, "year") {
                return Some((
                    Says::Date(Day::YearEarlier { period: Some(Unit::Quarter), from: From::Mention }, None),
                    next + 2,
                ));
            }
            if let Some((number, behind)) = year(words, next) {
                return Some((Says::Date(Day::Year(Year::Number(number)), None), behind));
            }
            None
        }
        _ => None,
    }
}
