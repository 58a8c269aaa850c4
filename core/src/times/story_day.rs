//! The day of the story, and the year of a dateline that prints none.

use super::Copy;
use super::words::Words;
use crate::article::{Anchor, Dateline, Moment, Time, TimeKind};
use crate::language::characters::boundary_before;
use crate::language::skim;
use jiff::civil::Date;
use std::ops::Range;

/// The day of the story, and what the dateline's own day is.
#[derive(Clone, Debug, Default)]
pub(crate) struct StoryDay {
    /// The day that times resolve against.
    pub(crate) date: Option<Date>,
    /// The dateline's day, with its year.
    pub(crate) filed: Option<Date>,
    /// Where the year of the dateline comes from, if it prints none.
    anchor: Option<Anchor>,
}

/// A full date in the text tells the year of the dateline if it lies no further away than this…
const BESIDE: i32 = 3;
/// …or no further than this, if another one of the same year does so too. Copy prints the year where
/// it is not the present one: one date alone may be of any year.
const NEAR: i32 = 60;
/// So many years are looked at.
const MANY: usize = 100;
/// Digits of a year.
const YEAR: usize = 4;
/// Bytes before and behind a year that its day and month stand in.
const REACH: usize = 40;

/// The day of the story: what the caller or the feed gives, else what the dateline tells.
///
/// A dateline without a year takes the one that brings it nearest to the given day, else to full
/// dates in the text.
pub(crate) fn story_day(copy: &Copy, given: Option<Moment>) -> StoryDay {
    let given = given.map(|moment| moment.date());
    let printed = copy.dateline.and_then(|dateline| dateline.date.as_ref()).map(|date| date.value.as_str());
    let Some(printed) = printed else { return StoryDay { date: given, ..StoryDay::default() } };
    if let Ok(filed) = printed.parse::<Date>() {
        return StoryDay { date: given.or(Some(filed)), filed: Some(filed), anchor: None };
    }
    let Some((month, day)) = month_and_day(printed) else { return StoryDay { date: given, ..StoryDay::default() } };
    let of_year = |year| if (1..=9999).contains(&year) { Date::new(year, month, day).ok() } else { None };
    if let Some(given) = given {
        let filed = nearest(given, of_year);
        return StoryDay { date: Some(given), filed, anchor: filed.map(|_| Anchor::Metadata) };
    }
    let filed = from_text(copy, of_year);
    StoryDay { date: filed, filed, anchor: filed.map(|_| Anchor::Text) }
}

impl StoryDay {
    /// The dateline's own time.
    pub(super) fn in_dateline(&self, dateline: Option<&Dateline>) -> Option<Time> {
        let date = dateline?.date.as_ref()?;
        let open = || month_and_day(&date.value).map(|(month, day)| format!("XXXX-{month:02}-{day:02}"));
        Some(Time {
            start: date.start,
            end: date.end,
            kind: TimeKind::Date,
            value: self.filed.map(|day| day.to_string()).or_else(open),
            modifier: None,
            anchor: self.anchor,
            in_dateline: true,
        })
    }
}

/// Out of "--12-15".
fn month_and_day(printed: &str) -> Option<(i8, i8)> {
    let (month, day) = printed.strip_prefix("--")?.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

/// The date nearest to a day.
fn nearest(day: Date, of_year: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    let around = (-4..=4).filter_map(|years| of_year(day.year().checked_add(years)?));
    around.min_by_key(|date| (*date - day).get_days().abs())
}

/// The dateline's day in the year that full dates of the text tell, if they agree on one.
fn from_text(copy: &Copy, of_year: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    let mut words = Words::new(copy.text, copy.abroad());
    let mut near: Vec<(i32, Date, Date)> = Vec::new();
    let mut years = 0;
    for block in copy.blocks {
        let mut at = block.start as usize;
        while years < MANY
            && let Some(year) = year_at(copy.text, at, block.end as usize)
        {
            years += 1;
            let stretch = around(copy.text, block.start as usize..block.end as usize, year);
            at = year + YEAR;
            if !words.read(stretch.start, stretch.end) {
                continue;
            }
            for full in super::find::full_dates(&words) {
                let Some(filed) = nearest(full, &of_year) else { continue };
                let away = (filed - full).get_days().abs();
                if away <= NEAR {
                    near.push((away, filed, full));
                }
            }
        }
    }
    let (away, filed, full) = *near.iter().min_by_key(|(away, ..)| *away)?;
    let seconded = || near.iter().any(|(_, other, date)| *other == filed && *date != full);
    let contested = near.iter().any(|(other, date, _)| *date != filed && *other <= BESIDE);
    ((away <= BESIDE || seconded()) && !contested).then_some(filed)
}

/// The next four digits in `from..end`.
fn year_at(text: &str, from: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(..end)?;
    let mut at = from;
    loop {
        at = skim::find(bytes, at, |byte| byte.is_ascii_digit())?;
        let run = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if run == YEAR {
            return Some(at);
        }
        at += run;
    }
}

/// The words around a year that its day and month stand in.
fn around(text: &str, block: Range<usize>, year: usize) -> Range<usize> {
    let start = boundary_before(text, year.saturating_sub(REACH).max(block.start));
    let end = boundary_before(text, (year + YEAR + REACH).min(block.end));
    // A word that is cut is left out: "115 December" is no 15th.
    let cut = if start > block.start { text[start..year].find(char::is_whitespace).unwrap_or(0) } else { 0 };
    start + cut..end.max(year + YEAR)
}
