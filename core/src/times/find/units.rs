//! Units of the calendar that a word before them picks out: "last week", "this year", "that day",
//! "the weekend", "year-end".

use super::calendar::{date, month, year_behind};
use super::compared;
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
        // "the last week of May" is a part of May.
        Which::Last if words.is(end, "of") && month(words, end + 1).is_some() => return None,
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
    if let Some(over) = over_the(words, at) {
        return Some(over);
    }
    let unit_at = at + 1 + usize::from(words.has(at + 1, Role::Fiscal) || words.is(at + 1, "full"));
    let unit = words.unit_of(unit_at, Role::Unit)?;
    let end = unit_at + 1;
    // "the publisher of the year", "the days of the week"
    let of = at > 0 && words.is(at - 1, "of");
    if of && !words.tells(at.saturating_sub(2), Sign::PartOf) {
        return None;
    }
    if is_name(words, unit_at, at) || words.mark(end, b'-') && words.glued(end) {
        return None;
    }
    if let Some(dated) = of_a_date(words, unit, end) {
        return Some(dated);
    }
    let this = |which| Some((Says::Date(Day::Unit { unit, which }, None), end));
    match unit {
        Unit::Quarter => Some(compared::quarter(words, end)),
        Unit::Weekend => this(None),
        Unit::Decade | Unit::Century if of && !names_more(words, end) => this(Some(Which::This)),
        Unit::Year | Unit::Month | Unit::Week => period(words, unit, end),
        Unit::Day => day_beside(words, end),
        _ => None,
    }
}

/// "over the years", "over the centuries".
fn over_the(words: &Words, at: usize) -> Option<(Says, usize)> {
    let unit = words.unit_of(at + 1, Role::Units).filter(|_| at > 0 && words.is(at - 1, "over"))?;
    let length = Length { amount: Amount::Several, unit };
    (!names_more(words, at + 2)).then_some((Says::Length(length), at + 2))
}

/// "of March 6" behind "the week", "of May" behind "the month".
fn of_a_date(words: &Words, unit: Unit, at: usize) -> Option<(Says, usize)> {
    if !words.is(at, "of") {
        return None;
    }
    match unit {
        Unit::Week => {
            let found = date(words, at + 1, None)?;
            let Day::OfMonth { year, month, day, .. } = found.day else { return None };
            Some((Says::Date(Day::WeekOf { year, month, day }, None), found.end))
        }
        Unit::Month => {
            let (month, end) = month(words, at + 1)?;
            let (year, end) = year_behind(words, end).unwrap_or((Year::Open, end));
            Some((Says::Date(Day::Month { year, month }, None), end))
        }
        _ => None,
    }
}

/// "the year", "the year ended", "the year before".
fn period(words: &Words, unit: Unit, end: usize) -> Option<(Says, usize)> {
    if words.is_any(end, &["ended", "ending"]) {
        return Some((Says::Length(Length { amount: Amount::whole(1), unit }), end));
    }
    if words.is_any(end, &["before", "earlier"]) && !begins_clause(words, end + 1) {
        return Some((Says::Date(Day::Shift { unit, by: -1, from: From::Mention }, None), end + 1));
    }
    let of_another = words.is_any(end, &["after", "before", "when", "that", "of", "since"]);
    let alone = !of_another && !names_more(words, end);
    alone.then_some((Says::Date(Day::Unit { unit, which: None }, None), end))
}

/// "the day before", "the day after the vote".
fn day_beside(words: &Words, end: usize) -> Option<(Says, usize)> {
    let unit = Unit::Day;
    if words.is(end, "before") && !begins_clause(words, end + 1) {
        return Some((Says::Date(Day::Shift { unit, by: -1, from: From::Mention }, None), end + 1));
    }
    let which = match () {
        () if words.is(end, "after") => Which::Following,
        () if words.is(end, "before") => Which::Previous,
        () => return None,
    };
    Some((Says::Date(Day::Unit { unit, which: Some(which) }, None), end))
}

/// Whether something follows that "before" belongs to: "the year before the war".
pub(super) fn begins_clause(words: &Words, at: usize) -> bool {
    words.is_word(at) && !words.tells(at, Sign::EndsBefore)
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
    // "since year-end" is since the end of the year before.
    let which = if at > 0 && words.is(at - 1, "since") { Which::Last } else { Which::This };
    Some((Says::Date(Day::Unit { unit: Unit::Year, which: Some(which) }, None), next + 1))
}
