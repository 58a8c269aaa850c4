//! Typed access to the tables in `core/data`.

pub(crate) mod abbreviations;
pub(crate) mod html_names;
pub(crate) mod languages;
pub(crate) mod lookup;
pub(crate) mod sentence_words;
pub(crate) mod table;
