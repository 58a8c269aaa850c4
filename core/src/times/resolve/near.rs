//! The occurrence that is meant of what comes every week or every year.

use super::calendar::{add_days, days_between};
use crate::times::interpret::Tense;
use jiff::civil::Date;

/// How many days ahead a date may lie without a word that looks ahead. Counted in annotated news:
/// the nearest date is the right one for 94 of 100, with this rule for 96.
const AHEAD: i32 = 45;

/// How many days a date may lie behind the day in a clause that looks ahead.
const BEHIND: i32 = 60;

/// The weekday that is meant by its bare name: the day of the story itself, else the last one,
/// or the next where the clause looks ahead. (Annotated news: right for 96 of 100.)
pub(super) fn weekday(day: Date, weekday: i8, tense: Tense) -> Option<Date> {
    let back = i32::from((day.weekday().to_monday_one_offset() - weekday).rem_euclid(7));
    match tense {
        _ if back == 0 => Some(day),
        Tense::Past => add_days(day, -back),
        Tense::Future => add_days(day, 7 - back),
    }
}

/// The last such weekday before the day.
pub(super) fn weekday_before(day: Date, weekday: i8) -> Option<Date> {
    let back = (day.weekday().to_monday_one_offset() - weekday - 1).rem_euclid(7) + 1;
    add_days(day, -i32::from(back))
}

/// The first such weekday behind the day.
pub(super) fn weekday_behind(day: Date, weekday: i8) -> Option<Date> {
    let ahead = (weekday - day.weekday().to_monday_one_offset() - 1).rem_euclid(7) + 1;
    add_days(day, i32::from(ahead))
}

/// The date that is meant of those that come once a year, given by `of_year`.
pub(super) fn yearly(day: Date, tense: Tense, of_year: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    // A 29th of February may be four years away.
    let around = (-8..=8).filter_map(|years| of_year(day.year().checked_add(years)?));
    let nearest = around.clone().min_by_key(|date| days_between(day, *date).abs())?;
    let ahead = days_between(day, nearest);
    if tense == Tense::Future {
        return if ahead < -BEHIND { yearly_behind(day, of_year) } else { Some(nearest) };
    }
    if ahead <= AHEAD {
        return Some(nearest);
    }
    around.filter(|date| *date <= day).max()
}

/// The last that lies before the day.
pub(super) fn yearly_before(day: Date, of_year: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    (-8..=0).filter_map(|years| of_year(day.year().checked_add(years)?)).filter(|date| *date < day).max()
}

/// The first that lies behind the day.
pub(super) fn yearly_behind(day: Date, of_year: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    (0..=8).filter_map(|years| of_year(day.year().checked_add(years)?)).filter(|date| *date > day).min()
}

/// The year of a month: how many months it may lie ahead, or must lie behind.
pub(super) fn month(day: Date, month: i8, tense: Tense) -> i16 {
    let ahead = i32::from(month - day.month());
    let nearest = match ahead {
        7..=11 => ahead - 12,
        -11..=-7 => ahead + 12,
        _ => ahead,
    };
    let chosen = match tense {
        Tense::Past if nearest > 1 => nearest - 12,
        Tense::Future if nearest < -2 => nearest + 12,
        _ => nearest,
    };
    let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + chosen;
    months.div_euclid(12) as i16
}
