//! What desks write above stories.

use crate::data::fold::Folded;
use crate::data::table;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// What a mark opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A line that says what the item is.
    Genre,
    /// A word of the desk to its clients.
    Note,
    /// The time of publication.
    Stamp,
    /// A transmission header.
    Code,
}

static MARKS: LazyLock<FxHashMap<&'static str, Role>> = LazyLock::new(|| {
    let rows = table::rows::<2>(include_str!("../../data/head_marks.tsv"));
    let mut marks = FxHashMap::default();
    for (mark, role) in rows.filter_map(|[mark, role]| Some((mark, role_named(role)?))) {
        marks.entry(mark).or_insert(role);
    }
    marks
});

/// The first words of marks.
static FIRST: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| MARKS.keys().map(|mark| mark.split(' ').next().unwrap_or(mark)).collect());

fn role_named(name: &str) -> Option<Role> {
    Some(match name {
        "genre" => Role::Genre,
        "note" => Role::Note,
        "stamp" => Role::Stamp,
        "code" => Role::Code,
        _ => return None,
    })
}

/// Words in the longest mark.
const WORDS: usize = 4;

/// The longest mark that `line` opens with, and where it ends; brackets and dashes before it are passed over.
pub(crate) fn opening(line: &str) -> Option<(Role, usize)> {
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let offset = line.len() - bare.len();
    let first = Folded::new(bare.split_whitespace().next()?.trim_end_matches(['.', ':', ',']))?;
    if !FIRST.contains(first.as_str().trim_end_matches([']', ')'])) {
        return None;
    }
    let mut best = None;
    let mut mark = String::new();
    for (at, word) in words(bare).take(WORDS) {
        if !mark.is_empty() {
            mark.push(' ');
        }
        mark.extend(word.trim_end_matches(['.', ':', ',']).chars().flat_map(char::to_lowercase));
        if let Some(&role) = MARKS.get(mark.as_str()) {
            best = Some((role, offset + at + word.trim_end_matches(['.', ':', ',']).len()));
        }
        if word.ends_with([':', '.']) && word.len() > 4 {
            break;
        }
    }
    best
}

/// Words with the place they start at.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_mark_counts() {
        assert_eq!(opening("(ADDS details)"), Some((Role::Note, 5)));
        assert_eq!(opening("Eds: UPDATES with quotes."), Some((Role::Note, 3)));
        assert_eq!(opening("Zusammenfassung - 1700"), Some((Role::Genre, 15)));
        assert_eq!(opening("URGENT"), Some((Role::Genre, 6)));
        assert_eq!(opening("Ministers meet"), None);
    }
}
