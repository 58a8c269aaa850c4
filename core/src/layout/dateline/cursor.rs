//! A place in the text that moves forward while a dateline is read.

use crate::language::characters::is_blank;

/// Reads `text` from `at` up to `limit`. Copies are cheap: try on a copy, keep it when it worked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'t> {
    text: &'t str,
    pub(crate) at: usize,
    limit: usize,
}

impl<'t> Cursor<'t> {
    /// A cursor at `at`. Both places are character boundaries.
    pub(crate) fn new(text: &'t str, at: usize, limit: usize) -> Self {
        Self { text, at, limit }
    }

    /// What is still to be read.
    pub(crate) fn rest(&self) -> &'t str {
        &self.text[self.at..self.limit]
    }

    /// The text from `start` to here.
    pub(crate) fn since(&self, start: usize) -> &'t str {
        &self.text[start..self.at]
    }

    /// The next character.
    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character before this place.
    pub(crate) fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    /// Whether nothing is left.
    pub(crate) fn at_end(&self) -> bool {
        self.at >= self.limit
    }

    /// Moves over the next character if it is one that `wanted` takes.
    pub(crate) fn take(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        match self.peek() {
            Some(c) if wanted(c) => {
                self.at += c.len_utf8();
                true
            }
            _ => false,
        }
    }

    /// Moves over all characters that `wanted` takes; gives what they were.
    pub(crate) fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'t str {
        let start = self.at;
        while self.take(&wanted) {}
        self.since(start)
    }

    /// Moves over blanks; whether there were any.
    pub(crate) fn skip_blanks(&mut self) -> bool {
        !self.take_while(is_blank).is_empty()
    }

    /// Reads a run of letters.
    pub(crate) fn letters(&mut self) -> &'t str {
        self.take_while(char::is_alphabetic)
    }

    /// Reads a number of at most `digits` ASCII digits; nothing if there are more.
    pub(crate) fn number(&mut self, digits: usize) -> Option<u16> {
        let start = *self;
        let found = self.take_while(|c| c.is_ascii_digit());
        if found.is_empty() || found.len() > digits {
            *self = start;
            return None;
        }
        found.parse().ok()
    }
}
