//! Characters that were decoded wrongly, lost, or never meant for print.

use crate::article::{Diagnostic, DiagnosticCode};
use crate::language::skim;

/// Whether a byte can begin such a character: controls, `?`, and the first bytes of what follows.
fn begins(byte: u8) -> bool {
    let control = (byte < 0x20) & (byte != b'\t') & (byte != b'\n') & (byte != b'\r') | (byte == 0x7F);
    // U+0080 to U+009F and U+00C2 to U+00F4, where UTF-8 was read as windows-1252; U+FFFD.
    control | (byte == b'?') | (byte == 0xC2) | (byte == 0xC3) | (byte == 0xEF)
}

/// Wrong, lost and control characters, each run once.
pub(crate) fn find(text: &str) -> Vec<Diagnostic> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = skim::find(bytes, at, begins) {
        at = next;
        match damage(text, at) {
            Some((code, end)) => {
                let last =
                    found.last_mut().filter(|last: &&mut Diagnostic| last.code == code && last.end as usize == at);
                match last {
                    Some(last) => last.end = end as u32,
                    None => found.push(Diagnostic::new(code, at, end)),
                }
                at = end;
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// The damage that begins at `at`, and where it ends.
fn damage(text: &str, at: usize) -> Option<(DiagnosticCode, usize)> {
    let rest = &text[at..];
    match rest.chars().next()? {
        '?' => is_lost(text, at).then_some((DiagnosticCode::LostCharacter, at + 1)),
        '\u{FFFD}' => Some((DiagnosticCode::LostCharacter, at + run(rest, |c| c == '\u{FFFD}'))),
        '\u{80}'..='\u{9F}' => Some((DiagnosticCode::Mojibake, at + run(rest, is_c1))),
        c if is_control(c) => Some((DiagnosticCode::ControlCharacter, at + run(rest, is_control))),
        'Â'..='ô' => misread(text, at).map(|len| (DiagnosticCode::Mojibake, at + len)),
        _ => None,
    }
}

fn run(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.chars().take_while(|c| is(*c)).map(char::len_utf8).sum()
}

fn is_control(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || c == '\u{7F}'
}

fn is_c1(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9F}')
}

/// A question mark where an apostrophe, a letter or an opening mark was: "There?s", "r?sum", " ?model".
fn is_lost(text: &str, at: usize) -> bool {
    let mut left = text[..at].chars().rev();
    let mut right = text[at + 1..].chars();
    let (before, after) = (left.next().unwrap_or(' '), right.next().unwrap_or(' '));
    if !after.is_alphabetic() || is_in_address(text, at) {
        return false;
    }
    let inside = before.is_alphabetic() && after.is_lowercase();
    let opening = before.is_whitespace() && left.next().is_some_and(|c| c.is_alphabetic() || c == ',');
    inside || opening
}

/// Whether the question mark belongs to an address: "example.org/page?id=1".
fn is_in_address(text: &str, at: usize) -> bool {
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '=' | '&' | '-' | '_' | '%' | ':' | '+' | '?');
    let mark = |c: char| matches!(c, '/' | '=' | '&' | '_' | '%');
    let left = text[..at].chars().rev().take_while(|c| is_part(*c)).take(REACH);
    let right = text[at + 1..].chars().take_while(|c| is_part(*c)).take(REACH);
    left.chain(right).any(mark)
}

/// How far an address is looked through.
const REACH: usize = 40;

/// Length of UTF-8 that was read as windows-1252 or latin-1 and begins here: "â€œ", "Ã©", "Â ".
fn misread(text: &str, at: usize) -> Option<usize> {
    let mut chars = text[at..].chars();
    let lead = chars.next()?;
    let (second, third) = (chars.next(), chars.next());
    let before = text[..at].chars().next_back();
    let two = lead.len_utf8() + second.map_or(0, char::len_utf8);
    let three = two + third.map_or(0, char::len_utf8);
    match lead {
        'Â' if second.is_some_and(|c| c == '\u{A0}' || is_c1(c) || matches!(c, '¡'..='¿')) => Some(two),
        'Â' if second.is_none_or(char::is_whitespace) && !before.is_some_and(char::is_alphanumeric) => Some(2),
        'Ã' => second.filter(|c| is_trail(*c) && !(is_high(before) && is_punctuation(*c))).map(|_| two),
        'â' if second == Some('€') || second == Some('\u{80}') => {
            Some(if third.is_some_and(is_trail) { three } else { two })
        }
        'â' if second == Some('„') && third == Some('¢') => Some(three),
        'Å' | 'Ä' => second.filter(|c| is_trail(*c) && !is_punctuation(*c) && !c.is_whitespace()).map(|_| two),
        'ï' if second == Some('»') && third == Some('¿') => Some(three),
        'ï' if second == Some('¿') && third == Some('½') => Some(three),
        'Ð' | 'Ñ' => cyrillic(&text[at..]),
        _ => None,
    }
}

fn is_high(c: Option<char>) -> bool {
    c.is_some_and(char::is_uppercase)
}

fn is_punctuation(c: char) -> bool {
    matches!(c, '»' | '«' | '”' | '“' | '’' | '‘' | '„' | '‚' | '…' | '–' | '—' | '›' | '‹' | '·' | '\u{A0}')
}

/// A character that windows-1252 or latin-1 has for a byte from 0x80 to 0xBF.
fn is_trail(c: char) -> bool {
    let windows = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    matches!(c, '\u{80}'..='\u{BF}') || windows.contains(c)
}

/// At least three Cyrillic letters in a row.
fn cyrillic(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let mut len = 0;
    let mut pairs = 0;
    while let (Some(lead @ ('Ð' | 'Ñ')), Some(trail)) = (chars.next(), chars.next().filter(|c| is_trail(*c))) {
        len += lead.len_utf8() + trail.len_utf8();
        pairs += 1;
    }
    (pairs > 2).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Spanned;

    fn found(text: &str) -> Vec<(DiagnosticCode, &str)> {
        find(text).iter().map(|damage| (damage.code, damage.slice(text))).collect()
    }

    #[test]
    fn misread_characters() {
        use DiagnosticCode::Mojibake;
        assert_eq!(found("the â€œmodelâ€ town"), [(Mojibake, "â€œ"), (Mojibake, "â€")]);
        assert_eq!(found("cafÃ© at 5Â°"), [(Mojibake, "Ã©"), (Mojibake, "Â°")]);
        assert_eq!(found("a\u{93}model\u{94}"), [(Mojibake, "\u{93}"), (Mojibake, "\u{94}")]);
        assert_eq!(found("ÐŸÑ€Ð¸Ð²"), [(Mojibake, "ÐŸÑ€Ð¸Ð²")]);
    }

    #[test]
    fn lost_characters() {
        use DiagnosticCode::LostCharacter;
        assert_eq!(found("There?s no deal"), [(LostCharacter, "?")]);
        assert_eq!(found("the ?model? town"), [(LostCharacter, "?")]);
        assert_eq!(found("a\u{FFFD}\u{FFFD}b"), [(LostCharacter, "\u{FFFD}\u{FFFD}")]);
        assert_eq!(found("Why? Because example.org/a?b=c said so. ?Quién?"), []);
    }

    #[test]
    fn control_characters() {
        assert_eq!(
            found("a\u{1}\u{2}b\tc\r\nd\u{7F}"),
            [(DiagnosticCode::ControlCharacter, "\u{1}\u{2}"), (DiagnosticCode::ControlCharacter, "\u{7F}")]
        );
    }

    #[test]
    fn good_copy_is_left_alone() {
        for text in ["«LIBERTÉ»", "IRMÃ» e NÃO", "São João, Ângela", "Äpfel “gut” – é, à, ô", "10–12 °C", "新华社"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
