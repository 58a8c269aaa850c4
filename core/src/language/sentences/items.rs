//! Items of a list that were run into one block: "1. The first 2. The second".

use crate::data::languages::Languages;
use crate::data::sentence_words::has_ordinals;
use crate::language::characters::is_blank;

/// Bullets that a list is set with.
const BULLETS: [char; 6] = ['•', '⁃', '▪', '●', '‣', '◦'];

/// Finds the items of a list, one after the other.
#[derive(Debug)]
pub(crate) struct Items {
    style: Style,
    /// Where the next item starts.
    next: Option<usize>,
    number: u32,
}

/// How the items are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Style {
    bullet: Option<char>,
    count: Count,
    closing: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Count {
    Numbers,
    Letters,
    None,
}

impl Items {
    /// The items after the first, if `block` begins with one.
    pub(crate) fn of(block: &str, languages: Languages) -> Option<Self> {
        let (style, number, len) = first(block)?;
        // Where "2. Liga" is an ordinal, "2." marks no item.
        if style.count == Count::Numbers && style.closing == "." && has_ordinals(languages) {
            return None;
        }
        let mut items = Items { style, next: None, number };
        items.advance(block, len);
        items.next.is_some().then_some(items)
    }

    /// Where the next item starts, if that is not after `to`.
    pub(crate) fn next_until(&mut self, block: &str, to: usize) -> Option<usize> {
        let start = self.next.filter(|start| *start <= to)?;
        self.advance(block, start + 1);
        Some(start)
    }

    /// Looks for the next item behind `from`. A list that has no next number is not looked through again.
    fn advance(&mut self, block: &str, from: usize) {
        self.number += 1;
        let mark = self.style.mark(self.number);
        let from = crate::language::characters::boundary_after(block, from);
        self.next = block[from..].match_indices(mark.as_str()).map(|(at, _)| from + at).find(|at| {
            let behind = &block[at + mark.len()..];
            let word = behind.trim_start_matches(is_blank);
            let wide = self.style.bullet.is_some() || word.starts_with(char::is_uppercase);
            let parted = self.style.closing.is_empty() || word.len() < behind.len();
            block[..*at].ends_with(is_blank) && parted && wide
        });
    }
}

impl Style {
    fn mark(self, number: u32) -> String {
        let count = match self.count {
            Count::Numbers => number.to_string(),
            Count::Letters => {
                char::from_u32('a' as u32 + number).filter(char::is_ascii_lowercase).unwrap_or('\0').to_string()
            }
            Count::None => String::new(),
        };
        let bullet = self.bullet.map(String::from).unwrap_or_default();
        let blank = if self.bullet == Some('•') && self.count != Count::None { " " } else { "" };
        format!("{bullet}{blank}{count}{}", self.closing)
    }
}

/// The mark that `block` begins with: its style, its number, its length.
fn first(block: &str) -> Option<(Style, u32, usize)> {
    let bullet = block.chars().next().filter(|c| BULLETS.contains(c));
    let rest = bullet.map_or(block, |c| block[c.len_utf8()..].trim_start_matches(is_blank));
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (count, number, len) = match (digits, rest.bytes().next()?) {
        (1 | 2, _) => (Count::Numbers, rest[..digits].parse().ok()?, digits),
        (0, b'a') => (Count::Letters, 0, 1),
        _ if bullet.is_some() => {
            return Some((Style { bullet, count: Count::None, closing: "" }, 0, block.len() - rest.len()));
        }
        _ => return None,
    };
    let closing = [".)", ".", ")"].into_iter().find(|closing| rest[len..].starts_with(closing));
    let Some(closing) = closing.filter(|closing| rest[len + closing.len()..].starts_with(is_blank)) else {
        return bullet.map(|_| (Style { bullet, count: Count::None, closing: "" }, 0, block.len() - rest.len()));
    };
    Some((Style { bullet, count, closing }, number, block.len() - rest.len() + len))
}

#[cfg(test)]
mod tests {
    use super::Items;

    fn starts(block: &str) -> Vec<usize> {
        let Some(mut items) = Items::of(block, 1) else { return Vec::new() };
        std::iter::from_fn(|| items.next_until(block, block.len())).collect()
    }

    #[test]
    fn items_follow_each_other() {
        assert_eq!(starts("1. Boats stay in port 2. Schools close"), [22]);
        assert_eq!(starts("1.) Boats 2.) Schools 3.) Buses"), [10, 22]);
        assert_eq!(starts("a. Boats b. Schools c. Buses"), [9, 20]);
        assert_eq!(starts("• Boats • schools"), ["• Boats ".len()]);
        assert_eq!(starts("• 9. Boats • 10. Schools"), ["• 9. Boats ".len()]);
    }

    #[test]
    fn numbers_in_prose_mark_nothing() {
        assert_eq!(starts("1. Boats sold 2.5 tonnes and came 2. on Friday"), [0; 0]);
        assert_eq!(starts("Boats sold. 2. Schools"), [0; 0]);
    }
}
