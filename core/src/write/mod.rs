//! Articles in other formats; one file a format.

mod timeml;

use crate::article::{Article, Offsets};
use crate::read::Format;
use std::borrow::Cow;

/// An article that a format cannot hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// The format can be read, but not written.
    #[error("expected a format that can be written, but found {format}")]
    Unsupported {
        /// Its name.
        format: &'static str,
    },
    /// The writer of the format gave up.
    #[error("{format}: expected to write the article, but found: {reason}")]
    Writer {
        /// Its name.
        format: &'static str,
        /// What it says.
        reason: String,
    },
}

/// The article in `format`. JSON counts bytes; [`Article::to_json`] counts in other units. TimeML
/// holds the text and its times, and nothing else of the article.
///
/// # Errors
///
/// [`WriteError`] if the format cannot hold the article.
///
/// ```
/// use wirecopy::{Format, parse, write};
/// assert_eq!(write(&parse("Rain fell."), Format::Text)?, "Rain fell.");
/// # Ok::<(), wirecopy::WriteError>(())
/// ```
pub fn write(article: &Article, format: Format) -> Result<String, WriteError> {
    Ok(match format {
        Format::Text => article.text.clone(),
        Format::Json => article.to_json(Offsets::Utf8),
        Format::TimeMl => timeml::write(&in_bytes(article))
            .map_err(|error| WriteError::Writer { format: format.name(), reason: error.to_string() })?,
    })
}

/// The article with its spans in bytes.
fn in_bytes(article: &Article) -> Cow<'_, Article> {
    match article.offsets {
        Offsets::Utf8 => Cow::Borrowed(article),
        _ => Cow::Owned(article.clone().with_offsets(Offsets::Utf8)),
    }
}
