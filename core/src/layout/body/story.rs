//! The passages of the story with their shapes, as the parts of the layout look at them.

use crate::article::BlockKind;
use crate::layout::passages::{self, Passage};
use crate::layout::shape::Shape;

/// Widest line of wrapped text: agencies wrap at 60 to 80 columns.
const WIDEST_LINE: u16 = 85;

/// The passages of the story.
pub(crate) struct Story<'t> {
    text: &'t str,
    pub(crate) passages: &'t [Passage],
    pub(crate) shapes: Vec<Shape>,
    /// What each passage is, as far as it is known. What stays unknown is a paragraph.
    pub(crate) kinds: Vec<Option<BlockKind>>,
    /// Whether a headline or the like stands before the story.
    pub(crate) headed: bool,
    /// Whether its paragraphs were wrapped by columns.
    pub(crate) wrapped: bool,
}

impl<'t> Story<'t> {
    pub(crate) fn new(text: &'t str, passages: &'t [Passage], headed: bool) -> Self {
        let shapes: Vec<Shape> = passages.iter().map(|p| Shape::of(p.of(text))).collect();
        let wide = |(passage, shape): (&Passage, &Shape)| passage.lines == 1 && shape.columns > WIDEST_LINE;
        let wrapped = passages.iter().filter(|p| p.lines > 1).count() > 1 || !passages.iter().zip(&shapes).any(wide);
        Self { text, passages, shapes, kinds: vec![None; passages.len()], headed, wrapped }
    }

    pub(crate) fn len(&self) -> usize {
        self.passages.len()
    }

    pub(crate) fn copy(&self, i: usize) -> &'t str {
        self.passages[i].of(self.text)
    }

    /// Whether the story is written in capitals, as on old wires.
    pub(crate) fn in_capitals(&self) -> bool {
        self.passages.first().is_some_and(|first| passages::in_capitals(&self.text[first.start..]))
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
