//! People, organisations, places, groups and events.

use crate::article::spanned;
use serde::{Deserialize, Serialize};

/// One real thing, with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name the text gives it.
    pub name: String,
    /// ISO 3166-1 alpha-2 code of its country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Latitude in degrees, north positive (places).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// Longitude in degrees, east positive (places).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
    /// Offices and functions, as the text puts them.
    pub roles: Vec<String>,
    /// Where the text speaks of it, in order.
    pub mentions: Vec<Mention>,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A body of people: government, company, party, team.
    Organization,
    /// A place on the map.
    Place,
    /// People of one nationality, religion or conviction.
    Group,
    /// A named event.
    Event,
}

/// A place where the text speaks of an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mention {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// In what form.
    pub form: MentionForm,
    /// Index of the entity that the name stands for here: "Moscow" for Russia's government.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metonym_for: Option<u32>,
    /// `table` when the resolution rests on a table of office holders and not on the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

spanned!(Mention);

/// The form of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum MentionForm {
    /// A name or part of one.
    Name,
    /// A description: "the Russian president".
    Nominal,
    /// A pronoun.
    Pronoun,
    /// A word made from a place's name: "Russian".
    Demonym,
}

/// What a resolution rests on, where it is not the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Evidence {
    /// A table of office holders.
    Table,
}
