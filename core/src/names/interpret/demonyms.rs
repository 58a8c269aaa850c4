//! Words made from the names of places: "Russian", "Costa Ricans".

use super::Named;
use crate::article::EntityKind;
use crate::data::demonyms::{self, Demonym, DemonymKind};
use crate::data::groups;
use crate::data::name_words::Sort;
use crate::names::tokens::Tokens;

/// A demonym in the text, or a word for a people, a religion or adherents.
#[derive(Clone, Copy, Debug)]
pub(in crate::names) struct Demonymic {
    /// Its first token.
    pub(in crate::names) first: usize,
    /// Past its last token.
    pub(in crate::names) end: usize,
    /// What it is made from; nothing for a people, a religion or adherents without a place.
    pub(in crate::names) of: Option<Demonym>,
    /// Whether it names people: "Russians", "Muslims", "the Uighur minority".
    pub(in crate::names) people: bool,
}

/// Words of the longest demonym: "New South Welshman".
const LONGEST: usize = 3;

/// The demonyms outside names, in the order of the text.
///
/// What the model took for a group and no table knows stays a group.
pub(in crate::names) fn demonyms(tokens: &Tokens, names: &[Named]) -> Vec<Demonymic> {
    let mut found = Vec::new();
    let names = names.iter().filter(|name| name.kind != EntityKind::Group);
    for gap in super::gaps(names, tokens.all.len()) {
        let mut at = gap.start;
        while at < gap.end {
            let capital = tokens.all[at].shape.is_capitalised();
            match capital.then(|| longest(tokens, at, gap.end)).flatten() {
                Some(one) => {
                    at = one.end;
                    found.push(one);
                }
                None => at += 1,
            }
        }
    }
    found
}

fn longest(tokens: &Tokens, at: usize, limit: usize) -> Option<Demonymic> {
    let stretch = tokens.all[at].stretch;
    let most = (at + LONGEST).min(limit);
    (at + 1..=most).rev().find_map(|end| {
        let last = &tokens.all[end - 1];
        if last.stretch != stretch || !last.sorts.any(&[Sort::Demonym, Sort::Group]) && end - at == 1 {
            return None;
        }
        let group = if end - at == 1 { last.sorts.has(Sort::Group) } else { groups::is_group(tokens.phrase(at, end)) };
        let of = demonyms::demonym(tokens.phrase(at, end))
            .filter(|of| of.kind != DemonymKind::Prefix || tokens.is_mark(end, "-"));
        let people = group || of.is_some_and(|of| matches!(of.kind, DemonymKind::Person | DemonymKind::Persons));
        (of.is_some() || group).then_some(Demonymic { first: at, end, of, people })
    })
}
