//! Time grows with the length of the text and no faster, for the texts that tempt parsers most.
//!
//! A text and one eight times as long are timed; three doublings may take at most 2.5 times as long
//! each. The quickest of several runs counts, since whatever else the machine does only adds.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use wirecopy_tests::story::Story;

/// The length of the short text; the long one has four megabytes.
const SHORT: usize = 512 << 10;
const DOUBLINGS: i32 = 3;
/// For one doubling. More than two, because a machine has caches and other work to do.
const MOST: f64 = 2.5;
const ATTEMPTS: usize = 6;
/// One text at a time, so that the tests do not time each other.
static CLOCK: Mutex<()> = Mutex::new(());

/// Checks texts that are `piece` over and over.
fn linear(piece: &str) {
    linear_with("", piece);
}

fn linear_with(before: &str, piece: &str) {
    let _alone = CLOCK.lock().unwrap_or_else(PoisonError::into_inner);
    let text = |length: usize| [before, &piece.repeat(length / piece.len())].concat();
    let (short, long) = (text(SHORT), text(SHORT << DOUBLINGS));
    let (mut quick, mut slow) = (Duration::MAX, Duration::MAX);
    for _ in 0..ATTEMPTS {
        quick = quick.min(timed(&short));
        slow = slow.min(timed(&long));
        if slow.as_secs_f64() < quick.as_secs_f64() * MOST.powi(DOUBLINGS) {
            return;
        }
    }
    panic!("{quick:.1?} for {} KiB, but {slow:.1?} for {} KiB of {piece:.40?}", short.len() >> 10, long.len() >> 10);
}

fn timed(text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(wirecopy::parse(std::hint::black_box(text)));
    start.elapsed()
}

macro_rules! texts {
    ($($name:ident: $piece:expr;)+) => {$(
        #[test]
        #[cfg_attr(debug_assertions, ignore = "time is taken with optimisation: --release")]
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
    many_years: "1998 ";
    many_years_apart: "in 1998-";
    many_hundreds: "hundred ";
    many_clocks: "10:35 a.m. ";
    many_weekdays: "Monday ";
    many_months: "May ";
    many_days_ago: "two days ago and ";
    many_ranges: "Dec. 1-2-3";
    many_articles: "the a the ";
    many_halves: "and a half ";
    many_long_numbers: "1,000,000,";
    many_capitals_for_governments: "Moscow said no and Washington agreed. ";
    many_mistranslated_pronouns: "Both Ana Prado and Hu are ready. ";
    many_descriptions: "The Russian president told the two leaders so, and the two will meet. ";
    many_lands_in_a_row: "The presidents of Kenya, Chad, Togo, Mali and Niger met, and the two will talk. ";
    many_namesakes: "John Smith and Jane Smith met Smith. ";
    many_roles: "Ana Prado, a baker, met Mayor Rui Calado. ";
    many_acronyms_in_brackets: "The World Rain Council (WRC) met the WRC. ";
    many_events: "The Lima Olympics, the Games and Lima 2022 were held. ";
    many_towns_with_regions: "Paris, Texas, and Athens, Georgia. ";
    many_possessives: "Kenya's ";
    many_joined_names: "Kenya-Uganda-";
    many_pronouns: "Ana Prado said she knew he did. ";
    many_demonyms: "Russian ";
    many_chinese_sentences: "新华社北京8月12日电。";
}

#[test]
#[cfg_attr(debug_assertions, ignore = "time is taken with optimisation: --release")]
fn one_contributor_list_never_closed() {
    linear_with("Rain fell.\n(Reporting by ", "Jane Doe; Editing by ");
}

#[test]
#[cfg_attr(debug_assertions, ignore = "time is taken with optimisation: --release")]
fn a_story_repeated() {
    for story in Story::all().expect("stories") {
        if ["afp-run-in-crossheads", "ap-writethru", "reuters-update", "web-boilerplate"].contains(&&*story.name) {
            linear(&story.copy);
        }
    }
}
