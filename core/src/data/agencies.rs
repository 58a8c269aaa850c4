//! News agencies.

use crate::data::fold::Folded;
use crate::data::table;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// An agency, as `core/data/agencies.tsv` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AgencyName {
    /// The name that the article gives.
    pub(crate) name: &'static str,
    /// Whether its name stands in datelines without brackets.
    pub(crate) bare: bool,
    /// Whether one of its forms is written small: "dpa", "ritzau".
    pub(crate) small: bool,
}

static AGENCIES: LazyLock<FxHashMap<String, AgencyName>> = LazyLock::new(|| {
    let mut agencies = FxHashMap::default();
    for [name, forms, bare] in table::rows::<3>(include_str!("../../data/agencies.tsv")) {
        let small = forms.split('|').chain([name]).any(|form| form.starts_with(char::is_lowercase));
        let agency = AgencyName { name, bare: bare == "yes", small };
        for form in forms.split('|').filter(|form| !form.is_empty()).chain([name]) {
            if let Some(form) = Folded::new(form) {
                agencies.entry(form.as_str().to_owned()).or_insert(agency);
            }
        }
    }
    agencies
});

/// First words of names that stand without marks, as the table has them and in capitals.
static FIRST_BARE: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let rows = table::rows::<3>(include_str!("../../data/agencies.tsv")).filter(|[_, _, bare]| *bare == "yes");
    let forms = rows.flat_map(|[name, forms, _]| forms.split('|').chain([name]));
    let first = forms.filter_map(|form| form.split(' ').next());
    first.flat_map(|word| [word.to_owned(), word.to_uppercase()]).collect()
});

/// Whether a name that stands without marks may start with `word`.
pub(crate) fn may_start_bare(word: &str) -> bool {
    FIRST_BARE.contains(word)
}

/// The agency of that name, in any spelling the table has. "(sir)" is not SIR: what is written
/// small in the copy must be written small in the table.
pub(crate) fn agency(name: &str) -> Option<AgencyName> {
    let small = name.starts_with(char::is_lowercase);
    in_any_case(name).filter(|agency| agency.small || !small)
}

/// The agency of that name, however it is written.
pub(crate) fn in_any_case(name: &str) -> Option<AgencyName> {
    AGENCIES.get(Folded::new(name)?.as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_to_the_name() {
        for (form, name) in [("AFP", "AFP"), ("Itar-Tass", "TASS"), ("REUTER", "Reuters"), ("Associated  Press", "AP")]
        {
            assert_eq!(agency(form).map(|a| a.name), Some(name));
        }
        assert_eq!(agency("Summary"), None);
    }
}
