//! The dateline: where and when the story was filed, and who sent it.

use crate::article::spanned;
use serde::{Deserialize, Serialize};

/// The dateline, such as "Lisbon, March 9, 2022 (AFP) –".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dateline {
    /// Where it starts.
    pub start: u32,
    /// Where it ends: after the closing dash or mark, without the blank.
    pub end: u32,
    /// Where the story begins.
    pub body: u32,
    /// The places, each with its region or country as printed: "ROCHESTER, N.Y.".
    pub places: Vec<DatelinePlace>,
    /// The day, if one is printed.
    pub date: Option<DatelineDate>,
    /// The credit, if one is printed.
    pub agency: Option<Agency>,
}

/// A place in the dateline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DatelinePlace {
    /// Where it starts.
    pub start: u32,
    /// Where it ends, with the region or country that follows it.
    pub end: u32,
    /// Index into [`Article::entities`](crate::Article::entities), once it is known which place it is.
    pub entity: Option<u32>,
}

/// The day in the dateline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DatelineDate {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The day as printed: `2021-12-15`, or `--12-15` where no year is.
    pub value: String,
}

/// The agency that the dateline credits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agency {
    /// Where its credit starts, without bracket or slash.
    pub start: u32,
    /// Where its credit ends.
    pub end: u32,
    /// The name it goes by ("AFP", "Reuters", "dpa"); as printed if the tables do not know it.
    pub name: String,
}

spanned!(Dateline, DatelinePlace, DatelineDate, Agency);
