//! News agencies.

use crate::data::fold::Folded;
use crate::data::table;
use std::collections::HashMap;
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

static AGENCIES: LazyLock<HashMap<String, AgencyName>> = LazyLock::new(|| {
    let mut agencies = HashMap::new();
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
