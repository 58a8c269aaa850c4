//! Copy that breaks off.

use crate::article::{Block, BlockKind, Diagnostic, DiagnosticCode, Spanned};
use crate::language::characters::{boundary_after, closes_sentence, is_blank, is_closing_mark};

/// Longest mark of a cut that is looked for, in bytes.
const MARK: usize = 60;
/// Fewest characters of a last paragraph that can be said to break off.
const LONG: usize = 80;
/// The same where every paragraph before it ends with a stop.
const SHORT: usize = 40;
/// Fewest paragraphs that must end so.
const ENDED: usize = 2;

/// Where the text breaks off, if it does.
pub(crate) fn find(text: &str, blocks: &[Block]) -> Option<Diagnostic> {
    let end = text.trim_end_matches(is_blank).len();
    let (start, end) = cut_mark(text, end).or_else(|| cut_prose(text, blocks))?;
    Some(Diagnostic::new(DiagnosticCode::Truncated, start, end))
}

/// "[+1798 chars]", "… [1869 more characters]" at the very end.
fn cut_mark(text: &str, end: usize) -> Option<(usize, usize)> {
    let near = boundary_after(text, end.saturating_sub(MARK)).min(end);
    let inside = text[near..end].strip_suffix(']')?;
    let open = inside.rfind('[')?;
    let note = &inside[open + 1..];
    let counts = note.bytes().any(|byte| byte.is_ascii_digit());
    let of_text = ["char", "word"].iter().any(|unit| note.contains(unit));
    let dots = inside[..open].trim_end_matches(is_blank).trim_end_matches(['.', '…']);
    let start = if inside[..open].trim_end_matches(is_blank).len() > dots.len() { dots.len() } else { open };
    (counts && of_text).then_some((near + start, end))
}

/// The last paragraph, with nothing behind it, ends in dots or in the middle of a long sentence.
fn cut_prose(text: &str, blocks: &[Block]) -> Option<(usize, usize)> {
    let last = blocks.iter().rev().find(|block| block.kind != BlockKind::Boilerplate)?;
    if last.kind != BlockKind::Paragraph {
        return None;
    }
    let copy = last.slice(text);
    let start = last.start as usize;
    let bare = copy.trim_end_matches(['.', '…', ' ']);
    let dots = copy[bare.len()..].trim_start();
    if copy.len() > LONG && (dots.len() >= 3) && bare.ends_with(|c: char| c.is_lowercase() || c == ',') {
        return Some((start + copy.len() - dots.len(), start + copy.len()));
    }
    let word = copy.trim_end_matches(|c: char| !is_blank(c));
    let last_word = &copy[word.len()..];
    if !is_plain(last_word) || copy.len() < SHORT || !breaks_off(copy) {
        return None;
    }
    let prose = (copy.chars().count() > LONG && follows_prose(text, blocks, last)) || all_ended(text, blocks, last);
    prose.then_some((start + word.len(), start + copy.len()))
}

/// A word in small letters: no address, no name, no end mark.
fn is_plain(word: &str) -> bool {
    word.trim_end_matches(',').chars().all(char::is_lowercase)
}

/// Prose that ends with a small letter or a comma.
fn breaks_off(copy: &str) -> bool {
    let words = copy.split_whitespace().count();
    let small = copy.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let ending = copy.trim_end_matches(is_closing_mark);
    let open = ending.len() == copy.len() && copy.ends_with(|c: char| c.is_lowercase() || c == ',');
    open && small * 2 > words
}

/// Whether it goes on from sentences that ended: in this paragraph, or in the one before.
fn follows_prose(text: &str, blocks: &[Block], last: &Block) -> bool {
    let within = last.slice(text).split_whitespace().filter(|word| word.len() > 4).any(ended);
    within || paragraphs_before(blocks, last).next_back().is_some_and(|block| ended(block.slice(text)))
}

/// Whether every paragraph before it ends with a stop, and there are some.
fn all_ended(text: &str, blocks: &[Block], last: &Block) -> bool {
    paragraphs_before(blocks, last).nth(ENDED - 1).is_some()
        && paragraphs_before(blocks, last).all(|block| ended(block.slice(text)))
}

fn paragraphs_before<'b>(blocks: &'b [Block], last: &Block) -> impl DoubleEndedIterator<Item = &'b Block> {
    let start = last.start;
    blocks.iter().filter(move |block| block.kind == BlockKind::Paragraph && block.start < start)
}

fn ended(copy: &str) -> bool {
    copy.trim_end_matches(is_closing_mark).ends_with(closes_sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        let blocks = [Block { kind: BlockKind::Paragraph, start: 0, end: text.len() as u32 }];
        find(text, &blocks).map(|damage| text.get(damage.range()).unwrap_or("?"))
    }

    #[test]
    fn marks_of_a_cut() {
        assert_eq!(found("The boats left the port on… [+1798 chars]"), Some("… [+1798 chars]"));
        assert_eq!(found("The boats left. [1869 more characters]\n"), Some(". [1869 more characters]"));
        assert_eq!(found("The boats left [laughs]"), None);
    }

    #[test]
    fn prose_that_stops() {
        let cut = "The boats left the port at noon. The crews had been told by the harbour master that they would have to wait for the";
        assert_eq!(found(cut), Some("the"));
        assert_eq!(found(&format!("{cut}...")), Some("..."));
        assert_eq!(found(&format!("{cut} tide.")), None);
        assert_eq!(found("Fish and chips"), None);
    }

    #[test]
    fn a_short_paragraph_that_stops() {
        let lead = ["The boats left the port at noon.", "The crews had been told by the harbour master."];
        let last = "They said that they would have to wait for the ti";
        let text = [lead[0], lead[1], last].join("\n");
        let mut at = 0;
        let blocks: Vec<_> = text
            .split('\n')
            .map(|line| {
                let start = at;
                at += line.len() as u32 + 1;
                Block { kind: BlockKind::Paragraph, start, end: at - 1 }
            })
            .collect();
        assert_eq!(find(&text, &blocks).map(|damage| damage.start as usize), Some(text.len() - 2));
        assert_eq!(find(&text, &blocks[1..]), None);
    }
}
