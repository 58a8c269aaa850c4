//! HTML that was left in the copy.

use crate::article::{Diagnostic, DiagnosticCode};
use crate::data::html_names;
use memchr::{memchr, memchr_iter, memchr3_iter, memmem};

/// Longest entity, between its marks.
const ENTITY: usize = 10;
/// Longest tag that is looked through, in bytes.
const TAG: usize = 600;

/// Entities and tags. What stands between angle brackets on wires is mostly a ticker or a firm.
pub(crate) fn find(text: &str) -> Vec<Diagnostic> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    // In copy with closing tags, a name in capitals is a tag too and no ticker.
    let mut closing = None;
    let mut past = 0;
    for at in memchr3_iter(b'&', b'<', b';', bytes) {
        if at < past {
            continue;
        }
        let damage = match bytes[at] {
            b'&' => entity(text, at).map(|end| (DiagnosticCode::HtmlEntity, at, end)),
            b';' => bare_entity(text, at).map(|start| (DiagnosticCode::HtmlEntity, start, at + 1)),
            _ => {
                let tagged = || *closing.get_or_insert_with(|| memmem::find(bytes, b"</").is_some());
                tag(text, at, tagged).map(|end| (DiagnosticCode::HtmlTag, at, end))
            }
        };
        if let Some((code, start, end)) = damage {
            found.push(Diagnostic::new(code, start, end));
            past = end;
        }
    }
    found
}

/// Where the entity ends that begins with the ampersand at `at`.
fn entity(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let near = &bytes[at + 1..bytes.len().min(at + 2 + ENTITY)];
    let len = memchr(b';', near)?;
    let name = text.get(at + 1..at + 1 + len)?;
    let known = match name.strip_prefix('#') {
        Some(number) => is_number(number),
        None => html_names::is_entity(name),
    };
    known.then_some(at + len + 2)
}

/// Where what is left of an entity starts that ends with the semicolon at `at`: "#39;", "amp;".
fn bare_entity(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let near = &bytes[at.saturating_sub(ENTITY)..at];
    let len = near.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let start = at - len;
    let name = text.get(start..at)?;
    let before = start.checked_sub(1).map(|before| bytes[before]);
    match before {
        Some(b'#') if len >= 2 && is_number(name) && bytes.get(start.wrapping_sub(2)) != Some(&b'&') => Some(start - 1),
        None | Some(b' ' | b'\n') if html_names::is_bare_entity(name) => Some(start),
        _ => None,
    }
}

fn is_number(digits: &str) -> bool {
    match digits.strip_prefix(['x', 'X']) {
        Some(hex) => !hex.is_empty() && hex.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()),
    }
}

/// Where the tag ends that begins with the angle bracket at `at`.
fn tag(text: &str, at: usize, tagged: impl FnMut() -> bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let near = &bytes[at..bytes.len().min(at + TAG)];
    if near.starts_with(b"<!--") {
        return memmem::find(near, b"-->").map(|end| at + end + 3);
    }
    let slash = usize::from(near.get(1) == Some(&b'/'));
    let name_start = 1 + slash;
    let len = near[name_start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let behind = *near.get(name_start + len)?;
    if len == 0 || len > ENTITY || !matches!(behind, b'>' | b'/' | b' ' | b'\n') {
        return None;
    }
    let end = memchr(b'>', near)?;
    let name = text.get(at + name_start..at + name_start + len)?;
    let attributes = text.get(at + name_start + len..at + end)?.trim();
    is_tag(name, attributes, slash == 1, tagged).then_some(at + end + 1)
}

fn is_tag(name: &str, attributes: &str, closes: bool, mut tagged: impl FnMut() -> bool) -> bool {
    let element = html_names::is_element(&name.to_ascii_lowercase());
    let plain = attributes.is_empty();
    let slashed = attributes == "/";
    let assigned =
        memchr_iter(b'=', attributes.as_bytes()).any(|at| attributes[at + 1..].trim_start().starts_with(['"', '\'']));
    let small = name.bytes().any(|byte| byte.is_ascii_lowercase());
    assigned || (element && (closes || slashed || (plain && (small || tagged()))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Spanned;

    fn found(text: &str) -> Vec<&str> {
        find(text).iter().map(|damage| damage.slice(text)).collect()
    }

    #[test]
    fn entities() {
        assert_eq!(found("Smith &amp; Co &#39;said&#x2019; &nbsp;"), ["&amp;", "&#39;", "&#x2019;", "&nbsp;"]);
        assert_eq!(found("the town #39;s mayor, Smith amp; Co"), ["#39;", "amp;"]);
        assert_eq!(found("AT&T; R&D; came in #1; and not; so"), [""; 0]);
    }

    #[test]
    fn tags() {
        assert_eq!(
            found("<p>Boats<br/> left</p> <a href=\"x\">here</a>"),
            ["<p>", "<br/>", "</p>", "<a href=\"x\">", "</a>"]
        );
        assert_eq!(found("<P>Boats</P><!-- ad -->"), ["<P>", "</P>", "<!-- ad -->"]);
        assert_eq!(found("Acme <ACM>, Beta <B> and <beta.St.>, <Gamma - Delta & Co>, 3 < 4 > 2"), [""; 0]);
    }
}
