//! What a passage looks like: how long, how it begins and ends, how much of it is figures.

use crate::language::characters::{closes_sentence, is_blank, is_closing_mark, is_dash, is_opening_mark};

/// Passages of more bytes are paragraphs, whatever else they hold; only their ends are looked at.
pub(crate) const LONG: usize = 600;

/// Passages of more characters are neither heads nor rows: their words are not counted.
const MEASURED: u16 = 160;

/// Sentences of more bytes are plain, if they hold fewer digits than a row.
const PLAIN: usize = 60;
/// Digits of a row.
const PLAIN_DIGITS: usize = 4;

/// The shape of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Columns, where wide characters take two; `u16::MAX` where the passage is long.
    pub(crate) columns: u16,
    /// Words with a letter or a digit.
    pub(crate) words: u16,
    /// Words that are figures: "12", "3-1", "1.204,50", "--,--".
    pub(crate) figures: u16,
    /// Figures at the very end.
    pub(crate) figures_last: u16,
    /// Wide gaps and tabs inside.
    pub(crate) gaps: u16,
    /// Words that end in a colon.
    pub(crate) labels: u16,
    /// Semicolons and bars.
    pub(crate) separators: u16,
    /// How it begins.
    pub(crate) first: First,
    /// How it ends.
    pub(crate) last: Last,
    /// Whether it opens with a quotation mark or bracket.
    pub(crate) opens_marked: bool,
    /// Whether a closing quotation mark or bracket stands at the very end.
    pub(crate) closes_marked: bool,
    /// Whether a full stop, question or exclamation mark with a blank after it stands inside.
    pub(crate) inner_stop: bool,
    /// Whether there is a letter or a figure at all.
    pub(crate) has_words: bool,
}

/// How a passage begins, marks aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum First {
    /// A capital letter, or a letter of a script without capitals.
    Capital,
    /// A small letter.
    Small,
    /// A digit.
    Digit,
    /// A dash or another mark.
    Mark,
}

/// How a passage ends, closing marks aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Last {
    /// A full stop.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark or an ellipsis.
    Exclamation,
    /// A colon.
    Colon,
    /// A comma or semicolon.
    Pause,
    /// A letter, digit or other mark.
    Open,
}

impl Shape {
    pub(crate) fn of(copy: &str) -> Shape {
        let (first, opens_marked) = first(copy);
        let (last, closes_marked) = last(copy);
        let mut shape = Shape {
            columns: u16::MAX,
            words: u16::MAX,
            figures: 0,
            figures_last: 0,
            gaps: 0,
            labels: 0,
            separators: 0,
            first,
            last,
            opens_marked,
            closes_marked,
            inner_stop: true,
            has_words: true,
        };
        if copy.len() <= LONG {
            let characters = copy.chars().count() as u16;
            shape.columns = characters;
            if characters <= MEASURED && !(last == Last::Stop && is_plain(copy)) {
                shape.measure(copy);
            }
        }
        shape
    }

    fn measure(&mut self, copy: &str) {
        match copy.is_ascii() {
            true => self.measure_characters(copy.bytes().map(char::from)),
            false => self.measure_characters(copy.chars()),
        }
    }

    fn measure_characters(&mut self, copy: impl Iterator<Item = char>) {
        let (mut columns, mut words, mut blanks) = (0, 0, 0);
        let mut word = Word::default();
        self.inner_stop = false;
        for c in copy {
            let class = class(c);
            columns += 1 + u16::from(class & WIDE != 0);
            if class & BLANK == 0 {
                self.gaps += u16::from(blanks > 2);
                blanks = 0;
                self.separators += u16::from(class & SEPARATOR != 0);
                word.push(c, class);
                continue;
            }
            blanks += if c == '\t' { 3 } else { 1 };
            self.inner_stop |= word.stops();
            words += word.count(self);
        }
        words += word.count(self);
        self.columns = columns;
        self.words = words;
        self.has_words = words > 0;
    }

    /// Whether it reads as running text: sentences, or too long for anything else.
    pub(crate) fn is_prose(&self) -> bool {
        match self.last {
            Last::Stop => self.columns >= 40,
            Last::Question | Last::Exclamation | Last::Colon => self.columns >= 60,
            Last::Pause | Last::Open => self.columns >= 140,
        }
    }

    /// Whether it ends like a sentence.
    pub(crate) fn ends_sentence(&self) -> bool {
        matches!(self.last, Last::Stop | Last::Question | Last::Exclamation)
    }
}

/// Whether a passage that ends in a full stop is a sentence and nothing else: wider than heads that
/// are days, with too few figures for a row, and without a gap.
fn is_plain(copy: &str) -> bool {
    let bytes = copy.as_bytes();
    bytes.len() > PLAIN
        && bytes.iter().filter(|b| b.is_ascii_digit()).count() < PLAIN_DIGITS
        && memchr::memmem::find(bytes, b"   ").is_none()
        && memchr::memchr(b'\t', bytes).is_none()
}

const BLANK: u8 = 1;
const DIGIT: u8 = 2;
const LETTER: u8 = 4;
const CLOSING: u8 = 8;
const SEPARATOR: u8 = 16;
const WIDE: u8 = 32;

/// What is asked of every character of ASCII.
const ASCII: [u8; 128] = {
    let mut classes = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => LETTER,
            b'0'..=b'9' => DIGIT,
            b' ' | b'\t'..=b'\r' => BLANK,
            b'"' | b'\'' | b')' | b']' | b'}' => CLOSING,
            b';' | b'|' => SEPARATOR,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

fn class(c: char) -> u8 {
    match ASCII.get(c as usize) {
        Some(class) => *class,
        None => beyond_ascii(c) | if is_wide(c) { WIDE } else { 0 },
    }
}

fn beyond_ascii(c: char) -> u8 {
    match c {
        _ if is_blank(c) => BLANK,
        _ if c.is_alphabetic() => LETTER,
        _ if c.is_numeric() => DIGIT,
        _ if is_closing_mark(c) => CLOSING,
        _ => 0,
    }
}

/// A word as it is read.
#[derive(Default)]
struct Word {
    characters: u16,
    letters: u16,
    digits: u16,
    last: Option<char>,
}

impl Word {
    fn push(&mut self, c: char, class: u8) {
        self.characters += 1;
        self.digits += u16::from(class & DIGIT != 0);
        self.letters += u16::from(class & LETTER != 0);
        if class & CLOSING == 0 {
            self.last = Some(c);
        }
    }

    /// Whether it ends a sentence: more than two letters before the stop, so that initials do not;
    /// or a mark by itself, as the French set it.
    fn stops(&self) -> bool {
        let by_itself = self.characters == 1 && self.last != Some('.');
        (self.letters > 2 || by_itself) && self.last.is_some_and(closes_sentence)
    }

    /// Adds the word to `shape`'s figures and starts anew; whether it was one word or none.
    fn count(&mut self, shape: &mut Shape) -> u16 {
        let word = std::mem::take(self);
        let placeholder = word.letters == 0 && word.digits == 0 && word.characters > 3;
        shape.labels += u16::from(word.last == Some(':'));
        if word.digits > word.letters || placeholder {
            shape.figures += 1;
            shape.figures_last += 1;
        } else if word.letters > 0 {
            shape.figures_last = 0;
        }
        u16::from(word.letters + word.digits > 0 || placeholder)
    }
}

fn first(copy: &str) -> (First, bool) {
    // Swedes and Finns open quotations with the closing mark.
    let bare = copy.trim_start_matches(|c| is_opening_mark(c) || is_closing_mark(c));
    let first = match bare.chars().next() {
        Some(c) if c.is_lowercase() => First::Small,
        Some(c) if c.is_alphabetic() => First::Capital,
        Some(c) if c.is_numeric() => First::Digit,
        _ => First::Mark,
    };
    (first, bare.len() < copy.len())
}

fn last(copy: &str) -> (Last, bool) {
    let bare = copy.trim_end_matches(|c| is_closing_mark(c) || is_blank(c));
    let last = match bare.chars().next_back() {
        Some('?' | '？' | '؟') => Last::Question,
        Some('!' | '！' | '…') => Last::Exclamation,
        Some(c) if closes_sentence(c) => Last::Stop,
        Some(':' | '：') => Last::Colon,
        Some(',' | ';' | '、' | '，' | '；' | '،') => Last::Pause,
        _ => Last::Open,
    };
    (last, bare.len() < copy.len())
}

/// Whether a character takes two columns: Chinese, Japanese, Korean.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}')
}

/// Whether nothing but marks stands there: "***", "___", "– – –".
pub(crate) fn is_rule(copy: &str) -> bool {
    copy.len() <= LONG
        && copy.chars().all(|c| {
            is_blank(c)
                || is_dash(c)
                || matches!(c, '*' | '=' | '~' | '#' | '.' | '+' | '/' | '^' | '<' | '>' | '|' | '•' | '·')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_words() {
        let row = Shape::of("Rotterdam   2.173,22 (- 47,72)");
        assert_eq!((row.words, row.figures, row.figures_last, row.gaps), (3, 2, 2, 1));
        assert_eq!(Shape::of("Port --,--/ --,--").figures, 2);
        assert_eq!(Shape::of("Three ships sank in 1931").figures_last, 1);
    }

    #[test]
    fn ends() {
        assert_eq!(Shape::of("“Where to now?”").last, Last::Question);
        assert_eq!(Shape::of("He left.”").last, Last::Stop);
        assert_eq!(Shape::of("A harbour without ships").last, Last::Open);
        assert!(Shape::of("'No way back'").opens_marked);
        assert!(Shape::of("The tide turned. The crews left").inner_stop);
        assert!(!Shape::of("J. R. Hale leaves the port").inner_stop);
    }

    #[test]
    fn rules_hold_no_words() {
        assert!(is_rule("* * *") && is_rule("____") && is_rule("– – –"));
        assert!(!is_rule("* a *"));
    }
}
