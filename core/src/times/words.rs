//! A sentence as words, numbers and marks, each with what the table knows of it.

use crate::data::time_context::{self, Sign};
use crate::data::time_words::{self, Opening, Role, Unit, Value, Which, Word};

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Where it starts in the text.
    pub(super) start: u32,
    /// Where it ends.
    pub(super) end: u32,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// A word that no table knows.
    Unknown,
    Known(&'static Word),
    /// Digits: their value, if it is no longer than nine of them.
    Number(u32),
    /// Any other character. Dashes are `-` and apostrophes `'`, whatever their form.
    Mark(u8),
}

/// The tokens of one sentence.
pub(super) struct Words<'t> {
    /// The text that spans count in.
    pub(super) text: &'t str,
    tokens: Vec<Token>,
    /// Whether its words have capitals for show, as in headlines.
    pub(super) titled: bool,
    /// Whether the copy is not in English.
    pub(super) abroad: bool,
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str, abroad: bool) -> Self {
        Words { text, tokens: Vec::new(), titled: false, abroad }
    }

    /// Reads the stretch `start..end` of the text. What was read before is forgotten.
    ///
    /// Whether it holds anything that a temporal expression could be made of.
    pub(super) fn read(&mut self, start: usize, end: usize) -> bool {
        self.tokens.clear();
        let bytes = self.text.as_bytes();
        let (mut at, mut promising) = (start, false);
        while at < end {
            let byte = bytes[at];
            let from = at;
            let kind = match CLASSES[usize::from(byte)] {
                Class::Blank => {
                    at += 1;
                    continue;
                }
                Class::Letter => {
                    at = run(bytes, at, end, Class::Letter);
                    let whole = bytes.get(at).is_none_or(|byte| CLASSES[usize::from(*byte)] != Class::Beyond);
                    let whole = whole || beyond(self.text, at, end) == at;
                    at = if whole { at } else { beyond(self.text, at, end) };
                    match time_words::word(&self.text[from..at]) {
                        Some(word) => {
                            promising |= !matches!(word.roles[..], [(Role::Article, _)]);
                            Kind::Known(word)
                        }
                        None => Kind::Unknown,
                    }
                }
                Class::Digit => {
                    at = run(bytes, at, end, Class::Digit);
                    promising = true;
                    Kind::Number(number(&bytes[from..at]))
                }
                Class::Mark => {
                    at += 1;
                    Kind::Mark(byte)
                }
                Class::Beyond => {
                    let c = self.text[at..].chars().next().unwrap_or(' ');
                    at += c.len_utf8();
                    match c {
                        '’' | '‘' => Kind::Mark(b'\''),
                        '–' | '—' | '‐' | '‑' | '−' => Kind::Mark(b'-'),
                        '“' | '”' | '«' | '»' | '„' => Kind::Mark(b'"'),
                        '½' => Kind::Mark(HALF),
                        _ if c.is_whitespace() || !c.is_alphanumeric() => {
                            if c.is_whitespace() {
                                continue;
                            }
                            Kind::Mark(0)
                        }
                        _ if is_counter(c) => Kind::Unknown,
                        _ => {
                            at = beyond(self.text, at, end);
                            Kind::Unknown
                        }
                    }
                }
            };
            self.tokens.push(Token { start: from as u32, end: at as u32, kind });
        }
        promising
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    /// The text of a token; empty past the end.
    pub(super) fn slice(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// The text from a token on.
    pub(super) fn rest(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| &self.text[token.start as usize..])
    }

    /// Whether the token is that word, which is given in lower case.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.slice(at).eq_ignore_ascii_case(word)
    }

    /// Whether the token is one of these words.
    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let slice = self.slice(at);
        words.iter().any(|word| slice.eq_ignore_ascii_case(word))
    }

    /// What the token is worth in that role, if it has it.
    fn value(&self, at: usize, role: Role) -> Option<Value> {
        match self.tokens.get(at)?.kind {
            Kind::Known(word) => word.value(role),
            _ => None,
        }
    }

    pub(super) fn has(&self, at: usize, role: Role) -> bool {
        self.value(at, role).is_some()
    }

    pub(super) fn number_of(&self, at: usize, role: Role) -> Option<i32> {
        match self.value(at, role)? {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    pub(super) fn unit_of(&self, at: usize, role: Role) -> Option<Unit> {
        match self.value(at, role)? {
            Value::Unit(unit) => Some(unit),
            _ => None,
        }
    }

    pub(super) fn which(&self, at: usize) -> Option<Which> {
        match self.value(at, Role::Which)? {
            Value::Which(which) => Some(which),
            _ => None,
        }
    }

    pub(super) fn text_of(&self, at: usize, role: Role) -> Option<&'static str> {
        match self.value(at, role)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of digits, and how many they are. None where they are a part of something longer:
    /// "1,500", "3.5", "A380", "$20".
    pub(super) fn digits(&self, at: usize) -> Option<(u32, u32)> {
        let token = self.tokens.get(at)?;
        match token.kind {
            Kind::Number(value) => Some((value, token.end - token.start)),
            _ => None,
        }
    }

    /// Whether the table knows the token, or it is a number or an apostrophe before one.
    pub(super) fn is_known(&self, at: usize) -> bool {
        match self.tokens.get(at).map(|token| token.kind) {
            Some(Kind::Known(_) | Kind::Number(_)) => true,
            Some(Kind::Mark(b'\'')) => self.digits(at + 1).is_some(),
            _ => false,
        }
    }

    /// Whether an expression may begin with the token.
    pub(super) fn may_begin(&self, at: usize) -> bool {
        match self.tokens.get(at).map(|token| token.kind) {
            Some(Kind::Known(word)) => match word.opening {
                Opening::Never => false,
                Opening::WithMore => {
                    let next = at + 1;
                    self.is_known(next) || self.is_mark(next) || self.is_any(next, &COMPANY)
                }
                Opening::Alone => true,
            },
            Some(Kind::Number(_)) => true,
            Some(Kind::Mark(b'\'')) => self.digits(at + 1).is_some(),
            _ => false,
        }
    }

    pub(super) fn mark(&self, at: usize, mark: u8) -> bool {
        matches!(self.tokens.get(at), Some(Token { kind: Kind::Mark(is), .. }) if *is == mark)
    }

    pub(super) fn is_mark(&self, at: usize) -> bool {
        matches!(self.tokens.get(at), Some(Token { kind: Kind::Mark(_), .. }))
    }

    /// Whether the token is a word, known or not.
    pub(super) fn is_word(&self, at: usize) -> bool {
        matches!(self.tokens.get(at), Some(Token { kind: Kind::Unknown | Kind::Known(_), .. }))
    }

    /// Whether nothing stands between the token and the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|token| token.start == self.tokens[at - 1].end)
    }

    /// Past a hyphen that joins two words, or where no hyphen is.
    pub(super) fn past_hyphen(&self, at: usize) -> (usize, bool) {
        if self.mark(at, b'-') && self.glued(at) && self.glued(at + 1) { (at + 1, true) } else { (at, false) }
    }

    /// Past a mark, if that is what stands there.
    pub(super) fn past(&self, at: usize, mark: u8) -> usize {
        at + usize::from(self.mark(at, mark))
    }

    /// Past the full stop of an abbreviation.
    pub(super) fn past_stop(&self, at: usize) -> usize {
        if self.mark(at, b'.') && self.glued(at) { at + 1 } else { at }
    }

    /// Whether the word begins with a capital letter.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.slice(at).starts_with(|c: char| c.is_uppercase())
    }

    /// Whether the word is all capitals, and more than one of them.
    pub(super) fn all_capitals(&self, at: usize) -> bool {
        let slice = self.slice(at);
        slice.len() > 1 && slice.bytes().all(|byte| byte.is_ascii_uppercase())
    }

    /// Whether the word beside an expression tells that.
    pub(super) fn tells(&self, at: usize, sign: Sign) -> bool {
        self.is_word(at) && time_context::tells(self.slice(at), sign)
    }
}

/// Words of no table that go on with an expression: "a couple of", "two to six", "ten in the morning".
const COMPANY: [&str; 10] = ["of", "to", "or", "and", "in", "end", "o", "times", "before", "ago"];

/// Stands for "½" among the marks.
pub(super) const HALF: u8 = 1;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Letter,
    Digit,
    Mark,
    Beyond,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C => Class::Blank,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            0x80..=0xFF => Class::Beyond,
            _ => Class::Mark,
        };
        byte += 1;
    }
    classes
};

fn run(bytes: &[u8], from: usize, end: usize, class: Class) -> usize {
    bytes[from..end].iter().position(|byte| CLASSES[usize::from(*byte)] != class).map_or(end, |length| from + length)
}

/// Where the word ends that has a letter beyond ASCII before `at`.
fn beyond(text: &str, at: usize, end: usize) -> usize {
    text[at..end]
        .find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() || is_counter(c))
        .map_or(end, |length| at + length)
}

/// A sign of Chinese, Japanese and Korean dates, which stands between words without blanks.
fn is_counter(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '년' | '월' | '일')
}

fn number(digits: &[u8]) -> u32 {
    if digits.len() > 9 {
        return u32::MAX;
    }
    digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0'))
}
