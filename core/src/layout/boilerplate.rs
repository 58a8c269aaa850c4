//! What publishers add around stories: copyright lines, "Read more", newsletter prompts, contacts.

use crate::data::layout_words::{BOILERPLATE, BOILERPLATE_END, BOILERPLATE_INSIDE, Place};
use crate::language::characters::{is_blank, is_dash};
use crate::layout::shape::{LONG, Shape, is_rule};

/// Widest prompt between paragraphs; longer passages belong to the story.
const WIDEST_PROMPT: u16 = 200;
/// Widest line of contacts.
const WIDEST_CONTACT: u16 = 160;
/// Most words of a line that gives an address on the net, the address being one.
const LABELLED_WORDS: u16 = 10;
/// Fewest digits of a telephone number.
const TELEPHONE: usize = 7;

/// Whether a passage of the story is boilerplate.
pub(crate) fn is_between(shape: &Shape, copy: &str) -> bool {
    if is_rule(copy) || is_address(copy) {
        return true;
    }
    match opening(copy) {
        Some((_, Place::Start)) => shape.columns <= WIDEST_PROMPT,
        Some((rest, Place::Line)) => is_nothing(rest),
        _ => false,
    }
}

/// Whether a passage after the story is boilerplate.
pub(crate) fn is_after(shape: &Shape, copy: &str) -> bool {
    if is_between(shape, copy) || is_contact(shape, copy) || is_contact_head(shape, copy) {
        return true;
    }
    let opens = match opening(copy) {
        Some((_, Place::Start)) => true,
        Some((_, Place::Tail)) => shape.columns <= WIDEST_PROMPT,
        Some((_, Place::Capitals)) => shape.columns <= WIDEST_PROMPT && opens_in_capitals(copy),
        _ => false,
    };
    opens || is_labelled_address(shape, copy) || (copy.len() <= LONG && BOILERPLATE_INSIDE.find(copy).is_some())
}

/// Whether a line opens as heads of contacts do.
pub(crate) fn may_head_contacts(copy: &str) -> bool {
    matches!(opening(copy), Some((_, Place::Contact)))
}

/// Whether a line heads contacts: "Media contacts:", "Kontakt".
pub(crate) fn is_contact_head(shape: &Shape, copy: &str) -> bool {
    match opening(copy) {
        Some((rest, Place::Contact)) => {
            is_nothing(rest) || (copy.contains(':') && shape.columns <= WIDEST_CONTACT && !shape.ends_sentence())
        }
        _ => false,
    }
}

/// Whether a short line gives a telephone number or an address.
pub(crate) fn is_contact(shape: &Shape, copy: &str) -> bool {
    shape.columns <= WIDEST_CONTACT && (has_mail(copy) || (shape.words <= 16 && has_telephone(copy)))
}

/// Where in `copy` a bracket begins that tells, at its end, that an aggregator broke it off: "[+1834 chars]".
pub(crate) fn behind_text(copy: &str) -> Option<usize> {
    let inner = copy.strip_suffix([']', ')'])?;
    let at = inner.rfind(['[', '('])?;
    let told = inner[at + 1..].trim_start_matches(|c: char| !c.is_alphabetic());
    BOILERPLATE_END.exactly(told)?;
    let text = copy[..at].trim_end_matches(is_blank);
    // "… [+1834 chars]": the dots are the aggregator's too.
    let text = text.strip_suffix('…').or_else(|| text.strip_suffix("...")).unwrap_or(text);
    let at = if text.len() < at && !copy[text.len()..at].trim_matches(is_blank).is_empty() { text.len() } else { at };
    (!text.is_empty()).then_some(at)
}

fn opening(copy: &str) -> Option<(&str, Place)> {
    let bare = copy.trim_start_matches(is_decoration);
    let (length, place) = BOILERPLATE.at_start(bare)?;
    Some((&bare[length..], *place))
}

fn is_decoration(c: char) -> bool {
    is_dash(c) || matches!(c, '#' | '*' | '>' | '»' | '→' | '|' | '[' | '(' | ' ' | '•' | '▶' | '►' | '=' | '+')
}

fn is_nothing(rest: &str) -> bool {
    !rest.contains(char::is_alphanumeric)
}

/// An address on the net and nothing else.
fn is_address(copy: &str) -> bool {
    let one_word = || !copy.contains(char::is_whitespace);
    copy.len() <= LONG
        && (copy.starts_with("http") || copy.starts_with("www.") || copy.starts_with("pic.twitter.com"))
        && one_word()
}

/// "More on football: https://…": a few words, a colon, an address on the net.
fn is_labelled_address(shape: &Shape, copy: &str) -> bool {
    let labelled = || {
        let (label, address) = copy.rsplit_once(": ")?;
        Some(!label.is_empty() && is_address(address.trim_matches(|c| is_blank(c) || matches!(c, '(' | ')' | '.'))))
    };
    shape.words <= LABELLED_WORDS && shape.columns <= WIDEST_CONTACT && labelled() == Some(true)
}

/// Whether its first word of letters is in capitals: "SOURCE Port Times".
fn opens_in_capitals(copy: &str) -> bool {
    let word = copy.trim_start_matches(is_decoration).split(is_blank).next().unwrap_or("");
    !word.contains(char::is_lowercase)
}

fn has_mail(copy: &str) -> bool {
    memchr::memchr(b'@', copy.as_bytes()).is_some()
        && copy.split_whitespace().any(|word| {
            let parts = word.trim_end_matches(['.', ',', '>', ')']).split_once('@');
            parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        })
}

/// A telephone number: with a plus, or behind a dash or a word that tells it.
fn has_telephone(copy: &str) -> bool {
    let told = || {
        copy.starts_with(is_dash)
            || copy.split(|c: char| !c.is_alphabetic()).any(|w| {
                [
                    "tel",
                    "telefon",
                    "telephone",
                    "phone",
                    "fax",
                    "newsroom",
                    "newsdesk",
                    "desk",
                    "bureau",
                    "tél",
                    "teléfono",
                    "telefone",
                    "call",
                ]
                .contains(&w.to_lowercase().as_str())
            })
    };
    let (mut digits, mut groups, mut plus, mut in_group) = (0, 0, false, false);
    for (at, c) in copy.char_indices() {
        match c {
            '0'..='9' => {
                digits += 1;
                groups += usize::from(!in_group);
            }
            ' ' | '-' | '(' | ')' | '/' | '.' => {}
            _ => (digits, groups, plus) = (0, 0, c == '+'),
        }
        in_group = c.is_ascii_digit();
        // Groups of one digit are columns of a table.
        if digits >= TELEPHONE && digits >= 2 * groups {
            return at > 0 && (plus || told());
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(copy: &str) -> bool {
        is_between(&Shape::of(copy), copy)
    }

    fn after(copy: &str) -> bool {
        is_after(&Shape::of(copy), copy)
    }

    #[test]
    fn prompts_between_paragraphs() {
        for copy in [
            "Read more: The port in numbers",
            "Lesen Sie auch: Der Hafen",
            "» Leia também",
            "ADVERTISEMENT",
            "* * *",
            "https://port.example/1",
            "© 2031 The Port Times",
        ] {
            assert!(between(copy), "{copy}");
        }
        for copy in [
            "Advertising revenue fell by a third.",
            "Copyright law is being rewritten.",
            "Anzeige erstattete ein Nachbar.",
            "Readers wrote in.",
        ] {
            assert!(!between(copy), "{copy}");
        }
    }

    #[test]
    fn contacts_after_the_story() {
        for copy in [
            "-- Lima newsroom +51 1 555 0100",
            "Press office, press@port.example",
            "Media contacts:",
            "Media Contact: Ana Lima, press@port.example, +51-1-555-0100",
            "SOURCE Port of Lima",
            "More on the port: https://port.example/hub",
            "Pressekontakt",
            "For more information, visit the port's site.",
        ] {
            assert!(after(copy), "{copy}");
        }
        for copy in [
            "For more than ten years the port has stood empty.",
            "Oskar Town 14 6 2 6 210 188 14",
            "Skarvik Rovers 10 4 3 3 17 12 15",
            "Source criticism is taught at the port's school.",
            "Follow-up talks are due on Friday.",
        ] {
            assert!(!after(copy), "{copy}");
        }
    }
}
