//! People, organisations, places, groups and events: found, joined into entities, resolved.
//!
//! [`find`] tells where names are, [`interpret`] what they are and what is said of whom in the
//! words around them, [`resolve`] which of them are one and what is known of it.

mod cast;
mod find;
mod interpret;
mod resolve;
mod tokens;

use crate::article::{Dateline, Diagnostic, Entity, EntityKind, Mention};
use crate::language::copy::Copy;
#[cfg(feature = "train")]
pub(crate) use find::train;
use jiff::civil::Date;
use tokens::Tokens;

/// The entities of a story of a day, in the order of the text, and what looks odd among them.
pub(crate) fn of_story(copy: &Copy, day: Option<Date>) -> (Vec<Entity>, Vec<Diagnostic>) {
    let tokens = Tokens::of(copy);
    let mut names = interpret::named(&tokens, &find::names(&tokens));
    if let Some(dateline) = copy.dateline {
        interpret::dateline::put(&tokens, dateline, &mut names);
    }
    let odd = interpret::pronouns_for_names::take_out(&tokens, &mut names);
    let demonyms = if copy.abroad() { Vec::new() } else { interpret::demonyms::demonyms(&tokens, &names) };
    (resolve::entities(&tokens, &names, &demonyms, copy, day), odd)
}

/// Tells the places of a dateline which entities they are.
pub(crate) fn place_dateline(dateline: &mut Option<Dateline>, entities: &[Entity]) {
    for place in dateline.iter_mut().flat_map(|dateline| &mut dateline.places) {
        let within = |mention: &Mention| place.start <= mention.start && mention.end <= place.end;
        let first = entities.iter().position(|entity| {
            entity.kind == EntityKind::Place
                && entity.mentions.iter().any(|mention| mention.start == place.start && within(mention))
        });
        place.entity = first.map(|at| at as u32);
    }
}
