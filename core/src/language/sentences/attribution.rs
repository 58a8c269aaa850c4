//! `"Why?" Smith asked.`: a question in quotation marks, and who asked it, are one sentence.

use crate::data::abbreviations::{Class, abbreviation};
use crate::data::sentence_words::Tells;
use crate::language::characters::boundary_before;
use crate::language::sentences::ends::Place;
use crate::language::sentences::writing::Writing;

/// Most words that a name has.
const WORDS: usize = 5;
/// Longest name that is looked through, in bytes.
const REACH: usize = 80;

/// Whether a name and a verb of saying follow, and end the sentence or a clause of it.
pub(crate) fn follows(place: &Place<'_, '_>) -> bool {
    if place.writing.get() != Writing::Prose || place.begins() || place.after.quote_opens {
        return false;
    }
    let rest = &place.text[place.after.word_start..];
    let near = &rest[..boundary_before(rest, REACH)];
    for (index, token) in near.split_whitespace().take(WORDS + 1).enumerate() {
        let word = token.trim_end_matches(['.', ',', ';', ':', '-', '—']);
        if token.starts_with(char::is_lowercase) {
            let verb = place.is(word, Tells::Said) || (index <= 2 && is_verb(word) && token.ends_with('.'));
            return index > 0 && word.len() < token.len() && verb;
        }
        let titled = || abbreviation(word, place.languages).is_some_and(|found| found.class == Class::Title);
        if word.len() < token.len() && !titled() && word.chars().nth(1).is_some() {
            return false;
        }
    }
    false
}

/// Whether it can be a verb in the past or present: `"Why?" Smith sighed.`
fn is_verb(word: &str) -> bool {
    word.ends_with("ed") || word.ends_with('s')
}
