//! Where a dateline may stand: at the head of one of the first paragraphs, or after headline and
//! byline on the same line.

use crate::article::{Agency, Dateline, DatelineDate, DatelinePlace, Diagnostic, DiagnosticCode};
use crate::data::bylines;
use crate::data::place_words::{Role, has_role};
use crate::language::characters::{closes_sentence, is_blank, is_closing_mark};
use crate::layout::dateline::credit;
use crate::layout::dateline::cursor::Cursor;
use crate::layout::dateline::evidence::{self, ENOUGH, Standing};
use crate::layout::dateline::form::{self, Form};
use crate::layout::dateline::{east_asia, lower_case};
use crate::layout::passages::Passage;

/// A dateline, and the passage it stands in.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) form: Form,
    pub(crate) passage: usize,
    /// Where the story begins.
    pub(crate) body: usize,
}

/// Passages that may come before the dateline: headline, byline, notes, a summary, captions.
const PASSAGES: usize = 14;
/// Bytes of the opening that are searched.
const REACH: usize = 5_000;
/// Bytes of a paragraph in which a dateline may follow headline and byline.
const INLINE: usize = 700;
/// A paragraph of the story, and no longer a summary, is at least this long.
const PARAGRAPH: usize = 200;
/// Paragraphs after which no dateline is expected.
const LATE: usize = 2;
/// What a dateline weighs that no later one can outdo, if the story follows on its line: a known
/// place and a day, or a credit.
const SURE: i32 = 80;
/// Bytes of a dateline that is a place and a dash.
const SHORT: usize = 32;
/// Brackets and slashes in a paragraph that are looked at.
const MARKS: usize = 40;
/// Ends of sentences in a paragraph that are looked at.
const STOPS: usize = 8;
/// What the end of a sentence before a dateline weighs.
const SENTENCE: i32 = 10;
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
        let place = Place {
            text,
            passage,
            capitals,
            late: paragraphs > 0,
            deep: i > 3,
            after: passages.get(i + 1).map_or("", |next| &text[next.start..]),
        };
        if let Some((points, form)) = place.best()
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
    let body = body(text, &form, passages, passage);
    Some(Found { form, passage, body })
}

/// One paragraph in which a dateline is looked for.
struct Place<'t> {
    text: &'t str,
    passage: &'t Passage,
    capitals: bool,
    late: bool,
    deep: bool,
    after: &'t str,
}

impl<'t> Place<'t> {
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
        let bare = copy.trim_start_matches(['.', '■', '►', '▪', ' ']);
        if !may_start(bare) {
            return None;
        }
        let start = self.passage.end - bare.len();
        if bylines::prefix(&self.text[start..self.passage.end], bylines::Role::By).is_some() {
            return None;
        }
        self.weighed(start, true)
    }

    /// Behind the sentence that a headline became when its line break was lost: a place that the
    /// tables know, a dash with blanks around it, and a capital.
    fn behind_sentence(&self) -> Option<(i32, Form)> {
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
        if !plain || !evidence::is_known(name) || self.text.as_bytes()[place.end] != b' ' {
            return None;
        }
        self.weigh(form, false).map(|(points, form)| (points + SENTENCE, form)).filter(|(points, _)| *points >= ENOUGH)
    }

    /// How far a dateline that starts at `start` may reach: words may be of any length.
    fn reach(&self, start: usize) -> usize {
        floor(self.text, self.passage.end.min(start + 2 * LONGEST))
    }

    fn weighed(&self, start: usize, opens: bool) -> Option<(i32, Form)> {
        let (text, end) = (self.text, self.reach(start));
        let form = form::read(text, start, end)
            .or_else(|| east_asia::read(text, start, end))
            .or_else(|| lower_case::read(text, start, end))?;
        self.weigh(form, opens).filter(|(points, _)| *points >= ENOUGH)
    }

    fn weigh(&self, form: Form, opens: bool) -> Option<(i32, Form)> {
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

    /// Behind something else in the paragraph: only where a known agency is credited.
    fn inline(&self) -> Option<(i32, Form)> {
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

/// Where the story begins: behind the closing mark, behind the labels of transcripts, perhaps in
/// the next paragraph.
fn body(text: &str, form: &Form, passages: &[Passage], passage: usize) -> usize {
    let rest = &text[form.end..passages[passage].end];
    let blank = rest.len() - rest.trim_start_matches(is_blank).len();
    if blank == rest.len() {
        return passages.get(passage + 1).map_or(form.end, |next| next.start);
    }
    form.end + blank + transcript_labels(&rest[blank..])
}

/// "[REPORT] [ARMED FORCES PRESS COMMITTEE] [TEXT] ": labels of monitored broadcasts.
fn transcript_labels(rest: &str) -> usize {
    let mut at = 0;
    let mut labels = 0;
    let mut text_label = 0;
    while let Some(inside) = rest[at..].strip_prefix('[') {
        let Some(close) = inside.find(']').filter(|&close| close < 200) else { break };
        let label = &inside[..close];
        at += close + 2;
        at += rest[at..].len() - rest[at..].trim_start_matches(is_blank).len();
        labels += 1;
        let lower = label.to_lowercase();
        if ["text", "excerpts", "excerpt", "continued", "passage omitted", "begin recording"].contains(&lower.as_str())
        {
            text_label = at;
        }
        if labels > 6 {
            break;
        }
    }
    text_label
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

impl Found {
    /// The dateline as the article has it.
    pub(crate) fn dateline(&self) -> Dateline {
        let form = &self.form;
        Dateline {
            start: form.start as u32,
            end: form.end as u32,
            body: self.body as u32,
            places: form
                .places
                .iter()
                .map(|p| DatelinePlace { start: p.start as u32, end: p.end as u32, entity: None })
                .collect(),
            date: form.day.as_ref().and_then(|day| {
                Some(DatelineDate { start: day.start as u32, end: day.end as u32, value: day.value.clone()? })
            }),
            agency: form.credit.as_ref().map(|credit| Agency {
                start: credit.start as u32,
                end: credit.end as u32,
                name: credit.name.clone(),
            }),
        }
    }

    /// What is damaged in it.
    pub(crate) fn damage(&self) -> Option<Diagnostic> {
        let day = self.form.day.as_ref().filter(|day| day.damaged)?;
        Some(Diagnostic::new(DiagnosticCode::DamagedDateline, day.start, day.end))
    }
}
