//! Times as days, to sort and filter by.

use crate::article::Time;
use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

/// The days that a time takes, half open: `begin` is the first, `end` the first one behind it.
///
/// ```
/// use wirecopy::DateRange;
/// let week: DateRange = DateRange::of_value("2021-W50").unwrap();
/// assert_eq!(week.to_string(), "2021-12-13/2021-12-20");
/// assert_eq!(DateRange::of_value("P2W"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateRange {
    /// The first day.
    pub begin: Date,
    /// The first day behind it.
    pub end: Date,
}

impl DateRange {
    /// The days of a TIMEX3 value: a day, week, weekend, month, quarter, half, season, year, decade
    /// or century of the calendar, or a time of a day.
    ///
    /// Seasons are those of meteorologists in the northern hemisphere: spring begins on the first
    /// of March, and a winter is of the year that it begins in. `None` for durations, sets, vague
    /// times, and values that leave the year open.
    pub fn of_value(value: &str) -> Option<Self> {
        let value = value.split('T').next()?;
        let (year, part) = match value.split_once('-') {
            Some((year, part)) => (number(year, 4).filter(|year| *year > 0)?, part),
            None => return years(value),
        };
        let month = |month: i8, months: i64| Self::from(Date::new(year, month, 1).ok()?, months.months());
        let part_number = |prefix: char| part.strip_prefix(prefix).and_then(|digits| number(digits, 1));
        if let Some(quarter @ 1..=4) = part_number('Q') {
            return month(quarter as i8 * 3 - 2, 3);
        }
        if let Some(half @ 1..=2) = part_number('H') {
            return month(half as i8 * 6 - 5, 6);
        }
        match part {
            "SP" => return month(3, 3),
            "SU" => return month(6, 3),
            "FA" => return month(9, 3),
            "WI" => return month(12, 3),
            _ => {}
        }
        if let Some(week) = part.strip_prefix('W') {
            return weeks(year, week);
        }
        match part.split_once('-') {
            None => month(number(part, 2)? as i8, 1),
            Some((part, day)) => {
                let date = Date::new(year, number(part, 2)? as i8, number(day, 2)? as i8).ok()?;
                Self::from(date, 1.day())
            }
        }
    }

    fn from(begin: Date, length: Span) -> Option<Self> {
        Some(Self { begin, end: begin.checked_add(length).ok()? })
    }
}

/// "2021", "202", "20": a year, a decade, a century.
fn years(value: &str) -> Option<DateRange> {
    let years: i16 = match value.len() {
        4 => 1,
        3 => 10,
        2 => 100,
        _ => return None,
    };
    let first = number(value, value.len())?.checked_mul(years)?;
    // There is no year 0: the first decade and the first century have a year less.
    let begin = Date::new(first.max(1), 1, 1).ok()?;
    Some(DateRange { begin, end: Date::new(first.checked_add(years)?, 1, 1).ok()? })
}

/// "50", "50-WE", "50-3".
fn weeks(year: i16, part: &str) -> Option<DateRange> {
    let (week, rest) = part.split_once('-').map_or((part, None), |(week, rest)| (week, Some(rest)));
    let of = |weekday| Some(ISOWeekDate::new(year, number(week, 2)? as i8, weekday).ok()?.date());
    match rest {
        None => DateRange::from(of(Weekday::Monday)?, 1.week()),
        Some("WE") => DateRange::from(of(Weekday::Saturday)?, 2.days()),
        Some(day) => DateRange::from(of(Weekday::from_monday_one_offset(number(day, 1)? as i8).ok()?)?, 1.day()),
    }
}

/// So many digits as a number.
fn number(digits: &str, length: usize) -> Option<i16> {
    let plain = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}

impl std::fmt::Display for DateRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.begin, self.end)
    }
}

impl Time {
    /// The days that it takes; `None` for durations, sets, vague times, and where the year is open.
    ///
    /// ```
    /// let day: wirecopy::Moment = "2021-12-15".parse()?;
    /// let article = wirecopy::Parser::new().published(day).parse("They will meet next month.");
    /// let dates = article.times[0].dates().unwrap();
    /// assert_eq!((dates.begin.to_string(), dates.end.to_string()), ("2022-01-01".into(), "2022-02-01".into()));
    /// # Ok::<(), wirecopy::MomentError>(())
    /// ```
    pub fn dates(&self) -> Option<DateRange> {
        DateRange::of_value(self.value.as_deref()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_days() {
        for (value, days) in [
            ("2021-12-15", "2021-12-15/2021-12-16"),
            ("2021-12-15T15:30", "2021-12-15/2021-12-16"),
            ("2021-12-15T24:00", "2021-12-15/2021-12-16"),
            ("2021-12-15TMO", "2021-12-15/2021-12-16"),
            ("2021-12", "2021-12-01/2022-01-01"),
            ("2021", "2021-01-01/2022-01-01"),
            ("2020-W53", "2020-12-28/2021-01-04"),
            ("2021-W50-WE", "2021-12-18/2021-12-20"),
            ("2021-W50-3", "2021-12-15/2021-12-16"),
            ("2021-Q4", "2021-10-01/2022-01-01"),
            ("2021-H1", "2021-01-01/2021-07-01"),
            ("2021-SU", "2021-06-01/2021-09-01"),
            ("2021-WI", "2021-12-01/2022-03-01"),
            ("198", "1980-01-01/1990-01-01"),
            ("19", "1900-01-01/2000-01-01"),
            ("0001", "0001-01-01/0002-01-01"),
        ] {
            assert_eq!(DateRange::of_value(value).map(|range| range.to_string()).as_deref(), Some(days), "{value}");
        }
    }

    #[test]
    fn what_is_no_day_has_no_range() {
        for value in [
            "",
            "P2W",
            "PT30M",
            "PAST_REF",
            "XXXX-12-15",
            "XXXX-WXX-3",
            "2021-W54",
            "2021-13",
            "2021-02-30",
            "2021-Q5",
            "2021-H3",
            "T15:30",
            "1",
            "21-12",
            "9999-12-31",
            "+021",
            "0000-05",
            "0000-W01",
            "2021-",
            "-",
            "２０２１",
        ] {
            assert_eq!(DateRange::of_value(value), None, "{value}");
        }
    }
}
