//! The dateline that was found, as the article has it.

use crate::article::{Agency, Dateline, DatelineDate, DatelinePlace, Diagnostic, DiagnosticCode};
use crate::data::date_words;
use crate::language::characters::is_blank;
use crate::layout::dateline::form::Form;
use crate::layout::passages::Passage;

/// A dateline, and the passage it stands in.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) form: Form,
    pub(crate) passage: usize,
    /// Where the story begins.
    pub(crate) body: usize,
}

impl Found {
    pub(super) fn new(text: &str, form: Form, passages: &[Passage], passage: usize) -> Self {
        let body = body(text, &form, passages, passage);
        Self { form, passage, body }
    }

    /// The dateline as the article has it.
    pub(crate) fn dateline(&self) -> Dateline {
        let form = &self.form;
        Dateline {
            start: form.start as u32,
            end: form.end as u32,
            body: self.body as u32,
            places: form
                .places
                .iter()
                .map(|p| DatelinePlace { start: p.start as u32, end: p.end as u32, entity: None })
                .collect(),
            date: form.day.as_ref().and_then(|day| {
                Some(DatelineDate { start: day.start as u32, end: day.end as u32, value: day.value.clone()? })
            }),
            agency: form.credit.as_ref().map(|credit| Agency {
                start: credit.start as u32,
                end: credit.end as u32,
                name: credit.name.clone(),
            }),
        }
    }

    /// What is damaged in it.
    pub(crate) fn damage(&self) -> Option<Diagnostic> {
        let day = self.form.day.as_ref().filter(|day| day.damaged)?;
        Some(Diagnostic::new(DiagnosticCode::DamagedDateline, day.start, day.end))
    }
}

/// Where the story begins: behind the closing mark, behind the labels of transcripts, perhaps in
/// the next paragraph.
fn body(text: &str, form: &Form, passages: &[Passage], passage: usize) -> usize {
    let rest = &text[form.end..passages[passage].end];
    let blank = rest.len() - rest.trim_start_matches(is_blank).len();
    if blank == rest.len() {
        return passages.get(passage + 1).map_or(form.end, |next| next.start);
    }
    form.end + blank + transcript_labels(&rest[blank..])
}

/// "[REPORT] [ARMED FORCES PRESS COMMITTEE] [TEXT] ": labels of monitored broadcasts.
fn transcript_labels(rest: &str) -> usize {
    let mut at = 0;
    let mut labels = 0;
    let mut text_label = 0;
    while let Some(inside) = rest[at..].strip_prefix('[') {
        let Some(close) = inside.find(']').filter(|&close| close < 200) else { break };
        let label = &inside[..close];
        at += close + 2;
        at += rest[at..].len() - rest[at..].trim_start_matches(is_blank).len();
        labels += 1;
        if date_words::opens_transcript(label) {
            text_label = at;
        }
        if labels > 6 {
            break;
        }
    }
    text_label
}
