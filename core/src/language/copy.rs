//! What times and names are read from: the text with its layout and its sentences.

use crate::article::{Block, Dateline, Sentence};

/// A story that is laid out and split into sentences.
pub(crate) struct Copy<'a> {
    pub(crate) text: &'a str,
    pub(crate) blocks: &'a [Block],
    pub(crate) sentences: &'a [Sentence],
    pub(crate) dateline: Option<&'a Dateline>,
    /// ISO 639-1; nothing where it is not clear.
    pub(crate) language: Option<&'a str>,
}

impl Copy<'_> {
    /// Whether it is not in English.
    pub(crate) fn abroad(&self) -> bool {
        self.language.is_some_and(|language| language != "en")
    }
}
