//! Typed access to the tables in `core/data`.

pub(crate) mod abbreviations;
pub(crate) mod agencies;
pub(crate) mod bylines;
pub(crate) mod date_words;
pub(crate) mod fold;
pub(crate) mod head_marks;
pub(crate) mod holidays;
pub(crate) mod html_names;
pub(crate) mod labels;
pub(crate) mod languages;
pub(crate) mod layout_words;
pub(crate) mod months;
pub(crate) mod name_words;
pub(crate) mod organizations;
pub(crate) mod phrases;
pub(crate) mod place_words;
pub(crate) mod places;
pub(crate) mod roles;
pub(crate) mod sentence_words;
pub(crate) mod table;
pub(crate) mod time_context;
pub(crate) mod time_phrases;
pub(crate) mod time_words;
pub(crate) mod word_table;
