//! Any text at all is an article, and the article keeps the promises.

use proptest::prelude::*;
use wirecopy::{Layer, Moment, Parser};
use wirecopy_tests::line_ends::with_crlf;
use wirecopy_tests::promises;
use wirecopy_tests::story::Story;

/// What copy is made of, and what has broken parsers of copy before.
const PIECES: &[&str] = &[
    "LIMA, Jan 21 (Reuters) - ",
    "Lisbon, March 9, 2022 (AFP) – ",
    "MOSCOW, January 21. /TASS/. ",
    "(ANSA) - ROMA, 22 MAR - ",
    "By JANE DOE",
    "By Jane Doe and John Roe, Reuters",
    "EXCLUSIVE: ",
    "UPDATE 2-",
    "(2nd LD) ",
    "Eds: UPDATES with quotes",
    "– Sports and Politics – ",
    "- 'Not now' -",
    "burs-abc/def/gh",
    "(Reporting by Jane Doe; Editing by John Roe)",
    "Enditem",
    "/TASS/",
    "MORE",
    "-30-",
    "___",
    "Copyright 2024 The Associated Press.",
    "[+1834 chars]",
    "Read more: ",
    "1. ",
    "• ",
    "* ",
    "The talks ended.",
    "the talks ended",
    "He said: ",
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "``",
    "''",
    "(",
    ")",
    "[",
    "]",
    "—",
    "–",
    "--",
    "-",
    "_",
    ".-",
    ".",
    "..",
    "…",
    "?",
    "!",
    ",",
    ";",
    ":",
    "/",
    "//",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{2029}",
    "\u{A0}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{85}",
    "\u{0}",
    "\u{3}",
    "\u{93}",
    "\u{97}",
    "\u{FFFD}",
    "â€™",
    "Ã©",
    "&amp;",
    "&#233;",
    "<br />",
    "<p>",
    "U.S.",
    "Mr.",
    "a.m.",
    "No. 3",
    "J.R.R.",
    "Jan.",
    "3.14",
    "1,234",
    "$5",
    "50%",
    "é",
    "e\u{301}",
    "İ",
    "ß",
    "ǅ",
    "ﬁ",
    "𝔘",
    "👩🏽‍⚖️",
    "新华社北京8月12日电",
    "（记者）",
    "。",
    "تونس (أ ف ب) - ",
    "\u{202E}",
    "\u{300}",
];

/// Copy put together of pieces that matter.
fn copy() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

/// A real story with a cut, a loss or a stranger in it.
fn damaged_story() -> impl Strategy<Value = String> {
    let stories: Vec<Vec<char>> =
        Story::all().expect("stories").iter().map(|story| story.copy.chars().collect()).collect();
    let stranger = prop::sample::select(PIECES);
    (prop::sample::select(stories), any::<prop::sample::Index>(), 0_usize..40, stranger).prop_map(
        |(mut story, at, lost, stranger)| {
            let at = at.index(story.len() + 1);
            let end = (at + lost).min(story.len());
            story.splice(at..end, stranger.chars());
            story.into_iter().collect()
        },
    )
}

/// What times are told with.
const TIMES: &[&str] = &[
    "the ",
    "a ",
    "last ",
    "next ",
    "this ",
    "every ",
    "past ",
    "first ",
    "the following ",
    "that ",
    "same ",
    "early ",
    "mid-",
    "the end of ",
    "Monday",
    "Friday",
    "Sat. ",
    "Wednesday (15)",
    "Mondays ",
    "Dec. ",
    "December ",
    "May ",
    "Feb. 29",
    "February 30",
    "Sept 31",
    "15",
    "15th",
    "1",
    "31",
    "2021",
    "1999",
    "0001",
    "9999",
    "1990s",
    "'80s",
    "the nineties",
    "20th century",
    "twenty-first century",
    "century ",
    "decade ",
    "years ",
    "year",
    "months ",
    "weeks ",
    "days ",
    "hours ",
    "quarter ",
    "third-quarter ",
    "first half of ",
    "fiscal ",
    "weekend ",
    "fortnight ",
    "two ",
    "twenty-",
    "hundred ",
    "million ",
    "999999999 ",
    "2 1/2 ",
    "½ ",
    "and a half ",
    "several ",
    "a couple of ",
    "dozens of ",
    "ago ",
    "earlier ",
    "later ",
    "from now ",
    "before ",
    "after ",
    "or so ",
    "more than ",
    "at least ",
    "summer ",
    "winter ",
    "last fall ",
    "Christmas ",
    "Easter ",
    "Thanksgiving ",
    "Ramadan ",
    "New Year's Eve ",
    "noon ",
    "midnight ",
    "10:35 ",
    "2500 GMT ",
    "2100 GMT",
    "p.m. ",
    "a.m.",
    "o'clock ",
    "in the morning ",
    "tonight ",
    "yesterday ",
    "tomorrow ",
    "today",
    "now ",
    "recently ",
    "the future ",
    "daily ",
    "twice a ",
    "-",
    "–",
    "/",
    ",",
    ", ",
    " ",
    ".",
    "(",
    ")",
    "'s ",
    "to ",
    "and ",
    "in ",
    "on ",
    "by ",
    "until ",
    "will ",
    "said ",
    "was ",
    "$",
    "%",
    "2021-12-15",
    "12/15/21",
    "31.12.9999",
    "1.1.1001",
    "year-ago ",
    "a year ",
    "net income ",
    "the quarter ended ",
    "week of ",
    "\n",
    "年",
    "12月15日",
    "3 de mayo de ",
    "é",
];

/// What people, bodies and places are told with.
const NAMES: &[&str] = &[
    "the ",
    "The ",
    "a ",
    "an ",
    "its ",
    "Russian ",
    "French ",
    "U.S. ",
    "Sino-",
    "Texan ",
    "Muslims ",
    "president ",
    "President ",
    "presidents ",
    "prime minister ",
    "Prime Minister ",
    "leaders ",
    "two ",
    "the two ",
    "former ",
    "foreign ",
    "secretary-general ",
    "chief ",
    "Mr ",
    "Mr. ",
    "Sen. ",
    "Gen. ",
    "Sir ",
    "Dr. ",
    "of ",
    "and ",
    "in ",
    "for ",
    "with ",
    "who is ",
    "is ",
    "will ",
    "said ",
    "met ",
    "against ",
    "accused ",
    "Vladimir ",
    "Putin",
    "Xi ",
    "Jinping ",
    "Ana ",
    "Prado",
    "Smith",
    "J. ",
    "van der ",
    "al-",
    "bin ",
    "de la ",
    "Jr. ",
    "O'Neill ",
    "Hu ",
    "he ",
    "she ",
    "her ",
    "they ",
    "Kenya",
    "Russia",
    "Moscow ",
    "Moscow",
    "Washington ",
    "Paris, Texas",
    "Paris",
    "Georgia",
    "Congo ",
    "Guinea",
    "Bissau",
    "Lagos ",
    "Springfield",
    "County ",
    "River ",
    "Lake ",
    "North ",
    "southern ",
    "City ",
    "Republic ",
    "United Nations ",
    "UN ",
    "(UN)",
    "(WHO) ",
    "NATO",
    "EU ",
    "Bank ",
    "Ministry ",
    "University ",
    "Council ",
    "Corp. ",
    "Inc.",
    "Ltd ",
    "Party ",
    "Kremlin",
    "White House ",
    "Winter Olympics ",
    "Olympics",
    "Games ",
    "Cup ",
    "2022 ",
    "Beijing ",
    "World War II",
    "Law",
    "Treaty ",
    "GDP ",
    "NAIROBI, June 3 (Reuters) - ",
    "(AFP) ",
    "'s ",
    "’s ",
    "'",
    "-",
    "–",
    ",",
    ", ",
    ".",
    ". ",
    "(",
    ")",
    "\"",
    "“",
    "”",
    "/",
    "&",
    " ",
    "\n",
    "\n\n",
    "1",
    "34, ",
    "é",
    "İ",
    "习近平",
    "$",
];

/// A day of any year from 1 to 9999, or none.
fn day() -> impl Strategy<Value = Option<Moment>> {
    prop::option::of((1_u16..=9999, 1_u8..=12, 1_u8..=31)).prop_map(|day| {
        let (year, month, day) = day?;
        format!("{year:04}-{month:02}-{day:02}").parse().ok()
    })
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let article = wirecopy::parse(text);
    promises::kept(&article, text).map_err(TestCaseError::fail)?;
    prop_assert!(article == wirecopy::parse(text), "the second time gives another article");
    let bare = Parser::new().layers(&[]).parse(text);
    prop_assert_eq!(bare.blocks, article.blocks, "the blocks depend on the layers asked for");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_unicode_text_is_an_article(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn any_copy_is_an_article(text in copy()) {
        check(&text)?;
        check(&with_crlf(&text))?;
    }

    #[test]
    fn any_damaged_story_is_an_article(text in damaged_story()) {
        check(&text)?;
    }

    #[test]
    fn times_of_any_day_resolve(pieces in prop::collection::vec(prop::sample::select(TIMES), 1..16), day in day()) {
        let text = pieces.concat();
        let parser = day.map_or_else(Parser::new, |day| Parser::new().published(day));
        let article = parser.parse(&text);
        promises::kept(&article, &text).map_err(TestCaseError::fail)?;
        let alone = parser.layers(&[Layer::Times]).parse(&text);
        prop_assert_eq!(alone.times, article.times, "the times depend on the layers asked for");
    }

    #[test]
    fn names_in_any_order_are_entities(pieces in prop::collection::vec(prop::sample::select(NAMES), 1..24), day in day()) {
        let text = pieces.concat();
        let parser = day.map_or_else(Parser::new, |day| Parser::new().published(day));
        let article = parser.parse(&text);
        promises::kept(&article, &text).map_err(TestCaseError::fail)?;
        let alone = parser.layers(&[Layer::Entities]).parse(&text);
        prop_assert_eq!(alone.entities, article.entities, "the entities depend on the layers asked for");
    }

    #[test]
    fn stories_of_any_day_keep_the_promises(text in damaged_story(), day in day()) {
        let parser = day.map_or_else(Parser::new, |day| Parser::new().published(day));
        promises::kept(&parser.parse(&text), &text).map_err(TestCaseError::fail)?;
    }
}

/// What the properties found once, and must not find again.
#[test]
fn what_was_found_before_is_an_article() {
    for text in [
        ".\tLIMA, Jan 21 (Reuters) - \nLIMA, Jan 21 (Reuters) - ",
        "“MOSCOW, January 21. /TASS/. \u{97}Enditem",
        "Smith met the president of Kenya",
    ] {
        for text in [text.to_owned(), with_crlf(text)] {
            check(&text).unwrap_or_else(|e| panic!("{text:?}: {e}"));
        }
    }
}
