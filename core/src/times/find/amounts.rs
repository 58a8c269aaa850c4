//! Numbers and amounts: "20", "twenty-one", "2 1/2", "a couple of", "several".

use crate::data::time_words::Role;
use crate::times::expression::Amount;
use crate::times::words::{HALF, Words};

/// An amount, and the token behind it.
pub(super) fn amount(words: &Words, at: usize) -> Option<(Amount, usize)> {
    vague(words, at).or_else(|| counted(words, at))
}

/// "several", "a few", "dozens of".
fn vague(words: &Words, at: usize) -> Option<(Amount, usize)> {
    let article = usize::from(words.has(at, Role::Article));
    if words.has(at + article, Role::Couple) {
        let end = at + article + 1;
        return Some((Amount::whole(2), end + usize::from(words.is(end, "of"))));
    }
    if words.has(at + article, Role::Several) {
        return Some((Amount::Several, at + article + 1));
    }
    if words.has(at, Role::Many) && words.is(at + 1, "of") {
        return Some((Amount::Several, at + 2));
    }
    None
}

/// "two", "2 1/2", "two and a half", "half a".
fn counted(words: &Words, at: usize) -> Option<(Amount, usize)> {
    if words.has(at, Role::Half) {
        let (next, hyphen) = words.past_hyphen(at + 1);
        let end = next + usize::from(!hyphen && words.has(next, Role::Article));
        return Some((Amount::Thousandths(500), end));
    }
    let (whole, mut end) = match digits(words, at) {
        Some(found) => found,
        None => spelled(words, at).map(|(number, end)| (i64::from(number) * 1000, end))?,
    };
    let mut thousandths = whole;
    if whole % 1000 == 0
        && let Some((part, behind)) = fraction(words, end)
    {
        thousandths += part;
        end = behind;
    }
    Some((Amount::Thousandths(thousandths), end))
}

/// "1,500", "3.5", "20", in thousandths.
fn digits(words: &Words, at: usize) -> Option<(i64, usize)> {
    let (mut value, _) = words.digits(at).filter(|(value, _)| *value < 100_000_000)?;
    let mut end = at + 1;
    while words.mark(end, b',') && words.glued(end) && words.glued(end + 1) {
        match words.digits(end + 1) {
            Some((next, 3)) => {
                value = value.checked_mul(1000)?.checked_add(next).filter(|value| *value < 100_000_000)?
            }
            _ => break,
        }
        end += 2;
    }
    let mut thousandths = i64::from(value) * 1000;
    if words.mark(end, b'.')
        && words.glued(end)
        && words.glued(end + 1)
        && let Some((part, length @ 1..=3)) = words.digits(end + 1)
    {
        thousandths += i64::from(part) * 10_i64.pow(3 - length);
        end += 2;
    }
    Some((thousandths, end))
}

/// "one", "twenty-one", "a hundred", "two hundred and ten".
pub(super) fn spelled(words: &Words, at: usize) -> Option<(i32, usize)> {
    let (mut value, mut end) = match below_hundred(words, at) {
        Some(found) => found,
        None if words.number_of(at, Role::Article).is_some() && words.has(at + 1, Role::Scale) => (1, at + 1),
        None => (1, words.has(at, Role::Scale).then_some(at)?),
    };
    let mut scaled = false;
    while let Some(scale) = words.number_of(end, Role::Scale) {
        value = value.checked_mul(scale)?;
        end += 1;
        scaled = true;
    }
    if scaled {
        let next = end + usize::from(words.is(end, "and"));
        if let Some((rest, behind)) = below_hundred(words, next) {
            value = value.checked_add(rest)?;
            end = behind;
        }
    }
    Some((value, end))
}

fn below_hundred(words: &Words, at: usize) -> Option<(i32, usize)> {
    if let Some(tens) = words.number_of(at, Role::Tens) {
        let (next, _) = words.past_hyphen(at + 1);
        return Some(match words.number_of(next, Role::Number).filter(|ones| *ones < 10) {
            Some(ones) => (tens + ones, next + 1),
            None => (tens, at + 1),
        });
    }
    Some((words.number_of(at, Role::Number)?, at + 1))
}

/// "1/2", "½", "and a half", "-and-a-half", in thousandths.
fn fraction(words: &Words, at: usize) -> Option<(i64, usize)> {
    let (at, _) = words.past_hyphen(at);
    if words.mark(at, HALF) {
        return Some((500, at + 1));
    }
    if words.mark(at + 1, b'/')
        && let (Some((over, 1)), Some((under @ 2..=9, 1))) = (words.digits(at), words.digits(at + 2))
    {
        return (over < under).then_some((i64::from(over) * 1000 / i64::from(under), at + 3));
    }
    if words.is(at, "and") {
        let (article, _) = words.past_hyphen(at + 1);
        let (half, _) = words.past_hyphen(article + usize::from(words.has(article, Role::Article)));
        if words.has(half, Role::Half) {
            return Some((500, half + 1));
        }
    }
    None
}

/// "third", "3rd", "twenty-first", "21st".
pub(super) fn ordinal(words: &Words, at: usize) -> Option<(i32, usize)> {
    if let Some((number, 1..=2)) = words.digits(at) {
        let suffix = words.glued(at + 1) && words.is_any(at + 1, &["st", "nd", "rd", "th"]);
        return suffix.then_some((number as i32, at + 2));
    }
    if let Some(tens) = words.number_of(at, Role::Tens) {
        let (next, _) = words.past_hyphen(at + 1);
        let ones = words.number_of(next, Role::Ordinal).filter(|ones| *ones < 10)?;
        return Some((tens + ones, next + 1));
    }
    Some((words.number_of(at, Role::Ordinal)?, at + 1))
}
