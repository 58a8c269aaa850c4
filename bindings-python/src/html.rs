//! The article for notebooks: one self-contained, escaped piece of HTML.

use std::collections::BTreeMap;
use std::fmt::Write;
use wirecopy::{Article, BlockKind, Dateline, Diagnostic, Signoff, Span, Spanned};

const STYLE: &str = include_str!("html.css");

/// `article`, counted in bytes, as HTML.
pub(crate) fn article(article: &Article) -> String {
    let page = Page { article, damage: Damage::of(&article.diagnostics) };
    let mut html = format!("<div class=\"wirecopy\"><style>{STYLE}</style>");
    let mut dateline = article.dateline.as_ref();
    for block in &article.blocks {
        if let Some(found) = dateline.take_if(|found| found.start < block.end) {
            html += &page.dateline(found);
        }
        html += &page.block(block.kind, block.span());
    }
    html += &dateline.map(|found| page.dateline(found)).unwrap_or_default();
    html += &article.signoff.as_ref().map(|signoff| page.signoff(signoff)).unwrap_or_default();
    html += "</div>";
    html
}

struct Page<'a> {
    article: &'a Article,
    damage: Damage<'a>,
}

impl Page<'_> {
    fn block(&self, kind: BlockKind, whole: Span) -> String {
        let text = match &self.article.dateline {
            Some(Dateline { start, body, .. }) if whole.start < *body && *start < whole.end => {
                let front = Span::new(whole.start, whole.start.max(*start));
                self.marked(front) + &self.marked(Span::new((*body).min(whole.end), whole.end))
            }
            _ => self.marked(whole),
        };
        row(kind.name(), &text)
    }

    /// The dateline, taken apart.
    fn dateline(&self, dateline: &Dateline) -> String {
        let mut chips = String::new();
        for place in &dateline.places {
            chips += &chip("place", place.slice(&self.article.text));
        }
        if let Some(date) = &dateline.date {
            chips += &chip("date", &date.value);
        }
        if let Some(agency) = &dateline.agency {
            chips += &chip("agency", &agency.name);
        }
        row("dateline", &format!("{} {chips}", self.marked(dateline.span())))
    }

    fn signoff(&self, signoff: &Signoff) -> String {
        let mut chips = String::new();
        if let Some(desk) = &signoff.desk {
            chips += &chip("desk", desk);
        }
        for initials in &signoff.initials {
            chips += &chip("initials", initials);
        }
        for person in &signoff.people {
            chips += &chip(&person.role, &person.name);
        }
        if chips.is_empty() { chips } else { row("", &chips) }
    }

    /// The text at `span`, with what is damaged underlined.
    fn marked(&self, span: Span) -> String {
        let mut html = String::new();
        let mut here = span.start;
        for (start, (end, title)) in self.damage.0.range(span.start..span.end) {
            if *start < here {
                continue;
            }
            let end = (*end).min(span.end);
            html += &escape(Span::new(here, *start).slice(&self.article.text));
            let _ = write!(
                html,
                "<u title=\"{}\">{}</u>",
                escape(title),
                escape(Span::new(*start, end).slice(&self.article.text))
            );
            here = end;
        }
        html + &escape(Span::new(here, span.end).slice(&self.article.text))
    }
}

/// Where damage starts, where it ends, and what it is. Of several at one place, the first.
struct Damage<'a>(BTreeMap<u32, (u32, &'a str)>);

impl<'a> Damage<'a> {
    fn of(diagnostics: &'a [Diagnostic]) -> Self {
        let mut damage = BTreeMap::new();
        for diagnostic in diagnostics {
            damage.entry(diagnostic.start).or_insert((diagnostic.end, diagnostic.message.as_str()));
        }
        Self(damage)
    }
}

fn row(label: &str, html: &str) -> String {
    let name = label.replace('_', " ");
    format!("<div class=\"wc-row wc-{label}\"><b>{name}</b><span>{html}</span></div>")
}

fn chip(label: &str, text: &str) -> String {
    format!("<i><b>{}</b> {}</i> ", escape(label), escape(text))
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            // HTML has no NUL.
            '\0' => escaped.push('�'),
            _ => escaped.push(c),
        }
    }
    escaped
}
