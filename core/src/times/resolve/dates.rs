//! Times on the calendar.

use super::Story;
use super::calendar::{Point, Season, add_days, days_between};
use super::{near, relative};
use crate::data::time_words::Which;
use crate::times::expression::{Day, From, Year};
use crate::times::interpret::Tense;
use jiff::civil::Date;

/// When that is.
pub(super) fn point(story: &Story, said: &Day, tense: Tense, results: bool) -> Option<Point> {
    match said {
        Day::OfMonth { year, month, day, weekday } => {
            of_month(story, *year, *month, *day, *weekday, tense).map(Point::Day)
        }
        Day::OfAnyMonth { day, weekday } => of_any_month(story.day?, *day, *weekday, tense).map(Point::Day),
        Day::Month { year, month } => Some(Point::Month(month_year(story, *year, *month, tense)?, *month)),
        Day::Year(year) => Some(Point::Year(year_of(story, *year)?)),
        Day::Decade { decade, century: true } => Some(Point::Decade(*decade)),
        Day::Decade { decade, century: false } => decade_of(story, *decade).map(Point::Decade),
        Day::Century(century) => Some(Point::Century(*century)),
        Day::Weekday { weekday, which } => weekday_of(story, *weekday, *which, tense).map(Point::Day),
        Day::Unit { unit, which } => relative::unit(story, *unit, *which, tense),
        Day::Shift { unit, by, from } => relative::shift(story, *unit, *by, *from),
        Day::Quarter { number, year } => {
            Some(Point::Quarter(part_year(story, *year, (*number - 1) * 3 + 1, tense)?, *number))
        }
        Day::Half { number, year } => {
            Some(Point::Half(part_year(story, *year, (*number - 1) * 6 + 1, tense)?, *number))
        }
        Day::Season { season, year } => season_of(story, Season::named(season), *year, tense),
        Day::Holiday { holiday, year } => {
            let of_year = |year| holiday.day(year);
            let day = match year {
                Year::Open => near::yearly(story.day?, tense, of_year),
                Year::Occurrence(which) => occurrence(story.day?, *which, tense, of_year),
                year => of_year(year_of(story, *year)?),
            };
            day.map(Point::Day)
        }
        Day::WeekOf { year, month, day } => {
            let day = of_month(story, *year, *month, *day, None, tense)?;
            Point::around(day, crate::data::time_words::Unit::Week)
        }
        Day::PeriodOf(year) => Some(relative::period_of(story, *year)),
        Day::YearEarlier { period, from } => relative::year_earlier(story, *period, *from, results),
    }
}

/// As much of a value as holds whatever the day of the story: "XXXX-12-15".
pub(super) fn open(said: &Day) -> Option<String> {
    match said {
        Day::OfMonth { month, day, year: Year::Open | Year::Which(_) | Year::Occurrence(_), .. } => {
            // A day that no year has is none.
            Date::new(2000, *month, *day).ok().map(|_| format!("XXXX-{month:02}-{day:02}"))
        }
        Day::Month { month, .. } => Some(format!("XXXX-{month:02}")),
        Day::OfAnyMonth { day, .. } => Some(format!("XXXX-XX-{day:02}")),
        Day::Weekday { weekday, .. } => Some(format!("XXXX-WXX-{weekday}")),
        Day::Quarter { number, .. } => Some(format!("XXXX-Q{number}")),
        Day::Half { number, .. } => Some(format!("XXXX-H{number}")),
        Day::Season { season, .. } => Some(format!("XXXX-{season}")),
        Day::Holiday { holiday, .. } => holiday.fixed().map(|(month, day)| format!("XXXX-{month:02}-{day:02}")),
        _ => None,
    }
}

/// Whether the time is counted from what the text spoke of before.
pub(super) fn rests_on_mention(said: &Day) -> bool {
    match said {
        Day::Shift { from, .. } | Day::YearEarlier { from, .. } => *from == From::Mention,
        Day::Unit { which, .. } | Day::Weekday { which, .. } => which.is_some_and(relative::of_mention),
        Day::OfMonth { year: Year::Which(which), .. } | Day::Month { year: Year::Which(which), .. } => {
            relative::of_mention(*which)
        }
        _ => false,
    }
}

fn of_month(story: &Story, year: Year, month: i8, day: i8, weekday: Option<i8>, tense: Tense) -> Option<Date> {
    let of_year = |year| Date::new(year, month, day).ok();
    let fits = |date: &Date| weekday.is_none_or(|weekday| date.weekday().to_monday_one_offset() == weekday);
    match year {
        Year::Open if weekday.is_none() && said_of(story, month).is_some() => of_year(said_of(story, month)?),
        Year::Open => {
            let story_day = story.day?;
            let nearest = near::yearly(story_day, tense, of_year)?;
            if fits(&nearest) {
                return Some(nearest);
            }
            // The weekday tells the year where it is one of those beside it.
            let around = (-1..=1).filter_map(|years| of_year(story_day.year().checked_add(years)?)).filter(fits);
            Some(around.min_by_key(|date| days_between(story_day, *date).abs()).unwrap_or(nearest))
        }
        Year::Occurrence(which) => occurrence(story.day?, which, tense, of_year),
        year => of_year(year_of(story, year)?),
    }
}

/// The year of a month that was spoken of right before: "in February, for the Games (February 4-20)".
fn said_of(story: &Story, month: i8) -> Option<i16> {
    match story.mention? {
        Point::Month(year, said) if said == month && story.since == 0 => Some(year),
        Point::Day(day) if day.month() == month && story.since == 0 => Some(day.year()),
        _ => None,
    }
}

/// "the 15th", "Wednesday (15)": of this month or one beside it.
fn of_any_month(story_day: Date, day: i8, weekday: Option<i8>, tense: Tense) -> Option<Date> {
    let months = (-6..=6).filter_map(|by| match Point::Month(story_day.year(), story_day.month()).moved(by) {
        Some(Point::Month(year, month)) => Date::new(year, month, day).ok(),
        _ => None,
    });
    let near = |date: &Date| days_between(story_day, *date).abs();
    if let Some(weekday) = weekday {
        let fitting = months.clone().filter(|date| date.weekday().to_monday_one_offset() == weekday);
        if let Some(date) = fitting.min_by_key(near).filter(|date| near(date) < 100) {
            return Some(date);
        }
    }
    match tense {
        Tense::Future => months.filter(|date| *date >= story_day).min(),
        Tense::Past => months.min_by_key(near),
    }
}

fn year_of(story: &Story, year: Year) -> Option<i16> {
    match year {
        Year::Number(number) => Some(number),
        Year::Which(which) | Year::Occurrence(which) => {
            let base = if relative::of_mention(which) { story.mention.and_then(Point::year) } else { None };
            let base = base.or(story.day.map(Date::year))?;
            base.checked_add(relative::steps(which)? as i16)
        }
        Year::Open => story.day.map(Date::year),
    }
}

fn month_year(story: &Story, year: Year, month: i8, tense: Tense) -> Option<i16> {
    let of_year = |year| Date::new(year, month, 1).ok();
    match year {
        Year::Open => Some(near::month(story.day?, month, tense)),
        Year::Occurrence(Which::This) => Some(story.day?.year()),
        Year::Occurrence(Which::Last) => {
            let this_month = Date::new(story.day?.year(), story.day?.month(), 1).ok()?;
            near::yearly_before(this_month, of_year).map(Date::year)
        }
        Year::Occurrence(which) => occurrence(story.day?, which, tense, of_year).map(Date::year),
        year => year_of(story, year),
    }
}

fn occurrence(day: Date, which: Which, tense: Tense, of_year: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    match relative::steps(which)? {
        -1 => near::yearly_before(day, of_year),
        1 => near::yearly_behind(day, of_year),
        _ if which == Which::This => of_year(day.year()),
        _ => near::yearly(day, tense, of_year),
    }
}

/// The year of a quarter or a half that begins in `month`.
fn part_year(story: &Story, year: Year, month: i8, tense: Tense) -> Option<i16> {
    match year {
        Year::Open => {
            let day = story.day?;
            let ahead = month - day.month();
            Some(match tense {
                // Results of a quarter that lies ahead are those of the year before.
                Tense::Past if ahead > 3 => day.year().checked_sub(1)?,
                Tense::Future if ahead < -6 => day.year().checked_add(1)?,
                _ => day.year(),
            })
        }
        Year::Occurrence(Which::Last) => {
            near::yearly_before(story.day?, |year| Date::new(year, month, 1).ok()).map(Date::year)
        }
        year => year_of(story, year),
    }
}

fn season_of(story: &Story, season: Season, year: Year, tense: Tense) -> Option<Point> {
    let of_year = |year| Date::new(year, season.first_month(), 1).ok();
    let begins = match year {
        Year::Open => near::yearly(story.day?, tense, of_year)?,
        Year::Occurrence(Which::This) => of_year(story.day?.year())?,
        Year::Occurrence(Which::Last) => {
            // It has ended: two months ago it had begun.
            near::yearly_before(add_days(story.day?, -75)?, of_year)?
        }
        Year::Occurrence(which) => occurrence(story.day?, which, tense, of_year)?,
        year => of_year(year_of(story, year)?)?,
    };
    Some(Point::Season(begins.year(), season))
}

/// "the nineties": the last of that number that has begun.
fn decade_of(story: &Story, decade: i16) -> Option<i16> {
    let year = story.day?.year();
    let this = year.div_euclid(100) * 10 + decade;
    Some(if this * 10 > year { this - 10 } else { this })
}

fn weekday_of(story: &Story, weekday: i8, which: Option<Which>, tense: Tense) -> Option<Date> {
    let Some(which) = which else { return near::weekday(story.day?, weekday, tense) };
    let base = if relative::of_mention(which) { relative::mentioned_day(story) } else { None };
    let base = base.or(story.day)?;
    match which {
        Which::Last | Which::Past | Which::Previous => near::weekday_before(base, weekday),
        Which::Next | Which::Coming | Which::Following => near::weekday_behind(base, weekday),
        _ => {
            // "this Friday" is of this week.
            let monday = super::calendar::monday(base)?;
            add_days(monday, i32::from(weekday) - 1)
        }
    }
}
