//! Many stories on every core, in the order they came in.

use crate::article::Article;
use crate::{input, moments, reading};
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyString};
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use wirecopy::{Moment, Offsets};

/// No window holds more stories than this…
const WINDOW: usize = 512;
/// …or, but for its last story, more bytes of copy.
const WINDOW_BYTES: usize = 4 << 20;

/// Turns stories into articles on every core, in their order; other Python threads run meanwhile.
///
/// Takes any iterable and reads it a window at a time (few stories at first, at most 512 or 4 MB),
/// so endless input is fine. `published` is `None`, the day of all stories, or an iterable of the
/// day of each.
#[pyfunction]
#[pyo3(signature = (texts, published = None))]
pub(crate) fn parse_many(texts: &Bound<'_, PyAny>, published: Option<&Bound<'_, PyAny>>) -> PyResult<ParseMany> {
    if texts.is_instance_of::<PyString>() {
        let message = "texts: expected an iterable of str, but found one str; wirecopy.parse takes it";
        return Err(pyo3::exceptions::PyTypeError::new_err(message));
    }
    let published = match published {
        None => Published::Same(None),
        Some(value) if moments::is_one(value)? => Published::Same(moments::from_python(value)?),
        Some(values) => Published::Each(values.try_iter()?.unbind()),
    };
    let texts = texts.try_iter()?.unbind();
    Ok(ParseMany(Mutex::new(State { texts, published, ready: VecDeque::new(), window: 0 })))
}

/// The iterator that `parse_many` returns.
#[pyclass(frozen, module = "wirecopy._native")]
pub(crate) struct ParseMany(Mutex<State>);

struct State {
    texts: Py<PyIterator>,
    published: Published,
    ready: VecDeque<PyResult<Article>>,
    window: usize,
}

/// The day of the stories.
enum Published {
    Same(Option<Moment>),
    Each(Py<PyIterator>),
}

#[pymethods]
impl ParseMany {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Article>> {
        // Waiting here could wait forever: whoever holds the lock may want the interpreter.
        let mut state = self.0.try_lock().map_err(|_| {
            PyValueError::new_err("parse_many: already being read, by another thread or by its own input")
        })?;
        if state.ready.is_empty() {
            py.check_signals()?;
            state.fill(py)?;
        }
        state.ready.pop_front().transpose()
    }
}

impl State {
    /// Takes the next window of stories and parses it. An error waits for its turn behind the
    /// articles that came before it.
    fn fill(&mut self, py: Python<'_>) -> PyResult<()> {
        let pool = pool()?;
        self.window = (self.window * 2).clamp(pool.current_num_threads(), WINDOW);
        let mut stories = Vec::new();
        let mut bytes = 0;
        let mut stopped = None;
        while stories.len() < self.window && bytes < WINDOW_BYTES {
            match self.story(py) {
                Ok(Some((text, published))) => {
                    bytes += text.to_str()?.len();
                    stories.push((text, published));
                }
                Ok(None) => break,
                Err(error) => {
                    stopped = Some(error);
                    break;
                }
            }
        }
        let copies = stories.iter().map(|(text, published)| Ok((text.to_str()?, *published)));
        let copies = copies.collect::<PyResult<Vec<_>>>()?;
        let parse =
            |&(copy, published): &(&str, _)| reading::parser(published).parse(copy).with_offsets(Offsets::CodePoint);
        let articles: Vec<_> = py.detach(|| pool.install(|| copies.par_iter().map(parse).collect()));
        let texts = stories.iter().map(|(text, _)| text.clone().unbind());
        self.ready.extend(articles.into_iter().zip(texts).map(|(article, text)| Ok(Article::new(article, text))));
        self.ready.extend(stopped.map(Err));
        Ok(())
    }

    /// The next story and its day.
    fn story<'py>(&self, py: Python<'py>) -> PyResult<Option<(Bound<'py, PyString>, Option<Moment>)>> {
        let text = self.texts.bind(py).clone().next().transpose()?;
        let published = match &self.published {
            Published::Same(published) => *published,
            Published::Each(days) => match (&text, days.bind(py).clone().next().transpose()?) {
                (Some(_), Some(day)) => moments::from_python(&day)?,
                (None, None) => None,
                (Some(_), None) => return Err(PyValueError::new_err("published: ended before texts did")),
                (None, Some(_)) => return Err(PyValueError::new_err("published: goes on after texts ended")),
            },
        };
        let Some(text) = text else { return Ok(None) };
        let text = input::text(&text, "texts")?;
        input::utf8(&text)?;
        Ok(Some((text, published)))
    }
}

/// The threads of this process. A process that was forked off has none of its parent's.
fn pool() -> PyResult<Arc<ThreadPool>> {
    static POOL: Mutex<Option<(u32, Arc<ThreadPool>)>> = Mutex::new(None);
    let mut slot = POOL.lock().unwrap_or_else(PoisonError::into_inner);
    let process = std::process::id();
    if let Some((owner, pool)) = &*slot
        && *owner == process
    {
        return Ok(pool.clone());
    }
    let pool = ThreadPoolBuilder::new().thread_name(|i| format!("wirecopy-{i}")).build();
    let pool = Arc::new(pool.map_err(|error| PyRuntimeError::new_err(error.to_string()))?);
    // What a fork left behind has no threads to stop.
    std::mem::forget(slot.replace((process, pool.clone())));
    Ok(pool)
}
