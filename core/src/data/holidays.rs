//! Named days and their rules.

use crate::data::phrases::Phrases;
use crate::data::table::rows;
use jiff::civil::{Date, Weekday};
use std::sync::LazyLock;

/// A named day.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Holiday {
    rule: Rule,
}

/// What fixes the day in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    Fixed(i8, i8),
    /// The n-th weekday of a month, counted from its end if negative, and days to add.
    Nth(i8, i8, Weekday, i32),
    Easter(i32),
    Unsettled,
}

static HOLIDAYS: LazyLock<Vec<Holiday>> =
    LazyLock::new(|| table().map(|[_, rule]| Holiday { rule: rule_of(rule).unwrap_or(Rule::Unsettled) }).collect());

static NAMES: LazyLock<Phrases<usize>> = LazyLock::new(|| {
    Phrases::new(table().enumerate().flat_map(|(index, [names, _])| names.split('|').map(move |name| (name, index))))
});

fn table() -> impl Iterator<Item = [&'static str; 2]> {
    rows::<2>(include_str!("../../data/holidays.tsv"))
}

/// Every name of the table.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    table().flat_map(|[names, _]| names.split('|'))
}

/// The holiday whose name `text` starts with, and how long the name is.
pub(crate) fn at_start(text: &str) -> Option<(usize, &'static Holiday)> {
    let (length, index) = NAMES.at_start(text)?;
    Some((length, HOLIDAYS.get(*index)?))
}

impl Holiday {
    /// Its day in `year`, if a rule settles it.
    pub(crate) fn day(&self, year: i16) -> Option<Date> {
        match self.rule {
            Rule::Fixed(month, day) => Date::new(year, month, day).ok(),
            Rule::Nth(month, nth, weekday, add) => {
                add_days(Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()?, add)
            }
            Rule::Easter(add) => add_days(easter(year)?, add),
            Rule::Unsettled => None,
        }
    }

    /// Its month and day, where they are the same every year.
    pub(crate) fn fixed(&self) -> Option<(i8, i8)> {
        match self.rule {
            Rule::Fixed(month, day) => Some((month, day)),
            _ => None,
        }
    }
}

fn add_days(day: Date, days: i32) -> Option<Date> {
    day.checked_add(jiff::Span::new().days(days)).ok()
}

/// Western Easter, by the computus of the Gregorian calendar (Meeus, Jones, Butcher).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    if y < 1583 {
        return None;
    }
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, (n / 31) as i8, (n % 31 + 1) as i8).ok()
}

/// "12-25", "11 4 thu", "11 1 mon+1", "easter-2", "thanksgiving+1".
fn rule_of(cell: &str) -> Option<Rule> {
    if let Some(days) = cell.strip_prefix("easter") {
        return Some(Rule::Easter(if days.is_empty() { 0 } else { days.parse().ok()? }));
    }
    if let Some(days) = cell.strip_prefix("thanksgiving") {
        return Some(Rule::Nth(11, 4, Weekday::Thursday, days.parse().ok()?));
    }
    let mut parts = cell.split(' ');
    if let (Some(month), Some(nth), Some(weekday)) = (parts.next(), parts.next(), parts.next()) {
        let (name, add) = weekday.split_at_checked(3)?;
        let add = if add.is_empty() { 0 } else { add.parse().ok()? };
        return Some(Rule::Nth(month.parse().ok()?, nth.parse().ok()?, weekday_named(name)?, add));
    }
    let (month, day) = cell.split_once('-')?;
    Some(Rule::Fixed(month.parse().ok()?, day.parse().ok()?))
}

fn weekday_named(name: &str) -> Option<Weekday> {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    Weekday::from_monday_one_offset(names.iter().position(|known| *known == name)? as i8 + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(name: &str, year: i16) -> Option<String> {
        at_start(name).and_then(|(length, holiday)| {
            assert_eq!(length, name.len());
            holiday.day(year).map(|day| day.to_string())
        })
    }

    #[test]
    fn days_of_rules() {
        for (name, year, day) in [
            ("Christmas Eve", 2021, "2021-12-24"),
            ("Thanksgiving", 1999, "1999-11-25"),
            ("Black Friday", 2021, "2021-11-26"),
            ("Memorial Day", 2021, "2021-05-31"),
            ("Election Day", 2020, "2020-11-03"),
            ("Easter", 2000, "2000-04-23"),
            ("Easter", 2024, "2024-03-31"),
            ("Good Friday", 1998, "1998-04-10"),
            ("Ash Wednesday", 2022, "2022-03-02"),
        ] {
            assert_eq!(on(name, year).as_deref(), Some(day), "{name} {year}");
        }
        assert_eq!(on("Ramadan", 2021), None);
    }

    #[test]
    fn every_rule_is_read() {
        for [names, rule] in table() {
            assert!(rule == "-" || rule_of(rule).is_some(), "{names}");
        }
    }
}
