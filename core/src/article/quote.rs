//! Who said what.

use crate::article::{Evidence, Span, spanned};
use serde::{Deserialize, Serialize};

/// A quotation or a piece of reported speech, with its cue and its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// How it is reported.
    pub kind: QuoteKind,
    /// Where it starts, with its opening mark.
    pub start: u32,
    /// Where it ends, with its closing mark.
    pub end: u32,
    /// The words themselves, without marks; several spans where the attribution or a paragraph breaks them.
    pub content: Vec<Span>,
    /// The word that reports it.
    pub cue: Option<Cue>,
    /// Who said it.
    pub source: Option<Source>,
    /// Who passed it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relay: Option<Source>,
}

/// How speech is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum QuoteKind {
    /// In marks, all of it.
    Direct,
    /// In the reporter's words, with pieces in marks.
    Mixed,
    /// In the reporter's words.
    Indirect,
    /// Marks that hold a word at arm's length and report no one.
    Scare,
}

/// The word or phrase that reports speech: "said", "according to".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cue {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Its dictionary form.
    pub lemma: String,
    /// What it does: say, praise, criticize, accuse, deny, announce…
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
}

/// Who said or passed on something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Index into [`Article::entities`](crate::Article::entities); null where it is none of them.
    pub entity: Option<u32>,
    /// `table` when the resolution rests on a table of office holders and not on the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

spanned!(Quote, Cue, Source);
