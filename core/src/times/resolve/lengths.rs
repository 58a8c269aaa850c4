//! Durations and sets as TIMEX3 writes them.

use crate::data::time_words::Unit;
use crate::times::expression::{Amount, Length, Repeated};

/// "P2W", "PT5H30M", "PXY".
pub(super) fn value(length: Length) -> String {
    let Length { amount, unit } = length;
    let thousandths = match amount {
        Amount::Several => return format!("{}X{}", prefix(unit), several(unit)),
        Amount::Thousandths(thousandths) => thousandths,
    };
    let times = match unit {
        Unit::Decade => 10,
        Unit::Century => 100,
        Unit::Millennium => 1000,
        Unit::Fortnight => 2,
        _ => 1,
    };
    let all = thousandths.saturating_mul(times);
    // Half of a unit is told in the next smaller one, if that is whole.
    let (whole, rest) = (all / 1000, all % 1000);
    let smaller = match unit {
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => Some((12, "M")),
        Unit::Day => Some((24, "TH")),
        Unit::Hour => Some((60, "M")),
        Unit::Minute => Some((60, "S")),
        _ => None,
    };
    if rest != 0
        && let Some((per, mark)) = smaller
        && rest * per % 1000 == 0
    {
        let part = rest * per / 1000;
        let whole = if whole == 0 { String::new() } else { format!("{whole}{}", letter(unit)) };
        return match mark {
            "TH" => format!("P{whole}T{part}H"),
            mark => format!("{}{whole}{part}{mark}", prefix(unit)),
        };
    }
    if rest == 0 {
        return format!("{}{whole}{}", prefix(unit), letter(unit));
    }
    let decimals = format!("{rest:03}");
    format!("{}{whole}.{}{}", prefix(unit), decimals.trim_end_matches('0'), letter(unit))
}

/// "PT2H32M25.3S": the parts one behind the other, those of the clock behind a "T".
pub(super) fn sum(parts: &[Length]) -> String {
    let (mut days, mut clock) = (String::new(), String::new());
    for part in parts {
        let part = value(*part);
        match part.split_once('T') {
            Some((day, hours)) => {
                days.push_str(day.trim_start_matches('P'));
                clock.push_str(hours);
            }
            None => days.push_str(part.trim_start_matches('P')),
        }
    }
    let mark = if clock.is_empty() { "" } else { "T" };
    format!("P{days}{mark}{clock}")
}

fn prefix(unit: Unit) -> &'static str {
    if unit < Unit::Day { "PT" } else { "P" }
}

fn letter(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "S",
        Unit::Minute => "M",
        Unit::Hour => "H",
        Unit::Day => "D",
        Unit::Weekend => "WE",
        Unit::Week | Unit::Fortnight => "W",
        Unit::Month => "M",
        Unit::Quarter => "Q",
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => "Y",
    }
}

/// The letter of a unit that nobody counts: those have one that is else counted in a smaller unit.
fn several(unit: Unit) -> &'static str {
    match unit {
        Unit::Decade => "E",
        Unit::Century => "C",
        unit => letter(unit),
    }
}

/// "P1D", "XXXX-WXX-1", "XXXX-07".
pub(super) fn repeated(repeated: Repeated) -> String {
    match repeated {
        Repeated::Every(length) => value(length),
        Repeated::Period(period) => period.to_owned(),
        Repeated::Weekday(weekday, None) => format!("XXXX-WXX-{weekday}"),
        Repeated::Weekday(weekday, Some(part)) => format!("XXXX-WXX-{weekday}T{part}"),
        Repeated::Month(month) => format!("XXXX-{month:02}"),
        Repeated::DayOfMonth(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Repeated::Season(season) => format!("XXXX-{season}"),
        Repeated::Quarter(number) => format!("XXXX-Q{number}"),
        Repeated::Part(part) => format!("XXXX-XX-XXT{part}"),
        Repeated::Weekend => "XXXX-WXX-WE".to_owned(),
    }
}
