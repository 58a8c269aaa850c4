//! Texts that nobody means well with.

use wirecopy::parse;
use wirecopy_tests::line_ends::with_crlf;
use wirecopy_tests::promises;

fn survives(text: &str) {
    let article = parse(text);
    if let Err(broken) = promises::kept(&article, text) {
        panic!("{broken} in {:?}", text.chars().take(80).collect::<String>());
    }
}

#[test]
fn nothing_at_all() {
    let article = parse("");
    promises::kept(&article, "").expect("promises");
    assert!(article.blocks.is_empty() && article.dateline.is_none() && article.language.is_none());
}

#[test]
fn only_blanks() {
    for blanks in [" ", "\n", "\r\n\r\n", "\t \u{A0}\u{2028}\u{FEFF}\u{200B}\u{AD}", "\u{85}\u{2029}\u{3000}"] {
        let article = parse(blanks);
        promises::kept(&article, blanks).expect("promises");
        assert!(article.blocks.is_empty(), "{blanks:?}: {:?}", article.blocks);
    }
}

#[test]
fn one_character() {
    for c in ('\0'..='\u{2FF}').chain('\u{2000}'..='\u{206F}').chain("。（電🌍\u{FFFF}\u{10FFFF}".chars()) {
        survives(&c.to_string());
    }
}

#[test]
fn nul_bytes_and_control_characters() {
    survives("\0");
    survives("LIMA, Jan 21\0 (Reuters) - Rain\0fell.\0\n\0\nabc/def\0");
    survives("\u{1}\u{2}W2870\u{3}_asian\u{1F}\u{7F}\u{9C}");
}

#[test]
fn marks_without_partners() {
    for mark in
        ["\"", "“", "”", "«", "»", "‘", "’", "„", "(", ")", "[", "]", "{", "<", "&", "&#", "<!--", "/", "``", "''"]
    {
        survives(mark);
        survives(&format!("{mark}LIMA, Jan 21 (Reuters) - Rain {mark} fell.{mark}\n{mark}\nabc/def{mark}"));
        survives(&mark.repeat(5_000));
    }
}

#[test]
fn deep_nesting() {
    for (open, close) in [("(", ")"), ("[", "]"), ("“", "”"), ("<b>", "</b>"), ("« ", " »")] {
        survives(&[&open.repeat(20_000), "Rain fell.", &close.repeat(20_000)].concat());
    }
}

#[test]
fn text_from_right_to_left() {
    survives("\u{202E}LIMA, Jan 21 (Reuters) - .llef niaR\u{202C}");
    survives("القاهرة (أ ف ب) - \u{200F}قال \"الوزير\u{200F}\" إن المطر هطل.\nبور-ايم/جص");
    survives(&with_crlf("ירושלים (רויטרס) - ירד גשם.\nab/cd"));
}

#[test]
fn impossible_dates() {
    for date in
        ["Jan 32", "February 30, 2021", "31 Feb", "Dec 15, 99999999999999999999", "0 Mar", "Mar 0", "Feb 29, 2023"]
    {
        survives(&format!("LIMA, {date} (Reuters) - Rain fell."));
    }
}

#[test]
fn a_hundred_thousand_short_lines() {
    survives(&"a\n".repeat(100_000));
    survives(&"By A\n".repeat(100_000));
}

/// The promises hold a copy or two of the text, so the text is parsed alone here.
#[test]
#[ignore = "takes some gigabytes and needs optimisation: run with --release -- --ignored"]
fn one_line_of_a_hundred_megabytes() {
    for piece in ["The harbour was closed. ", "a", "“LIMA, "] {
        let text = piece.repeat(100_000_000 / piece.len());
        let article = parse(&text);
        assert_eq!(article.text.len(), text.len());
        assert!(article.blocks.last().is_some_and(|block| block.end as usize <= text.len()));
    }
}
