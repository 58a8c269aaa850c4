//! What stands before the story.

mod byline;
pub(super) mod head;

use crate::article::{BlockKind, Diagnostic, DiagnosticCode};
use crate::data::bylines::{self, Role};
use crate::language::characters::is_blank;
use crate::layout::dateline::{self, Found};
use crate::layout::{Layout, block, passages::Passage, passages::in_capitals};

/// Takes headline, byline, dateline and the like off the front; gives what is left.
pub(crate) fn read(text: &str, passages: &[Passage], layout: &mut Layout) -> Vec<Passage> {
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
    let start = head.before_dateline(&passages[found.passage], &found);
    story(&passages[found.passage..], &found, start)
}

/// The passages of the story: the first one starts with the dateline. A dateline alone on its line
/// is no passage of the story: see [`join_dateline`].
fn story(passages: &[Passage], found: &Found, start: usize) -> Vec<Passage> {
    let mut story = passages.to_vec();
    story[0].start = start;
    if found.body >= story[0].end && story.len() > 1 {
        story.remove(0);
    }
    story
}

/// Lets the paragraph under a dateline that stands alone on its line start with the dateline.
pub(crate) fn join_dateline(layout: &mut Layout) {
    let Some(dateline) = &layout.dateline else { return };
    let first = layout.blocks.iter_mut().find(|block| block.end > dateline.start);
    if let Some(block) = first.filter(|block| block.kind == BlockKind::Paragraph && block.start > dateline.start) {
        block.start = dateline.start;
    }
}

/// Takes lines off the front as long as they look like it.
fn without_dateline(text: &str, passages: &[Passage], layout: &mut Layout) -> Vec<Passage> {
    let mut head = Head { text, layout, has_headline: false };
    let desk = desk_lines(text, passages);
    let mut taken = 0;
    for (i, passage) in passages.iter().enumerate() {
        let standing = if i < desk { Standing::AboveDateline } else { Standing::Above };
        if !head.add(passage, passages.get(i + 1), standing) {
            break;
        }
        taken = i + 1;
    }
    if head.has_headline {
        for passage in &passages[taken..taken + summary(text, &passages[taken..])] {
            head.layout.blocks.push(block(BlockKind::Subheadline, passage.start, passage.end));
            taken += 1;
        }
    }
    passages[taken..].to_vec()
}

/// Lines of the longest summary under a headline.
const SUMMARY: usize = 5;

/// How many lines under the headline sum the story up: none ends like a sentence, and a paragraph follows.
fn summary(text: &str, passages: &[Passage]) -> usize {
    let is_line = |passage: &Passage| head::is_summary(passage.of(text));
    let lines = passages.iter().take(SUMMARY).take_while(|passage| is_line(passage)).count();
    let story = passages.get(lines).is_some_and(|passage| head::is_paragraph(text, passage));
    if story { lines } else { 0 }
}

/// Passages above the story of a story without dateline, at most.
const HEAD: usize = 6;

/// How many passages stand above the story for sure: up to its last byline or time stamp.
fn desk_lines(text: &str, passages: &[Passage]) -> usize {
    let head = passages
        .iter()
        .take(HEAD)
        .take_while(|passage| !head::is_paragraph(text, passage) || head::stands_alone(passage.of(text)));
    let marked =
        |passage: &Passage| matches!(head::kind(passage.of(text)), Some(BlockKind::Byline | BlockKind::Slugline));
    let above: Vec<bool> = head.map(marked).collect();
    let last = above.iter().rposition(|&marked| marked).map_or(0, |last| last + 1);
    if last < passages.len() { last } else { 0 }
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
        let alone = next.is_none() && standing == Standing::Above && by_look != Some(BlockKind::Note);
        if by_look.is_some() && !alone {
            return by_look;
        }
        if standing == Standing::AboveDateline
            && let Some(kind) = head::kind_above_dateline(line)
        {
            return Some(kind);
        }
        let next_line = next.map(|next| next.of(self.text));
        let next_is_story = next.is_some_and(|next| head::is_paragraph(self.text, next));
        if self.has_headline && byline::is_name_alone(line) && (next_is_story || standing == Standing::AboveDateline) {
            return Some(BlockKind::Byline);
        }
        match standing {
            Standing::AboveDateline if self.has_headline => Some(BlockKind::Subheadline),
            _ if self.is_first(passage)
                && next_line.is_some_and(|next| !next_is_story && head::is_keyword_line(line, next)) =>
            {
                Some(BlockKind::Slugline)
            }
            Standing::AboveDateline => Some(BlockKind::Headline),
            Standing::Above if self.has_headline => None,
            Standing::Above => head::is_headline(line, next_line).then_some(BlockKind::Headline),
        }
    }

    fn is_first(&self, passage: &Passage) -> bool {
        self.text[..passage.start].chars().all(is_blank)
    }

    /// What stands before the dateline in its own paragraph: "(LEAD) Headline By NAME SEOUL, …".
    /// Gives where the paragraph then starts: stray marks stay with it.
    fn before_dateline(&mut self, passage: &Passage, found: &Found) -> usize {
        let copy = &self.text[passage.start..found.form.start];
        let copy = copy.trim_end_matches(is_blank);
        if !copy.contains(|c: char| c.is_alphanumeric()) {
            let alone = found.body >= passage.end;
            if alone && !copy.is_empty() {
                let end = passage.start + copy.len();
                self.layout.blocks.push(block(BlockKind::Boilerplate, passage.start, end));
            }
            return passage.start;
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
        found.form.start
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
