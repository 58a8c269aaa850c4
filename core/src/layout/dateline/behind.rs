//! Datelines that stand in the middle of a line: behind headline and byline, or behind the sentence
//! that a headline became.

use crate::data::place_words::{Role, has_role};
use crate::language::characters::{closes_sentence, is_blank, is_closing_mark};
use crate::layout::dateline::credit;
use crate::layout::dateline::cursor::Cursor;
use crate::layout::dateline::evidence::{self, ENOUGH};
use crate::layout::dateline::form::{self, Form};
use crate::layout::dateline::search::{Spot, floor};

/// Bytes of a paragraph in which a dateline may follow headline and byline.
const INLINE: usize = 700;
/// Bytes of a dateline that is a place and a dash.
const SHORT: usize = 32;
/// Brackets and slashes in a paragraph that are looked at.
const MARKS: usize = 40;
/// Ends of sentences in a paragraph that are looked at.
const STOPS: usize = 8;
/// What the end of a sentence before a dateline weighs.
const SENTENCE: i32 = 10;

impl Spot<'_> {
    /// Behind something else in the paragraph: only where a known agency is credited.
    pub(super) fn inline(&self) -> Option<(i32, Form)> {
        let end = self.passage.end.min(self.passage.start + INLINE);
        let end = floor(self.text, end);
        let copy = &self.text.as_bytes()[self.passage.start..end];
        memchr::memchr3_iter(b'(', b'/', b'[', copy)
            .take(MARKS)
            .filter_map(|at| self.before_credit(self.passage.start + at))
            .max_by_key(|(points, form)| (*points, std::cmp::Reverse(form.start)))
    }

    /// The best dateline whose credit opens at `credit`.
    fn before_credit(&self, credit: usize) -> Option<(i32, Form)> {
        let known =
            credit::read_marked(&mut Cursor::new(self.text, credit, self.reach(credit))).is_some_and(|c| c.known);
        if !known {
            return None;
        }
        let window = floor(self.text, credit.saturating_sub(90)).max(self.passage.start);
        let before = &self.text[window..credit];
        let closes =
            |form: &Form| form.credit.as_ref().is_some_and(|c| c.known && (credit..=credit + 3).contains(&c.start));
        let mut best: Option<(i32, Form)> = None;
        // Shorter comes first: of two that weigh the same the nearer one is kept.
        for start in std::iter::once(credit).chain(word_starts(before).map(|at| window + at)) {
            let Some((points, form)) = self.weighed(start, false).filter(|(_, form)| closes(form)) else { continue };
            let points = points + boundary_points(self.text, start, &form);
            if best.as_ref().is_none_or(|(most, _)| points > *most) {
                best = Some((points, form));
            }
        }
        best
    }

    /// Behind the sentence that a headline became when its line break was lost: a place that the
    /// tables know, a dash with blanks around it, and a capital.
    pub(super) fn behind_sentence(&self) -> Option<(i32, Form)> {
        if self.late || self.deep {
            return None;
        }
        let end = floor(self.text, self.passage.end.min(self.passage.start + INLINE));
        let copy = &self.text.as_bytes()[self.passage.start..end];
        // The stop of "ST. PARIS" ends no sentence.
        let short = |at: usize| {
            let word = copy[..at].rsplit(|b| !b.is_ascii_alphabetic()).next().unwrap_or(&[]);
            std::str::from_utf8(word).is_ok_and(|word| has_role(word, Role::Short))
        };
        let ends =
            memchr::memchr3_iter(b'.', b'!', b'?', copy).filter(|&at| copy.get(at + 1) == Some(&b' ') && !short(at));
        ends.take(STOPS)
            .filter_map(|at| self.behind_stop(self.passage.start + at + 2))
            .max_by_key(|(points, _)| *points)
    }

    fn behind_stop(&self, stop: usize) -> Option<(i32, Form)> {
        let rest = &self.text[stop..self.passage.end];
        let start = self.passage.end - rest.trim_start_matches(is_blank).len();
        let head = &self.text.as_bytes()[start..self.passage.end.min(start + SHORT)];
        memchr::memmem::find(head, b" - ")
            .or_else(|| memchr::memmem::find(head, " – ".as_bytes()))
            .or_else(|| memchr::memmem::find(head, " — ".as_bytes()))?;
        let form = form::read(self.text, start, self.reach(start))?;
        let place = form.places.first()?;
        let name = &self.text[place.start..place.name_end];
        let plain = form.credit.is_none() && form.day.is_none() && form.places.len() == 1;
        if !plain || !evidence::is_known(name) || self.text.as_bytes().get(place.end) != Some(&b' ') {
            return None;
        }
        self.weigh(form, false).map(|(points, form)| (points + SENTENCE, form)).filter(|(points, _)| *points >= ENOUGH)
    }
}

/// Where words start in `text`, last first.
fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let starts = text.char_indices().rev().scan(None, |next: &mut Option<char>, (at, c)| {
        let begins = (c.is_alphanumeric() && !c.is_lowercase()) || c == '(';
        let previous_is_blank = text[..at]
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-' | '.' | '/'));
        *next = Some(c);
        Some((begins && previous_is_blank).then_some(at))
    });
    starts.flatten()
}

/// What speaks for a dateline that starts in the middle of a line to start just there.
fn boundary_points(text: &str, start: usize, form: &Form) -> i32 {
    let before = &text[..start];
    let gap = &before[before.trim_end_matches(is_blank).len()..];
    let before = before.trim_end_matches(is_blank);
    let mut points = 0;
    if gap.contains('\n') || gap.contains("  ") || before.is_empty() {
        points += 12;
    }
    if before.trim_end_matches(is_closing_mark).ends_with(closes_sentence)
        || before.ends_with([')', ']', '.', '=', '|'])
    {
        points += 12;
    }
    let name = form.places.first().map(|place| &text[place.start..place.name_end]);
    let Some(name) = name else { return points };
    let capitals = evidence::is_capitals(name);
    let mixed = name.contains(' ') && !capitals && name.split(' ').any(evidence::is_capitals);
    let previous = before.rsplit(is_blank).next().unwrap_or("");
    let previous_capitals = evidence::is_capitals(previous);
    if capitals && previous_capitals && points == 0 {
        points -= 12;
    }
    if capitals != previous_capitals && !previous.is_empty() {
        points += 6;
    }
    if mixed {
        points -= 12;
    }
    points
}
