//! wirecopy for Python: converts and names what the core says, and decides nothing.
//!
//! An `Article` holds the core's article, counted in code points, and Python's own string of the
//! text. Every annotation is a small frozen view: the article, and where in it to look.

mod annotations;
mod article;
mod errors;
mod html;
mod input;
mod layout;
mod metadata;
mod moments;
mod parse_many;
mod place;
mod reading;
mod span;

use pyo3::prelude::*;

/// The compiled part of wirecopy. Import from `wirecopy` instead.
#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::annotations::{Cue, Entity, Mention, Quote, Source, Time};
    #[pymodule_export]
    use crate::article::Article;
    #[pymodule_export]
    use crate::layout::Signoff;
    #[pymodule_export]
    use crate::layout::{Agency, Block, Contributor, Dateline, DatelineDate, DatelinePlace, Diagnostic, Sentence};
    #[pymodule_export]
    use crate::metadata::{Metadata, Subject};
    #[pymodule_export]
    use crate::parse_many::{ParseMany, parse_many};
    #[pymodule_export]
    use crate::reading::{main, parse, read};
    #[pymodule_export]
    use crate::span::Span;

    #[pymodule_export]
    #[allow(non_upper_case_globals)]
    const __version__: &str = wirecopy::VERSION;
}
