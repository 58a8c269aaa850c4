//! Words in lower case, as the tables have them.

/// Longest word that any table holds, in bytes.
const LONGEST: usize = 32;

/// A short word in lower case, held without allocation.
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// `word` in lower case; empty if it is too long for any table.
    pub(crate) fn of(word: &str) -> Self {
        let mut folded = Folded { bytes: [0; LONGEST], len: 0 };
        if word.is_ascii() && word.len() <= LONGEST {
            folded.len = word.len();
            folded.bytes[..word.len()].copy_from_slice(word.as_bytes());
            folded.bytes[..word.len()].make_ascii_lowercase();
            return folded;
        }
        for c in word.chars().flat_map(char::to_lowercase) {
            let c = if c == '’' { '\'' } else { c };
            let Some(room) = folded.bytes.get_mut(folded.len..folded.len + c.len_utf8()) else {
                folded.len = 0;
                return folded;
            };
            folded.len += c.encode_utf8(room).len();
        }
        folded
    }

    /// The word.
    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn folds_what_fits() {
        assert_eq!(Folded::of("ÉTÉ").as_str(), "été");
        assert_eq!(Folded::of("That’s").as_str(), "that's");
        assert_eq!(Folded::of(&"x".repeat(33)).as_str(), "");
    }
}
