//! The base of all that stands at a place in the text.

use crate::annotations::{Cue, Mention, Quote, Source, Time};
use crate::article::Article;
use crate::layout::{Agency, Block, Dateline, DatelineDate, DatelinePlace, Diagnostic, Sentence, Signoff};
use crate::place::{Annotation, Layer, Place};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use std::hash::{DefaultHasher, Hash, Hasher};
use wirecopy::{self as core, Spanned};

/// A place in the text, counted in code points: `article.text[span.start:span.end]` is `span.text`.
///
/// Blocks, sentences, quotes and every other annotation are spans.
#[pyclass(frozen, subclass, module = "wirecopy")]
pub(crate) struct Span {
    article: Py<Article>,
    place: Place,
}

impl Span {
    pub(crate) fn place(&self) -> Place {
        self.place
    }

    pub(crate) fn owner<'py>(&self, py: Python<'py>) -> &Bound<'py, Article> {
        self.article.bind(py)
    }

    pub(crate) fn article(&self) -> &core::Article {
        self.article.get().article()
    }

    pub(crate) fn annotation(&self) -> Annotation<'_> {
        self.place.find(self.article()).expect("a span is made for a place that is there")
    }

    fn span(&self) -> core::Span {
        self.annotation().span()
    }
}

#[pymethods]
impl Span {
    /// Where it starts, in code points.
    #[getter]
    fn start(&self) -> u32 {
        self.span().start
    }

    /// Where it ends, in code points.
    #[getter]
    fn end(&self) -> u32 {
        self.span().end
    }

    /// Its text.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.article.get().slice(py, self.span())
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let (py, me) = (slf.py(), slf.get());
        let (annotation, span) = (me.annotation(), me.span());
        let class = slf.get_type().name()?;
        let label = annotation.label();
        let blank = if label.is_empty() { "" } else { " " };
        let text = me.article.get().glimpse(py, span)?;
        Ok(format!("<{class}{blank}{label} {}:{} {text}>", span.start, span.end))
    }

    fn __eq__<'py>(slf: &Bound<'py, Self>, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let Ok(other) = other.cast::<Span>() else {
            return Ok(py.NotImplemented().into_bound(py));
        };
        let (a, b) = (slf.get(), other.get());
        let same = (a.article.is(&b.article) && a.place == b.place)
            || (a.annotation() == b.annotation() && a.text(py)?.eq(b.text(py)?)?);
        same.into_bound_py_any(py)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        std::mem::discriminant(&self.annotation()).hash(&mut hasher);
        self.span().hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py, (String, u32, u32)>> {
        let Place { layer, index, inner } = self.place;
        Ok((self.owner(py).getattr("_part")?, (layer.name(), index, inner)))
    }
}

/// What `__reduce__` returns: a callable, and the arguments that bring the object back.
pub(crate) type Reduced<'py, Arguments> = (Bound<'py, PyAny>, Arguments);

/// The annotation at `place`, as the class that shows it; `None` if there is none.
pub(crate) fn part<'py>(article: &Bound<'py, Article>, place: Place) -> PyResult<Option<Bound<'py, PyAny>>> {
    if place.find(article.get().article()).is_none() {
        return Ok(None);
    }
    let py = article.py();
    let base = Span { article: article.clone().unbind(), place };
    macro_rules! show {
        ($class:ident) => {
            Bound::new(py, PyClassInitializer::from(base).add_subclass($class))?.into_any()
        };
    }
    Ok(Some(match place.layer {
        Layer::Block => show!(Block),
        Layer::Sentence => show!(Sentence),
        Layer::Dateline => show!(Dateline),
        Layer::DatelinePlace => show!(DatelinePlace),
        Layer::DatelineDate => show!(DatelineDate),
        Layer::Agency => show!(Agency),
        Layer::Time => show!(Time),
        Layer::Mention => show!(Mention),
        Layer::Quote => show!(Quote),
        Layer::Content => Bound::new(py, base)?.into_any(),
        Layer::Cue => show!(Cue),
        Layer::Source | Layer::Relay => show!(Source),
        Layer::Signoff => show!(Signoff),
        Layer::Diagnostic => show!(Diagnostic),
    }))
}

/// The annotations at `places`, as a list.
pub(crate) fn parts<'py>(
    article: &Bound<'py, Article>,
    places: impl Iterator<Item = Place>,
) -> PyResult<Bound<'py, PyList>> {
    let list = PyList::empty(article.py());
    for place in places {
        list.append(part(article, place)?)?;
    }
    Ok(list)
}

/// A list of strings.
pub(crate) fn strings<'py>(py: Python<'py>, strings: &[String]) -> PyResult<Bound<'py, PyList>> {
    PyList::new(py, strings.iter().map(|string| PyString::new(py, string)))
}

/// `text` as Python would quote it.
pub(crate) fn quoted(py: Python<'_>, text: &str) -> PyResult<String> {
    Ok(PyString::new(py, text).repr()?.to_string())
}

/// Gives a subclass of [`Span`] the way to the data it shows.
macro_rules! shows {
    ($($class:ident => $variant:ident: $data:ty),+ $(,)?) => {$(
        impl $class {
            fn data<'a>(me: &'a Bound<'_, Self>) -> &'a $data {
                match me.as_super().get().annotation() {
                    crate::place::Annotation::$variant(data) => data,
                    _ => unreachable!("part() gives every layer its class"),
                }
            }
        }
    )+};
}
pub(crate) use shows;
