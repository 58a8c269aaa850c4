//! Resolving: when that is, seen from the day of the story.

mod calendar;
mod dates;
mod lengths;
mod near;
mod relative;

use super::expression::{Clock, Day, Says};
use super::interpret::{Meaning, Tense};
use crate::article::Anchor;
use calendar::Point;
use jiff::civil::Date;

/// What the story has told so far about when it plays.
#[derive(Clone, Debug, Default)]
pub(super) struct Story {
    /// The day of the story.
    pub(super) day: Option<Date>,
    /// The time that the text spoke of last.
    mention: Option<Point>,
    /// Sentences begun since.
    since: u32,
    /// The period whose results were told last.
    reported: Option<Point>,
}

/// When an expression is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Resolved {
    /// TIMEX3's value.
    pub(super) value: Option<String>,
    /// What it rests on, where that is not the day of the story.
    pub(super) anchor: Option<Anchor>,
}

impl Story {
    pub(super) fn of(day: Option<Date>) -> Self {
        Story { day, ..Story::default() }
    }

    /// When the expression is; what it tells is kept for those behind it.
    pub(super) fn resolve(&mut self, meaning: &Meaning) -> Resolved {
        match &meaning.says {
            Says::Date(day, clock) => self.date(day, *clock, meaning.tense, meaning.results),
            Says::Length(length) => {
                let value = lengths::value(*length);
                if meaning.results
                    && let Some(day) = self.day
                {
                    // "the nine months" makes "a year earlier" a year.
                    let long = matches!(value.as_str(), "P9M" | "P6M" | "P1Y");
                    self.reported = if long { Some(Point::Year(day.year())) } else { self.reported };
                }
                Resolved { value: Some(value), anchor: None }
            }
            Says::Sum(parts) => Resolved { value: Some(lengths::sum(parts)), anchor: None },
            Says::Repeated(repeated) => Resolved { value: Some(lengths::repeated(*repeated)), anchor: None },
            Says::Reference(value) => Resolved { value: Some((*value).to_owned()), anchor: None },
        }
    }

    fn date(&mut self, said: &Day, clock: Option<Clock>, tense: Tense, results: bool) -> Resolved {
        let (point, anchor) = match dates::point(self, said, tense, results) {
            Some(point) => (Some(point), anchor(said, self)),
            None => (None, None),
        };
        if let Some(point) = point {
            self.remember(point);
        }
        let date = match point {
            Some(point) => point.value(),
            None => dates::open(said),
        };
        let value = match clock {
            None => date,
            Some(clock) => of_day(date.as_deref(), clock),
        };
        Resolved { value, anchor }
    }

    /// A sentence begins.
    pub(super) fn begin_sentence(&mut self) {
        self.since = self.since.saturating_add(1);
    }

    fn remember(&mut self, point: Point) {
        self.mention = Some(point);
        self.since = 0;
        if !matches!(point, Point::Quarter(..) | Point::Half(..)) {
            return;
        }
        // What lies ahead is expected, what lies behind is compared with.
        let begun = |point: Point| point.first_day().zip(self.day).is_some_and(|(first, day)| first < day);
        let over = |point: Point| point.moved(1).is_some_and(begun);
        let keeps = |known: &Point| known.same_kind(point) && (*known > point || !over(point));
        if begun(point) {
            self.reported = self.reported.filter(keeps).or(Some(point));
        }
    }

    /// The last day that was spoken of, or nothing.
    pub(super) fn spoke_of_a_day(&self) -> bool {
        matches!(self.mention, Some(Point::Day(_)))
    }
}

/// Whether the value rests on what the text spoke of before.
fn anchor(said: &Day, story: &Story) -> Option<Anchor> {
    (story.mention.is_some() && dates::rests_on_mention(said)).then_some(Anchor::Mention)
}

/// A time of a day. Of a day that is not known it stands alone.
pub(super) fn of_day(date: Option<&str>, clock: Clock) -> Option<String> {
    let date = match date {
        Some(date) if date.len() == 10 || date.contains('W') && !date.ends_with('E') => date,
        Some(_) => return None,
        None => "",
    };
    match clock {
        Clock::At { hour, minute, zone } => {
            let minute = minute.unwrap_or(0);
            Some(format!("{date}T{hour:02}:{minute:02}{zone}"))
        }
        Clock::Part(part) => Some(format!("{date}T{part}")),
    }
}
