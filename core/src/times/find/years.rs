//! Years by themselves, months with or without one, decades and centuries.

use super::amounts::ordinal;
use super::calendar::{Dated, Other, century_of, is_part_of_more, month, year, year_behind};
use crate::data::time_context::Sign;
use crate::data::time_words::{Role, Which};
use crate::times::expression::{Day, Year};
use crate::times::words::Words;

/// "August 1988", "June last year", "last June", "May".
pub(super) fn months(words: &Words, at: usize) -> Option<Dated> {
    if let Some(which) = words.which(at) {
        let past = which == Which::This && words.which(at + 1) == Some(Which::Past);
        let (month, end) = month(words, at + 1 + usize::from(past))?;
        let which = if past { Which::Last } else { which };
        if let Some((day, end)) = super::calendar::day_number(words, end) {
            // "last Oct. 23"; "this Sept. 3" is a date behind another word.
            let day = Day::OfMonth { year: Year::Occurrence(which), month, day, weekday: None };
            return (which == Which::Last).then(|| Dated::new(day, end));
        }
        let picks = matches!(
            which,
            Which::This | Which::Last | Which::Next | Which::Coming | Which::Following | Which::Previous
        );
        return picks.then(|| Dated::new(Day::Month { year: Year::Occurrence(which), month }, end));
    }
    let (month, end) = month(words, at)?;
    if let Some((year, end)) = year_behind(words, end) {
        return Some(Dated::new(Day::Month { year, month }, end));
    }
    (is_month(words, at, end)).then(|| Dated::new(Day::Month { year: Year::Open, month }, end))
}

/// Whether a month with nothing beside it is one, and no person, verb or other word.
fn is_month(words: &Words, at: usize, end: usize) -> bool {
    let led = at > 0 && words.tells(at - 1, Sign::LeadsMonth)
        || at > 1 && words.mark(at - 1, b'-') && words.is_any(at - 2, &["mid", "early", "late", "pre", "post"]);
    if words.has(at, Role::MonthShort) && !words.has(at, Role::Month) {
        // "Mar" and "Jan" are people, "Dec." before nothing is seldom a month.
        return led && end > at + 1;
    }
    if at > 0 && words.tells(at - 1, Sign::Titled) {
        return false;
    }
    let capital_behind = words.is_word(end) && words.capital(end) && !words.all_capitals(at);
    if words.tells(at, Sign::GivenName) {
        let named = capital_behind || at > 0 && words.is_word(at - 1) && words.capital(at - 1) && !led;
        // Only "May" is a verb as well, and the name of prime ministers.
        return !named && (led || !words.is(at, "may"));
    }
    if words.is(at, "march") {
        // "the March for Life", "the annual March of the Mothers"
        let named = at > 0
            && (words.has(at - 1, Role::Article) || words.is(at - 1, "annual"))
            && words.is_any(end, &["for", "of", "on", "against"]);
        return !named && (led || !words.titled && at > 0);
    }
    true
}

/// "1998", "2009-10", "the year 2000", "fiscal 1989".
pub(super) fn years(words: &Words, at: usize) -> Option<Dated> {
    if let Some(found) = fiscal(words, at) {
        return Some(found);
    }
    if words.is(at, "the") && words.is(at + 1, "year") {
        let (number, end) = year(words, at + 2).or_else(|| spelled(words, at + 2))?;
        return Some(Dated::new(Day::Year(Year::Number(number)), end));
    }
    if let Some((number, end)) = spelled(words, at) {
        // "Atlanta, nineteen ninety-six": with all its figures it needs nothing before it.
        let whole = (1900..2000).contains(&number) && number % 10 > 0 && end > at + 2;
        let led = at > 0 && words.tells(at - 1, Sign::LeadsYear);
        return (whole || led).then(|| Dated::new(Day::Year(Year::Number(number)), end));
    }
    if words.mark(at, b'\'') {
        // "the class of '98"
        let led = at > 0 && words.is_any(at - 1, &["of", "in", "since"]);
        let (short, 2) = words.digits(at + 1)? else { return None };
        let goes_on = words.glued(at + 2) && (!words.is_mark(at + 2) || words.mark(at + 2, b'\''));
        let plain = led && words.glued(at + 1) && !goes_on;
        return plain.then(|| Dated::new(Day::Year(Year::Number(century_of(short))), at + 2));
    }
    let (number, end) = year(words, at)?;
    if is_part_of_more(words, at) || !is_year(words, at, end, number) {
        return None;
    }
    let mut found = Dated::new(Day::Year(Year::Number(number)), end);
    // "1989-90", "2021/22"
    if (words.mark(end, b'-') || words.mark(end, b'/'))
        && words.glued(end)
        && words.glued(end + 1)
        && let Some((short, 2)) = words.digits(end + 1)
        && short as i16 == (number + 1) % 100
        && !words.mark(end + 2, b'-')
    {
        let day = Day::Year(Year::Number(number + 1));
        found.others.push(Other { first: end + 1, end: end + 2, day });
    }
    Some(found)
}

/// Whether four digits are a year and count nothing.
fn is_year(words: &Words, at: usize, end: usize, number: i16) -> bool {
    if at > 0
        && (words.tells(at - 1, Sign::Coded)
            || words.mark(at - 1, b'-') && words.glued(at) && words.glued(at - 1) && !behind_year(words, at))
    {
        return false;
    }
    let money = at > 0 && words.is_mark(at - 1) && words.glued(at) && !words.mark(at - 1, b'(');
    if words.mark(end, b'%') || money && !words.mark(at - 1, b'-') && words.mark(at - 1, 0) {
        return false;
    }
    // "his 1987 Chevrolet"
    if words.tells(end, Sign::Carmaker) && words.capital(end) {
        return false;
    }
    // "1,990 children", but "the 1989 Children Act".
    let counted = |at: usize| words.tells(at, Sign::Counted) && (!words.capital(at) || words.all_capitals(at));
    if counted(end) || words.mark(end, b'-') && words.glued(end) && words.tells(end + 1, Sign::Counted) {
        return false;
    }
    if (1900..=2035).contains(&number) {
        return true;
    }
    let led = at > 0 && (words.tells(at - 1, Sign::LeadsYear) || words.mark(at - 1, b'('));
    let behind = words.is_word(end) && !words.tells(end, Sign::Function);
    (1400..=2100).contains(&number) && led && !behind
}

/// Whether the digits stand behind a year and a hyphen, or behind "post-" or "mid-".
fn behind_year(words: &Words, at: usize) -> bool {
    at >= 2
        && (year(words, at - 2).is_some()
            || words.is_any(at - 2, &["mid", "post", "pre", "early", "late", "end", "year"]))
}

/// "fiscal 1989", "fiscal year 1989", "the 1989 fiscal year".
fn fiscal(words: &Words, at: usize) -> Option<Dated> {
    if words.has(at, Role::Fiscal) {
        let next = at + 1 + usize::from(words.is(at + 1, "year"));
        let (number, end) = year(words, next)?;
        return Some(Dated::new(Day::Year(Year::Number(number)), end));
    }
    let article = usize::from(words.is(at, "the"));
    let (number, end) = year(words, at + article)?;
    let is_fiscal = words.has(end, Role::Fiscal) && words.is(end + 1, "year");
    (is_fiscal && !is_part_of_more(words, at)).then(|| Dated::new(Day::Year(Year::Number(number)), end + 2))
}

/// "nineteen ninety-four", "two thousand".
pub(super) fn spelled(words: &Words, at: usize) -> Option<(i16, usize)> {
    if words.is(at, "two") && words.is(at + 1, "thousand") {
        let next = at + 2 + usize::from(words.is(at + 2, "and"));
        return Some(match words.number_of(next, Role::Number) {
            Some(ones) => (2000 + ones as i16, next + 1),
            None => (2000, at + 2),
        });
    }
    let century = words.number_of(at, Role::YearHead)? as i16;
    let (next, _) = words.past_hyphen(at + 1);
    if let Some(tens) = words.number_of(next, Role::Tens).filter(|_| century < 20 || !words.mark(at + 1, b'-')) {
        let (ones_at, _) = words.past_hyphen(next + 1);
        return Some(match words.number_of(ones_at, Role::Number).filter(|ones| *ones < 10) {
            Some(ones) => (century * 100 + tens as i16 + ones as i16, ones_at + 1),
            None => (century * 100 + tens as i16, next + 1),
        });
    }
    let teens = words.number_of(next, Role::Number).filter(|teens| (10..20).contains(teens) && century < 20)?;
    Some((century * 100 + teens as i16, next + 1))
}

/// "the 1980s", "1980's", "the '80s", "the eighties".
pub(super) fn decades(words: &Words, at: usize) -> Option<Dated> {
    let first = at + usize::from(words.is(at, "the"));
    let closes = |end: usize| -> Option<usize> {
        if words.glued(end) && words.is(end, "s") {
            return Some(end + 1);
        }
        (words.mark(end, b'\'') && words.glued(end) && words.glued(end + 1) && words.is(end + 1, "s"))
            .then_some(end + 2)
    };
    if let Some((number @ 1000..=2199, 4)) = words.digits(first) {
        let whole = number % 10 == 0 && !is_part_of_more(words, first);
        return closes(first + 1)
            .filter(|_| whole)
            .map(|end| Dated::new(Day::Decade { decade: number as i16 / 10, century: true }, end));
    }
    if words.mark(first, b'\'')
        && let Some((number, 2)) = words.digits(first + 1)
    {
        let whole = number % 10 == 0 && words.glued(first + 1);
        return closes(first + 2)
            .filter(|_| whole)
            .map(|end| Dated::new(Day::Decade { decade: number as i16 / 10, century: false }, end));
    }
    if first > at
        && let Some(tens) = words.number_of(first, Role::DecadeName)
    {
        return Some(Dated::new(Day::Decade { decade: tens as i16 / 10, century: false }, first + 1));
    }
    None
}

/// "the 20th century", "the twenty-first century".
pub(super) fn centuries(words: &Words, at: usize) -> Option<Dated> {
    let first = at + usize::from(words.is(at, "the"));
    let (number @ 1..=30, end) = ordinal(words, first)? else { return None };
    let (end, hyphen) = words.past_hyphen(end);
    if !words.is(end, "century") && !words.is(end, "centuries") {
        return None;
    }
    // "the fabled 11th-century temple": the article is the temple's.
    if first > at && (hyphen || names_more(words, end + 1)) {
        return None;
    }
    Some(Dated::new(Day::Century(number as i16 - 1), end + 1))
}

/// Whether a noun follows at once, so that the expression before it is an attribute of it.
pub(super) fn names_more(words: &Words, at: usize) -> bool {
    words.is_word(at)
        && !words.tells(at, Sign::Function)
        && !words.tells(at, Sign::Past)
        && !words.tells(at, Sign::Future)
        && !words.slice(at).ends_with("ed")
        && !words.slice(at).ends_with("ing")
        && !words.slice(at).ends_with("ly")
}
