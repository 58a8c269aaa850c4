//! The same story with the line ends of another system.

use crate::spans::each_position;
use wirecopy::Article;

/// `text` with CR LF wherever an LF stands alone.
pub fn with_crlf(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 40);
    let mut before = ' ';
    for c in text.chars() {
        if c == '\n' && before != '\r' {
            out.push('\r');
        }
        out.push(c);
        before = c;
    }
    out
}

/// The article that [`with_crlf`] of its text must become: the same, with every position moved.
///
/// # Errors
///
/// A sentence if the moved spans are no places in the new text.
pub fn moved_to_crlf(article: &Article) -> Result<Article, String> {
    let bytes = article.text.as_bytes();
    let lone = |at: usize| bytes[at] == b'\n' && (at == 0 || bytes[at - 1] != b'\r');
    let mut json = serde_json::to_value(article).map_err(|error| error.to_string())?;
    each_position(&mut json, &mut |position| {
        let before = position as usize;
        position + (0..before.min(bytes.len())).filter(|&at| lone(at)).count() as u64
    });
    json["text"] = with_crlf(&article.text).into();
    Article::from_json(&json.to_string()).map_err(|error| error.to_string())
}
