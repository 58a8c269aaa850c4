//! The mark that closes a dateline.

use crate::language::characters::is_dash;
use crate::layout::dateline::cursor::Cursor;

/// How a dateline ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// A dash, or several: "--", "–", "—", "_", "- –".
    Dash,
    /// A hyphen.
    Hyphen,
    /// A full stop and a dash: ".-", ".—".
    StopDash,
    /// A colon.
    Colon,
    /// A full stop alone, after a credit between slashes: "/TASS/."
    Stop,
    /// An equals sign, on Korean wires.
    Equals,
    /// Nothing: "Chennai, Mar 21 (PTI) The match…".
    Nothing,
}

/// Reads the closing mark, with the blanks before it.
pub(crate) fn read(cursor: &mut Cursor<'_>) -> Option<Ending> {
    let mut next = *cursor;
    let blank_before = next.skip_blanks();
    let stop = next.take(|c| c == '.') || next.before() == Some('.');
    // "SAN JOSE, Calif., -": a comma too many.
    let comma = next.take(|c| c == ',');
    let blank = next.skip_blanks() || blank_before;
    let start = next.at;
    if let Some(dash) = dashes(&mut next) {
        let joined = !blank && !stop && dash == "-" && next.peek().is_some_and(char::is_alphanumeric);
        // A hyphen between letters joins them: "Aix-en-Provence".
        if joined && cursor.before().is_some_and(char::is_alphanumeric) {
            return None;
        }
        *cursor = next;
        return Some(match dash {
            _ if stop => Ending::StopDash,
            "-" => Ending::Hyphen,
            _ => Ending::Dash,
        });
    }
    if comma {
        return None;
    }
    next.at = start;
    let ending = match next.peek()? {
        ':' | '：' => Ending::Colon,
        '=' => Ending::Equals,
        _ => return None,
    };
    next.take(|_| true);
    *cursor = next;
    Some(ending)
}

/// A run of dashes, blanks between them allowed; the first piece of it.
fn dashes<'t>(cursor: &mut Cursor<'t>) -> Option<&'t str> {
    let first = cursor.take_while(is_dash);
    if first.is_empty() {
        return None;
    }
    let mut next = *cursor;
    // "PARIS (AFP) - – More": a dash that a converter added.
    if next.skip_blanks() && next.take(is_dash) && next.take_while(is_dash).len() < 9 && next.skip_blanks() {
        let end = next.since(cursor.at).trim_end().len();
        cursor.at += end;
    }
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings() {
        for (text, ending, printed) in [
            (" - The", Ending::Hyphen, " -"),
            (" -- The", Ending::Dash, " --"),
            ("—Foreign", Ending::Dash, "—"),
            ("--Okinawa", Ending::Dash, "--"),
            (".- Dos", Ending::StopDash, ".-"),
            (" - – More", Ending::Hyphen, " - –"),
            (": A man", Ending::Colon, ":"),
            ("_ The", Ending::Dash, "_"),
            ("\u{97} Some", Ending::Dash, "\u{97}"),
        ] {
            let text = format!("x{text}");
            let mut cursor = Cursor::new(&text, 1, text.len());
            assert_eq!(read(&mut cursor), Some(ending), "{text}");
            assert_eq!(cursor.since(1), printed, "{text}");
        }
        for text in ["x-ray", "x. Then", "x, y", "x"] {
            assert_eq!(read(&mut Cursor::new(text, 1, text.len())), None, "{text}");
        }
    }
}
