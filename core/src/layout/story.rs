//! The passages of the story with their shapes, as the parts of the layout look at them.

use crate::article::BlockKind;
use crate::layout::passages::Passage;
use crate::layout::shape::Shape;

/// The passages of the story.
pub(crate) struct Story<'t> {
    text: &'t str,
    pub(crate) passages: &'t [Passage],
    pub(crate) shapes: Vec<Shape>,
    /// What each passage is, as far as it is known. What stays unknown is a paragraph.
    pub(crate) kinds: Vec<Option<BlockKind>>,
    /// Whether a headline or the like stands before the story.
    pub(crate) headed: bool,
}

impl<'t> Story<'t> {
    pub(crate) fn new(text: &'t str, passages: &'t [Passage], headed: bool) -> Self {
        let shapes = passages.iter().map(|p| Shape::of(p.of(text))).collect();
        Self { text, passages, shapes, kinds: vec![None; passages.len()], headed }
    }

    pub(crate) fn len(&self) -> usize {
        self.passages.len()
    }

    pub(crate) fn copy(&self, i: usize) -> &'t str {
        self.passages[i].of(self.text)
    }

    /// Gives every passage that is not known yet, and that `test` takes, its `kind`.
    pub(crate) fn name(&mut self, kind: BlockKind, test: impl Fn(&Shape, &str) -> bool) {
        for i in 0..self.len() {
            if self.kinds[i].is_none() && test(&self.shapes[i], self.copy(i)) {
                self.kinds[i] = Some(kind);
            }
        }
    }
}
