//! How much speaks for a form being a dateline, and not a headline or a sentence.

use crate::data::{labels, places};
use crate::language::characters::{closes_sentence, is_blank, is_closing_mark, is_opening_mark};
use crate::layout::dateline::credit::{Marks, is_uncased_letter};
use crate::layout::dateline::ending::Ending;
use crate::layout::dateline::form::Form;

/// Where a form stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing<'t> {
    /// The rest of its paragraph, behind it.
    pub(crate) rest: &'t str,
    /// Whether it opens its paragraph.
    pub(crate) opens: bool,
    /// Whether the story is written in capitals.
    pub(crate) capitals: bool,
    /// Whether paragraphs of the story already stood before it.
    pub(crate) late: bool,
    /// Whether more than a headline and a line or two stand above it.
    pub(crate) deep: bool,
    /// What follows its paragraph.
    pub(crate) after: &'t str,
}

/// What a dateline must weigh.
pub(crate) const ENOUGH: i32 = 45;

/// Weighs a form; each ten points are one good reason. `None` where something rules it out.
pub(crate) fn weigh(text: &str, form: &Form, standing: &Standing<'_>) -> Option<i32> {
    let alone = standing.rest.trim_matches(is_blank).is_empty();
    if alone && standing.after.is_empty() {
        return None;
    }
    let credit = credit_points(form);
    let place = place_points(text, form, standing)?;
    if form.places.is_empty() && credit == 0 {
        return None;
    }
    let day = if form.day.is_some() { 30 } else { 0 };
    let unsure = credit == 0 || (place < 20 && form.credit.as_ref().is_some_and(|credit| !credit.known));
    if alone && unsure && credit > 0 {
        return None;
    }
    if unsure && day == 0 && !alone && !reads_like_prose(standing, form.ending) {
        return None;
    }
    // "SEOUL 1996-08-22": a place with a full date on a line of its own.
    let dated = form.day.as_ref().is_some_and(|day| day.has_year);
    if credit == 0 && alone && form.ending == Ending::Nothing && !(dated && place >= 20) {
        return None;
    }
    if credit == 0 && form.ending == Ending::Colon && (alone || (day == 0 && standing.deep)) {
        return None;
    }
    let body = if alone { standing.after } else { standing.rest };
    let points = credit + place + day + ending_points(form.ending) + body_points(body, standing.capitals || day > 0);
    let opens = if standing.opens { 10 } else { 0 };
    let late = if standing.late && credit == 0 && day == 0 { 15 } else { 0 };
    Some(points + opens - late)
}

fn credit_points(form: &Form) -> i32 {
    match &form.credit {
        Some(credit) if credit.known && credit.marks == Marks::None => 30,
        Some(credit) if credit.known => 40,
        Some(_) if form.ending == Ending::Nothing => 0,
        Some(_) => 20,
        None => 0,
    }
}

fn place_points(text: &str, form: &Form, standing: &Standing<'_>) -> Option<i32> {
    let (Some(first), Some(last)) = (form.places.first(), form.places.last()) else { return Some(0) };
    let name = &text[first.start..first.name_end];
    let whole = &text[first.start..last.end];
    if !is_known(name) && spaced_slashes(text, form) {
        return None;
    }
    let trusted = form.credit.as_ref().is_some_and(|credit| credit.known) || form.day.is_some();
    let known = is_known(name);
    let label = labels::is_label(name) || (!known && labels::starts_with_label(name));
    if !trusted && label {
        return None;
    }
    let shouts = standing.rest.chars().take(200).filter(|c| c.is_alphabetic()).all(|c| !c.is_lowercase());
    let capitals = is_capitals(name) && !standing.capitals && !shouts;
    let mut points = 0;
    if known {
        points += 20;
    }
    if form.places.iter().any(|place| place.known_region) {
        points += if known { 5 } else { 20 };
    }
    if capitals {
        points += 15;
    }
    if name.starts_with(is_uncased_letter) {
        points += 10;
    }
    // A lone mixed-case name before a colon is more often a speaker than a place.
    if form.ending == Ending::Colon && !capitals && !trusted {
        points += if is_large(name) { 10 } else { return None };
    }
    (whole.len() < 120).then_some(points)
}

/// "Preview / dpa / Sport" is a slug; "NEW YORK, NY / ACCESSWIRE /" is a dateline for its place.
fn spaced_slashes(text: &str, form: &Form) -> bool {
    let slashed = form.credit.as_ref().filter(|credit| credit.marks == Marks::Slashes);
    slashed.is_some_and(|credit| text[..credit.start].ends_with(is_blank))
}

fn ending_points(ending: Ending) -> i32 {
    match ending {
        Ending::StopDash => 15,
        Ending::Dash | Ending::Stop => 10,
        Ending::Hyphen | Ending::Equals => 5,
        Ending::Colon | Ending::Nothing => 0,
    }
}

/// A story starts with a capital, a digit or a mark.
fn body_points(rest: &str, trusted: bool) -> i32 {
    let rest = rest.trim_start_matches(is_blank);
    match rest.chars().find(|&c| !is_opening_mark(c)) {
        None => 0,
        Some(c) if c.is_lowercase() => match trusted {
            true => -10,
            false => -30,
        },
        Some(c) if c.is_alphanumeric() || c == '<' || c == '$' || c == '#' || c == '@' => 10,
        Some(_) => 0,
    }
}

/// Whether what follows is a paragraph and not the second half of a headline.
fn reads_like_prose(standing: &Standing<'_>, ending: Ending) -> bool {
    let rest = standing.rest.trim_matches(is_blank);
    let bare = rest.trim_end_matches(is_closing_mark);
    let stopped = bare.ends_with(closes_sentence) || bare.ends_with(':');
    let words = words_of_first_sentence(rest);
    let breaks_off = standing.after.is_empty() && words >= 12;
    let paragraph = stopped || rest.contains('\n') || breaks_off || words >= 16 || rest.len() > 240;
    let enough = if ending == Ending::Colon { 12 } else { 5 };
    paragraph && words >= enough && rest.len() >= 40
}

/// Counts words up to the first stop behind a word of four letters: shorter ones are often abbreviations.
fn words_of_first_sentence(text: &str) -> usize {
    let closes =
        |word: &&str| word.ends_with(closes_sentence) && word.chars().filter(|c| c.is_alphabetic()).count() >= 4;
    let words = text.split_whitespace().take(60);
    words.clone().position(|word| closes(&word)).map_or_else(|| words.count(), |at| at + 1)
}

/// Whether the tables know the place: "Lima", "Kyiv/Moscow", "Bogotá D.C.".
pub(crate) fn is_known(name: &str) -> bool {
    let each = |part: &str| part.len() > 3 && places::place(part.trim()).is_some();
    let with_region = |(city, region): (&str, &str)| places::is_region(region) && places::place(city).is_some();
    places::place(name).is_some()
        || name.split(['/', '-', '–']).all(each)
        || name.rsplit_once(' ').is_some_and(with_region)
}

/// Whether it is a country or a large city: some 130,000 inhabitants.
fn is_large(name: &str) -> bool {
    places::place(name).is_some_and(|place| place.country || place.size >= 17)
}

/// Whether it is in capitals.
pub(crate) fn is_capitals(name: &str) -> bool {
    name.chars().filter(|c| c.is_uppercase()).count() > 1 && !name.chars().any(char::is_lowercase)
}
