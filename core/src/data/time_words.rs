//! What words do in temporal expressions.

use crate::data::table::{by_word, rows};
use crate::data::word_table::WordTable;
use crate::data::{holidays, time_phrases};
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
#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) roles: Vec<(Role, Value)>,
    /// The roles as bits: most questions are answered by these.
    mask: u64,
    pub(crate) opening: Opening,
}

impl Word {
    fn new(roles: Vec<(Role, Value)>) -> Self {
        let mask = roles.iter().fold(0, |mask, (role, _)| mask | 1 << *role as u64);
        let opening = roles.iter().map(|(role, _)| opening(*role)).max().unwrap_or(Opening::Never);
        Word { roles, mask, opening }
    }

    /// What the word is worth in that role, if it has it.
    #[inline]
    pub(crate) fn value(&self, role: Role) -> Option<Value> {
        if self.mask & 1 << role as u64 == 0 {
            return None;
        }
        self.roles.iter().find(|(has, _)| *has == role).map(|(_, value)| *value)
    }
}

/// Whether an expression may begin with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Opening {
    /// It only stands inside of one.
    Never,
    /// With another word of the table, a number or a mark behind it.
    WithMore,
    Alone,
}

static WORDS: LazyLock<WordTable<Word>> = LazyLock::new(|| {
    let words = rows::<3>(include_str!("../../data/time_words.tsv"))
        .filter_map(|[word, role, value]| Some((word.to_owned(), (role_named(role)?, value_of(value)))));
    let openers: BTreeSet<_> = time_phrases::openers().chain(holidays::names().map(time_phrases::first_word)).collect();
    let openers = openers.into_iter().map(|word| (word, (Role::Opens, Value::None)));
    WordTable::new(by_word(words.chain(openers)).into_iter().map(|(word, roles)| (word, Word::new(roles))))
});

/// What `word` does in temporal expressions; without regard to case.
pub(crate) fn word(word: &str) -> Option<&'static Word> {
    WORDS.get(word)
}

fn opening(role: Role) -> Opening {
    match role {
        Role::More | Role::Filler | Role::Final | Role::Part | Role::Parts | Role::Meridiem | Role::DecadeName => {
            Opening::Never
        }
        // Phrases and holidays are looked for on their own.
        Role::Opens => Opening::Never,
        Role::Weekday
        | Role::Weekdays
        | Role::WeekdayShort
        | Role::Month
        | Role::MonthShort
        | Role::Units
        | Role::UnitLong
        | Role::Day
        | Role::Tonight
        | Role::Season
        | Role::Frequency
        | Role::Reference
        | Role::ClockName => Opening::Alone,
        _ => Opening::WithMore,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [name, role, value] in rows::<3>(include_str!("../../data/time_words.tsv")) {
            let row = role_named(role).map(|role| (role, value_of(value)));
            assert!(row.is_some_and(|row| word(name).is_some_and(|word| word.roles.contains(&row))), "{name}");
        }
    }

    #[test]
    fn words_are_found_in_any_case() {
        let roles = word("WEDNESDAY").map(|word| word.roles.clone());
        assert_eq!(roles, Some(vec![(Role::Weekday, Value::Number(3))]));
        assert!(word("wednesdai").is_none());
    }
}
