//! Days and instants, from Python and to it.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyType};
use wirecopy::{DateRange, Moment};

/// Whether it is one day or instant, and not many of them.
pub(crate) fn is_one(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(value.is_none() || value.is_instance_of::<PyString>() || value.is_instance(date(value.py())?)?)
}

/// The moment that a caller gave as a `str`, `datetime.date`, `datetime.datetime` or `None`.
pub(crate) fn from_python(value: &Bound<'_, PyAny>) -> PyResult<Option<Moment>> {
    if value.is_none() {
        return Ok(None);
    }
    let text = if let Ok(text) = value.cast::<PyString>() {
        text.to_string_lossy().into_owned()
    } else if value.is_instance(date(value.py())?)? {
        value.call_method0("isoformat")?.extract()?
    } else {
        let found = value.get_type().name()?;
        return Err(PyTypeError::new_err(format!(
            "published: expected str, datetime.date, datetime.datetime or None, but found {found}"
        )));
    };
    text.parse().map(Some).map_err(|error| PyValueError::new_err(format!("published: {error}")))
}

/// A day as a `datetime.date`.
pub(crate) fn to_python(py: Python<'_>, day: jiff::civil::Date) -> PyResult<Bound<'_, PyAny>> {
    date(py)?.call1((day.year(), day.month(), day.day()))
}

/// Days as a `wirecopy.DateRange`.
pub(crate) fn range_to_python(py: Python<'_>, range: DateRange) -> PyResult<Bound<'_, PyAny>> {
    static RANGE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let days = (to_python(py, range.begin)?, to_python(py, range.end)?);
    RANGE.import(py, "wirecopy._dates", "DateRange")?.call1(days)
}

fn date(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DATE.import(py, "datetime", "date")
}
