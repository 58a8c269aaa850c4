//! Days and instants as stories and feeds give them.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A day, or an instant of it, exactly as precise as its source: `2021-12-15`,
/// `2021-12-15T18:30:00` (zone unknown) or `2021-12-15T18:30:00+01:00` (RFC 3339).
///
/// It is written and read in these forms. A time without a zone stays without one.
///
/// ```
/// use wirecopy::Moment;
/// let moment: Moment = "2021-12-15T18:30:00+01:00".parse()?;
/// assert_eq!(moment.date().to_string(), "2021-12-15");
/// assert_eq!(moment.to_string(), "2021-12-15T18:30:00+01:00");
/// assert!("15 December".parse::<Moment>().is_err());
/// # Ok::<(), wirecopy::MomentError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment {
    date: Date,
    time: Option<Time>,
    offset: Option<Offset>,
}

/// A text that is not a [`Moment`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a day like 2021-12-15 or an instant like 2021-12-15T18:30:00+01:00, but found {found:?}")]
pub struct MomentError {
    found: String,
}

impl Moment {
    /// The calendar day, as its source counts it.
    pub fn date(&self) -> Date {
        self.date
    }

    /// The time of day, if the source tells it.
    pub fn time(&self) -> Option<Time> {
        self.time
    }

    /// How far the source's clock is ahead of UTC, if it tells.
    pub fn offset(&self) -> Option<Offset> {
        self.offset
    }
}

impl From<Date> for Moment {
    fn from(date: Date) -> Self {
        Self { date, time: None, offset: None }
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        parse(text.trim()).ok_or_else(|| MomentError { found: text.chars().take(60).collect() })
    }
}

impl TryFrom<String> for Moment {
    type Error = MomentError;

    fn try_from(text: String) -> Result<Self, MomentError> {
        text.parse()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> String {
        moment.to_string()
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        if let Some(time) = self.time {
            write!(f, "T{time}")?;
        }
        match self.offset {
            Some(offset) if offset.is_zero() => f.write_str("Z"),
            Some(offset) => {
                let seconds = offset.seconds();
                let sign = if seconds < 0 { '-' } else { '+' };
                let minutes = seconds.unsigned_abs() / 60;
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
            None => Ok(()),
        }
    }
}

fn parse(text: &str) -> Option<Moment> {
    let date: Date = text.get(..10)?.parse().ok()?;
    let rest = &text[10..];
    let Some(clock) = rest.strip_prefix(['T', 't', ' ']) else {
        return rest.is_empty().then(|| date.into());
    };
    let zone = clock.find(['Z', 'z', '+', '-']).unwrap_or(clock.len());
    let time: Time = clock[..zone].parse().ok()?;
    let offset = match &clock[zone..] {
        "" => None,
        "Z" | "z" => Some(Offset::UTC),
        numeric => Some(parse_offset(numeric)?),
    };
    Some(Moment { date, time: Some(time), offset })
}

/// `+HH`, `+HHMM` or `+HH:MM`.
fn parse_offset(text: &str) -> Option<Offset> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits: String = text[1..].split(':').collect();
    if !digits.bytes().all(|b| b.is_ascii_digit()) || !matches!(digits.len(), 2 | 4) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 = if digits.len() == 4 { digits[2..].parse().ok()? } else { 0 };
    if minutes > 59 {
        return None;
    }
    Offset::from_seconds(sign * (hours * 60 + minutes) * 60).ok()
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A day (2021-12-15) or an instant (RFC 3339; the zone may be missing).",
            "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_is_written_as_it_was_read() {
        for text in [
            "2021-12-15",
            "0001-01-01",
            "2021-12-15T18:30:00",
            "2021-12-15T18:30:00Z",
            "2021-12-15T18:30:00-05:30",
            "2021-12-15T18:30:00.25+01:00",
        ] {
            assert_eq!(text.parse::<Moment>().map(|m| m.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_no_day_is_an_error() {
        for text in [
            "",
            "2021",
            "2021-12",
            "2021-02-30",
            "2021-12-15T",
            "2021-12-15X18:30",
            "2021-12-15T25:00:00",
            "2021-12-15T18:30:00+1",
            "2021-12-15T18:30:00+01:99",
            "2021-12-15T18:30:00+é1",
            "２021-12-15",
            "yesterday",
        ] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }
}
