//! Places in datelines: "NAIROBI, Kenya", "HEMPSTEAD, N.Y.", "Rom/Sydney", "MADRID (SPAIN)".

use crate::data::place_words::{Role, has_role};
use crate::data::places;
use crate::layout::dateline::credit::{self, is_uncased_letter};
use crate::layout::dateline::cursor::Cursor;
use crate::layout::dateline::{date, ending};

/// A place as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) start: usize,
    /// Where its name ends.
    pub(crate) name_end: usize,
    /// Where its region or country ends.
    pub(crate) end: usize,
    /// Whether a region or country that the tables know follows its name.
    pub(crate) known_region: bool,
}

/// Words in the longest name of a place.
const WORDS: usize = 5;
/// Places in the longest dateline.
const PLACES: usize = 6;

/// Reads one or several places; empty if there is none.
pub(crate) fn read(cursor: &mut Cursor<'_>) -> Vec<Place> {
    let mut places = Vec::new();
    while let Some(place) = one(cursor) {
        places.push(place);
        let mut next = *cursor;
        if places.len() == PLACES || !joiner(&mut next) || !starts_name(&next) {
            break;
        }
        *cursor = next;
    }
    join_twins(cursor, &mut places);
    places
}

/// "/", " and ", " & " and the like.
fn joiner(cursor: &mut Cursor<'_>) -> bool {
    cursor.skip_blanks();
    if credit::read_marked(&mut cursor.clone()).is_some() {
        return false;
    }
    if cursor.take(|c| matches!(c, '/' | '&')) {
        cursor.skip_blanks();
        return true;
    }
    let word = cursor.letters();
    has_role(word, Role::Between) && cursor.skip_blanks()
}

/// "Frankfurt/Main" is one city.
fn join_twins(cursor: &Cursor<'_>, places: &mut Vec<Place>) {
    if let [first, second] = places[..] {
        let mut whole = *cursor;
        whole.at = second.name_end;
        if has_role(whole.since(first.start), Role::One) {
            places.truncate(1);
            places[0] = Place { start: first.start, ..second };
        }
    }
}

fn one(cursor: &mut Cursor<'_>) -> Option<Place> {
    let start = cursor.at;
    let mut next = *cursor;
    name(&mut next)?;
    let name_end = next.at;
    *cursor = next;
    let mut known_region = bracketed_region(cursor);
    for _ in 0..2 {
        match region(cursor) {
            Some(known) => known_region |= known,
            None => break,
        }
    }
    Some(Place { start, name_end, end: cursor.at, known_region })
}

fn starts_name(cursor: &Cursor<'_>) -> bool {
    cursor.peek().is_some_and(|c| c.is_uppercase() || is_uncased_letter(c))
}

/// Reads a name: words with capitals, and small words between them.
fn name(cursor: &mut Cursor<'_>) -> Option<()> {
    if !starts_name(cursor) {
        return None;
    }
    for words in 0..WORDS {
        let mut next = *cursor;
        if words > 0 {
            let ended = !next.skip_blanks() || over_line_gap(cursor, &next);
            if ended || stops_name(&next) {
                return Some(());
            }
        }
        let starts = starts_name(&next);
        let word = word(&mut next);
        let small = words > 0 && has_role(word, Role::Inside) && leads_on(next);
        if word.is_empty() || !(starts || small) {
            return (words > 0).then_some(());
        }
        *cursor = next;
    }
    // A sixth word makes it a headline.
    let mut next = *cursor;
    next.skip_blanks();
    (!starts_name(&next) || stops_name(&next)).then_some(())
}

/// Whether a blank line lies between two places in the text.
fn over_line_gap(from: &Cursor<'_>, to: &Cursor<'_>) -> bool {
    to.since(from.at).matches('\n').count() > 1
}

/// Whether what comes is no part of a name: a date, or a credit without marks before the closing dash.
fn stops_name(cursor: &Cursor<'_>) -> bool {
    if date::skip(&mut cursor.clone()) {
        return true;
    }
    let mut next = *cursor;
    credit::read_bare(&mut next).is_some() && ending::read(&mut next).is_some()
}

/// After a small word: at most one more small word, then a capital.
fn leads_on(mut cursor: Cursor<'_>) -> bool {
    for _ in 0..2 {
        if !cursor.skip_blanks() {
            return false;
        }
        if starts_name(&cursor) {
            return true;
        }
        if !has_role(word(&mut cursor), Role::Inside) {
            return false;
        }
    }
    false
}

/// A word with its apostrophes and hyphens, and the full stop of an abbreviation that goes on.
fn word<'t>(cursor: &mut Cursor<'t>) -> &'t str {
    let start = cursor.at;
    loop {
        cursor.take_while(|c| c.is_alphabetic() || is_combining(c));
        let mut next = *cursor;
        let joined = next.take(|c| matches!(c, '\'' | '’' | '-' | '}')) && next.peek().is_some_and(char::is_alphabetic);
        if !joined {
            break;
        }
        *cursor = next;
    }
    let word = cursor.since(start);
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    if cursor.peek() == Some('.') && (initial || has_role(word, Role::Short)) {
        let mut next = *cursor;
        next.take(|c| c == '.');
        let goes_on = next.peek().is_some_and(|c| c.is_uppercase() || c == ' ');
        if goes_on && !has_role(word, Role::Short) {
            // "D.F.", "D.C.": initials with their stops.
            *cursor = next;
            if next.peek().is_some_and(char::is_uppercase) {
                return initials(cursor, start);
            }
        } else if goes_on {
            *cursor = next;
        }
    }
    cursor.since(start)
}

fn initials<'t>(cursor: &mut Cursor<'t>, start: usize) -> &'t str {
    let mut next = *cursor;
    while next.take(char::is_uppercase) && next.take(|c| c == '.') {
        *cursor = next;
    }
    cursor.since(start)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// "(SPAIN)", "[Syria]", "(Wroclaw)": whether it is one that the tables know; `false` if there is none.
fn bracketed_region(cursor: &mut Cursor<'_>) -> bool {
    let mut next = *cursor;
    next.skip_blanks();
    if !next.take(|c| matches!(c, '(' | '[')) || !starts_name(&next) {
        return false;
    }
    let start = next.at;
    let content = next.take_while(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
    if content.len() > 40 || !next.take(|c| matches!(c, ')' | ']')) {
        return false;
    }
    let mut inside = Cursor::new(content, 0, content.len());
    if date::skip(&mut inside) {
        return false;
    }
    let known = places::is_region(content) || places::place(content).is_some();
    // An unknown one is a region only if the credit or the date still comes: "(Xville), 3 may (EFE)".
    let mut after = next;
    after.skip_blanks();
    let goes_on = after.take(|c| c == ',');
    let is_credit = crate::data::agencies::agency(content).is_some();
    if (is_credit && !(known && goes_on)) || !(known || goes_on) {
        return false;
    }
    debug_assert!(start <= next.at);
    *cursor = next;
    known
}

/// ", N.Y.", ", Kenya", ", Okinawa Prefecture": whether the tables know it; `None` if none follows.
fn region(cursor: &mut Cursor<'_>) -> Option<bool> {
    let mut next = *cursor;
    next.skip_blanks();
    let comma = next.take(|c| c == ',');
    next.skip_blanks();
    if stops_name(&next) || over_line_gap(cursor, &next) {
        return None;
    }
    // ", the Netherlands"
    let mut article = next;
    if article.letters() == "the" && article.skip_blanks() {
        next = article;
    }
    if !starts_name(&next) {
        return None;
    }
    let start = next.at;
    if let Some(end) = known_region(next) {
        next.at = end;
        *cursor = next;
        return Some(true);
    }
    name(&mut next)?;
    let unknown = comma && next.since(start).split_whitespace().count() <= 4 && closes_region(next);
    unknown.then(|| *cursor = next).map(|()| false)
}

/// Where the longest region that the tables know ends, if one starts here.
fn known_region(cursor: Cursor<'_>) -> Option<usize> {
    let start = cursor.at;
    let mut next = cursor;
    let mut end = None;
    for _ in 0..4 {
        let letters = next.take_while(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '&'));
        if letters.is_empty() {
            break;
        }
        if places::is_region(next.since(start)) {
            end = Some(next.at);
        }
        if next.take(|c| c == '.') {
            let name = next.since(start);
            let shortened = letters.chars().count() <= 5;
            if shortened && places::is_region(name) && !dash_follows(next) {
                end = Some(next.at);
            } else if !shortened {
                break;
            }
            if next.peek().is_some_and(char::is_alphabetic) {
                continue;
            }
        }
        if !next.take_while(|c| c == ' ').is_empty() {
            continue;
        }
        break;
    }
    end
}

/// "GUANAJUATO.-": the stop belongs to the dash, not to the region.
fn dash_follows(cursor: Cursor<'_>) -> bool {
    cursor.peek().is_some_and(crate::language::characters::is_dash)
}

/// What may follow a region that no table knows.
fn closes_region(mut cursor: Cursor<'_>) -> bool {
    if ending::read(&mut cursor).is_some() {
        return true;
    }
    cursor.skip_blanks();
    cursor.peek().is_some_and(|c| matches!(c, ',' | '(' | '[' | '/' | '&'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Vec<&str> {
        let mut cursor = Cursor::new(text, 0, text.len());
        read(&mut cursor).iter().map(|place| &text[place.start..place.end]).collect()
    }

    #[test]
    fn places_with_their_regions() {
        for (text, places) in [
            ("NAIROBI, Kenya (AP) _", vec!["NAIROBI, Kenya"]),
            ("HEMPSTEAD, N.Y., Sept. 26 (UPI)", vec!["HEMPSTEAD, N.Y."]),
            ("ST. LOUIS - When", vec!["ST. LOUIS"]),
            ("WASHINGTON, D.C. March 18 -", vec!["WASHINGTON, D.C."]),
            ("O'SMACH, Cambodia (AP)", vec!["O'SMACH, Cambodia"]),
            ("SYDNEY and KUALA LUMPUR, Jul", vec!["SYDNEY", "KUALA LUMPUR"]),
            ("Oyam & Gulu, Uganda , Jun", vec!["Oyam", "Gulu, Uganda"]),
            ("Ahmedabad/New Delhi, Jan", vec!["Ahmedabad", "New Delhi"]),
            ("Frankfurt/Main (dpa) -", vec!["Frankfurt/Main"]),
            ("MADRID (SPAIN), 26 JAN", vec!["MADRID (SPAIN)"]),
            ("Fráncfort (RFA), 25 may", vec!["Fráncfort (RFA)"]),
            ("GINOWAN, Okinawa Prefecture--Okinawa", vec!["GINOWAN, Okinawa Prefecture"]),
            ("JOHANNESBURG March 13 -", vec!["JOHANNESBURG"]),
            ("Rio de Janeiro, 3 mai (AFP)", vec!["Rio de Janeiro"]),
            ("LEON, GUANAJUATO.- La", vec!["LEON, GUANAJUATO"]),
            ("SEVERN, Md. (ABC7) —", vec!["SEVERN, Md."]),
            ("BANDAR SERI BEGAWAN, July 25", vec!["BANDAR SERI BEGAWAN"]),
            ("MADRID, 28 May. (EUROPA", vec!["MADRID"]),
            ("Damascus [Syria], June 9", vec!["Damascus [Syria]"]),
        ] {
            assert_eq!(printed(text), places, "{text}");
        }
    }
}
