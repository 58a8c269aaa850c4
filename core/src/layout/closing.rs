//! What stands after the story.

use crate::article::Block;
use crate::layout::{Layout, passages::Passage};

/// Takes sign-off and boilerplate off the end: what is left, and the blocks of what was taken.
pub(crate) fn read(
    _text: &str,
    passages: &[Passage],
    _language: Option<&str>,
    _layout: &mut Layout,
) -> (Vec<Passage>, Vec<Block>) {
    (passages.to_vec(), Vec::new())
}
