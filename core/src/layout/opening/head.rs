//! Lines above the story: headline, slugline, note, byline.

use super::byline;
use crate::article::BlockKind;
use crate::data::head_marks::{self, Role};
use crate::data::months;
use crate::language::characters::{closes_sentence, is_blank, is_closing_mark, is_dash};
use crate::layout::body::{caption, list};
use crate::layout::passages::Passage;
use crate::layout::shape::Shape;

/// Longest line of the desk, in bytes.
const LONGEST: usize = 500;
/// Blanks in the longest slug or byline.
const WORDS: usize = 16;
/// Longest headline, in bytes.
const WIDEST_HEADLINE: usize = 200;

/// What a line above the story is by its own look; `None` where only its standing tells.
pub(crate) fn kind(line: &str) -> Option<BlockKind> {
    if line.len() > LONGEST {
        return None;
    }
    // "^By JANE ROE": the mark with which old wires began a line.
    let line = line.trim_start_matches('^');
    if is_address(line) {
        return Some(BlockKind::Boilerplate);
    }
    let mark = head_marks::opening(line);
    if is_attention(line) || matches!(mark, Some((Role::Note, end)) if opens_note(line, end)) {
        return Some(BlockKind::Note);
    }
    if is_slug(line) || is_stamp(line) || is_header(line) {
        return Some(BlockKind::Slugline);
    }
    match mark {
        Some((Role::Genre, end)) if ends_genre(&line[end..]) => Some(BlockKind::Slugline),
        Some((Role::Stamp, end)) if line[end..].chars().any(|c| c.is_ascii_digit()) && line.len() < 90 => {
            Some(BlockKind::Slugline)
        }
        Some((Role::Code, end)) if line[end..].chars().any(|c| c.is_ascii_digit()) => Some(BlockKind::Slugline),
        _ if byline::read(line).is_some() => Some(BlockKind::Byline),
        _ => None,
    }
}

/// Whether a line above the story is never the first half of another.
pub(crate) fn stands_alone(line: &str) -> bool {
    let line = line.trim_start_matches('^');
    let is_note = || matches!(head_marks::opening(line), Some((Role::Note, end)) if opens_note(line, end));
    let is_long = memchr::memchr_iter(b' ', line.as_bytes()).count() > WORDS;
    let is_short_line = || !is_long && (is_slug(line) || byline::is_opened(line));
    is_attention(line) || is_header(line) || is_short_line() || is_note()
}

/// What a line above a dateline is by a look that may also open a paragraph of a story.
pub(crate) fn kind_above_dateline(line: &str) -> Option<BlockKind> {
    if caption::is_caption(&Shape::of(line), line) {
        return Some(BlockKind::Caption);
    }
    list::is_bulleted(line).then_some(BlockKind::ListItem)
}

/// Whether the first line is a keyword line: shouted and short, above a headline that does not shout.
pub(crate) fn is_keyword_line(line: &str, next: &str) -> bool {
    let words = line.split_whitespace().count();
    words <= 4 && is_shouted(line) && !is_shouted(next) && !line.contains([':', '!', '?', '"'])
}

/// A note is in brackets, or its mark is followed by a colon or a dash, or shouts.
fn opens_note(line: &str, end: usize) -> bool {
    let mark = &line[..end];
    let after = line[end..].trim_start_matches(is_blank);
    let bracketed = line.starts_with(['(', '[', '*']) && line.len() < 500;
    let marked = after.starts_with([':', '_', '-', '–', '—', '.', '/', '!']) || after.is_empty();
    let shouts = mark.chars().any(char::is_alphabetic) && !mark.chars().any(char::is_lowercase);
    bracketed
        || marked
        || (shouts && line.starts_with(['-', '–']))
        || (shouts && line.len() < 160 && !line.chars().any(char::is_lowercase))
        || (line.starts_with("- ") && line.len() < 200)
}

/// After the genre nothing comes, or a dash and more of the desk.
fn ends_genre(rest: &str) -> bool {
    let rest = rest.trim_matches(|c| is_blank(c) || c == '.' || c == ':');
    let timed = rest.strip_prefix("- ").is_some_and(|rest| rest.bytes().take(4).all(|b| b.is_ascii_digit()));
    rest.is_empty()
        || timed
        || (rest.starts_with("- ") && rest.len() < 40)
        || rest.starts_with(|c: char| c.is_ascii_digit()) && rest.len() < 20
}

fn is_address(line: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| line.starts_with(start)) && !line.contains(' ')
}

/// "ATTENTION - ADDS quotes ///"
fn is_attention(line: &str) -> bool {
    line.ends_with("///")
}

/// "Arbeit / Gericht / Deutschland", "MIDEAST-CRISIS/SYRIA", "BC-Kenya-Explosion,0122".
fn is_slug(line: &str) -> bool {
    let bytes = line.as_bytes();
    memchr::memchr(b'-', bytes).is_some_and(|_| is_hyphenated_slug(line))
        || memchr::memchr(b'/', bytes).is_some_and(|_| is_slashed_slug(line))
}

/// "Arbeit / Gericht / Deutschland", "/politics/Britain/EU/", "MIDEAST-CRISIS/SYRIA".
fn is_slashed_slug(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let capitals = || !line.chars().any(char::is_lowercase);
    let spaced = line.matches(" / ").count();
    if spaced >= 1 && words <= 18 && !line.ends_with(closes_sentence) && line.split(" / ").all(is_keyword) {
        return spaced >= 2 || words <= 5 || capitals();
    }
    let path = line.starts_with('/') && words <= 4 && line.matches('/').count() >= 2;
    let letters = || line.chars().filter(|c| c.is_alphabetic()).count();
    path || (words <= 3 && !line.contains('(') && capitals() && letters() > 4)
}

fn is_keyword(part: &str) -> bool {
    let words = part.split_whitespace().count();
    (1..=5).contains(&words) && !part.contains([',', ':', ';', '!', '?', '"', '“', '„', '«'])
}

/// "BC-Storm-Damage, 2nd Ld", "AP-FBN--Falcons-Bears", "Storm-damage-coast": hyphens and no blanks for long.
fn is_hyphenated_slug(line: &str) -> bool {
    let first = line.split([' ', ',']).next().unwrap_or("");
    let prefix = first.split('-').next().unwrap_or("");
    let code = matches!(prefix.len(), 2 | 3) && prefix.bytes().all(|b| b.is_ascii_uppercase());
    let keywords = line.len() < 60
        && !line.contains(char::is_whitespace)
        && first.chars().all(|c| c.is_alphanumeric() || c == '-');
    first.matches('-').count() >= 2 && (keywords || (code && line.len() < 90))
}

/// "29.06.2017 17:16", "Monday, March 5, 2007": numbers, months and little else.
fn is_stamp(line: &str) -> bool {
    if line.len() > 60 || !line.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let numbers = words.iter().filter(|word| word.bytes().all(|b| b.is_ascii_digit())).count();
    let others = words
        .iter()
        .filter(|word| !word.bytes().next().is_some_and(|b| b.is_ascii_digit()) && months::month(word).is_none())
        .count();
    let months = words.iter().filter(|word| months::month(word).is_some()).count();
    let clock =
        line.contains(':') || line.contains('/') || line.matches('.').count() >= 2 || line.matches('-').count() >= 2;
    numbers >= 2 && (months > 0 || clock) && others <= 2 && words.len() <= 9 && !line.contains(['$', '%', '€', '£'])
}

/// Transmission headers: codes with digits, control characters and their left-overs.
fn is_header(line: &str) -> bool {
    if line.len() > 120 {
        return false;
    }
    let is_control = |b: u8| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r');
    if line.contains("Cx1") || line.contains("^A") || line.bytes().any(is_control) {
        return true;
    }
    let slug =
        line.len() < 90 && (line.contains("BC-") || line.contains("AP-")) && line.bytes().any(|b| b.is_ascii_digit());
    slug || opens_with_code(line)
}

/// "APW19980213.1310 NEWS STORY", "w1187 wstm i": a word of capitals and digits, and few words after it.
fn opens_with_code(line: &str) -> bool {
    let code = line.split_whitespace().next().unwrap_or("");
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    code.len() >= 6
        && digits >= 4
        && code.bytes().any(|b| b.is_ascii_uppercase())
        && !code.contains(['$', '%'])
        && !line.ends_with(closes_sentence)
        && line.split_whitespace().count() <= 6
}

/// Whether a passage at the top reads like a headline: short, and not a plain sentence.
pub(crate) fn is_headline(line: &str, next: Option<&str>) -> bool {
    if line.len() > WIDEST_HEADLINE {
        return false;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    if words.len() > 28 {
        return false;
    }
    let bare = line.trim_end_matches(is_closing_mark);
    let Some(next) = next else { return words.len() >= 3 && !bare.ends_with(closes_sentence) && line.len() <= 120 };
    if !bare.ends_with(['.', ',', ';', ':']) || bare.ends_with("...") {
        return true;
    }
    let repeated = next.len() > 2 * line.len() && next.starts_with(bare.trim_end_matches('.'));
    repeated || (bare.ends_with('.') && words.len() <= 20 && (in_title_case(&words) || is_shouted(line)))
}

/// Whether a line between headline and story sums it up: it does not end like a sentence, and is no
/// row of figures.
pub(crate) fn is_summary(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let bare = line.trim_end_matches(is_closing_mark);
    let words = line.split_whitespace().count();
    let figures = line.split_whitespace().filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).count();
    let decorated = line.starts_with(is_dash) && line.ends_with(is_dash);
    (4..=40).contains(&words) && figures * 4 < words && !decorated && !bare.ends_with(['.', ':', '?'])
}

/// Whether most long words have capitals.
fn in_title_case(words: &[&str]) -> bool {
    let long = words.iter().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3);
    let (mut all, mut capitals) = (0, 0);
    for word in long {
        all += 1;
        capitals += usize::from(word.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(char::is_uppercase));
    }
    all >= 3 && capitals * 10 >= all * 8
}

fn is_shouted(line: &str) -> bool {
    line.chars().filter(|c| c.is_uppercase()).count() > 3 && !line.chars().any(char::is_lowercase)
}

/// Whether a passage is a paragraph of the story, and not a line above it.
pub(crate) fn is_paragraph(text: &str, passage: &Passage) -> bool {
    let line = passage.of(text);
    let stopped = line.trim_end_matches(is_closing_mark).ends_with(closes_sentence);
    passage.lines > 2 || line.len() > 240 || (stopped && line.len() > 60)
}
