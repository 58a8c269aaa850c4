//! Lines as they stand in the text.

use crate::language::characters::is_blank;
use memchr::memchr3;

/// A line that is not blank, without the blanks around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// First byte that is not blank.
    pub(crate) start: usize,
    /// Byte after the last that is not blank.
    pub(crate) end: usize,
    /// Blank columns before it; a tab counts as four.
    pub(crate) indent: usize,
    /// Whether a blank line, or nothing at all, stands before it.
    pub(crate) after_gap: bool,
}

/// The lines of the text that are not blank. A line ends at LF, CR, CR LF, U+2028 or U+2029.
pub(crate) fn split(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut after_gap = true;
    let mut start = 0;
    while start < text.len() {
        let (end, next) = line_end(text, start);
        match line(&text[start..end], start) {
            Some(line) => {
                lines.push(Line { after_gap, ..line });
                after_gap = false;
            }
            None => after_gap = true,
        }
        start = next;
    }
    lines
}

fn line(raw: &str, offset: usize) -> Option<Line> {
    let trimmed = raw.trim_start_matches(is_blank);
    let lead = raw.len() - trimmed.len();
    let trimmed = trimmed.trim_end_matches(is_blank);
    if trimmed.is_empty() {
        return None;
    }
    let indent = raw[..lead].chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
    Some(Line { start: offset + lead, end: offset + lead + trimmed.len(), indent, after_gap: false })
}

/// Where the line that starts at `start` ends, and where the next one starts.
fn line_end(text: &str, start: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let mut from = start;
    while let Some(found) = memchr3(b'\n', b'\r', 0xE2, &bytes[from..]) {
        let at = from + found;
        match bytes[at] {
            b'\n' => return (at, at + 1),
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => return (at, at + 2),
            b'\r' => return (at, at + 1),
            _ if matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])) => return (at, at + 3),
            _ => from = at + 1,
        }
    }
    (text.len(), text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_counts_and_blank_lines_are_gaps() {
        let text = "one\r\n  two\r\u{A0}\n\tthree\u{2028}four – five\u{2029}";
        let lines = split(text);
        let words: Vec<_> = lines.iter().map(|l| (&text[l.start..l.end], l.indent, l.after_gap)).collect();
        assert_eq!(words, [("one", 0, true), ("two", 2, false), ("three", 4, true), ("four – five", 0, false)]);
    }

    #[test]
    fn nothing_has_no_lines() {
        assert_eq!(split(""), []);
        assert_eq!(split(" \r\n\u{FEFF}\n"), []);
    }
}
