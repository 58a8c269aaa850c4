//! Stops that are out of place: inside a sentence, or without the blank that belongs after them.

use crate::data::languages;
use crate::data::sentence_words::Tells;
use crate::language::sentences::after::After;
use crate::language::sentences::before::{Before, Kind as Word};
use crate::language::sentences::ends::Place;
use crate::language::sentences::missing_blank;
use crate::language::sentences::stops::{Kind, Stop};
use crate::language::sentences::writing::{LazyWriting, Writing};
use memchr::memchr3_iter;

/// What is wrong with a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amiss {
    /// The sentence goes on behind it.
    Stray,
    /// No blank follows it.
    NoBlank,
}

/// The stops of a block that are out of place, each one byte, in order.
pub(crate) fn amiss(block: &str, language: Option<&str>) -> Vec<(Amiss, usize)> {
    let languages = languages::bit(language);
    let writing = LazyWriting::of(block);
    let bytes = block.as_bytes();
    let mut found = Vec::new();
    for at in memchr3_iter(b'.', b'!', b'?', bytes) {
        if !is_suspect(bytes, at) {
            continue;
        }
        let kind = if bytes[at] == b'.' { Kind::Period } else { Kind::Shout };
        let stop = Stop { start: at, end: at + 1, kind };
        let before = Before::of(block, 0, at, languages);
        let after = After::of(block, at + 1, false);
        let place = Place {
            text: block,
            sentence: 0,
            stop,
            before: &before,
            after: &after,
            languages,
            writing: &writing,
            bracketed: false,
        };
        if is_stray(&place) {
            found.push((Amiss::Stray, at));
        } else if !after.spaced && missing_blank::ends(&place) {
            found.push((Amiss::NoBlank, at));
        }
    }
    found
}

/// The quick look: a small letter before it; behind it a blank and a small letter, or no blank at all.
fn is_suspect(bytes: &[u8], at: usize) -> bool {
    let letter = at > 1 && is_small(bytes[at - 1]) && is_small(bytes[at - 2]);
    letter
        && match (bytes.get(at + 1), bytes.get(at + 2)) {
            (Some(b' ' | b'\n'), Some(next)) => bytes[at] == b'.' && is_small(*next),
            (Some(b' ' | b'\n' | b'\r' | b'\t' | b'.' | b',') | None, _) => false,
            _ => true,
        }
}

fn is_small(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte >= 0x80
}

/// "two countries. and the West"
fn is_stray(place: &Place<'_, '_>) -> bool {
    let Place { before, after, .. } = place;
    let word = before.word;
    place.stop.kind == Kind::Period
        && matches!(before.kind, Word::Word)
        && after.spaced
        && word.chars().count() > 2
        && word.chars().all(char::is_alphabetic)
        && after.first.is_some_and(char::is_lowercase)
        && !after.quote_opens
        && !after.dashed
        && place.is(after.word, Tells::GoesOn)
        && place.writing.get() == Writing::Prose
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Amiss, usize)> {
        amiss(text, Some("en"))
    }

    #[test]
    fn a_sentence_that_goes_on() {
        assert_eq!(found("It strained the two towns. and the valley between them."), [(Amiss::Stray, 25)]);
        for text in [
            "Smith vs. the state was heard at 9 a.m. on Monday.",
            "Acme Corp. and Beta Inc. of Ohio agreed.",
            "It was cold. iPhone sales fell.",
            "it rained. and it snowed. and it froze.",
            "They sold boats etc. to the navy.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_blank_that_is_missing() {
        assert_eq!(found("They left on Saturday.They came back."), [(Amiss::NoBlank, 21)]);
        assert_eq!(found("The boats were lost.”The crews were not."), [(Amiss::NoBlank, 19)]);
        for text in [
            "See example.Com for more.",
            "Use /srv/file.Name here.",
            "The U.S.Army came.",
            "Write to jane.Doe@example.org.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
