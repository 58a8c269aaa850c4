//! What stands before the story.

use crate::layout::dateline;
use crate::layout::{Layout, passages::Passage, passages::in_capitals};

/// Takes headline, byline, dateline and the like off the front; gives what is left.
pub(crate) fn read(text: &str, passages: &[Passage], _language: Option<&str>, layout: &mut Layout) -> Vec<Passage> {
    if let Some(found) = dateline::find(text, passages, in_capitals(text)) {
        layout.diagnostics.extend(found.damage());
        layout.dateline = Some(found.dateline());
    }
    passages.to_vec()
}
