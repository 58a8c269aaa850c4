//! Which names are one, whom descriptions and pronouns stand for, and what is known of each.

mod bodies;
mod events;
mod metonyms;
mod offices;
mod people;
mod places;
mod references;

use super::cast::Cast;
use super::interpret::Named;
use super::interpret::demonyms::Demonymic;
use super::tokens::Tokens;
use crate::article::Entity;
use crate::language::copy::Copy;
use jiff::civil::Date;

/// Joins the names of a story into entities.
pub(super) fn entities(
    tokens: &Tokens,
    names: &[Named],
    demonyms: &[Demonymic],
    copy: &Copy,
    day: Option<Date>,
) -> Vec<Entity> {
    let mut cast = Cast::default();
    let people = people::join(tokens, names, &mut cast);
    let (places, mut atlas) = places::join(tokens, names, demonyms, copy.dateline, &mut cast);
    bodies::join(tokens, names, &mut cast);
    events::join(tokens, names, &mut cast);
    events::groups(tokens, names, demonyms, &mut cast);
    metonyms::mark(tokens, names, &places, &mut atlas, &mut cast);
    offices::tell(tokens, names, &people, &mut cast);
    if !copy.abroad() {
        references::resolve(tokens, names, &people, day, &mut cast);
    }
    cast.finish()
}
