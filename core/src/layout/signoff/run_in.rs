//! Sign-offs that stand behind the last sentence, on the same line.

use super::{Signed, contributions, credits, end_mark, initials};
use crate::data::layout_words::ROLES;
use crate::language::characters::{boundary_before, closes_sentence, is_blank, is_closing_mark};

/// How far back from the end a sign-off may begin, in bytes.
const REACH: usize = 900;
/// Most words of initials and end marks behind a sentence: "dpa abc yyzz n1 de fg".
const WORDS: usize = 7;

/// Where in `copy` the sign-off begins that stands behind its last sentence, and what it tells.
pub(crate) fn behind_sentence(copy: &str) -> Option<(usize, Signed)> {
    let window = boundary_before(copy, copy.len().saturating_sub(REACH));
    let tail = &copy[window..];
    let (at, signed) = bracketed(tail).or_else(|| short(tail)).or_else(|| roles(tail)).or_else(|| thanks(tail))?;
    let before = copy[..window + at].trim_end_matches(is_blank);
    (!before.is_empty()).then_some((window + at, signed))
}

/// "… on Tuesday. (Reporting by Ana Lima)", "… de Lima. (ANSA)."
fn bracketed(tail: &str) -> Option<(usize, Signed)> {
    let close = tail.trim_end_matches(['.', ' ']).chars().next_back()?;
    let open = match close {
        ')' => '(',
        ']' => '[',
        '）' => '（',
        _ => return None,
    };
    let at = matching_bracket(tail, open, close)?;
    let copy = &tail[at..];
    if let Some(signed) = credits::in_brackets(copy).and_then(|inner| credits::read(inner, credits::Leading::Role)) {
        return Some((at, signed));
    }
    if !ends_sentence(&tail[..at]) {
        return None;
    }
    let signed = end_mark::behind_sentence(copy)
        .or_else(|| initials::behind_sentence(copy))
        .or_else(|| credits::in_brackets(copy).and_then(|inner| credits::read(inner, credits::Leading::Names)))?;
    Some((at, signed))
}

/// The bracket that the last one closes.
fn matching_bracket(tail: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in tail.char_indices().rev() {
        match c {
            c if c == close => depth += 1,
            c if c == open => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// "… on Tuesday. abc/def", "… negocios. EFE abc/de", "… next year. Enditem".
fn short(tail: &str) -> Option<(usize, Signed)> {
    let mut at = tail.len();
    let mut found = None;
    for _ in 0..WORDS {
        let before = tail[..at].trim_end_matches(is_blank);
        at = before.rfind(is_blank).map_or(0, |blank| blank + before[blank..].chars().next().map_or(1, char::len_utf8));
        if !ends_sentence(&tail[..at]) {
            continue;
        }
        let copy = &tail[at..];
        match end_mark::behind_sentence(copy).or_else(|| initials::behind_sentence(copy)) {
            Some(signed) => found = Some((at, signed)),
            None => break,
        }
    }
    found
}

/// "… on Tuesday. Reporting by Ana Lima; Editing by Jo Hale".
fn roles(tail: &str) -> Option<(usize, Signed)> {
    let mut from = 0;
    while let Some(blank) = memchr::memchr(b'.', &tail.as_bytes()[from..]).map(|at| from + at + 1) {
        let at = tail.len() - tail[blank..].trim_start_matches(is_blank).len();
        from = blank;
        let copy = &tail[at..];
        if at > blank
            && copy.starts_with(char::is_uppercase)
            && ROLES.at_start(copy).is_some_and(|(length, _)| copy[..length].contains(' '))
            && let Some(signed) = credits::read(copy, credits::Leading::Role)
        {
            return Some((at, signed));
        }
    }
    None
}

fn thanks(tail: &str) -> Option<(usize, Signed)> {
    let at = contributions::thanks_at_end(tail).then(|| contributions::start(tail))??;
    let signed = contributions::whole(&tail[at..])?;
    Some((at, signed))
}

fn ends_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(is_blank);
    let bare = before.trim_end_matches(is_closing_mark);
    bare.ends_with(closes_sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(copy: &str) -> &str {
        behind_sentence(copy).map_or("", |(at, _)| &copy[at..])
    }

    #[test]
    fn behind_the_last_sentence() {
        assert_eq!(cut("The port stays closed. (Reporting by Ana Lima)"), "(Reporting by Ana Lima)");
        assert_eq!(cut("The port stays closed. qwe/rt"), "qwe/rt");
        assert_eq!(cut("El puerto sigue cerrado. EFE qwe/rt"), "EFE qwe/rt");
        assert_eq!(cut("Der Hafen bleibt zu.» dpa qwe yyzz n1 rt"), "dpa qwe yyzz n1 rt");
        assert_eq!(cut("The port stays closed. Enditem"), "Enditem");
        assert_eq!(cut("Il porto resta chiuso. (ANSA)."), "(ANSA).");
        assert_eq!(cut("The port stays closed. /TASS/"), "/TASS/");
        assert_eq!(cut("港口仍然关闭。（完）"), "（完）");
        assert_eq!(
            cut("It stays closed. Reporting by Ana Lima; Editing by Jo Hale"),
            "Reporting by Ana Lima; Editing by Jo Hale"
        );
        assert_eq!(cut("Der Hafen bleibt zu. (APA, 12.3.2031)"), "(APA, 12.3.2031)");
    }

    #[test]
    fn ordinary_ends() {
        for copy in [
            "The port stays closed.",
            "It costs 17.50/dlrs/bbl",
            "Each minister brings his. and/or",
            "The port (and its cranes).",
            "The price fell. AC/DC",
            "They ran the port. In 1931 it closed.",
            "qwe/rt",
            "",
        ] {
            assert_eq!(cut(copy), "", "{copy}");
        }
    }
}
