//! Words that tell whether a stop beside them ends a sentence.

use crate::data::fold::Folded;
use crate::data::languages::{self, Languages};
use crate::data::table::{by_word, rows};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word tells. The table says more of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tells {
    Opener,
    Starter,
    Office,
    Place,
    Date,
    Ordinal,
    Subject,
    GoesOn,
    Joins,
    Said,
    Shout,
    Domain,
}

static TABLE: LazyLock<FxHashMap<String, Vec<(Tells, Languages)>>> = LazyLock::new(|| {
    by_word(
        rows::<3>(include_str!("../../data/sentence_words.tsv"))
            .filter_map(|[word, class, languages]| Some((word.to_owned(), (tells(class)?, languages::set(languages))))),
    )
});

/// Languages that write an ordinal number with a full stop.
static ORDINALS: LazyLock<Languages> = LazyLock::new(|| {
    let table = rows::<3>(include_str!("../../data/sentence_words.tsv"));
    table.filter(|[_, class, _]| *class == "ordinal").fold(0, |all, [.., languages]| all | languages::set(languages))
});

fn tells(class: &str) -> Option<Tells> {
    Some(match class {
        "opener" => Tells::Opener,
        "starter" => Tells::Starter,
        "office" => Tells::Office,
        "place" => Tells::Place,
        "date" => Tells::Date,
        "ordinal" => Tells::Ordinal,
        "subject" => Tells::Subject,
        "goes_on" => Tells::GoesOn,
        "joins" => Tells::Joins,
        "said" => Tells::Said,
        "shout" => Tells::Shout,
        "domain" => Tells::Domain,
        _ => return None,
    })
}

/// Whether `word` is of this class in one of these languages.
pub(crate) fn is(word: &str, class: Tells, languages: Languages) -> bool {
    Folded::new(word)
        .and_then(|word| TABLE.get(word.as_str()))
        .is_some_and(|rows| rows.iter().any(|(tells, of)| *tells == class && of & languages != 0))
}

/// Whether one of these languages writes an ordinal number with a full stop.
pub(crate) fn has_ordinals(languages: Languages) -> bool {
    *ORDINALS & languages != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [word, class, languages] in rows(include_str!("../../data/sentence_words.tsv")) {
            let class = tells(class);
            assert!(class.is_some_and(|class| is(word, class, languages::set(languages))), "{word}");
        }
    }

    #[test]
    fn classes_are_by_language() {
        let (en, de) = (languages::bit(Some("en")), languages::bit(Some("de")));
        assert!(is("The", Tells::Opener, en));
        assert!(!is("The", Tells::Opener, de));
        assert!(is("Mai", Tells::Date, de));
        assert!(has_ordinals(de) && !has_ordinals(en));
    }
}
