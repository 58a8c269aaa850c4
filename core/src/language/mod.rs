//! What several annotators share: characters, words, sentences, the language of the text.

pub(crate) mod characters;
pub(crate) mod copy;
pub(crate) mod detect;
pub(crate) mod sentences;
pub(crate) mod skim;
