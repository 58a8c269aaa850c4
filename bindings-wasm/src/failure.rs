//! Why a story could not be read, for JavaScript.

use serde::Serialize;
use std::fmt::Display;
use wasm_bindgen::JsValue;
use wirecopy::{ArticleError, ReadError, WriteError};

/// Goes over to JavaScript as JSON; `js/errors.js` makes an `Error` of it.
#[derive(Debug, Default, Serialize)]
pub struct Failure {
    /// The class of the error.
    name: &'static str,
    message: String,
    /// Line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// Column in bytes, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    /// Bytes before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    byte: Option<usize>,
}

impl Failure {
    /// An option that has no such value.
    pub(crate) fn option(message: impl Display) -> Self {
        Self { name: "RangeError", message: message.to_string(), ..Self::default() }
    }

    /// An article that a format cannot hold.
    pub(crate) fn writing(error: &WriteError) -> Self {
        Self { name: "WriteError", message: error.to_string(), ..Self::default() }
    }

    /// Bytes that could not be read.
    pub(crate) fn reading(error: &ReadError, bytes: &[u8]) -> Self {
        let (line, column) = match error {
            ReadError::Encoding { line, column, .. } => (Some(*line), Some(*column)),
            ReadError::Article(ArticleError::Json { line, column, .. }) => (Some(*line), Some(*column)),
            _ => (None, None),
        };
        let byte = match error {
            ReadError::Encoding { byte, .. } => Some(*byte),
            _ => line.zip(column).and_then(|(line, column)| place(bytes, line, column)),
        };
        Self { name: "ReadError", message: error.to_string(), line, column, byte }
    }
}

/// The byte at a line and column, both from 1. A column may stand one past the end of the input.
fn place(bytes: &[u8], line: usize, column: usize) -> Option<usize> {
    let mut start = 0;
    for _ in 1..line {
        start += bytes.get(start..)?.iter().position(|&b| b == b'\n')? + 1;
    }
    Some((start + column.saturating_sub(1)).min(bytes.len()))
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> JsValue {
        // Strings and numbers: nothing that serde_json refuses.
        JsValue::from_str(&serde_json::to_string(&failure).unwrap_or_default())
    }
}
