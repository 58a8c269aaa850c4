//! Repeated times: "every Monday", "daily", "twice a year", "Tuesday nights".

use super::amounts::{amount, ordinal};
use super::calendar::{day_number, month};
use super::weekdays::weekday;
use crate::data::time_context::Sign;
use crate::data::time_words::{Role, Unit};
use crate::times::expression::{Amount, Length, Repeated, Says};
use crate::times::words::Words;

/// A repeated time.
pub(super) fn sets(words: &Words, at: usize) -> Option<(Says, usize)> {
    every(words, at)
        .or_else(|| times_a(words, at))
        .or_else(|| plural(words, at))
        .or_else(|| frequency(words, at))
        .map(|(repeated, end)| (Says::Repeated(repeated), end))
}

/// "every Monday", "each July", "every two weeks", "every other day", "each year".
fn every(words: &Words, at: usize) -> Option<(Repeated, usize)> {
    if !words.has(at, Role::Every) {
        return None;
    }
    let next = at + 1;
    let other = words.is_any(next, &["other", "second"])
        && (words.has(next + 1, Role::Unit) || words.has(next + 1, Role::Weekday));
    let unit_at = next + usize::from(other);
    if let Some((number, end, false)) = weekday(words, unit_at) {
        let part = words.text_of(end, Role::Part);
        return Some((Repeated::Weekday(number, part), end + usize::from(part.is_some())));
    }
    if let Some(part) = words.text_of(unit_at, Role::Part) {
        return Some((Repeated::Part(part), unit_at + 1));
    }
    if let Some((number, end)) = month(words, next) {
        return Some(match day_number(words, end) {
            Some((day, end)) => (Repeated::DayOfMonth(number, day), end),
            None => (Repeated::Month(number), end),
        });
    }
    if let Some(season) = words.text_of(unit_at, Role::Season) {
        return Some((Repeated::Season(season), unit_at + 1));
    }
    if let Some(unit) = words.unit_of(unit_at, Role::Unit).filter(|_| !words.is(unit_at, "second") || unit_at > next) {
        if unit == Unit::Weekend {
            return Some((Repeated::Weekend, unit_at + 1));
        }
        let amount = Amount::whole(if other { 2 } else { 1 });
        return Some((Repeated::Every(Length { amount, unit }), unit_at + 1));
    }
    let (amount, end) = amount(words, next)?;
    let (end, _) = words.past_hyphen(end);
    let unit = words.unit_of(end, Role::Units).or_else(|| words.unit_of(end, Role::Unit))?;
    Some((Repeated::Every(Length { amount, unit }), end + 1))
}

/// "twice a year", "three times a week", "once every month".
fn times_a(words: &Words, at: usize) -> Option<(Repeated, usize)> {
    let end = if words.has(at, Role::Times) {
        at + 1
    } else {
        let (_, end) = amount(words, at)?;
        if !words.is(end, "times") {
            return None;
        }
        end + 1
    };
    if words.is_any(end, &["a", "an", "per", "each", "every"])
        && let Some(unit) = words.unit_of(end + 1, Role::Unit).filter(|unit| *unit > Unit::Minute)
    {
        return Some((Repeated::Every(Length { amount: Amount::whole(1), unit }), end + 2));
    }
    let (repeated, end) = every(words, end)?;
    Some((repeated, end))
}

/// "Mondays", "Tuesday nights", "weekends", "the second and fourth quarters" in part.
fn plural(words: &Words, at: usize) -> Option<(Repeated, usize)> {
    if let Some(number) = words.number_of(at, Role::Weekdays).filter(|_| words.capital(at)) {
        return Some((Repeated::Weekday(number as i8, None), at + 1));
    }
    if let Some((number, end, false)) = weekday(words, at)
        && let Some(part) = words.text_of(end, Role::Parts)
    {
        return Some((Repeated::Weekday(number, Some(part)), end + 1));
    }
    // "Monday and Tuesday nights": the first takes its part from the last.
    if let Some((number, end, false)) = weekday(words, at)
        && words.is_any(end, &["and", "or"])
        && let Some((_, last, false)) = weekday(words, end + 1)
        && let Some(part) = words.text_of(last, Role::Parts)
    {
        return Some((Repeated::Weekday(number, Some(part)), end));
    }
    if words.unit_of(at, Role::Units) == Some(Unit::Weekend)
        && at > 0
        && words.is_any(at - 1, &["at", "on", "and", "or"])
    {
        return Some((Repeated::Weekend, at + 1));
    }
    let article = usize::from(words.is(at, "the"));
    let (number @ 1..=4, end) = ordinal(words, at + article)? else { return None };
    if words.is(end, "quarters") {
        return Some((Repeated::Quarter(number as i8), end + 1));
    }
    None
}

/// "daily", "weekly", where it is no name of a paper.
fn frequency(words: &Words, at: usize) -> Option<(Repeated, usize)> {
    let period = words.text_of(at, Role::Frequency)?;
    let name = words.capital(at) && at > 0 && !words.titled && !words.all_capitals(at)
        || words.capital(at) && words.capital(at + 1) && !words.all_capitals(at);
    // "a daily", "the weekly said", "the Turkish daily Hurriyet": a paper.
    let article = at > 0 && words.has(at - 1, Role::Article);
    let paper = article && (words.mark(at + 1, b'.') || words.mark(at + 1, b',') || words.tells(at + 1, Sign::Past))
        || at > 0 && !words.capital(at) && words.is_word(at + 1) && words.capital(at + 1) && !words.titled;
    (!name && !paper).then_some((Repeated::Period(period), at + 1))
}
