//! Names made comparable: lower case, single blanks, straight apostrophes.

/// Bytes of the longest name that a table holds.
const LONGEST: usize = 96;

/// A short name in lower case, made without allocating.
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Folded {
    /// Folds `name`; `None` if it is longer than any name in a table.
    pub(crate) fn new(name: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; LONGEST], length: 0 };
        if is_plain(name) {
            let room = folded.bytes.get_mut(..name.len())?;
            room.copy_from_slice(name.as_bytes());
            room.make_ascii_lowercase();
            folded.length = name.len();
            return Some(folded);
        }
        let mut after_blank = true;
        for c in name.chars() {
            if c.is_whitespace() {
                if !after_blank {
                    folded.push(' ')?;
                }
                after_blank = true;
                continue;
            }
            after_blank = false;
            match c {
                '’' => folded.push('\'')?,
                _ if c.is_ascii() => folded.push(c.to_ascii_lowercase())?,
                _ => c.to_lowercase().try_for_each(|c| folded.push(c))?,
            }
        }
        folded.length -= usize::from(after_blank && folded.length > 0);
        Some(folded)
    }

    fn push(&mut self, c: char) -> Option<()> {
        let end = self.length + c.len_utf8();
        c.encode_utf8(self.bytes.get_mut(self.length..end)?);
        self.length = end;
        Some(())
    }

    /// The folded name.
    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or("")
    }
}

/// Whether nothing but capitals need folding: ASCII, with single blanks inside.
fn is_plain(name: &str) -> bool {
    let mut previous = b' ';
    for &byte in name.as_bytes() {
        if !byte.is_ascii_graphic() && (byte != b' ' || previous == b' ') {
            return false;
        }
        previous = byte;
    }
    previous != b' ' || name.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold() {
        for (name, folded) in [("  O’Fallon\n City ", "o'fallon city"), ("ÉVORA", "évora"), ("", "")] {
            assert_eq!(Folded::new(name).map(|f| f.as_str().to_owned()).as_deref(), Some(folded));
        }
        assert!(Folded::new(&"x".repeat(97)).is_none());
    }
}
