//! The article: one text, and everything that is known of it.

use crate::article::{
    Block, Dateline, Diagnostic, Entity, Metadata, Moment, OffsetIndex, Offsets, Quote, Sentence, Signoff, Span, Time,
};
use serde::{Deserialize, Serialize};

/// A story, laid out and annotated.
///
/// Every annotation is a half-open span into [`text`](Article::text). Lists are in the order of
/// the text.
///
/// ```
/// let article = wirecopy::parse("Lisbon, March 9, 2022 (AFP) – The ministers met.");
/// assert_eq!(article.dateline.unwrap().date.unwrap().value, "2022-03-09");
/// assert_eq!(article.sentences.len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Article {
    /// The version of wirecopy that made it.
    #[serde(rename = "wirecopy")]
    pub version: String,
    /// The unit of every `start` and `end`.
    pub offsets: Offsets,
    /// The one text. For plain input the input itself, byte for byte.
    pub text: String,
    /// BCP 47 language of the story; null where it is not clear.
    pub language: Option<String>,
    /// What is known beside the text.
    pub metadata: Metadata,
    /// The parts of the story.
    pub blocks: Vec<Block>,
    /// Where and when it was filed, and who sent it.
    pub dateline: Option<Dateline>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its temporal expressions.
    pub times: Vec<Time>,
    /// People, organisations, places, groups, events.
    pub entities: Vec<Entity>,
    /// Who said what.
    pub quotes: Vec<Quote>,
    /// Who worked on it.
    pub signoff: Option<Signoff>,
    /// What is damaged.
    pub diagnostics: Vec<Diagnostic>,
}

impl Article {
    /// An article that is nothing but its text.
    pub(crate) fn bare(text: String) -> Self {
        Self {
            version: crate::VERSION.into(),
            offsets: Offsets::Utf8,
            text,
            language: None,
            metadata: Metadata::default(),
            blocks: Vec::new(),
            dateline: None,
            sentences: Vec::new(),
            times: Vec::new(),
            entities: Vec::new(),
            quotes: Vec::new(),
            signoff: None,
            diagnostics: Vec::new(),
        }
    }

    /// The day of the story, against which times resolve.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        self.metadata.published.as_ref().map(Moment::date)
    }

    /// The same article with every span counted in `unit`.
    ///
    /// Reads the text once or twice, however many spans there are. Spans that are no places in the
    /// text (an article can be made by hand) are brought to its end.
    ///
    /// ```
    /// use wirecopy::{Offsets, parse};
    /// let article = parse("São Paulo (AFP) – Choveu.");
    /// assert_eq!(article.dateline.as_ref().unwrap().end, 20);
    /// let article = article.with_offsets(Offsets::CodePoint);
    /// assert_eq!(article.dateline.as_ref().unwrap().end, 17);
    /// ```
    #[must_use]
    pub fn with_offsets(mut self, unit: Offsets) -> Self {
        if self.offsets == unit {
            return self;
        }
        let text = std::mem::take(&mut self.text);
        let (from, to) = (OffsetIndex::new(&text, self.offsets), OffsetIndex::new(&text, unit));
        let end = text.len() as u32;
        self.for_each_span(|start, stop| {
            *start = to.from_utf8(from.to_utf8(*start).unwrap_or(end));
            *stop = to.from_utf8(from.to_utf8(*stop).unwrap_or(end));
        });
        self.offsets = unit;
        self.text = text;
        self
    }

    /// The article as JSON with its spans in `unit`. The contract is `core/article.schema.json`.
    pub fn to_json(&self, unit: Offsets) -> String {
        let json = if self.offsets == unit {
            serde_json::to_string(self)
        } else {
            serde_json::to_string(&self.clone().with_offsets(unit))
        };
        // Strings, numbers and lists are all there is: nothing that serde_json refuses.
        json.unwrap_or_default()
    }

    /// Reads [`to_json`](Article::to_json)'s output, whatever its unit; the result counts bytes.
    ///
    /// # Errors
    ///
    /// [`ArticleError`] if it is not JSON, not an article, or an annotation is no place in the text.
    ///
    /// ```
    /// use wirecopy::{Article, Offsets, parse};
    /// let article = parse("LIMA (Reuters) - Chove.");
    /// let again = Article::from_json(&article.to_json(Offsets::Utf16))?;
    /// assert_eq!(again, article);
    /// # Ok::<(), wirecopy::ArticleError>(())
    /// ```
    pub fn from_json(json: &str) -> Result<Self, ArticleError> {
        let article: Article = serde_json::from_str(json).map_err(|error| ArticleError::Json {
            line: error.line(),
            column: error.column(),
            message: error.to_string(),
        })?;
        article.checked()
    }

    /// The article in bytes, if every span is a place in the text.
    fn checked(mut self) -> Result<Self, ArticleError> {
        let text = std::mem::take(&mut self.text);
        let index = OffsetIndex::new(&text, self.offsets);
        let mut wrong = None;
        self.for_each_span(|start, end| match (index.to_utf8(*start), index.to_utf8(*end)) {
            (Some(from), Some(to)) if from <= to => (*start, *end) = (from, to),
            _ => wrong = wrong.or(Some(Span::new(*start, *end))),
        });
        if let Some(Span { start, end }) = wrong {
            return Err(ArticleError::Span { start, end });
        }
        self.check_indices()?;
        self.offsets = Offsets::Utf8;
        self.text = text;
        Ok(self)
    }

    /// Whether every index that one layer has into another is one.
    fn check_indices(&self) -> Result<(), ArticleError> {
        let blocks = self.sentences.iter().map(|sentence| sentence.block);
        let mentioned = self.entities.iter().flat_map(|e| &e.mentions).filter_map(|mention| mention.metonym_for);
        let sources = self.quotes.iter().flat_map(|quote| [&quote.source, &quote.relay]);
        let quoted = sources.filter_map(|source| source.as_ref()?.entity);
        let filed = self.dateline.iter().flat_map(|d| &d.places).filter_map(|place| place.entity);
        for (layer, len, mut indices) in [
            ("blocks", self.blocks.len(), Box::new(blocks) as Box<dyn Iterator<Item = u32>>),
            ("entities", self.entities.len(), Box::new(mentioned.chain(quoted).chain(filed))),
        ] {
            if let Some(index) = indices.find(|&index| index as usize >= len) {
                return Err(ArticleError::Index { layer, index, len });
            }
        }
        Ok(())
    }

    /// Visits every span of every layer, so that none is forgotten when spans are converted.
    fn for_each_span(&mut self, mut visit: impl FnMut(&mut u32, &mut u32)) {
        macro_rules! visit {
            ($list:expr) => {
                for item in $list.iter_mut() {
                    visit(&mut item.start, &mut item.end);
                }
            };
        }
        visit!(self.blocks);
        if let Some(dateline) = &mut self.dateline {
            visit(&mut dateline.start, &mut dateline.end);
            let body = &mut dateline.body;
            visit(body, &mut body.clone());
            visit!(dateline.places);
            visit!(dateline.date);
            visit!(dateline.agency);
        }
        visit!(self.sentences);
        visit!(self.times);
        for entity in &mut self.entities {
            visit!(entity.mentions);
        }
        for quote in &mut self.quotes {
            visit(&mut quote.start, &mut quote.end);
            visit!(quote.content);
            visit!(quote.cue);
            visit!(quote.source);
            visit!(quote.relay);
        }
        visit!(self.signoff);
        visit!(self.diagnostics);
    }
}

/// JSON that is no article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ArticleError {
    /// It is not JSON, or not of an article's shape.
    #[error("line {line}, column {column}: expected an article, but {message}")]
    Json {
        /// Line of the input, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
        /// What was wrong there.
        message: String,
    },
    /// An annotation lies outside the text or inside a character.
    #[error("expected every span to be a place in the text, but {start}..{end} is not")]
    Span {
        /// Where it starts, in the input's unit.
        start: u32,
        /// Where it ends, in the input's unit.
        end: u32,
    },
    /// An annotation points to a block or an entity that is not there.
    #[error("expected an index into {len} {layer}, but found {index}")]
    Index {
        /// The list that it points into.
        layer: &'static str,
        /// The index.
        index: u32,
        /// How long the list is.
        len: usize,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_that_points_to_no_block_or_entity_is_refused() {
        let mut article = Article::bare("Rain fell.".into());
        article.sentences.push(Sentence { start: 0, end: 10, block: 7 });
        let error = ArticleError::Index { layer: "blocks", index: 7, len: 0 };
        assert_eq!(Article::from_json(&article.to_json(Offsets::Utf8)), Err(error));
    }
}
