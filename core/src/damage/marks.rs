//! Quotation marks, and which way they face.

use crate::language::characters::{boundary_after, closes_sentence, is_blank, is_dash};
use crate::language::skim;

/// A quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// First byte, in the text.
    pub(crate) start: usize,
    /// Byte after the last.
    pub(crate) end: usize,
    pub(crate) style: Style,
    pub(crate) role: Role,
    /// Whether it says nothing that it has no partner: behind a figure it may be inches, between
    /// blanks either half of a pair.
    pub(crate) vague: bool,
    /// Whether a sentence ends before it.
    pub(crate) starts_sentence: bool,
}

/// Marks that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// “ ”, also as U+0093 and U+0094.
    Curly,
    /// „, which “ or ” closes.
    Low,
    /// "
    Straight,
    /// « »
    Angle,
    /// ``, which '' closes.
    Ticks,
    /// ''
    Twins,
    /// ‘ ’
    Single,
}

/// Which way a mark faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Opens,
    Closes,
    /// Its surroundings do not tell.
    Either,
}

/// Whether a byte can begin a mark.
fn begins(byte: u8) -> bool {
    (byte == b'"') | (byte == b'\'') | (byte == b'`') | (byte == 0xC2) | (byte == 0xE2)
}

/// The marks of a block that starts at byte `offset` of the text.
pub(crate) fn find(block: &str, offset: usize, language: Option<&str>) -> Vec<Mark> {
    let bytes = block.as_bytes();
    let mut marks = Vec::new();
    let mut low = false;
    let mut at = 0;
    while let Some(next) = skim::find(bytes, at, begins) {
        at = next;
        let Some((len, style, usual)) = mark(&block[at..]) else {
            at += block[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let around = Around::of(block, at, at + len);
        let role = around.role(style, usual, low, language);
        if let Some(role) = role {
            low = style == Style::Low || (low && style != Style::Curly);
            let straight = matches!(style, Style::Straight | Style::Twins);
            let vague =
                straight && (around.before.is_ascii_digit() || (is_blank(around.before) && is_blank(around.after)));
            let starts_sentence = is_blank(around.before) && ends_sentence(&block[..at]);
            marks.push(Mark { start: offset + at, end: offset + at + len, style, role, vague, starts_sentence });
        }
        at += len;
    }
    marks
}

/// Length, style and usual role of the mark that `text` begins with.
fn mark(text: &str) -> Option<(usize, Style, Role)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let twice = chars.next() == Some(first);
    Some(match first {
        '"' => (1, Style::Straight, Role::Either),
        '`' if twice => (2, Style::Ticks, Role::Opens),
        '\'' if twice => (2, Style::Twins, Role::Either),
        '“' => (3, Style::Curly, Role::Opens),
        '”' => (3, Style::Curly, Role::Closes),
        '\u{93}' => (2, Style::Curly, Role::Opens),
        '\u{94}' => (2, Style::Curly, Role::Closes),
        '„' => (3, Style::Low, Role::Opens),
        '«' => (2, Style::Angle, Role::Opens),
        '»' => (2, Style::Angle, Role::Closes),
        '‘' => (3, Style::Single, Role::Opens),
        '’' => (3, Style::Single, Role::Closes),
        _ => return None,
    })
}

fn ends_sentence(before: &str) -> bool {
    let near = &before[boundary_after(before, before.len().saturating_sub(REACH))..];
    near.trim_end_matches(is_blank).ends_with(closes_sentence)
}

/// How many blanks between a stop and a mark are looked through, in bytes.
const REACH: usize = 8;

/// What stands on both sides of a mark.
struct Around {
    before: char,
    after: char,
}

impl Around {
    fn of(block: &str, start: usize, end: usize) -> Self {
        let before = block[..start].chars().next_back().unwrap_or(' ');
        let after = block[end..].chars().next().unwrap_or(' ');
        Around { before, after }
    }

    /// Which way the mark faces; none if it is no quotation mark after all.
    fn role(&self, style: Style, usual: Role, low: bool, language: Option<&str>) -> Option<Role> {
        let language = language.unwrap_or("");
        let facing = self.facing();
        Some(match style {
            Style::Straight | Style::Twins => facing,
            // „So“: what opens in English closes in German.
            Style::Curly if low => Role::Closes,
            // ”Så” and »So«: both ways round, or the other way.
            Style::Curly if matches!(language, "sv" | "fi") && facing != Role::Either => facing,
            Style::Angle if !matches!(language, "fr" | "es" | "it" | "pt") && facing != Role::Either => facing,
            Style::Single if usual == Role::Opens => {
                let elided = self.after.is_ascii_digit() || !self.after.is_alphabetic();
                return (!elided && facing == Role::Opens).then_some(Role::Opens);
            }
            // Inside a word it is an apostrophe.
            Style::Single => return (!self.after.is_alphanumeric() && !is_blank(self.before)).then_some(Role::Closes),
            _ => usual,
        })
    }

    /// The way that blanks and punctuation tell.
    fn facing(&self) -> Role {
        let free_before =
            is_blank(self.before) || matches!(self.before, '(' | '[' | '{' | '/' | '¿' | '¡') || is_dash(self.before);
        let free_after = is_blank(self.after)
            || matches!(self.after, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '/' | '…')
            || is_dash(self.after);
        match (free_before, free_after) {
            (true, false) => Role::Opens,
            (false, true) => Role::Closes,
            _ => Role::Either,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apostrophes_are_no_marks() {
        assert_eq!(find("It’s the ’90s, don’t forget, said O’Hara.", 0, Some("en")), []);
        assert_eq!(find("‘quay’", 0, Some("en")).len(), 2);
    }
}
