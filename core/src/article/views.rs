//! Short ways to what is asked of an article most often. They give annotations, not text, so they
//! hold in every unit of offsets.

use crate::article::{Article, Block, BlockKind, Entity, EntityKind, Source};

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

    /// The people, in the order of the text. Somebody whom only a table of office holders names is
    /// among them.
    ///
    /// ```
    /// let article = wirecopy::parse("OSLO, March 9, 2022 (AFP) - Russian President Vladimir Putin met \
    ///     Ann Example, a spokeswoman for the ministry.");
    /// let told: Vec<_> = article.people().map(|person| (person.name.as_str(), person.roles.join(", "))).collect();
    /// assert_eq!(told[0], ("Vladimir Putin", "Russian President".to_owned()));
    /// assert_eq!(told[1].0, "Ann Example");
    /// ```
    pub fn people(&self) -> impl Iterator<Item = &Entity> {
        self.entities_of(EntityKind::Person)
    }

    /// The organisations, in the order of the text.
    ///
    /// ```
    /// let article = wirecopy::parse("TOKYO (Kyodo) - The Bank of Japan told the United Nations.");
    /// let names: Vec<_> = article.organizations().map(|body| body.name.as_str()).collect();
    /// assert!(names.contains(&"Bank of Japan") && names.contains(&"United Nations"));
    /// ```
    pub fn organizations(&self) -> impl Iterator<Item = &Entity> {
        self.entities_of(EntityKind::Organization)
    }

    /// The places, in the order of the text. `lat` and `lon` are degrees; a place that the tables do
    /// not know has none.
    ///
    /// ```
    /// let article = wirecopy::parse("NAIROBI, March 9, 2022 (AFP) - Kenyan police said nothing.");
    /// let codes: Vec<_> = article.places().map(|place| (place.name.as_str(), place.country.as_deref())).collect();
    /// assert_eq!(codes, [("NAIROBI", Some("KE")), ("Kenya", Some("KE"))]);
    /// ```
    pub fn places(&self) -> impl Iterator<Item = &Entity> {
        self.entities_of(EntityKind::Place)
    }

    fn entities_of(&self, kind: EntityKind) -> impl Iterator<Item = &Entity> {
        self.entities.iter().filter(move |entity| entity.kind == kind)
    }

    /// The entity that a source is, if it is known. Where it is not, the source's own text is all
    /// that can be said of it.
    pub fn speaker(&self, source: &Source) -> Option<&Entity> {
        self.entities.get(source.entity? as usize)
    }
}
