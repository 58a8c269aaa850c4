//! The grammar of datelines: places, day and credit in any order, then the closing mark.

use crate::layout::dateline::credit::{self, Credit, Marks};
use crate::layout::dateline::cursor::Cursor;
use crate::layout::dateline::date::{self, Day};
use crate::layout::dateline::ending::{self, Ending};
use crate::layout::dateline::place::{self, Place};

/// What was read as a dateline, before anything is weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Form {
    pub(crate) start: usize,
    /// After the closing mark.
    pub(crate) end: usize,
    pub(crate) places: Vec<Place>,
    pub(crate) day: Option<Day>,
    pub(crate) credit: Option<Credit>,
    pub(crate) ending: Ending,
}

/// Parts in the longest dateline: credit, places, day, and a credit again.
const PARTS: usize = 6;

/// Reads a dateline that starts at `start`. `limit` is the end of its paragraph.
pub(crate) fn read(text: &str, start: usize, limit: usize) -> Option<Form> {
    let mut form = Form { start, end: start, places: Vec::new(), day: None, credit: None, ending: Ending::Nothing };
    let mut cursor = Cursor::new(text, start, limit);
    let mut closed = None;
    let mut credited = None;
    for _ in 0..PARTS {
        if !form.part(&mut cursor) {
            break;
        }
        form.end = cursor.at;
        if form.ends_with_known_credit() {
            credited = Some(form.clone());
        }
        if let Some((ending, end)) = form.closing(cursor) {
            cursor = end;
            form.end = cursor.at;
            form.ending = ending;
            closed = Some(form.clone());
            if !form.may_go_on(cursor) {
                break;
            }
            cursor.skip_blanks();
        } else {
            separator(&mut cursor);
        }
    }
    // Parts behind the last mark are the story's, not the dateline's; without any mark a known
    // credit closes it, or the end of the line after a full date.
    closed.or(credited).or_else(|| {
        form.ending = Ending::Nothing;
        let dated = form.day.as_ref().is_some_and(|day| day.has_year);
        (dated && Cursor::new(text, form.end, limit).at_end()).then_some(form)
    })
}

impl Form {
    /// Reads one more part.
    fn part(&mut self, cursor: &mut Cursor<'_>) -> bool {
        cursor.skip_blanks();
        if self.day.is_none()
            && let Some(day) = self.read_day(cursor)
        {
            self.day = Some(day);
            return true;
        }
        if self.credit.as_ref().is_none_or(|credit| self.may_follow(credit))
            && let Some(credit) = credit::read_marked(cursor)
        {
            self.credit = Some(credit);
            return true;
        }
        if self.credit.is_none()
            && let Some(credit) = self.read_bare_credit(cursor)
        {
            self.credit = Some(credit);
            return true;
        }
        if self.places.is_empty() {
            self.places = self.read_places(cursor);
            return !self.places.is_empty();
        }
        false
    }

    /// Whether another credit may come: none stood behind the places yet.
    fn may_follow(&self, credit: &Credit) -> bool {
        self.places.first().is_none_or(|place| credit.start < place.start)
    }

    fn ends_with_known_credit(&self) -> bool {
        let Some(credit) = &self.credit else { return false };
        credit.known && credit.marks != Marks::None && self.end <= credit.end + 3 && self.end > credit.end
    }

    /// A day, or a day in brackets: "SINGAPORE (May 6, 2021)".
    fn read_day(&self, cursor: &mut Cursor<'_>) -> Option<Day> {
        let mut next = *cursor;
        let bracket = next.take(|c| c == '(');
        let day = date::read(&mut next)?;
        if bracket && !next.take(|c| c == ')') {
            return None;
        }
        // A month alone is a day's place only behind a place: "CHICAGO, April -".
        if day.value.is_none() && !day.damaged && self.places.is_empty() {
            return None;
        }
        *cursor = next;
        Some(day)
    }

    fn read_bare_credit(&self, cursor: &mut Cursor<'_>) -> Option<Credit> {
        let mut next = *cursor;
        let credit = credit::read_bare(&mut next)?;
        let mut after = next;
        let closes = ending::read(&mut after).is_some() || self.signed(next).is_some();
        let dated = {
            let mut after = next;
            after.skip_blanks();
            after.take(|c| c == ',') && {
                after.skip_blanks();
                date::skip(&mut after)
            }
        };
        (closes || dated).then(|| *cursor = next).map(|()| credit)
    }

    /// Places; or one in brackets, "(NEW YORK) —".
    fn read_places(&self, cursor: &mut Cursor<'_>) -> Vec<Place> {
        place::read(cursor)
    }

    /// The closing mark, if it stands here.
    fn closing<'t>(&self, cursor: Cursor<'t>) -> Option<(Ending, Cursor<'t>)> {
        let mut next = cursor;
        if let Some(ending) = ending::read(&mut next) {
            return Some((ending, next));
        }
        let slashed = self.credit.as_ref().is_some_and(|credit| credit.marks == Marks::Slashes);
        let mut next = cursor;
        if slashed && next.take(|c| c == '.') {
            return Some((Ending::Stop, next));
        }
        // "/ACCESSWIRE/May 7, 2024/": the day stands between slashes too.
        next.skip_blanks();
        let dated_last = self.day.as_ref().is_some_and(|day| day.end == cursor.at);
        if slashed && dated_last && next.take(|c| c == '/') {
            return Some((Ending::Stop, next));
        }
        let bare = self.credit.as_ref().is_some_and(|credit| credit.marks == Marks::None);
        if bare && !self.places.is_empty() && self.ending != Ending::Nothing {
            return self.signed(cursor).map(|end| (Ending::Stop, end));
        }
        None
    }

    /// "РИА Новости, Имя Фамилия.": after its name the agency's reporter, and a full stop.
    fn signed<'t>(&self, cursor: Cursor<'t>) -> Option<Cursor<'t>> {
        if self.places.is_empty() || !matches!(self.ending, Ending::Dash | Ending::Hyphen) {
            return None;
        }
        let mut next = cursor;
        if next.take(|c| c == ',') {
            let name = next.take_while(|c| c.is_alphabetic() || c == ' ' || c == '-');
            if name.split_whitespace().count() > 4 {
                return None;
            }
        }
        next.take(|c| c == '.').then_some(next)
    }

    /// Whether what stands behind a closing mark may be more of the dateline: a place after the
    /// credit, a credit or a day after the place.
    fn may_go_on(&self, cursor: Cursor<'_>) -> bool {
        let mut next = cursor;
        next.skip_blanks();
        if self.credit.is_none() {
            let mut tried = next;
            if credit::read_marked(&mut tried).is_some() && ending::read(&mut tried).is_some() {
                return true;
            }
            let mut tried = next;
            if !self.places.is_empty() && credit::read_bare(&mut tried).is_some() && self.signed(tried).is_some() {
                return true;
            }
        }
        if self.day.is_none() && !self.places.is_empty() {
            let mut tried = next;
            if date::skip(&mut tried) && ending::read(&mut tried).is_some() {
                return true;
            }
        }
        self.places.is_empty() && self.place_follows(next)
    }

    /// After a credit or a day and a dash: places, then whatever closes the dateline.
    fn place_follows(&self, cursor: Cursor<'_>) -> bool {
        let mut next = cursor;
        let places = place::read(&mut next);
        let (Some(first), Some(last)) = (places.first(), places.last()) else { return false };
        let mut name = cursor;
        name.at = last.name_end;
        let name = name.since(first.start);
        let convincing = super::evidence::is_known(name) || super::evidence::is_capitals(name) || first.known_region;
        convincing && rest_closes(next)
    }
}

/// Whether a day, a credit or nothing, and a closing mark, follow.
fn rest_closes(mut cursor: Cursor<'_>) -> bool {
    for _ in 0..2 {
        let mut tried = cursor;
        if ending::read(&mut tried).is_some() {
            return true;
        }
        separator(&mut cursor);
        if !date::skip(&mut cursor) && credit::read_marked(&mut cursor).is_none() {
            return false;
        }
    }
    let mut tried = cursor;
    ending::read(&mut tried).is_some()
}

/// Comma, full stop and blanks between parts.
fn separator(cursor: &mut Cursor<'_>) {
    cursor.skip_blanks();
    cursor.take(|c| matches!(c, ',' | '.'));
    cursor.take(|c| matches!(c, ',' | '.'));
    cursor.skip_blanks();
}
