//! The model: plain data, one file a concept, no parsing.

#[allow(clippy::module_inception)]
mod article;
mod block;
mod date_range;
mod dateline;
mod diagnostic;
mod entity;
mod metadata;
mod moment;
mod names;
mod offsets;
mod quote;
mod sentence;
mod signoff;
mod span;
mod time;
mod views;

pub use article::{Article, ArticleError};
pub use block::{Block, BlockKind};
pub use date_range::DateRange;
pub use dateline::{Agency, Dateline, DatelineDate, DatelinePlace};
pub use diagnostic::{Diagnostic, DiagnosticCode};
pub use entity::{Entity, EntityKind, Evidence, Mention, MentionForm};
pub use metadata::{Metadata, Subject};
pub use moment::{Moment, MomentError};
pub use offsets::{OffsetIndex, Offsets};
pub use quote::{Cue, Quote, QuoteKind, Source};
pub use sentence::Sentence;
pub use signoff::{Contributor, Signoff};
pub(crate) use span::spanned;
pub use span::{Span, Spanned};
pub use time::{Anchor, Time, TimeKind};
