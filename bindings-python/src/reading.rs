//! `parse`, `read`, and the command line.

use crate::article::Article;
use crate::{errors, input, moments};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyMemoryView, PyString};
use std::ffi::OsString;
use wirecopy::{Offsets, Parser};

/// A parser that knows what the caller knows.
pub(crate) fn parser(published: Option<wirecopy::Moment>) -> Parser {
    match published {
        Some(moment) => Parser::new().published(moment),
        None => Parser::new(),
    }
}

/// Turns a story into an article. Any text is an article.
///
/// `published` is the day of the story where the caller knows it: "2021-12-15", an RFC 3339
/// instant, a `datetime.date` or a `datetime.datetime`. It outweighs the dateline.
#[pyfunction]
#[pyo3(signature = (text, published = None))]
pub(crate) fn parse(text: &Bound<'_, PyAny>, published: Option<&Bound<'_, PyAny>>) -> PyResult<Article> {
    let py = text.py();
    let text = input::text(text, "text")?;
    let copy = input::utf8(&text)?;
    let published = published.map(moments::from_python).transpose()?.flatten();
    let article = py.detach(|| parser(published).parse(copy).with_offsets(Offsets::CodePoint));
    Ok(Article::new(article, text.unbind()))
}

/// Reads a file, or its bytes, in a format: "text", "json"… Without one, what it looks like.
///
/// `source` is bytes, or a path as `str` or `os.PathLike`. `url` is the address that the story was
/// found at. Raises `ReadError`, with the place, if the file is malformed.
#[pyfunction]
#[pyo3(signature = (source, format = None, url = None, published = None))]
pub(crate) fn read(
    source: &Bound<'_, PyAny>,
    format: Option<&str>,
    url: Option<String>,
    published: Option<&Bound<'_, PyAny>>,
) -> PyResult<Article> {
    let py = source.py();
    let format = format.map(input::format).transpose()?;
    let mut parser = parser(published.map(moments::from_python).transpose()?.flatten());
    if let Some(url) = url {
        parser = parser.url(url);
    }
    let bytes = bytes(source)?;
    let article = py.detach(|| parser.read(&bytes, format).map(|article| article.with_offsets(Offsets::CodePoint)));
    Ok(Article::of(py, article.map_err(|error| errors::read(py, &error))?))
}

/// The bytes, or the bytes of the file.
fn bytes(source: &Bound<'_, PyAny>) -> PyResult<PyBackedBytes> {
    let py = source.py();
    if let Ok(bytes) = source.extract::<PyBackedBytes>() {
        return Ok(bytes);
    }
    let builtins = py.import("builtins")?;
    if source.is_instance_of::<PyMemoryView>() {
        return Ok(builtins.call_method1("bytes", (source,))?.extract()?);
    }
    if !source.is_instance_of::<PyString>() && !source.hasattr("__fspath__")? {
        let found = source.get_type().name()?;
        return Err(PyTypeError::new_err(format!("source: expected bytes or a path, but found {found}")));
    }
    // Python opens it, so that paths and errors are Python's.
    let file = builtins.call_method1("open", (source, "rb"))?;
    let read = file.call_method0("read").and_then(|bytes| Ok(bytes.extract()?));
    file.call_method0("close")?;
    read
}

/// The command line; returns its exit code.
#[pyfunction]
pub(crate) fn main(py: Python<'_>, program: String, arguments: Vec<OsString>) -> u8 {
    py.detach(|| wirecopy::cli::run(&program, arguments))
}
