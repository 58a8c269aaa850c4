//! Days, months and years of the calendar, in every order that agencies write them.

use super::amounts::ordinal;
use super::years::names_more;
use crate::data::time_context::Sign;
use crate::data::time_words::{Role, Which};
use crate::times::expression::{Day, Year};
use crate::times::words::Words;

/// A date, the token behind it, and what else shares its month: "February 4-20", "Jan. 12, 19 and 26".
pub(super) struct Dated {
    pub(super) day: Day,
    pub(super) end: usize,
    pub(super) others: Vec<Other>,
}

/// Another day of the month, or the other end of a range: its first token, the one behind it, and its day.
pub(super) struct Other {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) day: Day,
}

impl Dated {
    pub(super) fn new(day: Day, end: usize) -> Self {
        Dated { day, end, others: Vec::new() }
    }
}

/// A date without its weekday.
pub(super) fn date(words: &Words, at: usize, weekday: Option<i8>) -> Option<Dated> {
    if words.digits(at).is_some() && is_part_of_more(words, at) {
        return None;
    }
    month_first(words, at, weekday).or_else(|| day_first(words, at, weekday)).or_else(|| numeric_date(words, at))
}

/// A date in numbers alone.
pub(super) fn numeric_date(words: &Words, at: usize) -> Option<Dated> {
    iso(words, at).or_else(|| numeric(words, at))
}

/// The month that stands there, and the token behind it and its full stop.
pub(super) fn month(words: &Words, at: usize) -> Option<(i8, usize)> {
    if !words.capital(at) {
        return None;
    }
    if let Some(month) = words.number_of(at, Role::Month) {
        return Some((month as i8, at + 1));
    }
    let month = words.number_of(at, Role::MonthShort)?;
    Some((month as i8, words.past_stop(at + 1)))
}

/// A month without its capital, as some copy has it beside a day. "may" and "march" are verbs.
fn small_month(words: &Words, at: usize) -> Option<(i8, usize)> {
    let month = words.number_of(at, Role::Month)?;
    let plain = !words.tells(at, Sign::GivenName) && !words.is(at, "march");
    plain.then_some((month as i8, at + 1))
}

/// "Dec. 15", "December 15, 2021", "December the 15th".
fn month_first(words: &Words, at: usize, weekday: Option<i8>) -> Option<Dated> {
    let (month, next) = month(words, at).or_else(|| small_month(words, at))?;
    // "MAY7" is a contract of traders.
    if words.glued(next) && words.digits(next).is_some() && next == at + 1 {
        return None;
    }
    let (next, _) = words.past_hyphen(next);
    let article = usize::from(words.is(next, "the"));
    let (day, end) = day_number(words, next + article).or_else(|| spelled_day(words, next))?;
    if article == 1 && ordinal(words, next + 1).is_none() {
        return None;
    }
    let of_year = |year, day| Day::OfMonth { year, month, day, weekday };
    let more = days_behind(words, day, end);
    if let Some(last) = more.last() {
        let (year, behind) = year_behind(words, last.end).unwrap_or((Year::Open, last.end));
        let of_day = |found: &Numbered| Other {
            first: found.first,
            end: if found.end == last.end { behind } else { found.end },
            day: Day::OfMonth { year, month, day: found.day, weekday: None },
        };
        return Some(Dated { day: of_year(year, day), end, others: more.iter().map(of_day).collect() });
    }
    let (year, end) = year_behind(words, end).unwrap_or((Year::Open, end));
    Some(Dated::new(of_year(year, day), end))
}

/// "15 December 2021", "the 15th of December", "4-20 February".
fn day_first(words: &Words, at: usize, weekday: Option<i8>) -> Option<Dated> {
    let article = usize::from(words.is(at, "the"));
    let (day, end) = day_number(words, at + article)?;
    if article == 1 && ordinal(words, at + 1).is_none() {
        return None;
    }
    let range = range_behind(words, day, end);
    let (last, month_at) = range.map_or((None, end), |(first, last, end)| (Some((first, last)), end));
    let (month_at, _) = words.past_hyphen(month_at);
    let month_at = month_at + usize::from(words.is(month_at, "of"));
    let (month, behind) = month(words, month_at).or_else(|| small_month(words, month_at))?;
    // "at 10 May said": an hour, and somebody's name.
    if words.is(month_at, "may") && !words.all_capitals(month_at) && words.tells(behind, Sign::Past) {
        return None;
    }
    let (year, behind) = year_behind(words, behind).unwrap_or((Year::Open, behind));
    let of_year = |day, weekday| Day::OfMonth { year, month, day, weekday };
    let Some((first, last)) = last else { return Some(Dated::new(of_year(day, weekday), behind)) };
    let other = Other { first, end: behind, day: of_year(last, None) };
    Some(Dated { day: of_year(day, weekday), end, others: vec![other] })
}

/// "on the 15th", "from the 15th to the 20th": a day of a month that is not told.
pub(super) fn day_alone(words: &Words, at: usize) -> Option<Dated> {
    let before = at.checked_sub(1)?;
    let (_, 1..=2) = words.digits(at + 1).filter(|_| words.is(at, "the"))? else { return None };
    let (day @ 1..=31, end) = ordinal(words, at + 1)? else { return None };
    let goes_on = words.is_any(before, &["and", "or", "to"]) && before > 0 && ordinal_ends(words, before - 1);
    let led = words.tells(before, Sign::LeadsDay) || goes_on;
    // "a birdie on the 15th", "on the 15th floor"
    let other = names_more(words, end) || words.mark(end, b'-') || words.is(end, "of") || tells_play(words, at);
    (led && !other).then(|| Dated::new(Day::OfAnyMonth { day: day as i8, weekday: None }, end))
}

/// Whether the token is the ending of an ordinal in figures.
fn ordinal_ends(words: &Words, at: usize) -> bool {
    words.glued(at) && at > 0 && words.digits(at - 1).is_some()
}

/// Whether holes, laps or innings are told of near token `at`.
fn tells_play(words: &Words, at: usize) -> bool {
    (at.saturating_sub(40)..at + 20).any(|at| words.tells(at, Sign::Play))
}

/// The number of a day, with or without its ending.
pub(super) fn day_number(words: &Words, at: usize) -> Option<(i8, usize)> {
    if let Some((number @ 1..=31, end)) = ordinal(words, at) {
        return Some((number as i8, end));
    }
    let (number @ 1..=31, 1..=2) = words.digits(at)? else { return None };
    let end = at + 1;
    // "1,500", "3.5", "10:30", "5%", "20s", "3/4".
    let goes_on = words.glued(end)
        && (words.is_word(end)
            || words.mark(end, b'%')
            || words.mark(end, b'/')
            || (words.glued(end + 1)
                && (words.mark(end, b',') || words.mark(end, b'.') || words.mark(end, b':'))
                && words.digits(end + 1).is_some()));
    (!goes_on).then_some((number as i8, end))
}

/// "April six", as old wires have it, but not "May two men".
fn spelled_day(words: &Words, at: usize) -> Option<(i8, usize)> {
    let (number @ 1..=31, end) = super::amounts::spelled(words, at)? else { return None };
    let ends = !words.is_word(end) || words.tells(end, Sign::Function) || words.tells(end, Sign::Past);
    ends.then_some((number as i8, end))
}

/// The number of another day: its token, the one behind it, and what it is.
struct Numbered {
    first: usize,
    end: usize,
    day: i8,
}

/// "-20", "and 20", ", 19 and 26" behind a day.
fn days_behind(words: &Words, day: i8, at: usize) -> Vec<Numbered> {
    let mut days: Vec<Numbered> = Vec::new();
    loop {
        let (last, end) = days.last().map_or((day, at), |found| (found.day, found.end));
        if let Some((first, day, end)) = range_behind(words, last, end) {
            days.push(Numbered { first, end, day });
            return days;
        }
        // Commas go on to an "and" in the end, or they count something else.
        match day_number(words, end + 1) {
            Some((day, behind)) if words.mark(end, b',') && day > last => {
                days.push(Numbered { first: end + 1, end: behind, day });
            }
            _ => return Vec::new(),
        }
    }
}

/// "-20", "to 20", "and 20" behind a day: where the number stands, what it is, and the token behind it.
fn range_behind(words: &Words, day: i8, at: usize) -> Option<(usize, i8, usize)> {
    let joined = words.mark(at, b'-') || words.is_any(at, &["to", "and", "or", "through", "until"]);
    if !joined {
        return None;
    }
    let (last, end) = day_number(words, at + 1)?;
    if last <= day {
        return None;
    }
    // "Dec. 15 and 20 people": what is counted is no day.
    let counted = words.tells(end, Sign::Counted) || words.is_word(end) && !words.tells(end, Sign::Function);
    let is_day = words.mark(at, b'-') || month(words, end).is_some() || words.is(end, "of") || !counted;
    (is_day && !words.mark(end, b'-')).then_some((at + 1, last, end))
}

/// ", 2021", " 2021", "'21", "this year" behind a day or a month.
pub(super) fn year_behind(words: &Words, at: usize) -> Option<(Year, usize)> {
    let (next, _) = words.past_hyphen(at);
    let comma = words.past(next, b',');
    let of = next + usize::from(words.is(next, "of"));
    if let Some(which) = words.which(of)
        && matches!(which, Which::This | Which::Last | Which::Next | Which::Same | Which::That)
        && words.is(of + 1, "year")
    {
        return Some((Year::Which(which), of + 2));
    }
    for year_at in [comma, next + usize::from(words.is(next, "of"))] {
        if let Some((year, end)) = year(words, year_at) {
            let counted = words.tells(end, Sign::Counted) && !words.mark(end, b',');
            return (!counted).then_some((Year::Number(year), end));
        }
    }
    if let Some((year, end)) = super::years::spelled(words, comma) {
        return Some((Year::Number(year), end));
    }
    let short = words.digits(next + 1).filter(|(_, length)| *length == 2 && words.mark(next, b'\''))?;
    Some((Year::Number(century_of(short.0)), next + 2))
}

/// Four digits that can be a year.
pub(super) fn year(words: &Words, at: usize) -> Option<(i16, usize)> {
    let (number @ 1000..=2199, 4) = words.digits(at)? else { return None };
    let end = at + 1;
    let goes_on = words.glued(end)
        && (words.is_word(end)
            || words.mark(end, b'%')
            || (words.glued(end + 1)
                && (words.mark(end, b',') || words.mark(end, b'.') || words.mark(end, b':'))
                && words.digits(end + 1).is_some()));
    (!goes_on).then_some((number as i16, end))
}

/// The year that two digits mean: none lies more than a generation ahead of this century's beginning.
pub(super) fn century_of(short: u32) -> i16 {
    let short = short as i16;
    if short <= 40 { 2000 + short } else { 1900 + short }
}

/// "2021-12-15", "2021/12/15".
fn iso(words: &Words, at: usize) -> Option<Dated> {
    let (year @ 1000..=2199, 4) = words.digits(at)? else { return None };
    let mark = if words.mark(at + 1, b'-') { b'-' } else { b'/' };
    let glued = (at + 1..at + 5).all(|at| words.glued(at)) && words.mark(at + 1, mark) && words.mark(at + 3, mark);
    let ((month @ 1..=12, 1..=2), (day @ 1..=31, 1..=2)) = (words.digits(at + 2)?, words.digits(at + 4)?) else {
        return None;
    };
    let day = Day::OfMonth { year: Year::Number(year as i16), month: month as i8, day: day as i8, weekday: None };
    glued.then(|| Dated::new(day, at + 5))
}

/// "15.12.2021", "12/15/2021", "7/8/07". Which number is the month must be plain, or American as
/// most copy with slashes is.
fn numeric(words: &Words, at: usize) -> Option<Dated> {
    let mark = [b'/', b'.'].into_iter().find(|mark| words.mark(at + 1, *mark))?;
    let glued = (at + 1..at + 5).all(|at| words.glued(at)) && words.mark(at + 3, mark);
    let ((one, 1..=2), (two, 1..=2)) = (words.digits(at)?, words.digits(at + 2)?) else { return None };
    let year = match words.digits(at + 4)? {
        (year @ 1000..=2199, 4) => year as i16,
        (short, 2) if mark == b'/' => century_of(short),
        _ => return None,
    };
    let day_leads = one > 12 || mark == b'.' || words.abroad;
    let (day, month) = if day_leads { (one, two) } else { (two, one) };
    if !glued || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let day = Day::OfMonth { year: Year::Number(year), month: month as i8, day: day as i8, weekday: None };
    Some(Dated::new(day, at + 5))
}

/// Whether the digits go on with what stands before them: "A380", "1,990", "$20", "3.5".
pub(super) fn is_part_of_more(words: &Words, at: usize) -> bool {
    if at == 0 {
        return false;
    }
    let before = at - 1;
    if words.mark(before, b'$') || words.mark(before, b'#') {
        return true;
    }
    if !words.glued(at) {
        return false;
    }
    let joins = |mark| words.mark(before, mark) && words.glued(before);
    words.is_word(before)
        || [b'.', b',', b':', b'/', b'+', b'='].into_iter().any(joins)
        || (words.is_mark(before) && !is_open_mark(words, before) && !words.mark(before, b'-'))
}

fn is_open_mark(words: &Words, at: usize) -> bool {
    [b'(', b'[', b'"', b'\'', b'`', b'-', b'_', b'*', b'<', b'>', b';', 0].into_iter().any(|mark| words.mark(at, mark))
}
