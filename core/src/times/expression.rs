//! What temporal expressions say, before anybody knows when that is.

use crate::data::holidays::Holiday;
use crate::data::time_words::{Unit, Which};

/// An expression in the text, and what it says.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Its first token.
    pub(super) first: usize,
    /// The token behind it.
    pub(super) end: usize,
    pub(super) says: Says,
}

/// What an expression says.
#[derive(Clone, Debug)]
pub(super) enum Says {
    /// A time on the calendar, or a time of such a day.
    Date(Day, Option<Clock>),
    /// A length of time.
    Length(Length),
    /// A length in several units, from long to short: "two hours, 32 minutes".
    Sum(Vec<Length>),
    /// A repeated time.
    Repeated(Repeated),
    /// A vague time: TIMEX3's PAST_REF, PRESENT_REF, FUTURE_REF.
    Reference(&'static str),
}

impl Says {
    /// Whether it is nothing but a pointer to a day spoken of before: "that day".
    pub(super) fn points_back(&self) -> bool {
        let day = Day::Unit { unit: Unit::Day, which: Some(Which::That) };
        matches!(self, Says::Date(said, None) if *said == day)
    }
}

/// A time on the calendar, of any length.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Day {
    /// "Dec. 15", with or without its weekday.
    OfMonth {
        year: Year,
        month: i8,
        day: i8,
        weekday: Option<i8>,
    },
    /// "the 15th", "Wednesday (15)".
    OfAnyMonth {
        day: i8,
        weekday: Option<i8>,
    },
    Month {
        year: Year,
        month: i8,
    },
    Year(Year),
    /// "the 1980s" is 198; "the '80s" is 8 and the century is open.
    Decade {
        decade: i16,
        century: bool,
    },
    /// "the 20th century" is 19.
    Century(i16),
    /// "Friday", "last Friday".
    Weekday {
        weekday: i8,
        which: Option<Which>,
    },
    /// "this week", "last year", "the following month"; no `which`: "the quarter".
    Unit {
        unit: Unit,
        which: Option<Which>,
    },
    /// "today", "two years ago", "a day earlier".
    Shift {
        unit: Unit,
        by: i32,
        from: From,
    },
    /// "the third quarter".
    Quarter {
        number: i8,
        year: Year,
    },
    /// "the first half".
    Half {
        number: i8,
        year: Year,
    },
    Season {
        season: &'static str,
        year: Year,
    },
    Holiday {
        holiday: &'static Holiday,
        year: Year,
    },
    /// "the week of March 6".
    WeekOf {
        year: Year,
        month: i8,
        day: i8,
    },
    /// "the 1988 quarter": the period whose results are told, in another year.
    PeriodOf(i16),
    /// "a year earlier", "the year-ago quarter": the same period of the year before.
    YearEarlier {
        period: Option<Unit>,
        from: From,
    },
}

/// A year as far as an expression tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// Not at all.
    Open,
    Number(i16),
    /// "June last year", "this year's third quarter".
    Which(Which),
    /// "last June", "next spring": the one before or behind the day of the story.
    Occurrence(Which),
}

/// What a shift counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The day of the story.
    Story,
    /// The time that the text spoke of last.
    Mention,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    At {
        hour: i8,
        minute: Option<i8>,
        /// What ISO 8601 writes behind it.
        zone: &'static str,
    },
    /// TIMEX3's MO, AF, EV, NI.
    Part(&'static str),
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    pub(super) amount: Amount,
    pub(super) unit: Unit,
}

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    /// In thousandths.
    Thousandths(i64),
    /// "several", "some", or a bare plural.
    Several,
}

impl Amount {
    pub(super) fn whole(number: i32) -> Self {
        Amount::Thousandths(i64::from(number) * 1000)
    }

    /// The number, if it is a whole one.
    pub(super) fn as_whole(self) -> Option<i32> {
        match self {
            Amount::Thousandths(thousandths) if thousandths % 1000 == 0 => i32::try_from(thousandths / 1000).ok(),
            _ => None,
        }
    }
}

/// A repeated time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeated {
    /// "daily", "every two weeks".
    Every(Length),
    /// The same with the period as TIMEX3 writes it.
    Period(&'static str),
    Weekday(i8, Option<&'static str>),
    Month(i8),
    DayOfMonth(i8, i8),
    Season(&'static str),
    Quarter(i8),
    /// "every morning".
    Part(&'static str),
    Weekend,
}
