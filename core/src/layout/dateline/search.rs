//! Where a dateline may stand: at the head of one of the first paragraphs, or behind something else
//! in it.

use crate::data::bylines;
use crate::language::characters::is_blank;
use crate::layout::dateline::evidence::{self, ENOUGH, Standing};
use crate::layout::dateline::form::{self, Form};
use crate::layout::dateline::{Found, east_asia, lower_case};
use crate::layout::passages::Passage;

/// Passages that may come before the dateline: headline, byline, notes, a summary, captions.
const PASSAGES: usize = 14;
/// Bytes of the opening that are searched.
const REACH: usize = 5_000;
/// A paragraph of the story, and no longer a summary, is at least this long.
const PARAGRAPH: usize = 200;
/// Paragraphs after which no dateline is expected.
const LATE: usize = 2;
/// What a dateline weighs that no later one can outdo, if the story follows on its line: a known
/// place and a day, or a credit.
const SURE: i32 = 80;
/// Bytes in which a dateline closes.
const LONGEST: usize = 200;
/// Letters of the longest small word inside a place's name: "Newcastle upon Tyne".
const SMALL: usize = 4;

/// Finds the dateline, if the story has one.
pub(crate) fn find(text: &str, passages: &[Passage], capitals: bool) -> Option<Found> {
    let mut best: Option<(i32, Form, usize)> = None;
    let mut paragraphs = 0;
    for (i, passage) in passages.iter().take(PASSAGES).enumerate() {
        if passage.start > REACH || paragraphs > LATE {
            break;
        }
        let spot = Spot {
            text,
            passage,
            capitals,
            late: paragraphs > 0,
            deep: i > 3,
            after: passages.get(i + 1).map_or("", |next| &text[next.start..]),
        };
        if let Some((points, form)) = spot.best()
            && best.as_ref().is_none_or(|(most, ..)| points > *most)
        {
            let followed = form.end < passage.end;
            best = Some((points, form, i));
            if points >= SURE && followed {
                break;
            }
        }
        paragraphs += usize::from(passage.end - passage.start >= PARAGRAPH);
    }
    let (_, form, passage) = best?;
    Some(Found::new(text, form, passages, passage))
}

/// One paragraph in which a dateline is looked for.
pub(super) struct Spot<'t> {
    pub(super) text: &'t str,
    pub(super) passage: &'t Passage,
    capitals: bool,
    pub(super) late: bool,
    pub(super) deep: bool,
    after: &'t str,
}

impl<'t> Spot<'t> {
    fn best(&self) -> Option<(i32, Form)> {
        let opening = self.opening();
        if opening.as_ref().is_some_and(|(points, _)| *points >= SURE) {
            return opening;
        }
        let best = self.inline().into_iter().chain(opening).max_by_key(|(points, _)| *points);
        best.or_else(|| self.behind_sentence())
    }

    /// At the head of the paragraph, behind stray marks.
    fn opening(&self) -> Option<(i32, Form)> {
        let copy = self.passage.of(self.text);
        let bare = copy.trim_start_matches(|c| matches!(c, '.' | '■' | '►' | '▪') || is_blank(c));
        if !may_start(bare) {
            return None;
        }
        let start = self.passage.end - bare.len();
        if bylines::prefix(&self.text[start..self.passage.end], bylines::Role::By).is_some() {
            return None;
        }
        self.weighed(start, true)
    }

    /// How far a dateline that starts at `start` may reach: words may be of any length.
    pub(super) fn reach(&self, start: usize) -> usize {
        floor(self.text, self.passage.end.min(start + 2 * LONGEST))
    }

    pub(super) fn weighed(&self, start: usize, opens: bool) -> Option<(i32, Form)> {
        let (text, end) = (self.text, self.reach(start));
        let form = form::read(text, start, end)
            .or_else(|| east_asia::read(text, start, end))
            .or_else(|| lower_case::read(text, start, end))?;
        self.weigh(form, opens).filter(|(points, _)| *points >= ENOUGH)
    }

    pub(super) fn weigh(&self, form: Form, opens: bool) -> Option<(i32, Form)> {
        let standing = Standing {
            rest: &self.text[form.end..self.passage.end],
            opens,
            capitals: self.capitals,
            late: self.late,
            deep: self.deep,
            after: self.after,
        };
        let points = evidence::weigh(self.text, &form, &standing)?;
        Some((points, form))
    }
}

/// Whether a dateline may start here: no small word stands before the first mark or figure. Most
/// paragraphs are told from datelines by their second word.
fn may_start(copy: &str) -> bool {
    let first = copy.chars().next().unwrap_or(' ');
    if first.is_lowercase() || !first.is_ascii() {
        return true;
    }
    let head = &copy.as_bytes()[..copy.len().min(LONGEST)];
    for word in head.split(|b| b.is_ascii_whitespace()) {
        let marks = |b: &u8| !b.is_ascii_alphabetic() && !matches!(b, b'\'' | b'.');
        if word.iter().any(marks) {
            return true;
        }
        if word.len() > SMALL && word[0].is_ascii_lowercase() {
            return false;
        }
    }
    true
}

/// The last character boundary up to byte `at`.
pub(super) fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
