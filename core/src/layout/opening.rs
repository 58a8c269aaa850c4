//! What stands before the story.

use crate::article::{BlockKind, Diagnostic, DiagnosticCode};
use crate::data::bylines::{self, Role};
use crate::language::characters::is_blank;
use crate::layout::dateline::{self, Found};
use crate::layout::{Layout, block, byline, head, passages::Passage, passages::in_capitals};

/// Takes headline, byline, dateline and the like off the front; gives what is left.
pub(crate) fn read(text: &str, passages: &[Passage], _language: Option<&str>, layout: &mut Layout) -> Vec<Passage> {
    let capitals = in_capitals(text);
    let Some(found) = dateline::find(text, passages, capitals) else {
        return without_dateline(text, passages, layout);
    };
    layout.diagnostics.extend(found.damage());
    layout.dateline = Some(found.dateline());
    let mut head = Head { text, layout, has_headline: false };
    for (i, passage) in passages[..found.passage].iter().enumerate() {
        head.add(passage, passages.get(i + 1), Standing::AboveDateline);
    }
    head.before_dateline(&passages[found.passage], &found);
    story(&passages[found.passage..], &found)
}

/// The passages of the story: the first one starts with the dateline, and with the line after it
/// where the dateline stands alone.
fn story(passages: &[Passage], found: &Found) -> Vec<Passage> {
    let mut story = passages.to_vec();
    story[0].start = found.form.start;
    if found.body >= story[0].end && story.len() > 1 {
        let first = story.remove(0);
        story[0].start = first.start;
        story[0].lines += first.lines;
        story[0].after_gap = first.after_gap;
    }
    story
}

/// Takes lines off the front as long as they look like it.
fn without_dateline(text: &str, passages: &[Passage], layout: &mut Layout) -> Vec<Passage> {
    let mut head = Head { text, layout, has_headline: false };
    let mut taken = 0;
    for (i, passage) in passages.iter().enumerate() {
        if !head.add(passage, passages.get(i + 1), Standing::Above) {
            break;
        }
        taken = i + 1;
    }
    passages[taken..].to_vec()
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Somewhere above a dateline: it is no part of the story.
    AboveDateline,
    /// At the top, perhaps above the story.
    Above,
}

/// Gathers the blocks above the story.
struct Head<'t, 'l> {
    text: &'t str,
    layout: &'l mut Layout,
    has_headline: bool,
}

impl Head<'_, '_> {
    /// Adds the block of one line; whether it stands above the story.
    fn add(&mut self, passage: &Passage, next: Option<&Passage>, standing: Standing) -> bool {
        let line = passage.of(self.text);
        let Some(kind) = self.kind(passage, next, standing) else { return false };
        if kind == BlockKind::Byline {
            let names = byline::read(line).unwrap_or_else(|| byline::names(line));
            self.layout.authors.extend(names);
        }
        self.has_headline |= kind == BlockKind::Headline;
        self.layout.blocks.push(block(kind, passage.start, passage.end));
        true
    }

    fn kind(&self, passage: &Passage, next: Option<&Passage>, standing: Standing) -> Option<BlockKind> {
        let line = passage.of(self.text);
        let by_look = head::kind(line);
        if by_look.is_some() && (next.is_some() || standing == Standing::AboveDateline) {
            return by_look;
        }
        let next_line = next.map(|next| next.of(self.text));
        let next_is_story = next.is_some_and(|next| head::is_paragraph(self.text, next));
        if self.has_headline && byline::is_name_alone(line) && (next_is_story || standing == Standing::AboveDateline) {
            return Some(BlockKind::Byline);
        }
        match standing {
            Standing::AboveDateline if self.has_headline => Some(BlockKind::Subheadline),
            Standing::AboveDateline => Some(BlockKind::Headline),
            Standing::Above if self.has_headline => None,
            Standing::Above => head::is_headline(line, next_line).then_some(BlockKind::Headline),
        }
    }

    /// What stands before the dateline in its own paragraph: "(LEAD) Headline By NAME SEOUL, …".
    fn before_dateline(&mut self, passage: &Passage, found: &Found) {
        let copy = &self.text[passage.start..found.form.start];
        let copy = copy.trim_end_matches(is_blank);
        if !copy.contains(|c: char| c.is_alphanumeric()) {
            return;
        }
        let by = last_byline(copy).unwrap_or(copy.len());
        let end = passage.start + copy.len();
        let above = copy[..by].trim_end_matches(is_blank);
        if !above.is_empty() {
            let piece = Passage { end: passage.start + above.len(), ..*passage };
            self.add(&piece, None, Standing::AboveDateline);
            if piece.lines == 1 && !self.text[piece.end..found.form.start].contains('\n') {
                self.lost_line_break(piece.end);
            }
        }
        if by < copy.len() {
            let piece = Passage { start: passage.start + by, end, ..*passage };
            self.layout.authors.extend(byline::read(piece.of(self.text)).unwrap_or_default());
            self.layout.blocks.push(block(BlockKind::Byline, piece.start, piece.end));
        }
    }

    fn lost_line_break(&mut self, at: usize) {
        let blank = self.text[at..].len() - self.text[at..].trim_start_matches(is_blank).len();
        self.layout.diagnostics.push(Diagnostic::new(DiagnosticCode::LostLineBreak, at, at + blank));
    }
}

/// Where the byline starts that `copy` ends with.
fn last_byline(copy: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = bylines::find(&copy[from..], Role::By).map(|at| from + at) {
        if byline::read(&copy[at..]).is_some() {
            return Some(at);
        }
        from = at + copy[at..].chars().next().map_or(1, char::len_utf8);
    }
    None
}
