//! Crossheads that run into their paragraph: "– Sports and Politics – Putin said…", and the same
//! without the opening dash.

use crate::data::layout_words::{HEAD_STOPPERS, SENTENCE_OPENERS, TITLE_WORDS};
use crate::language::characters::{closes_sentence, is_blank, is_dash, is_opening_mark};

/// A crosshead at the start of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RunIn {
    /// After its closing dash.
    pub(crate) end: usize,
    /// Where the paragraph begins.
    pub(crate) body: usize,
    /// Whether its opening dash was lost.
    pub(crate) damaged: bool,
}

/// Longest head between dashes, in bytes.
const LONGEST: usize = 90;
/// Shortest, in characters.
const SHORTEST: usize = 3;
/// Most words of a head.
const WORDS: usize = 9;
/// Fewest bytes of a paragraph that a head without its opening dash stands before.
const PARAGRAPH: usize = 80;

/// The crosshead that `copy` opens with, if it does.
pub(crate) fn read(copy: &str) -> Option<RunIn> {
    if !holds_dash(&copy.as_bytes()[..copy.len().min(2 + LONGEST)]) {
        return None;
    }
    let inner = copy.trim_start_matches(is_dash);
    let opened = inner.len() < copy.len();
    let inner = inner.trim_start_matches(is_blank);
    let offset = copy.len() - inner.len();
    if opened && offset == copy.len() - copy.trim_start_matches(is_dash).len() {
        return None;
    }
    let (head, dash_end, body) = until_dash(inner)?;
    let rest = &inner[body..];
    let fits = if opened { is_head(head) && is_text(rest) } else { is_lost_head(head, rest) };
    fits.then_some(RunIn { end: offset + dash_end, body: offset + body, damaged: !opened })
}

/// Whether a dash may stand there with a blank on either side: most paragraphs hold none.
fn holds_dash(window: &[u8]) -> bool {
    let starts_word = |at: usize| at == 0 || matches!(window[at - 1], b' ' | b'\t' | b'-' | b'_' | 0x80..);
    window.iter().enumerate().any(|(at, byte)| match byte {
        b'-' | b'_' => starts_word(at),
        // The dashes beyond ASCII begin with these; curly marks do too, and go on with others.
        0xE2 => matches!(window.get(at + 1..at + 3), Some([0x80, 0x90..=0x95] | [0x88, 0x92]) | None),
        0xC2 => matches!(window.get(at + 1), Some(0x96 | 0x97) | None),
        0xEF => true,
        _ => false,
    })
}

/// What stands before the first dash with blanks on both sides, where the dash ends, and what follows.
fn until_dash(copy: &str) -> Option<(&str, usize, usize)> {
    let mut at = 0;
    let mut before = 'x';
    let mut chars = copy.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        if i > LONGEST || matches!(c, '\n' | '\r') {
            return None;
        }
        if !(is_dash(c) && is_blank(before)) {
            before = c;
            at = if is_blank(c) { at } else { i + c.len_utf8() };
            continue;
        }
        let mut end = i + c.len_utf8();
        while let Some((j, _)) = chars.next_if(|(_, next)| is_dash(*next)) {
            end = j + copy[j..].chars().next().map_or(1, char::len_utf8);
        }
        let after = copy[end..].trim_start_matches(is_blank);
        let body = copy.len() - after.len();
        return (body > end && !after.is_empty()).then(|| (&copy[..at], end, body));
    }
    None
}

/// A head between two dashes: short, no stop or comma-laden aside, not in small letters.
fn is_head(head: &str) -> bool {
    let bare = head.trim_start_matches(is_opening_mark);
    head.chars().count() >= SHORTEST
        && bare.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase() || c.is_ascii_digit())
        && head.split_whitespace().count() <= WORDS
        && !head.ends_with([',', ':', ';'])
        && !holds_stop(head)
        && !has_stopper_at_end(head)
}

/// "he said" between dashes is no head.
fn has_stopper_at_end(head: &str) -> bool {
    head.split_whitespace().next_back().is_some_and(|word| word == "said" || word == "says")
}

fn holds_stop(head: &str) -> bool {
    head.contains(". ") || head.contains(['!', ';', ':', '\n', '•']) || head.ends_with('.')
}

/// Whether the rest of a paragraph follows, and not the rest of a line.
fn is_text(rest: &str) -> bool {
    starts_sentence(rest) && (rest.len() >= PARAGRAPH || rest.contains(closes_sentence))
}

fn starts_sentence(rest: &str) -> bool {
    let bare = rest.trim_start_matches(is_opening_mark);
    bare.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase() || c.is_ascii_digit())
}

/// A head whose opening dash was lost. Its words must be those of a head, and what follows the dash
/// must be the start of a sentence: a sentence with a dash in it is neither.
fn is_lost_head(head: &str, rest: &str) -> bool {
    let words: Vec<&str> = head.split_whitespace().collect();
    let plain = head
        .chars()
        .all(|c| c.is_alphanumeric() || is_blank(c) || matches!(c, '\'' | '’' | '-' | '‘' | '“' | '”' | '"' | '&'));
    let sized = (2..=WORDS).contains(&words.len()) && rest.len() >= PARAGRAPH;
    if !plain
        || !sized
        || !starts_sentence(rest)
        || second_dash(rest)
        || words[0].starts_with(|c: char| !c.is_uppercase())
    {
        return false;
    }
    let lower: Vec<String> = words.iter().map(|w| w.to_lowercase()).collect();
    let is_stopper = |w: &String| HEAD_STOPPERS.contains(w.as_str());
    let all_capitals = head.chars().all(|c| !c.is_lowercase());
    if lower.iter().any(is_stopper) || all_capitals || words.iter().any(|w| w.starts_with(|c: char| c.is_ascii_digit()))
    {
        return false;
    }
    let first = rest.split(|c: char| is_blank(c) || c == ',').next().unwrap_or("");
    let opener = SENTENCE_OPENERS.contains(first.to_lowercase().as_str());
    let determined = SENTENCE_OPENERS.contains(lower[0].as_str());
    let title = is_title(&words, &lower);
    if opener {
        // A capital on "The" after a dash can only open a sentence. A name before it may still be
        // a label in a list ("Manchester United – The champions…").
        let is_name = words.len() < 4 && words.iter().all(|w| w.starts_with(char::is_uppercase));
        return !determined && !is_name;
    }
    title && !determined
}

/// Whether the words are those of a title: a small word in the midst of capitalised ones.
fn is_title(words: &[&str], lower: &[String]) -> bool {
    let mut small = 0;
    let mut high = 0;
    for (word, lower) in words.iter().zip(lower) {
        if word.starts_with(char::is_uppercase) {
            high += 1;
        } else if TITLE_WORDS.contains(lower.as_str()) {
            small += 1;
        } else {
            return false;
        }
    }
    small > 0 && high > 1 && words.last().is_some_and(|w| w.starts_with(char::is_uppercase))
}

/// Whether the sentence after the dash holds a second one: then the two enclose an aside.
fn second_dash(rest: &str) -> bool {
    let mut before = 'x';
    let mut letters = 0;
    for c in rest.chars() {
        if is_dash(c) && is_blank(before) {
            return true;
        }
        if before == '.' && is_blank(c) && letters > 2 {
            return false;
        }
        if c.is_alphabetic() {
            letters += 1;
        } else if c != '.' {
            letters = 0;
        }
        before = c;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAGRAPH: &str =
        "The mayor told the council that the cranes will be sold before the summer, and the quay with them.";

    fn head(copy: &str) -> Option<(&str, bool)> {
        read(copy).map(|r| (&copy[..r.end], r.damaged))
    }

    #[test]
    fn between_dashes() {
        assert_eq!(head(&format!("– Ships and Cranes – {PARAGRAPH}")), Some(("– Ships and Cranes –", false)));
        assert_eq!(head(&format!("-- 'No way back' -- {PARAGRAPH}")), Some(("-- 'No way back' --", false)));
        assert_eq!(head("– Ja, das stimmt – sagte sie dann doch noch."), None);
    }

    #[test]
    fn opening_dash_lost() {
        assert_eq!(head(&format!("Quarrels with the Port – {PARAGRAPH}")), Some(("Quarrels with the Port –", true)));
        assert_eq!(
            head(
                "Quarrels with the Port – Lima and Quito have fallen out over the price of a berth, and the cranes stand still."
            ),
            Some(("Quarrels with the Port –", true))
        );
    }

    #[test]
    fn sentences_with_dashes() {
        for copy in [
            "The minister – a former judge – said that the cranes will be sold before the summer, and the quay with them.",
            "Peace talks – the first in years – resumed in the port on Friday after the cranes had been repaired, officials said.",
            "The launch was expected – Lima had given warnings to the ships, and analysts had seen the cranes move on Friday.",
            "Four teams from the coast – Lima, Quito and the two ports – have the chance to go into the lead on Friday evening.",
            "LIMA – The port was closed on Friday after the cranes had been repaired, officials said in a statement to reporters.",
            "Port United – The champions of last year are without their captain, who was hurt in the first match of the season.",
            "1931 – The port was closed on Friday after the cranes had been repaired, officials said in a statement to reporters.",
        ] {
            assert_eq!(head(copy), None, "{copy}");
        }
    }
}
