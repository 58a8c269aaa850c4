//! What stands before the story.

use crate::layout::{Layout, passages::Passage};

/// Takes headline, byline, dateline and the like off the front; gives what is left.
pub(crate) fn read(_text: &str, passages: &[Passage], _language: Option<&str>, _layout: &mut Layout) -> Vec<Passage> {
    passages.to_vec()
}
