//! The tables of the layout: what closes copy, what surrounds it, what opens its items.

use crate::data::{phrases::Phrases, table::rows};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Where a boilerplate phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Opens boilerplate anywhere.
    Start,
    /// Opens boilerplate after the story.
    Tail,
    /// Opens boilerplate after the story if it is in capitals.
    Capitals,
    /// Is boilerplate by itself.
    Line,
    /// Heads contacts.
    Contact,
}

/// Phrases that open boilerplate.
pub(crate) static BOILERPLATE: LazyLock<Phrases<Place>> = LazyLock::new(|| {
    Phrases::new(boilerplate().filter_map(|[_, place, phrase]| {
        let place = match place {
            "start" => Place::Start,
            "tail" => Place::Tail,
            "capitals" => Place::Capitals,
            "line" => Place::Line,
            "contact" => Place::Contact,
            _ => return None,
        };
        Some((phrase, place))
    }))
});

/// Phrases that tell boilerplate after the story wherever they stand in it.
pub(crate) static BOILERPLATE_INSIDE: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(boilerplate().filter(|[_, place, _]| *place == "inside").map(|[_, _, p]| (p, ()))));

/// What stands in brackets at the end of a text that was broken off.
pub(crate) static BOILERPLATE_END: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(boilerplate().filter(|[_, place, _]| *place == "end").map(|[_, _, p]| (p, ()))));

fn boilerplate() -> impl Iterator<Item = [&'static str; 3]> {
    rows(include_str!("../../data/boilerplate_phrases.tsv"))
}

/// Openings of notes from the desk.
pub(crate) static NOTES: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(rows(include_str!("../../data/body_notes.tsv")).map(|[_, phrase]| (phrase, ()))));

/// What a head in a note pad opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PadHead {
    /// The pad itself.
    Opens,
    /// Notes.
    Note,
    /// Contacts.
    Contact,
}

/// Heads in note pads.
pub(crate) static PAD_HEADS: LazyLock<Phrases<PadHead>> = LazyLock::new(|| {
    Phrases::new(rows(include_str!("../../data/note_heads.tsv")).map(|[_, head, reading]| {
        let reading = match reading {
            "opens" => PadHead::Opens,
            "contact" => PadHead::Contact,
            _ => PadHead::Note,
        };
        (head, reading)
    }))
});

/// Phrases that open a caption.
pub(crate) static CAPTION_START: LazyLock<Phrases<()>> = LazyLock::new(|| captions("start"));
/// Phrases that tell a caption wherever they stand in it.
pub(crate) static CAPTION_INSIDE: LazyLock<Phrases<()>> = LazyLock::new(|| captions("inside"));

fn captions(wanted: &'static str) -> Phrases<()> {
    let rows = rows(include_str!("../../data/caption_marks.tsv"));
    Phrases::new(rows.filter(move |[place, _]| *place == wanted).map(|[_, phrase]| (phrase, ())))
}

/// Whether a mark opens an item anywhere (`true`) or only among others.
pub(crate) static BULLETS: LazyLock<FxHashMap<&'static str, bool>> = LazyLock::new(|| {
    rows(include_str!("../../data/bullets.tsv")).map(|[mark, reading]| (mark, reading == "sure")).collect()
});

/// What stands before contributors, with the role it gives.
pub(crate) static ROLES: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    Phrases::new(rows(include_str!("../../data/contributor_roles.tsv")).map(|[_, phrase, role]| (phrase, role)))
});

/// What follows contributors in a sentence that thanks them, with the role it gives.
pub(crate) static CONTRIBUTIONS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    Phrases::new(rows(include_str!("../../data/contribution_phrases.tsv")).map(|[_, phrase, role]| (phrase, role)))
});

/// What a small word does in a line of contributors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CreditWord {
    /// Joins two names.
    And,
    /// A place follows.
    Place,
    /// Part of a name.
    Particle,
    /// A calling, before the names.
    Calling,
    /// Stands for colleagues without a name.
    Newsroom,
}

/// Small words in lines of contributors.
pub(crate) static CREDIT_WORDS: LazyLock<FxHashMap<&'static str, CreditWord>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../data/credit_words.tsv"));
    rows.map(|[word, reading]| {
        let reading = match reading {
            "and" => CreditWord::And,
            "place" => CreditWord::Place,
            "calling" => CreditWord::Calling,
            "newsroom" => CreditWord::Newsroom,
            _ => CreditWord::Particle,
        };
        (word, reading)
    })
    .collect()
});

/// Places of several words.
pub(crate) static CREDIT_PLACES: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(rows(include_str!("../../data/credit_places.tsv")).map(|[place]| (place, ()))));

/// A word or sign that ends the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EndMark {
    /// The agency that signs with it.
    pub(crate) desk: Option<&'static str>,
    /// Whether it also stands at the end of a paragraph's line.
    pub(crate) run_in: bool,
}

/// Words and signs that end the copy.
pub(crate) static END_MARKS: LazyLock<FxHashMap<&'static str, EndMark>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../data/end_marks.tsv"));
    rows.map(|[mark, desk, run_in]| {
        (mark, EndMark { desk: (!desk.is_empty()).then_some(desk), run_in: run_in == "yes" })
    })
    .collect()
});

/// Codes that open a line of initials.
pub(crate) static DESKS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| desks("lead"));
/// Names that stand in a closing credit.
pub(crate) static CREDITED: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| desks("credit"));

fn desks(wanted: &'static str) -> FxHashMap<&'static str, &'static str> {
    let rows = rows(include_str!("../../data/desk_codes.tsv"));
    rows.filter(|[_, _, reading]| *reading == wanted).map(|[code, desk, _]| (code, desk)).collect()
}

/// Words that only look like initials.
pub(crate) static NOT_INITIALS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| rows(include_str!("../../data/not_initials.tsv")).map(|[word, _]| word).collect());

/// Small words of titles.
pub(crate) static TITLE_WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| rows(include_str!("../../data/title_words.tsv")).map(|[word]| word).collect());

/// Words that have a capital only where a sentence begins.
pub(crate) static SENTENCE_OPENERS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| rows(include_str!("../../data/sentence_openers.tsv")).map(|[_, word]| word).collect());

/// Words that tell a sentence, not a head.
pub(crate) static HEAD_STOPPERS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| rows(include_str!("../../data/head_stoppers.tsv")).map(|[_, word]| word).collect());

/// Words that address somebody, as they are spelt inside a sentence.
pub(crate) static ADDRESS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| rows(include_str!("../../data/address_words.tsv")).map(|[_, word]| word).collect());
