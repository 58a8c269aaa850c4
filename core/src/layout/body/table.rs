//! Rows of figures: results, prices, standings, weather. Consecutive rows are one table.

use super::story::Story;
use crate::article::BlockKind;
use crate::layout::shape::{Last, Shape};

/// Widest row.
const WIDEST: u16 = 160;
/// Widest heading of a table.
const WIDEST_HEADING: u16 = 100;
/// Rows that could each be something else make a table when so many stand together.
const WEAK_ROWS: usize = 3;

/// Most lines between two tables that make them one.
const BETWEEN: usize = 3;
/// Widest of them.
const WIDEST_BETWEEN: u16 = 50;

/// How much a passage looks like a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
enum Row {
    No,
    Weak,
    Strong,
}

/// Names the tables of the story.
pub(crate) fn name(story: &mut Story) {
    let mut i = 0;
    while i < story.len() {
        let end = run(story, i);
        if end == i {
            i += 1;
            continue;
        }
        let headed = heading(story, i);
        if is_table(story, i, end, headed) {
            let start = if headed { i - 1 } else { i };
            story.kinds[start..end].fill(Some(BlockKind::Table));
        }
        i = end;
    }
    fill(story);
}

/// Lines between two tables that are no text belong to them: "Six months", "Maize nil nil".
fn fill(story: &mut Story) {
    let is_table = |story: &Story, i: usize| story.kinds.get(i) == Some(&Some(BlockKind::Table));
    let mut i = 1;
    while i < story.len() {
        if story.kinds[i].is_some() || !is_table(story, i - 1) {
            i += 1;
            continue;
        }
        let between = (i..story.len()).take_while(|j| story.kinds[*j].is_none() && may_fill(story, *j)).count();
        if between <= BETWEEN && is_table(story, i + between) {
            story.kinds[i..i + between].fill(Some(BlockKind::Table));
        }
        i += between.max(1);
    }
}

fn may_fill(story: &Story, i: usize) -> bool {
    let shape = &story.shapes[i];
    let label = shape.words <= 2 && story.copy(i).contains(char::is_lowercase);
    shape.columns <= WIDEST_BETWEEN && shape.last == Last::Open && !shape.inner_stop && (label || shape.figures > 0)
}

/// Where the rows that start at `i` end.
fn run(story: &Story, i: usize) -> usize {
    let is_row = |j: &usize| story.kinds[*j].is_none() && row(&story.shapes[*j]) > Row::No;
    i + (i..story.len()).take_while(is_row).count()
}

fn is_table(story: &Story, start: usize, end: usize, headed: bool) -> bool {
    let strong = story.shapes[start..end].iter().filter(|shape| row(shape) == Row::Strong).count();
    let columns_told = || headed && story.copy(start - 1).split_whitespace().all(starts_high);
    match end - start {
        1 => strong == 1 && (story.shapes[start].gaps > 1 || columns_told()),
        rows => strong > 1 || rows >= WEAK_ROWS,
    }
}

fn starts_high(word: &str) -> bool {
    !word.starts_with(char::is_lowercase)
}

/// Whether the line before the rows is their heading.
fn heading(story: &Story, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let shape = &story.shapes[before];
    // The first line of a story is no heading: nothing is told yet that it could head.
    let below_rows = story.kinds[..before].last() == Some(&Some(BlockKind::Table));
    (before > 0 || story.headed)
        && matches!(story.kinds[before], None | Some(BlockKind::Table))
        && shape.last == Last::Open
        && (shape.words > 1 || below_rows)
        && shape.columns <= WIDEST_HEADING
        && !shape.inner_stop
        // Columns that blanks part have heads that stand in columns too. Between rows, anything may stand.
        && (story.shapes[start].gaps < 2 || is_in_columns(story.copy(before)) || below_rows)
}

/// Whether blanks part it: two do between heads, where the columns below are narrow.
pub(crate) fn is_in_columns(copy: &str) -> bool {
    copy.contains("  ") || copy.contains('\t')
}

fn row(shape: &Shape) -> Row {
    let Shape { columns, words, figures, figures_last, gaps, separators, labels, .. } = *shape;
    let sentence = shape.last == Last::Stop && words > 8 && figures * 3 < words;
    // In columns that blanks part, a stop is that of an abbreviation.
    let stops = shape.inner_stop && figures * 3 < words && gaps < 3;
    if columns > WIDEST || !shape.has_words || sentence || stops {
        return Row::No;
    }
    if labels > 0 && figures_last == 0 {
        return Row::No;
    }
    let figured = figures > 1 && figures * 3 >= words;
    let columned = (gaps > 0 && figures > 0) || gaps > 2;
    let separated = separators > 3 || (separators > 1 && figures > 0 && figures * 3 >= words);
    if (figured && !matches!(shape.last, Last::Question | Last::Colon)) || columned || separated {
        return Row::Strong;
    }
    let trailing = figures_last > 0 && words <= 14 && matches!(shape.last, Last::Open);
    // "Avg shrs 19.2 mln vs 17.1 mln": units stand among the figures.
    let measured = figures > 1 && figures * 4 >= words && words <= 14 && matches!(shape.last, Last::Open);
    if trailing || measured || gaps > 1 { Row::Weak } else { Row::No }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_row(copy: &str) -> Row {
        row(&Shape::of(copy))
    }

    #[test]
    fn rows() {
        for copy in [
            "Wheat 201.50 (+ 1,25)",
            "Port A 3 Port B 1",
            "001) --,--/ --,-- 002) 12,10/ 11,90",
            "Lima;12;24;cloudy;0",
            "1. Hale   72   68",
        ] {
            assert_eq!(is_row(copy), Row::Strong, "{copy}");
        }
        assert_eq!(is_row("Ana Lima (Peru) beat Jo Hale (Malta) 6-2"), Row::Weak);
        for copy in ["The port closed in 1931 and opened in 1946, they said.", "Talks end", "Was it 3 or 4 in 1931?"] {
            assert_eq!(is_row(copy), Row::No, "{copy}");
        }
    }
}
