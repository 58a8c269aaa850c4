//! The article for people: the text wrapped, and in the margin what each part of it is.

use crate::cli::lines::Lines;
use crate::{
    Article, Block, BlockKind, Dateline, Diagnostic, Entity, EntityKind, Mention, MentionForm, Quote, Signoff, Span,
    Spanned, Time,
};
use anstyle::{AnsiColor, Style};
use std::cmp::Reverse;
use std::fmt::Write;
use textwrap::core::display_width;

const DIM: Style = Style::new().dimmed();
const STRONG: Style = Style::new().bold();
const HEAD: Style = AnsiColor::Cyan.on_default().bold();
const DATELINE: Style = AnsiColor::Cyan.on_default();
const DAMAGE: Style = AnsiColor::Yellow.on_default();
const TIME: Style = Style::new().underline();
const PLAIN: Style = Style::new();

/// Columns of the margin that names the parts.
const MARGIN: usize = 12;
/// Blanks between margin and text.
const GAP: &str = "  ";
/// The kinds of entities, in the order in which they are told.
const KINDS: [EntityKind; 5] =
    [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group, EntityKind::Event];

/// The article, laid out in `width` columns and coloured, under a `title`.
pub(crate) fn article(article: &Article, title: Option<&str>, width: usize) -> String {
    let mut page = Page { text: &article.text, width: width - MARGIN - GAP.len(), out: String::new() };
    if let Some(title) = title {
        let title = printable(title);
        let rule = "─".repeat(width.saturating_sub(display_width(&title) + 4));
        page.line(&format!("{DIM}──{DIM:#} {STRONG}{title}{STRONG:#} {DIM}{rule}{DIM:#}"));
        page.gap();
    }
    page.story(article);
    page.quotes(article);
    page.entities(&article.entities);
    page.diagnostics(&article.diagnostics);
    page.gap();
    page.row("", DIM, &summary(article), DIM);
    page.gap();
    page.out
}

/// `text` without what a terminal would obey instead of show.
pub(crate) fn printable(text: &str) -> String {
    let show = |c: char| match c {
        '\n' | '\t' => c,
        '\u{7f}' => '␡',
        // Unicode has a picture of each control character of ASCII, in their order.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('�'),
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '�',
        _ => c,
    };
    text.chars().map(show).collect()
}

/// `text` on one line.
fn flowing(text: &str) -> String {
    let lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    printable(&lines.collect::<Vec<_>>().join(" ")).replace('\t', " ")
}

/// `text` on one line, with a blank at its ends if it has one there.
fn flowing_on(text: &str) -> String {
    let blank = |c: Option<char>| if c.is_some_and(char::is_whitespace) { " " } else { "" };
    let inside = flowing(text.trim());
    let (first, last) = (text.chars().next(), text.chars().next_back());
    if inside.is_empty() { blank(first).to_owned() } else { format!("{}{inside}{}", blank(first), blank(last)) }
}

/// The times of the story in a stretch; those of the dateline are told with it.
fn times_in(whole: Span, article: &Article) -> impl Iterator<Item = &Time> {
    let from = article.times.partition_point(|time| time.start < whole.start);
    let found = article.times[from..].iter().take_while(move |time| time.start < whole.end);
    found.filter(move |time| time.end <= whole.end && !time.in_dateline)
}

struct Page<'t> {
    text: &'t str,
    /// Columns of the text beside the margin.
    width: usize,
    out: String,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// A blank line, but never two.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Wrapped `text`, named in the margin.
    fn row(&mut self, name: &str, name_style: Style, text: &str, style: Style) {
        let mut name = format!("{name:>MARGIN$}");
        for line in textwrap::wrap(text, self.width) {
            self.line(&format!("{name_style}{name}{name_style:#}{GAP}{style}{line}{style:#}"));
            name = " ".repeat(MARGIN);
        }
    }

    /// Names and values beside each other: what a part was taken apart into.
    fn facts(&mut self, facts: &[(&str, String)]) {
        let facts: Vec<String> = facts.iter().map(|(name, value)| format!("{name}: {}", flowing(value))).collect();
        if !facts.is_empty() {
            self.row("", DIM, &facts.join("  ·  "), DIM);
        }
    }

    /// The heading of a layer, in the margin.
    fn heading(&mut self, name: &str) {
        self.gap();
        self.line(&format!("{STRONG}{name:>MARGIN$}{STRONG:#}"));
    }

    fn story(&mut self, article: &Article) {
        let mut dateline = article.dateline.as_ref();
        let mut before = None;
        for block in &article.blocks {
            if let Some(found) = dateline.take_if(|found| found.start < block.end) {
                self.dateline(found, article);
                before = None;
            }
            if before != Some(block.kind) || block.kind == BlockKind::Paragraph {
                self.gap();
            }
            before = Some(block.kind);
            self.block(block, article);
            self.times(block.span(), article);
            if block.kind == BlockKind::Byline {
                self.facts(&[("authors", article.metadata.authors.join(", "))]);
            }
        }
        if let Some(dateline) = dateline {
            self.dateline(dateline, article);
        }
        if let Some(signoff) = &article.signoff {
            self.signoff(signoff);
        }
        if article.text.trim().is_empty() {
            self.row("", DIM, "(no text)", DIM);
        }
    }

    /// A block with its times underlined, without the dateline, which has its own row.
    fn block(&mut self, block: &Block, article: &Article) {
        let style = match block.kind {
            BlockKind::Headline => HEAD,
            BlockKind::Subheadline | BlockKind::Crosshead => STRONG,
            BlockKind::Slugline | BlockKind::Note | BlockKind::Boilerplate | BlockKind::Signoff => DIM,
            _ => PLAIN,
        };
        let name = block.kind.name().replace('_', " ");
        if block.kind == BlockKind::Table {
            let rows = printable(block.slice(self.text)).replace('\t', "    ");
            for (i, row) in rows.lines().enumerate() {
                let name = if i == 0 { name.as_str() } else { "" };
                self.line(&format!("{DIM}{name:>MARGIN$}{DIM:#}{GAP}{style}{row}{style:#}"));
            }
            return;
        }
        let whole = block.span();
        let text = match &article.dateline {
            Some(dateline) if whole.start < dateline.body && dateline.start < whole.end => {
                let front = Span::new(whole.start, dateline.start.max(whole.start));
                let back = Span::new(dateline.body.min(whole.end), whole.end);
                format!("{} {}", self.underlined(front, article, style), self.underlined(back, article, style))
            }
            _ => self.underlined(whole, article, style),
        };
        if !text.trim().is_empty() {
            self.row(&name, DIM, text.trim(), style);
        }
    }

    /// The text at `whole` on one line, its times underlined word by word, so that lines can break
    /// between them.
    fn underlined(&self, whole: Span, article: &Article, style: Style) -> String {
        let plain = |start: u32, end: u32| flowing_on(Span::new(start, end.max(start)).slice(self.text));
        let mut text = String::new();
        let mut here = whole.start;
        for time in times_in(whole, article) {
            text += &plain(here, time.start);
            let found = flowing(time.slice(self.text));
            let words = found.split(' ').map(|word| format!("{TIME}{word}{TIME:#}{style}"));
            text += &words.collect::<Vec<_>>().join(" ");
            here = time.end;
        }
        text + &plain(here, whole.end)
    }

    /// What the times of a block are.
    fn times(&mut self, whole: Span, article: &Article) {
        let told = |time: &&Time| time.modifier.is_some() || time.value.as_deref() != Some(time.slice(self.text));
        let facts: Vec<(String, String)> = times_in(whole, article)
            .filter(told)
            .map(|time| {
                let modifier = time.modifier.as_ref().map(|modifier| format!(" {modifier}")).unwrap_or_default();
                let value = time.value.as_deref().unwrap_or("not settled");
                (flowing(time.slice(self.text)), format!("{value}{modifier}"))
            })
            .collect();
        let facts: Vec<(&str, String)> = facts.iter().map(|(text, value)| (text.as_str(), value.clone())).collect();
        self.facts(&facts);
    }

    fn dateline(&mut self, dateline: &Dateline, article: &Article) {
        self.gap();
        self.row("dateline", DIM, &flowing(dateline.slice(self.text)), DATELINE);
        let mut facts = Vec::new();
        for place in &dateline.places {
            let entity = place.entity.and_then(|index| article.entities.get(index as usize));
            let country = entity.and_then(|entity| entity.country.as_ref());
            let country = country.map(|code| format!(" ({code})")).unwrap_or_default();
            facts.push(("place", place.slice(self.text).to_owned() + &country));
        }
        let filed = article.times.iter().find(|time| time.in_dateline).and_then(|time| time.value.clone());
        facts.extend(dateline.date.as_ref().map(|date| ("date", filed.unwrap_or_else(|| date.value.clone()))));
        facts.extend(dateline.agency.as_ref().map(|agency| ("agency", agency.name.clone())));
        self.facts(&facts);
    }

    fn signoff(&mut self, signoff: &Signoff) {
        let mut facts = Vec::new();
        facts.extend(signoff.desk.as_ref().map(|desk| ("desk", desk.clone())));
        if !signoff.initials.is_empty() {
            facts.push(("initials", signoff.initials.join(", ")));
        }
        facts.extend(signoff.people.iter().map(|person| (person.role.as_str(), person.name.clone())));
        self.facts(&facts);
    }

    fn quotes(&mut self, article: &Article) {
        if !article.quotes.is_empty() {
            self.heading("Quotes");
        }
        for quote in &article.quotes {
            let by = source(quote, article).map(|name| format!(" — {}", flowing(&name))).unwrap_or_default();
            let cue = quote.cue.as_ref().map(|cue| format!(" ({})", flowing(&cue.lemma))).unwrap_or_default();
            let text = flowing(quote.slice(self.text));
            self.row(quote.kind.name(), DIM, &format!("{text}{by}{cue}"), PLAIN);
        }
    }

    /// Kind by kind, and of each kind the most spoken of first.
    fn entities(&mut self, entities: &[Entity]) {
        if !entities.is_empty() {
            self.heading("Names");
        }
        for kind in KINDS {
            let mut told: Vec<&Entity> = entities.iter().filter(|entity| entity.kind == kind).collect();
            told.sort_by_key(|entity| Reverse(entity.mentions.len()));
            for (i, entity) in told.into_iter().enumerate() {
                self.row(if i == 0 { kind.name() } else { "" }, DIM, &entity_line(entity), PLAIN);
            }
        }
    }

    /// Each with its line and column, and the place itself underlined.
    fn diagnostics(&mut self, diagnostics: &[Diagnostic]) {
        if !diagnostics.is_empty() {
            self.heading("Damage");
        }
        let mut lines = Lines::of(self.text);
        for diagnostic in diagnostics {
            let (line, column) = lines.at(diagnostic.start as usize);
            let text = format!("{}: {}", diagnostic.code, printable(&diagnostic.message));
            self.row(&format!("{line}:{column}"), DAMAGE, &text, DAMAGE);
            self.excerpt(diagnostic.span());
        }
    }

    /// What stands at `span` and around it on the same line, underlined.
    fn excerpt(&mut self, span: Span) {
        let (Some(before), Some(after)) = (self.text.get(..span.start as usize), self.text.get(span.end as usize..))
        else {
            return;
        };
        let found = cut(span.slice(self.text).chars(), self.width / 2);
        let around = (self.width - display_width(&found)) / 2;
        let before = cut(before.chars().rev(), around).chars().rev().collect::<String>();
        let after = cut(after.chars(), around);
        let indent = " ".repeat(MARGIN + GAP.len());
        self.line(&format!("{indent}{before}{DAMAGE}{found}{DAMAGE:#}{after}"));
        let marks = "^".repeat(display_width(&found).max(1));
        self.line(&format!("{indent}{}{DAMAGE}{marks}{DAMAGE:#}", " ".repeat(display_width(&before))));
    }
}

/// So many characters at most, none beyond the line; an ellipsis tells that there are more.
fn cut(chars: impl Iterator<Item = char>, most: usize) -> String {
    let mut line: String = chars.take_while(|c| !matches!(c, '\n' | '\r')).take(most + 1).collect();
    if line.chars().count() > most {
        line.pop();
        line.pop();
        line.push('…');
    }
    printable(&line).replace('\t', " ")
}

/// The name, its country, how often the text speaks of it, and what it is.
fn entity_line(entity: &Entity) -> String {
    let name = flowing(&entity.name);
    let words = name.split(' ').map(|word| format!("{STRONG}{word}{STRONG:#}"));
    let mut line = words.collect::<Vec<_>>().join(" ");
    if let Some(code) = &entity.country {
        let _ = write!(line, " ({})", flowing(code));
    }
    if entity.mentions.len() > 1 {
        let _ = write!(line, " ×{}", entity.mentions.len());
    }
    if !entity.roles.is_empty() {
        let _ = write!(line, "  ·  {}", flowing(&entity.roles.join(", ")));
    }
    let named = |mention: &Mention| mention.form == MentionForm::Name;
    if entity.mentions.iter().any(|mention| mention.evidence.is_some()) && !entity.mentions.iter().any(named) {
        line += "  ·  named by a table of office holders";
    }
    line
}

fn source(quote: &Quote, article: &Article) -> Option<String> {
    let source = quote.source.as_ref()?;
    let known = article.speaker(source).map(|entity| entity.name.clone());
    Some(known.unwrap_or_else(|| source.slice(&article.text).to_owned()))
}

/// The article in figures.
fn summary(article: &Article) -> String {
    let mut summary = String::new();
    if let Some(language) = &article.language {
        let _ = write!(summary, "{language}  ·  ");
    }
    if let Some(published) = &article.metadata.published {
        let _ = write!(summary, "published {published}  ·  ");
    }
    let counts = [
        (article.blocks.len(), "block"),
        (article.sentences.len(), "sentence"),
        (article.quotes.len(), "quote"),
        (article.entities.len(), "name"),
        (article.times.len(), "time"),
        (article.diagnostics.len(), "diagnostic"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> =
        counts.map(|(count, noun)| format!("{count} {noun}{}", if *count == 1 { "" } else { "s" })).collect();
    summary + &counts.join(", ")
}
