//! What a TIMEX3 value is made of.

/// Whether it is a value that TIMEX3 knows.
pub fn is_value(value: &str) -> bool {
    if matches!(value, "PAST_REF" | "PRESENT_REF" | "FUTURE_REF") {
        return true;
    }
    if let Some(length) = value.strip_prefix('P') {
        return is_length(length);
    }
    let (day, clock) = value.split_once('T').map_or((value, None), |(day, clock)| (day, Some(clock)));
    let day_fits = if day.is_empty() { clock.is_some() } else { is_day(day) };
    day_fits && clock.is_none_or(is_clock)
}

/// "2W", "T5H30M", "1DT12H", "XY".
fn is_length(length: &str) -> bool {
    let (days, hours) = length.split_once('T').map_or((length, None), |(days, hours)| (days, Some(hours)));
    let whole = !days.is_empty() || hours.is_some_and(|hours| !hours.is_empty());
    whole
        && are_parts(days, &["WE", "Y", "M", "W", "D", "Q", "E", "C", "X"])
        && are_parts(hours.unwrap_or(""), &["H", "M", "S"])
}

/// Amounts with their units.
fn are_parts(mut rest: &str, units: &[&str]) -> bool {
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let end = if end == 0 && rest.starts_with('X') { 1 } else { end };
        let unit = units.iter().find(|unit| end > 0 && rest[end..].starts_with(**unit));
        let Some(unit) = unit else { return false };
        rest = &rest[end + unit.len()..];
    }
    true
}

/// "2021", "198", "20", "2021-12-15", "2021-W50-WE", "XXXX-WXX-3", "2021-Q4", "XXXX-XX-XX".
fn is_day(day: &str) -> bool {
    let mut parts = day.split('-');
    let year = parts.next().unwrap_or("");
    let parts: Vec<&str> = parts.collect();
    let digits = |part: &str, lengths: &[usize]| {
        lengths.contains(&part.len()) && (part.bytes().all(|b| b.is_ascii_digit()) || part.bytes().all(|b| b == b'X'))
    };
    let week = |part: &str| part.strip_prefix('W').is_some_and(|number| digits(number, &[2]));
    match parts[..] {
        [] => year != "XXXX" && digits(year, &[2, 3, 4]),
        [part] => {
            let of_year = matches!(part, "SP" | "SU" | "FA" | "WI" | "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2");
            digits(year, &[4]) && (of_year || week(part) || digits(part, &[2]))
        }
        [part, last] => {
            let in_week = week(part) && (last == "WE" || digits(last, &[1]));
            digits(year, &[4]) && (in_week || digits(part, &[2]) && digits(last, &[2]))
        }
        _ => false,
    }
}

/// "15:30", "15:30Z", "MO".
fn is_clock(clock: &str) -> bool {
    if matches!(clock, "MO" | "AF" | "EV" | "NI") {
        return true;
    }
    let clock = clock.strip_suffix('Z').unwrap_or(clock);
    let number = |part: &str, most: u32| part.len() == 2 && part.parse::<u32>().is_ok_and(|number| number <= most);
    clock.split_once(':').is_some_and(|(hour, minute)| number(hour, 24) && number(minute, 59))
}

#[cfg(test)]
mod tests {
    use super::is_value;

    #[test]
    fn values_and_others() {
        for value in [
            "2021",
            "198",
            "20",
            "2021-12-15T15:30Z",
            "2021-W50-WE",
            "XXXX-WXX-3TNI",
            "P2Y6M",
            "PT5H30M",
            "PXY",
            "PTXM",
            "P1DT12H",
            "T15:30",
        ] {
            assert!(is_value(value), "{value}");
        }
        for value in ["", "P", "PT", "2021-", "2021-1", "soon", "XXXX", "2021-12-15T25:00", "2021-12-15TXX", "T", "P2"]
        {
            assert!(!is_value(value), "{value}");
        }
    }
}
