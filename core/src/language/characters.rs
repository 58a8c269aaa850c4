//! Classes of characters that the whole library shares.

/// Nothing to see: white space, and the invisible characters that copy picks up on its way.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A dash of any length, or what stands for one: `_` on American wires, U+0096 and U+0097 where
/// windows-1252 was read as latin-1.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '\u{96}' | '\u{97}' | '\u{FE58}' | '\u{FF0D}')
}

/// A mark that may stand after a sentence's full stop and still belong to it.
pub(crate) fn is_closing_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '”'
            | '’'
            | '»'
            | '›'
            | '“'
            | '‘'
            | ')'
            | ']'
            | '}'
            | '」'
            | '』'
            | '）'
            | '\u{93}'
            | '\u{94}'
            | '\u{92}'
    )
}

/// A mark that may stand before a sentence's first word and belong to it.
pub(crate) fn is_opening_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '»'
            | '›'
            | '('
            | '['
            | '{'
            | '`'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '（'
            | '\u{93}'
            | '\u{91}'
    )
}

/// A mark that ends a sentence.
pub(crate) fn closes_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '｡' | '؟' | '۔' | '।')
}

/// How many bytes of pictures `text` begins with: emoji, with what joins and colours them.
pub(crate) fn pictures(text: &str) -> usize {
    let is_picture = |c: char| matches!(c, '\u{1F000}'..='\u{1FAFF}' | '❤');
    // Alone, what stands in U+2600 to U+27BF is a bullet or a hand that points at what follows.
    let joins = |c: char| matches!(c, '\u{200D}' | '\u{FE0F}' | '\u{2600}'..='\u{27BF}');
    let end = text.char_indices().find(|(at, c)| !(is_picture(*c) || (*at > 0 && joins(*c))));
    end.map_or(text.len(), |(at, _)| at)
}

/// The last place between characters at or before byte `at`.
pub(crate) fn boundary_before(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The first place between characters at or after byte `at`.
pub(crate) fn boundary_after(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}
