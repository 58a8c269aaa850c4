//! Line breaks that were lost inside a paragraph.

use crate::article::{Block, Diagnostic, DiagnosticCode, Spanned};
use crate::damage::stops::is_running;
use crate::data::languages;
use crate::data::sentence_words::{self, Tells};
use memchr::memmem;

/// Fewest letters on either side of the place where two words were run together.
const FEWEST: usize = 3;

/// Closing and opening marks that touch, as where two quoted paragraphs were run together.
const TOUCHING: [&str; 4] = ["”“", "\"\"", "\"“", "''``"];

/// Places where a paragraph runs into the next: "the end of the yearThe boats", "left.”“We".
pub(crate) fn find(text: &str, blocks: &[Block], language: Option<&str>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for block in blocks.iter().filter(|block| is_running(block.kind)) {
        let copy = block.slice(text);
        let start = block.start as usize;
        for (from, to) in joined_words(copy, language).chain(touching_marks(copy)) {
            found.push(Diagnostic::new(DiagnosticCode::LostLineBreak, start + from, start + to));
        }
    }
    found
}

/// A word that begins sentences, grown onto a word in small letters: the span is that of both.
fn joined_words(copy: &str, language: Option<&str>) -> impl Iterator<Item = (usize, usize)> {
    let languages = languages::bit(language);
    let bytes = copy.as_bytes();
    let turns =
        bytes.windows(2).enumerate().filter(|(_, pair)| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    turns.filter_map(move |(at, _)| {
        let at = at + 1;
        let small = bytes[..at].iter().rev().take(REACH).take_while(|byte| byte.is_ascii_lowercase()).count();
        let len = bytes[at..].iter().take(REACH).take_while(|byte| byte.is_ascii_alphabetic()).count();
        let before = bytes[..at - small].last();
        let apart = before.is_none_or(|byte| matches!(byte, b' ' | b'\n' | b'-'));
        let behind = bytes.get(at + len);
        let word = copy.get(at..at + len)?;
        let begins =
            [Tells::Opener, Tells::Starter].into_iter().any(|tells| sentence_words::is(word, tells, languages));
        let plain = word[1..].bytes().all(|byte| byte.is_ascii_lowercase());
        let joined = small >= FEWEST && len >= FEWEST && apart && begins && plain && behind == Some(&b' ');
        joined.then_some((at - small, at + len))
    })
}

/// How far a word is looked through.
const REACH: usize = 32;

/// Marks that touch behind a stop and before a capital.
fn touching_marks(copy: &str) -> impl Iterator<Item = (usize, usize)> {
    TOUCHING.into_iter().flat_map(move |marks| {
        memmem::find_iter(copy.as_bytes(), marks).filter_map(move |at| {
            let stopped = copy[..at].ends_with(['.', '!', '?']);
            let begins = copy[at + marks.len()..].starts_with(char::is_uppercase);
            (stopped && begins).then_some((at, at + marks.len()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    fn found(text: &str) -> Vec<&str> {
        let block = Block { kind: BlockKind::Paragraph, start: 0, end: text.len() as u32 };
        find(text, &[block], Some("en")).iter().map(|damage| damage.slice(text)).collect()
    }

    #[test]
    fn what_was_run_together() {
        assert_eq!(found("They left by the end of the yearThe boats stayed."), ["yearThe"]);
        assert_eq!(found("“We left.”“We came back.”"), ["”“"]);
    }

    #[test]
    fn names_are_left_alone() {
        assert_eq!(found("McDonald’s, YouTube, AstraZeneca and easyJet of DeSoto, an iPhone, a \"\"."), [""; 0]);
    }
}
