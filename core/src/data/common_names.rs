//! What is written like a name and names nobody: laws, treaties, plans, prizes, and acronyms of common nouns.

use crate::data::table::rows;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static WORKS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| rows::<1>(include_str!("../../data/work_words.tsv")).map(|[word]| word).collect());

static ACRONYMS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| rows::<1>(include_str!("../../data/plain_acronyms.tsv")).map(|[acronym]| acronym).collect());

/// Whether a name that ends with `word` is that of a law, a treaty, a plan, a prize or a document.
pub(crate) fn ends_work(word: &str) -> bool {
    WORKS.contains(word.to_lowercase().as_str())
}

/// Whether `word` is an acronym of a common noun, one or several: "GDP", "MPs".
pub(crate) fn is_plain_acronym(word: &str) -> bool {
    ACRONYMS.contains(word) || word.strip_suffix('s').is_some_and(|one| ACRONYMS.contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [word, kind, source] in rows::<3>(include_str!("../../data/work_words.tsv")) {
            assert!(ends_work(word) && !source.is_empty(), "{word}");
            assert!(matches!(kind, "law" | "treaty" | "plan" | "prize" | "document"), "{word}: {kind}");
        }
        for [acronym, meaning, source] in rows::<3>(include_str!("../../data/plain_acronyms.tsv")) {
            assert!(is_plain_acronym(acronym) && !meaning.is_empty() && !source.is_empty(), "{acronym}");
        }
        assert!(ends_work("Treaty") && !ends_work("Ministry"));
        assert!(is_plain_acronym("MPs") && !is_plain_acronym("NATO"));
    }
}
