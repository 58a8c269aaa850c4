//! The article for notebooks: one self-contained, escaped piece of HTML.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;
use wirecopy::{Article, BlockKind, Dateline, Entity, EntityKind, Mention, Signoff, Span, Spanned};

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
    html += &page.people();
    for (kind, label) in KINDS {
        html += &page.entities(kind, label);
    }
    html += "</div>";
    html
}

/// The kinds of entities but people, who have a table, and what several of each are called.
const KINDS: [(EntityKind, &str); 4] = [
    (EntityKind::Organization, "organizations"),
    (EntityKind::Place, "places"),
    (EntityKind::Group, "groups"),
    (EntityKind::Event, "events"),
];

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

    /// Who is in the story and what they are, who is most spoken of first.
    fn people(&self) -> String {
        let mut people: Vec<&Entity> = self.article.people().collect();
        people.sort_by_key(|person| Reverse(person.mentions.len()));
        let mut rows = String::new();
        for person in people {
            let country = escape(person.country.as_deref().unwrap_or_default());
            let (name, roles) = (escape(&person.name), escape(&person.roles.join(", ")));
            let times = person.mentions.len();
            let _ = write!(rows, "<tr><td>{name}<td>{country}<td>{roles}<td>×{times}");
        }
        if rows.is_empty() { rows } else { row("people", &format!("<table>{rows}</table>")) }
    }

    /// The other entities of a kind, each with its country.
    fn entities(&self, kind: EntityKind, label: &str) -> String {
        let entities = self.article.entities.iter().filter(|entity| entity.kind == kind);
        let chips: String =
            entities.map(|entity| chip(entity.country.as_deref().unwrap_or_default(), &entity.name)).collect();
        if chips.is_empty() { chips } else { row(label, &chips) }
    }

    /// The text at `span`, with its names, its times and what is damaged underlined.
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
/// first; damage before times, times before names, and of names that nest the whole.
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
        let mut mentions: Vec<(&Entity, &Mention)> =
            article.entities.iter().flat_map(|entity| entity.mentions.iter().map(move |one| (entity, one))).collect();
        mentions.sort_by_key(|(_, mention)| (mention.start, Reverse(mention.end)));
        for together in mentions.chunk_by(|(_, one), (_, other)| one.span() == other.span()) {
            let (entity, mention) = together[0];
            let before = marks.range(..mention.end).next_back();
            if mention.start < mention.end && before.is_none_or(|(_, mark)| mark.end <= mention.start) {
                let told: Vec<String> = together.iter().map(|(entity, _)| told(entity)).collect();
                let title = Cow::Owned(told.join("; "));
                marks.insert(mention.start, Mark { end: mention.end, class: class(entity.kind), title, value: None });
            }
        }
        Self(marks)
    }
}

/// What an entity is, in a line.
fn told(entity: &Entity) -> String {
    let country = entity.country.as_deref().map(|code| format!(" ({code})")).unwrap_or_default();
    let roles: String = entity.roles.iter().map(|role| format!(", {role}")).collect();
    format!("{}: {}{country}{roles}", entity.kind, entity.name)
}

fn class(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => " class=\"wc-name wc-person\"",
        EntityKind::Organization => " class=\"wc-name wc-organization\"",
        EntityKind::Place => " class=\"wc-name wc-place\"",
        EntityKind::Group => " class=\"wc-name wc-group\"",
        EntityKind::Event => " class=\"wc-name wc-event\"",
        _ => " class=\"wc-name\"",
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
