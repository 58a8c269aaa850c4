//! Sentences that thank contributors: "Hale reported from Lima. Press writer Ana Lima contributed to this report."

use super::{Signed, names};
use crate::article::Contributor;
use crate::data::layout_words::{CONTRIBUTIONS, CREDIT_WORDS, CreditWord};
use crate::language::characters::{boundary_before, closes_sentence, is_blank, is_dash};

/// How far back from the end it is said that somebody contributed.
const THANKS: usize = 100;

/// Reads a passage that thanks contributors and does nothing else.
pub(super) fn whole(copy: &str) -> Option<Signed> {
    if !thanks_at_end(copy) {
        return None;
    }
    let bare = copy.trim_start_matches(|c: char| is_blank(c) || is_dash(c));
    let bare = bare.trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
    let mut people = Vec::new();
    for sentence in sentences(bare) {
        people.extend(thanked(sentence)?);
    }
    (!people.is_empty()).then(|| Signed { people, ..Signed::default() })
}

/// Whether it is said towards the end that somebody contributed.
pub(super) fn thanks_at_end(copy: &str) -> bool {
    CONTRIBUTIONS.find(&copy[boundary_before(copy, copy.len().saturating_sub(THANKS))..]).is_some()
}

/// Where the sentences that thank begin, if `copy` ends with such.
pub(super) fn start(copy: &str) -> Option<usize> {
    let sentences: Vec<&str> = sentences(copy).collect();
    let count = sentences.iter().rev().take_while(|s| thanked(s).is_some()).count();
    let first = sentences.get(sentences.len() - count)?;
    Some(first.as_ptr() as usize - copy.as_ptr() as usize)
}

fn sentences(copy: &str) -> impl Iterator<Item = &str> {
    let mut rest = copy;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(is_blank);
        if rest.is_empty() {
            return None;
        }
        let (sentence, after) = rest.split_at(sentence_end(rest));
        rest = after;
        Some(sentence)
    })
}

/// A full stop after a word of more than two letters, before a blank. "D." and "St." end none.
fn sentence_end(copy: &str) -> usize {
    let mut letters = 0;
    let mut chars = copy.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = closes_sentence(c) && letters > 2;
        if ends && chars.peek().is_none_or(|(_, next)| is_blank(*next)) {
            return at + c.len_utf8();
        }
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
    }
    copy.len()
}

/// The people that a sentence thanks.
fn thanked(sentence: &str) -> Option<Vec<Contributor>> {
    let (start, _, role) = CONTRIBUTIONS.find(sentence)?;
    let named = sentence[..start].trim_end_matches(is_blank).trim_end_matches(',');
    names::read(after_calling(named), role).filter(|people| !people.is_empty())
}

/// "Associated Press writers Ana Lima and Jo Hale" without what they are.
fn after_calling(named: &str) -> &str {
    let mut from = 0;
    for (at, word) in words(named) {
        match CREDIT_WORDS.get(word.to_lowercase().as_str()) {
            Some(CreditWord::Calling) => from = at + word.len(),
            // "The paper's Ana Lima".
            None if word.ends_with("'s") || word.ends_with("’s") => from = at + word.len(),
            // Callings stand before the first name; "and" and "in" only after it.
            Some(CreditWord::And | CreditWord::Place) => break,
            _ => {}
        }
    }
    named[from..].trim_start_matches(is_blank)
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(is_blank).filter(|w| !w.is_empty()).map(move |w| (w.as_ptr() as usize - text.as_ptr() as usize, w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thanks_of_american_papers() {
        let copy = "___ Hale reported from Quito. Associated Press writers Ana Lima in Lima, Rosa D. Pinto in La Paz and Al Roe contributed to this report.";
        let signed = whole(copy).expect("they are thanked");
        let people: Vec<_> = signed.people.iter().map(|p| (p.name.as_str(), p.role.as_str())).collect();
        assert_eq!(
            people,
            [
                ("Hale", "reporting"),
                ("Ana Lima", "contributing"),
                ("Rosa D. Pinto", "contributing"),
                ("Al Roe", "contributing")
            ]
        );
    }

    #[test]
    fn a_story_that_ends_with_thanks() {
        let copy = "The port stays closed. AP writer Ana Lima contributed to this report.";
        assert_eq!(
            whole("AP's Ana Lima contributed to this report.").map(|s| s.people[0].name.clone()),
            Some("Ana Lima".into())
        );
        assert_eq!(whole(copy), None);
        assert_eq!(start(copy), Some(23));
        assert_eq!(start("The rain contributed to this report of losses, the minister said."), None);
    }
}
