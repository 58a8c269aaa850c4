//! Full stops inside sentences, and full stops without a blank behind them.

use crate::article::{Block, BlockKind, Diagnostic, DiagnosticCode, Spanned};
use crate::language::sentences::{Amiss, amiss};

/// Stops out of place, in the blocks that hold sentences.
pub(crate) fn find(text: &str, blocks: &[Block], language: Option<&str>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for block in blocks.iter().filter(|block| is_running(block.kind)) {
        let start = block.start as usize;
        for (what, at) in amiss(block.slice(text), language) {
            let code = match what {
                Amiss::Stray => DiagnosticCode::StrayFullStop,
                Amiss::NoBlank => DiagnosticCode::MissingSpace,
            };
            found.push(Diagnostic::new(code, start + at, start + at + 1));
        }
    }
    found
}

/// Blocks of running copy.
pub(crate) fn is_running(kind: BlockKind) -> bool {
    use BlockKind::*;
    matches!(kind, Headline | Subheadline | Paragraph | ListItem | Caption | Quote | Note)
}
