//! Times on the calendar, each as long as its unit, and steps between them.

use crate::data::time_words::Unit;
use jiff::Span;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A time on the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Point {
    Day(Date),
    /// A week, by its Monday.
    Week(Date),
    /// A weekend, by the Monday of its week.
    Weekend(Date),
    Month(i16, i8),
    Quarter(i16, i8),
    Half(i16, i8),
    /// A season of TIMEX3 in the year that it begins in.
    Season(i16, Season),
    Year(i16),
    Decade(i16),
    Century(i16),
}

/// The seasons in the order of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

impl Season {
    pub(super) fn named(name: &str) -> Self {
        match name {
            "SP" => Season::Spring,
            "SU" => Season::Summer,
            "FA" => Season::Fall,
            _ => Season::Winter,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Fall => "FA",
            Season::Winter => "WI",
        }
    }

    /// The month that it begins in.
    pub(super) fn first_month(self) -> i8 {
        match self {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Fall => 9,
            Season::Winter => 12,
        }
    }
}

impl Point {
    /// The unit's stretch that holds `day`.
    pub(super) fn around(day: Date, unit: Unit) -> Option<Point> {
        Some(match unit {
            Unit::Day => Point::Day(day),
            Unit::Week | Unit::Fortnight => Point::Week(monday(day)?),
            Unit::Weekend => Point::Weekend(monday(day)?),
            Unit::Month => Point::Month(day.year(), day.month()),
            Unit::Quarter => Point::Quarter(day.year(), (day.month() - 1) / 3 + 1),
            Unit::Year => Point::Year(day.year()),
            Unit::Decade => Point::Decade(day.year().div_euclid(10)),
            Unit::Century => Point::Century(day.year().div_euclid(100)),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium => return None,
        })
    }

    /// The same kind of stretch, so many further on.
    pub(super) fn moved(self, by: i32) -> Option<Point> {
        let months = |year: i16, index: i32, length: i32| {
            let all = i32::from(year).checked_mul(12 / length)?.checked_add(index)?.checked_add(by)?;
            Some((i16::try_from(all.div_euclid(12 / length)).ok()?, all.rem_euclid(12 / length) as i8 + 1))
        };
        let small = || i16::try_from(by).ok();
        Some(match self {
            Point::Day(day) => Point::Day(add_days(day, by)?),
            Point::Week(monday) => Point::Week(add_days(monday, by.checked_mul(7)?)?),
            Point::Weekend(monday) => Point::Weekend(add_days(monday, by.checked_mul(7)?)?),
            Point::Month(year, month) => {
                let (year, month) = months(year, i32::from(month) - 1, 1)?;
                Point::Month(year, month)
            }
            Point::Quarter(year, number) => {
                let (year, number) = months(year, i32::from(number) - 1, 3)?;
                Point::Quarter(year, number)
            }
            Point::Half(year, number) => {
                let (year, number) = months(year, i32::from(number) - 1, 6)?;
                Point::Half(year, number)
            }
            Point::Season(year, season) => Point::Season(year.checked_add(small()?)?, season),
            Point::Year(year) => Point::Year(year.checked_add(small()?)?),
            Point::Decade(decade) => Point::Decade(decade.checked_add(small()?)?),
            Point::Century(century) => Point::Century(century.checked_add(small()?)?),
        })
    }

    /// The year that it is in, if it is no longer than one.
    pub(super) fn year(self) -> Option<i16> {
        match self {
            Point::Day(day) | Point::Week(day) | Point::Weekend(day) => Some(day.year()),
            Point::Month(year, _)
            | Point::Quarter(year, _)
            | Point::Half(year, _)
            | Point::Season(year, _)
            | Point::Year(year) => Some(year),
            Point::Decade(_) | Point::Century(_) => None,
        }
    }

    /// Its first day, roughly for seasons.
    pub(super) fn first_day(self) -> Option<Date> {
        let month = |year, month| Date::new(year, month, 1).ok();
        match self {
            Point::Day(day) | Point::Week(day) => Some(day),
            Point::Weekend(monday) => add_days(monday, 5),
            Point::Month(year, number) => month(year, number),
            Point::Quarter(year, number) => month(year, number * 3 - 2),
            Point::Half(year, number) => month(year, number * 6 - 5),
            Point::Season(year, season) => month(year, season.first_month()),
            Point::Year(year) => month(year, 1),
            Point::Decade(decade) => month(decade.checked_mul(10)?.max(1), 1),
            Point::Century(century) => month(century.checked_mul(100)?.max(1), 1),
        }
    }

    /// Whether both are as long.
    pub(super) fn same_kind(self, other: Point) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// As TIMEX3 writes it; nothing outside of the years 1 to 9999.
    pub(super) fn value(self) -> Option<String> {
        let known = |year: i16| (1..=9999).contains(&year).then_some(year);
        Some(match self {
            Point::Day(day) => {
                known(day.year())?;
                day.to_string()
            }
            Point::Week(monday) => week(monday)?,
            Point::Weekend(monday) => format!("{}-WE", week(monday)?),
            Point::Month(year, month) => format!("{:04}-{month:02}", known(year)?),
            Point::Quarter(year, number) => format!("{:04}-Q{number}", known(year)?),
            Point::Half(year, number) => format!("{:04}-H{number}", known(year)?),
            Point::Season(year, season) => format!("{:04}-{}", known(year)?, season.name()),
            Point::Year(year) => format!("{:04}", known(year)?),
            Point::Decade(decade) => (0..=999).contains(&decade).then(|| format!("{decade:03}"))?,
            Point::Century(century) => (0..=99).contains(&century).then(|| format!("{century:02}"))?,
        })
    }
}

fn week(monday: Date) -> Option<String> {
    let week = monday.iso_week_date();
    (1..=9999).contains(&week.year()).then(|| format!("{:04}-W{:02}", week.year(), week.week()))
}

/// The Monday of the week that holds `day`.
pub(super) fn monday(day: Date) -> Option<Date> {
    let week = day.iso_week_date();
    ISOWeekDate::new(week.year(), week.week(), Weekday::Monday).ok().map(|week| week.date())
}

pub(super) fn add_days(day: Date, days: i32) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// Days from one to the other.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
