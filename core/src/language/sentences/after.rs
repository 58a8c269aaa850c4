//! What follows a stop: the marks that close with it, and the next word.

use crate::language::characters::{is_blank, is_closing_mark, is_dash, is_opening_mark, pictures};
use crate::language::sentences::stops::blanks;

/// Longest word that is looked at, in bytes.
const LONGEST: usize = 24;
/// How many marks before the next word are looked through.
const MARKS: usize = 12;

/// What follows a stop.
#[derive(Debug)]
pub(crate) struct After<'t> {
    /// Where the sentence ends, if it does: after the closing marks.
    pub(crate) end: usize,
    /// Where the next one would start.
    pub(crate) next: usize,
    /// Whether a blank stands between.
    pub(crate) spaced: bool,
    /// Whether a blank line stands between.
    pub(crate) gap: bool,
    /// Whether a quotation mark closes with the stop.
    pub(crate) quote_closed: bool,
    /// Whether a bracket does.
    pub(crate) bracket_closed: bool,
    /// Whether a quotation mark opens before the next word.
    pub(crate) quote_opens: bool,
    /// Whether a bracket does.
    pub(crate) bracket_opens: bool,
    /// Whether a dash or a bullet stands before the next word.
    pub(crate) dashed: bool,
    /// The first character behind all these marks.
    pub(crate) first: Option<char>,
    /// The word that it begins; empty if it begins none.
    pub(crate) word: &'t str,
    /// Where that word stands.
    pub(crate) word_start: usize,
}

impl<'t> After<'t> {
    /// What follows byte `at`, where a straight quotation may be open.
    pub(crate) fn of(text: &'t str, at: usize, quoted: bool) -> Self {
        let mut after = After {
            end: at,
            next: at,
            spaced: false,
            gap: false,
            quote_closed: false,
            bracket_closed: false,
            quote_opens: false,
            bracket_opens: false,
            dashed: false,
            first: None,
            word: "",
            word_start: at,
        };
        after.close(text, quoted);
        after.open(text);
        after
    }

    /// Takes in the marks that close with the stop, and one more that drifted a blank away.
    fn close(&mut self, text: &str, quoted: bool) {
        let mut quoted = quoted;
        while let Some(mark) = text[self.end..].chars().next().filter(|c| is_closing_mark(*c)) {
            let behind = text[self.end + mark.len_utf8()..].chars().next();
            if behind.is_some_and(char::is_alphanumeric) && !closes_before_word(mark, quoted) {
                break;
            }
            quoted ^= mark == '"';
            self.take(mark);
        }
        (self.next, self.gap) = blanks(text, self.end);
        let mut rest = text[self.next..].chars();
        let drifted = rest.next().filter(|c| matches!(c, '"' | '”' | ')' | '»') && (*c != '"' || quoted));
        if let Some(mark) = drifted.filter(|_| self.next > self.end && !self.gap && rest.next().is_none_or(is_blank)) {
            self.end = self.next;
            self.take(mark);
            (self.next, self.gap) = blanks(text, self.end);
        }
        self.close_with_pictures(text);
        self.spaced = self.next > self.end;
    }

    /// A picture on the same line is the last word of the sentence.
    fn close_with_pictures(&mut self, text: &str) {
        let len = pictures(&text[self.next..]);
        let end = self.next + len;
        if len > 0 && !text[self.end..self.next].contains('\n') && text[end..].chars().next().is_none_or(is_blank) {
            self.end = end;
            (self.next, self.gap) = blanks(text, end);
        }
    }

    fn take(&mut self, mark: char) {
        self.end += mark.len_utf8();
        match mark {
            ')' | ']' | '}' | '）' => self.bracket_closed = true,
            _ => self.quote_closed = true,
        }
    }

    /// Looks through the marks before the next word.
    fn open(&mut self, text: &'t str) {
        let mut at = self.next;
        for c in text[at..].chars().take(MARKS) {
            match c {
                '(' | '[' | '{' | '（' => self.bracket_opens = true,
                '*' | '•' | '·' | '…' | '.' | '#' | '>' => self.dashed = true,
                c if is_dash(c) => self.dashed = true,
                c if is_opening_mark(c) || is_closing_mark(c) => self.quote_opens = true,
                c if is_blank(c) && self.dashed => {}
                c => {
                    self.first = Some(c);
                    break;
                }
            }
            at += c.len_utf8();
        }
        self.word_start = at;
        let inside = |c: &char| c.is_alphanumeric() || matches!(c, '\'' | '’');
        let len = text[at..].chars().take_while(inside).map(char::len_utf8).take(LONGEST).sum::<usize>();
        self.word = text[at..at + len].trim_end_matches(['\'', '’']);
    }
}

/// Whether a mark between a stop and a letter belongs to the stop: `quotas.”The`, but `quotas.“The`.
fn closes_before_word(mark: char, quoted: bool) -> bool {
    match mark {
        '"' => quoted,
        '\'' | '“' | '‘' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str, quoted: bool) -> (&str, &str) {
        let after = After::of(text, 1, quoted);
        (&text[1..after.end], after.word)
    }

    #[test]
    fn closing_marks_go_with_the_stop() {
        assert_eq!(after(".” She left", false), ("”", "She"));
        assert_eq!(after(".\") \"We", true), ("\")", "We"));
        assert_eq!(after(". \" The", true), (" \"", "The"));
        assert_eq!(after(". \"We", true), ("", "We"));
        assert_eq!(after(".“We", false), ("", "We"));
        assert_eq!(after(".”We", false), ("”", "We"));
        assert_eq!(after(".'' ``We", false), ("''", "We"));
    }

    #[test]
    fn the_next_word_is_found_behind_marks() {
        let found = After::of(". – (“Later", 1, false);
        assert!(found.dashed && found.bracket_opens && found.quote_opens);
        assert_eq!(found.first, Some('L'));
    }
}
