//! The article for notebooks: one self-contained, escaped piece of HTML.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;
use wirecopy::{Article, BlockKind, Dateline, Signoff, Span, Spanned};

const STYLE: &str = include_str!("html.css");

/// `article`, counted in bytes, as HTML.
pub(crate) fn article(article: &Article) -> String {
    let page = Page { article, marks: Marks::of(article) };
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
    marks: Marks<'a>,
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
            let filed = self.article.times.iter().find(|time| time.in_dateline).and_then(|time| time.value.as_deref());
            chips += &chip("date", filed.unwrap_or(&date.value));
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

    /// The text at `span`, with its times and what is damaged underlined.
    fn marked(&self, span: Span) -> String {
        let mut html = String::new();
        let mut here = span.start;
        for (start, mark) in self.marks.0.range(span.start..span.end) {
            if *start < here {
                continue;
            }
            let end = mark.end.min(span.end);
            html += &escape(Span::new(here, *start).slice(&self.article.text));
            let text = escape(Span::new(*start, end).slice(&self.article.text));
            let value = mark.value.map(|value| format!("<small>{}</small>", escape(value))).unwrap_or_default();
            let _ = write!(html, "<u{} title=\"{}\">{text}{value}</u>", mark.class, escape(&mark.title));
            here = end;
        }
        html + &escape(Span::new(here, span.end).slice(&self.article.text))
    }
}

/// What is underlined: where it starts, where it ends, and what it is. Of several at one place, the
/// first, and damage before times.
struct Marks<'a>(BTreeMap<u32, Mark<'a>>);

struct Mark<'a> {
    end: u32,
    class: &'static str,
    title: Cow<'a, str>,
    /// What a time resolves to, where its own words do not tell it.
    value: Option<&'a str>,
}

impl<'a> Marks<'a> {
    fn of(article: &'a Article) -> Self {
        let mut marks = BTreeMap::new();
        for diagnostic in &article.diagnostics {
            let mark = Mark { end: diagnostic.end, class: "", title: Cow::Borrowed(&diagnostic.message), value: None };
            marks.entry(diagnostic.start).or_insert(mark);
        }
        for time in article.times.iter().filter(|time| !time.in_dateline) {
            let value = time.value.as_deref().unwrap_or("not settled");
            let modifier = time.modifier.as_deref().map(|modifier| format!(", {modifier}")).unwrap_or_default();
            let mark = Mark {
                end: time.end,
                class: " class=\"wc-time\"",
                title: Cow::Owned(format!("{}: {value}{modifier}", time.kind)),
                value: time.value.as_deref().filter(|value| *value != time.slice(&article.text)),
            };
            marks.entry(time.start).or_insert(mark);
        }
        Self(marks)
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
