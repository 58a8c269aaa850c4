//! Lines put together again: a passage is what was one paragraph, or one line, before it was wrapped.

use crate::article::{Block, BlockKind, Diagnostic, DiagnosticCode, Spanned};
use crate::language::characters::{closes_sentence, is_closing_mark};
use crate::layout::lines::Line;

/// Lines that belong together, without the blanks around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    /// First byte.
    pub(crate) start: usize,
    /// Byte after the last.
    pub(crate) end: usize,
    /// How many lines it was broken into.
    pub(crate) lines: usize,
    /// Whether a blank line, or nothing at all, stands before it.
    pub(crate) after_gap: bool,
    /// Blank columns before its first line.
    pub(crate) indent: usize,
}

impl Passage {
    /// Its text, line breaks and all.
    pub(crate) fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }
}

/// Lines at the top of a story that may be the desk's, and are not wrapped.
const HEAD: usize = 16;

/// Lines in a row that go on, after which none is the desk's.
const PROSE: usize = 3;

/// Puts the lines of wrapped paragraphs together; where nothing is wrapped, a passage is a line.
/// At the top, lines that stand alone by their look are left alone.
pub(crate) fn join(text: &str, lines: &[Line], stands_alone: impl Fn(&str) -> bool) -> Vec<Passage> {
    let Some(wrap) = Wrap::of(text, lines) else {
        return gathered(lines, |i| breaks_off(text, &lines[i - 1], &lines[i]));
    };
    // Lines that plainly go on, one after the other: from the third on it is the story.
    let mut prose = 0;
    let alone = |i: usize| stands_alone(&text[lines[i].start..lines[i].end]);
    gathered(lines, |i| {
        let may_stand = i < HEAD && prose < PROSE;
        let goes_on = continues(text, &lines[i - 1], &lines[i], wrap) && !(may_stand && (alone(i - 1) || alone(i)));
        prose = if goes_on { prose + 1 } else { 0 };
        goes_on
    })
}

/// Gathers lines into passages: `goes_on` says whether a line goes on where the one before it broke off.
fn gathered(lines: &[Line], mut goes_on: impl FnMut(usize) -> bool) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        match passages.last_mut() {
            Some(last) if goes_on(i) => {
                last.end = line.end;
                last.lines += 1;
            }
            _ => passages.push(Passage {
                start: line.start,
                end: line.end,
                lines: 1,
                after_gap: line.after_gap,
                indent: line.indent,
            }),
        }
    }
    passages
}

/// Says that paragraphs were put together, at the first block that was.
pub(crate) fn wrapped(text: &str, passages: &[Passage], blocks: &[Block]) -> Option<Diagnostic> {
    // Two wrapped passages: one alone may be a line break that crept in.
    let mut wrapped = passages.iter().filter(|passage| passage.lines > 1);
    let first = wrapped.next()?;
    if first.lines == 2 && wrapped.next().is_none() && passages.len() > 2 {
        return None;
    }
    let at = first.end as u32;
    let is_wrapped = |block: &&Block| block.kind == BlockKind::Paragraph && block.slice(text).contains(['\n', '\r']);
    let block = blocks.iter().filter(is_wrapped).find(|block| block.end >= at)?;
    Some(Diagnostic::new(DiagnosticCode::HardWrapped, block.start as usize, block.end as usize))
}

/// How the text is wrapped.
#[derive(Clone, Copy, Debug)]
struct Wrap {
    /// Columns of the widest line.
    width: usize,
    /// Whether paragraphs begin with an indented line.
    indented: bool,
    /// Whether it is in capitals, where a capital letter does not tell a beginning.
    capitals: bool,
}

/// Widest line of copy that was wrapped by columns. Agencies wrap at 60 to 80.
const WIDEST: usize = 100;
/// Lines narrower than this are not full, whatever the text's width.
const NARROWEST: usize = 40;

impl Wrap {
    /// `None` where lines are not wrapped.
    fn of(text: &str, lines: &[Line]) -> Option<Wrap> {
        let width = lines.iter().map(|line| columns(text, line)).max()?;
        if !(NARROWEST..=WIDEST).contains(&width) {
            return None;
        }
        let wrap = Wrap { width, indented: false, capitals: false };
        let pairs = || lines.windows(2).filter(|pair| !pair[1].after_gap);
        let full = pairs().filter(|pair| wrap.is_full(text, &pair[0])).count();
        if full == 0 {
            return None;
        }
        let wrap = Wrap { capitals: in_capitals(text), ..wrap };
        let broken =
            pairs().filter(|pair| wrap.is_full(text, &pair[0]) && wrap.breaks(text, &pair[0], &pair[1])).count();
        if broken == 0 || broken * 4 < full {
            return None;
        }
        let indented = pairs().filter(|pair| pair[1].indent > pair[0].indent + 1).count();
        Some(Wrap { indented: indented > 0 || lines[0].indent > 1, ..wrap })
    }

    /// Whether a line runs to the margin.
    fn is_full(&self, text: &str, line: &Line) -> bool {
        columns(text, line) * 4 >= self.width * 3
    }

    /// Whether a sentence plainly goes on from one line to the next.
    fn breaks(&self, text: &str, line: &Line, next: &Line) -> bool {
        let first = text[next.start..].chars().next().unwrap_or(' ');
        let goes_on = first.is_lowercase() || (self.capitals && first.is_uppercase());
        goes_on && !ends_sentence(text, line)
    }

    /// Whether the next line's first word would not have fitted into this line.
    fn overflows(&self, text: &str, line: &Line, next: &Line) -> bool {
        let word = text[next.start..next.end].split_whitespace().next().unwrap_or("");
        columns(text, line) + 1 + word.chars().count() > self.width
    }
}

/// Whether `next` goes on where `line` broke off.
fn continues(text: &str, line: &Line, next: &Line, wrap: Wrap) -> bool {
    if next.after_gap {
        return false;
    }
    if next.indent > line.indent + 1 {
        return false;
    }
    if starts_item(&text[next.start..next.end]) && ends_sentence(text, line) {
        return false;
    }
    let first = text[next.start..].chars().next().unwrap_or(' ');
    if first.is_lowercase() && !ends_sentence(text, line) {
        return wrap.is_full(text, line) || columns(text, line) * 2 > wrap.width;
    }
    let prose = !ends_sentence(text, line) || wrap.indented;
    wrap.overflows(text, line, next) || (prose && wrap.is_full(text, line) && wrap.indented)
}

/// Whether a long line stops inside a sentence that the next line takes up: a line break crept in.
fn breaks_off(text: &str, line: &Line, next: &Line) -> bool {
    let first = text[next.start..].chars().next().unwrap_or(' ');
    first.is_lowercase()
        && !next.after_gap
        && next.end - next.start > NARROWEST
        && columns(text, line) > 60
        && text[line.start..line.end].ends_with(|c: char| c.is_lowercase() || c == ',')
}

fn starts_item(line: &str) -> bool {
    line.starts_with(['-', '–', '—', '*', '•', '·', '▪', '●'])
}

fn ends_sentence(text: &str, line: &Line) -> bool {
    let bare = text[line.start..line.end].trim_end_matches(is_closing_mark);
    bare.ends_with(closes_sentence) || bare.ends_with(':')
}

fn columns(text: &str, line: &Line) -> usize {
    text[line.start..line.end].chars().count()
}

/// Characters that tell whether a text is in capitals.
const LETTERS: usize = 600;

/// Whether the text is written in capitals, as on old wires.
pub(crate) fn in_capitals(text: &str) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for c in text.chars().take(LETTERS) {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
        if 5 * lower > LETTERS {
            return false;
        }
    }
    upper > 4 * lower
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::lines;

    fn passages(text: &str) -> Vec<&str> {
        join(text, &lines::split(text), |_| false).iter().map(|p| p.of(text)).collect()
    }

    #[test]
    fn lines_of_their_own_stay_so() {
        let text = "Talks end without result\nThe ministers left the hotel before midnight, and none of them spoke to reporters outside.\nA new round is planned.";
        assert_eq!(passages(text).len(), 3);
    }

    #[test]
    fn wrapped_lines_are_put_together_at_blank_lines_and_indents() {
        let text = "   The harbour was closed for the second day on Thursday after the\nstorm tore two cranes from their rails, the port authority said in\na short statement.\n   Ships were sent to the neighbouring port, where they wait for a\nberth until the weekend.\n\nNo one was hurt.";
        let passages = passages(text);
        assert_eq!(passages.len(), 3, "{passages:#?}");
        assert!(passages[1].starts_with("Ships"));
    }

    #[test]
    fn rows_of_a_table_are_not_put_together() {
        let text = "The closing prices of the week were as follows, the exchange said\non Friday evening:\nWheat      201.50   up 1.25\nMaize      170.00   up 0.75\nBarley     168.25   down 2.00";
        assert_eq!(passages(text).len(), 4, "{:#?}", passages(text));
    }
}
