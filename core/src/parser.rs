//! The recipe: text to article, one line a step.

use crate::article::{Article, Diagnostic, DiagnosticCode, Moment};
use crate::language::copy::Copy;
use crate::{damage, language, layout, names, times};

/// Reads stories. Holds the few things a caller may know better than the text.
///
/// ```
/// use wirecopy::{Moment, Parser};
/// let day: Moment = "2021-12-15".parse()?;
/// let article = Parser::new().published(day).parse("LIMA, Dec 14 (Reuters) - Rain fell.");
/// assert_eq!(article.day(), Some(day.date()));
/// # Ok::<(), wirecopy::MomentError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Parser {
    published: Option<Moment>,
    url: Option<String>,
    layers: Vec<Layer>,
}

/// A layer of annotation on top of the layout, which is always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Layer {
    /// [`Article::sentences`]
    Sentences,
    /// [`Article::times`]
    Times,
    /// [`Article::entities`]
    Entities,
    /// [`Article::quotes`]
    Quotes,
}

impl Layer {
    /// Every layer.
    pub const ALL: [Layer; 4] = [Layer::Sentences, Layer::Times, Layer::Entities, Layer::Quotes];
}

impl Default for Parser {
    fn default() -> Self {
        Self { published: None, url: None, layers: Layer::ALL.to_vec() }
    }
}

impl Parser {
    /// A parser that makes every layer.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the day of the story, where the caller knows it. It outweighs the dateline.
    #[must_use]
    pub fn published(mut self, moment: impl Into<Moment>) -> Self {
        self.published = Some(moment.into());
        self
    }

    /// Sets the address that the story was found at. A format that gives an address outweighs it.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Makes these layers only. What a layer needs of the others is worked out all the same.
    #[must_use]
    pub fn layers(mut self, layers: &[Layer]) -> Self {
        self.layers = layers.to_vec();
        self
    }

    /// Turns a story into an article. Never fails: any text is an article.
    pub fn parse(&self, text: &str) -> Article {
        let mut article = Article::bare(text.to_owned());
        article.metadata.published = self.published;
        article.metadata.url = self.url.clone();
        if text.len() > u32::MAX as usize {
            article.diagnostics.push(Diagnostic::new(DiagnosticCode::TextTooLong, 0, 0));
            return article;
        }

        let language = language::detect::detect(text);
        let mut layout = layout::layout(text);
        let mut damage = damage::find(text, &layout.blocks, language);
        let dateline = layout.dateline.as_ref();
        let wants = |layer| self.layers.contains(&layer);
        let mut sentences = Vec::new();
        if wants(Layer::Sentences) || wants(Layer::Times) || wants(Layer::Entities) {
            sentences = language::sentences::of_story(text, &layout.blocks, dateline, language);
        }
        let copy = Copy { text, blocks: &layout.blocks, sentences: &sentences, dateline, language };
        let day = times::story_day(&copy, self.published);
        if wants(Layer::Times) {
            article.times = times::of_story(&copy, &day);
        }
        if wants(Layer::Entities) {
            let (entities, odd) = names::of_story(&copy, day.date);
            names::place_dateline(&mut layout.dateline, &entities);
            article.entities = entities;
            damage.extend(odd);
        }
        if wants(Layer::Sentences) {
            article.sentences = sentences;
        }

        article.language = language.map(str::to_owned);
        article.blocks = layout.blocks;
        article.dateline = layout.dateline;
        article.signoff = layout.signoff;
        article.metadata.authors = layout.authors;
        article.metadata.published = self.published.or(day.filed.map(Moment::from));
        article.diagnostics = in_order(layout.diagnostics, damage);
        article
    }
}

fn in_order(mut diagnostics: Vec<Diagnostic>, more: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.extend(more);
    diagnostics.sort_by_key(|found| (found.start, found.end, found.code));
    diagnostics
}
