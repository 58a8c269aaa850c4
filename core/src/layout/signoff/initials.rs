//! Lines of initials: "burs-abc/def", "abc/de", "(cm-kjd)", "dpa abc yyzz n1 de", "EFE abc/de".

use super::Signed;
use crate::data::layout_words::{CREDIT_WORDS, CREDITED, CreditWord, DESKS, NOT_INITIALS};

/// Longest line of initials.
const LONGEST: usize = 80;
/// Most letters in somebody's initials.
const LETTERS: usize = 5;

/// Reads a line that is initials.
pub(super) fn whole(copy: &str) -> Option<Signed> {
    read(copy, Room::Line)
}

/// Reads initials that stand behind the last sentence; those that could be words do not count.
pub(super) fn behind_sentence(copy: &str) -> Option<Signed> {
    read(copy, Room::Sentence)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    Line,
    Sentence,
}

fn read(copy: &str, room: Room) -> Option<Signed> {
    if copy.len() > LONGEST {
        return None;
    }
    let bare = copy.trim_end_matches(['.', ' ']).trim_start();
    let inner = in_brackets(bare);
    if let Some(inner) = inner {
        return credit(inner).or_else(|| groups(inner, room, Dress::Brackets));
    }
    // Brazilian papers credit agencies behind a slash: "/ AFP e EFE".
    if let Some(agencies) = bare.strip_prefix("/ ") {
        return credit(agencies);
    }
    let (bare, agencies) = before_credit(bare);
    let mut signed = led(bare).or_else(|| groups(bare, room, Dress::None))?;
    signed.desk = signed.desk.or(agencies);
    Some(signed)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Dress {
    None,
    Brackets,
}

fn in_brackets(copy: &str) -> Option<&str> {
    let inner = copy.strip_prefix('(').and_then(|c| c.strip_suffix(')'));
    inner.or_else(|| copy.strip_prefix('[').and_then(|c| c.strip_suffix(']'))).map(str::trim)
}

/// Takes "(AFP, dpa)" off "abc/de (AFP, dpa)".
fn before_credit(copy: &str) -> (&str, Option<String>) {
    let split = || {
        let (before, rest) = copy.split_once(" (")?;
        let desk = credit(rest.strip_suffix(')')?)?.desk;
        Some((before.trim_end(), desk))
    };
    split().unwrap_or((copy, None))
}

/// A credit to agencies and desks, dated or not: "APA, 12.3.2031", "dpa/red".
fn credit(inner: &str) -> Option<Signed> {
    let mut desk = None;
    for part in inner.split(['/', ',', ';', ' ']).filter(|part| !part.is_empty()) {
        match CREDITED.get(part.to_lowercase().as_str()) {
            Some(name) => desk = desk.or(Some((*name).to_owned())),
            None if desk.is_some() && CREDIT_WORDS.get(part) == Some(&CreditWord::And) => {}
            None if part.chars().all(|c| c.is_ascii_digit() || c == '.') => {}
            None => return None,
        }
    }
    desk.map(|desk| Signed { desk: Some(desk), ..Signed::default() })
}

/// Initials after the agency's name: "dpa abc yyzz n1 de", "EFE abc/de".
fn led(copy: &str) -> Option<Signed> {
    let (lead, rest) = copy.split_once(' ')?;
    let desk = DESKS.get(lead.to_lowercase().as_str()).filter(|desk| **desk == lead || lead == lead.to_uppercase())?;
    let groups: Vec<&str> = rest.split([' ', '/', '-', '.']).filter(|g| !g.is_empty()).collect();
    if groups.is_empty() || groups.len() > 10 || !groups.iter().all(|g| is_code(g)) {
        return None;
    }
    let plain_words = !rest.contains('/') && groups.iter().any(|g| g.len() > 3) && groups.len() == 1;
    if plain_words || are_words(&groups) {
        return None;
    }
    let initials = groups.into_iter().filter(|g| !is_routing(g)).map(str::to_owned).collect();
    Some(Signed { desk: Some((*desk).to_owned()), initials, people: Vec::new() })
}

fn is_code(group: &str) -> bool {
    group.len() <= LETTERS
        && group.chars().all(|c| c.is_ascii_alphanumeric())
        && group.chars().skip(1).all(|c| !c.is_ascii_uppercase() || group.chars().all(|c| c.is_ascii_uppercase()))
}

/// dpa's codes that are nobody's initials: services ("yyzz", "xx") and ranks ("n1", "s5").
fn is_routing(group: &str) -> bool {
    let bytes = group.as_bytes();
    group.starts_with("yy")
        || group == "xx"
        || matches!(bytes, [letter, digit] if letter.is_ascii_lowercase() && digit.is_ascii_digit())
}

fn groups(copy: &str, room: Room, dress: Dress) -> Option<Signed> {
    if !copy.chars().next().is_some_and(char::is_alphabetic) && !copy.starts_with('/') {
        return None;
    }
    let cased = copy.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    // Initials in Arabic hold blanks: only slashes and hyphens part them.
    let groups: Vec<&str> = if cased {
        copy.split(['/', '-', '.', ' ']).collect()
    } else {
        copy.split(['/', '-']).map(str::trim).collect()
    };
    // Lusa's second hand stands behind two slashes: "ABC // DEF".
    let doubled = copy.contains("//");
    let groups: Vec<&str> =
        groups.into_iter().skip_while(|g| g.is_empty()).filter(|g| !(doubled && g.is_empty())).collect();
    if groups.is_empty() {
        return None;
    }
    if !groups.iter().all(|g| is_group(g, cased)) || are_words(&groups) || !enough(copy, &groups, room, dress, cased) {
        return None;
    }
    let (desk, initials) = match DESKS.get(groups[0].to_lowercase().as_str()) {
        Some(desk) if groups.len() > 1 => (Some((*desk).to_owned()), &groups[1..]),
        _ => (None, &groups[..]),
    };
    Some(Signed { desk, initials: initials.iter().map(|g| (*g).to_owned()).collect(), people: Vec::new() })
}

/// Whether every group is a word of its own: "and/or". One may be a word by chance.
fn are_words(groups: &[&str]) -> bool {
    groups.iter().all(|g| NOT_INITIALS.contains(g.to_lowercase().as_str()))
}

/// Whether it ends as addresses on the net do.
fn is_address(groups: &[&str]) -> bool {
    groups.last().is_some_and(|g| NOT_INITIALS.contains(g))
}

fn is_group(group: &str, cased: bool) -> bool {
    let letters = group.chars().count();
    if !cased {
        return (1..=7).contains(&letters) && group.chars().all(|c| c.is_alphabetic() || c == ' ');
    }
    let all = |test: fn(char) -> bool| group.chars().all(test);
    let capitalised = letters <= 3 && group.chars().skip(1).all(char::is_lowercase);
    (1..=LETTERS).contains(&letters)
        && all(char::is_alphabetic)
        && (all(char::is_lowercase) || all(char::is_uppercase) || capitalised)
}

/// Whether there is enough to tell initials from words that are written alike ("and/or", "e-mail").
fn enough(copy: &str, groups: &[&str], room: Room, dress: Dress, cased: bool) -> bool {
    let slashes = copy.matches('/').count();
    let small = !cased || groups.iter().any(|g| g.chars().all(char::is_lowercase));
    let led = groups.len() > 1 && DESKS.contains_key(groups[0].to_lowercase().as_str());
    let short = groups.iter().all(|g| g.chars().count() <= 3);
    match (slashes, room) {
        (0, _) if led => true,
        (0, Room::Line) if dress == Dress::Brackets => {
            small
                && !copy.contains(' ')
                && groups.len() <= 3
                && groups.iter().all(|g| g.len() <= 4)
                && (short || copy.contains('-'))
        }
        (0, Room::Sentence) => dress == Dress::Brackets && small && copy.contains('-') && short,
        (0, Room::Line) if copy.contains(' ') => false,
        (0, Room::Line) if copy.contains('.') => {
            !is_address(groups)
                && small
                && (2..=3).contains(&groups.len())
                && groups.iter().all(|g| (2..=4).contains(&g.len()))
        }
        (0, Room::Line) => {
            // EFE's second hand is one letter, "abc-d".
            small && cased && groups.len() == 2 && groups[1].len() == 1 && groups[0].len() > 1 && groups[0].len() < 4
        }
        (1, _) if !cased => room == Room::Line,
        (1, Room::Line) => (small && groups.iter().all(|g| g.chars().count() <= 4)) || led,
        (1, Room::Sentence) => (small && short && copy.len() > 4) || led,
        _ => copy.matches(' ').count() <= 2 && (small || room == Room::Line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn initials(copy: &str) -> Option<(Option<String>, Vec<String>)> {
        whole(copy).map(|s| (s.desk, s.initials))
    }

    fn read(desk: &str, names: &str) -> Option<(Option<String>, Vec<String>)> {
        let desk = (!desk.is_empty()).then(|| desk.to_owned());
        Some((desk, names.split_whitespace().map(str::to_owned).collect()))
    }

    #[test]
    fn desks_and_initials() {
        assert_eq!(initials("burs-qwe/rt/yu"), read("burs", "qwe rt yu"));
        assert_eq!(initials("qwe/rty"), read("", "qwe rty"));
        assert_eq!(initials("(qw-er)"), read("", "qw er"));
        assert_eq!(initials("(qw)"), read("", "qw"));
        assert_eq!(initials("dpa qwe/r yyzz n1 tz"), read("dpa", "qwe r tz"));
        assert_eq!(initials("EFE qwe/rt"), read("EFE", "qwe rt"));
        assert_eq!(initials("Qwe-r"), read("", "Qwe r"));
        assert_eq!(initials("qwe.rt"), read("", "qwe rt"));
        assert_eq!(initials("QWE // RTY"), read("", "QWE RTY"));
        assert_eq!(initials("PTI QWE RTY UI"), read("PTI", "QWE RTY UI"));
        assert_eq!(initials("QW/er/ty"), read("", "QW er ty"));
        assert_eq!(initials("qw/er (AFP, dpa)"), read("AFP", "qw er"));
        assert_eq!(initials("/ AFP e EFE"), read("AFP", ""));
        assert_eq!(initials("(APA, 12.3.2031)"), read("APA", ""));
        assert_eq!(initials("بور-ابج/دهو").map(|(desk, _)| desk), Some(Some("بور".into())));
    }

    #[test]
    fn words_are_no_initials() {
        for line in [
            "he/she",
            "and/or",
            "17.50/dlrs/bbl",
            "AC/DC",
            "e-mail",
            "www.port.com",
            "km/h",
            "Al-Said",
            "n/a",
            "dpa meldet",
            "1931/32",
            "Win/lose",
            "(sic!)",
            "The port is closed.",
            "U.S.",
            "a.m.",
        ] {
            assert_eq!(whole(line), None, "{line}");
        }
    }
}
