//! Time grows with the length of the text and no faster, for the texts that tempt parsers most.
//!
//! Each text is doubled several times; a doubling may take at most 2.5 times as long. Each length is
//! timed several times and the quickest run counts, since whatever else the machine does only adds.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use wirecopy_tests::story::Story;

/// The shortest text, and how often it is doubled. Without optimisation the texts are shorter.
const SHORTEST: usize = if cfg!(debug_assertions) { 64 << 10 } else { 512 << 10 };
const DOUBLINGS: u32 = 3;
/// More than twice, because a machine has caches and other work to do.
const MOST: f64 = 2.5;
const ATTEMPTS: usize = 4;
/// One text at a time, so that the tests do not time each other.
static CLOCK: Mutex<()> = Mutex::new(());

/// Checks texts that are `piece` over and over.
fn linear(piece: &str) {
    linear_with("", piece, "");
}

fn linear_with(before: &str, piece: &str, after: &str) {
    let texts: Vec<String> =
        (0..=DOUBLINGS).map(|n| [before, &piece.repeat((SHORTEST << n) / piece.len()), after].concat()).collect();
    let _alone = CLOCK.lock().unwrap_or_else(PoisonError::into_inner);
    let mut quickest = vec![Duration::MAX; texts.len()];
    let mut told = String::new();
    for _ in 0..ATTEMPTS {
        for (time, text) in quickest.iter_mut().zip(&texts) {
            *time = (*time).min(timed(text));
        }
        let ratios: Vec<f64> = quickest.windows(2).map(|pair| pair[1].as_secs_f64() / pair[0].as_secs_f64()).collect();
        told = format!(
            "{quickest:.1?} for {} to {} KiB: {ratios:.2?}",
            texts[0].len() >> 10,
            texts[texts.len() - 1].len() >> 10
        );
        if ratios.iter().all(|&ratio| ratio < MOST) {
            return;
        }
    }
    panic!("time grows faster than the text {piece:.40?}: {told}");
}

fn timed(text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(wirecopy::parse(std::hint::black_box(text)));
    start.elapsed()
}

macro_rules! texts {
    ($($name:ident: $piece:expr;)+) => {$(
        #[test]
        fn $name() {
            linear($piece);
        }
    )+};
}

texts! {
    one_long_line: "the harbour was closed and ";
    one_long_word: "a";
    many_sentences_on_one_line: "The harbour was closed. Ships waited outside. ";
    many_short_lines: "a\n";
    many_blank_lines: "\n";
    many_cr_lines: "a\r\n\r\n";
    many_paragraphs: "The harbour was closed on Monday after a storm, the port said in a statement.\n\n";
    many_wrapped_lines: "the harbour was closed on Monday after a storm tore two cranes off,\n";
    many_blanks: " ";
    many_no_break_spaces: "a\u{A0}";
    many_dashes: "-";
    many_dashes_apart: "– a ";
    many_run_in_crossheads: "– Ports and Prices – The harbour was closed.\n";
    many_double_quotes: "\"";
    many_opening_quotes: "“a ";
    many_quotes_apart: "“No,” he said. ";
    many_apostrophes: "'a ";
    many_opening_brackets: "(";
    many_brackets: "(a) ";
    many_square_brackets: "[";
    many_slashes: "a/b/";
    many_dots: ".";
    many_dots_apart: "a. ";
    many_initials: "J.R. ";
    many_capital_words: "LIMA ";
    many_capital_words_with_commas: "LIMA, ";
    many_datelines: "LIMA, Jan 21 (Reuters) - ";
    many_dateline_lines: "LIMA, Jan 21 (Reuters) - Rain fell.\n";
    many_bylines: "By Jane Doe\n";
    many_byline_names: "By Jane Doe and ";
    many_signoffs: "abc/def\n";
    many_contributors: "(Reporting by Jane Doe; Editing by John Roe)\n";
    many_contributor_names: "Jane Doe, ";
    many_table_rows: "Wheat      201.50   up 1.25\n";
    many_list_items: "- Rain fell.\n";
    many_entities: "&amp;";
    many_ampersands: "&a";
    many_tags: "<b>";
    many_angles: "<";
    many_mojibake: "â€™";
    many_colons: "a: ";
    many_question_marks: "?";
    many_astral_characters: "𝔘";
    many_combining_marks: "e\u{301}\u{300}";
    many_chinese_sentences: "新华社北京8月12日电。";
}

#[test]
fn one_contributor_list_never_closed() {
    linear_with("Rain fell.\n(Reporting by ", "Jane Doe; Editing by ", "");
}

#[test]
fn a_story_repeated() {
    for story in Story::all().expect("stories") {
        if ["afp-run-in-crossheads", "ap-writethru", "reuters-update", "web-boilerplate"].contains(&&*story.name) {
            linear(&story.copy);
        }
    }
}
