//! What is known about the story beside its text.

use crate::article::Moment;
use serde::{Deserialize, Serialize};

/// What the caller, the feed or the page tells about the story.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Metadata {
    /// The day of the story, or its instant: what the caller or the format gave, else what the
    /// dateline gives. Temporal expressions resolve against it.
    pub published: Option<Moment>,
    /// When it was last changed.
    pub updated: Option<Moment>,
    /// Who wrote it, from the byline or the format, one name each.
    pub authors: Vec<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The section it stood in.
    pub section: Option<String>,
    /// Keywords, as given.
    pub keywords: Vec<String>,
    /// Subjects out of a controlled vocabulary, such as IPTC Media Topics.
    pub subjects: Vec<Subject>,
    /// Editorial urgency, 1 (flash) to 9.
    pub urgency: Option<u8>,
    /// Who holds the rights, and under which terms.
    pub rights: Option<String>,
    /// The credit line.
    pub credit: Option<String>,
    /// The sender's identifier of the story.
    pub id: Option<String>,
    /// The sender's version of the story.
    pub version: Option<String>,
}

/// A subject out of a controlled vocabulary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Subject {
    /// The vocabulary, such as `medtop`.
    pub scheme: Option<String>,
    /// The concept's code in it.
    pub code: Option<String>,
    /// The concept's name.
    pub name: Option<String>,
}
