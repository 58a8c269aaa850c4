//! Names in lines of contributors: "Ana Lima and Jo Hale in Lima, Rosa Pinto".

use crate::article::Contributor;
use crate::data::layout_words::{CREDIT_PLACES, CREDIT_WORDS, CreditWord};
use crate::data::places::is_region;
use crate::language::characters::is_blank;

/// The names in `list` with `role`; `None` if it holds something else than names and places.
pub(super) fn read(list: &str, role: &str) -> Option<Vec<Contributor>> {
    let mut people = Vec::new();
    let mut parts = 0;
    let mut in_place = false;
    for part in list.split([',', ';']) {
        let mut part = part.trim_matches(|c: char| is_blank(c) || c == '.');
        // "in Montpelier, Vt.": the region or country of the place before.
        if std::mem::take(&mut in_place) && is_region(part) {
            continue;
        }
        part = after_and(part);
        let mut after_place = false;
        loop {
            let (name, joint, rest) = until_small_word(part);
            let name = name.trim_matches(|c: char| is_blank(c) || matches!(c, '.' | ':' | '(' | ')'));
            if !name.is_empty() {
                parts += 1;
                match () {
                    () if !is_name(name) => return None,
                    // "in Paris and Lyon": the second is a place too, if it can be no full name.
                    () if after_place && is_place(name) => {}
                    () => people.push(Contributor { name: name.to_owned(), role: role.to_owned() }),
                }
            }
            match joint {
                Some(CreditWord::Place) => {
                    let (_, joint, after) = until_small_word(rest);
                    after_place = true;
                    in_place = true;
                    if joint.is_none() {
                        break;
                    }
                    part = after;
                }
                Some(_) => part = rest,
                None => break,
            }
        }
    }
    (parts > 0).then_some(people)
}

/// ", and Jo Hale" without the "and".
fn after_and(part: &str) -> &str {
    match part.split_once(is_blank) {
        Some((first, rest)) if CREDIT_WORDS.get(first) == Some(&CreditWord::And) => rest.trim_start_matches(is_blank),
        _ => part,
    }
}

/// What stands before the next "and" or "in", which of them it is, and what follows it.
fn until_small_word(part: &str) -> (&str, Option<CreditWord>, &str) {
    let mut from = 0;
    while let Some(at) = part[from..].find(is_blank).map(|at| from + at) {
        let rest = part[at..].trim_start_matches(is_blank);
        let word = rest.split(is_blank).next().unwrap_or("");
        if let Some(joint @ (CreditWord::And | CreditWord::Place)) = CREDIT_WORDS.get(word).copied() {
            return (&part[..at], Some(joint), rest[word.len()..].trim_start_matches(is_blank));
        }
        from = part.len() - rest.len();
    }
    let first = CREDIT_WORDS.get(part).copied().filter(|w| matches!(w, CreditWord::And | CreditWord::Place));
    (if first.is_some() { "" } else { part }, first, "")
}

/// Whether every word of it may stand in a name.
fn is_name(name: &str) -> bool {
    let mut words = 0;
    let mut capitals = 0;
    for word in name.split(is_blank).filter(|w| !w.is_empty()) {
        words += 1;
        let first = word.chars().find(|c| c.is_alphanumeric());
        let capital = first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        let inner_capital = word.chars().any(char::is_uppercase);
        capitals += usize::from(capital || inner_capital);
        let allowed = matches!(
            CREDIT_WORDS.get(word.to_lowercase().as_str()),
            Some(CreditWord::Particle | CreditWord::Calling | CreditWord::Newsroom)
        );
        if !(capital || inner_capital || allowed) {
            return false;
        }
    }
    (1..=7).contains(&words) && capitals > 0
}

fn is_place(name: &str) -> bool {
    !name.contains(is_blank) || CREDIT_PLACES.exactly(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &str) -> Option<Vec<String>> {
        read(list, "reporting").map(|people| people.into_iter().map(|p| p.name).collect())
    }

    #[test]
    fn places_are_left_out() {
        let read = names("Ana Lima and Jo van Hale in Lima and Quito, Rosa Pinto in New York and Hong Kong")
            .expect("they are names");
        assert_eq!(read, ["Ana Lima", "Jo van Hale", "Rosa Pinto"]);
        assert_eq!(names("Ana Lima in Lima and Jo Hale in Quito").expect("they are names"), ["Ana Lima", "Jo Hale"]);
        assert_eq!(
            names("Ana Lima in Salem, Ore., and Jo Hale in Quito, Ecuador").expect("they are names"),
            ["Ana Lima", "Jo Hale"]
        );
        assert_eq!(names("Jean al-Said à Paris et Ana Lima").expect("they are names"), ["Jean al-Said", "Ana Lima"]);
    }

    #[test]
    fn prose_is_no_list_of_names() {
        assert_eq!(names("local media has been restricted"), None);
        assert_eq!(names("Ana Lima was praised"), None);
        assert_eq!(names(""), None);
    }
}
