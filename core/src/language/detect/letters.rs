//! What the scripts of a text tell of its language.

use super::words::Word;
use crate::data::languages::{self, Script};

/// Letters below which nothing is clear.
const FEWEST: u32 = 12;

/// How many letters of each script there are.
#[derive(Default)]
pub(super) struct Letters {
    ascii: u32,
    others: Vec<(&'static Script, u32)>,
}

/// What the scripts tell.
pub(super) enum Found {
    Language(&'static str),
    /// A script of many languages, and the one to take if its words tell nothing.
    Alphabet(Option<&'static str>),
    Nothing,
}

impl Letters {
    /// Adds the letters of a word.
    #[inline]
    pub(super) fn add(&mut self, word: &Word<'_>) {
        if word.is_ascii {
            self.ascii += word.text.len() as u32;
            return;
        }
        for letter in word.text.chars() {
            if letter.is_ascii() {
                self.ascii += 1;
            } else if let Some(script) = languages::script(letter) {
                add(&mut self.others, script, 1);
            }
        }
    }

    /// What they tell.
    pub(super) fn language(&self) -> Found {
        let mut scripts = self.others.clone();
        if let Some(latin) = languages::script('a').filter(|_| self.ascii > 0) {
            add(&mut scripts, latin, self.ascii);
        }
        let total: u32 = scripts.iter().map(|(_, count)| count).sum();
        let of = |wanted| scripts.iter().find(|(script, _)| script.name == wanted).map_or(0, |(_, count)| *count);
        // Japanese writes Han and kana together; a fifth of kana is never Chinese.
        if of("kana") * 5 > total {
            return Found::Language("ja");
        }
        let Some((script, count)) = scripts.iter().max_by_key(|(_, count)| count) else {
            return Found::Nothing;
        };
        let dense = matches!(script.name, "han" | "hangul" | "kana");
        if count * 2 <= total || (total < FEWEST && !(dense && total >= 4)) {
            return Found::Nothing;
        }
        match (script.name, script.language) {
            ("han", _) if of("kana") * 20 > total => Found::Language("ja"),
            ("arabic", default) => Found::Alphabet(default),
            (_, Some(language)) => Found::Language(language),
            (_, None) => Found::Alphabet(None),
        }
    }
}

/// Adds to the count of a script. A script may have several ranges of letters; its name is one.
fn add(scripts: &mut Vec<(&'static Script, u32)>, script: &'static Script, more: u32) {
    match scripts.iter_mut().find(|(known, _)| known.name == script.name) {
        Some((_, count)) => *count += more,
        None => scripts.push((script, more)),
    }
}
