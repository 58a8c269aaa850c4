//! What callers pass: texts, names of formats and units.

use crate::errors;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PySlice, PyString};
use wirecopy::{Format, Offsets};

/// The `str` that a caller passed for `argument`, without what a subclass adds to it.
pub(crate) fn text<'py>(value: &Bound<'py, PyAny>, argument: &str) -> PyResult<Bound<'py, PyString>> {
    if let Ok(text) = value.cast_exact::<PyString>() {
        return Ok(text.clone());
    }
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(PyString::new(value.py(), utf8(text)?));
    }
    let found = value.get_type().name()?;
    Err(PyTypeError::new_err(format!("{argument}: expected str, but found {found}")))
}

/// The same in UTF-8. A lone surrogate, which no text has, is a `wirecopy.ReadError`.
pub(crate) fn utf8<'a>(text: &'a Bound<'_, PyString>) -> PyResult<&'a str> {
    text.to_str().map_err(|error| lone_surrogate(text, error).unwrap_or_else(|error| error))
}

fn lone_surrogate(text: &Bound<'_, PyString>, error: PyErr) -> PyResult<PyErr> {
    let py = text.py();
    let Ok(offset) = error.value(py).getattr("start").and_then(|start| start.extract::<usize>()) else {
        return Ok(error);
    };
    let before = text.get_item(PySlice::new(py, 0, offset as isize, 1))?;
    let line = before.call_method1("count", ("\n",))?.extract::<usize>()? + 1;
    let line_start: isize = before.call_method1("rfind", ("\n",))?.extract()?;
    let column = offset - usize::try_from(line_start + 1).unwrap_or(0) + 1;
    let found = text.get_item(offset)?.repr()?;
    let message = format!(
        "character {offset} (line {line}, column {column}): expected Unicode text, but found the lone surrogate {found}"
    );
    Ok(errors::read_error(py, message, Some(offset), Some(line), Some(column)))
}

/// The format of that name.
pub(crate) fn format(name: &str) -> PyResult<Format> {
    Format::named(name).ok_or_else(|| unknown("format", Format::ALL.iter().map(|format| format.name()), name))
}

/// The unit of that name.
pub(crate) fn offsets(name: &str) -> PyResult<Offsets> {
    Offsets::named(name).ok_or_else(|| unknown("offsets", Offsets::ALL.iter().map(|unit| unit.name()), name))
}

fn unknown<'a>(argument: &str, names: impl Iterator<Item = &'a str>, found: &str) -> PyErr {
    let names: Vec<String> = names.map(|name| format!("{name:?}")).collect();
    PyValueError::new_err(format!("{argument}: expected one of {}, but found {found:?}", names.join(", ")))
}
