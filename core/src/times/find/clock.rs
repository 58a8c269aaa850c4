//! Times of day: "3:30 p.m. EST", "2100 GMT", "noon", "four o'clock".

use super::amounts::spelled;
use super::calendar::is_part_of_more;
use crate::data::time_context::Sign;
use crate::data::time_phrases;
use crate::data::time_words::Role;
use crate::times::expression::Clock;
use crate::times::words::Words;

/// A time of day, and the token behind it.
pub(super) fn clock(words: &Words, at: usize) -> Option<(Clock, usize)> {
    if let Some(hour) = words.number_of(at, Role::ClockName) {
        // "High Noon" is a film.
        let plain = !words.capital(at) || at == 0 || words.all_capitals(at);
        let end = at + 1;
        let adjective = words.mark(end, b'-') || at > 0 && words.is_any(at - 1, &["high"]);
        return (plain && !adjective).then_some((time(hour, None, ""), end));
    }
    if words.digits(at).is_some() && is_part_of_more(words, at) {
        return None;
    }
    military(words, at).or_else(|| spoken(words, at))
}

fn time(hour: i32, minute: Option<u32>, zone: &'static str) -> Clock {
    Clock::At { hour: hour as i8, minute: minute.map(|minute| minute as i8), zone }
}

/// "2100 GMT", "0735 GMT", "1430 hours", "0900 on Friday".
fn military(words: &Words, at: usize) -> Option<(Clock, usize)> {
    let (number, 4) = words.digits(at)? else { return None };
    let (hour, minute) = (number / 100, number % 100);
    if hour > 24 || minute > 59 {
        return None;
    }
    if let Some((zone, end)) = zone_at(words, at + 1) {
        return Some((time(hour as i32, Some(minute), zone), end));
    }
    let clock = time(hour as i32, Some(minute), "");
    if is_led(words, at) && words.is_any(at + 1, &["hours", "hrs"]) {
        let zone = zone_at(words, at + 2);
        return Some(zone.map_or((clock, at + 2), |(zone, end)| (time(hour as i32, Some(minute), zone), end)));
    }
    // "at 0900 on Friday": no other number begins with a nought.
    let nought = words.slice(at).starts_with('0') && is_led(words, at);
    (nought && super::weekdays::behind_clock(words, at + 1).is_some()).then_some((clock, at + 1))
}

/// "3:30 p.m. EST", "3.30pm", "18:00 UTC", "10 p.m.", "four o'clock".
fn spoken(words: &Words, at: usize) -> Option<(Clock, usize)> {
    let (hour, next) = match words.digits(at) {
        Some((hour @ 0..=24, 1..=2)) => (hour as i32, at + 1),
        Some(_) => return None,
        None => spelled(words, at).filter(|(hour, _)| (1..=12).contains(hour))?,
    };
    let (minute, next) = minutes(words, next).map_or((None, next), |(minute, next)| (Some(minute), next));
    let (clock_hour, end, told) = if let Some((add, end)) = meridiem(words, next).filter(|_| hour <= 12) {
        (hour % 12 + add, end, true)
    } else if let Some((add, end)) = in_the(words, next).filter(|_| minute.is_none() && hour <= 12 && is_led(words, at))
    {
        (hour % 12 + add, end, true)
    } else if words.is(next, "o") && words.mark(next + 1, b'\'') && words.is(next + 2, "clock") {
        o_clock(words, hour, next + 3)
    } else {
        (hour, next, false)
    };
    let zone = zone_at(words, end);
    let end = zone.map_or(end, |(_, end)| end);
    let told = told || zone.is_some() || minute.is_some() && is_led(words, at);
    told.then(|| (time(clock_hour, minute, zone.map_or("", |(zone, _)| zone)), end))
}

/// Whether a time without "a.m." or "p.m." is one: a score is not led so.
fn is_led(words: &Words, at: usize) -> bool {
    at > 0 && words.tells(at - 1, Sign::LeadsClock)
}

fn o_clock(words: &Words, hour: i32, end: usize) -> (i32, usize, bool) {
    in_the(words, end).map_or((hour, end, true), |(add, end)| (hour % 12 + add, end, true))
}

/// "in the morning" behind an hour: hours to add, and the token behind it.
fn in_the(words: &Words, at: usize) -> Option<(i32, usize)> {
    if !words.is(at, "in") || !words.is(at + 1, "the") {
        return None;
    }
    let part = words.text_of(at + 2, Role::Part)?;
    Some((if part == "MO" { 0 } else { 12 }, at + 3))
}

/// ":30", ".30" behind an hour.
fn minutes(words: &Words, at: usize) -> Option<(u32, usize)> {
    let joined = (words.mark(at, b':') || words.mark(at, b'.')) && words.glued(at) && words.glued(at + 1);
    let (minute @ 0..=59, 2) = words.digits(at + 1)? else { return None };
    // "2.30" is a time only with what follows it; "2:30:15" is a result.
    let more =
        words.glued(at + 2) && (words.mark(at + 2, b':') || words.mark(at + 2, b'.') && words.digits(at + 3).is_some());
    let dotted = words.mark(at, b'.') && meridiem(words, at + 2).is_none() && zone_at(words, at + 2).is_none();
    (joined && !more && !dotted).then_some((minute, at + 2))
}

/// "p.m.", "pm": hours to add, and the token behind it. Its last full stop may end the sentence.
fn meridiem(words: &Words, at: usize) -> Option<(i32, usize)> {
    if let Some(add) = words.number_of(at, Role::Meridiem) {
        // "I am": only small letters right behind a number, or capitals.
        return Some((add, at + 1));
    }
    let add = if words.is(at, "a") {
        0
    } else if words.is(at, "p") {
        12
    } else {
        return None;
    };
    let spelled = words.mark(at + 1, b'.') && words.glued(at + 1) && words.is(at + 2, "m") && words.glued(at + 2);
    if !spelled {
        return None;
    }
    Some((add, words.past_stop(at + 3)))
}

/// "GMT", "(GMT)", "local time", "Eastern time", "(GMT +8)".
fn zone_at(words: &Words, at: usize) -> Option<(&'static str, usize)> {
    let bracket = usize::from(words.mark(at, b'('));
    if let Some(zone) = time_phrases::zone(words.slice(at + bracket)) {
        let end = at + bracket + 1;
        if bracket == 0 {
            // "GMT+8" is not GMT.
            let shifted =
                (words.mark(end, b'+') || words.mark(end, b'-') && words.glued(end)) && words.digits(end + 1).is_some();
            return Some(if shifted { ("", end + 2) } else { (zone, end) });
        }
        if words.mark(end, b')') {
            return Some((zone, end + 1));
        }
        let shifted = words.mark(end, b'+') || words.mark(end, b'-');
        return (shifted && words.digits(end + 1).is_some() && words.mark(end + 2, b')')).then_some(("", end + 3));
    }
    let named = words.tells(at, Sign::ZoneName);
    let time_at = at + 1 + usize::from(words.is_any(at + 1, &["standard", "daylight", "mean", "summer"]));
    (named && words.is(time_at, "time")).then_some(("", time_at + 1))
}
