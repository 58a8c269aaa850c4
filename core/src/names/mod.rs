//! People, organisations, places, groups and events: found, joined into entities, resolved.
//!
//! [`find`] tells where names are, [`interpret`] what they are and what is said of whom in the
//! words around them, [`resolve`] which of them are one and what is known of it.

mod cast;
mod find;
mod interpret;
mod resolve;
mod tokens;

use crate::article::Entity;
#[cfg(feature = "train")]
pub(crate) use find::train;
pub(crate) use tokens::Copy;
use tokens::Tokens;

/// The entities of a story, in the order of the text.
pub(crate) fn of_story(copy: &Copy) -> Vec<Entity> {
    let tokens = Tokens::of(copy);
    let names = interpret::named(&tokens, &find::names(&tokens));
    let demonyms = interpret::demonyms::demonyms(&tokens, &names);
    resolve::entities(&tokens, &names, &demonyms, copy)
}
