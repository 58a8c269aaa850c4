//! What the whole story tells about a word, beside the place where it stands.

use super::runs::Run;
use crate::data::name_words::{Sort, Sorts};
use crate::names::tokens::{Capitals, Shape, Tokens};
use rustc_hash::FxHashMap;

/// What the story tells about a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// How often it has no capital where names have one.
    pub(super) small: u32,
    /// How often it has a capital inside a sentence where names have one.
    pub(super) capital: u32,
    /// What stands beside it anywhere, as flags.
    pub(super) beside: u32,
    /// The longest piece of a run that holds it.
    pub(super) longest: Piece,
    /// In brackets behind a piece of a run, whose words it may stand for.
    pub(super) stands_for: Option<Piece>,
}

/// A piece of a run that reads like one name, and the place of a word in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Piece {
    /// How many words it has.
    pub(super) words: u32,
    /// Which of them the word is, from nought.
    pub(super) at: u32,
    /// What the tables know of the word before it.
    pub(super) before: Sorts,
    /// What they know of its last word.
    pub(super) last: Sorts,
    /// Its last word.
    pub(super) last_word: u32,
}

/// Flags of what stands beside a word.
pub(super) const BEHIND_TITLE: u32 = 1;
pub(super) const BEFORE_SAID: u32 = 2;
pub(super) const BEHIND_AT: u32 = 4;
pub(super) const BEFORE_HEAD: u32 = 8;
pub(super) const POSSESSIVE: u32 = 16;
pub(super) const BEHIND_THE: u32 = 32;
pub(super) const BEHIND_GIVEN: u32 = 64;
pub(super) const IN_BRACKETS: u32 = 128;
pub(super) const BEFORE_SUFFIX: u32 = 256;
pub(super) const FOR_SMALL_WORDS: u32 = 512;

/// What a story tells about the words in its runs.
pub(super) struct Story(FxHashMap<u32, Evidence>);

impl Story {
    pub(super) fn of(tokens: &Tokens, runs: &[Run]) -> Self {
        let mut words = FxHashMap::<u32, Evidence>::default();
        for run in runs {
            for piece in pieces(tokens, *run) {
                add_piece(tokens, piece, &mut words);
            }
        }
        for token in &tokens.all {
            if token.shape == Shape::Small
                && tokens.stretches[token.stretch as usize].capitals == Capitals::OfNames
                && let Some(evidence) = words.get_mut(&token.word)
            {
                evidence.small += 1;
            }
        }
        Story(words)
    }

    pub(super) fn about(&self, word: u32) -> Evidence {
        self.0.get(&word).copied().unwrap_or_default()
    }
}

/// The pieces of a run that may be one name each: parted at "and", "the", possessives and commas.
pub(super) fn pieces(tokens: &Tokens, run: Run) -> impl Iterator<Item = Run> {
    let mut at = run.first;
    std::iter::from_fn(move || {
        while at < run.end && parts(tokens, at) {
            at += 1;
        }
        let first = at;
        while at < run.end && !parts(tokens, at) {
            at += 1;
        }
        (first < at).then_some(Run { first, end: at })
    })
}

/// Whether a token parts the names of a run.
fn parts(tokens: &Tokens, at: usize) -> bool {
    match tokens.all[at].shape {
        Shape::Small => matches!(tokens.slice(at), "and" | "the" | "in" | "on" | "to"),
        Shape::Mark => matches!(tokens.slice(at), "," | "'s" | "’s" | "'" | "’" | "/"),
        _ => false,
    }
}

fn add_piece(tokens: &Tokens, piece: Run, words: &mut FxHashMap<u32, Evidence>) {
    let clear = tokens.stretch(piece.first).capitals == Capitals::OfNames;
    let initial = tokens.stretch(piece.first).first as usize == piece.first;
    let before = piece.first.checked_sub(1).filter(|_| !initial).map(|at| tokens.all[at]);
    let last = tokens.all[piece.end - 1];
    let whole = Piece {
        words: (piece.end - piece.first) as u32,
        at: 0,
        before: before.map(|token| token.sorts).unwrap_or_default(),
        last: last.sorts,
        last_word: last.word,
    };
    let after = tokens.all.get(piece.end).filter(|token| token.stretch == last.stretch);
    for at in piece.first..piece.end {
        let token = &tokens.all[at];
        if !token.shape.is_capitalised() {
            continue;
        }
        let evidence = words.entry(token.word).or_default();
        let place = Piece { at: (at - piece.first) as u32, ..whole };
        if clear {
            evidence.capital += u32::from(at > piece.first || !initial);
            if place.words > evidence.longest.words {
                evidence.longest = place;
            }
        }
        let previous = if at > piece.first { Some(tokens.all[at - 1]) } else { before };
        if let Some(previous) = previous {
            let sorts = previous.sorts;
            evidence.beside |= flag(sorts.any(&[Sort::Title, Sort::Courtesy]), BEHIND_TITLE)
                | flag(sorts.has(Sort::At) && previous.shape == Shape::Small, BEHIND_AT)
                | flag(sorts.has(Sort::Given) && at > piece.first, BEHIND_GIVEN)
                | flag(tokens.slice(at - 1) == "the", BEHIND_THE);
        }
        let next = if at + 1 < piece.end { tokens.all.get(at + 1) } else { after };
        if let Some(next) = next {
            let possessive = next.shape == Shape::Mark && matches!(tokens.slice(at + 1), "'s" | "’s");
            evidence.beside |= flag(next.sorts.has(Sort::Said), BEFORE_SAID)
                | flag(next.sorts.has(Sort::BodyHead) && next.shape != Shape::Small, BEFORE_HEAD)
                | flag(next.sorts.has(Sort::BodySuffix), BEFORE_SUFFIX)
                | flag(possessive, POSSESSIVE);
        }
    }
    if piece.end - piece.first == 1
        && piece.first > 1
        && tokens.is_mark(piece.first - 1, "(")
        && tokens.is_mark(piece.end, ")")
        && tokens.all[piece.first - 2].shape == Shape::Small
    {
        words.entry(last.word).or_default().beside |= FOR_SMALL_WORDS;
    }
    if let Some(acronym) = in_brackets(tokens, piece) {
        let evidence = words.entry(acronym).or_default();
        evidence.stands_for = Some(whole);
        evidence.beside |= IN_BRACKETS;
    }
}

fn flag(is: bool, flag: u32) -> u32 {
    if is { flag } else { 0 }
}

/// The word alone in brackets behind a piece.
fn in_brackets(tokens: &Tokens, piece: Run) -> Option<u32> {
    let acronym = tokens.acronym_in_brackets(piece.end).filter(|_| piece.end - piece.first > 1);
    acronym.map(|at| tokens.all[at].word)
}
