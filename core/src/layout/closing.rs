//! What stands after the story.

mod note_pad;

use crate::article::{Block, BlockKind};
use crate::data::layout_words::NOTES;
use crate::language::characters::{closes_sentence, is_blank, is_closing_mark};
use crate::layout::shape::{LONG, Last, Shape, is_rule};
use crate::layout::signoff::{self, Signed};
use crate::layout::{Layout, block, boilerplate, passages::Passage};

/// Passages between a head of contacts and the end.
const CONTACTS: usize = 8;
/// Widest line under a head of contacts.
const WIDEST_CONTACT: u16 = 110;

/// A story without its end.
pub(crate) struct Closed {
    /// What is left.
    pub(crate) story: Vec<Passage>,
    /// The blocks of what was taken off.
    pub(crate) tail: Vec<Block>,
    /// The sign-offs among them, with what they tell.
    pub(crate) signed: Vec<(Block, Signed)>,
}

/// Takes sign-off and boilerplate off the end.
pub(crate) fn read(text: &str, passages: &[Passage], layout: &Layout) -> Closed {
    let mut closing = Closing { text, story: passages.to_vec(), tail: Vec::new(), signed: Vec::new() };
    let headed = !layout.blocks.is_empty() || layout.dateline.is_some();
    match note_pad::start(text, passages) {
        Some(start) => closing.take_off_pad(start),
        None => closing.take_off_end(headed),
    }
    closing.tail.reverse();
    closing.signed.reverse();
    Closed { story: closing.story, tail: closing.tail, signed: closing.signed }
}

struct Closing<'t> {
    text: &'t str,
    /// What is left of the passages.
    story: Vec<Passage>,
    /// Blocks taken off, the last first.
    tail: Vec<Block>,
    /// Sign-offs taken off, the last first, with their places.
    signed: Vec<(Block, Signed)>,
}

impl Closing<'_> {
    /// The note pad, the sign-off below it, and what stands above it.
    fn take_off_pad(&mut self, start: usize) {
        let mut pad = self.story.split_off(start);
        while let Some((passage, signed)) = pad.last().and_then(|p| Some((*p, signoff::whole(p.of(self.text))?))) {
            self.sign(passage.start, passage.end, signed);
            pad.pop();
        }
        self.tail.extend(note_pad::blocks(self.text, &pad).into_iter().rev());
        self.take_off_end(true);
    }

    fn take_off_end(&mut self, headed: bool) {
        while let Some(passage) = self.story.last().copied() {
            let alone = self.story.len() == 1 && !headed;
            let copy = passage.of(self.text);
            let taken = match copy.len() {
                length if length > 2 * LONG => None,
                _ => self.kind(copy, alone),
            };
            match taken {
                Some(Taken::Signed(signed)) => self.sign(passage.start, passage.end, signed),
                Some(Taken::Kind(kind)) => self.tail.push(block(kind, passage.start, passage.end)),
                None => {
                    self.take_off_last_line(passage);
                    break;
                }
            }
            self.story.pop();
        }
        self.take_off_contacts();
    }

    fn kind(&self, copy: &str, alone: bool) -> Option<Taken> {
        if !alone
            && !self.goes_on(copy)
            && let Some(signed) = signoff::whole(copy)
        {
            return Some(Taken::Signed(signed));
        }
        if is_rule(copy) {
            let above_signoff = self.tail.last().is_some_and(|b| b.kind == BlockKind::Signoff);
            return (!alone).then(|| match above_signoff {
                true => Taken::Signed(Signed::default()),
                false => Taken::Kind(BlockKind::Boilerplate),
            });
        }
        let shape = Shape::of(copy);
        if NOTES.at_start(copy).is_some() {
            return Some(Taken::Kind(BlockKind::Note));
        }
        boilerplate::is_after(&shape, copy).then_some(Taken::Kind(BlockKind::Boilerplate))
    }

    /// Whether a word in small letters goes on with a sentence that the line before broke off.
    fn goes_on(&self, copy: &str) -> bool {
        let plain_word = copy.starts_with(char::is_lowercase) && !copy.contains(['/', '-', ' ']);
        plain_word && self.story.len() > 1 && !ends_sentence(self.story[self.story.len() - 2].of(self.text))
    }

    /// A sign-off at the end of the last paragraph's line, or a line of its own that was taken for its last.
    fn take_off_last_line(&mut self, passage: Passage) {
        let copy = passage.of(self.text);
        if let Some(at) = boilerplate::behind_text(copy) {
            self.tail.push(block(BlockKind::Boilerplate, passage.start + at, passage.end));
            self.cut_last(at);
            return;
        }
        let Some((at, signed)) = last_line(copy).or_else(|| signoff::behind_sentence(copy)) else { return };
        self.sign(passage.start + at, passage.end, signed);
        self.cut_last(at);
    }

    /// Leaves the first `length` bytes of the last passage, without the blanks at their end.
    fn cut_last(&mut self, length: usize) {
        if let Some(last) = self.story.last_mut() {
            last.end = last.start + last.of(self.text)[..length].trim_end_matches(is_blank).len();
        }
    }

    fn sign(&mut self, start: usize, end: usize, signed: Signed) {
        let block = block(BlockKind::Signoff, start, end);
        self.tail.push(block.clone());
        self.signed.push((block, signed));
    }

    /// Short lines under a head of contacts: names, callings, towns.
    fn take_off_contacts(&mut self) {
        let from = self.story.len().saturating_sub(CONTACTS).max(1);
        let Some(last) = self.story.get(from..) else { return };
        let heads = |p: &Passage| boilerplate::is_contact_head(&Shape::of(p.of(self.text)), p.of(self.text));
        let may_head = |p: &Passage| boilerplate::may_head_contacts(p.of(self.text)) && heads(p);
        let Some(head) = last.iter().position(may_head) else { return };
        let is_short = |shape: Shape| shape.columns <= WIDEST_CONTACT && shape.last != Last::Stop;
        if last[head..].iter().all(|p| is_short(Shape::of(p.of(self.text)))) {
            for passage in self.story.drain(from + head..).rev() {
                self.tail.push(block(BlockKind::Boilerplate, passage.start, passage.end));
            }
        }
    }
}

enum Taken {
    Signed(Signed),
    Kind(BlockKind),
}

/// The last line of a passage of several, if it is a sign-off below a finished sentence.
fn last_line(copy: &str) -> Option<(usize, Signed)> {
    let at = copy.rfind(['\n', '\r']).map(|at| at + 1)?;
    let line = copy[at..].trim_start();
    let signed = ends_sentence(&copy[..at]).then(|| signoff::whole(line))??;
    Some((copy.len() - line.len(), signed))
}

fn ends_sentence(copy: &str) -> bool {
    copy.trim_end().trim_end_matches(is_closing_mark).ends_with(closes_sentence)
}

#[cfg(test)]
mod tests {
    use crate::article::BlockKind::{self, *};
    use crate::layout::{Layout, layout};

    const STORY: &str = "The harbour stays closed until Friday after two cranes fell into the main basin, the port said.\nNobody was hurt.";

    fn closed(lines: &str) -> (Vec<BlockKind>, Layout) {
        let layout = layout(&format!("{STORY}\n{lines}"));
        (layout.blocks[2..].iter().map(|b| b.kind).collect(), layout)
    }

    #[test]
    fn signoff_before_boilerplate() {
        let (kinds, layout) = closed("burs-qwe/rt\n(Editing by Ana Lima)\n© 2031 Port Times\nRead more: Cranes");
        assert_eq!(kinds, [Signoff, Signoff, Boilerplate, Boilerplate]);
        let signoff = layout.signoff.expect("it is signed");
        assert_eq!((signoff.start, signoff.end), (layout.blocks[2].start, layout.blocks[3].end));
        assert_eq!((signoff.desk.as_deref(), signoff.initials.len(), signoff.people.len()), (Some("burs"), 2, 1));
    }

    #[test]
    fn signoff_at_the_end_of_the_line() {
        let text = format!("{STORY} (Reporting by Ana Lima)");
        let layout = layout(&text);
        let blocks: Vec<_> = layout.blocks.iter().map(|b| (b.kind, &text[b.start as usize..b.end as usize])).collect();
        assert_eq!(blocks[1..], [(Paragraph, "Nobody was hurt."), (Signoff, "(Reporting by Ana Lima)")]);
    }

    #[test]
    fn note_pad() {
        let (kinds, layout) = closed(
            "Notizblock\nOrte\n[Hafen](Am Kai 1, Lindenau)\nKontakte\nAutorin: Ana Lima, +49 30 5550100\ndpa qwe yyzz n1 rt",
        );
        assert_eq!(kinds, [Note, Note, Note, Note, Boilerplate, Signoff]);
        assert_eq!(layout.signoff.expect("it is signed").initials, ["qwe", "rt"]);
    }

    #[test]
    fn contacts() {
        assert_eq!(closed("Media contacts:\nAna Lima\nPort Authority\npress@port.example").0, [Boilerplate; 4]);
    }

    #[test]
    fn ordinary_last_lines() {
        for line in [
            "and/or",
            "The port is closed.",
            "More rain is on its way.",
            "Each captain brings his/her crew.",
            "End of the road",
        ] {
            assert_eq!(closed(line).0, [Paragraph], "{line}");
        }
        assert_eq!(layout("abc/def").blocks[0].kind, Paragraph);
    }
}
