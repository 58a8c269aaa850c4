//! What is known beside the text.

use crate::article::Article;
use crate::span::{Reduced, quoted, strings};
use pyo3::prelude::*;
use pyo3::types::PyList;
use std::hash::{DefaultHasher, Hash, Hasher};
use wirecopy as core;

/// What the caller, the feed or the page tells about the story.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Metadata {
    article: Py<Article>,
}

impl Metadata {
    pub(crate) fn of(article: Py<Article>) -> Self {
        Self { article }
    }

    fn data(&self) -> &core::Metadata {
        &self.article.get().article().metadata
    }
}

#[pymethods]
impl Metadata {
    /// The day of the story ("2021-12-15") or its instant (RFC 3339; the zone may be missing).
    #[getter]
    fn published(&self) -> Option<String> {
        self.data().published.map(|moment| moment.to_string())
    }

    /// When it was last changed, in the same forms.
    #[getter]
    fn updated(&self) -> Option<String> {
        self.data().updated.map(|moment| moment.to_string())
    }

    /// Who wrote it, one name each.
    #[getter]
    fn authors<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        strings(py, &self.data().authors)
    }

    /// Who published it.
    #[getter]
    fn publisher(&self) -> Option<&str> {
        self.data().publisher.as_deref()
    }

    /// Its address.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.data().url.as_deref()
    }

    /// The section it stood in.
    #[getter]
    fn section(&self) -> Option<&str> {
        self.data().section.as_deref()
    }

    /// Keywords, as given.
    #[getter]
    fn keywords<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        strings(py, &self.data().keywords)
    }

    /// Subjects out of a controlled vocabulary.
    #[getter]
    fn subjects(&self) -> Vec<Subject> {
        let subjects = self.data().subjects.iter().cloned();
        subjects.map(|core::Subject { scheme, code, name }| Subject { scheme, code, name }).collect()
    }

    /// Editorial urgency, 1 (flash) to 9.
    #[getter]
    fn urgency(&self) -> Option<u8> {
        self.data().urgency
    }

    /// Who holds the rights, and under which terms.
    #[getter]
    fn rights(&self) -> Option<&str> {
        self.data().rights.as_deref()
    }

    /// The credit line.
    #[getter]
    fn credit(&self) -> Option<&str> {
        self.data().credit.as_deref()
    }

    /// The sender's identifier of the story.
    #[getter]
    fn id(&self) -> Option<&str> {
        self.data().id.as_deref()
    }

    /// The sender's version of the story.
    #[getter]
    fn version(&self) -> Option<&str> {
        self.data().version.as_deref()
    }

    fn __repr__(&self) -> String {
        let data = self.data();
        let published = data.published.map(|moment| format!(" published {moment}")).unwrap_or_default();
        let authors = if data.authors.is_empty() { String::new() } else { format!(" by {}", data.authors.join(", ")) };
        let url = data.url.as_deref().map(|url| format!(" {url}")).unwrap_or_default();
        format!("<Metadata{published}{authors}{url}>")
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> Option<bool> {
        Some(self.data() == other.cast::<Metadata>().ok()?.get().data())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        let data = self.data();
        (data.published, &data.authors, &data.url, &data.id).hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py, (&str, u32, u32)>> {
        Ok((self.article.bind(py).getattr("_part")?, ("Metadata", 0, 0)))
    }
}

/// A subject out of a controlled vocabulary, such as IPTC Media Topics.
#[pyclass(frozen, eq, hash, get_all, module = "wirecopy")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Subject {
    /// The vocabulary, such as "medtop".
    scheme: Option<String>,
    /// The concept's code in it.
    code: Option<String>,
    /// The concept's name.
    name: Option<String>,
}

#[pymethods]
impl Subject {
    #[new]
    #[pyo3(signature = (scheme = None, code = None, name = None))]
    fn new(scheme: Option<String>, code: Option<String>, name: Option<String>) -> Self {
        Self { scheme, code, name }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let code = [self.scheme.as_deref(), self.code.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(":");
        let name = self.name.as_ref().map(|name| Ok::<_, PyErr>(format!(" {}", quoted(py, name)?))).transpose()?;
        Ok(format!("<Subject {code}{}>", name.unwrap_or_default()))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> Reduced<'py, (Option<String>, Option<String>, Option<String>)> {
        let Subject { scheme, code, name } = slf.get().clone();
        (slf.get_type().into_any(), (scheme, code, name))
    }
}
