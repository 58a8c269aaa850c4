//! Words and names made comparable: lower case, single blanks, straight apostrophes.

use crate::data::table::rows;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Bytes of the longest name that a table holds.
const LONGEST: usize = 96;

/// A word or a short name in lower case, made without allocating.
pub(crate) struct Folded<'n>(Form<'n>);

enum Form<'n> {
    /// As it stands: most words of running copy have nothing to fold.
    Same(&'n str),
    Made([u8; LONGEST], usize),
}

impl<'n> Folded<'n> {
    /// Folds `name`; `None` if it is longer than any name in a table.
    pub(crate) fn new(name: &'n str) -> Option<Self> {
        if name.len() <= LONGEST && name.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Some(Folded(Form::Same(name)));
        }
        let mut made = [0; LONGEST];
        if fold_plain(name, &mut made) {
            return Some(Folded(Form::Made(made, name.len())));
        }
        let mut length = 0;
        let mut push = |c: char| {
            let end = length + c.len_utf8();
            c.encode_utf8(made.get_mut(length..end)?);
            length = end;
            Some(())
        };
        let mut after_blank = true;
        for c in name.chars() {
            if c.is_whitespace() {
                if !after_blank {
                    push(' ')?;
                }
                after_blank = true;
                continue;
            }
            after_blank = false;
            match c {
                '’' => push('\'')?,
                _ if c.is_ascii() => push(c.to_ascii_lowercase())?,
                _ => c.to_lowercase().try_for_each(&mut push)?,
            }
        }
        length -= usize::from(after_blank && length > 0);
        Some(Folded(Form::Made(made, length)))
    }

    /// The folded name.
    pub(crate) fn as_str(&self) -> &str {
        match &self.0 {
            Form::Same(name) => name,
            Form::Made(made, length) => std::str::from_utf8(&made[..*length]).unwrap_or(""),
        }
    }
}

/// Folds a name in which only capitals need it: ASCII, with single blanks inside. Whether it was one.
fn fold_plain(name: &str, made: &mut [u8; LONGEST]) -> bool {
    let bytes = name.as_bytes();
    let Some(made) = made.get_mut(..bytes.len()) else { return false };
    made.copy_from_slice(bytes);
    made.make_ascii_lowercase();
    let printed = bytes.iter().fold(true, |all, byte| all & matches!(byte, b' '..=b'~'));
    let doubled = || bytes.windows(2).any(|pair| pair == b"  ");
    printed && !bytes.starts_with(b" ") && !bytes.ends_with(b" ") && !doubled()
}

static ACCENTS: LazyLock<FxHashMap<char, char>> = LazyLock::new(|| {
    let letters = rows::<2>(include_str!("../../data/accents.tsv"));
    letters.flat_map(|[plain, accented]| accented.chars().filter_map(|c| Some((c, plain.chars().next()?)))).collect()
});

/// The small plain letter that stands for `c` where accents are lost.
pub(crate) fn without_accent(c: char) -> char {
    let small = c.to_lowercase().next().unwrap_or(c);
    ACCENTS.get(&small).copied().unwrap_or(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold() {
        for (name, folded) in [
            ("  O’Fallon\n City ", "o'fallon city"),
            ("ÉVORA", "évora"),
            ("That’s", "that's"),
            ("U.S", "u.s"),
            ("town", "town"),
            ("", ""),
        ] {
            assert_eq!(Folded::new(name).map(|f| f.as_str().to_owned()).as_deref(), Some(folded));
        }
        assert!(Folded::new(&"x".repeat(97)).is_none());
        assert!(Folded::new(&"X".repeat(97)).is_none());
    }
}
