//! The marks at which a sentence may end.

use crate::language::characters::is_blank;
use crate::language::sentences::address;

/// A mark, or a run of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    /// First byte.
    pub(crate) start: usize,
    /// Byte after the last.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) kind: Kind,
}

/// What a run of marks is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One full stop.
    Period,
    /// Several, with or without blanks between, or "…".
    Ellipsis,
    /// A question or exclamation mark is among them.
    Shout,
    /// A mark of a script that writes no blank after it and no abbreviation with it.
    Full,
    /// A blank line.
    Gap,
    /// The end of a web or mail address.
    Address,
    /// A rule: "***", "_____".
    Rule,
}

/// What the first byte of a character can begin: nothing, a mark, a line break.
const FIRST: [bool; 256] = {
    let mut first = [false; 256];
    // Beside what ASCII has, addresses and rules: "…", "。", "！？．｡", "؟", "۔", "।".
    let marks = [b'.', b'!', b'?', b'\n', b'@', b':', b'*', b'-', b'_', b'=', 0xE2, 0xE3, 0xEF, 0xD8, 0xDB, 0xE0];
    let mut i = 0;
    while i < marks.len() {
        first[marks[i] as usize] = true;
        i += 1;
    }
    first
};

/// The first stop at or after `from`.
pub(crate) fn next(text: &str, from: usize) -> Option<Stop> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let (eights, _) = bytes.get(at..)?.as_chunks::<8>();
        let plain = |eight: &&[u8; 8]| !eight.iter().fold(false, |any, byte| any | FIRST[*byte as usize]);
        at += eights.iter().take_while(plain).count() * 8;
        at += bytes[at..].iter().position(|byte| FIRST[*byte as usize])?;
        match bytes[at] {
            b'\n' => {
                let (end, gap) = blanks(text, at);
                if gap {
                    return Some(Stop { start: at, end, kind: Kind::Gap });
                }
                at = end;
            }
            b'*' | b'-' | b'_' | b'=' => {
                let (end, rule) = rule(text, at);
                if rule {
                    return Some(Stop { start: at, end, kind: Kind::Rule });
                }
                at = end;
            }
            _ => match address_or_mark(text, at) {
                Some(stop) => return Some(stop),
                None => at += 1,
            },
        }
    }
}

fn address_or_mark(text: &str, at: usize) -> Option<Stop> {
    let bytes = text.as_bytes();
    if matches!(bytes[at], b'@' | b':' | b'.')
        && let Some(end) = address::end(text, at)
    {
        return Some(Stop { start: at, end, kind: Kind::Address });
    }
    mark(bytes, at).map(|(kind, len)| run(text, at, at + len, kind))
}

/// The mark at a byte, and how long it is.
fn mark(bytes: &[u8], at: usize) -> Option<(Kind, usize)> {
    let is = |mark: &str| bytes[at..].starts_with(mark.as_bytes());
    Some(match bytes.get(at)? {
        b'.' => (Kind::Period, 1),
        b'!' | b'?' => (Kind::Shout, 1),
        0xE2 if is("…") => (Kind::Ellipsis, 3),
        0xE2 if is("‼") || is("⁇") || is("⁈") || is("⁉") => (Kind::Shout, 3),
        0xE3 if is("。") => (Kind::Full, 3),
        0xEF if is("！") || is("？") || is("｡") => (Kind::Full, 3),
        0xD8 if is("؟") => (Kind::Shout, 2),
        0xDB if is("۔") => (Kind::Full, 2),
        0xE0 if is("।") || is("॥") => (Kind::Full, 3),
        _ => return None,
    })
}

/// The run of marks that begins with the one at `start..end`.
fn run(text: &str, start: usize, mut end: usize, mut kind: Kind) -> Stop {
    let bytes = text.as_bytes();
    loop {
        if let Some((next, len)) = mark(bytes, end) {
            kind = joined(kind, next);
            end += len;
        } else if let Some(next) = spaced_dot(text, end).filter(|_| kind != Kind::Full && kind != Kind::Shout) {
            kind = Kind::Ellipsis;
            end = next;
        } else {
            return Stop { start, end, kind };
        }
    }
}

/// Where a dot ends that stands one blank after `at`, as in ". . .", and begins no ".5" or ".net".
fn spaced_dot(text: &str, at: usize) -> Option<usize> {
    let mut chars = text[at..].chars();
    let blank = chars.next().filter(|c| matches!(c, ' ' | '\u{A0}'))?;
    match chars.next()? {
        '.' if !chars.next().is_some_and(char::is_alphanumeric) => Some(at + blank.len_utf8() + 1),
        '…' => Some(at + blank.len_utf8() + 3),
        _ => None,
    }
}

/// Where the run of the mark at `at` ends, and whether it is a rule: long, and with blanks around it.
fn rule(text: &str, at: usize) -> (usize, bool) {
    let mark = text.as_bytes()[at];
    let len = text.as_bytes()[at..].iter().take_while(|byte| **byte == mark).count();
    let end = at + len;
    let rule = len >= 3
        && text[..at].chars().next_back().is_none_or(is_blank)
        && text[end..].chars().next().is_none_or(is_blank)
        && !text[end..].trim_start_matches(' ').starts_with(char::is_lowercase);
    (end, rule)
}

fn joined(one: Kind, other: Kind) -> Kind {
    match (one, other) {
        (Kind::Full, _) | (_, Kind::Full) => Kind::Full,
        (Kind::Shout, _) | (_, Kind::Shout) => Kind::Shout,
        _ => Kind::Ellipsis,
    }
}

/// Where the blanks end that begin at `at`, and whether a blank line is among them.
pub(crate) fn blanks(text: &str, at: usize) -> (usize, bool) {
    let rest = &text[at..];
    let end = rest.char_indices().find(|(_, c)| !is_blank(*c)).map_or(rest.len(), |(end, _)| end);
    let blanks = &rest[..end];
    let gap = blanks.len() > 1 && (blanks.matches('\n').count() > 1 || blanks.contains('\u{2029}'));
    (at + end, gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stops(text: &str) -> Vec<(&str, Kind)> {
        let mut stops = Vec::new();
        let mut from = 0;
        while let Some(stop) = next(text, from) {
            stops.push((&text[stop.start..stop.end], stop.kind));
            from = stop.end;
        }
        stops
    }

    #[test]
    fn runs_are_one_stop() {
        assert_eq!(
            stops("a. b... c?! d… e"),
            [(".", Kind::Period), ("...", Kind::Ellipsis), ("?!", Kind::Shout), ("…", Kind::Ellipsis)]
        );
        assert_eq!(
            stops("so . . . yes. ... No .5"),
            [(". . .", Kind::Ellipsis), (". ...", Kind::Ellipsis), (".", Kind::Period)]
        );
    }

    #[test]
    fn scripts_have_their_own() {
        assert_eq!(
            stops("是。不！هل؟ है। – ‘x’"),
            [("。", Kind::Full), ("！", Kind::Full), ("؟", Kind::Shout), ("।", Kind::Full)]
        );
    }

    #[test]
    fn only_blank_lines_are_gaps() {
        assert_eq!(stops("a\nb\n \nc"), [("\n \n", Kind::Gap)]);
    }
}
