//! Blocks, sentences, dateline, sign-off, diagnostics.

use crate::annotations::Entity;
use crate::moments;
use crate::place::Layer;
use crate::span::{Reduced, Span, part, parts, quoted, shows, strings};
use pyo3::prelude::*;
use pyo3::types::PyList;
use wirecopy as core;

/// One part of the story: a paragraph, a crosshead, the byline…
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Block;

/// A sentence of running copy.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Sentence;

/// The dateline, such as "Lisbon, March 9, 2022 (AFP) –".
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Dateline;

/// A place in the dateline, with its region or country as printed.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct DatelinePlace;

/// The day in the dateline.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct DatelineDate;

/// The agency that the dateline credits.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Agency;

/// The end of the copy: who worked on it.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Signoff;

/// Something damaged or odd in the copy. The text is left as it is.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Diagnostic;

shows! {
    Block => Block: core::Block,
    Sentence => Sentence: core::Sentence,
    Dateline => Dateline: core::Dateline,
    DatelinePlace => DatelinePlace: core::DatelinePlace,
    DatelineDate => DatelineDate: core::DatelineDate,
    Agency => Agency: core::Agency,
    Signoff => Signoff: core::Signoff,
    Diagnostic => Diagnostic: core::Diagnostic,
}

#[pymethods]
impl Block {
    /// What it is: "headline", "paragraph", "crosshead"…
    #[getter]
    fn kind(slf: &Bound<'_, Self>) -> &'static str {
        Self::data(slf).kind.name()
    }
}

#[pymethods]
impl Sentence {
    /// The block it stands in.
    #[getter]
    fn block<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let index = Self::data(slf).block as usize;
        part(slf.as_super().get().owner(slf.py()), Layer::Block.at(index))
    }
}

#[pymethods]
impl Dateline {
    /// Where the story begins, in code points.
    #[getter]
    fn body(slf: &Bound<'_, Self>) -> u32 {
        Self::data(slf).body
    }

    /// The places.
    #[getter]
    fn places<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        let places = (0..Self::data(slf).places.len()).map(|i| Layer::DatelinePlace.at(i));
        parts(slf.as_super().get().owner(slf.py()), places)
    }

    /// The day, if one is printed.
    #[getter]
    fn date<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        part(slf.as_super().get().owner(slf.py()), Layer::DatelineDate.only())
    }

    /// The credit, if one is printed.
    #[getter]
    fn agency<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        part(slf.as_super().get().owner(slf.py()), Layer::Agency.only())
    }
}

#[pymethods]
impl DatelinePlace {
    /// Which place it is, once that is known.
    #[getter]
    fn entity(slf: &Bound<'_, Self>) -> Option<Entity> {
        Some(Entity::at(slf.as_super().get().owner(slf.py()), Self::data(slf).entity?))
    }
}

#[pymethods]
impl DatelineDate {
    /// The day as printed: "2021-12-15", or "--12-15" where no year is.
    #[getter]
    fn value<'a>(slf: &'a Bound<'_, Self>) -> &'a str {
        &Self::data(slf).value
    }

    /// The same as a `datetime.date`; `None` where no year is printed.
    #[getter]
    fn date<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let day = Self::data(slf).value.parse::<core::Moment>().ok();
        day.map(|day| moments::to_python(slf.py(), day.date())).transpose()
    }
}

#[pymethods]
impl Agency {
    /// The name it goes by: "AFP", "Reuters", "dpa".
    #[getter]
    fn name<'a>(slf: &'a Bound<'_, Self>) -> &'a str {
        &Self::data(slf).name
    }
}

#[pymethods]
impl Signoff {
    /// The desk it came from: "burs", "dpa".
    #[getter]
    fn desk<'a>(slf: &'a Bound<'_, Self>) -> Option<&'a str> {
        Self::data(slf).desk.as_deref()
    }

    /// Initials of writers and editors, in order, as printed.
    #[getter]
    fn initials<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        strings(slf.py(), &Self::data(slf).initials)
    }

    /// People named with what they did.
    #[getter]
    fn people(slf: &Bound<'_, Self>) -> Vec<Contributor> {
        let people = Self::data(slf).people.iter();
        people.map(|person| Contributor { name: person.name.clone(), role: person.role.clone() }).collect()
    }
}

#[pymethods]
impl Diagnostic {
    /// What it is, stable across versions: "stray-full-stop", "mojibake"…
    #[getter]
    fn code(slf: &Bound<'_, Self>) -> &'static str {
        Self::data(slf).code.name()
    }

    /// The same in words.
    #[getter]
    fn message<'a>(slf: &'a Bound<'_, Self>) -> &'a str {
        &Self::data(slf).message
    }
}

/// Somebody who worked on the story.
#[pyclass(frozen, eq, hash, get_all, module = "wirecopy")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Contributor {
    /// The name as printed.
    name: String,
    /// What they did: reporting, writing, editing…
    role: String,
}

#[pymethods]
impl Contributor {
    #[new]
    fn new(name: String, role: String) -> Self {
        Self { name, role }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("<Contributor {} {}>", quoted(py, &self.name)?, self.role))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> Reduced<'py, (String, String)> {
        let me = slf.get();
        (slf.get_type().into_any(), (me.name.clone(), me.role.clone()))
    }
}
