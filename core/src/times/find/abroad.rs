//! Dates in copy that is not English: "15 de diciembre de 2021", "Dezember 2021", "2021年12月15日".
//!
//! Only what is written out in full or in numbers: the other expressions of a language need rules of
//! their own.

use super::calendar::{self, Dated, year};
use super::years;
use crate::data::date_words::{Role, has_role};
use crate::data::months;
use crate::times::expression::{Day, Year};
use crate::times::words::Words;

/// The date or year that begins at a token.
pub(super) fn date(words: &Words, at: usize) -> Option<Dated> {
    if words.digits(at).is_none() {
        return month_and_year(words, at);
    }
    // Chinese and Japanese write no blank before a number.
    if let Some(found) = east_asian(words, at) {
        return Some(found);
    }
    if calendar::is_part_of_more(words, at) {
        return None;
    }
    calendar::numeric_date(words, at).or_else(|| day_and_month(words, at)).or_else(|| years::years(words, at))
}

/// "15 de diciembre de 2021", "1er juillet", "4. März".
fn day_and_month(words: &Words, at: usize) -> Option<Dated> {
    let (day @ 1..=31, 1..=2) = words.digits(at)? else { return None };
    let mut next = at + 1;
    if words.glued(next) && (has_role(words.slice(next), Role::Ordinal) || words.is_any(next, &["º", "°"])) {
        next += 1;
    } else if words.glued(next) {
        next = words.past_stop(next);
        if next == at + 1 {
            return None;
        }
    }
    let next = past_links(words, next);
    let month = months::month(words.slice(next))?;
    let end = words.past_stop(next + 1);
    // The full stop of an abbreviation may end the sentence; without a year behind it, it does.
    let (year, end) = match year(words, past_links(words, end)) {
        Some((number, end)) => (Year::Number(number), end),
        None => (Year::Open, next + 1),
    };
    Some(Dated::new(Day::OfMonth { year, month, day: day as i8, weekday: None }, end))
}

/// "Dezember 2021", "enero de 2022".
fn month_and_year(words: &Words, at: usize) -> Option<Dated> {
    if !words.is_word(at) {
        return None;
    }
    let (number, end) = year(words, past_links(words, words.past_stop(at + 1)))?;
    let month = months::month(words.slice(at))?;
    Some(Dated::new(Day::Month { year: Year::Number(number), month }, end))
}

fn past_links(words: &Words, at: usize) -> usize {
    let mut at = at;
    while has_role(words.slice(at), Role::Link) {
        at += 1;
    }
    at
}

/// "2021年12月15日", "12月15日", "12월 15일".
fn east_asian(words: &Words, at: usize) -> Option<Dated> {
    let part = |at: usize, signs: [char; 2]| {
        let (number, _) = words.digits(at)?;
        let sign = words.slice(at + 1).starts_with(signs) && words.glued(at + 1);
        sign.then_some((number, at + 2))
    };
    let (number, next) = part(at, ['年', '년']).map_or((None, at), |(number, next)| (Some(number), next));
    let (month @ 1..=12, next) = part(next, ['月', '월'])? else { return None };
    let (day @ 1..=31, end) = part(next, ['日', '일'])? else { return None };
    let year = match number {
        Some(number) => Year::Number(i16::try_from(number).ok().filter(|year| (1000..=2199).contains(year))?),
        None => Year::Open,
    };
    Some(Dated::new(Day::OfMonth { year, month: month as i8, day: day as i8, weekday: None }, end))
}
