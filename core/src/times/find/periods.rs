//! Quarters, halves and seasons of a year.

use super::amounts::amount;
use super::amounts::ordinal;
use super::calendar::{century_of, year};
use super::years::names_more;
use crate::data::time_context::Sign;
use crate::data::time_words::{Role, Unit, Which};
use crate::times::expression::{Day, Says, Year};
use crate::times::words::Words;

/// "the third quarter of 1984", "third-quarter", "last year's fourth quarter", "the first half".
pub(super) fn quarters(words: &Words, at: usize) -> Option<(Says, usize)> {
    let article = usize::from(words.is(at, "the"));
    let (year, next) = year_before(words, at + article, at);
    let next = next + usize::from(words.has(next, Role::Fiscal));
    let (next, _) = words.past_hyphen(next);
    let next = next + usize::from(next > at && words.tells(next, Sign::QuarterKind));
    let Numbered { number, half, end, hyphen } = numbered(words, next)?;
    // "a third-quarter loss": the article is the loss's.
    if article == 1
        && year == Year::Open
        && (hyphen || names_more(words, end))
        && !words.is_any(end, &["ended", "ending"])
    {
        return None;
    }
    let (year, end) = if year == Year::Open { year_of(words, end) } else { (year, end) };
    let number = number as i8;
    let day = if half { Day::Half { number, year } } else { Day::Quarter { number, year } };
    Some((Says::Date(day, None), end))
}

/// "the first three months of 2021", "the last two quarters of last year": a quarter or half of it.
pub(super) fn months_of_year(words: &Words, at: usize) -> Option<(Says, usize)> {
    let first = at + usize::from(words.is(at, "the"));
    let begins = match words.which(first)? {
        Which::First => true,
        Which::Last | Which::Final => false,
        _ => return None,
    };
    let (many, unit_at) = amount(words, first + 1)?;
    let months = match words.unit_of(unit_at, Role::Units)? {
        Unit::Month => many.as_whole()?,
        Unit::Quarter => many.as_whole()?.checked_mul(3)?,
        _ => return None,
    };
    let (year, end) = year_of(words, unit_at + 1);
    if year == Year::Open || !words.is(unit_at + 1, "of") {
        return None;
    }
    let day = match months {
        3 => Day::Quarter { number: if begins { 1 } else { 4 }, year },
        6 => Day::Half { number: if begins { 1 } else { 2 }, year },
        _ => return None,
    };
    Some((Says::Date(day, None), end))
}

/// "this year's", "last year's", "the 1988" before a quarter.
fn year_before(words: &Words, at: usize, first: usize) -> (Year, usize) {
    if let Some(which @ (Which::This | Which::Last | Which::Next)) = words.which(at)
        && words.is(at + 1, "year")
    {
        let end = if words.mark(at + 2, b'\'') { at + 3 + usize::from(words.is(at + 3, "s")) } else { at + 2 };
        return (Year::Which(which), end);
    }
    if let Some((number, end)) = year(words, at)
        && (at > first || !super::calendar::is_part_of_more(words, at))
    {
        return (Year::Number(number), end);
    }
    (Year::Open, at)
}

/// A part of a year that is counted.
struct Numbered {
    number: i32,
    half: bool,
    end: usize,
    /// Whether a hyphen joins it: "third-quarter".
    hyphen: bool,
}

/// "third quarter", "third-quarter", "second half".
fn numbered(words: &Words, at: usize) -> Option<Numbered> {
    let last = words.has(at, Role::Final);
    let (number, end) = if last { (2, at + 1) } else { ordinal(words, at)? };
    let (part_at, hyphen) = words.past_hyphen(end);
    let end = part_at + 1;
    if words.has(part_at, Role::Half) {
        // "second-half goals", "the first half of the match"
        let of_year = match hyphen {
            true => words.tells(end, Sign::Company),
            false => half_of_year(words, end),
        };
        return (number <= 2 && of_year).then_some(Numbered { number, half: true, end, hyphen });
    }
    let quarter = words.is(part_at, "quarter") && (1..=4).contains(&number) && !last;
    quarter.then_some(Numbered { number, half: false, end, hyphen })
}

/// Whether what follows tells that the half is one of a year, not of a match.
fn half_of_year(words: &Words, at: usize) -> bool {
    if !words.is(at, "of") {
        return words.is_any(at, &["ended", "ending"]) || words.which(at).is_some();
    }
    let next = at + 1 + usize::from(words.is(at + 1, "the"));
    year(words, next).is_some()
        || words.is_any(next, &["year", "fiscal"])
        || words.which(next).is_some() && words.is(next + 1, "year")
}

/// The number of a quarter there, and the token behind it.
pub(super) fn quarter_number(words: &Words, at: usize) -> Option<(i32, usize)> {
    numbered(words, at).filter(|found| !found.half).map(|found| (found.number, found.end))
}

/// "of 1984", "1984", "of this year", "last year" behind a quarter or a season.
fn year_of(words: &Words, at: usize) -> (Year, usize) {
    let next = at + usize::from(words.is(at, "of"));
    if let Some((number, end)) = year(words, next) {
        return (Year::Number(number), end);
    }
    if let Some((number, end)) = super::years::spelled(words, next) {
        return (Year::Number(number), end);
    }
    if let Some((number, 2)) = words.digits(next + 1).filter(|_| words.mark(next, b'\'')) {
        return (Year::Number(century_of(number)), next + 2);
    }
    let article = usize::from(words.is(next, "the"));
    if let Some(which @ (Which::This | Which::Last | Which::Next | Which::Current | Which::Following | Which::Previous)) =
        words.which(next + article)
        && words.is(next + article + 1, "year")
    {
        return (Year::Which(which), next + article + 2);
    }
    (Year::Open, at)
}

/// "last summer", "the winter of 1994", "summer 1998", "this fall", "in the spring".
pub(super) fn seasons(words: &Words, at: usize) -> Option<(Says, usize)> {
    let article = usize::from(words.is(at, "the"));
    let (which, next) = match words.which(at + article) {
        Some(which) if words.which(at + article + 1).is_some() => {
            let inner = words.which(at + article + 1);
            (
                if which == Which::This {
                    inner.map(|inner| if inner == Which::Past { Which::This } else { inner })
                } else {
                    inner
                },
                at + article + 2,
            )
        }
        Some(Which::First | Which::Final | Which::Recent | Which::Remaining) => return None,
        Some(which) => (Some(which), at + article + 1),
        None => (None, at + article),
    };
    let season = words.text_of(next, Role::Season)?;
    let end = next + 1;
    if words.capital(next)
        && !words.titled
        && next > 0
        && !words.all_capitals(next)
        && which.is_none()
        && year(words, end).is_none()
    {
        return None;
    }
    if let Some(which) = which {
        // "last spring" is of the year that makes it the last one.
        let season = Day::Season { season, year: Year::Occurrence(which) };
        return Some((Says::Date(season, None), end));
    }
    let (year, behind) = year_of(words, end);
    if year != Year::Open {
        return Some((Says::Date(Day::Season { season, year }, None), behind));
    }
    let led = at > 0 && words.tells(at - 1, Sign::LeadsSeason);
    let verb = words.is_any(next, &["fall", "spring"]);
    let plain = led
        && !names_more(words, end)
        && !words.is(end, "of")
        && !words.mark(end, b'-')
        && (article == 1 || !verb || words.is_any(at.wrapping_sub(1), &["early", "late", "by", "since", "mid"]));
    plain.then_some((Says::Date(Day::Season { season, year: Year::Open }, None), end))
}
