//! The story itself: paragraphs, crossheads, lists, tables, captions, quotes.

pub(super) mod caption;
mod crosshead;
pub(super) mod list;
mod pull_quote;
mod run_in_head;
mod story;
mod table;

use crate::article::{Block, BlockKind, Diagnostic, DiagnosticCode};
use crate::data::layout_words::NOTES;
use crate::layout::shape::{LONG, Shape};
use crate::layout::signoff::Signed;
use crate::layout::{Layout, block, boilerplate, passages::Passage, signoff};
use story::Story;

/// Paragraphs of the story that stand above a crosshead whose opening dash was lost.
const ABOVE_LOST_HEAD: usize = 2;

/// Names each passage of the story and adds its block. Gives the lines of contributors inside the story.
pub(crate) fn read(text: &str, passages: &[Passage], layout: &mut Layout) -> Vec<(Block, Signed)> {
    let mut story = Story::new(text, passages, !layout.blocks.is_empty());
    // What follows a dateline on its line is the story, whatever it looks like.
    if let (Some(dateline), Some(first)) = (&layout.dateline, passages.first())
        && (first.start..first.end).contains(&(dateline.body as usize))
        && dateline.start as usize >= first.start
    {
        story.kinds[0] = Some(BlockKind::Paragraph);
    }
    let signed = name_contributors(&mut story);
    story.name(BlockKind::Note, is_note);
    story.name(BlockKind::Boilerplate, boilerplate::is_between);
    story.name(BlockKind::Caption, caption::is_caption);
    table::name(&mut story);
    list::name(&mut story);
    pull_quote::name(&mut story);
    crosshead::name(&mut story);
    for i in 0..story.len() {
        add(&story, i, layout);
    }
    signed
}

fn name_contributors(story: &mut Story) -> Vec<(Block, Signed)> {
    let mut found = Vec::new();
    for i in (0..story.len()).filter(|&i| story.kinds[i].is_none()).collect::<Vec<_>>() {
        if let Some(signed) = signoff::is_line_of_contributors(story.copy(i)) {
            let Passage { start, end, .. } = story.passages[i];
            story.kinds[i] = Some(BlockKind::Signoff);
            found.push((block(BlockKind::Signoff, start, end), signed));
        }
    }
    found
}

fn is_note(_: &Shape, copy: &str) -> bool {
    copy.len() <= LONG && NOTES.at_start(copy).is_some()
}

fn add(story: &Story, i: usize, layout: &mut Layout) {
    let Passage { start, end, .. } = story.passages[i];
    match story.kinds[i] {
        None => add_paragraph(story, i, layout),
        Some(kind) if joins(story, i) => extend(kind, end, layout),
        Some(kind) => layout.blocks.push(block(kind, start, end)),
    }
}

/// Rows of a table are one block, and so are a quotation and its source.
fn joins(story: &Story, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    story.kinds[i] == story.kinds[before] && matches!(story.kinds[i], Some(BlockKind::Table | BlockKind::Quote))
}

fn extend(kind: BlockKind, end: usize, layout: &mut Layout) {
    match layout.blocks.last_mut() {
        Some(Block { kind: last, end: to, .. }) if *last == kind => *to = end as u32,
        _ => {}
    }
}

fn add_paragraph(story: &Story, i: usize, layout: &mut Layout) {
    let Passage { start, end, .. } = story.passages[i];
    let Some(head) = run_in(story, i) else {
        layout.blocks.push(block(BlockKind::Paragraph, start, end));
        return;
    };
    layout.blocks.push(block(BlockKind::Crosshead, start, start + head.end));
    layout.blocks.push(block(BlockKind::Paragraph, start + head.body, end));
    if head.damaged {
        layout.diagnostics.push(Diagnostic::new(DiagnosticCode::DamagedCrosshead, start, start + head.end));
    }
}

/// The crosshead that a paragraph opens with. Where its neighbours open alike, they are a list.
fn run_in(story: &Story, i: usize) -> Option<run_in_head::RunIn> {
    let head = run_in_head::read(story.copy(i))?;
    let alike = |j: Option<usize>| {
        j.filter(|j| *j < story.len() && story.kinds[*j].is_none())
            .is_some_and(|j| run_in_head::read(story.copy(j)).is_some())
    };
    let listed = alike(i.checked_sub(1)) || alike(Some(i + 1));
    let deep = i >= if head.damaged { ABOVE_LOST_HEAD } else { 1 };
    (deep && !listed).then_some(head)
}

#[cfg(test)]
mod tests {
    use crate::article::{BlockKind, DiagnosticCode};
    use crate::layout::layout;

    const TEXT: &str = "The mayor told the council on Friday that the two cranes will be sold before the summer.";

    /// The kinds of what stands between two paragraphs and a third.
    fn kinds(lines: &str) -> Vec<BlockKind> {
        let text = format!("{TEXT}\n{TEXT}\n{lines}\n{TEXT}");
        layout(&text).blocks[2..].iter().rev().skip(1).rev().map(|b| b.kind).collect()
    }

    #[test]
    fn heads_on_their_own_line() {
        use BlockKind::*;
        assert_eq!(kinds("Ships without a port"), [Crosshead]);
        assert_eq!(kinds("Where will the ships go?"), [Crosshead]);
        assert_eq!(kinds("- 'No way back' -"), [Crosshead]);
        assert_eq!(kinds("*SHIPS*"), [Crosshead]);
        assert_eq!(kinds("2) Ships without a port"), [Crosshead]);
        assert_eq!(kinds("Friday\nShips without a port"), [Crosshead, Crosshead]);
        assert_eq!(kinds("Nobody was hurt."), [Paragraph]);
        assert_eq!(kinds("The mayor added:"), [Paragraph]);
        assert_eq!(kinds("Q. Where will the ships go?"), [Paragraph]);
    }

    #[test]
    fn the_last_line_is_no_head() {
        let text = format!("{TEXT}\n{TEXT}\nShips without a port");
        assert_eq!(layout(&text).blocks[2].kind, BlockKind::Paragraph);
    }

    #[test]
    fn questions_put_to_somebody_are_no_heads() {
        use BlockKind::*;
        let ask = |question: &str| format!("{question}\n{TEXT}\n");
        let interview = ask("What did you see?") + &ask("Were you afraid?") + &ask("Who helped you?");
        let heads = ask("What fell?") + &ask("Who was hurt?") + &ask("Who will pay?");
        assert!(!kinds(&interview).contains(&Crosshead));
        assert_eq!(kinds(&heads).iter().filter(|k| **k == Crosshead).count(), 3);
    }

    #[test]
    fn texts_to_the_pictures_of_a_page_are_no_heads() {
        let picture = "The crane that fell into the basin on Friday, seen from the quay of the old harbour by night";
        let page = format!("{picture}\n{TEXT}\n");
        assert_eq!(kinds(picture), [BlockKind::Crosshead]);
        assert!(!kinds(page.repeat(4).trim_end()).contains(&BlockKind::Crosshead));
    }

    #[test]
    fn lists_tables_captions_and_boilerplate() {
        use BlockKind::*;
        assert_eq!(kinds("• one crane\n• two ships"), [ListItem, ListItem]);
        assert_eq!(kinds("1. Lift the cranes.\n2. Open the port."), [ListItem, ListItem]);
        assert_eq!(kinds("They want to:\nlift the cranes;\nopen the port."), [Paragraph, ListItem, ListItem]);
        assert_eq!(kinds("— Who lifts the cranes?\n— The port."), [Paragraph, Paragraph]);
        assert_eq!(kinds("Port A 3 1\nPort B 2 2\nSecond half\nPort A 1 0\nPort B 2 4"), [Table]);
        assert_eq!(kinds("Team Won Lost\nPort A 3 1\nPort B 2 2"), [Table]);
        assert_eq!(kinds("Cranes on Friday (AP Photo/Ana Lima)"), [Caption]);
        assert_eq!(kinds("Read more: The port in numbers"), [Boilerplate]);
        assert_eq!(kinds("“No way back.”\n— Ana Lima, mayor"), [Quote]);
        assert_eq!(kinds("“There is no way back.” – Ana Lima, mayor"), [Quote]);
        assert_eq!(kinds("NEXT SHIPS\nLima: on Monday."), [Crosshead, Paragraph]);
        assert_eq!(kinds("Editor's note: The port is now open."), [Note]);
    }

    #[test]
    fn heads_that_run_in() {
        use BlockKind::*;
        assert_eq!(kinds(&format!("– Ships and Cranes – {TEXT}")), [Crosshead, Paragraph]);
        let damaged = format!("LIMA, Jan 21 (Reuters) - {TEXT}\n{TEXT}\nQuarrels with the Port – {TEXT}\n{TEXT}");
        let layout = layout(&damaged);
        assert_eq!(layout.blocks[2].kind, Crosshead);
        assert_eq!(layout.diagnostics[0].code, DiagnosticCode::DamagedCrosshead);
        let listed = format!("– Ships and Cranes – {TEXT}\n– Quays and Docks – {TEXT}");
        assert!(!kinds(&listed).contains(&Crosshead));
    }
}
