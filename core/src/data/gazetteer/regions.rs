//! Codes and names of first-level regions.

use crate::data::countries::Country;
use std::sync::LazyLock;

/// A first-level region of a country: a state, a province.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct RegionId(pub(super) u16);

/// Codes and English names by number, which is the order of codes.
static REGIONS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let list = include_str!(concat!(env!("OUT_DIR"), "/regions.txt"));
    list.lines().filter_map(|line| line.split_once('\t')).collect()
});

impl RegionId {
    /// The region of a code, as `core/data/admin_regions.tsv` has it.
    #[cfg(test)]
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        let found = REGIONS.binary_search_by_key(&code, |(code, _)| code).ok()?;
        Some(RegionId(u16::try_from(found).ok()?))
    }

    /// ISO 3166-2, as "US-TX"; where that is not sure, GeoNames' code, as "KZ.09".
    pub(crate) fn code(self) -> &'static str {
        REGIONS.get(usize::from(self.0)).map_or("", |(code, _)| code)
    }

    /// The English name that news uses.
    #[cfg(test)]
    pub(crate) fn name(self) -> &'static str {
        REGIONS.get(usize::from(self.0)).map_or("", |(_, name)| name)
    }

    /// The country it lies in.
    pub(crate) fn country(self) -> Option<Country> {
        Country::from_code(self.code().get(..2)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_have_codes_and_names() {
        assert!(REGIONS.is_sorted());
        for (code, name) in [("US-TX", "Texas"), ("RU-CE", "Chechnya"), ("DE-BY", "Bavaria"), ("UA-43", "Crimea")] {
            assert_eq!(RegionId::from_code(code).map(|region| (region.code(), region.name())), Some((code, name)));
        }
        assert_eq!(RegionId::from_code("US-XX"), None);
    }
}
