//! What holds for the layout of every text.

use super::layout;
use crate::language::characters::is_blank;
use proptest::prelude::*;

/// Pieces of copy that the parts of the layout look for, to be put together at random.
const PIECES: [&str; 40] = [
    "The harbour of Port Linden stays closed until Friday after two cranes fell into the main basin, it said.",
    "Nobody was hurt.",
    "Ships and cranes",
    "– Ships and Cranes – The mayor told the council that the cranes will be sold, and the quay with them.",
    "Quarrels with the Port – The mayor told the council that the cranes will be sold, and the quay with them too.",
    "- 'No way back' -",
    "“No way back.”",
    "— Ana Lima, mayor",
    "• lift the cranes",
    "- lift the cranes",
    "1. Lift the cranes",
    "a) lift the cranes;",
    "The measures are:",
    "Wheat 201.50 (+ 1,25)",
    "Port A   3   1",
    "A crane lies in the harbour. (AP Photo/Ana Lima)",
    "Read more: The port in numbers",
    "* * *",
    "Eds: ADDS details",
    "(Reporting by Ana Lima in Lima; Editing by Jo Hale)",
    "Ana Lima reported from Quito.",
    "burs-qwe/rt/yu",
    "EFE qwe/rt",
    "(qw)",
    "Enditem",
    "-30-",
    "© 2031 Port Times. All rights reserved.",
    "Media contacts:",
    "Ana Lima, +51 1 555 0100",
    "Notizblock",
    "Kontakte",
    "dpa qwe yyzz n1 rt",
    "ا ف ب/جص",
    "停戦に向けた交渉",
    "é\u{301}🚢",
    "\u{0}",
    "(",
    "–",
    "/",
    "\t  \t",
];
const BREAKS: [&str; 7] = ["\n", "\n\n", " ", "", "\r\n", "\n   ", "\u{2028}"];

fn copy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => "\\PC{0,40}",
    ];
    let parts = prop::collection::vec((piece, prop::sample::select(&BREAKS[..])), 0..24);
    parts.prop_map(|parts| parts.into_iter().map(|(piece, gap)| piece + gap).collect())
}

proptest! {
    #[test]
    fn blocks_are_in_order_and_hold_every_character(text in copy()) {
        let layout = layout(&text);
        let mut at = 0;
        let dateline = layout.dateline.as_ref().map(|d| d.start as usize..d.end as usize).unwrap_or(0..0);
        for block in &layout.blocks {
            let (start, end) = (block.start as usize, block.end as usize);
            prop_assert!(at <= start && start < end, "{:?} in {:?}", block, text);
            let between = text.get(at..start).expect("blocks start and end between characters");
            let outside = between.char_indices().filter(|(i, c)| !is_blank(*c) && !dateline.contains(&(at + i)));
            prop_assert_eq!(outside.count(), 0, "{:?} before {:?} in {:?}", between, block, text);
            at = end;
        }
        prop_assert!(text[at..].chars().all(is_blank), "{:?} is left of {:?}", &text[at..], text);
    }

    #[test]
    fn the_signoff_runs_from_its_first_block_to_its_last(text in copy()) {
        let layout = layout(&text);
        if let Some(signoff) = layout.signoff {
            let is_start = |b: &&crate::article::Block| b.start == signoff.start;
            prop_assert!(layout.blocks.iter().find(is_start).is_some());
            prop_assert!(layout.blocks.iter().any(|b| b.end == signoff.end));
        }
    }
}
