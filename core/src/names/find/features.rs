//! What the model is told of a token: numbers that stand for words, shapes, tables and the story.

use super::evidence::{self, Evidence, Piece, Story};
use super::runs::{self, Run};
use crate::data::name_words::Sort;
use crate::data::{organizations, places};
use crate::names::tokens::Tokens;
use rustc_hash::FxHashMap;

/// The features of every token of the runs of a story.
#[derive(Clone)]
pub(super) struct Features {
    /// Hashes, `PER_TOKEN` for each token of each run in order.
    pub(super) hashes: Vec<u32>,
    /// The word of each token, and how it is written.
    words: Vec<(u32, u32)>,
}

/// How many features a token has.
pub(super) const PER_TOKEN: usize = FIRST_READING + SECOND_READING;
/// How many of them are known at first reading.
pub(super) const FIRST_READING: usize = 47;
/// How many tell what the first reading made of the story.
const SECOND_READING: usize = 6;

impl Features {
    pub(super) fn of(tokens: &Tokens, found: &[Run]) -> Self {
        let story = Story::of(tokens, found);
        let count = found.iter().map(|run| run.end - run.first).sum::<usize>();
        let hashes = Vec::with_capacity(count * PER_TOKEN);
        let mut reader = Reader { tokens, story, known: Vec::new(), hashes, words: Vec::with_capacity(count) };
        for run in found {
            reader.read(*run);
        }
        Features { hashes: reader.hashes, words: reader.words }
    }

    /// Adds what the first reading made of the story: `labels` of all tokens, `runs` as ranges of them.
    pub(super) fn read_again(&mut self, labels: &[u8], runs: &[(usize, usize)]) {
        let readings = readings(labels, &self.words);
        for &(first, end) in runs {
            for at in first..end {
                let sort = |at: usize| if (first..end).contains(&at) { u32::from(labels[at] / 4) } else { 5 };
                let (word, shape) = self.words[at];
                let reading = readings.get(&word).copied().unwrap_or_default();
                let most = reading.most();
                let here = u32::from(labels[at]);
                let hashes = [
                    mix(61, here, 0),
                    mix(62, most, shape),
                    mix(63, most, sort(at)),
                    mix(64, reading.longest, 0),
                    mix(65, reading.longest, sort(at)),
                    mix(66, sort(at.wrapping_sub(1)) * 8 + sort(at), sort(at + 1)),
                ];
                let from = at * PER_TOKEN + FIRST_READING;
                self.hashes[from..from + SECOND_READING].copy_from_slice(&hashes);
            }
        }
    }
}

struct Reader<'t> {
    tokens: &'t Tokens<'t>,
    story: Story,
    /// What the gazetteer says of each token of the run.
    known: Vec<u32>,
    hashes: Vec<u32>,
    words: Vec<(u32, u32)>,
}

/// What the first reading made of a word.
#[derive(Clone, Copy, Default)]
struct Reading {
    /// How often it was of each sort, and how often no name.
    counts: [u16; 5],
    /// Sort and place of it in the longest name that it is a word of, and how long that is.
    longest: u32,
    length: u32,
}

impl Reading {
    /// The sort it was most often, and how clearly.
    fn most(&self) -> u32 {
        let all: u32 = self.counts.iter().map(|count| u32::from(*count)).sum();
        let (sort, most) = self
            .counts
            .iter()
            .enumerate()
            .max_by_key(|(_, count)| **count)
            .map_or((0, 0), |(s, c)| (s as u32, u32::from(*c)));
        let clear = if most == all { 2 } else { u32::from(most * 3 >= all * 2) };
        (sort * 4 + clear) * 4 + all.min(3)
    }
}

fn readings(labels: &[u8], words: &[(u32, u32)]) -> FxHashMap<u32, Reading> {
    let mut readings = FxHashMap::<u32, Reading>::default();
    let mut first = 0;
    for (at, label) in labels.iter().enumerate() {
        let (sort, place) = (usize::from(label / 4), label % 4);
        let reading = readings.entry(words[at].0).or_default();
        reading.counts[sort] = reading.counts[sort].saturating_add(1);
        if sort == 4 || place == 0 || place == 3 {
            first = at;
        }
        if sort < 4 && place >= 2 {
            let length = (at - first + 1) as u32;
            for (inside, (word, _)) in (first..).zip(&words[first..=at]) {
                let reading = readings.entry(*word).or_default();
                if length > reading.length {
                    let place = match (inside == first, inside == at) {
                        (true, true) => 0,
                        (true, false) => 1,
                        (false, true) => 2,
                        _ => 3,
                    };
                    reading.length = length;
                    reading.longest = 1 + (sort as u32 * 4 + place) * 4 + length.min(3);
                }
            }
        }
    }
    readings
}

/// A token beside the one in question.
#[derive(Clone, Copy)]
struct Neighbour {
    word: u32,
    sorts: u32,
    shape: u32,
}

impl Reader<'_> {
    fn read(&mut self, run: Run) {
        self.find_known(run);
        let pieces: Vec<Run> = evidence::pieces(self.tokens, run).collect();
        let mut piece = pieces.iter().peekable();
        for at in run.first..run.end {
            while piece.next_if(|piece| piece.end <= at).is_some() {}
            let inside = piece.peek().filter(|piece| piece.first <= at).map_or(Run { first: at, end: at + 1 }, |p| **p);
            self.describe(at, run, inside);
        }
    }

    /// Looks up what the gazetteer knows in a run: the longest name at each word with a capital.
    fn find_known(&mut self, run: Run) {
        self.known.clear();
        self.known.resize(run.end - run.first, 0);
        let mut at = run.first;
        while at < run.end {
            if !self.tokens.all[at].shape.is_capitalised() {
                at += 1;
                continue;
            }
            let longest = (at + 1..=run.end.min(at + 5)).rev().find_map(|end| {
                self.tokens.all[end - 1].shape.is_capitalised().then_some(())?;
                Some((end, known_as(self.tokens.phrase(at, end))?))
            });
            if let Some((end, class)) = longest {
                for inside in at..end {
                    let place = match (inside == at, inside + 1 == end) {
                        (true, true) => 1,
                        (true, false) => 2,
                        (false, true) => 3,
                        _ => 4,
                    };
                    self.known[inside - run.first] = class * 8 + place;
                }
                at = end;
            } else {
                at += 1;
            }
        }
    }

    fn neighbour(&self, at: Option<usize>, stretch: u32) -> Neighbour {
        match at.and_then(|at| self.tokens.all.get(at)).filter(|token| token.stretch == stretch) {
            Some(token) => Neighbour { word: token.word, sorts: token.sorts.bits(), shape: token.shape as u32 + 1 },
            None => Neighbour { word: 7, sorts: 1 << 31, shape: 0 },
        }
    }

    /// Whether words that make the name of a body, place or event stand before and behind in the run.
    fn heads(&self, at: usize, run: Run) -> u32 {
        let kind = |at: usize| {
            let token = &self.tokens.all[at];
            let is = |sort| u32::from(token.shape.is_capitalised() && token.sorts.has(sort));
            is(Sort::BodyHead) | is(Sort::PlaceAfter) << 1 | is(Sort::Event) << 2 | is(Sort::BodySuffix) << 3
        };
        let before = (run.first.max(at.saturating_sub(NEAR))..at).fold(0, |all, at| all | kind(at));
        let behind = (at + 1..run.end.min(at + 1 + NEAR)).fold(0, |all, at| all | kind(at));
        before | behind << 4 | kind(at) << 8
    }

    fn describe(&mut self, at: usize, run: Run, piece: Run) {
        let token = self.tokens.all[at];
        let stretch = *self.tokens.stretch(at);
        let near = |distance: isize| self.neighbour(at.checked_add_signed(distance), token.stretch);
        let (here, before, after) = (near(0), near(-1), near(1));
        let (before2, after2) = (near(-2), near(2));
        let initial = match (at == stretch.first as usize, runs::opens(self.tokens, at)) {
            (true, _) => 1,
            (_, true) => 2,
            _ => 0,
        };
        let mode = stretch.capitals as u32;
        let slice = self.tokens.slice(at);
        let evidence = self.story.about(token.word);
        let known = |index: Option<usize>| index.and_then(|index| self.known.get(index)).copied().unwrap_or(0);
        let inside = at - run.first;
        let (known_before, known_here, known_after) =
            (known(inside.checked_sub(1)), known(Some(inside)), known(Some(inside + 1)));
        let place = place_in(at, piece);
        let piece_before = self.neighbour(piece.first.checked_sub(1), token.stretch);
        let piece_after = self.neighbour(Some(piece.end), token.stretch);
        let piece_last = self.neighbour(Some(piece.end - 1), token.stretch);
        let piece_first = self.neighbour(Some(piece.first), token.stretch);
        let length = (piece.end - piece.first).min(5) as u32;
        let lowered = small_share(&evidence);
        let shape = here.shape * 4 + initial;
        let [end2, end3, end4] = endings(slice);
        let [start3, start4] = beginnings(slice);
        let longest = &evidence.longest;
        let alone = evidence.longest.words <= (piece.end - piece.first) as u32;

        let heads = self.heads(at, run);
        let next_piece = self.neighbour(Some((piece.end + 1).min(run.end)), token.stretch);
        let list: [u32; FIRST_READING] = [
            mix(1, shape, mode),
            mix(2, here.word, 0),
            mix(3, before.word, 0),
            mix(4, after.word, 0),
            mix(5, before2.word, 0),
            mix(6, after2.word, 0),
            mix(7, here.word, shape),
            mix(8, before.word, here.word),
            mix(9, here.word, after.word),
            mix(10, start3, 0),
            mix(11, end3, 0),
            mix(12, end2, shape),
            mix(13, end4, 0),
            mix(14, before.shape * 16 + here.shape, after.shape),
            mix(15, before2.shape * 256 + before.shape * 16 + here.shape, after.shape * 16 + after2.shape),
            mix(16, here.sorts, shape),
            mix(17, before.sorts, before.shape),
            mix(18, after.sorts, after.shape),
            mix(19, before.sorts, here.sorts),
            mix(20, here.sorts, after.sorts),
            mix(21, known_here, shape),
            mix(22, known_before, known_here),
            mix(23, known_here, known_after),
            mix(24, known_here, mix(0, before.word, after.word)),
            mix(25, place, length),
            mix(26, piece_last.word, place),
            mix(27, piece_last.sorts, place * 8 + length),
            mix(28, piece_before.word, place),
            mix(29, piece_after.word, place),
            mix(30, piece_before.sorts, mix(0, piece_last.sorts, place)),
            mix(31, piece_after.sorts, mix(0, place, known_here)),
            mix(32, lowered, shape),
            mix(33, evidence.beside, shape),
            mix(34, longest.words.min(5) * 8 + longest.at.min(4), longest.last.bits()),
            mix(35, longest.before.bits(), mix(0, longest.words.min(4), longest.at.min(3))),
            mix(36, longest.last_word, u32::from(alone)),
            mix(37, of_acronym(evidence.stands_for), here.shape),
            mix(38, before2.word, before.word),
            mix(39, after.word, after2.word),
            mix(40, piece_first.word, place),
            mix(41, piece_first.sorts, piece_last.sorts),
            mix(42, start4, 0),
            mix(43, before2.sorts, before.sorts),
            mix(44, after.sorts, after2.sorts),
            mix(45, heads, shape),
            mix(46, heads, place * 8 + length),
            mix(47, piece_after.word, mix(0, next_piece.shape, place)),
        ];
        self.hashes.extend_from_slice(&list);
        self.hashes.extend([0; SECOND_READING]);
        self.words.push((token.word, here.shape));
    }
}

/// Bytes of the longest name of a region that stands behind cities.
const LONGEST_REGION: usize = 20;

/// Tokens on each side that are looked over for a head.
const NEAR: usize = 8;

/// What a name is to the gazetteer, as a small number.
fn known_as(name: &str) -> Option<u32> {
    if name.len() < 2 {
        return None;
    }
    let body = organizations::body(name).is_some();
    if body && name.contains(' ') {
        return Some(9);
    }
    match places::place(name) {
        Some(place) if place.country => Some(1),
        _ if name.len() <= LONGEST_REGION && places::region_code(name).is_some() => Some(2),
        Some(place) => Some(3 + u32::from(place.size.saturating_sub(13) / 2).min(4)),
        None if body => Some(10),
        None => None,
    }
}

/// Whether a word stands first, last, alone or between others in its piece.
fn place_in(at: usize, piece: Run) -> u32 {
    match (at == piece.first, at + 1 == piece.end) {
        (true, true) => 1,
        (true, false) => 2,
        (false, true) => 3,
        (false, false) if at == piece.first + 1 => 4,
        _ => 5,
    }
}

/// How often the word has no capital in the story.
fn small_share(evidence: &Evidence) -> u32 {
    match (evidence.small, evidence.capital) {
        (0, 0) => 0,
        (0, 1) => 1,
        (0, _) => 2,
        (_, 0) => 3,
        (small, capital) if small > capital => 4,
        _ => 5,
    }
}

fn of_acronym(piece: Option<Piece>) -> u32 {
    piece.map_or(0, |piece| mix(1, piece.last.bits(), piece.last_word))
}

/// The last two, three and four letters, as numbers.
fn endings(word: &str) -> [u32; 3] {
    let mut hash = 17;
    let mut all = [0; 4];
    let mut letters = word.chars().rev();
    for room in &mut all {
        hash = mix(3, hash, letters.next().map_or(0, |c| lower(c) as u32));
        *room = hash;
    }
    [all[1], all[2], all[3]]
}

/// The first three and four letters, as numbers.
fn beginnings(word: &str) -> [u32; 2] {
    let mut hash = 19;
    let mut all = [0; 4];
    let mut letters = word.chars();
    for room in &mut all {
        hash = mix(4, hash, letters.next().map_or(0, |c| lower(c) as u32));
        *room = hash;
    }
    [all[2], all[3]]
}

fn lower(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
}

/// Three numbers as one that looks like chance.
#[inline]
fn mix(kind: u32, a: u32, b: u32) -> u32 {
    let mut hash = a.wrapping_mul(0x9E37_79B1) ^ kind.wrapping_mul(0x85EB_CA77);
    hash = (hash ^ hash >> 15).wrapping_add(b.wrapping_mul(0xC2B2_AE3D));
    hash = (hash ^ hash >> 13).wrapping_mul(0x27D4_EB2F);
    hash ^ hash >> 16
}
