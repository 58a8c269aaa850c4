//! Texts to pictures: "(AP Photo/…)", "FILE - In this …", "Foto: …".

use crate::data::layout_words::{CAPTION_INSIDE, CAPTION_START, CREDITED};
use crate::language::characters::{boundary_before, closes_sentence};
use crate::layout::shape::{LONG, Shape};

/// How much of the end of a passage is searched for a credit.
const CREDIT: usize = 120;

/// Fewest words of a caption that ends in an agency's name: fewer may be a dateline.
const CREDITED_WORDS: u16 = 6;
/// Most words of such a caption.
const MOST_CREDITED_WORDS: u16 = 30;

/// Whether a passage is the text to a picture.
pub(crate) fn is_caption(shape: &Shape, copy: &str) -> bool {
    if copy.len() > 2 * LONG {
        return false;
    }
    opens(copy)
        || ends_in_credit(shape, copy)
        || (may_hold_credit(shape, copy) && CAPTION_INSIDE.find(end(copy)).is_some())
}

fn opens(copy: &str) -> bool {
    let bare = copy.trim_start_matches(['(', '[', ' ']);
    CAPTION_START.at_start(bare).is_some()
}

/// Words without a full stop, and an agency in brackets: "Cranes in the harbour of Lima (Reuters)".
fn ends_in_credit(shape: &Shape, copy: &str) -> bool {
    let agency = || {
        let (before, inner) = copy.strip_suffix(')')?.rsplit_once(" (")?;
        let credited = inner.split('/').all(|part| CREDITED.contains_key(part.to_lowercase().as_str()));
        Some(credited && !before.ends_with(|c: char| closes_sentence(c) || c.is_ascii_digit()))
    };
    shape.closes_marked && (CREDITED_WORDS..=MOST_CREDITED_WORDS).contains(&shape.words) && agency() == Some(true)
}

/// A credit stands in brackets or behind a slash or colon, at the end.
fn may_hold_credit(shape: &Shape, copy: &str) -> bool {
    shape.closes_marked || memchr::memchr2(b'/', b':', end(copy).as_bytes()).is_some()
}

fn end(copy: &str) -> &str {
    &copy[boundary_before(copy, copy.len().saturating_sub(CREDIT))..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caption(copy: &str) -> bool {
        is_caption(&Shape::of(copy), copy)
    }

    #[test]
    fn captions_and_paragraphs() {
        for copy in [
            "A crane lies in the harbour of Lima on Friday. (AP Photo/Ana Lima)",
            "FILE - In this May 3, 2031 file photo, the harbour of Lima is seen.",
            "Der Hafen von Lima (Foto: Jan Moll/dpa)",
            "The harbour of Lima / AFP / Ana LIMA",
            "The harbour was closed after two cranes fell (Reuters)",
            "A crane in the harbour. Jo Hale/Getty Images)",
        ] {
            assert!(caption(copy), "{copy}");
        }
        for copy in [
            "The photo was taken in May, the minister said.",
            "The harbour (and its cranes) is closed.",
            "LIMA, Jan 21 2031 (Reuters)",
            "He filed the photo (with regret).",
        ] {
            assert!(!caption(copy), "{copy}");
        }
    }
}
