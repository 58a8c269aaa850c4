//! Who held which office, and when.

use crate::data::fold::Folded;
use crate::data::roles::{Gender, gender_named};
use crate::data::table::rows;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A term in office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// ISO 3166-1 alpha-2, or the code of a body: EU, UN, NATO.
    pub(crate) country: &'static str,
    pub(crate) office: &'static str,
    /// As news writes the holder's name, and the part used alone.
    pub(crate) name: &'static str,
    pub(crate) family: &'static str,
    pub(crate) gender: Option<Gender>,
    from: Date,
    to: Option<Date>,
}

static TERMS: LazyLock<FxHashMap<String, Vec<Term>>> = LazyLock::new(|| {
    let mut terms = FxHashMap::<_, Vec<Term>>::default();
    for [country, office, name, family, gender, from, to] in rows::<7>(include_str!("../../data/office_holders.tsv")) {
        if let Some(from) = day(from, 1) {
            let term = Term { country, office, name, family, gender: gender_named(gender), from, to: day(to, 28) };
            terms.entry(key(country, office)).or_default().push(term);
        }
    }
    terms
});

/// Terms by the holder's name, folded.
static BY_NAME: LazyLock<FxHashMap<String, Vec<Term>>> = LazyLock::new(|| {
    let mut terms = FxHashMap::<String, Vec<Term>>::default();
    for term in TERMS.values().flatten() {
        if let Some(name) = Folded::new(term.name) {
            terms.entry(name.as_str().to_owned()).or_default().push(*term);
        }
    }
    terms.values_mut().for_each(|terms| terms.sort_by_key(|term| (term.from, term.country, term.office)));
    terms
});

fn key(country: &str, office: &str) -> String {
    format!("{country} {office}")
}

fn day(text: &str, default: i8) -> Option<Date> {
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next().map_or(Some(default), |day| day.parse().ok())?;
    Date::new(year, month, day).ok()
}

impl Term {
    fn covers(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Whether the table has anybody who held that office.
#[cfg(test)]
pub(crate) fn is_held(office: &str) -> bool {
    TERMS.values().flatten().any(|term| term.office == office)
}

/// Who held the office on a day; nothing where the table names nobody or several.
pub(crate) fn holder(country: &str, office: &str, day: Date) -> Option<Term> {
    let terms = TERMS.get(&key(country, office)).map_or(&[][..], Vec::as_slice);
    let mut holders = terms.iter().filter(|term| term.covers(day));
    let first = holders.next()?;
    holders.all(|other| other.name == first.name).then_some(*first)
}

/// Everybody who held the office.
pub(crate) fn holders(country: &str, office: &str) -> &'static [Term] {
    TERMS.get(&key(country, office)).map_or(&[], Vec::as_slice)
}

/// The offices of a person, by full name.
pub(crate) fn terms_of(name: &str) -> &'static [Term] {
    Folded::new(name).and_then(|name| BY_NAME.get(name.as_str())).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for row in rows::<8>(include_str!("../../data/office_holders.tsv")) {
            let [country, office, name, family, gender, from, to, source] = row;
            assert!(!name.is_empty() && !family.is_empty() && !source.is_empty(), "{row:?}");
            assert!(gender_named(gender).is_some(), "{row:?}");
            assert!(day(from, 1).is_some() && (to.is_empty() || day(to, 28) >= day(from, 1)), "{row:?}");
            assert!(holders(country, office).iter().any(|term| term.name == name), "{row:?}");
        }
    }

    #[test]
    fn terms_hold_on_their_days() {
        let day = |year, month| jiff::civil::date(year, month, 15);
        let name = |country, office, day| holder(country, office, day).map(|term| term.name);
        assert_eq!(name("RU", "president", day(2021, 12)), Some("Vladimir Putin"));
        assert_eq!(name("RU", "president", day(2010, 6)), Some("Dmitry Medvedev"));
        assert_eq!(name("CN", "president", day(2021, 12)), Some("Xi Jinping"));
        assert_eq!(name("DE", "chancellor", day(2015, 9)), Some("Angela Merkel"));
        assert_eq!(name("RU", "president", day(1950, 1)), None);
    }
}
