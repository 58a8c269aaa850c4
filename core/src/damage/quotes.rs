//! Quotation marks without a partner, and partners of different styles.

use crate::article::{Block, Diagnostic, DiagnosticCode, Spanned};
use crate::damage::marks::{self, Mark, Role, Style};
use crate::damage::stops::is_running;

/// Marks without a partner, paragraph by paragraph.
///
/// A quotation that runs over paragraphs opens again at each and closes at the last, so an opening
/// mark waits for the paragraph after it.
pub(crate) fn find(text: &str, blocks: &[Block], language: Option<&str>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut running: Option<Mark> = None;
    for block in blocks.iter().filter(|block| is_running(block.kind)) {
        let mut pairs = Pairs { open: Vec::new(), found: &mut found };
        let marks = marks::find(block.slice(text), block.start as usize, language);
        let first = marks.first().copied();
        let resumed = running.take_if(|open| first.is_some_and(|first| resumes(*open, first, block)));
        let mut marks = marks.into_iter();
        if resumed.is_some() && first.is_some_and(|first| first.role == Role::Closes) {
            marks.next();
        }
        if let Some(open) = running.take() {
            pairs.alone(open);
        }
        marks.for_each(|mark| pairs.read(mark));
        running = pairs.finish();
    }
    found.extend(running.filter(|open| !open.vague).map(unbalanced));
    found
}

/// Whether the first mark of a paragraph takes up the quotation that the paragraph before left open.
fn resumes(open: Mark, first: Mark, block: &Block) -> bool {
    let leads = first.start == block.start as usize && first.role != Role::Closes;
    let same = first.style == open.style || (open.style == Style::Low && first.style == Style::Curly);
    leads || (same && first.role == Role::Closes)
}

fn unbalanced(mark: Mark) -> Diagnostic {
    Diagnostic::new(DiagnosticCode::UnbalancedQuote, mark.start, mark.end)
}

/// The marks of a paragraph that are open.
struct Pairs<'f> {
    open: Vec<Mark>,
    found: &'f mut Vec<Diagnostic>,
}

impl Pairs<'_> {
    fn read(&mut self, mark: Mark) {
        let top = self.open.last().copied();
        match mark.role {
            Role::Opens => self.opens(mark),
            Role::Closes => self.closes(mark),
            Role::Either if top.is_some_and(|top| pairs(top.style, mark.style)) => self.closes(mark),
            Role::Either => self.opens(mark),
        }
    }

    /// A mark of the same style that is still open has lost its partner.
    fn opens(&mut self, mark: Mark) {
        let repeated = self.open.pop_if(|last| last.style == mark.style);
        // Behind a full stop it opens a new paragraph of the same quotation, whose line break was lost.
        if let Some(last) = repeated.filter(|_| !mark.starts_sentence) {
            self.alone(last);
        }
        self.open.push(mark);
    }

    fn closes(&mut self, mark: Mark) {
        let partner = self.open.iter().rposition(|open| pairs(open.style, mark.style));
        match (partner, self.open.last()) {
            (Some(partner), _) => {
                for inner in self.open.split_off(partner).into_iter().skip(1) {
                    self.alone(inner);
                }
            }
            (None, Some(open)) if mark.style != Style::Single => {
                self.found.push(Diagnostic::new(DiagnosticCode::MixedQuotes, open.start, mark.end));
                self.open.pop();
            }
            // A single mark that closes nothing is an apostrophe.
            (None, _) if mark.style == Style::Single => {}
            (None, _) => self.alone(mark),
        }
    }

    fn alone(&mut self, mark: Mark) {
        if !mark.vague {
            self.found.push(unbalanced(mark));
        }
    }

    /// What is left open; the outermost may run on in the next paragraph.
    fn finish(mut self) -> Option<Mark> {
        let open = std::mem::take(&mut self.open);
        let mut left = open.into_iter();
        let outermost = left.next();
        left.for_each(|mark| self.alone(mark));
        outermost
    }
}

/// Whether a mark of one style closes one of the other.
fn pairs(open: Style, close: Style) -> bool {
    open == close || (open == Style::Low && close == Style::Curly) || (open == Style::Ticks && close == Style::Twins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    fn found_in(text: &str, language: &str) -> Vec<(DiagnosticCode, usize)> {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let end = start + line.len();
            blocks.push(Block { kind: BlockKind::Paragraph, start: start as u32, end: end as u32 });
            start = end + 1;
        }
        let mut found: Vec<_> =
            find(text, &blocks, Some(language)).iter().map(|damage| (damage.code, damage.start as usize)).collect();
        found.sort();
        found
    }

    fn found(text: &str) -> Vec<(DiagnosticCode, usize)> {
        found_in(text, "en")
    }

    #[test]
    fn good_pairs() {
        for text in [
            "“We left,” she said. “We’re back.”",
            "\"We left,\" she said. \"We're back (at 'home').\"",
            "``We left,'' she said.",
            "The “quay ‘B’ of the boats’ owners” is shut.",
            "He is 6'2\" tall.",
            "A 5\" pipe, 6\" deep.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
        assert_eq!(found_in("„Wir gehen“, sagte sie. »Gut«, sagte er. „So”", "de"), []);
        assert_eq!(found_in("« On part », dit-elle. «Bien»", "fr"), []);
        assert_eq!(found_in("”Vi går”, sade hon.", "sv"), []);
    }

    #[test]
    fn a_quotation_may_run_over_paragraphs() {
        assert_eq!(found("“We left.\n“We came back.\n“We left again.”"), []);
        assert_eq!(found("\"We left.\n\"We came back.\""), []);
        assert_eq!(found("“We left.\nWe came back.”"), []);
    }

    #[test]
    fn marks_without_a_partner() {
        use DiagnosticCode::*;
        assert_eq!(found("We left,” she said."), [(UnbalancedQuote, 8)]);
        assert_eq!(found("“We left, she said.\nThe boats sank."), [(UnbalancedQuote, 0)]);
        assert_eq!(found("\"We left, she said, and \"we came.\""), [(UnbalancedQuote, 0)]);
        assert_eq!(found("The ‘old quay is shut."), [(UnbalancedQuote, 4)]);
    }

    #[test]
    fn marks_of_two_styles() {
        assert_eq!(found("“We left,\" she said."), [(DiagnosticCode::MixedQuotes, 0)]);
    }
}
