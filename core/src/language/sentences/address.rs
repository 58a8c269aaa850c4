//! Web and mail addresses, whose stops end nothing, and after which a capital begins something new.

use crate::language::characters::is_blank;

/// Where the address ends that shows itself at byte `at`: by its `@`, its `://`, the dot after `www`.
/// The stops and marks that follow it are not of it.
pub(crate) fn end(text: &str, at: usize) -> Option<usize> {
    let (left, right) = (&text[..at], &text[at + 1..]);
    let shown = match text.as_bytes()[at] {
        b'@' => left.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.') && is_host(right),
        b':' => right.starts_with("//") && left.ends_with(|c: char| c.is_ascii_alphabetic()),
        _ => (left.ends_with("www") || left.ends_with("WWW")) && right.starts_with(|c: char| c.is_ascii_alphanumeric()),
    };
    if !shown {
        return None;
    }
    let len = right.find(is_blank).unwrap_or(right.len());
    let address = right[..len].trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '/' | '>' | '-' | '='));
    (!address.is_empty()).then_some(at + 1 + address.len())
}

/// Whether it begins with letters, a dot and a letter.
fn is_host(text: &str) -> bool {
    let name = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
    name.len() < text.len()
        && name.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// Whether `text` begins with an address.
pub(crate) fn starts(text: &str) -> bool {
    let text = text.trim_start_matches(['<', '(', '[']);
    text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        let at = text.find(['@', ':', '.'])?;
        end(text, at).map(|end| &text[..end])
    }

    #[test]
    fn addresses_end_before_the_stop() {
        assert_eq!(found("desk@example.com. Then"), Some("desk@example.com"));
        assert_eq!(found("https://example.com/a?b=1), he"), Some("https://example.com/a?b=1"));
        assert_eq!(found("www.example.com/ "), Some("www.example.com/"));
        assert_eq!(found("@example said"), None);
        assert_eq!(found("It said: yes"), None);
    }
}
