//! The article.

use crate::annotations::Entity;
use crate::errors;
use crate::html;
use crate::input;
use crate::metadata::Metadata;
use crate::moments;
use crate::place::Layer;
use crate::span::{Reduced, part, parts};
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyList, PySlice, PyString, PyType};
use wirecopy::{self as core, EntityKind, Offsets, Spanned};

/// A story, laid out and annotated. Made by `parse`, `read`, `parse_many` and `Article.from_json`.
///
/// Frozen: lists are new with every access, so changing one changes no article.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Article {
    /// Counted in code points.
    article: core::Article,
    /// Its text once more, as Python has it.
    text: Py<PyString>,
}

impl Article {
    /// Shows `article`, whose text is `text`.
    pub(crate) fn new(article: core::Article, text: Py<PyString>) -> Self {
        Self { article: article.with_offsets(Offsets::CodePoint), text }
    }

    /// Shows `article`.
    pub(crate) fn of(py: Python<'_>, article: core::Article) -> Self {
        let text = PyString::new(py, &article.text).unbind();
        Self::new(article, text)
    }

    /// The core's article, counted in code points.
    pub(crate) fn article(&self) -> &core::Article {
        &self.article
    }

    /// The same, counted in bytes.
    fn in_bytes(&self) -> core::Article {
        self.article.clone().with_offsets(Offsets::Utf8)
    }

    pub(crate) fn slice<'py>(&self, py: Python<'py>, span: core::Span) -> PyResult<Bound<'py, PyAny>> {
        self.text.bind(py).get_item(PySlice::new(py, span.start as isize, span.end as isize, 1))
    }

    /// The beginning of what stands at `span`, as Python would quote it.
    pub(crate) fn glimpse(&self, py: Python<'_>, span: core::Span) -> PyResult<String> {
        const LENGTH: u32 = 60;
        let beginning = core::Span::new(span.start, span.end.min(span.start.saturating_add(LENGTH)));
        let mut quoted = self.slice(py, beginning)?.repr()?.to_string();
        if beginning != span {
            quoted.insert(quoted.len() - 1, '…');
        }
        Ok(quoted)
    }
}

#[pymethods]
impl Article {
    /// The version of wirecopy that made it.
    #[getter]
    fn version(&self) -> &str {
        &self.article.version
    }

    /// The one text, which every span is a place in.
    #[getter]
    fn text(&self, py: Python<'_>) -> Py<PyString> {
        self.text.clone_ref(py)
    }

    /// BCP 47 language of the story; `None` where it is not clear.
    #[getter]
    fn language(&self) -> Option<&str> {
        self.article.language.as_deref()
    }

    /// What is known beside the text.
    #[getter]
    fn metadata(slf: &Bound<'_, Self>) -> Metadata {
        Metadata::of(slf.clone().unbind())
    }

    /// The day of the story, against which times resolve.
    #[getter]
    fn day<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.article.day().map(|day| moments::to_python(py, day)).transpose()
    }

    /// The text of the first headline.
    #[getter]
    fn headline<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.article.headline().map(|block| self.slice(py, block.span())).transpose()
    }

    /// The texts of the paragraphs.
    #[getter]
    fn paragraphs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for block in self.article.paragraphs() {
            list.append(self.slice(py, block.span())?)?;
        }
        Ok(list)
    }

    /// The parts of the story.
    #[getter]
    fn blocks<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        parts(slf, (0..slf.get().article.blocks.len()).map(|i| Layer::Block.at(i)))
    }

    /// Where and when it was filed, and who sent it.
    #[getter]
    fn dateline<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        part(slf, Layer::Dateline.only())
    }

    /// Its sentences.
    #[getter]
    fn sentences<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        parts(slf, (0..slf.get().article.sentences.len()).map(|i| Layer::Sentence.at(i)))
    }

    /// Its temporal expressions.
    #[getter]
    fn times<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        parts(slf, (0..slf.get().article.times.len()).map(|i| Layer::Time.at(i)))
    }

    /// People, organisations, places, groups, events.
    #[getter]
    fn entities<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        entities(slf, |_| true)
    }

    /// The people among them. Somebody whom only a table of office holders names is there too.
    #[getter]
    fn people<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        entities(slf, |kind| kind == EntityKind::Person)
    }

    /// The organisations among them.
    #[getter]
    fn organizations<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        entities(slf, |kind| kind == EntityKind::Organization)
    }

    /// The places among them.
    #[getter]
    fn places<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        entities(slf, |kind| kind == EntityKind::Place)
    }

    /// Who said what.
    #[getter]
    fn quotes<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        parts(slf, (0..slf.get().article.quotes.len()).map(|i| Layer::Quote.at(i)))
    }

    /// Who worked on it.
    #[getter]
    fn signoff<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        part(slf, Layer::Signoff.only())
    }

    /// What is damaged.
    #[getter]
    fn diagnostics<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        parts(slf, (0..slf.get().article.diagnostics.len()).map(|i| Layer::Diagnostic.at(i)))
    }

    /// The article as JSON. Spans count code points, or UTF-8 bytes ("utf-8") or UTF-16 units
    /// ("utf-16"); the JSON says which.
    #[pyo3(signature = (offsets = "code-point"))]
    fn to_json(&self, offsets: &str) -> PyResult<String> {
        Ok(self.article.to_json(input::offsets(offsets)?))
    }

    /// The article as the dictionaries and lists that `to_json` writes.
    #[pyo3(signature = (offsets = "code-point"))]
    fn to_dict<'py>(&self, py: Python<'py>, offsets: &str) -> PyResult<Bound<'py, PyAny>> {
        static LOADS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        LOADS.import(py, "json", "loads")?.call1((self.to_json(offsets)?,))
    }

    /// Reads what `to_json` wrote, in any unit of offsets. Raises `ReadError` if it is no article.
    #[classmethod]
    fn from_json(_class: &Bound<'_, PyType>, json: &Bound<'_, PyAny>) -> PyResult<Article> {
        let py = json.py();
        let json = input::text(json, "json")?;
        let json = input::utf8(&json)?;
        let article = py
            .detach(|| core::Article::from_json(json))
            .map_err(|error| errors::read(py, &core::ReadError::from(error)))?;
        Ok(Article::of(py, article))
    }

    /// The article in a format: "text", "json"… As a file for others, JSON counts UTF-8 bytes here.
    /// Raises `WriteError` if the format cannot hold it.
    fn write(&self, py: Python<'_>, format: &str) -> PyResult<String> {
        let format = input::format(format)?;
        py.detach(|| core::write(&self.in_bytes(), format)).map_err(|error| errors::write(py, &error))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let article = &self.article;
        let first = article.headline().or(article.blocks.first()).map(Spanned::span);
        let name = self.glimpse(py, first.unwrap_or(core::Span::new(0, 0)))?;
        let language = article.language.as_deref().map(|l| format!(" {l}")).unwrap_or_default();
        let counts: Vec<String> = [
            (article.blocks.len(), "block"),
            (article.sentences.len(), "sentence"),
            (article.quotes.len(), "quote"),
            (article.diagnostics.len(), "diagnostic"),
        ]
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| format!("{count} {noun}{}", if *count == 1 { "" } else { "s" }))
        .collect();
        let counts = if counts.is_empty() { "empty".to_owned() } else { counts.join(", ") };
        Ok(format!("<Article {name}{language}: {counts}>"))
    }

    fn _repr_html_(&self) -> String {
        html::article(&self.in_bytes())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> Option<bool> {
        let other = other.cast::<Article>().ok()?.get();
        Some(self.article == other.article)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.text.bind(py).hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py, (String,)>> {
        let json = slf.get().article.to_json(Offsets::CodePoint);
        Ok((slf.get_type().getattr("from_json")?, (json,)))
    }

    /// Finds an annotation again, for pickles.
    fn _part<'py>(slf: &Bound<'py, Self>, layer: &str, index: u32, inner: u32) -> PyResult<Bound<'py, PyAny>> {
        let missing = || PyIndexError::new_err(format!("the article has no {layer} {index}, {inner}"));
        if layer == "Metadata" {
            return Ok(Bound::new(slf.py(), Metadata::of(slf.clone().unbind()))?.into_any());
        }
        if layer == "Entity" {
            slf.get().article.entities.get(index as usize).ok_or_else(missing)?;
            return Ok(Bound::new(slf.py(), Entity::at(slf, index))?.into_any());
        }
        let layer = Layer::named(layer)
            .ok_or_else(|| PyValueError::new_err(format!("expected a layer of an article, but found {layer:?}")))?;
        part(slf, layer.within(index as usize, inner as usize))?.ok_or_else(missing)
    }
}

/// The entities of the kinds that are wanted, in the order of the text.
fn entities<'py>(article: &Bound<'py, Article>, wanted: impl Fn(EntityKind) -> bool) -> PyResult<Bound<'py, PyList>> {
    let list = PyList::empty(article.py());
    for (index, entity) in article.get().article.entities.iter().enumerate() {
        if wanted(entity.kind) {
            list.append(Entity::at(article, index as u32))?;
        }
    }
    Ok(list)
}
