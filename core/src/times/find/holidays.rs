//! Named days.

use super::calendar::year;
use crate::data::holidays;
use crate::data::time_words::{Role, Which};
use crate::times::expression::{Day, Says, Year};
use crate::times::words::Words;

/// "Christmas Eve", "Easter 1998", "last Thanksgiving".
pub(super) fn holidays(words: &Words, at: usize) -> Option<(Says, usize)> {
    let (which, first) = match words.which(at) {
        Some(which @ (Which::This | Which::Last | Which::Next)) => (Some(which), at + 1),
        _ => (None, at),
    };
    if !words.has(first, Role::Opens) || !words.capital(first) {
        return None;
    }
    let (length, holiday) = holidays::at_start(words.rest(first))?;
    let until = words.get(first)?.start as usize + length;
    let mut end = first;
    while words.get(end).is_some_and(|token| (token.end as usize) <= until) {
        end += 1;
    }
    if words.get(end).is_some_and(|token| (token.start as usize) < until) || end == first {
        return None;
    }
    // "Easter Island", "Christmas Carol": a name goes on with a capital.
    let goes_on =
        words.is_word(end) && words.capital(end) && !words.all_capitals(end) && !words.titled && !words.is(end, "day");
    if goes_on || words.is(first, "new") && words.mark(end, b'-') {
        return None;
    }
    if let Some(which) = which {
        return Some((Says::Date(Day::Holiday { holiday, year: Year::Occurrence(which) }, None), end));
    }
    let (year, end) = year(words, end + usize::from(words.mark(end, b',') || words.is(end, "of")))
        .map_or((Year::Open, end), |(number, end)| (Year::Number(number), end));
    Some((Says::Date(Day::Holiday { holiday, year }, None), end))
}
