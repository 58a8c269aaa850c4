//! Typed access to the tables in `core/data`.

pub(crate) mod layout_words;
pub(crate) mod phrases;
pub(crate) mod table;
