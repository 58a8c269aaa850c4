//! Line breaks that were lost inside a paragraph.

use crate::article::{Block, Diagnostic, DiagnosticCode, Spanned};
use crate::damage::stops::is_running;
use crate::data::languages::{self, Languages};
use crate::data::sentence_words::{self, Tells};
use crate::language::skim;

/// Fewest letters on either side of the place where two words were run together.
const FEWEST: usize = 3;

/// How far a word is looked through.
const REACH: usize = 32;

/// Closing and opening marks that touch, as where two quoted paragraphs were run together.
const TOUCHING: [(&str, &str); 4] = [("”", "“"), ("\"", "\""), ("\"", "“"), ("''", "``")];

/// Places where a paragraph runs into the next: "the end of the yearThe boats", "left.”“We".
pub(crate) fn find(text: &str, blocks: &[Block], language: Option<&str>) -> Vec<Diagnostic> {
    let languages = languages::bit(language);
    let mut found = Vec::new();
    for block in blocks.iter().filter(|block| is_running(block.kind)) {
        let copy = block.slice(text);
        let start = block.start as usize;
        for at in seams(copy.as_bytes()) {
            if let Some((from, to)) = joined_words(copy, at, languages).or_else(|| touching_marks(copy, at)) {
                found.push(Diagnostic::new(DiagnosticCode::LostLineBreak, start + from, start + to));
            }
        }
    }
    found
}

/// Where two bytes meet that rarely do: a small letter and a capital, the end of a mark and another mark.
fn seams(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let seam = skim::find_pair(bytes, at, is_seam)?;
        at = seam + 1;
        Some(seam)
    })
}

fn is_seam(before: u8, here: u8) -> bool {
    let joined = before.is_ascii_lowercase() & here.is_ascii_uppercase();
    let straight = (before == b'"') & ((here == b'"') | (here == 0xE2));
    let curly = (before == 0x9D) & (here == 0xE2);
    let ticks = (before == b'\'') & (here == b'`');
    joined | straight | curly | ticks
}

/// A word that begins sentences, grown onto a word in small letters at `at`: the span of both.
fn joined_words(copy: &str, at: usize, languages: Languages) -> Option<(usize, usize)> {
    let bytes = copy.as_bytes();
    let small = bytes[..at].iter().rev().take(REACH).take_while(|byte| byte.is_ascii_lowercase()).count();
    let len = bytes[at..].iter().take(REACH).take_while(|byte| byte.is_ascii_alphabetic()).count();
    if small < FEWEST || len < FEWEST || bytes.get(at + len) != Some(&b' ') {
        return None;
    }
    let apart = bytes[..at - small].last().is_none_or(|byte| matches!(byte, b' ' | b'\n' | b'-'));
    let word = &copy[at..at + len];
    let begins = sentence_words::is(word, Tells::Opener, languages);
    let plain = word[1..].bytes().all(|byte| byte.is_ascii_lowercase());
    (apart && begins && plain).then_some((at - small, at + len))
}

/// Marks that touch around `at`, behind a stop and before a capital.
fn touching_marks(copy: &str, at: usize) -> Option<(usize, usize)> {
    let (left, right) = copy.split_at_checked(at)?;
    TOUCHING.into_iter().find_map(|(closing, opening)| {
        let stopped = left.strip_suffix(closing)?.ends_with(['.', '!', '?']);
        let begins = right.strip_prefix(opening)?.starts_with(char::is_uppercase);
        (stopped && begins).then_some((at - closing.len(), at + opening.len()))
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
        assert_eq!(found("\"We left.\"\"We came back.\""), ["\"\""]);
    }

    #[test]
    fn names_are_left_alone() {
        assert_eq!(found("McDonald’s, YouTube, AstraZeneca and easyJet of DeSoto, an iPhone, a \"\"."), [""; 0]);
    }
}
