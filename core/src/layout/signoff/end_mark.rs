//! Words and signs that end the copy: "Enditem", "-30-", "###", "/TASS/", "AP-NY-08-07-98 0618EDT".

use super::Signed;
use crate::data::layout_words::{END_MARKS, EndMark};
use crate::language::characters::{is_blank, is_dash};

/// Longest end mark, decoration and all.
const LONGEST: usize = 64;

/// Reads a line that is an end mark.
pub(super) fn whole(copy: &str) -> Option<Signed> {
    if copy.len() > LONGEST {
        return None;
    }
    if is_thirty(copy) || is_hashes(copy) || is_stamp(copy) {
        return Some(Signed::default());
    }
    lookup(copy).or_else(|| two(copy)).map(signed)
}

/// The agency and the end: "Lusa/Fim".
fn two(copy: &str) -> Option<EndMark> {
    let (agency, end) = copy.split_once('/')?;
    let agency = lookup(agency).filter(|mark| mark.desk.is_some())?;
    lookup(end).map(|_| agency)
}

/// Reads an end mark that may stand behind the last sentence.
pub(super) fn behind_sentence(copy: &str) -> Option<Signed> {
    if copy.len() > LONGEST {
        return None;
    }
    let decorated = bare(copy).len() + 2 <= copy.len();
    lookup(copy).filter(|mark| mark.run_in || decorated && copy.starts_with(is_decoration)).map(signed)
}

fn signed(mark: EndMark) -> Signed {
    Signed { desk: mark.desk.map(str::to_owned), ..Signed::default() }
}

fn lookup(copy: &str) -> Option<EndMark> {
    END_MARKS.get(bare(copy).to_lowercase().as_str()).copied()
}

fn bare(copy: &str) -> &str {
    let bare = copy.trim_matches(is_decoration);
    // Typesetters' codes: "&UR; MORE", "^END<".
    bare.trim_start_matches("UR;").trim_matches(is_decoration)
}

fn is_decoration(c: char) -> bool {
    is_blank(c)
        || is_dash(c)
        || c.is_control()
        || matches!(
            c,
            '（' | '）'
                | '。'
                | '='
                | '*'
                | '/'
                | '('
                | ')'
                | '['
                | ']'
                | '<'
                | '>'
                | '^'
                | '.'
                | '#'
                | '|'
                | '+'
                | '&'
                | '…'
        )
}

/// "-30-", "- 30 -", "—30—".
fn is_thirty(copy: &str) -> bool {
    copy.starts_with(is_dash) && copy.ends_with(is_dash) && bare(copy) == "30"
}

fn is_hashes(copy: &str) -> bool {
    copy.contains('#') && copy.chars().all(|c| c == '#' || is_blank(c))
}

/// A time of transmission: "AP-NY-08-07-98 0618EDT", "241015 GMT Dez 18".
fn is_stamp(copy: &str) -> bool {
    let words: Vec<&str> = copy.trim_matches(is_decoration).split_whitespace().collect();
    match words[..] {
        [date, time] if date.contains('-') => {
            let digits = date.chars().filter(char::is_ascii_digit).count();
            date.starts_with(char::is_uppercase) && (4..=8).contains(&digits) && is_clock(time)
        }
        [clock, .., month, year] => {
            words.len() <= 4
                && clock.len() == 6
                && is_digits(clock)
                && month.chars().count() <= 4
                && month.starts_with(char::is_alphabetic)
                && matches!(year.len(), 2 | 4)
                && is_digits(year)
        }
        _ => false,
    }
}

/// "0618EDT", "1310GMT".
fn is_clock(word: &str) -> bool {
    let zone = word.trim_start_matches(|c: char| c.is_ascii_digit());
    word.len() - zone.len() == 4 && (2..=4).contains(&zone.len()) && zone.chars().all(|c| c.is_ascii_uppercase())
}

fn is_digits(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn end_marks_in_their_dress() {
        for mark in [
            "Enditem",
            "ENDS",
            "--ends--",
            "(END)",
            "-30-",
            "###",
            "/TASS/",
            "==Kyodo",
            "(ANSA).",
            "&UR; MORE",
            "^END<",
            "REUTER...",
            "Lusa/Fim",
            "（完）",
        ] {
            assert!(whole(mark).is_some(), "{mark}");
        }
        assert_eq!(whole("(ANSA).").and_then(|s| s.desk).as_deref(), Some("ANSA"));
        assert!(whole("AP-NY-03-11-31 0618EDT").is_some());
        assert!(whole("241015 GMT Dez 31").is_some());
    }

    #[test]
    fn ordinary_lines_are_none() {
        for line in ["30", "The end of the road", "Ends of the earth", "1931-32 12:40", "More to read"] {
            assert_eq!(whole(line), None, "{line}");
        }
        assert_eq!(behind_sentence("End"), None);
        assert!(behind_sentence("(END)").is_some());
    }
}
