//! People, organisations, places, groups and events.

use crate::article::spanned;
use serde::{Deserialize, Serialize};

/// One real thing, with all its mentions.
///
/// `name` is what to call it, `mentions` where the text speaks of it. Spans of mentions may nest, as
/// a place stands inside the name of an organisation ("University of Lagos"), and one span may be a
/// mention of several entities ("the two presidents").
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name that the text gives it. The name in the table, for somebody whom only a
    /// table of office holders names, and for a country of which the text has a demonym or the
    /// capital alone.
    pub name: String,
    /// ISO 3166-1 alpha-2 code of its country, such as `PT`: where a place lies, whose office a
    /// person holds, where a body belongs. Missing where text and tables do not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Latitude in degrees, north positive, to two decimals (places that the tables know).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// Longitude in degrees, east positive, to two decimals (places that the tables know).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
    /// Offices and functions, as the text puts them ("Russian President"), each once, in the order
    /// in which they were found (people).
    pub roles: Vec<String>,
    /// Where the text speaks of it, by start and then end; never empty.
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
    /// A place on the map: country, region, city, river, building.
    Place,
    /// People of one nationality, religion or conviction.
    Group,
    /// A named event: games, a war, a storm.
    Event,
}

/// A stretch of the text that speaks of an entity.
///
/// Titles, articles and the possessive are outside a name: "President [Joe Biden]'s". A description
/// has its article: "[the Russian president] said".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mention {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// In what form.
    pub form: MentionForm,
    /// Index into [`Article::entities`](crate::Article::entities) of the country for whose
    /// government the name of its capital stands here: "Moscow denies". That country has a `nominal`
    /// mention at the same span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metonym_for: Option<u32>,
    /// `table` when it is a table of office holders and the day of the story that tell who is meant,
    /// and not the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

spanned!(Mention);

/// The form of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum MentionForm {
    /// A name or part of one: "Joe Biden", "Biden".
    Name,
    /// A description: "the Russian president"; of a country, the name of its capital for its
    /// government.
    Nominal,
    /// A pronoun for a person: "she", "his".
    Pronoun,
    /// A word made from a place's name, which is a mention of the place: "Russian" of Russia.
    Demonym,
}

/// What a resolution rests on, where it is not the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Evidence {
    /// A table of office holders and their terms.
    Table,
}
