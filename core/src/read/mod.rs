//! Source formats. This file detects and dispatches.

use crate::article::{Article, ArticleError};
use crate::parser::Parser;

/// A format that stories are exchanged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain text in UTF-8.
    Text,
    /// The article's own JSON, in any unit of offsets.
    Json,
    /// TimeML, which can be written only.
    TimeMl,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 3] = [Format::Text, Format::Json, Format::TimeMl];
    /// The formats that can be read.
    pub const READABLE: [Format; 2] = [Format::Text, Format::Json];

    /// The name it goes by on the command line and in the bindings.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Json => "json",
            Format::TimeMl => "timeml",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Format> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// What `bytes` look like.
    pub fn detect(bytes: &[u8]) -> Format {
        let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
        let is_article =
            start.starts_with(b"{") && memchr::memmem::find(&start[..start.len().min(4096)], b"\"wirecopy\"").is_some();
        if is_article { Format::Json } else { Format::Text }
    }
}

/// Bytes that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The text is not UTF-8.
    #[error("byte {byte} (line {line}, column {column}): expected UTF-8, but found {found:#04x}")]
    Encoding {
        /// Where the first wrong byte is.
        byte: usize,
        /// Its line, from 1.
        line: usize,
        /// Its column in bytes, from 1.
        column: usize,
        /// The byte.
        found: u8,
    },
    /// The format can be written, but not read.
    #[error("expected a format that can be read, but found {format}")]
    Unsupported {
        /// Its name.
        format: &'static str,
    },
    /// The JSON is no article.
    #[error(transparent)]
    Article(#[from] ArticleError),
}

/// Where in the input something was wrong, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InputPlace {
    /// Bytes before it.
    pub byte: Option<usize>,
    /// Its line, from 1.
    pub line: Option<usize>,
    /// Its column in bytes, from 1.
    pub column: Option<usize>,
}

impl ReadError {
    /// Where in the input it is.
    ///
    /// ```
    /// let place = wirecopy::read(b"Rain\nin caf\xE9s", None).unwrap_err().place();
    /// assert_eq!((place.byte, place.line, place.column), (Some(11), Some(2), Some(7)));
    /// ```
    pub fn place(&self) -> InputPlace {
        match self {
            ReadError::Encoding { byte, line, column, .. } => {
                InputPlace { byte: Some(*byte), line: Some(*line), column: Some(*column) }
            }
            ReadError::Article(ArticleError::Json { line, column, .. }) => {
                InputPlace { byte: None, line: Some(*line), column: Some(*column) }
            }
            _ => InputPlace::default(),
        }
    }
}

/// Reads the bytes of a file; without a `format`, what they look like.
///
/// [`Parser::read`] takes what you know better: the day of the story, its address.
///
/// # Errors
///
/// [`ReadError`] if the bytes are malformed, with the place and what was expected there.
///
/// ```
/// use wirecopy::{Format, ReadError, read};
/// let article = read(b"LIMA (Reuters) - Rain fell.", None)?;
/// assert_eq!(article.dateline.unwrap().agency.unwrap().name, "Reuters");
/// let error = read(b"caf\xE9", Some(Format::Text)).unwrap_err();
/// assert_eq!(error.to_string(), "byte 3 (line 1, column 4): expected UTF-8, but found 0xe9");
/// # Ok::<(), ReadError>(())
/// ```
pub fn read(bytes: &[u8], format: Option<Format>) -> Result<Article, ReadError> {
    Parser::new().read(bytes, format)
}

impl Parser {
    /// Reads the bytes of a file; without a `format`, what they look like. An article's own JSON is
    /// taken as it is.
    ///
    /// # Errors
    ///
    /// As [`read`].
    ///
    /// ```
    /// use wirecopy::{Moment, Parser};
    /// let day: Moment = "2021-12-15".parse()?;
    /// let article = Parser::new().published(day).read(b"LIMA, Dec 14 (Reuters) - Rain fell.", None)?;
    /// assert_eq!(article.metadata.published, Some(day));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read(&self, bytes: &[u8], format: Option<Format>) -> Result<Article, ReadError> {
        let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
        match format.unwrap_or_else(|| Format::detect(bytes)) {
            Format::Text => Ok(self.parse(text)),
            Format::Json => Ok(Article::from_json(text)?),
            format @ Format::TimeMl => Err(ReadError::Unsupported { format: format.name() }),
        }
    }
}

fn not_utf8(bytes: &[u8], byte: usize) -> ReadError {
    let before = &bytes[..byte];
    let line_start = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
    ReadError::Encoding {
        byte,
        line: memchr::memchr_iter(b'\n', before).count() + 1,
        column: byte - line_start + 1,
        found: bytes[byte],
    }
}
