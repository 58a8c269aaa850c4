//! A sentence that ends although no blank follows: "on Saturday.They reached".

use crate::data::sentence_words::Tells;
use crate::language::characters::is_blank;
use crate::language::characters::{boundary_after, boundary_before};
use crate::language::sentences::before::Kind as Word;
use crate::language::sentences::ends::Place;
use crate::language::sentences::stops::Kind;

/// How far around the stop an address would show itself, in bytes.
const REACH: usize = 60;

/// Whether the sentence ends at a stop that no blank follows.
pub(crate) fn ends(place: &Place<'_, '_>) -> bool {
    let (before, after) = (place.before, place.after);
    if place.stop.kind == Kind::Ellipsis || place.stop.kind == Kind::Gap || after.next >= place.text.len() {
        return false;
    }
    let closed = after.end > place.stop.end;
    let opens = after.quote_opens || after.bracket_opens;
    if after.bracket_closed || after.dashed || !matches!(before.kind, Word::Word) {
        return false;
    }
    if !is_sentence_start(after.word) || place.is(after.word, Tells::Domain) {
        return false;
    }
    if closed || opens {
        return ends_in_letters(place);
    }
    let begins = place.is(after.word, Tells::Opener) || place.is(after.word, Tells::Starter);
    ends_in_letters(place) && (begins || is_plain(before.word)) && !in_address(place)
}

/// A capital and small letters, or a word of one letter.
fn is_sentence_start(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_none_or(|c| c.is_lowercase() || c == '\'' || c == '’')
}

fn ends_in_letters(place: &Place<'_, '_>) -> bool {
    let mut chars = place.text[..place.stop.start].chars().rev();
    let letter = |c: Option<char>| c.is_some_and(char::is_lowercase);
    letter(chars.next()) && letter(chars.next()) && letter(chars.next())
}

/// A word in small letters throughout, which no name of a program or firm begins with.
fn is_plain(word: &str) -> bool {
    word.chars().count() > 2 && word.chars().all(char::is_lowercase)
}

/// Whether the stop stands inside an address, a file name, a mark-up.
fn in_address(place: &Place<'_, '_>) -> bool {
    let (text, stop) = (place.text, place.stop);
    let left = &text[boundary_after(text, stop.start.saturating_sub(REACH)).min(stop.start)..stop.start];
    let left = left.rsplit(is_blank).next().unwrap_or("");
    let right = &text[stop.end..boundary_before(text, stop.end + REACH).max(stop.end)];
    let right = right.split(is_blank).next().unwrap_or("");
    let odd = |c: char| matches!(c, '@' | '/' | '\\' | '_' | '=' | '&' | '<' | '>' | '#' | '~' | '|');
    let dotted = |part: &str| part.trim_end_matches('.').contains('.');
    left.contains(odd) || right.contains(odd) || dotted(left) || dotted(right)
}
