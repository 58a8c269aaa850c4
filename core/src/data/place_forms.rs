//! What stands around the name of a place and is not in the gazetteer's.

use crate::data::table::rows;
use std::borrow::Cow;
use std::sync::LazyLock;

struct Form {
    printed: &'static str,
    before: bool,
    instead: Option<&'static str>,
}

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let rows = rows::<3>(include_str!("../../data/place_forms.tsv"));
    let form = |[printed, side, instead]: [&'static str; 3]| Form {
        printed,
        before: side == "before",
        instead: (instead != "-").then_some(instead),
    };
    rows.map(form).collect()
});

/// A name as the gazetteer may have it: "City of Salem" is Salem, "St. Louis" is Saint Louis.
pub(crate) fn plain(name: &str) -> Cow<'_, str> {
    FORMS.iter().fold(Cow::Borrowed(name), |name, form| form.taken_off(&name).map_or(name, Cow::Owned))
}

impl Form {
    fn taken_off(&self, name: &str) -> Option<String> {
        let rest = if self.before {
            name.strip_prefix(self.printed)?.strip_prefix(' ')?
        } else {
            name.strip_suffix(self.printed)?.strip_suffix(' ')?
        };
        Some(self.instead.map_or_else(|| rest.to_owned(), |instead| format!("{instead} {rest}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_those_of_the_gazetteer() {
        for (name, found) in [
            ("City of Salem", "Salem"),
            ("St. Louis", "Saint Louis"),
            ("Quebec City", "Quebec"),
            ("Greater Manchester", "Manchester"),
            ("Stanley", "Stanley"),
            ("City of", "City of"),
        ] {
            assert_eq!(plain(name), found);
        }
    }
}
