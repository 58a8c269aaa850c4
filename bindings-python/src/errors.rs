//! The core's errors as Python's. Their classes are Python's own, in `wirecopy/_errors.py`.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{IntoPyDict, PyType};
use wirecopy::{ReadError, WriteError};

/// A `wirecopy.ReadError` with the place of the core's.
pub(crate) fn read(py: Python<'_>, error: &ReadError) -> PyErr {
    let place = error.place();
    read_error(py, error.to_string(), place.byte, place.line, place.column)
}

/// A `wirecopy.ReadError`.
pub(crate) fn read_error(
    py: Python<'_>,
    message: String,
    offset: Option<usize>,
    line: Option<usize>,
    column: Option<usize>,
) -> PyErr {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let make = || {
        let place = [("offset", offset), ("line", line), ("column", column)].into_py_dict(py)?;
        CLASS.import(py, "wirecopy._errors", "ReadError")?.call((message,), Some(&place))
    };
    make().map_or_else(|error| error, PyErr::from_value)
}

/// A `wirecopy.WriteError`.
pub(crate) fn write(py: Python<'_>, error: &WriteError) -> PyErr {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let make = || CLASS.import(py, "wirecopy._errors", "WriteError")?.call1((error.to_string(),));
    make().map_or_else(|error| error, PyErr::from_value)
}
