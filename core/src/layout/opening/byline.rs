//! Bylines: "By NAME and NAME, Reuters", "Von NAME, dpa", "NAME in Paris", "NAME, City Bureau".

use crate::data::bylines::{self, Role};
use crate::data::place_words::{self, has_role};
use crate::data::{agencies, labels, places};
use crate::language::characters::{closes_sentence, is_blank};

/// Words in the longest byline.
const WORDS: usize = 24;
/// Bytes of the longest byline.
const LONGEST: usize = 240;
/// Bytes of the longest name on a line of its own.
const NAME: usize = 40;
/// Bytes of the longest line that credits a service.
const SERVICE: usize = 48;

/// The names in `line` if it is a byline; none of them need be a person's.
pub(crate) fn read(line: &str) -> Option<Vec<String>> {
    let line = line.trim_start_matches('^').trim_matches(is_blank);
    if line.len() > LONGEST || line.split_whitespace().count() > WORDS {
        return None;
    }
    opened(line).or_else(|| credited(line)).or_else(|| signed(line))
}

/// Whether a line opens like a byline, or credits the service below one.
pub(crate) fn is_opened(line: &str) -> bool {
    line.len() <= LONGEST && (opened(line).is_some() || credited(line).is_some())
}

/// "By NAME…": opened by a word of the table.
fn opened(line: &str) -> Option<Vec<String>> {
    let rest = &line[bylines::prefix(line, Role::By)?..];
    let rest = rest.trim_matches(|c| is_blank(c) || c == ':');
    let names_only = rest[..tail(rest).unwrap_or(rest.len())].split_whitespace().all(belongs);
    let starts = rest.starts_with(|c: char| !c.is_lowercase()) || agencies::agency(first_word(rest)).is_some();
    let is_sentence = rest.ends_with(closes_sentence) && rest.split_whitespace().count() > 6;
    (starts && names_only && !is_sentence && !rest.is_empty()).then(|| names(rest))
}

/// A line under the byline that credits the service, or gives the reporter's function alone.
fn credited(line: &str) -> Option<Vec<String>> {
    if line.len() > SERVICE {
        return None;
    }
    let bare = line.trim_end_matches(['.', ':', '=']).trim_end_matches(is_blank);
    let whole = |role| bylines::prefix(bare, role) == Some(bare.len());
    let service = bare.strip_prefix("c.").or_else(|| bare.strip_prefix("(c)")).is_some_and(|rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || is_blank(c)).starts_with(char::is_uppercase)
            && rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
    });
    let agency = agencies::agency(bare).is_some_and(|_| bare.len() > 1);
    (whole(Role::Credit) || whole(Role::Writer) || service || agency).then(Vec::new)
}

/// "NAME, Associated Press Writer", "NAME in Paris", "NAME and NAME with agencies".
fn signed(line: &str) -> Option<Vec<String>> {
    let stopped = line.ends_with(closes_sentence) && !line.ends_with("r.");
    if stopped || line.len() > 120 || !line.starts_with(char::is_uppercase) {
        return None;
    }
    let end = tail(line)?;
    let head = line[..end].trim_end_matches(|c| is_blank(c) || c == ',');
    let names = names(head);
    let all_are_names =
        head.split_whitespace().all(belongs) && !names.is_empty() && names.iter().all(|name| is_full_name(name));
    (all_are_names && line[..end].len() < 120).then_some(names)
}

/// Where the names end: before the reporter's function, the agency or the place.
fn tail(line: &str) -> Option<usize> {
    function(line).or_else(|| place(line))
}

/// Where the reporter's function or the agency starts.
fn function(line: &str) -> Option<usize> {
    if let Some(at) = bylines::find(line, Role::With) {
        return (at > 0).then_some(at);
    }
    if let Some(at) = bylines::find(line, Role::Writer).filter(|&at| closes_line(line, at)) {
        // ", Science Correspondent": the words before the function belong to it.
        let at = line[..at].rfind(',').filter(|comma| line[*comma..at].split_whitespace().count() <= 4).unwrap_or(at);
        return (at > 0).then_some(at);
    }
    let comma = line.rfind(',')?;
    let last = line[comma + 1..].trim_matches(is_blank);
    agencies::agency(last).map(|_| comma)
}

/// Where " in Paris" starts.
fn place(line: &str) -> Option<usize> {
    let at = line.find(" in ")?;
    let place = line[at + 4..].split([',', ';']).next().unwrap_or("").trim_matches(is_blank);
    let place = place.split(" and ").next().unwrap_or("");
    places::place(place).is_some().then_some(at)
}

/// Whether nothing but the agency or the place follows a reporter's function: in "a Reporter Is Hurt"
/// it is a word of a headline.
fn closes_line(line: &str, at: usize) -> bool {
    let length = bylines::prefix(&line[at..], Role::Writer).unwrap_or(0);
    let (phrase, rest) = line[at..].split_at(length);
    // "reports from Paris", "special to The Example"
    let leads_on = phrase.ends_with("from") || phrase.ends_with("to") || phrase.ends_with("for");
    if leads_on && rest.split_whitespace().count() <= 5 && rest.trim_start().starts_with(char::is_uppercase) {
        return true;
    }
    let rest = rest.trim_matches(|c: char| is_blank(c) || matches!(c, '=' | '.' | ')'));
    rest.is_empty() || rest.starts_with([',', '/', '(']) || rest.starts_with("in ") || rest.starts_with("for ")
}

/// Whether a line of its own below the headline may be nothing but a name: "JANE ROE".
pub(crate) fn is_name_alone(line: &str) -> bool {
    let line = line.trim_matches(is_blank);
    if line.len() >= NAME {
        return false;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let stopped = line.ends_with('.') && words.last().is_some_and(|word| word.len() > 3);
    let is_of_name = |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’');
    (2..=4).contains(&words.len())
        && !stopped
        && words.iter().all(|word| word.chars().all(is_of_name))
        && words.iter().all(|word| word.starts_with(|c: char| !c.is_lowercase()) || bylines::is_particle(word))
        && is_full_name(line)
        && !words.iter().any(|word| labels::is_label(word))
        && places::place(line).is_none()
}

/// A word that may stand in a byline: a name, or a small word between names.
fn belongs(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.is_empty()
        || bare.starts_with(|c: char| !c.is_lowercase() && !c.is_ascii_digit())
        || has_role(bare, place_words::Role::Inside)
        || has_role(bare, place_words::Role::Between)
        || bylines::is_small_word(bare)
        || agencies::agency(bare).is_some()
}

fn is_full_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    (2..=5).contains(&words.len())
        && words[0].starts_with(char::is_uppercase)
        && words[words.len() - 1].starts_with(char::is_uppercase)
        && !name.chars().any(|c| c.is_ascii_digit())
}

/// The names in what follows "By": without agencies, functions and places.
pub(crate) fn names(rest: &str) -> Vec<String> {
    let cut = function(rest).unwrap_or(rest.len());
    let head = rest[..cut].trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '(' | ')'));
    let mut names = Vec::new();
    let mut name: Vec<&str> = Vec::new();
    let mut in_place = false;
    for word in head.split_whitespace().chain([","]) {
        let joins = has_role(word, place_words::Role::Between) || bylines::prefix(word, Role::And) == Some(word.len());
        in_place |= bylines::prefix(word, Role::Place) == Some(word.len());
        let bare = word.trim_end_matches([',', ';', '=']);
        if !joins && !in_place && !bare.is_empty() {
            name.push(bare);
        }
        if joins || word.ends_with([',', ';']) || word == "=" {
            names.extend(person(&name));
            name.clear();
            in_place = false;
        }
    }
    names
}

/// A person's name out of its words; agencies, functions and bare places are none.
fn person(words: &[&str]) -> Option<String> {
    if agencies::agency(&words.join(" ")).is_some() {
        return None;
    }
    let credit = (1..words.len()).find(|&at| agencies::agency(&words[at..].join(" ")).is_some());
    let words = &words[..credit.unwrap_or(words.len())];
    let name = words.join(" ");
    let named = name.starts_with(char::is_uppercase) && words.len() <= 5;
    let other = agencies::agency(&name).is_some()
        || bylines::prefix(&name, Role::Writer).is_some()
        || bylines::prefix(&name, Role::Credit).is_some()
        || (words.len() == 1 && places::place(&name).is_some());
    (named && !other).then_some(name)
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_of_many_shapes() {
        for (line, expected) in [
            ("By JANE ROE and RICHARD MILES", vec!["JANE ROE", "RICHARD MILES"]),
            ("By Jane Roe, Reuters", vec!["Jane Roe"]),
            ("Von Anna Beispiel, dpa", vec!["Anna Beispiel"]),
            ("By Jane Roe, AP Sports Writer", vec!["Jane Roe"]),
            ("By The Associated Press", vec![]),
            ("By dpa correspondents  =", vec![]),
            ("Associated Press Writer", vec![]),
            ("Jane Roe in Paris", vec!["Jane Roe"]),
            ("Jane Roe, City Bureau", vec!["Jane Roe"]),
            ("Jane Roe and Richard Miles with agencies", vec!["Jane Roe", "Richard Miles"]),
            ("By Jane Roe in London and Tom Poe in Paris", vec!["Jane Roe", "Tom Poe"]),
            ("By Jane Roe | Staff Writer", vec!["Jane Roe"]),
            ("Jane Roe reports from Paris", vec!["Jane Roe"]),
            ("By Jane Roe, special to The Example", vec!["Jane Roe"]),
            ("Por Joana Silva, com agências", vec!["Joana Silva"]),
            ("Jane Roe, AP Sports Writer =", vec!["Jane Roe"]),
            ("Por María de la Torre", vec!["María de la Torre"]),
            ("c.1999 N.Y. Times News Service", vec![]),
        ] {
            assert_eq!(read(line), Some(expected.into_iter().map(str::to_owned).collect()), "{line}");
        }
    }

    #[test]
    fn sentences_are_no_bylines() {
        for line in [
            "By Monday the roads were clear again.",
            "Von der Leyen fordert mehr Tempo",
            "The minister in Paris",
            "Rain in Spain",
        ] {
            assert!(read(line).is_none_or(|names| names.is_empty() && line.len() < 3), "{line}: {:?}", read(line));
        }
    }
}
