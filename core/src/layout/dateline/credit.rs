//! Credits in datelines: "(AFP)", "/TASS/", "[CNA]", "(ats afp)", and "AFP" without marks.

use crate::data::agencies;
use crate::language::characters::is_blank;
use crate::layout::dateline::cursor::Cursor;

/// A credit as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Credit {
    /// The name without its marks.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The name that the table gives, or as printed.
    pub(crate) name: String,
    /// Whether the table knows it.
    pub(crate) known: bool,
    pub(crate) marks: Marks,
}

/// What stands around a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marks {
    Brackets,
    Slashes,
    None,
}

/// Longest name that is looked for between marks, in bytes.
const LONGEST: usize = 64;

/// Reads a credit between brackets or slashes.
pub(crate) fn read_marked(cursor: &mut Cursor<'_>) -> Option<Credit> {
    let open = cursor.peek()?;
    let marks = match open {
        '(' | '[' | '（' => Marks::Brackets,
        '/' => Marks::Slashes,
        _ => return None,
    };
    let rest = cursor.rest();
    let inside = &rest[open.len_utf8()..];
    let close = inside.char_indices().take_while(|(i, _)| *i <= LONGEST).find(|&(_, c)| match marks {
        Marks::Slashes => c == '/',
        _ => matches!(c, ')' | ']' | '）'),
    });
    let (length, close) = close?;
    let content = &inside[..length];
    let name = content.trim_matches(is_blank);
    let (canonical, known) = match known(name) {
        Some(canonical) => (canonical, true),
        None if marks == Marks::Brackets && looks_like_name(name) => (name.to_owned(), false),
        None => return None,
    };
    let start = cursor.at + open.len_utf8() + (content.len() - content.trim_start_matches(is_blank).len());
    cursor.at += open.len_utf8() + length + close.len_utf8();
    Some(Credit { start, end: start + name.len(), name: canonical, known, marks })
}

/// Reads a credit without marks: only names that are known to stand so.
pub(crate) fn read_bare(cursor: &mut Cursor<'_>) -> Option<Credit> {
    let start = cursor.at;
    let mut next = *cursor;
    let first = cursor.clone().take_while(is_of_name);
    if !agencies::may_start_bare(first.trim_end_matches(['.', '-'])) {
        return None;
    }
    let mut found = None;
    for _ in 0..3 {
        let word = next.take_while(is_of_name);
        let word_end = next.at - (word.len() - word.trim_end_matches(['.', '-']).len());
        if word_end <= start || name_is_marks(word) {
            break;
        }
        let mut name = next;
        name.at = word_end;
        if let Some(agency) = agencies::agency(name.since(start)).filter(|agency| agency.bare) {
            found = Some((name, agency.name));
        }
        if !next.take(|c| c == ' ') {
            break;
        }
    }
    let (end, name) = found?;
    *cursor = end;
    Some(Credit { start, end: end.at, name: name.to_owned(), known: true, marks: Marks::None })
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '.' | '/')
}

fn name_is_marks(word: &str) -> bool {
    !word.contains(char::is_alphanumeric)
}

/// The table's name for a credit; several names joined by a slash where it credits several.
fn known(credit: &str) -> Option<String> {
    if let Some(agency) = agencies::agency(credit) {
        return Some(agency.name.to_owned());
    }
    let parts: Vec<&str> = credit.split(['/', ',', ';', ' ', '+']).filter(|part| !part.is_empty()).collect();
    if parts.len() > 3 {
        return None;
    }
    // "(ats afp)": where one is written small by habit, the others follow it.
    let habit = parts.iter().any(|part| agencies::agency(part).is_some());
    let names: Option<Vec<&str>> =
        parts.iter().map(|part| agencies::in_any_case(part).map(|agency| agency.name)).collect();
    names.filter(|names| habit && names.len() > 1).map(|names| names.join("/"))
}

/// Whether an unknown name may be that of a service: short, and capitalised or a domain.
fn looks_like_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let starts = name.starts_with(|c: char| c.is_uppercase() || is_uncased_letter(c)) || name.contains('.');
    let holds_digits_first = name.starts_with(|c: char| c.is_ascii_digit());
    (1..=5).contains(&words)
        && starts
        && !holds_digits_first
        && !name.contains([',', ';', ':', '"', '“', '$', '%', '?', '!'])
        && name.split_whitespace().all(|word| word.starts_with(|c: char| !c.is_lowercase()) || name.contains('.'))
}

/// A letter of a script that has no capitals.
pub(crate) fn is_uncased_letter(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> Option<(String, bool)> {
        read_marked(&mut Cursor::new(text, 0, text.len())).map(|credit| (credit.name, credit.known))
    }

    #[test]
    fn marks_and_names() {
        for (text, name, known) in [
            ("(AFP) – ", "AFP", true),
            ("/TASS/.", "TASS", true),
            ("(ats afp) ", "SDA/AFP", true),
            ("[INRAVISION CADENA 1) --", "INRAVISION CADENA 1", false),
            ("(Valley Desk) -", "Valley Desk", false),
            ("(أ ف ب) -", "AFP", true),
        ] {
            assert_eq!(marked(text), Some((name.into(), known)), "{text}");
        }
        for text in ["(who asked not to be named) said", "(May 6, 2021)", "/or/", "(2)", "(", "()", "AFP"] {
            assert_eq!(marked(text), None, "{text}");
        }
    }

    #[test]
    fn bare_names() {
        for (text, name) in [
            ("AFP - A", Some("AFP")),
            ("РИА Новости, Имя", Some("RIA Novosti")),
            ("ap - a", None),
            ("Sources - a", None),
        ] {
            let credit = read_bare(&mut Cursor::new(text, 0, text.len()));
            assert_eq!(credit.map(|c| c.name).as_deref(), name, "{text}");
        }
    }
}
