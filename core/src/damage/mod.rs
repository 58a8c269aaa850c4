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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{BlockKind, Spanned};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn damage_is_in_order_and_between_characters(
            text in "(\\PC|[ .!?\"'“”„«»‘’\n…?<>&;#]|[Ââ€™ÃÅÐÑï»¿½\u{80}-\u{9F}]|&amp;|<p>|[a-z]{1,5}|[A-Z][a-z]{2,4}| ){0,40}",
        ) {
            let blocks: Vec<_> = crate::layout::lines::split(&text)
                .iter()
                .map(|line| Block { kind: BlockKind::Paragraph, start: line.start as u32, end: line.end as u32 })
                .collect();
            let found = find(&text, &blocks, Some("en"));
            prop_assert!(found.windows(2).all(|pair| pair[0].start <= pair[1].start));
            for damage in &found {
                prop_assert!(text.get(damage.range()).is_some_and(|slice| !slice.is_empty()), "{damage:?}");
            }
        }
    }
}
