//! People, organisations, places, groups and events: found, joined into entities, resolved.

mod find;
mod tokens;

pub(crate) use tokens::Copy;
#[cfg(feature = "train")]
pub(crate) use find::train;
