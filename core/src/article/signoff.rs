//! The sign-off: who worked on the story.

use crate::article::spanned;
use serde::{Deserialize, Serialize};

/// The end of the copy: "burs-alf/gkg/lch", "(Reporting by …; Editing by …)", "/TASS/".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signoff {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The desk it came from: "burs" (several bureaus), "dpa".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desk: Option<String>,
    /// Initials of writers and editors, in order, as printed.
    pub initials: Vec<String>,
    /// People named with what they did.
    pub people: Vec<Contributor>,
}

spanned!(Signoff);

/// Somebody who worked on the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contributor {
    /// The name as printed.
    pub name: String,
    /// What they did: reporting, writing, editing, compiling, photography, translation, contributing.
    pub role: String,
}
