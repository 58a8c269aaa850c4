//! Temporal expressions: found, interpreted, resolved.
//!
//! [`find`] tells which words are one and what they say, [`interpret`] how it is meant where it
//! stands, [`resolve`] when that is, seen from the day of the story. Each sentence is read once;
//! around an expression only a bounded stretch is looked at, so the cost is linear.

mod beside;
mod expression;
mod find;
mod interpret;
mod resolve;
mod story_day;
mod words;

use crate::article::{BlockKind, Time};
use crate::language::characters::{boundary_after, boundary_before};
use crate::language::copy::Copy;
use expression::Says;
use resolve::Story;
pub(crate) use story_day::{StoryDay, story_day};
use words::Words;

/// The temporal expressions of a story, in the order of the text.
pub(crate) fn of_story(copy: &Copy, day: &StoryDay) -> Vec<Time> {
    let mut reader = Reader {
        words: Words::new(copy.text, copy.abroad()),
        story: Story::of(day.date),
        found: Vec::new(),
        lenders: Vec::new(),
        times: day.in_dateline(copy.dateline).into_iter().collect(),
    };
    for stretch in stretches(copy) {
        for (start, end) in pieces(copy.text, stretch.start, stretch.end) {
            reader.read(&Stretch { start, end, ..stretch });
        }
    }
    let mut times = reader.times;
    times.sort_by_key(|time| (time.start, time.end));
    times
}

/// A sentence, or a block that has none.
#[derive(Clone, Copy)]
struct Stretch {
    start: u32,
    end: u32,
    titled: bool,
}

/// Every stretch of the story in the order of the text, without initials and what publishers add.
fn stretches(copy: &Copy) -> Vec<Stretch> {
    let mut stretches = Vec::with_capacity(copy.sentences.len() + 4);
    let mut sentences = copy.sentences.iter().peekable();
    for (index, block) in copy.blocks.iter().enumerate() {
        let titled = matches!(block.kind, BlockKind::Headline | BlockKind::Subheadline | BlockKind::Crosshead);
        let before = stretches.len();
        while let Some(sentence) = sentences.next_if(|sentence| sentence.block as usize <= index) {
            stretches.push(Stretch { start: sentence.start, end: sentence.end, titled });
        }
        let of_story = !matches!(block.kind, BlockKind::Signoff | BlockKind::Boilerplate);
        if stretches.len() == before && of_story {
            let (from, to) = copy.dateline.map_or((block.end, block.end), |dateline| (dateline.start, dateline.body));
            for (start, end) in [(block.start, block.end.min(from)), (block.start.max(to), block.end)] {
                if start < end {
                    stretches.push(Stretch { start, end, titled });
                }
            }
        }
    }
    stretches
}

/// Bytes that are read at once. No sentence is so long; tables and runs of marks may be.
const LONGEST: usize = 16 << 10;

/// A stretch in pieces that are cut at blanks, so that memory stays small.
fn pieces(text: &str, start: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
    let (mut at, end) = (start as usize, end as usize);
    std::iter::from_fn(move || {
        let start = at;
        at = if end - start <= LONGEST { end } else { cut(text, start, start + LONGEST) };
        (start < end).then_some((start as u32, at as u32))
    })
}

/// Behind the last blank in a stretch; at its end if there is none.
fn cut(text: &str, start: usize, end: usize) -> usize {
    let end = boundary_before(text, end);
    text[start..end].rfind(char::is_whitespace).map_or(end, |blank| boundary_after(text, start + blank + 1))
}

struct Reader<'t> {
    words: Words<'t>,
    story: Story,
    found: Vec<expression::Found>,
    lenders: Vec<Option<usize>>,
    times: Vec<Time>,
}

impl Reader<'_> {
    /// Finds, interprets and resolves what stands in a stretch.
    fn read(&mut self, stretch: &Stretch) {
        if !self.words.read(stretch.start as usize, stretch.end as usize) {
            return;
        }
        self.story.begin_sentence();
        self.words.titled = stretch.titled;
        find::expressions(&self.words, &mut self.found);
        beside::lenders(&mut self.found, &self.story, &mut self.lenders);
        let first = self.times.len();
        let mut from = 0;
        for found in &self.found {
            let meaning = interpret::meaning(&self.words, found, from);
            let resolved = self.story.resolve(&meaning);
            from = found.end;
            self.times.push(Time {
                start: meaning.start,
                end: meaning.end,
                kind: meaning.kind,
                value: resolved.value,
                modifier: meaning.modifier.map(str::to_owned),
                anchor: resolved.anchor,
                in_dateline: false,
            });
        }
        self.lend_days(first);
        self.drop_pointers(first);
    }

    /// Gives the clock times among the times from `first` on the days that they take.
    fn lend_days(&mut self, first: usize) {
        for (at, lender) in self.lenders.iter().enumerate() {
            if let Some(lender) = lender
                && let Says::Date(_, Some(clock)) = self.found[at].says
            {
                let day = self.times[first + lender].value.as_deref();
                let value = resolve::of_day(day.map(|day| day.split('T').next().unwrap_or(day)), clock);
                self.times[first + at].value = value;
                self.times[first + at].anchor = None;
            }
        }
    }

    /// Drops, of the times from `first` on, "that day" of nothing that was spoken of: a manner of
    /// speaking.
    fn drop_pointers(&mut self, first: usize) {
        for at in (0..self.found.len()).rev() {
            if self.times[first + at].value.is_none() && self.found[at].says.points_back() {
                self.times.remove(first + at);
            }
        }
    }
}
