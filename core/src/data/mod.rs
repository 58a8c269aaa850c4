//! Typed access to the tables in `core/data`.

pub(crate) mod languages;
pub(crate) mod table;
