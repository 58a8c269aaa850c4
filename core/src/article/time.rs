//! Temporal expressions, as TimeML's TIMEX3 has them.

use crate::article::spanned;
use serde::{Deserialize, Serialize};

/// A temporal expression, resolved against the day of the story.
///
/// Extents and values follow TimeML's guidelines: "on" and "by" are not in it, "ago" is. Where the
/// day of the story is not known, the value leaves the year open (`XXXX-12-15`, `XXXX-WXX-3`), or is
/// null. [`dates`](Time::dates) gives the days that the value takes.
///
/// ```
/// use wirecopy::Spanned;
/// let article = wirecopy::parse("LIMA, Jan. 21, 2021 (Reuters) - Rain fell on Tuesday.");
/// let tuesday = &article.times[1];
/// assert_eq!(tuesday.slice(&article.text), "Tuesday");
/// assert_eq!(tuesday.value.as_deref(), Some("2021-01-19"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Time {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// TIMEX3 type.
    pub kind: TimeKind,
    /// TIMEX3 value: `2021-12-15`, `2021-12-15T15:30`, `2021-W50`, `2021-Q4`, `198` (a decade), `P2W`,
    /// `PAST_REF`; null where the text does not settle it.
    pub value: Option<String>,
    /// TIMEX3 mod: `START`, `MID`, `END`, `APPROX`, `MORE_THAN`, `LESS_THAN`, `EQUAL_OR_MORE`,
    /// `EQUAL_OR_LESS`, `ON_OR_AFTER`, `ON_OR_BEFORE`.
    #[serde(default, rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<String>,
    /// What the value rests on, where that is not the day of the story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor>,
    /// Whether it stands in the dateline.
    #[serde(default, skip_serializing_if = "is_false")]
    pub in_dateline: bool,
}

spanned!(Time);

/// TIMEX3 types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum TimeKind {
    /// A calendar time: a day, week, month, year…
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A repeated time.
    Set,
}

/// What a value rests on, where that is not the day of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Anchor {
    /// The year of the dateline is that of [`Metadata::published`](crate::Metadata::published).
    Metadata,
    /// The year of the dateline is that of a full date in the text.
    Text,
    /// The time that the text spoke of before: "the following day".
    Mention,
}

fn is_false(value: &bool) -> bool {
    !value
}
