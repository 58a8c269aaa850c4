//! Articles in other formats.

use crate::article::{Article, Offsets};
use crate::read::Format;

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
}

/// The article in `format`. JSON counts bytes; [`Article::to_json`] counts in other units.
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
    })
}
