//! Lengths of time: "two weeks", "the past three months", "a five-year", "the first nine months".

use super::amounts::{amount, spelled};
use super::calendar::is_part_of_more;
use super::years::names_more;
use crate::data::time_context::Sign;
use crate::data::time_words::{Role, Unit, Which};
use crate::times::expression::{Amount, Day, From, Length, Says};
use crate::times::words::Words;

/// A length of time, or the time that lies so far from now: "two weeks ago".
pub(super) fn lengths(words: &Words, at: usize) -> Option<(Says, usize)> {
    let (says, end) = one(words, at)?;
    match says {
        Says::Length(length) => Some(sum(words, length, end)),
        says => Some((says, end)),
    }
}

/// With what goes on in smaller units: "two hours, 32 minutes and 25.3 seconds".
fn sum(words: &Words, first: Length, end: usize) -> (Says, usize) {
    let mut parts = vec![first];
    let mut end = end;
    while let Some(last) = parts.last().filter(|last| last.amount.as_whole().is_some()) {
        let next = words.past(end, b',');
        let next = next + usize::from(words.is(next, "and"));
        match counted(words, next) {
            Some((Says::Length(part), behind)) if fills(part, last.unit) => {
                parts.push(part);
                end = behind;
            }
            _ => break,
        }
    }
    if parts.len() > 1 { (Says::Sum(parts), end) } else { (Says::Length(first), end) }
}

/// Whether it is a part of what stands before it: no "72 hours" are a part of months.
fn fills(part: Length, whole: Unit) -> bool {
    let most = match part.unit {
        Unit::Second | Unit::Minute => 60,
        Unit::Hour => 24,
        Unit::Day => 31,
        Unit::Week => 53,
        Unit::Month => 12,
        _ => return false,
    };
    part.unit < whole && matches!(part.amount, Amount::Thousandths(thousandths) if thousandths < most * 1000)
}

fn one(words: &Words, at: usize) -> Option<(Says, usize)> {
    counted(words, at)
        .or_else(|| single(words, at))
        .or_else(|| bare(words, at))
        .or_else(|| telegraphic(words, at))
        .or_else(|| long(words, at))
}

/// An amount and its unit.
fn counted(words: &Words, at: usize) -> Option<(Says, usize)> {
    let (which, next) = frame(words, at);
    if words.digits(next).is_some() && is_part_of_more(words, next) {
        return None;
    }
    let (amount, end) = amount(words, next).or_else(|| plural(words, next, which))?;
    let (end, hyphen) = words.past_hyphen(end);
    let end = fillers(words, end);
    let (unit, is_plural) = match words.unit_of(end, Role::Units) {
        Some(unit) => (unit, true),
        None => (words.unit_of(end, Role::Unit)?, false),
    };
    // "three Sundays", "20 the year": what is not many is one, or an attribute.
    let single = amount == Amount::whole(1) || matches!(amount, Amount::Thousandths(t) if t < 1000);
    if !single && !is_plural && !hyphen && (next > at && !names_more(words, end + 1) || is_huge(amount)) {
        return None;
    }
    // "60 Minutes" is a programme.
    let named = words.capital(end) && !words.titled && !words.all_capitals(end) && end > 0;
    if named || is_age(words, end + 1) || words.is(end, "second") && !hyphen {
        return None;
    }
    // "three-quarters of its food", "three quarters full": a fraction.
    // "one quarter of them", "in some quarters".
    let circles =
        amount == Amount::Several && which.is_none() && !words.is_any(end + 1, &["ago", "earlier", "later", "of"]);
    let fraction =
        hyphen || single || circles || amount == Amount::whole(3) && which.is_none() && words.is(end + 1, "of");
    let of_year = words.digits(next).is_some_and(|(_, length)| length == 4);
    if unit == Unit::Quarter && (fraction || of_year) {
        return None;
    }
    if amount == Amount::whole(1) && words.is(next, "one") && !hyphen && !one_is_counted(words, next, end + 1) {
        return None;
    }
    // "a 27-year contract": the article is the contract's, the words before the number too.
    if (hyphen || !is_plural && !single) && (next > at || words.has(at, Role::Article)) {
        return None;
    }
    // "the nine months" are those of a report, "the two days" are two days.
    if which.is_none() && next > at && words.is(at, "the") && unit != Unit::Month {
        return None;
    }
    // "in recent years" tells when, and of no length.
    let bare = next == at + 1 && end == next && matches!(which, Some(Which::Recent | Which::Past));
    if bare && unit >= Unit::Year {
        return Some((Says::Reference("PAST_REF"), end + 1));
    }
    let (amount, end) = half_behind(words, amount, end + 1);
    finish(words, Length { amount, unit }, which, end)
}

/// Whether it is more than one would count with the unit in the singular: a table's figure.
fn is_huge(amount: Amount) -> bool {
    matches!(amount, Amount::Thousandths(thousandths) if thousandths > 1_000_000)
}

/// "the past", "the first", "another", "these last" before an amount.
fn frame(words: &Words, at: usize) -> (Option<Which>, usize) {
    let article = usize::from(words.is(at, "the"));
    if words.has(at, Role::Another) && amount(words, at + 1).is_some() {
        return (None, at + 1);
    }
    match words.which(at + article) {
        Some(which) if !matches!(which, Which::That | Which::Same) => {
            let next = at + article + 1;
            (Some(which), next + usize::from(which == Which::This && words.which(next).is_some()))
        }
        _ => (None, at + article),
    }
}

/// "recent years", "the coming weeks": a plural that a word before it makes a length.
fn plural(words: &Words, at: usize, which: Option<Which>) -> Option<(Amount, usize)> {
    let counts = matches!(
        which?,
        Which::Recent
            | Which::Coming
            | Which::Past
            | Which::Last
            | Which::Next
            | Which::Following
            | Which::Previous
            | Which::First
            | Which::Final
            | Which::Remaining
    );
    let unit = words.unit_of(at, Role::Units)?;
    (counts && unit > Unit::Second).then_some((Amount::Several, at))
}

/// "more", "full", "trading" between a number and its unit.
fn fillers(words: &Words, at: usize) -> usize {
    let mut at = at;
    for _ in 0..2 {
        let (next, _) = words.past_hyphen(at + 1);
        if words.has(at, Role::More) || words.has(at, Role::Filler) {
            at = next;
        }
    }
    at
}

/// "two years and a half", "an hour and a half".
fn half_behind(words: &Words, amount: Amount, at: usize) -> (Amount, usize) {
    if words.is(at, "and")
        && words.has(at + 1, Role::Article)
        && words.has(at + 2, Role::Half)
        && let Amount::Thousandths(thousandths) = amount
    {
        return (Amount::Thousandths(thousandths + 500), at + 3);
    }
    (amount, at)
}

/// "year-old", "years old", "years of age".
fn is_age(words: &Words, at: usize) -> bool {
    let (next, _) = words.past_hyphen(at);
    words.is_any(next, &["old", "olds", "olde"]) || words.is(at, "of") && words.is(at + 1, "age")
}

/// Whether "one day" counts, and does not mean some day.
fn one_is_counted(words: &Words, at: usize, end: usize) -> bool {
    let led = at > 0 && words.tells(at - 1, Sign::LeadsOne);
    led || words.is_any(end, &["after", "before", "later", "earlier", "ago", "from"])
        || !words.is(end.wrapping_sub(1), "day")
}

/// "a week", "an hour and a half", "half a century", "the whole year".
fn single(words: &Words, at: usize) -> Option<(Says, usize)> {
    let article = words.number_of(at, Role::Article).is_some() || words.has(at, Role::Another);
    if !article {
        return None;
    }
    let half = words.has(at + 1, Role::Half);
    let (unit_at, _) = words.past_hyphen(at + 1 + usize::from(half));
    let unit_at = fillers(words, unit_at);
    let unit = words.unit_of(unit_at, Role::Unit)?;
    let end = unit_at + 1;
    // "more than a quarter of the market"
    if unit == Unit::Quarter && !words.is_any(end, &["ago", "earlier", "later"]) {
        return None;
    }
    if words.is(unit_at, "second") || unit == Unit::Weekend || words.mark(end, b'-') || is_age(words, end) {
        return None;
    }
    let plain = unit_at == at + 1;
    if plain && !words.has(at, Role::Another) && !half && !is_length(words, at, end) {
        return None;
    }
    let amount = if half { Amount::Thousandths(500) } else { Amount::whole(1) };
    let (amount, end) = half_behind(words, amount, end);
    finish(words, Length { amount, unit }, None, end)
}

/// Whether "a week" is a length of its own: behind an amount it tells a rate.
fn is_length(words: &Words, at: usize, end: usize) -> bool {
    let led = at == 0 || words.is_mark(at - 1) && !words.mark(at - 1, b')') || words.tells(at - 1, Sign::LeadsLength);
    if words.is_any(end, &["ago", "earlier", "later"]) || words.is(end, "before") {
        return true;
    }
    let behind = words.tells(end, Sign::FollowsLength);
    // "two nights a week"
    let counted = at > 1
        && words.slice(at - 1).ends_with('s')
        && (words.digits(at - 2).is_some() || words.has(at - 2, Role::Number) || words.has(at - 2, Role::Several));
    if counted {
        return false;
    }
    // "$1 billion a year after tax" is rare, "a year after the war" is not.
    let rate =
        at > 0 && (words.digits(at - 1).is_some() || words.mark(at - 1, b'%') || words.tells(at - 1, Sign::Rated));
    // "$500 million a year in interest", but "for a month in 1975".
    let spent = words.is(end, "in") && !(at > 0 && words.tells(at - 1, Sign::LeadsLength));
    (led || behind) && !rate && !spent && !names_more(words, end)
}

/// "for years", "within weeks", "months later", "hours after".
fn bare(words: &Words, at: usize) -> Option<(Says, usize)> {
    let unit = words.unit_of(at, Role::Units)?;
    // "a matter of days", but not "the house of days".
    let of = at > 1 && words.is(at - 1, "of") && !words.is_any(at - 2, &["matter", "couple", "after", "question"]);
    let led = at > 0 && words.tells(at - 1, Sign::LeadsBare) && !of;
    let end = at + 1;
    let behind = words.is_any(end, &["ago", "later", "earlier", "after", "before"]);
    let plain = !words.capital(at) || at == 0;
    if !plain || !(led || behind) || unit == Unit::Weekend || is_age(words, end) || words.mark(end, b'-') {
        return None;
    }
    // "weeks or months" is one length.
    let length = Length { amount: Amount::Several, unit };
    if words.is(end, "or") && words.has(end + 1, Role::Units) {
        return finish(words, length, None, end + 2);
    }
    finish(words, length, None, end)
}

/// "week ago", as market reports have it.
fn telegraphic(words: &Words, at: usize) -> Option<(Says, usize)> {
    let unit = words.unit_of(at, Role::Unit).filter(|_| words.is(at + 1, "ago"))?;
    finish(words, Length { amount: Amount::whole(1), unit }, None, at + 1)
}

/// "day-long", "yearlong", "decades-long", "two-day-long".
fn long(words: &Words, at: usize) -> Option<(Says, usize)> {
    if let Some(unit) = words.unit_of(at, Role::UnitLong) {
        return Some((Says::Length(Length { amount: Amount::whole(1), unit }), at + 1));
    }
    let (unit, amount) = match words.unit_of(at, Role::Unit) {
        Some(unit) => (unit, Amount::whole(1)),
        None => (words.unit_of(at, Role::Units)?, Amount::Several),
    };
    let (next, hyphen) = words.past_hyphen(at + 1);
    (hyphen && words.is(next, "long")).then_some((Says::Length(Length { amount, unit }), next + 1))
}

/// What stands behind a length and makes it a time: "ago", "earlier".
fn finish(words: &Words, length: Length, which: Option<Which>, end: usize) -> Option<(Says, usize)> {
    if which.is_none()
        && let Some((by, from, end)) = away(words, end)
    {
        let Some(number) = length.amount.as_whole() else {
            return Some((Says::Reference("PAST_REF"), end));
        };
        let (unit, number) = match length.unit {
            Unit::Fortnight => (Unit::Week, number.checked_mul(2)?),
            Unit::Millennium => (Unit::Century, number.checked_mul(10)?),
            unit => (unit, number),
        };
        let by = number.checked_mul(by)?;
        if unit == Unit::Year && by == -1 {
            return Some((Says::Date(Day::YearEarlier { period: None, from }, None), end));
        }
        return Some((Says::Date(Day::Shift { unit, by, from }, None), end));
    }
    Some((Says::Length(length), end))
}

/// "ago", "earlier" behind a length: the direction, what it counts from, and the token behind it.
fn away(words: &Words, at: usize) -> Option<(i32, From, usize)> {
    if words.is(at, "ago") {
        return Some((-1, From::Story, at + 1));
    }
    // "a week or so ago", "a year or two ago"
    if words.is(at, "or") && words.is(at + 2, "ago") && words.is_any(at + 1, &["so", "two", "more"]) {
        return Some((-1, From::Story, at + 3));
    }
    // "from $4 million a year before"
    let before = words.is(at, "before") && !super::units::begins_clause(words, at + 1);
    let compared = words.is(at + 1, "than");
    if words.is_any(at, &["earlier", "previously"]) && !compared || before {
        return Some((-1, From::Mention, at + 1));
    }
    if words.is(at, "from") && words.is_any(at + 1, &["now", "today"]) {
        return Some((1, From::Story, at + 2));
    }
    None
}

/// "two to six" before "days": the first number is a length as well, of the same unit.
pub(super) fn first_of_two(words: &Words, at: usize) -> Option<(Says, usize)> {
    let number = |at| match words.digits(at) {
        Some((value, 1..=3)) if !is_part_of_more(words, at) => Some((value as i32, at + 1)),
        Some(_) => None,
        None => spelled(words, at),
    };
    let (first, end) = number(at)?;
    if !words.is_any(end, &["to", "or"]) && !words.mark(end, b'-') {
        return None;
    }
    let (second, behind) = number(end + 1)?;
    let unit = words.unit_of(fillers(words, behind), Role::Units)?;
    (first < second && !is_age(words, behind + 1))
        .then_some((Says::Length(Length { amount: Amount::whole(first), unit }), end))
}
