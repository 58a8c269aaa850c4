//! Days of the week, today and its neighbours, and parts of a day.

use super::calendar::{Dated, date, day_number};
use super::clock;
use crate::data::time_words::{Role, Unit, Which};
use crate::times::expression::{Clock, Day, From, Says};
use crate::times::words::Words;

/// "Friday", "last Friday night", "Friday, Oct. 23", "Wednesday (15)", "noon Thursday".
pub(super) fn weekdays(words: &Words, at: usize) -> Option<(Says, usize)> {
    let (which, next) = led(words, at);
    let (weekday, end, short) = weekday(words, next)?;
    if let Some((day, end)) = dated(words, end, weekday) {
        let (clock, end) = part_behind(words, end);
        return Some((Says::Date(day, clock), end));
    }
    if short {
        return None;
    }
    let (clock, end) = part_behind(words, end);
    Some((Says::Date(Day::Weekday { weekday, which }, clock), end))
}

/// "last", "this past", "the following" before a day's name.
fn led(words: &Words, at: usize) -> (Option<Which>, usize) {
    let first = at + usize::from(words.is(at, "the"));
    let Some(which) = words.which(first) else { return (None, at) };
    if which == Which::This && words.which(first + 1).is_some() {
        return (words.which(first + 1).map(|inner| if inner == Which::Past { Which::Last } else { inner }), first + 2);
    }
    match which {
        Which::First | Which::Final | Which::Recent | Which::Remaining | Which::Corresponding => (None, at),
        Which::That if first == at => (None, at),
        _ => (Some(which), first + 1),
    }
}

/// The weekday there, the token behind it, and whether it is an abbreviation.
pub(super) fn weekday(words: &Words, at: usize) -> Option<(i8, usize, bool)> {
    if let Some(number) = words.number_of(at, Role::Weekday) {
        return Some((number as i8, at + 1, false));
    }
    if !words.capital(at) {
        return None;
    }
    let number = words.number_of(at, Role::WeekdayShort)?;
    Some((number as i8, words.past_stop(at + 1), true))
}

/// A date behind its weekday: ", Oct. 23", " (15)", ", the 15th".
fn dated(words: &Words, at: usize, weekday: i8) -> Option<(Day, usize)> {
    if words.mark(at, b'(') {
        if let Some((day, end)) = day_number(words, at + 1).filter(|(_, end)| words.mark(*end, b')')) {
            return Some((Day::OfAnyMonth { day, weekday: Some(weekday) }, end + 1));
        }
        let found = date(words, at + 1, Some(weekday)).filter(|found| words.mark(found.end, b')'))?;
        return Some((found.day, found.end + 1));
    }
    let next = words.past(at, b',');
    if let Some(found) = date(words, next, Some(weekday)).filter(|found| found.others.is_empty()) {
        return Some((found.day, found.end));
    }
    let article = words.is(next, "the");
    let (day, end) = super::amounts::ordinal(words, next + usize::from(article)).filter(|_| article)?;
    let whole = (1..=31).contains(&day) && !super::years::names_more(words, end);
    whole.then_some((Day::OfAnyMonth { day: day as i8, weekday: Some(weekday) }, end))
}

/// "night", "at dawn" behind a day.
pub(super) fn part_behind(words: &Words, at: usize) -> (Option<Clock>, usize) {
    let loose = usize::from(words.is_any(at, &["early", "late"]) && words.has(at + 1, Role::Part));
    if let Some(part) = words.text_of(at + loose, Role::Part) {
        return (Some(Clock::Part(part)), at + loose + 1);
    }
    (None, at)
}

/// "today", "yesterday morning", "tonight", "the day before yesterday", "this morning".
pub(super) fn today(words: &Words, at: usize) -> Option<(Says, usize)> {
    if let Some(by) = words.number_of(at, Role::Day) {
        let named = words.capital(at) && at > 0 && words.capital(at - 1) && !words.titled && !words.all_capitals(at);
        let (clock, end) = part_behind(words, at + 1);
        return (!named).then_some((Says::Date(shift(by, From::Story), clock), end));
    }
    if words.has(at, Role::Tonight) {
        return Some((Says::Date(shift(0, From::Story), Some(Clock::Part("NI"))), at + 1));
    }
    if words.is(at, "the") && words.is(at + 1, "day") {
        let by = match () {
            () if words.is(at + 2, "before") && words.is(at + 3, "yesterday") => -2,
            () if words.is(at + 2, "after") && words.is(at + 3, "tomorrow") => 2,
            () => return None,
        };
        return Some((Says::Date(shift(by, From::Story), None), at + 4));
    }
    mid(words, at).or_else(|| parts(words, at))
}

/// "mid-afternoon", "mid-afternoon yesterday".
fn mid(words: &Words, at: usize) -> Option<(Says, usize)> {
    let (next, _) = words.past_hyphen(at + 1);
    let part = words.text_of(next, Role::Part).filter(|_| words.is(at, "mid"))?;
    let (day, end) = behind_clock(words, next + 1).unwrap_or((shift(0, From::Mention), next + 1));
    Some((Says::Date(day, Some(Clock::Part(part))), end))
}

/// "this morning", "last night", "the next morning", "the night of Aug. 7", "in the afternoon".
fn parts(words: &Words, at: usize) -> Option<(Says, usize)> {
    let article = usize::from(words.is(at, "the"));
    let which = words.which(at + article);
    let part_at = at + article + usize::from(which.is_some());
    let part = words.text_of(part_at, Role::Part)?;
    let (by, from) = match which {
        Some(Which::This | Which::Current) => (0, From::Story),
        Some(Which::Last) if article == 0 => (-1, From::Story),
        Some(Which::Next | Which::Following) => (1, From::Mention),
        Some(Which::Previous) => (-1, From::Mention),
        Some(Which::Same | Which::That) => (0, From::Mention),
        None if article == 1 => (0, From::Mention),
        _ => return None,
    };
    if which.is_none()
        && (words.is(part_at + 1, "of")
            || !words.is_any(at.wrapping_sub(1), &["in", "during", "by"])
            || super::years::names_more(words, part_at + 1))
    {
        return None;
    }
    Some((Says::Date(shift(by, from), Some(Clock::Part(part))), part_at + 1))
}

fn shift(by: i32, from: From) -> Day {
    Day::Shift { unit: Unit::Day, by, from }
}

/// A day right behind a clock time: "10 p.m. Wednesday", "5 p.m. EST, Nov. 6".
pub(super) fn behind_clock(words: &Words, at: usize) -> Option<(Day, usize)> {
    let next = words.past(at, b',');
    let next = next + usize::from(next == at && words.is(next, "on"));
    if let Some((weekday, end, false)) = weekday(words, next) {
        let (day, end) = dated(words, end, weekday).unwrap_or((Day::Weekday { weekday, which: None }, end));
        return Some((day, end));
    }
    if let Some((Says::Date(day, None), end)) = today(words, next) {
        return Some((day, end));
    }
    let Dated { day, end, others } = date(words, next, None)?;
    others.is_empty().then_some((day, end))
}

/// A clock time right behind a day is left to itself, but takes the day that it stands beside.
pub(super) fn clocks(words: &Words, at: usize) -> Option<(Says, usize)> {
    let (clock, end) = clock::clock(words, at)?;
    if let Some((day, end)) = behind_clock(words, end) {
        return Some((Says::Date(day, Some(clock)), end));
    }
    Some((Says::Date(shift(0, From::Mention), Some(clock)), end))
}
