//! Datelines of copy that lost its capitals: "sioux falls, april 7 -".

use crate::layout::dateline::cursor::Cursor;
use crate::layout::dateline::form::Form;
use crate::layout::dateline::place::Place;
use crate::layout::dateline::{date, ending, evidence};

/// Longest name that is looked for before the comma, in bytes.
const LONGEST: usize = 40;

/// Reads a place that the tables know, a comma, a day and the closing mark.
pub(crate) fn read(text: &str, start: usize, limit: usize) -> Option<Form> {
    let copy = &text[start..limit];
    let comma = copy.bytes().take(LONGEST).position(|b| b == b',')?;
    let name = &copy[..comma];
    if !evidence::is_known(name) && !evidence::is_known(&name.replacen("st ", "st. ", 1)) {
        return None;
    }
    let mut cursor = Cursor::new(text, start + comma + 1, limit);
    cursor.skip_blanks();
    let day = date::read(&mut cursor).filter(|day| day.value.is_some())?;
    let ending = ending::read(&mut cursor)?;
    let end = start + comma;
    let places = vec![Place { start, name_end: end, end, known_region: false }];
    Some(Form { start, end: cursor.at, places, day: Some(day), credit: None, ending })
}
