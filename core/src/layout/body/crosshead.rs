//! Headings inside the story, on a line of their own.

use super::story::Story;
use super::table;
use crate::article::BlockKind;
use crate::data::layout_words::ADDRESS;
use crate::language::characters::{is_blank, is_dash, is_opening_mark};
use crate::layout::shape::{First, LONG, Last, Shape};

/// Widest head that ends without a mark. Of those on news sites 95 % are narrower than 86.
const WIDEST: u16 = 135;
/// Heads are seldom wider.
const WIDE: u16 = 86;
/// So many wide heads may stand in a story, whatever the others are.
const WIDE_HEADS: usize = 2;
/// More are heads if they are fewer than one in so many, as among those of a live blog.
const WIDE_SHARE: usize = 3;
/// Widest head that asks.
const WIDEST_QUESTION: u16 = 115;
/// Widest head that calls out, or breaks off with an ellipsis.
const WIDEST_CALL: u16 = 60;
/// From here on a line of wrapped text is text.
const WIDEST_WRAPPED: u16 = 40;
/// Widest head that is a day.
const WIDEST_DAY: u16 = 30;
/// Widest head between dashes or stars.
const WIDEST_DRESSED: u16 = 100;
/// Most words of a head in capitals that may stand above a line or a table: "UP NEXT", "STANDINGS".
const CAPITAL_WORDS: u16 = 3;
/// Fewest letters of a head in capitals: shorter ones are initials, tickers, numbers of a chapter.
const CAPITALS: usize = 4;
/// Most words.
const WORDS: u16 = 24;
/// More heads than this do not stand one upon the other: they are a list, or a table of contents.
const STACKED: usize = 3;
/// Fewest questions of an interview.
const INTERVIEW: usize = 3;

/// Names the crossheads of the story.
pub(crate) fn name(story: &mut Story) {
    name_all(story);
    let is_question =
        |i: &usize| story.kinds[*i] == Some(BlockKind::Crosshead) && story.shapes[*i].last == Last::Question;
    let questions: Vec<usize> = (0..story.len()).filter(is_question).collect();
    if is_interview(story, &questions) {
        questions.into_iter().for_each(|i| story.kinds[i] = None);
    }
    unname_captions(story);
}

/// Many wide heads among few are no heads, but texts to the pictures of a page.
fn unname_captions(story: &mut Story) {
    let is_head = |i: &usize| story.kinds[*i] == Some(BlockKind::Crosshead);
    let heads: Vec<usize> = (0..story.len()).filter(is_head).collect();
    let wide: Vec<usize> = heads.iter().copied().filter(|i| story.shapes[*i].columns > WIDE).collect();
    if wide.len() > WIDE_HEADS && wide.len() * WIDE_SHARE >= heads.len() {
        wide.into_iter().for_each(|i| story.kinds[i] = None);
    }
}

/// Whether the questions are put to somebody: they are what is said, and head nothing.
fn is_interview(story: &Story, questions: &[usize]) -> bool {
    let addresses =
        |i: &&usize| story.copy(**i).split(|c: char| !c.is_alphabetic()).skip(1).any(|word| ADDRESS.contains(word));
    questions.len() >= INTERVIEW && questions.iter().filter(addresses).count() * 2 >= questions.len()
}

fn name_all(story: &mut Story) {
    let mut i = 0;
    while i < story.len() {
        if story.kinds[i].is_none() && is_dressed(story, i) {
            story.kinds[i] = Some(BlockKind::Crosshead);
            i += 1;
            continue;
        }
        let end = i + (i..story.len()).take_while(|j| story.kinds[*j].is_none() && is_candidate(story, *j)).count();
        if end > i && (is_above_text(story, end) || is_above_rest(story, end)) && is_below_text(story, i, end - i) {
            let start = if end - i > STACKED { end - 1 } else { i };
            story.kinds[start..end].fill(Some(BlockKind::Crosshead));
        }
        i = end.max(i + 1);
    }
}

/// "- Not a swap -", "-- TOP STORIES --", "*Sport*": sure enough wherever it stands, the end apart.
fn is_dressed(story: &Story, i: usize) -> bool {
    let copy = story.copy(i);
    let shape = &story.shapes[i];
    if shape.columns > WIDEST_DRESSED || i + 1 == story.len() {
        return false;
    }
    let is_dress = |c: char| is_dash(c) || matches!(c, '*' | '=' | '+' | '~' | '#');
    let inner = copy.trim_start_matches(is_dress);
    let opened = inner.len() < copy.len();
    let bare = inner.trim_end_matches(is_dress);
    let closed = bare.len() < inner.len();
    let markdown = copy.starts_with("# ") || copy.starts_with("## ") || copy.starts_with("### ");
    let bare = bare.trim_matches(is_blank);
    (markdown || (opened && closed))
        && bare.starts_with(|c: char| c.is_alphanumeric() || is_opening_mark(c))
        && !bare.starts_with(char::is_lowercase)
}

fn is_candidate(story: &Story, i: usize) -> bool {
    let shape = &story.shapes[i];
    // A sentence that ends in a quoted question, or two questions: text.
    let asks_in_text = (shape.closes_marked && !shape.opens_marked) || shape.inner_stop;
    let room = match shape.last {
        Last::Open => WIDEST,
        Last::Question | Last::Exclamation if asks_in_text && shape.columns > WIDEST_CALL => return false,
        Last::Question => WIDEST_QUESTION,
        Last::Exclamation => WIDEST_CALL,
        // The stop belongs to the number: "Thursday, 18. 7." in German.
        Last::Stop if is_day(story.copy(i)) => WIDEST_DAY,
        Last::Stop | Last::Colon | Last::Pause => return false,
    };
    shape.columns <= room
        && shape.gaps == 0
        && shape.words <= WORDS
        && !is_figures(shape)
        && !gives_figure(story.copy(i))
        && story.copy(i).len() <= LONG
        && !is_of_wrapped_text(story, i)
        && !opens_speech(story.copy(i))
        && !is_credit(shape, story.copy(i))
        && begins_like_head(shape, story.copy(i))
}

/// A day and month in numbers, each with its stop.
fn is_day(copy: &str) -> bool {
    let is_ordinal = |word: &&str| word.len() <= 3 && word.trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
    copy.len() <= WIDEST_DAY as usize && copy.split_whitespace().rev().take(2).filter(is_ordinal).count() == 2
}

/// A row of a table that stands alone, a place with its day: "Attendance 25,000", "LIMA 1931-08-25".
fn is_figures(shape: &Shape) -> bool {
    let Shape { figures, figures_last, words, labels, .. } = *shape;
    let counts = (figures_last > 0 && figures * 2 >= words) || (figures > 1 && figures * 4 >= words && labels == 0);
    let scores = figures > 3 && figures * 4 >= words;
    figures >= words || ((counts || scores) && shape.last != Last::Stop)
}

/// "Goals at home: 20 (second in the league)": a line of a list of figures.
fn gives_figure(copy: &str) -> bool {
    copy.split_once(": ")
        .is_some_and(|(_, rest)| rest.trim_start_matches(is_blank).starts_with(|c: char| c.is_ascii_digit()))
}

/// A line that a wrapped paragraph was broken into: no head is as wide, or has no gap below it.
fn is_of_wrapped_text(story: &Story, i: usize) -> bool {
    let wide = story.shapes[i].columns >= WIDEST_WRAPPED;
    let no_gap = story.passages.get(i + 1).is_some_and(|next| !next.after_gap);
    story.passages[i].lines > 1 || (story.wrapped && wide && no_gap)
}

/// Who speaks, in brackets or by a letter: "[REPORTER] Where?", "Q. Where?", "P: Where?".
fn opens_speech(copy: &str) -> bool {
    let mut chars = copy.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some('['), ..) => true,
        (Some(letter), Some('.' | ':'), Some(blank)) => letter.is_alphabetic() && is_blank(blank),
        _ => false,
    }
}

/// A line in brackets, or with the handle of whoever wrote it: "(Ana Lima / The Port Times)", "— Jo Hale (@johale)".
fn is_credit(shape: &Shape, copy: &str) -> bool {
    (shape.closes_marked && copy.starts_with(['(', '['])) || copy.contains("(@")
}

fn begins_like_head(shape: &Shape, copy: &str) -> bool {
    match shape.first {
        First::Capital | First::Digit => true,
        First::Small => false,
        // A lone dash before a head, as Norwegian papers have it; ellipsis before its second half.
        First::Mark => {
            let bare = copy.trim_start_matches(|c| is_dash(c) || is_blank(c) || c == '.' || is_opening_mark(c));
            bare.len() < copy.len() && shape.columns <= WIDEST_CALL && bare.starts_with(char::is_alphabetic)
        }
    }
}

/// Whether running text, or a list, stands below the head or heads that end before `next`.
fn is_above_text(story: &Story, next: usize) -> bool {
    let Some(kind) = story.kinds.get(next) else { return false };
    match kind {
        None => story.shapes[next].is_prose() && story.shapes[next].first != First::Small,
        Some(BlockKind::ListItem | BlockKind::Quote) => true,
        Some(_) => false,
    }
}

/// Whether the last of the heads may stand above less than a paragraph: in capitals above a short
/// sentence or any table, else above a table in columns that blanks part, whose own heads stand in
/// columns too.
fn is_above_rest(story: &Story, next: usize) -> bool {
    let Some(kind) = story.kinds.get(next) else { return false };
    match kind {
        None => story.shapes[next].ends_sentence() && in_capitals(story, next - 1),
        Some(BlockKind::Table) => {
            let columns = story.shapes[next].gaps > 1 || in_capitals(story, next - 1);
            columns && !table::is_in_columns(story.copy(next - 1))
        }
        Some(_) => false,
    }
}

/// "UP NEXT": a word or a few in capitals, where the story is not.
fn in_capitals(story: &Story, i: usize) -> bool {
    let copy = story.copy(i);
    let shape = &story.shapes[i];
    shape.words <= CAPITAL_WORDS
        && !shape.opens_marked
        && copy.chars().filter(|c| c.is_alphabetic()).count() >= CAPITALS
        && copy.chars().all(|c| !c.is_alphabetic() || c.is_uppercase())
        && !story.in_capitals()
}

/// Whether what stands above the heads that start at `i` is finished.
fn is_below_text(story: &Story, i: usize, heads: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return story.headed };
    let shape = &story.shapes[before];
    match story.kinds[before] {
        Some(_) => true,
        None => shape.ends_sentence() || (shape.is_prose() && (shape.last == Last::Open || heads == 1)),
    }
}
