//! What the tables know of single words in and around names.

use crate::data::fold::Folded;
use crate::data::groups;
use crate::data::organizations;
use crate::data::roles;
use crate::data::table::rows;
use crate::data::word_table::WordTable;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word may be, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Sorts(u64);

impl Sorts {
    pub(crate) const NONE: Sorts = Sorts(0);

    /// Whether the word may be that.
    pub(crate) const fn has(self, sort: Sort) -> bool {
        self.0 & (1 << sort as u64) != 0
    }

    /// Whether the word may be one of these.
    pub(crate) fn any(self, sorts: &[Sort]) -> bool {
        sorts.iter().any(|sort| self.has(*sort))
    }

    /// What the model learned of: everything up to [`Sort::BodyAcronym`], as a number.
    pub(crate) const fn bits(self) -> u32 {
        const LEARNED: u64 = (1 << (Sort::BodyAcronym as u32 + 1)) - 1;
        (self.0 & LEARNED) as u32
    }

    const fn and(self, sort: Sort) -> Sorts {
        Sorts(self.0 | 1 << sort as u64)
    }
}

/// What a word may be in or beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// The words that bind a language together: articles, pronouns, prepositions.
    Function,
    /// Stands between the words of a person's name.
    Particle,
    /// Stands between the words of a body's or place's name.
    Connector,
    /// A person does this with words.
    Said,
    /// Stands for a person.
    Pronoun,
    /// Stands before a place.
    At,
    /// A part of the place behind it.
    Direction,
    /// Stands before an office and belongs to it.
    Modifier,
    /// A feeling or judgement that governments are the object of.
    Attitude,
    /// A government does this, and no place.
    Acts,
    /// A given name.
    Given,
    /// Borne by men.
    Male,
    /// Borne by women.
    Female,
    /// A family name that comes before the given name.
    FamilyFirst,
    /// What a person is: "minister", "striker".
    Role,
    /// Stands before a name as its title.
    Title,
    /// A title that tells nothing else: "Mr".
    Courtesy,
    /// Makes the name of a body: "Ministry", "University".
    BodyHead,
    /// Ends the name of a company: "Inc.".
    BodySuffix,
    /// Makes the name of a place, and stands behind it: "River".
    PlaceAfter,
    /// Makes the name of a place, and stands before it: "Lake".
    PlaceBefore,
    /// Makes the name of an event: "Olympics".
    Event,
    /// A people, a religion, adherents.
    Group,
    /// Made from the name of a country or region: "Russian".
    Demonym,
    /// A month or a weekday.
    Calendar,
    /// A well-known body in one word.
    Body,
    /// Well-known initials of a body.
    BodyAcronym,
    /// Governments are what it is done to: "accused".
    Blames,
    /// Says what somebody is: "became".
    Being,
    /// Stands before a word for what somebody is: "another".
    Determiner,
    /// Ends a phrase that says what somebody is: "who".
    Ends,
    /// Shows that what stands before it is a whole subject: "agreed".
    Predicate,
    /// Before an office: it is not held at present.
    NotNow,
    /// Tells two of one name apart: "Jr."
    Generation,
    /// An Arabic article.
    Article,
    /// Stands before the name of a ship.
    Ship,
}

static TABLE: LazyLock<(WordTable<Sorts>, FxHashMap<String, Sorts>)> = LazyLock::new(|| {
    let mut all = FxHashMap::<String, Sorts>::default();
    for (word, sort) in entries() {
        let sorts = all.entry(word).or_default();
        *sorts = sorts.and(sort);
    }
    let short: Vec<_> = all.iter().map(|(word, sorts)| (word.clone(), *sorts)).collect();
    all.retain(|word, _| word.len() > 16 || !word.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    (WordTable::new(short.into_iter()), all)
});

/// What a word may be, whatever its case; without its full stop.
pub(crate) fn sorts(word: &str) -> Sorts {
    let bare = word.strip_suffix('.').unwrap_or(word);
    let (short, long) = &*TABLE;
    if let Some(sorts) = short.get(bare) {
        return *sorts;
    }
    if bare.len() <= 16 && bare.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Sorts::NONE;
    }
    Folded::new(bare).and_then(|word| long.get(word.as_str())).copied().unwrap_or_default()
}

/// Every single word of the tables with one thing that it may be.
fn entries() -> impl Iterator<Item = (String, Sort)> {
    own()
        .chain(function())
        .chain(calendar())
        .chain(heads())
        .chain(people())
        .chain(bodies())
        .chain(groups())
        .chain(given())
        .chain(peoples())
        .filter(|(word, _)| !word.contains(' '))
        .map(|(word, sort)| {
            let word = word.trim_end_matches('.').to_lowercase().replace('’', "'");
            (word, sort)
        })
}

fn own() -> impl Iterator<Item = (String, Sort)> {
    rows::<2>(include_str!("../../data/name_words.tsv")).filter_map(|[word, sort]| {
        let sort = match sort {
            "particle" => Sort::Particle,
            "connector" => Sort::Connector,
            "said" => Sort::Said,
            "pronoun" => Sort::Pronoun,
            "at" => Sort::At,
            "direction" => Sort::Direction,
            "modifier" => Sort::Modifier,
            "attitude" => Sort::Attitude,
            "acts" => Sort::Acts,
            "blames" => Sort::Blames,
            "being" => Sort::Being,
            "determiner" => Sort::Determiner,
            "ends" => Sort::Ends,
            "predicate" => Sort::Predicate,
            "not_now" => Sort::NotNow,
            "generation" => Sort::Generation,
            "article" => Sort::Article,
            "ship" => Sort::Ship,
            _ => return None,
        };
        Some((word.to_owned(), sort))
    })
}

fn function() -> impl Iterator<Item = (String, Sort)> {
    let words = rows::<2>(include_str!("../../data/function_words.tsv"));
    words
        .filter(|[_, languages]| languages.split(' ').any(|l| l == "en"))
        .map(|[word, _]| (word.to_owned(), Sort::Function))
}

fn calendar() -> impl Iterator<Item = (String, Sort)> {
    let months = rows::<3>(include_str!("../../data/months.tsv"));
    let months = months.filter(|[.., language]| *language == "en").flat_map(|[_, names, _]| names.split('|'));
    let days = rows::<2>(include_str!("../../data/time_words.tsv"));
    let days = days.filter(|[_, role]| role.starts_with("weekday")).map(|[word, _]| word);
    months.chain(days).map(|word| (word.to_owned(), Sort::Calendar))
}

fn heads() -> impl Iterator<Item = (String, Sort)> {
    let bodies = rows::<2>(include_str!("../../data/organization_words.tsv"));
    let bodies = bodies.map(|[word, place]| (word, if place == "suffix" { Sort::BodySuffix } else { Sort::BodyHead }));
    let places = rows::<2>(include_str!("../../data/place_heads.tsv"));
    let places =
        places.map(|[word, place]| (word, if place == "before" { Sort::PlaceBefore } else { Sort::PlaceAfter }));
    let events = rows::<2>(include_str!("../../data/event_words.tsv")).filter(|[_, place]| *place != "before");
    let events = events.map(|[word, _]| (word, Sort::Event));
    bodies.chain(places).chain(events).map(|(word, sort)| (word.to_owned(), sort))
}

fn people() -> impl Iterator<Item = (String, Sort)> {
    roles::entries().flat_map(|(words, role)| {
        let last = words.rsplit(' ').next().unwrap_or(words);
        let sort = if role.class == roles::Class::Courtesy { Sort::Courtesy } else { Sort::Role };
        let title = (role.title && last == words).then(|| (words.to_owned(), Sort::Title));
        [Some((last.to_owned(), sort)), title].into_iter().flatten()
    })
}

fn bodies() -> impl Iterator<Item = (String, Sort)> {
    organizations::names().filter(|name| !name.contains(' ')).map(|name| {
        let capitals = name.len() <= 6 && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.');
        (name.to_owned(), if capitals { Sort::BodyAcronym } else { Sort::Body })
    })
}

fn groups() -> impl Iterator<Item = (String, Sort)> {
    groups::names().map(|word| (word.to_owned(), Sort::Group))
}

fn given() -> impl Iterator<Item = (String, Sort)> {
    let names = rows::<2>(include_str!("../../data/given_names.tsv"));
    names.flat_map(|[name, gender]| {
        let gender = match gender {
            "m" => Some(Sort::Male),
            "f" => Some(Sort::Female),
            _ => None,
        };
        [Some(Sort::Given), gender].into_iter().flatten().map(|sort| (name.to_owned(), sort))
    })
}

fn peoples() -> impl Iterator<Item = (String, Sort)> {
    let demonyms = rows::<1>(include_str!("../../data/demonyms.tsv")).map(|[word]| (word.to_owned(), Sort::Demonym));
    let families = rows::<1>(include_str!("../../data/family_names_first.tsv"));
    demonyms.chain(families.map(|[name]| (name.to_owned(), Sort::FamilyFirst)))
}
