//! Items of lists: bullets of every kind, numbers, letters.

use super::story::Story;
use crate::article::BlockKind;
use crate::data::layout_words::BULLETS;
use crate::language::characters::is_blank;
use crate::layout::shape::Last;

/// What opens an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bullet {
    /// A mark that opens items and nothing else.
    Sure,
    /// A dash or plus: dialogue and crossheads open with dashes too.
    Dash(char),
    /// "1.", "1)", "(1)": the number.
    Number(u32),
    /// "a)", "(a)": the letter's place in the alphabet.
    Letter(u32),
}

/// Widest numbered head.
const WIDEST_HEAD: u16 = 110;

/// Names the items of the story's lists.
pub(crate) fn name(story: &mut Story) {
    let bullets: Vec<Option<Bullet>> = (0..story.len()).map(|i| bullet_of(story, i)).collect();
    let counted = counted(&bullets);
    for i in 0..story.len() {
        let Some(bullet) = bullets[i] else { continue };
        let after_colon = i > 0 && story.shapes[i - 1].last == Last::Colon;
        let is_item = match bullet {
            Bullet::Sure => true,
            Bullet::Dash(dash) if is_long(dash) && is_dialogue(story, &bullets, i) => {
                story.kinds[i] = Some(BlockKind::Paragraph);
                continue;
            }
            Bullet::Dash(_) => after_colon || has_neighbour(&bullets, i),
            Bullet::Number(_) | Bullet::Letter(_) => (after_colon || counted[i]) && !is_head(story, &bullets, i),
        };
        if is_item {
            story.kinds[i] = Some(BlockKind::ListItem);
        }
    }
    name_clauses(story);
}

/// Whether a line opens with a mark that opens items and nothing else.
pub(crate) fn is_bulleted(copy: &str) -> bool {
    !is_decorated(copy) && bullet(copy) == Some(Bullet::Sure)
}

fn bullet_of(story: &Story, i: usize) -> Option<Bullet> {
    let copy = story.copy(i);
    (story.kinds[i].is_none() && !is_decorated(copy)).then(|| bullet(copy))?
}

/// "- Not a swap -": a crosshead in its dress.
fn is_decorated(copy: &str) -> bool {
    copy.len() < 120 && copy.starts_with(['-', '–', '—', '*', '+']) && copy.ends_with(['-', '–', '—', '*', '+'])
}

fn bullet(copy: &str) -> Option<Bullet> {
    if let [b'A'..=b'Z' | b'a'..=b'z', b'A'..=b'Z' | b'a'..=b'z' | b' ', ..] = copy.as_bytes() {
        return None;
    }
    let mark_length = copy.find(|c: char| is_blank(c) || c.is_alphanumeric() || c == '(').unwrap_or(copy.len());
    let (mark, rest) = copy.split_at(mark_length);
    if !mark.is_empty()
        && let Some(sure) = BULLETS.get(mark)
    {
        let apart = rest.starts_with(is_blank);
        return match (sure, apart) {
            (true, _) if apart || mark != "*" => Some(Bullet::Sure),
            (false, true) => mark.chars().next().map(Bullet::Dash),
            _ => None,
        };
    }
    numbered(copy)
}

fn numbered(copy: &str) -> Option<Bullet> {
    let bare = copy.strip_prefix('(').unwrap_or(copy);
    let bracketed = bare.len() < copy.len();
    let label_length = bare.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (label, rest) = bare.split_at(label_length);
    let closed = rest.starts_with(')');
    let dotted = rest.starts_with('.');
    let apart = rest.trim_start_matches(['.', ')', '-', ':']).starts_with(is_blank);
    if !(closed || (dotted && !bracketed)) || !apart {
        return None;
    }
    match label.parse() {
        Ok(number) if label.len() <= 3 => Some(Bullet::Number(number)),
        _ if label.len() == 1 && closed => {
            Some(Bullet::Letter(u32::from(label.as_bytes()[0].to_ascii_lowercase() - b'a')))
        }
        _ => None,
    }
}

/// Which numbers and letters count on from one before, or are counted on from later.
fn counted(bullets: &[Option<Bullet>]) -> Vec<bool> {
    let mut counted = vec![false; bullets.len()];
    let mut last: Option<(usize, Bullet)> = None;
    for (i, bullet) in bullets.iter().enumerate() {
        let Some(bullet @ (Bullet::Number(_) | Bullet::Letter(_))) = *bullet else { continue };
        if let Some((before, previous)) = last
            && follows(previous, bullet)
        {
            counted[before] = true;
            counted[i] = true;
        }
        last = Some((i, bullet));
    }
    counted
}

fn follows(previous: Bullet, next: Bullet) -> bool {
    match (previous, next) {
        (Bullet::Number(a), Bullet::Number(b)) | (Bullet::Letter(a), Bullet::Letter(b)) => a.abs_diff(b) == 1,
        _ => false,
    }
}

fn has_neighbour(bullets: &[Option<Bullet>], i: usize) -> bool {
    let alike = |j: Option<usize>| j.and_then(|j| bullets.get(j)).is_some_and(|b| *b == bullets[i]);
    alike(i.checked_sub(1)) || alike(i.checked_add(1))
}

fn is_long(dash: char) -> bool {
    matches!(dash, '—' | '―')
}

/// Whether a question is put or answered: Romance languages open every turn of a dialogue with a long dash.
fn is_dialogue(story: &Story, bullets: &[Option<Bullet>], i: usize) -> bool {
    let asks = |j: usize| bullets.get(j) == Some(&bullets[i]) && story.shapes[j].last == Last::Question;
    asks(i) || asks(i + 1) || i.checked_sub(1).is_some_and(asks)
}

/// Whether a number stands before a head: short, without a stop, with a paragraph below it.
fn is_head(story: &Story, bullets: &[Option<Bullet>], i: usize) -> bool {
    let shape = &story.shapes[i];
    let below = story.shapes.get(i + 1).is_some_and(|next| next.is_prose() && bullets[i + 1].is_none());
    below && shape.columns <= WIDEST_HEAD && matches!(shape.last, Last::Open | Last::Question)
}

/// Clauses without bullets: they follow a colon, and all but the last end in a semicolon.
fn name_clauses(story: &mut Story) {
    for i in 1..story.len() {
        let before = &story.shapes[i - 1];
        let opened =
            before.last == Last::Colon || (story.kinds[i - 1] == Some(BlockKind::ListItem) && is_clause(story, i - 1));
        let last = is_clause(story, i - 1) && story.shapes[i].last == Last::Stop;
        if story.kinds[i].is_none() && opened && (is_clause(story, i) || last) {
            story.kinds[i] = Some(BlockKind::ListItem);
        }
    }
}

fn is_clause(story: &Story, i: usize) -> bool {
    let copy = story.copy(i);
    copy.ends_with(';') || ["; and", "; or", "; und", "; et", "; y", "; e"].iter().any(|end| copy.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets() {
        assert_eq!(bullet("• one"), Some(Bullet::Sure));
        assert_eq!(bullet("•one"), Some(Bullet::Sure));
        assert_eq!(bullet("- one"), Some(Bullet::Dash('-')));
        assert_eq!(bullet("12. one"), Some(Bullet::Number(12)));
        assert_eq!(bullet("(3) one"), Some(Bullet::Number(3)));
        assert_eq!(bullet("b) one"), Some(Bullet::Letter(1)));
        for copy in ["-one", "*one*", "1931 was a year", "1.5 million", "U. S. Navy", "(sic) one", ""] {
            assert_eq!(bullet(copy), None, "{copy}");
        }
    }
}
