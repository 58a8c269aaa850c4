//! Times, entities and their mentions, quotes and who said them.

use crate::article::Article;
use crate::moments;
use crate::place::Layer;
use crate::span::{Reduced, Span, part, parts, quoted, shows, strings};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use std::hash::{DefaultHasher, Hash, Hasher};
use wirecopy as core;

/// A temporal expression, resolved against the day of the story.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Time;

/// A stretch of the text that speaks of an entity. Mentions may nest, or share a span.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Mention;

/// A quotation or a piece of reported speech, with its cue and its source.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Quote;

/// The word or phrase that reports speech: "said", "according to".
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Cue;

/// Who said or passed on something.
#[pyclass(frozen, extends = Span, module = "wirecopy")]
pub(crate) struct Source;

shows! {
    Time => Time: core::Time,
    Mention => Mention: core::Mention,
    Quote => Quote: core::Quote,
    Cue => Cue: core::Cue,
    Source => Source: core::Source,
}

#[pymethods]
impl Time {
    /// TIMEX3 type: "date", "time", "duration" or "set".
    #[getter]
    fn kind(slf: &Bound<'_, Self>) -> &'static str {
        Self::data(slf).kind.name()
    }

    /// TIMEX3 value; `None` where the text does not settle it.
    #[getter]
    fn value<'a>(slf: &'a Bound<'_, Self>) -> Option<&'a str> {
        Self::data(slf).value.as_deref()
    }

    /// TIMEX3 mod.
    #[getter(r#mod)]
    fn modifier<'a>(slf: &'a Bound<'_, Self>) -> Option<&'a str> {
        Self::data(slf).modifier.as_deref()
    }

    /// What the value rests on, where that is not the day of the story: "metadata", "text" or
    /// "mention".
    #[getter]
    fn anchor(slf: &Bound<'_, Self>) -> Option<&'static str> {
        Self::data(slf).anchor.map(core::Anchor::name)
    }

    /// The days that it takes; `None` for durations, sets, vague times, and where the year is open.
    #[getter]
    fn dates<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        Self::data(slf).dates().map(|range| moments::range_to_python(slf.py(), range)).transpose()
    }

    /// Whether it stands in the dateline.
    #[getter]
    fn in_dateline(slf: &Bound<'_, Self>) -> bool {
        Self::data(slf).in_dateline
    }
}

#[pymethods]
impl Mention {
    /// In what form: "name", "nominal" (a description), "pronoun" or "demonym" ("Russian", a mention of
    /// the place).
    #[getter]
    fn form(slf: &Bound<'_, Self>) -> &'static str {
        Self::data(slf).form.name()
    }

    /// The entity that is mentioned.
    #[getter]
    fn entity(slf: &Bound<'_, Self>) -> Entity {
        let me = slf.as_super().get();
        Entity::at(me.owner(slf.py()), me.place().index)
    }

    /// The country for whose government the name of its capital stands here: "Moscow denies".
    #[getter]
    fn metonym_for(slf: &Bound<'_, Self>) -> Option<Entity> {
        Some(Entity::at(slf.as_super().get().owner(slf.py()), Self::data(slf).metonym_for?))
    }

    /// "table" when the resolution rests on a table of office holders and not on the text.
    #[getter]
    fn evidence(slf: &Bound<'_, Self>) -> Option<&'static str> {
        Self::data(slf).evidence.map(core::Evidence::name)
    }
}

#[pymethods]
impl Quote {
    /// How it is reported: "direct", "mixed", "indirect" or "scare".
    #[getter]
    fn kind(slf: &Bound<'_, Self>) -> &'static str {
        Self::data(slf).kind.name()
    }

    /// The words themselves, without marks; several spans where the attribution or a paragraph
    /// breaks them.
    #[getter]
    fn content<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        let (me, count) = (slf.as_super().get(), Self::data(slf).content.len());
        let quote = me.place().index();
        parts(me.owner(slf.py()), (0..count).map(|i| Layer::Content.within(quote, i)))
    }

    /// The word that reports it.
    #[getter]
    fn cue<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let me = slf.as_super().get();
        part(me.owner(slf.py()), Layer::Cue.at(me.place().index()))
    }

    /// Who said it.
    #[getter]
    fn source<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let me = slf.as_super().get();
        part(me.owner(slf.py()), Layer::Source.at(me.place().index()))
    }

    /// Who passed it on.
    #[getter]
    fn relay<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let me = slf.as_super().get();
        part(me.owner(slf.py()), Layer::Relay.at(me.place().index()))
    }
}

#[pymethods]
impl Cue {
    /// Its dictionary form.
    #[getter]
    fn lemma<'a>(slf: &'a Bound<'_, Self>) -> &'a str {
        &Self::data(slf).lemma
    }

    /// What it does: "say", "praise", "criticize", "accuse", "deny"…
    #[getter]
    fn act<'a>(slf: &'a Bound<'_, Self>) -> Option<&'a str> {
        Self::data(slf).act.as_deref()
    }
}

#[pymethods]
impl Source {
    /// The entity's name where it is known which one it is, else the text.
    #[getter]
    fn name<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let article = slf.as_super().get().article();
        match article.speaker(Self::data(slf)) {
            Some(entity) => Ok(PyString::new(slf.py(), &entity.name).into_any()),
            None => slf.getattr("text"),
        }
    }

    /// Which entity it is; `None` where it is none that is known.
    #[getter]
    fn entity(slf: &Bound<'_, Self>) -> Option<Entity> {
        Some(Entity::at(slf.as_super().get().owner(slf.py()), Self::data(slf).entity?))
    }

    /// "table" when the resolution rests on a table of office holders and not on the text.
    #[getter]
    fn evidence(slf: &Bound<'_, Self>) -> Option<&'static str> {
        Self::data(slf).evidence.map(core::Evidence::name)
    }
}

/// One real thing, with all its mentions.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Entity {
    article: Py<Article>,
    index: u32,
}

impl Entity {
    /// Entity `index` of `article`, which has it.
    pub(crate) fn at(article: &Bound<'_, Article>, index: u32) -> Self {
        Self { article: article.clone().unbind(), index }
    }

    fn data(&self) -> &core::Entity {
        &self.article.get().article().entities[self.index as usize]
    }
}

#[pymethods]
impl Entity {
    /// What it is: "person", "organization", "place", "group" or "event".
    #[getter]
    fn kind(&self) -> &'static str {
        self.data().kind.name()
    }

    /// The fullest name that the text gives it; for whom only a table of office holders names, the table's.
    #[getter]
    fn name(&self) -> &str {
        &self.data().name
    }

    /// ISO 3166-1 alpha-2 code of its country: where a place lies, whose office a person holds.
    #[getter]
    fn country(&self) -> Option<&str> {
        self.data().country.as_deref()
    }

    /// Latitude in degrees, north positive, to two decimals (places that the tables know).
    #[getter]
    fn lat(&self) -> Option<f64> {
        self.data().lat
    }

    /// Longitude in degrees, east positive, to two decimals (places that the tables know).
    #[getter]
    fn lon(&self) -> Option<f64> {
        self.data().lon
    }

    /// Offices and functions, as the text puts them, each once (people).
    #[getter]
    fn roles<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        strings(py, &self.data().roles)
    }

    /// Where the text speaks of it, in order.
    #[getter]
    fn mentions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let places = (0..self.data().mentions.len()).map(|i| Layer::Mention.within(self.index as usize, i));
        parts(self.article.bind(py), places)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let core::Entity { kind, name, mentions, .. } = self.data();
        let plural = if mentions.len() == 1 { "" } else { "s" };
        Ok(format!("<Entity {kind} {}: {} mention{plural}>", quoted(py, name)?, mentions.len()))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> Option<bool> {
        Some(self.data() == other.cast::<Entity>().ok()?.get().data())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.data().kind, &self.data().name).hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py, (&str, u32, u32)>> {
        Ok((self.article.bind(py).getattr("_part")?, ("Entity", self.index, 0)))
    }
}
