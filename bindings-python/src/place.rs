//! Where in an article an annotation is found.

use wirecopy::{self as core, Spanned};

/// What an annotation is, and so which class shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layer {
    Block,
    Sentence,
    Dateline,
    DatelinePlace,
    DatelineDate,
    Agency,
    Time,
    Mention,
    Quote,
    Content,
    Cue,
    Source,
    Relay,
    Signoff,
    Diagnostic,
}

impl Layer {
    const ALL: [Layer; 15] = [
        Layer::Block,
        Layer::Sentence,
        Layer::Dateline,
        Layer::DatelinePlace,
        Layer::DatelineDate,
        Layer::Agency,
        Layer::Time,
        Layer::Mention,
        Layer::Quote,
        Layer::Content,
        Layer::Cue,
        Layer::Source,
        Layer::Relay,
        Layer::Signoff,
        Layer::Diagnostic,
    ];

    /// The name that pickles know it by.
    pub(crate) fn name(self) -> String {
        format!("{self:?}")
    }

    pub(crate) fn named(name: &str) -> Option<Layer> {
        Self::ALL.into_iter().find(|layer| layer.name() == name)
    }

    /// The annotation that there is one of, or none.
    pub(crate) const fn only(self) -> Place {
        self.at(0)
    }

    /// The annotation at `index` of its list.
    pub(crate) const fn at(self, index: usize) -> Place {
        self.within(index, 0)
    }

    /// The annotation at `inner` of the list that item `index` of a list has.
    pub(crate) const fn within(self, index: usize, inner: usize) -> Place {
        Place { layer: self, index: index as u32, inner: inner as u32 }
    }
}

/// Where in an article an annotation is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) layer: Layer,
    pub(crate) index: u32,
    pub(crate) inner: u32,
}

/// What is found there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Annotation<'a> {
    Block(&'a core::Block),
    Sentence(&'a core::Sentence),
    Dateline(&'a core::Dateline),
    DatelinePlace(&'a core::DatelinePlace),
    DatelineDate(&'a core::DatelineDate),
    Agency(&'a core::Agency),
    Time(&'a core::Time),
    Mention(&'a core::Mention),
    Quote(&'a core::Quote),
    Content(&'a core::Span),
    Cue(&'a core::Cue),
    Source(&'a core::Source),
    Signoff(&'a core::Signoff),
    Diagnostic(&'a core::Diagnostic),
}

impl Place {
    pub(crate) fn index(self) -> usize {
        self.index as usize
    }

    /// What is found there; nothing if the place was made for another article.
    pub(crate) fn find(self, article: &core::Article) -> Option<Annotation<'_>> {
        let (index, inner) = (self.index(), self.inner as usize);
        let dateline = article.dateline.as_ref();
        let quote = || article.quotes.get(index);
        Some(match self.layer {
            Layer::Block => Annotation::Block(article.blocks.get(index)?),
            Layer::Sentence => Annotation::Sentence(article.sentences.get(index)?),
            Layer::Dateline => Annotation::Dateline(dateline?),
            Layer::DatelinePlace => Annotation::DatelinePlace(dateline?.places.get(index)?),
            Layer::DatelineDate => Annotation::DatelineDate(dateline?.date.as_ref()?),
            Layer::Agency => Annotation::Agency(dateline?.agency.as_ref()?),
            Layer::Time => Annotation::Time(article.times.get(index)?),
            Layer::Mention => Annotation::Mention(article.entities.get(index)?.mentions.get(inner)?),
            Layer::Quote => Annotation::Quote(quote()?),
            Layer::Content => Annotation::Content(quote()?.content.get(inner)?),
            Layer::Cue => Annotation::Cue(quote()?.cue.as_ref()?),
            Layer::Source => Annotation::Source(quote()?.source.as_ref()?),
            Layer::Relay => Annotation::Source(quote()?.relay.as_ref()?),
            Layer::Signoff => Annotation::Signoff(article.signoff.as_ref()?),
            Layer::Diagnostic => Annotation::Diagnostic(article.diagnostics.get(index)?),
        })
    }
}

impl Annotation<'_> {
    /// What tells it from its neighbours at a glance, for `repr`.
    pub(crate) fn label(&self) -> &str {
        match self {
            Annotation::Block(block) => block.kind.name(),
            Annotation::DatelineDate(date) => &date.value,
            Annotation::Agency(agency) => &agency.name,
            Annotation::Time(time) => time.value.as_deref().unwrap_or(time.kind.name()),
            Annotation::Mention(mention) => mention.form.name(),
            Annotation::Quote(quote) => quote.kind.name(),
            Annotation::Cue(cue) => &cue.lemma,
            Annotation::Diagnostic(diagnostic) => diagnostic.code.name(),
            Annotation::Sentence(_)
            | Annotation::Dateline(_)
            | Annotation::DatelinePlace(_)
            | Annotation::Content(_)
            | Annotation::Source(_)
            | Annotation::Signoff(_) => "",
        }
    }
}

impl Spanned for Annotation<'_> {
    fn span(&self) -> core::Span {
        match self {
            Annotation::Block(it) => it.span(),
            Annotation::Sentence(it) => it.span(),
            Annotation::Dateline(it) => it.span(),
            Annotation::DatelinePlace(it) => it.span(),
            Annotation::DatelineDate(it) => it.span(),
            Annotation::Agency(it) => it.span(),
            Annotation::Time(it) => it.span(),
            Annotation::Mention(it) => it.span(),
            Annotation::Quote(it) => it.span(),
            Annotation::Content(it) => **it,
            Annotation::Cue(it) => it.span(),
            Annotation::Source(it) => it.span(),
            Annotation::Signoff(it) => it.span(),
            Annotation::Diagnostic(it) => it.span(),
        }
    }
}
