//! Words for the people of a place and what belongs to it: "Russian", "Spaniards", "Texan", "Sino-".

use crate::data::fold::Folded;
use crate::data::table;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a demonym is in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum DemonymKind {
    /// "Spanish".
    Adjective,
    /// "Spaniard".
    Person,
    /// "Spaniards".
    Persons,
    /// The first part of a compound: "Sino-Russian".
    Prefix,
}

/// A demonym, as `core/data/demonyms.tsv` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Demonym {
    pub(crate) kind: DemonymKind,
    /// ISO code of the country ("RU") or region ("US-TX"); empty for parts of the world and peoples without one.
    pub(crate) code: &'static str,
    /// The place as news calls it.
    pub(crate) place: &'static str,
}

static DEMONYMS: LazyLock<FxHashMap<String, Demonym>> = LazyLock::new(|| {
    let mut demonyms = FxHashMap::default();
    for [word, kind, code, place, _] in table::rows::<5>(include_str!("../../data/demonyms.tsv")) {
        let kind = match kind {
            "adjective" => DemonymKind::Adjective,
            "person" => DemonymKind::Person,
            "persons" => DemonymKind::Persons,
            "prefix" => DemonymKind::Prefix,
            _ => continue,
        };
        if let Some(word) = Folded::new(word) {
            demonyms.entry(word.as_str().to_owned()).or_insert(Demonym { kind, code, place });
        }
    }
    demonyms
});

/// What `word` is a demonym of. A word that is both, as "Russian", is given as the adjective; one of
/// two places is that of the one that the table has first.
pub(crate) fn demonym(word: &str) -> Option<Demonym> {
    DEMONYMS.get(Folded::new(word)?.as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::countries::{Country, all};
    use crate::data::gazetteer::{RegionId, candidates};

    #[test]
    fn every_row_is_read() {
        let mut strangers = Vec::new();
        for row in table::rows::<5>(include_str!("../../data/demonyms.tsv")) {
            let [word, kind, code, place, source] = row;
            assert!(matches!(kind, "adjective" | "person" | "persons" | "prefix") && !source.is_empty(), "{row:?}");
            assert!(demonym(word).is_some() && !place.is_empty(), "{row:?}");
            let known = code.is_empty() || Country::from_code(code).is_some() || RegionId::from_code(code).is_some();
            assert!(known, "{row:?}: no such code");
            if !code.is_empty() && candidates(place).next().is_none() {
                strangers.push(row);
            }
        }
        assert!(strangers.is_empty(), "no such place: {strangers:?}");
    }

    #[test]
    fn every_inhabited_country_has_one() {
        let rows = table::rows::<5>(include_str!("../../data/demonyms.tsv"));
        let known: Vec<_> = rows.map(|[_, _, code, ..]| code).collect();
        for facts in all().filter(|facts| facts.population > 100) {
            assert!(known.contains(&facts.country.code()), "{}", facts.name);
        }
    }

    #[test]
    fn demonyms_lead_to_their_place() {
        for (word, kind, code) in [
            ("Russian", DemonymKind::Adjective, "RU"),
            ("SPANIARDS", DemonymKind::Persons, "ES"),
            ("Filipina", DemonymKind::Person, "PH"),
            ("Texans", DemonymKind::Persons, "US-TX"),
            ("Sino", DemonymKind::Prefix, "CN"),
            ("Kurdish", DemonymKind::Adjective, ""),
        ] {
            assert_eq!(demonym(word).map(|d| (d.kind, d.code)), Some((kind, code)), "{word}");
        }
        assert_eq!(demonym("table"), None);
    }
}
