//! Contributors with their roles: "(Reporting by A in X; Editing by B)", "Compiled by A".

use super::{Signed, names};
use crate::article::Contributor;
use crate::data::layout_words::{CREDIT_WORDS, CreditWord, ROLES};
use crate::language::characters::is_blank;
use crate::layout::shape::LONG;

/// Whether a passage is contributors in brackets: sure enough in the midst of a story.
pub(crate) fn is_line_of_contributors(copy: &str) -> Option<Signed> {
    (copy.len() <= LONG && copy.starts_with(['(', '['])).then(|| whole(copy))?
}

/// Reads a passage that is contributors and nothing else.
pub(super) fn whole(copy: &str) -> Option<Signed> {
    let bare = copy.trim_matches(|c: char| is_blank(c) || matches!(c, '-' | '–' | '—' | '_' | '*'));
    match in_brackets(bare) {
        Some(inner) => read(inner, Leading::Names),
        None if ROLES.at_start(bare).is_none() => None,
        None => read(bare, Leading::Role),
    }
}

pub(super) fn in_brackets(copy: &str) -> Option<&str> {
    let copy = copy.trim_end_matches(['.', ' ']);
    let (open, close) = match copy.chars().next()? {
        '(' => ('(', ')'),
        '[' => ('[', ']'),
        _ => return None,
    };
    // The closing bracket is lost now and then.
    let inner = copy.strip_prefix(open)?;
    Some(inner.strip_suffix(close).unwrap_or(inner))
}

/// What the list may open with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Leading {
    /// Names without a role, as on French wires: "(Jeanne Petit, édité par Luc Roche)".
    Names,
    /// A role.
    Role,
}

pub(super) fn read(list: &str, leading: Leading) -> Option<Signed> {
    let heads = heads(list);
    let first = heads.first()?;
    let mut people: Vec<Contributor> = Vec::new();
    if first.start > 0 {
        if leading == Leading::Role {
            return None;
        }
        people.extend(names::read(&list[..first.start], "writing")?);
    }
    for (i, head) in heads.iter().enumerate() {
        let end = heads.get(i + 1).map_or(list.len(), |next| next.start);
        let segment =
            list[head.end..end].trim_matches(|c: char| is_blank(c) || matches!(c, '.' | ';' | ',' | ':' | ')' | ']'));
        match names::read(segment, head.role) {
            Some(read) => people.extend(read),
            // "Reporting and writing by": the first word has no names of its own.
            None if segment.is_empty() && i + 1 < heads.len() => {}
            // What follows the last names: a phone number, an address to ask.
            None if i > 0 || segment.is_empty() => break,
            None => {
                let (before, _) = segment.split_once(['.', ';'])?;
                people.extend(names::read(before, head.role)?);
                break;
            }
        }
    }
    let anonymous = people.is_empty() && !list.contains("agenc");
    (!anonymous).then(|| Signed { people, ..Signed::default() })
}

struct Head {
    start: usize,
    end: usize,
    role: &'static str,
}

/// Where roles stand: at the start, or after a mark or an "and".
fn heads(list: &str) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    let mut may_start = true;
    let mut at = 0;
    while at < list.len() {
        let rest = &list[at..];
        let word_length = rest.find(is_blank).unwrap_or(rest.len());
        if word_length == 0 {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        if may_start && let Some((length, role)) = ROLES.at_start(rest) {
            heads.push(Head { start: at, end: at + length, role });
            at += length;
            may_start = false;
            continue;
        }
        let word = &rest[..word_length];
        may_start = word.ends_with([',', ';', '.', ':', '/']) || CREDIT_WORDS.get(word) == Some(&CreditWord::And);
        at += word_length;
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(copy: &str) -> Option<Vec<(String, String)>> {
        whole(copy).map(|s| s.people.into_iter().map(|p| (p.name, p.role)).collect())
    }

    fn expect(pairs: &[(&str, &str)]) -> Option<Vec<(String, String)>> {
        Some(pairs.iter().map(|(n, r)| ((*n).to_owned(), (*r).to_owned())).collect())
    }

    #[test]
    fn roles_in_five_languages() {
        assert_eq!(
            people(
                "(Reporting by Ana Lima in Lima and Jo Hale; Additional reporting by Rosa Pinto; Editing by Al Roe)"
            ),
            expect(&[
                ("Ana Lima", "reporting"),
                ("Jo Hale", "reporting"),
                ("Rosa Pinto", "reporting"),
                ("Al Roe", "editing")
            ])
        );
        assert_eq!(
            people("[Writing by Ana Lima, editing by Jo Hale]"),
            expect(&[("Ana Lima", "writing"), ("Jo Hale", "editing")])
        );
        assert_eq!(people("Compiled by Ana Lima"), expect(&[("Ana Lima", "compiling")]));
        assert_eq!(
            people("(Jeanne Petit, édité par Luc Roche)"),
            expect(&[("Jeanne Petit", "writing"), ("Luc Roche", "editing")])
        );
        assert_eq!(
            people("(Reporte de Ana Lima. Editado por Rosa Pinto)"),
            expect(&[("Ana Lima", "reporting"), ("Rosa Pinto", "editing")])
        );
        assert_eq!(
            people("(Bericht von Jan Moll, redigiert von Uta Kern)"),
            expect(&[("Jan Moll", "reporting"), ("Uta Kern", "editing")])
        );
        assert_eq!(
            people("(Por Ana Lima; Edição de Rui Melo)"),
            expect(&[("Ana Lima", "writing"), ("Rui Melo", "editing")])
        );
    }

    #[test]
    fn sentences_are_no_credits() {
        assert_eq!(whole("Reporting by local media has been restricted since May."), None);
        assert_eq!(whole("Editing is hard."), None);
        assert_eq!(whole("The minister (right) left."), None);
    }
}
