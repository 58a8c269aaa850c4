//! The running copy of a story as tokens.

use crate::article::BlockKind;
use crate::data::abbreviations;
use crate::data::languages::{self, Languages};
use crate::data::name_words::{self, Sort, Sorts};
use crate::language::copy::Copy;

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Where it starts in the text.
    pub(super) start: u32,
    /// Where it ends.
    pub(super) end: u32,
    /// How it is written.
    pub(super) shape: Shape,
    /// Index of the stretch that it stands in.
    pub(super) stretch: u32,
    /// What the tables know of it.
    pub(super) sorts: Sorts,
    /// The word without regard to case, as a number.
    pub(super) word: u32,
}

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// `minister`
    Small,
    /// `Minister`
    Capital,
    /// `NATO`, and not one letter alone
    Capitals,
    /// `McDonald`, `iPhone`
    Mixed,
    /// `J`, `J.`
    Initial,
    /// `2022`
    Number,
    /// `G20`
    Coded,
    /// Any other character.
    Mark,
}

impl Shape {
    /// Whether a name may be written so.
    pub(super) fn is_capitalised(self) -> bool {
        matches!(self, Shape::Capital | Shape::Capitals | Shape::Mixed | Shape::Initial | Shape::Coded)
    }

    /// Whether an acronym may be written so.
    pub(super) fn is_acronym(self) -> bool {
        matches!(self, Shape::Capitals | Shape::Mixed | Shape::Coded)
    }
}

/// A sentence, or a block that has none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    /// Index of its first token.
    pub(super) first: u32,
    /// Index past its last token.
    pub(super) end: u32,
    /// The block it stands in.
    pub(super) block: u32,
    /// How its words are capitalised.
    pub(super) capitals: Capitals,
}

/// How the words of a stretch are capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capitals {
    /// Names have capitals.
    OfNames,
    /// Nearly every word has one, as in titles.
    OfTitle,
    /// There is nothing but capitals.
    Only,
}

/// The tokens of a story and the stretches that they stand in.
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    pub(super) all: Vec<Token>,
    pub(super) stretches: Vec<Stretch>,
    languages: Languages,
    /// Whether the copy is not in English.
    pub(super) abroad: bool,
}

impl<'t> Tokens<'t> {
    /// Reads the running copy: everything but the sign-off, slugs and what publishers add.
    pub(super) fn of(copy: &Copy<'t>) -> Self {
        let mut tokens = Tokens {
            text: copy.text,
            all: Vec::with_capacity(copy.text.len() / 5),
            stretches: Vec::with_capacity(copy.sentences.len() + 4),
            languages: languages::bit(copy.language),
            abroad: copy.abroad(),
        };
        let mut sentences = copy.sentences.iter().peekable();
        for (index, block) in copy.blocks.iter().enumerate() {
            if matches!(block.kind, BlockKind::Signoff | BlockKind::Boilerplate | BlockKind::Slugline) {
                while sentences.next_if(|sentence| sentence.block as usize <= index).is_some() {}
                continue;
            }
            let dateline = copy.dateline.filter(|dateline| (block.start..block.end).contains(&dateline.start));
            if let Some(dateline) = dateline {
                tokens.read(dateline.start, dateline.end, index);
            }
            let before = tokens.stretches.len();
            while let Some(sentence) = sentences.next_if(|sentence| sentence.block as usize <= index) {
                tokens.read(sentence.start, sentence.end, index);
            }
            if tokens.stretches.len() == before {
                let start = dateline.map_or(block.start, |dateline| dateline.body.max(block.start));
                tokens.read(start, block.end, index);
            }
        }
        tokens
    }

    /// Reads a stretch of the text.
    fn read(&mut self, start: u32, end: u32, block: usize) {
        let first = self.all.len();
        let stretch = self.stretches.len() as u32;
        let (bytes, end) = (self.text.as_bytes(), end as usize);
        let mut at = start as usize;
        while at < end {
            let from = at;
            let byte = bytes[at];
            let shape = if byte.is_ascii_whitespace() {
                at += 1;
                continue;
            } else if byte.is_ascii_digit() {
                at = word_end(self.text, at, end);
                if bytes[from..at].iter().all(u8::is_ascii_digit) { Shape::Number } else { Shape::Coded }
            } else if byte.is_ascii_alphabetic() || byte >= 0x80 {
                at = word_end(self.text, at, end);
                if at > from {
                    let stop = self.abbreviated(from, at, end);
                    at = stop.unwrap_or(at);
                    shape_of(&self.text[from..at])
                } else {
                    let c = self.text[at..].chars().next().unwrap_or(' ');
                    at += c.len_utf8();
                    if c.is_whitespace() {
                        continue;
                    }
                    at += usize::from(c == '’' && from > start as usize && is_possessive(self.text, at, end));
                    Shape::Mark
                }
            } else {
                at += 1;
                let possessive = byte == b'\'' && from > start as usize && is_possessive(self.text, at, end);
                at += usize::from(possessive);
                Shape::Mark
            };
            let slice = &self.text[from..at];
            let sorts = if shape == Shape::Mark { Sorts::NONE } else { name_words::sorts(slice) };
            let word = word_hash(slice);
            self.all.push(Token { start: from as u32, end: at as u32, shape, stretch, sorts, word });
        }
        if self.all.len() > first {
            let capitals = capitals(&self.all[first..]);
            let (first, end) = (first as u32, self.all.len() as u32);
            self.stretches.push(Stretch { first, end, block: block as u32, capitals });
        }
    }

    /// Past the full stop that belongs to the word `from..at`: "U.S.", "J.", "Gen.", "Inc.".
    fn abbreviated(&self, from: usize, at: usize, end: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        if bytes.get(at) != Some(&b'.') || at >= end || at - from > 5 {
            return None;
        }
        let word = &self.text[from..at];
        if !word.starts_with(char::is_uppercase) {
            return None;
        }
        if word.chars().nth(1).is_none() {
            return Some(initials_end(self.text, at + 1, end));
        }
        use abbreviations::Class;
        let class = abbreviations::abbreviation(word, self.languages)?.class;
        let belongs = match class {
            Class::Title | Class::Saint | Class::Never => !ends_stretch(bytes, at + 1, end),
            Class::Company | Class::Suffix | Class::State => true,
            _ => false,
        };
        belongs.then_some(at + 1)
    }

    /// The text of a token; empty past the end.
    pub(super) fn slice(&self, at: usize) -> &'t str {
        self.all.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// The text from one token to before another.
    pub(super) fn phrase(&self, from: usize, to: usize) -> &'t str {
        match (self.all.get(from), to.checked_sub(1).and_then(|last| self.all.get(last))) {
            (Some(first), Some(last)) if from < to => &self.text[first.start as usize..last.end as usize],
            _ => "",
        }
    }

    /// Whether the tables say that of the token. Nothing is said of what is past the end.
    pub(super) fn has(&self, at: usize, sort: Sort) -> bool {
        self.all.get(at).is_some_and(|token| token.sorts.has(sort))
    }

    /// Whether the token is that mark.
    pub(super) fn is_mark(&self, at: usize, mark: &str) -> bool {
        self.all.get(at).is_some_and(|token| token.shape == Shape::Mark) && self.slice(at) == mark
    }

    /// The acronym that stands in the brackets that open at a token: its token.
    pub(super) fn acronym_in_brackets(&self, at: usize) -> Option<usize> {
        let acronym = self.all.get(at + 1).is_some_and(|token| token.shape.is_acronym());
        (acronym && self.is_mark(at, "(") && self.is_mark(at + 2, ")")).then_some(at + 1)
    }

    /// Whether nothing stands between the token and the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0 && self.all.get(at).is_some_and(|token| token.start == self.all[at - 1].end)
    }

    /// The stretch that a token stands in.
    pub(super) fn stretch(&self, at: usize) -> &Stretch {
        &self.stretches[self.all[at].stretch as usize]
    }
}

/// Where a word ends that begins at `at`: letters, digits, and apostrophes and ampersands inside.
/// The possessive is no part of it. Nothing is a word that begins with another character.
fn word_end(text: &str, from: usize, end: usize) -> usize {
    let plain = text.as_bytes()[from..end].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let mut at = from + plain;
    // Nearly every word is plain, and ends here.
    if text.as_bytes()[at..end].first().is_none_or(|byte| byte.is_ascii() && !matches!(byte, b'\'' | b'&')) {
        return at;
    }
    while at < end {
        let Some(c) = text[at..end].chars().next() else { break };
        let next = at + c.len_utf8();
        let joins = matches!(c, '\'' | '’' | '&')
            && text[next..end].starts_with(char::is_alphabetic)
            && (c == '&' || !is_possessive(text, next, end));
        if c.is_alphanumeric() || at > from && (is_combining(c) || joins) {
            at = next;
        } else {
            break;
        }
    }
    at
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Whether behind an apostrophe, at `at`, stands the `s` of a possessive.
fn is_possessive(text: &str, at: usize, end: usize) -> bool {
    let mut rest = text[at..end].chars();
    matches!(rest.next(), Some('s' | 'S')) && !rest.next().is_some_and(|c| c.is_alphanumeric())
}

/// Past further initials: "U.S.A.", "J.K.".
fn initials_end(text: &str, from: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while at + 1 < end && bytes[at].is_ascii_uppercase() && bytes[at + 1] == b'.' {
        at += 2;
    }
    at
}

/// Whether nothing but closing marks follows up to `end`.
fn ends_stretch(bytes: &[u8], from: usize, end: usize) -> bool {
    from >= end || bytes[from..end].iter().all(|byte| !byte.is_ascii_alphanumeric() && !byte.is_ascii_whitespace())
}

fn shape_of(word: &str) -> Shape {
    let bytes = word.as_bytes();
    // Nearly every word is small throughout, or has one capital in front.
    if bytes.len() > 1 && bytes[1..].iter().all(u8::is_ascii_lowercase) {
        match bytes[0] {
            b'a'..=b'z' => return Shape::Small,
            b'A'..=b'Z' => return Shape::Capital,
            _ => {}
        }
    }
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    let upper = letters().filter(|c| c.is_uppercase()).count();
    let all = letters().count();
    let starts_upper = word.starts_with(char::is_uppercase);
    if word.chars().any(|c| c.is_ascii_digit()) {
        return if upper > 0 { Shape::Coded } else { Shape::Small };
    }
    match (upper, all) {
        (0, _) => Shape::Small,
        (1, 1) => Shape::Initial,
        _ if upper == all => Shape::Capitals,
        (1, _) if starts_upper => Shape::Capital,
        _ => Shape::Mixed,
    }
}

/// A word as a number, without regard to case.
pub(super) fn word_hash(word: &str) -> u32 {
    let mut hash = 0x811C_9DC5u32;
    let mut add = |byte: u8| hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    if word.is_ascii() {
        word.bytes().for_each(|byte| add(byte.to_ascii_lowercase()));
    } else {
        let mut room = [0; 4];
        for c in word.chars().flat_map(char::to_lowercase) {
            let c = if c == '’' { '\'' } else { c };
            c.encode_utf8(&mut room).bytes().for_each(&mut add);
        }
    }
    hash
}

/// How the words of a stretch are capitalised. Small words say nothing, nor does the first.
fn capitals(tokens: &[Token]) -> Capitals {
    let words = || tokens.iter().filter(|token| !matches!(token.shape, Shape::Mark | Shape::Number));
    let small = words().filter(|token| token.shape == Shape::Small).count();
    let only = words().filter(|token| matches!(token.shape, Shape::Capitals | Shape::Initial)).count();
    let all = words().count();
    if all >= 3 && only * 5 >= all * 4 {
        return Capitals::Only;
    }
    let long = words().filter(|token| token.end - token.start > 3);
    let (long, small_long) =
        long.fold((0, 0), |(all, small), token| (all + 1, small + usize::from(token.shape == Shape::Small)));
    if long >= 4 && small_long * 5 < long && small * 2 < all { Capitals::OfTitle } else { Capitals::OfNames }
}
