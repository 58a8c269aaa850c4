//! What words do in temporal expressions, and beside them.

use crate::data::holidays;
use crate::data::phrases::Phrases;
use crate::data::table::{by_word, rows};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What a word does in a temporal expression. The table says more of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Weekday,
    Weekdays,
    WeekdayShort,
    Month,
    MonthShort,
    Unit,
    Units,
    UnitLong,
    Number,
    Tens,
    Scale,
    Ordinal,
    DecadeName,
    YearHead,
    Half,
    Couple,
    Several,
    Many,
    Article,
    Another,
    More,
    Filler,
    Fiscal,
    Which,
    Final,
    Part,
    Parts,
    PartLoose,
    ClockName,
    Season,
    Day,
    Tonight,
    Every,
    Frequency,
    Reference,
    Times,
    Position,
    Meridiem,
    /// Begins a phrase or a holiday's name.
    Opens,
}

/// What a word beside a temporal expression tells. The table says more of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    Future,
    Past,
    Function,
    Counted,
    Coded,
    GivenName,
    Titled,
    Company,
    Promise,
}

/// Units of time, from short to long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// Which of many is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    This,
    Last,
    Next,
    Past,
    Previous,
    Coming,
    Following,
    Current,
    Same,
    That,
    Recent,
    Latest,
    Corresponding,
    Remaining,
    First,
    Final,
}

/// What a role needs to know of its word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    None,
    Number(i32),
    Unit(Unit),
    Which(Which),
    Text(&'static str),
}

/// A word of the table: its roles and their values.
pub(crate) type Word = [(Role, Value)];

static WORDS: LazyLock<FxHashMap<String, Vec<(Role, Value)>>> = LazyLock::new(|| {
    let words = rows::<3>(include_str!("../../data/time_words.tsv"))
        .filter_map(|[word, role, value]| Some((word.to_owned(), (role_named(role)?, value_of(value)))));
    let phrases = rows::<2>(include_str!("../../data/time_phrases.tsv")).map(|[phrase, _]| phrase);
    let openers: BTreeSet<_> =
        phrases.chain(holidays::names()).map(first_word).filter(|word| !word.is_empty()).collect();
    by_word(words.chain(openers.into_iter().map(|word| (word, (Role::Opens, Value::None)))))
});

static SIGNS: LazyLock<FxHashMap<String, Vec<Sign>>> = LazyLock::new(|| {
    by_word(
        rows::<2>(include_str!("../../data/time_context.tsv"))
            .filter_map(|[word, role]| Some((word.to_owned(), sign_named(role)?))),
    )
});

/// How long the words of each first letter are, one bit a length: what is in no table is seldom looked up.
static LENGTHS: LazyLock<[u32; 26]> = LazyLock::new(|| {
    let mut lengths = [0; 26];
    for word in WORDS.keys() {
        lengths[usize::from(word.as_bytes()[0] - b'a')] |= 1 << word.len();
    }
    lengths
});

static PHRASES: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    Phrases::new(rows::<2>(include_str!("../../data/time_phrases.tsv")).map(|[phrase, value]| (phrase, value)))
});

static ZONES: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    rows::<2>(include_str!("../../data/time_zones.tsv")).map(|[zone, offset]| (zone, offset)).collect()
});

/// The longest word of the table, in bytes.
pub(crate) const LONGEST: usize = 16;

/// What `word` does in temporal expressions; without regard to case.
pub(crate) fn word(word: &str) -> Option<&'static Word> {
    let bytes = word.as_bytes();
    let first = usize::from((*bytes.first()? | 0x20).wrapping_sub(b'a'));
    if bytes.len() > LONGEST || LENGTHS.get(first)? & (1 << bytes.len()) == 0 {
        return None;
    }
    let mut folded = [0; LONGEST];
    for (byte, room) in bytes.iter().zip(&mut folded) {
        *room = byte.to_ascii_lowercase();
    }
    let folded = std::str::from_utf8(&folded[..bytes.len()]).ok()?;
    WORDS.get(folded).map(Vec::as_slice)
}

/// Whether `word`, beside a temporal expression, tells that; without regard to case.
pub(crate) fn tells(word: &str, sign: Sign) -> bool {
    word.len() <= LONGEST && SIGNS.get(word.to_ascii_lowercase().as_str()).is_some_and(|signs| signs.contains(&sign))
}

/// The phrase of more than one word that `text` starts with: its length, and its value or "-".
pub(crate) fn phrase(text: &str) -> Option<(usize, &'static str)> {
    PHRASES.at_start(text).map(|(length, value)| (length, *value))
}

/// What ISO 8601 writes for a time zone; empty where the clock is local.
pub(crate) fn zone(name: &str) -> Option<&'static str> {
    ZONES.get(name).map(|offset| if *offset == "-" { "" } else { *offset })
}

fn first_word(phrase: &str) -> String {
    phrase.chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase()
}

/// What words before or behind an expression say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Modifier {
    /// TIMEX3's mod.
    pub(crate) name: &'static str,
    /// Whether the words are a part of the expression.
    pub(crate) inside: bool,
}

/// What a modifier stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Beside {
    Length,
    Date,
    Behind,
}

static MODIFIERS: LazyLock<FxHashMap<(Beside, &'static str), Modifier>> = LazyLock::new(|| {
    let mut modifiers = FxHashMap::default();
    for [words, to, name, extent] in rows::<4>(include_str!("../../data/time_modifiers.tsv")) {
        let to: &[Beside] = match to {
            "length" => &[Beside::Length],
            "date" => &[Beside::Date],
            "behind" => &[Beside::Behind],
            _ => &[Beside::Length, Beside::Date],
        };
        for to in to {
            modifiers.insert((*to, words), Modifier { name, inside: extent == "in" });
        }
    }
    modifiers
});

/// What `words`, in lower case with single blanks, say of an expression that they stand beside.
pub(crate) fn modifier(beside: Beside, words: &str) -> Option<Modifier> {
    MODIFIERS.get(&(beside, words)).copied()
}

fn value_of(cell: &'static str) -> Value {
    if cell.is_empty() {
        return Value::None;
    }
    let number = cell.parse().ok().map(Value::Number);
    let unit = || unit_named(cell).map(Value::Unit);
    let which = || which_named(cell).map(Value::Which);
    number.or_else(unit).or_else(which).unwrap_or(Value::Text(cell))
}

fn unit_named(name: &str) -> Option<Unit> {
    Some(match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "weekend" => Unit::Weekend,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        "millennium" => Unit::Millennium,
        _ => return None,
    })
}

fn which_named(name: &str) -> Option<Which> {
    Some(match name {
        "this" => Which::This,
        "last" => Which::Last,
        "next" => Which::Next,
        "past" => Which::Past,
        "previous" => Which::Previous,
        "coming" => Which::Coming,
        "following" => Which::Following,
        "current" => Which::Current,
        "same" => Which::Same,
        "that" => Which::That,
        "recent" => Which::Recent,
        "latest" => Which::Latest,
        "corresponding" => Which::Corresponding,
        "remaining" => Which::Remaining,
        "first" => Which::First,
        "final" => Which::Final,
        _ => return None,
    })
}

fn role_named(name: &str) -> Option<Role> {
    Some(match name {
        "weekday" => Role::Weekday,
        "weekdays" => Role::Weekdays,
        "weekday_short" => Role::WeekdayShort,
        "month" => Role::Month,
        "month_short" => Role::MonthShort,
        "unit" => Role::Unit,
        "units" => Role::Units,
        "unit_long" => Role::UnitLong,
        "number" => Role::Number,
        "tens" => Role::Tens,
        "scale" => Role::Scale,
        "ordinal" => Role::Ordinal,
        "decade_name" => Role::DecadeName,
        "year_head" => Role::YearHead,
        "half" => Role::Half,
        "couple" => Role::Couple,
        "several" => Role::Several,
        "many" => Role::Many,
        "article" => Role::Article,
        "another" => Role::Another,
        "more" => Role::More,
        "filler" => Role::Filler,
        "fiscal" => Role::Fiscal,
        "which" => Role::Which,
        "final" => Role::Final,
        "part" => Role::Part,
        "parts" => Role::Parts,
        "part_loose" => Role::PartLoose,
        "clock_name" => Role::ClockName,
        "season" => Role::Season,
        "day" => Role::Day,
        "tonight" => Role::Tonight,
        "every" => Role::Every,
        "frequency" => Role::Frequency,
        "reference" => Role::Reference,
        "times" => Role::Times,
        "position" => Role::Position,
        "meridiem" => Role::Meridiem,
        _ => return None,
    })
}

fn sign_named(name: &str) -> Option<Sign> {
    Some(match name {
        "future" => Sign::Future,
        "past" => Sign::Past,
        "function" => Sign::Function,
        "counted" => Sign::Counted,
        "coded" => Sign::Coded,
        "given_name" => Sign::GivenName,
        "titled" => Sign::Titled,
        "company" => Sign::Company,
        "promise" => Sign::Promise,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [name, role, value] in rows::<3>(include_str!("../../data/time_words.tsv")) {
            let role = role_named(role);
            let row = role.map(|role| (role, value_of(value)));
            assert!(row.is_some_and(|row| word(name).is_some_and(|roles| roles.contains(&row))), "{name}");
        }
        for [name, role] in rows::<2>(include_str!("../../data/time_context.tsv")) {
            assert!(sign_named(role).is_some_and(|sign| tells(name, sign)), "{name}");
        }
    }

    #[test]
    fn words_are_found_in_any_case() {
        assert!(word("WEDNESDAY").is_some_and(|roles| roles.contains(&(Role::Weekday, Value::Number(3)))));
        assert!(word("wednesdai").is_none() && word("").is_none() && word("1998").is_none());
        assert_eq!((zone("GMT"), zone("EST"), zone("XYZ")), (Some("Z"), Some(""), None));
    }
}
