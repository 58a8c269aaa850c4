//! Short ways to what is asked of an article most often. They give annotations, not text, so they
//! hold in every unit of offsets.

use crate::article::{Article, Block, BlockKind, Entity, Source};

impl Article {
    /// The first headline.
    ///
    /// ```
    /// use wirecopy::{Article, Spanned};
    /// # let json = r#"{"wirecopy":"0.1.0","offsets":"utf-8","text":"Rain ends\nIt ended.","language":"en",
    /// # "metadata":{},"blocks":[{"kind":"headline","start":0,"end":9},{"kind":"paragraph","start":10,"end":19}],
    /// # "dateline":null,"sentences":[],"times":[],"entities":[],"quotes":[],"signoff":null,"diagnostics":[]}"#;
    /// let article = Article::from_json(json)?;
    /// assert_eq!(article.headline().map(|block| block.slice(&article.text)), Some("Rain ends"));
    /// # Ok::<(), wirecopy::ArticleError>(())
    /// ```
    pub fn headline(&self) -> Option<&Block> {
        self.blocks.iter().find(|block| block.kind == BlockKind::Headline)
    }

    /// The paragraphs of the story, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph)
    }

    /// The entity that a source is, if it is known. Where it is not, the source's own text is all
    /// that can be said of it.
    pub fn speaker(&self, source: &Source) -> Option<&Entity> {
        self.entities.get(source.entity? as usize)
    }
}
