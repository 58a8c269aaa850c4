//! The words of a text, as its language is told by them.

/// Letters between two characters that are none.
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) is_ascii: bool,
    before: char,
    after: char,
}

impl Word<'_> {
    /// Whether it is a single letter and no word: an initial, a genitive, part of "U.S.".
    pub(super) fn is_initial(&self) -> bool {
        let parted = is_apostrophe(self.before) || self.before == '.' || self.after == '.';
        parted && self.text.chars().nth(1).is_none()
    }

    /// Whether an apostrophe follows: "l'", "d'".
    pub(super) fn is_elided(&self) -> bool {
        is_apostrophe(self.after)
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// The words of `text`, in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut before = ' ';
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let start = at;
            let (end, is_ascii) = word_end(text, at);
            let after = text[end..].chars().next();
            let word = Word { text: &text[start..end], is_ascii, before, after: after.unwrap_or(' ') };
            before = word.after;
            at = end + after.map_or(0, char::len_utf8);
            if start < end {
                return Some(word);
            }
        }
        None
    })
}

/// Where the letters end that begin at `at`, and whether all are ASCII. Only those that are not are decoded.
fn word_end(text: &str, mut at: usize) -> (usize, bool) {
    let mut is_ascii = true;
    loop {
        while text.as_bytes().get(at).is_some_and(u8::is_ascii_alphabetic) {
            at += 1;
        }
        match text[at..].chars().next().filter(|c| !c.is_ascii() && c.is_alphabetic()) {
            Some(letter) => at += letter.len_utf8(),
            None => return (at, is_ascii),
        }
        is_ascii = false;
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn letters_alone_are_told_apart() {
        let found: Vec<_> = words("J. Roe’s à l’été, a U.S. day")
            .map(|word| (word.text, word.is_initial(), word.is_elided()))
            .collect();
        let wanted = [
            ("J", true, false),
            ("Roe", false, true),
            ("s", true, false),
            ("à", false, false),
            ("l", false, true),
            ("été", false, false),
            ("a", false, false),
            ("U", true, false),
            ("S", true, false),
            ("day", false, false),
        ];
        assert_eq!(found, wanted);
    }
}
