//! What is damaged in the copy, beyond what the other steps report themselves.

mod breaks;
mod characters;
mod endings;
mod marks;
mod markup;
mod quotes;
mod stops;

use crate::article::{Block, Diagnostic};

/// Damage in `text`, in order.
pub(crate) fn find(text: &str, blocks: &[Block], language: Option<&str>) -> Vec<Diagnostic> {
    let mut found = characters::find(text);
    found.extend(markup::find(text));
    found.extend(stops::find(text, blocks, language));
    found.extend(quotes::find(text, blocks, language));
    found.extend(breaks::find(text, blocks, language));
    found.extend(endings::find(text, blocks));
    found.sort_by_key(|damage| (damage.start, damage.end, damage.code));
    found
}
