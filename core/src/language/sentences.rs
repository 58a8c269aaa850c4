//! Where sentences end.
//!
//! Every mark that may end one is a [`stop`](stops::Stop). What stands [`before`] it and [`after`]
//! it, and how the block is [written](writing::Writing), tells whether it [`ends`] one. The block is
//! read once; around a stop only a bounded stretch is looked at, so the cost is linear.

mod address;
mod after;
mod amiss;
mod attribution;
mod before;
mod blocks;
mod ends;
mod items;
mod marks;
mod missing_blank;
mod stops;
mod writing;

use crate::data::languages::{self, Languages};
use crate::language::characters::is_blank;
use std::ops::Range;

pub(crate) use amiss::{Amiss, amiss};
pub(crate) use blocks::of_story;

/// The sentences of one block, as byte ranges into `block`, trimmed of blanks.
///
/// In order, not overlapping; every character that is not blank lies in one. A line break is a
/// blank like others, but a blank line ends a sentence.
pub(crate) fn sentences(block: &str, language: Option<&str>) -> Vec<Range<usize>> {
    let mut reader = Reader::of(block, languages::bit(language));
    while reader.step() {}
    reader.finish()
}

/// A block, read up to some place.
struct Reader<'t> {
    text: &'t str,
    languages: Languages,
    writing: writing::LazyWriting<'t>,
    marks: marks::Marks,
    items: Option<items::Items>,
    /// Where the block's first character stands.
    origin: usize,
    /// Where the sentence at hand starts.
    start: usize,
    /// Where the next stop is looked for.
    at: usize,
    sentences: Vec<Range<usize>>,
}

impl<'t> Reader<'t> {
    fn of(text: &'t str, languages: Languages) -> Self {
        let start = stops::blanks(text, 0).0;
        Reader {
            text,
            languages,
            writing: writing::LazyWriting::of(text),
            marks: marks::Marks::default(),
            items: items::Items::of(&text[start..], languages),
            origin: start,
            start,
            at: start,
            sentences: Vec::new(),
        }
    }

    /// Reads up to the next stop. Whether there was one.
    fn step(&mut self) -> bool {
        let Some(stop) = stops::next(self.text, self.at) else { return false };
        self.cut_items(stop.start);
        if stop.kind == stops::Kind::Gap {
            self.end(stop.start, stop.end);
            return true;
        }
        if stop.kind == stops::Kind::Rule {
            self.end(stop.start, stop.start);
            self.end(stop.end, stops::blanks(self.text, stop.end).0);
            return true;
        }
        self.marks.read_to(self.text, stop.start);
        let after = after::After::of(self.text, stop.end, self.marks.quoted());
        let bracketed = self.marks.inside(self.start);
        self.marks.read_to(self.text, after.end);
        let before = before::Before::of(self.text, self.start, stop.start, self.languages);
        let place = ends::Place {
            text: self.text,
            sentence: self.start,
            stop,
            before: &before,
            after: &after,
            languages: self.languages,
            writing: &self.writing,
            bracketed,
        };
        let ends = place.ends();
        let kept = self.marks.inside(self.start) && !after.gap && marks::Marks::closes_soon(self.text, after.end);
        if ends && !kept {
            self.end(after.end, after.next);
        } else {
            self.at = after.end;
        }
        true
    }

    /// Ends sentences where an item of a list starts before `to`.
    fn cut_items(&mut self, to: usize) {
        while let Some(items) = &mut self.items {
            let Some(item) = items.next_until(&self.text[self.origin..], to.saturating_sub(self.origin)) else {
                return;
            };
            let item = self.origin + item;
            if item > self.start {
                self.end(item, item);
            }
        }
    }

    /// The sentence at hand ends at `end`, the next one starts at `next`.
    fn end(&mut self, end: usize, next: usize) {
        let sentence = self.text[self.start..end].trim_end_matches(is_blank);
        if !sentence.is_empty() {
            self.sentences.push(self.start..self.start + sentence.len());
        }
        self.marks.begin();
        self.start = next;
        self.at = self.at.max(next);
    }

    fn finish(mut self) -> Vec<Range<usize>> {
        self.cut_items(self.text.len());
        self.end(self.text.len(), self.text.len());
        self.sentences
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::language::characters::is_blank;
    use proptest::prelude::*;

    /// Each case is written with `|` where a sentence must end.
    fn check(language: &str, cases: &[&str]) {
        for case in cases {
            let text = case.replace('|', "");
            let found: Vec<_> = sentences(&text, Some(language)).into_iter().map(|range| &text[range]).collect();
            let wanted: Vec<_> = case.split('|').map(|part| part.trim_matches(is_blank)).collect();
            assert_eq!(found, wanted);
        }
    }

    #[test]
    fn abbreviations_by_class() {
        check(
            "en",
            &[
                "Lt. Gen. Ana Soto met Mrs. Hale and the Rev. Otto Bry. |They spoke for an hour.",
                "Harbour Freight Corp. sold its ferries. |It kept Delta Line Inc. |Terms were not given.",
                "Oak Shipping Co. Chairman Rolf Hale resigned.",
                "She moved from Lyle, Pa. |House by house burned down on Dec. 3, 1999.",
                "He is William Hale Jr. |Hale said so on Hale Jr. Boulevard.",
                "The ferry left at 9:30 p.m. |Nobody saw it go at 7 a.m. Friday or 8 p.m. Eastern time.",
                "It ranked No. 20 in May. |Was it right? |No. |Others were faster.",
                "Trade of the U.S. And Japan grew in the U.S. |And they knew.",
                "The U.S. Senate met. |He lives in the U.S. |They do not.",
                "Miller vs. Soto was heard by Judge J.P. Moll, not by T.J. or by Ed W. Barr.",
                "The party fell ill. |Police came. |It sat. |Then it stood.",
            ],
        );
    }

    #[test]
    fn marks_around_the_stop() {
        check(
            "en",
            &[
                "“We left.” |“We came back,” she said.",
                "\"Is there hope?\" he said. |\"There is none.\"",
                "“Who pays for this?” Hale asked. |“Nobody does.”",
                "``We lost.'' |``We won,'' they said.",
                "Hale said: \"I row each day. |\"I swim too.\"",
                "The quay (It was built in 1890. It leaks.) was shut. |(It opened on Monday.) |Boats came.",
                "Rep. Ana Soto (R-Pa.) Thursday left the hall (Jan. 3).",
                "It strained the two towns. and the valley. |Boats left.",
                "They left on Saturday.|They came back.",
                "It was the judge 👩🏽‍⚖️ of ducks. 🦆👩🏽‍⚖️ |They left.🌽 |☞ Read on.",
            ],
        );
    }

    #[test]
    fn dots_addresses_and_lists() {
        check(
            "en",
            &[
                "We waited ... nobody came. |We left... |It rained.",
                "Take the road. ... |Then turn.",
                "It fell 1.5 pct to 3.20 dlrs. |Write to desk@example.com. |See www.example.com/a.b for more.",
                "Oy Tuli <TULI.HE> and Beta Inc. <beta.St.> rose.",
                "1. Boats stay in port |2. Schools close |3. Buses run.",
                "It rose. |*** |It fell.",
            ],
        );
    }

    #[test]
    fn capitals_and_small_letters() {
        check(
            "en",
            &[
                "THE U.S. SENATE MET ON DEC. 3. |COL. HALE LEFT. |IT RAINED ON NO. 5 QUAY.",
                "U.S. TO SEND SHIPS TO MR. SOTO AND CO. SAYS HALE",
                "ok I came. |nobody was there. |so I left again.",
            ],
        );
    }

    #[test]
    fn other_languages() {
        check(
            "de",
            &[
                "Am 15. Dezember kam Dr. Moll in die 3. Runde. |Er verlor 3 Mio. Euro, z. B. in St. Veit.",
                "Das war 2015. |Die Fähre kam auf Platz 3. |Um zwei ging er.",
            ],
        );
        check("fr", &["M. Le Gall a vu Mme Roy. |Il est parti. |« On verra. » |Elle rit."]);
        check("es", &["El Sr. Soto llegó a EE.UU. |El barco no. |¿Quién pagó? |¡Nadie!"]);
        check("pt", &["O Sr. Melo diz que é. |Porque o barco da Sra. Reis caiu."]);
        check("zh", &["船走了。|“我们不走。”|他说。"]);
        check("ja", &["「船は出ない。」と彼は言った。|雨だった。"]);
        check("ar", &["هل غادرت السفن؟ |نعم. |غادرت."]);
    }

    #[test]
    fn blank_lines_end_sentences_and_line_breaks_do_not() {
        check("en", &["The boats\nleft the\nport\n\n|Nobody saw them\n"]);
        assert_eq!(sentences(" \n ", Some("en")), []);
    }

    proptest! {
        #[test]
        fn ranges_are_ordered_trimmed_and_whole(
            text in "(\\PC|[ .!?\"'“”()«»\n…。*@-]|U\\.S\\. |Mr\\. |[0-9]{1,2}\\. |• |[A-Z][a-z]{1,4} |[a-z]{1,5} ){0,40}",
            language in prop::sample::select(vec![None, Some("en"), Some("de"), Some("pt"), Some("ja")]),
        ) {
            let mut at = 0;
            for range in sentences(&text, language) {
                prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
                prop_assert!(range.start >= at && range.start < range.end);
                prop_assert!(text[at..range.start].chars().all(is_blank));
                let sentence = &text[range.clone()];
                prop_assert_eq!(sentence.trim_matches(is_blank), sentence);
                at = range.end;
            }
            prop_assert!(text[at..].chars().all(is_blank));
        }
    }
}
