//! Days in datelines: "Dec 15, 2021", "15 déc. 2021", "1996-08-30", "22nd April", "3 JAN 90".

use crate::data::date_words::{Role, has_role};
use crate::data::months;
use crate::language::characters::is_dash;
use crate::layout::dateline::cursor::Cursor;
use jiff::civil;

/// A day as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// TIMEX3 value; `None` where no day of the calendar can be read out of it.
    pub(crate) value: Option<String>,
    /// Whether a year is printed.
    pub(crate) has_year: bool,
    /// Whether the month is misspelt or the day impossible.
    pub(crate) damaged: bool,
    /// Whether it says that there is none.
    pub(crate) undated: bool,
}

/// Two-digit years from here on are of the last century; agencies print four digits since the 1990s.
const CENTURY_BREAK: i16 = 50;

/// Reads a day at the cursor.
pub(crate) fn read(cursor: &mut Cursor<'_>) -> Option<Day> {
    article(cursor);
    let start = cursor.at;
    let printed = printed(cursor)?;
    Some(Day {
        start,
        end: cursor.at,
        value: printed.value(),
        has_year: printed.year.is_some(),
        damaged: printed.misspelt || (printed.day.is_some() && printed.civil().is_none()),
        undated: printed.says_none(),
    })
}

/// Moves over a day, or a word that says there is none; whether one stands here. A month alone is neither.
pub(crate) fn skip(cursor: &mut Cursor<'_>) -> bool {
    article(cursor);
    printed(cursor).is_some_and(|printed| printed.day.is_some() || printed.says_none())
}

fn printed(cursor: &mut Cursor<'_>) -> Option<Printed> {
    if !may_start(*cursor) {
        return None;
    }
    for order in [numeric, day_first, month_first, undated] {
        let mut tried = *cursor;
        if let Some(printed) = order(&mut tried) {
            *cursor = tried;
            return Some(printed);
        }
    }
    None
}

/// Whether a day may start here: most words are told from months by what follows them.
fn may_start(mut cursor: Cursor<'_>) -> bool {
    if cursor.peek().is_none_or(|c| c.is_ascii_digit()) {
        return true;
    }
    let word = cursor.letters();
    if word.len() <= 2 {
        return !word.is_empty();
    }
    cursor.take(|c| c == '.');
    cursor.skip_blanks();
    cursor.take(|c| c == ',');
    cursor.skip_blanks();
    cursor.peek().is_none_or(|c| c.is_ascii_digit() || is_dash(c) || c == '(')
}

#[derive(Clone, Copy, Debug, Default)]
struct Printed {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<u16>,
    misspelt: bool,
}

impl Printed {
    fn says_none(&self) -> bool {
        self.month.is_none() && self.day.is_none()
    }

    /// The day of the calendar, if it is one. Without a year 29 February is possible: 2000 has one.
    fn civil(&self) -> Option<civil::Date> {
        let day = i8::try_from(self.day?).ok()?;
        civil::Date::new(self.year.unwrap_or(2000), self.month?, day).ok()
    }

    fn value(&self) -> Option<String> {
        let date = self.civil()?;
        Some(match self.year {
            Some(_) => date.to_string(),
            None => format!("--{:02}-{:02}", date.month(), date.day()),
        })
    }
}

/// "1996-08-30", "29.06.2017", "29/06/2017", "12.3.15".
fn numeric(cursor: &mut Cursor<'_>) -> Option<Printed> {
    let first = cursor.number(4)?;
    let separator = cursor.peek().filter(|c| matches!(c, '-' | '.' | '/'))?;
    cursor.take(|c| c == separator);
    let second = cursor.number(2)?;
    if !cursor.take(|c| c == separator) {
        return None;
    }
    let third = cursor.number(4)?;
    let (year, month, day) = if first > 31 { (first, second, third) } else { (third, second, first) };
    // Americans put the month first between slashes.
    let (month, day) = if separator == '/' && month > 12 { (day, month) } else { (month, day) };
    Some(Printed { year: Some(full_year(year)), month: i8::try_from(month).ok(), day: Some(day), misspelt: false })
}

/// "15 December 2021", "22nd April, 2026", "1er août", "3 JAN 90", "18 de junho de 2024".
fn day_first(cursor: &mut Cursor<'_>) -> Option<Printed> {
    let day = cursor.number(2)?;
    ordinal_ending(cursor);
    cursor.take(|c| c == '.');
    if !cursor.skip_blanks() && cursor.before() != Some('.') {
        return None;
    }
    link(cursor);
    let (month, misspelt) = month(cursor)?;
    let year = year(cursor);
    Some(Printed { year, month: Some(month), day: Some(day), misspelt })
}

/// "December 15, 2021", "Dec. 15", "JUNE 11 89", "April" alone.
fn month_first(cursor: &mut Cursor<'_>) -> Option<Printed> {
    let (month, misspelt) = month(cursor)?;
    let after_month = *cursor;
    cursor.skip_blanks();
    // "April, 13": a comma slipped in.
    let slipped = cursor.take(|c| c == ',');
    cursor.skip_blanks();
    let Some(day) = cursor.number(2).or_else(|| cursor.number(3)) else {
        *cursor = after_month;
        return (!misspelt).then_some(Printed { month: Some(month), ..Printed::default() });
    };
    ordinal_ending(cursor);
    let mut after = *cursor;
    after.skip_blanks();
    // In "Rio de Janeiro, 3 mai" the name is no month.
    if slipped && after.peek().is_some_and(char::is_alphabetic) {
        return None;
    }
    let year = year(cursor);
    Some(Printed { year, month: Some(month), day: Some(day), misspelt: misspelt || slipped })
}

/// "NO DATE": how transcripts of broadcasts say that they have none.
fn undated(cursor: &mut Cursor<'_>) -> Option<Printed> {
    let start = cursor.at;
    cursor.letters();
    cursor.skip_blanks();
    cursor.letters();
    has_role(cursor.since(start), Role::None).then(Printed::default)
}

/// A month's name with its full stop, and whether it is misspelt.
fn month(cursor: &mut Cursor<'_>) -> Option<(i8, bool)> {
    let name = cursor.letters();
    let known = months::month(name).map(|month| (month, false));
    let (month, misspelt) = known.or_else(|| {
        let mut next = *cursor;
        next.skip_blanks();
        next.number(2)?;
        months::misspelt(name).map(|month| (month, true))
    })?;
    // The stop of "Dec." belongs to it; that of "18 April. (" parts it from what follows.
    let mut next = *cursor;
    if next.take(|c| c == '.') {
        let mut digit = next;
        digit.skip_blanks();
        if name.chars().count() <= 4 || digit.peek().is_some_and(|c| c.is_ascii_digit()) {
            *cursor = next;
        }
    }
    Some((month, misspelt))
}

/// The year after day and month: "2021", ", 2021", "90" in the style of transcripts.
fn year(cursor: &mut Cursor<'_>) -> Option<i16> {
    let mut next = *cursor;
    next.skip_blanks();
    let comma = next.take(|c| c == ',');
    next.skip_blanks();
    link(&mut next);
    let start = next.at;
    let year = next.number(4)?;
    let digits = next.at - start;
    let plausible = (digits == 4 && (1800..2200).contains(&year)) || (digits == 2 && !comma);
    if !plausible || next.peek().is_some_and(char::is_alphabetic) {
        return None;
    }
    *cursor = next;
    Some(full_year(year))
}

fn full_year(year: u16) -> i16 {
    let year = i16::try_from(year).unwrap_or(0);
    match year {
        0..CENTURY_BREAK => 2000 + year,
        CENTURY_BREAK..100 => 1900 + year,
        _ => year,
    }
}

/// "st", "nd", "rd", "th", "er", "º", "." after the number of a day.
fn ordinal_ending(cursor: &mut Cursor<'_>) {
    let mut next = *cursor;
    if next.take(|c| matches!(c, 'º' | 'ª' | '°')) {
        *cursor = next;
        return;
    }
    if has_role(next.letters(), Role::Ordinal) {
        *cursor = next;
    }
}

/// "le 3 mars", "den 3. März": an article before the number of the day.
fn article(cursor: &mut Cursor<'_>) {
    let mut next = *cursor;
    let article = has_role(next.letters(), Role::Article) && next.skip_blanks();
    if article && next.peek().is_some_and(|c| c.is_ascii_digit()) {
        *cursor = next;
    }
}

/// "de", "di" or "of" between the parts of a date.
fn link(cursor: &mut Cursor<'_>) {
    let mut next = *cursor;
    if has_role(next.letters(), Role::Link) && next.skip_blanks() {
        *cursor = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<(String, String)> {
        let mut cursor = Cursor::new(text, 0, text.len());
        let day = read(&mut cursor)?;
        Some((cursor.since(0).to_owned(), day.value.unwrap_or_default()))
    }

    #[test]
    fn every_order_is_read() {
        for (text, printed, value) in [
            ("December 15, 2021 (AFP)", "December 15, 2021", "2021-12-15"),
            ("Dec. 9 Kyodo", "Dec. 9", "--12-09"),
            ("May 13 2022 (IPS)", "May 13 2022", "2022-05-13"),
            ("3 JAN 90 --", "3 JAN 90", "1990-01-03"),
            ("JUNE 11 89 (AFP)", "JUNE 11 89", "1989-06-11"),
            ("22nd April, 2026 (WAM)", "22nd April, 2026", "2026-04-22"),
            ("10 août (Xinhua)", "10 août", "--08-10"),
            ("1er août 2019", "1er août 2019", "2019-08-01"),
            ("18 de junho de 2024 (Lusa)", "18 de junho de 2024", "2024-06-18"),
            ("22 MAR -", "22 MAR", "--03-22"),
            ("28 May. (EUROPA PRESS)", "28 May.", "--05-28"),
            ("1996-08-30\n", "1996-08-30", "1996-08-30"),
            ("29.06.2017 -", "29.06.2017", "2017-06-29"),
            ("15. Dezember 2021", "15. Dezember 2021", "2021-12-15"),
            ("Nov. 28 , 2005 (Xinhua)", "Nov. 28 , 2005", "2005-11-28"),
            ("1 дек —", "1 дек", "--12-01"),
            ("April - U.S.", "April", ""),
            ("March 187 - Utilities", "March 187", ""),
            ("NO DATE (DOMESTIC SERVICE)", "NO DATE", ""),
        ] {
            assert_eq!(day(text), Some((printed.into(), value.into())), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_left() {
        for text in ["Bologna", "12 people", "1,200", "2021", ""] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
