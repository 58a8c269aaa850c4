//! The countries that words speak of.

use crate::data::countries::Country;
use crate::data::demonyms;
use crate::data::gazetteer;
use crate::data::organizations;
use crate::data::place::PlaceKind;
use crate::names::tokens::Tokens;

/// The country that words speak of: by its name, a demonym, or the seat of its government.
pub(in crate::names) fn spoken_of(tokens: &Tokens, first: usize, end: usize) -> Option<&'static str> {
    (first..end)
        .filter(|at| tokens.all[*at].shape.is_capitalised())
        .find_map(|at| (at + 1..=end.min(at + 3)).rev().find_map(|end| named(tokens.phrase(at, end))))
}

/// The country that a name, a demonym or a seat of government is of.
pub(in crate::names) fn named(text: &str) -> Option<&'static str> {
    if let Some(demonym) = demonyms::demonym(text) {
        return (demonym.code.len() == 2).then_some(demonym.code);
    }
    let place = gazetteer::candidates(text).next().filter(|place| place.kind == PlaceKind::Country && text.len() > 1);
    if let Some(country) = place.and_then(|place| place.country) {
        return Some(Country::name_of_code(country));
    }
    organizations::body(text)
        .filter(|body| body.seat || matches!(body.name, "European Union" | "NATO" | "United Nations"))
        .and_then(|body| match body.name {
            "European Union" => Some("EU"),
            "NATO" => Some("NATO"),
            "United Nations" => Some("UN"),
            _ => body.country,
        })
}
