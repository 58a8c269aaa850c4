//! Whether a sentence ends at a stop.

use crate::data::abbreviations::{Abbreviation, Class, abbreviation};
use crate::data::languages::Languages;
use crate::data::sentence_words::{self, Tells};
use crate::language::characters::{boundary_before, is_blank};
use crate::language::sentences::address;
use crate::language::sentences::after::After;
use crate::language::sentences::attribution;
use crate::language::sentences::before::{Before, Kind as Word, is_pronoun};
use crate::language::sentences::missing_blank;
use crate::language::sentences::stops::{Kind, Stop};
use crate::language::sentences::writing::{LazyWriting, Writing};

/// Bytes of a speaker behind the dash after a quotation.
const LONGEST_SPEAKER: usize = 100;

/// How far the words behind the next one are looked through, in bytes.
const NEAR: usize = 40;

/// A stop in its surroundings.
#[derive(Debug)]
pub(crate) struct Place<'a, 't> {
    pub(crate) text: &'t str,
    /// Where the sentence starts.
    pub(crate) sentence: usize,
    pub(crate) stop: Stop,
    pub(crate) before: &'a Before<'t>,
    pub(crate) after: &'a After<'t>,
    pub(crate) languages: Languages,
    pub(crate) writing: &'a LazyWriting<'t>,
    /// Whether the stop stands in a bracket that opened inside the sentence.
    pub(crate) bracketed: bool,
}

impl Place<'_, '_> {
    /// Whether the sentence ends here.
    pub(crate) fn ends(&self) -> bool {
        let Place { stop, after, .. } = self;
        if after.gap {
            return true;
        }
        if stop.kind == Kind::Full {
            return !self.is_quoted_in_japanese();
        }
        if self.text[..stop.start].ends_with(['(', '[']) {
            return false;
        }
        if stop.kind == Kind::Address {
            return self.address_ends();
        }
        if !after.spaced {
            return missing_blank::ends(self);
        }
        let Some(first) = after.first else { return true };
        if matches!(first, ',' | ';' | ':' | '%') {
            return false;
        }
        if first.is_lowercase() {
            return self.ends_before_lower_case();
        }
        match stop.kind {
            Kind::Shout => self.shout_ends(),
            Kind::Ellipsis => self.ellipsis_ends(),
            _ => self.period_ends(first),
        }
    }

    /// "「…。」と述べた": the particle takes the quotation into its sentence.
    fn is_quoted_in_japanese(&self) -> bool {
        self.after.quote_closed && self.text[self.after.end..].starts_with(['と', 'っ', 'な', 'の', 'を', 'が', 'は'])
    }

    /// The sentence goes on, unless nothing is written with a capital here, or the next word is a subject,
    /// an address, or a name like "iPhone".
    fn ends_before_lower_case(&self) -> bool {
        let Place { before, after, .. } = self;
        if !matches!(before.kind, Word::Word) || after.quote_closed {
            return false;
        }
        let address = address::starts(&self.text[after.word_start..]);
        if self.stop.kind == Kind::Ellipsis || address {
            return address;
        }
        self.writing.get() == Writing::Lower
            || after.quote_opens
            || after.bracket_opens
            || self.is(after.word, Tells::Subject)
            || after.word.chars().nth(1).is_some_and(char::is_uppercase)
    }

    /// An address without a stop ends what it stands in, if something begins behind it.
    fn address_ends(&self) -> bool {
        let Place { after, .. } = self;
        if !after.spaced || (after.bracket_opens && !self.remark_follows()) || after.dashed {
            return false;
        }
        let capital = after.first.is_some_and(char::is_uppercase);
        let goes_on = self.is(after.word, Tells::Date) || self.is(after.word, Tells::Office);
        (capital && !goes_on && self.writing.get() == Writing::Prose) || address::starts(&self.text[after.next..])
    }

    /// Behind a quotation a dash and its speaker, up to the end: "…never again.” – Ana Lima, mayor".
    fn is_signed(&self) -> bool {
        let rest = &self.text[self.after.next..];
        self.after.quote_closed
            && self.after.dashed
            && rest.len() <= LONGEST_SPEAKER
            && !rest.contains(['.', '!', '?', '\n'])
    }

    fn shout_ends(&self) -> bool {
        if self.is_signed() {
            return false;
        }
        if self.is(self.before.word, Tells::Shout) && self.stop.end - self.stop.start == 1 {
            return self.begins();
        }
        !(self.after.quote_closed && attribution::follows(self))
    }

    /// An ellipsis with a blank before it may stand for words left out of the middle.
    fn ellipsis_ends(&self) -> bool {
        let adrift = self.text[..self.stop.start].ends_with(is_blank);
        let sentence_before = self.text[self.stop.start..self.stop.end].starts_with(". ");
        !adrift || sentence_before || self.after.quote_closed || self.after.quote_opens || self.begins()
    }

    fn period_ends(&self, first: char) -> bool {
        if self.is_signed() {
            return false;
        }
        let Place { before, after, .. } = self;
        let short = !before.is_plain() && !matches!(before.kind, Word::Number);
        if short && after.bracket_closed && self.bracketed {
            return false;
        }
        let ticker = first == '<' || (after.bracket_opens && !self.remark_follows());
        if short && ticker {
            return false;
        }
        match before.kind {
            Word::Word => !self.marks_item(),
            Word::Number => self.number_ends(first),
            Word::Initial => self.initial_ends(),
            Word::Acronym => (self.begins() && !self.joins()) || (after.quote_opens && first.is_uppercase()),
            Word::Consonants => self.begins(),
            Word::Short(found) => self.is_party(found) || self.abbreviation_ends(found.class, found.exact, first),
        }
    }

    /// Whether it only looks like the abbreviation: a word in capitals where others are not, as the state
    /// "MS" or the party "PP".
    fn is_party(&self, found: &Abbreviation) -> bool {
        let high = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c == '.');
        let placed = matches!(found.class, Class::Saint | Class::State | Class::Month);
        let odd = self.writing.get() == Writing::Prose && !placed && high(self.before.word) && !high(found.written);
        odd && self.after.first.is_some_and(char::is_alphabetic) && !high(self.after.word)
    }

    fn abbreviation_ends(&self, class: Class, exact: bool, first: char) -> bool {
        let Place { before, after, .. } = self;
        // Where every word has a capital, only a word that must begin a sentence tells one.
        let plain = self.writing.get() == Writing::Prose || self.writing.get() == Writing::Lower;
        let usually = plain || self.begins() || after.quote_opens;
        let digit = first.is_ascii_digit();
        let next = |tells| self.is(after.word, tells);
        match class {
            Class::Title | Class::Never => false,
            Class::Plain => true,
            Class::Number => {
                let figure = !first.is_alphabetic() || (is_label(after.word) && !self.begins());
                !figure && !after.dashed && (exact || self.begins())
            }
            Class::Month => !digit && !after.dashed && !next(Tells::Date) && usually,
            Class::Weekday => !digit && !after.dashed && !self.month_follows() && !next(Tells::Date) && usually,
            Class::Clock => {
                !next(Tells::Date) && !after.dashed && !self.month_follows() && !self.zone_follows() && usually
            }
            Class::Company => !next(Tells::Office) && !after.dashed && usually,
            Class::Suffix => !next(Tells::Place) && !next(Tells::Office) && !after.dashed && usually,
            Class::State if before.after_comma() => !digit && !after.dashed && usually,
            Class::State | Class::Open => self.begins(),
            Class::Saint => self.begins() && starts_high(before.previous(self.sentence)),
        }
    }

    /// "12:47 a.m. Nov. 3"
    fn month_follows(&self) -> bool {
        abbreviation(self.after.word, self.languages).is_some_and(|found| found.class == Class::Month)
    }

    /// "9 a.m. Central European time"
    fn zone_follows(&self) -> bool {
        let rest = &self.text[self.after.word_start..];
        let near = &rest[..boundary_before(rest, NEAR)];
        let mut words = near.split_whitespace().take(4);
        words.any(|word| word.trim_end_matches([',', '.', ')']).eq_ignore_ascii_case("time"))
    }

    fn initial_ends(&self) -> bool {
        let previous = self.before.previous(self.sentence);
        if is_pronoun(self.before.word, previous, self.writing.get()) {
            return true;
        }
        let name = !previous.starts_with(char::is_lowercase);
        let begins = if name { self.is(self.after.word, Tells::Opener) } else { self.begins() };
        self.before.start > self.sentence && begins && !previous.is_empty()
    }

    /// "a. Boats": a letter at the very start counts an item of a list.
    fn marks_item(&self) -> bool {
        self.before.word.len() == 1 && self.text[self.sentence..self.before.start].chars().all(|c| !c.is_alphanumeric())
    }

    /// A number may count an item of a list, or be an ordinal.
    fn number_ends(&self, first: char) -> bool {
        let Place { before, after, .. } = self;
        let short = before.word.len() <= 2;
        let item = self.text[self.sentence..before.start].chars().all(|c| !c.is_alphanumeric());
        if item && before.word.len() <= 3 {
            return false;
        }
        if !short || !sentence_words::has_ordinals(self.languages) {
            return true;
        }
        let ordinal = first.is_ascii_digit()
            || self.is(after.word, Tells::Date)
            || (self.is(before.previous(self.sentence), Tells::Ordinal) && !self.begins());
        !ordinal
    }

    /// Whether the next word is one that begins sentences.
    pub(crate) fn begins(&self) -> bool {
        let strong = self.is(self.after.word, Tells::Opener);
        strong || (self.writing.get() == Writing::Prose && self.is(self.after.word, Tells::Starter))
    }

    /// "the U.S. And Japan", but "the U.S. And they left".
    fn joins(&self) -> bool {
        let behind = &self.text[self.after.word_start + self.after.word.len()..];
        let near = behind[..boundary_before(behind, NEAR)].split_whitespace().next().unwrap_or("");
        self.is(self.after.word, Tells::Joins) && !self.is(near, Tells::Subject)
    }

    /// Whether the bracket that opens here holds words and not a ticker, a party or a place: "(Reporting by".
    fn remark_follows(&self) -> bool {
        let rest = &self.text[self.after.word_start + self.after.word.len()..];
        rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase))
    }

    pub(crate) fn is(&self, word: &str, tells: Tells) -> bool {
        !word.is_empty() && sentence_words::is(word, tells, self.languages)
    }
}

/// "II" in "Vol. II", "B" in "Fig. B".
fn is_label(word: &str) -> bool {
    word.len() <= 4 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

fn starts_high(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}
