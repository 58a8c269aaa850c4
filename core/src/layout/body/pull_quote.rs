//! Quotations set apart from the text, with who said it below: "“No way back.”" / "— Ana Lima, mayor".

use super::story::Story;
use crate::article::BlockKind;
use crate::language::characters::{is_blank, is_dash};
use crate::layout::shape::{First, LONG, Last, Shape};

/// Widest line that names who said it.
const WIDEST_SOURCE: u16 = 80;
/// Fewest blanks in a quotation whose speaker stands on its line.
const QUOTED_WORDS: usize = 3;
/// Widest quotation set apart.
const WIDEST: u16 = 400;

/// Names the quotations that are set apart. The line that tells whose they are belongs to them.
pub(crate) fn name(story: &mut Story) {
    for i in 0..story.len() {
        if story.kinds[i].is_some() {
            continue;
        }
        if story.copy(i).starts_with("> ") || is_with_source(story, i) {
            story.kinds[i] = Some(BlockKind::Quote);
        } else if is_quotation(story, i)
            && story.kinds.get(i + 1) == Some(&None)
            && is_source(&story.shapes[i + 1], story.copy(i + 1))
        {
            story.kinds[i] = Some(BlockKind::Quote);
            story.kinds[i + 1] = Some(BlockKind::Quote);
        }
    }
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'')
}

fn is_quotation(story: &Story, i: usize) -> bool {
    let shape = &story.shapes[i];
    let copy = story.copy(i);
    shape.columns <= WIDEST
        && shape.closes_marked
        && copy.starts_with(is_quotation_mark)
        && copy.ends_with(is_quotation_mark)
}

/// A quotation, a dash and who said it, on one line.
fn is_with_source(story: &Story, i: usize) -> bool {
    let copy = story.copy(i);
    if copy.len() > LONG || story.shapes[i].last != Last::Open || !copy.starts_with(is_quotation_mark) {
        return false;
    }
    let Some(mark) = copy.rfind(is_quotation_mark) else { return false };
    let after = &copy[mark..];
    let after = after.trim_start_matches(is_quotation_mark);
    let quoted = &copy[..copy.len() - after.len()];
    let source = after.trim_start_matches(is_blank);
    is_source(&Shape::of(source), source) && quoted.chars().filter(|c| is_blank(*c)).count() >= QUOTED_WORDS
}

fn is_source(shape: &Shape, copy: &str) -> bool {
    let bare = copy.trim_start_matches(is_dash);
    bare.len() < copy.len()
        && bare.trim_start().starts_with(char::is_uppercase)
        && shape.first == First::Mark
        && shape.columns <= WIDEST_SOURCE
        && shape.last == Last::Open
        && shape.words > 1
}
