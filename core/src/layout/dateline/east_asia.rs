//! Datelines of Chinese, Korean and Japanese wires, which have no blanks: 新华社北京8月12日电（记者…）,
//! (서울=연합뉴스) … 기자 =, 【東京共同】.

use crate::data::agencies;
use crate::language::characters::is_blank;
use crate::layout::dateline::credit::{Credit, Marks};
use crate::layout::dateline::date::Day;
use crate::layout::dateline::ending::Ending;
use crate::layout::dateline::form::Form;
use crate::layout::dateline::place::Place;

/// Reads such a dateline at `start`.
pub(crate) fn read(text: &str, start: usize, limit: usize) -> Option<Form> {
    let copy = &text[start..limit];
    if copy.bytes().take(2).all(|b| b.is_ascii()) {
        return None;
    }
    chinese(copy, start).or_else(|| korean(copy, start)).or_else(|| japanese(copy, start))
}

/// Characters in the longest agency or place, and in the longest reporter's note.
const LONGEST: usize = 12;

/// Agency, place, month and day, 电 ("cable"), and perhaps the reporter in brackets.
fn chinese(copy: &str, offset: usize) -> Option<Form> {
    let agency_end = ends(copy).find(|&end| agencies::agency(&copy[..end]).is_some())?;
    let agency = agencies::agency(&copy[..agency_end])?;
    let rest = &copy[agency_end..];
    let place_length = rest.find(|c: char| c.is_numeric())?;
    if rest[..place_length].chars().count() > LONGEST || place_length == 0 {
        return None;
    }
    let mut at = agency_end + place_length;
    let day_start = at;
    let month = number(copy, &mut at, '月')?;
    let day = number(copy, &mut at, '日')?;
    let day_end = at;
    at += copy[at..].starts_with('电').then_some('电'.len_utf8())?;
    at += reporter(&copy[at..]);
    let name_end = offset + agency_end + place_length;
    Some(Form {
        start: offset,
        end: offset + at,
        places: vec![Place { start: offset + agency_end, name_end, end: name_end, known_region: false }],
        day: Some(Day {
            start: offset + day_start,
            end: offset + day_end,
            value: jiff::civil::Date::new(2000, month, day).ok().map(|_| format!("--{month:02}-{day:02}")),
            has_year: false,
            damaged: false,
            undated: false,
        }),
        credit: Some(Credit {
            start: offset,
            end: offset + agency_end,
            name: agency.name.to_owned(),
            known: true,
            marks: Marks::None,
        }),
        ending: Ending::Stop,
    })
}

/// "(place=agency) reporter =".
fn korean(copy: &str, offset: usize) -> Option<Form> {
    let inside = copy.strip_prefix('(')?;
    let close = inside.char_indices().take(3 * LONGEST).find(|&(_, c)| c == ')')?.0;
    let (place, agency) = inside[..close].split_once('=')?;
    let known = agencies::agency(agency.trim_matches(is_blank))?;
    let head: String = copy[close + 2..].chars().take(5 * LONGEST).collect();
    let end = close + 2 + head.find('=').map_or(0, |at| at + 1);
    let place_start = offset + 1;
    let agency_start = place_start + place.len() + 1;
    let places = vec![Place {
        start: place_start,
        name_end: place_start + place.len(),
        end: place_start + place.len(),
        known_region: false,
    }];
    Some(Form {
        start: offset,
        end: offset + end,
        places,
        day: None,
        credit: Some(Credit {
            start: agency_start,
            end: agency_start + agency.len(),
            name: known.name.to_owned(),
            known: true,
            marks: Marks::Brackets,
        }),
        ending: Ending::Equals,
    })
}

/// "【place agency】", with or without an equals sign between them.
fn japanese(copy: &str, offset: usize) -> Option<Form> {
    let inside = copy.strip_prefix('【')?;
    let close = inside.char_indices().take(3 * LONGEST).find(|&(_, c)| c == '】')?.0;
    let content = &inside[..close];
    let starts = content.char_indices().map(|(at, _)| at).filter(|&at| at > 0);
    let agency_start = starts.clone().find(|&at| agencies::agency(&content[at..]).is_some())?;
    let agency = agencies::agency(&content[agency_start..])?;
    let place = content[..agency_start].trim_end_matches(['=', '＝', ' ']);
    let from = offset + '【'.len_utf8();
    let name_end = from + place.len();
    Some(Form {
        start: offset,
        end: from + close + '】'.len_utf8(),
        places: vec![Place { start: from, name_end, end: name_end, known_region: false }],
        day: None,
        credit: Some(Credit {
            start: from + agency_start,
            end: from + content.len(),
            name: agency.name.to_owned(),
            known: true,
            marks: Marks::Brackets,
        }),
        ending: Ending::Stop,
    })
}

/// The ends of the first characters, nearest last: an agency's longest name counts.
fn ends(copy: &str) -> impl Iterator<Item = usize> + '_ {
    let ends: Vec<usize> = copy.char_indices().take(LONGEST).map(|(at, c)| at + c.len_utf8()).collect();
    ends.into_iter().rev()
}

/// A number of one or two digits, of any width, and the character behind it.
fn number(copy: &str, at: &mut usize, unit: char) -> Option<i8> {
    let mut value = 0;
    let mut digits = 0;
    for c in copy[*at..].chars().take(3) {
        let digit = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '０'..='９' => c as u32 - '０' as u32,
            _ => break,
        };
        value = value * 10 + digit;
        digits += 1;
        *at += c.len_utf8();
    }
    let follows = digits > 0 && digits < 3 && copy[*at..].starts_with(unit);
    *at += if follows { unit.len_utf8() } else { 0 };
    follows.then(|| i8::try_from(value).ok()).flatten()
}

/// "（记者罗沙）": the length of the reporter's note.
fn reporter(copy: &str) -> usize {
    let blank = copy.len() - copy.trim_start_matches(is_blank).len();
    let copy = &copy[blank..];
    if !copy.starts_with(['（', '(']) {
        return 0;
    }
    let close = copy.char_indices().take(3 * LONGEST).find(|&(_, c)| matches!(c, '）' | ')'));
    close.map_or(0, |(at, c)| blank + at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_and_korean_forms() {
        for (text, dateline, place) in [
            ("新华社上海3月5日电（记者王小明）记者从市政府获悉。", "新华社上海3月5日电（记者王小明）", "上海"),
            ("新华社广州１２月３日电今天上午", "新华社广州１２月３日电", "广州"),
            ("【大阪共同】大阪市は三日", "【大阪共同】", "大阪"),
            ("(부산=연합뉴스) 김하나 기자 = 부산시는", "(부산=연합뉴스) 김하나 기자 =", "부산"),
        ] {
            let form = read(text, 0, text.len()).map(|f| (f.end, f.places[0].start, f.places[0].end));
            let (end, from, to) = form.unwrap_or_default();
            assert_eq!((&text[..end], &text[from..to]), (dateline, place));
        }
        assert_eq!(read("新华社记者报道", 0, 21), None);
    }
}
