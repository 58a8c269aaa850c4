//! Turns a news story, as it is really found, into a structured article: headline, byline,
//! dateline, agency, blocks, sentences, temporal expressions, people, organisations and places,
//! sign-off, and what is damaged, each with its place in the text. Offline, deterministic, the same
//! in Rust, Python and the browser.
//!
//! ```
//! use wirecopy::Spanned;
//!
//! let article = wirecopy::parse("\
//! Ministers agree on fishing quotas
//! BRUSSELS, Dec. 14, 2021 (AFP) – Ministers agreed on quotas. The talks had lasted all night.
//! abc/def");
//!
//! let dateline = article.dateline.as_ref().unwrap();
//! assert_eq!(dateline.agency.as_ref().unwrap().name, "AFP");
//! assert_eq!(dateline.date.as_ref().unwrap().value, "2021-12-14");
//! assert_eq!(article.sentences[2].slice(&article.text), "The talks had lasted all night.");
//!
//! let article = wirecopy::parse("OSLO, Dec. 15, 2021 (AFP) - They met on Monday and talked for two hours.");
//! let values: Vec<_> = article.times.iter().filter_map(|time| time.value.as_deref()).collect();
//! assert_eq!(values, ["2021-12-15", "2021-12-13", "PT2H"]);
//!
//! let article = wirecopy::parse("OSLO, Dec. 15, 2021 (AFP) - Russian President Vladimir Putin spoke.");
//! let person = article.people().next().unwrap();
//! assert_eq!((person.name.as_str(), person.country.as_deref()), ("Vladimir Putin", Some("RU")));
//! ```
//!
//! - [`parse`] reads plain text with every layer; it never fails.
//! - [`Parser`] takes what you know better: the day of the story, the layers you want.
//! - [`read`] takes the bytes of a file, in any [`Format`]; files can be malformed.
//! - [`write()`] gives an article in a [`Format`].
//!
//! Spans count bytes of UTF-8, so `&article.text[quote.range()]` works. Other languages count
//! differently: [`Article::with_offsets`] and [`Article::to_json`] convert to any of [`Offsets`].

mod article;
#[cfg(feature = "cli")]
pub mod cli;
mod damage;
mod data;
mod language;
mod layout;
mod names;
mod parser;
mod read;
mod times;
#[cfg(feature = "train")]
#[doc(hidden)]
pub mod train {
    //! What makes the model of names.
    pub use crate::names::train::*;
}
mod write;

pub use article::*;
pub use parser::{Layer, Parser};
pub use read::{Format, InputPlace, ReadError, read};
pub use write::{WriteError, write};

/// This version of wirecopy, as it stands in every article.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Turns a story into an article. Never fails: any text is an article.
///
/// ```
/// let article = wirecopy::parse("LIMA, Jan 21 (Reuters) - Rain fell on the coast.");
/// assert_eq!(article.dateline.unwrap().agency.unwrap().name, "Reuters");
/// ```
pub fn parse(text: &str) -> Article {
    Parser::new().parse(text)
}
