//! What is counted from the day of the story, or from the time spoken of last.

use super::Story;
use super::calendar::Point;
use crate::data::time_words::{Unit, Which};
use crate::times::expression::From;
use crate::times::interpret::Tense;
use jiff::civil::{Date, Weekday};

/// How many steps from the base a word leads.
pub(super) fn steps(which: Which) -> Option<i32> {
    Some(match which {
        Which::This | Which::Current | Which::Same | Which::That => 0,
        Which::Last | Which::Past | Which::Previous => -1,
        Which::Next | Which::Coming | Which::Following => 1,
        Which::Latest => 0,
        Which::Recent | Which::Corresponding | Which::Remaining | Which::First | Which::Final => return None,
    })
}

/// Whether a word points at what the text spoke of before.
pub(super) fn of_mention(which: Which) -> bool {
    matches!(which, Which::Previous | Which::Following | Which::Same | Which::That)
}

/// The day that the text spoke of last.
pub(super) fn mentioned_day(story: &Story) -> Option<Date> {
    match story.mention {
        Some(Point::Day(day)) => Some(day),
        _ => None,
    }
}

/// "last week", "the following month", "the quarter".
pub(super) fn unit(story: &Story, unit: Unit, which: Option<Which>, tense: Tense) -> Option<Point> {
    if unit == Unit::Quarter && matches!(which, None | Some(Which::Latest)) {
        return reported_quarter(story);
    }
    if unit == Unit::Day && matches!(which, Some(Which::Last | Which::Latest | Which::Past)) {
        return None;
    }
    let Some(which) = which else {
        let this = Point::around(story.day?, unit)?;
        // At the beginning of a week "the weekend" is the one that is over.
        let over = unit == Unit::Weekend && tense == Tense::Past && story.day?.weekday().since(Weekday::Monday) < 3;
        return if over { this.moved(-1) } else { Some(this) };
    };
    // "the next day" is the one behind the day spoken of.
    let mentioned = of_mention(which) || unit == Unit::Day && which == Which::Next;
    let base = if mentioned { base_of_mention(story, unit) } else { None };
    let base = match base {
        Some(base) => base,
        None if mentioned && story.mention.is_some() && matches!(which, Which::Same | Which::That) => return None,
        None => Point::around(story.day?, unit)?,
    };
    base.moved(steps(which)?)
}

/// The unit's stretch that the time spoken of last lies in, if it is no longer.
fn base_of_mention(story: &Story, unit: Unit) -> Option<Point> {
    let mention = story.mention?;
    let shorter = match mention {
        Point::Day(_) => true,
        Point::Week(_) | Point::Weekend(_) => unit >= Unit::Week,
        Point::Month(..) => unit >= Unit::Month,
        Point::Quarter(..) | Point::Half(..) | Point::Season(..) => unit >= Unit::Quarter,
        Point::Year(_) => unit >= Unit::Year,
        Point::Decade(_) => unit >= Unit::Decade,
        Point::Century(_) => unit >= Unit::Century,
    };
    if !shorter {
        return None;
    }
    Point::around(mention.first_day()?, unit)
}

/// "two years ago", "a day earlier", "today".
pub(super) fn shift(story: &Story, unit: Unit, by: i32, from: From) -> Option<Point> {
    let mentioned = if from == From::Mention { base_of_mention(story, unit) } else { None };
    // Decades and centuries ago are told to the year.
    let (unit, by) = match unit {
        Unit::Decade => (Unit::Year, by.checked_mul(10)?),
        Unit::Century => (Unit::Year, by.checked_mul(100)?),
        unit => (unit, by),
    };
    let mentioned = mentioned.and_then(|point| Point::around(point.first_day()?, unit));
    match mentioned {
        Some(base) => base.moved(by),
        None => Point::around(story.day?, unit)?.moved(by),
    }
}

/// The quarter whose results are told: the one named last, else the last that is over.
fn reported_quarter(story: &Story) -> Option<Point> {
    if let Some(quarter @ Point::Quarter(..)) = story.reported {
        return Some(quarter);
    }
    Point::around(story.day?, Unit::Quarter)?.moved(-1)
}

/// "the 1988 period": of results, the same period of that year.
pub(super) fn period_of(story: &Story, year: i16) -> Point {
    match story.reported {
        Some(Point::Quarter(_, number)) => Point::Quarter(year, number),
        Some(Point::Half(_, number)) => Point::Half(year, number),
        _ => Point::Year(year),
    }
}

/// "a year earlier": of results, the same period of the year before.
pub(super) fn year_earlier(story: &Story, period: Option<Unit>, from: From, results: bool) -> Option<Point> {
    if results || period.is_some() {
        match story.reported {
            Some(Point::Quarter(year, number)) => return Some(Point::Quarter(year.checked_sub(1)?, number)),
            Some(Point::Half(year, number)) => return Some(Point::Half(year.checked_sub(1)?, number)),
            _ => {}
        }
        if period.is_some() {
            let Point::Quarter(year, number) = reported_quarter(story)? else { return None };
            return Some(Point::Quarter(year.checked_sub(1)?, number));
        }
    }
    shift(story, Unit::Year, -1, if results { From::Story } else { from })
}
