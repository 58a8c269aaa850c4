//! Which language a story is in.

use crate::data::fold::Folded;
use crate::data::languages::{self, Languages};
use crate::language::characters::boundary_before;

/// Bytes looked at: at the beginning, and again in the middle, where slugs and bylines are past.
const SAMPLE: usize = 2_000;
/// Letters below which nothing is clear.
const FEWEST_LETTERS: u32 = 12;
/// What the words must add up to: two that no other language has, or three that few have.
const FEWEST_POINTS: u32 = 7;
/// Points after which no more is read.
const BEYOND_DOUBT: u32 = 60;
/// Characters of a word that are looked through for its end.
const LONGEST: usize = 40;
/// Bytes that are read before that is asked.
const PIECE: usize = 300;

/// BCP 47 language of `text`, if it is clear: neither too short, nor a table, nor between two languages.
pub(crate) fn detect(text: &str) -> Option<&'static str> {
    let head = piece(text, 0);
    let middle = if text.len() > 2 * SAMPLE { piece(text, text.len() / 2) } else { "" };
    let middle = if middle.is_empty() && text.len() > SAMPLE { &text[head.len()..] } else { middle };
    let mut letters = Letters::default();
    letters.count(head);
    letters.count(middle);
    match letters.language() {
        Found::Language(language) => Some(language),
        Found::Alphabet(default) => Tally::of(head, middle).language().or(default),
        Found::Nothing => None,
    }
}

/// Up to [`SAMPLE`] bytes from `from` on, between characters.
fn piece(text: &str, from: usize) -> &str {
    let end = text.len().min(from + SAMPLE);
    &text[boundary_before(text, from)..boundary_before(text, end)]
}

/// Where a word ends at or after byte `at`, so that no piece breaks one.
fn word_end(text: &str, at: usize) -> usize {
    let at = boundary_before(text, at);
    let rest = text[at..].char_indices().take(LONGEST).find(|(_, c)| c.is_whitespace());
    rest.map_or_else(|| if at == 0 { text.len() } else { at }, |(end, _)| at + end)
}

/// How many letters of each script there are.
#[derive(Default)]
struct Letters {
    scripts: Vec<(&'static str, Option<&'static str>, u32)>,
}

enum Found {
    Language(&'static str),
    /// A script of many languages, and the one to take if its words tell nothing.
    Alphabet(Option<&'static str>),
    Nothing,
}

impl Letters {
    fn count(&mut self, text: &str) {
        let ascii = text.bytes().filter(u8::is_ascii_alphabetic).count();
        self.add('a', ascii as u32);
        if text.is_ascii() {
            return;
        }
        for letter in text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic()) {
            self.add(letter, 1);
        }
    }

    fn add(&mut self, letter: char, more: u32) {
        let Some(script) = languages::script(letter).filter(|_| more > 0) else { return };
        match self.scripts.iter_mut().find(|(name, ..)| *name == script.name) {
            Some((.., count)) => *count += more,
            None => self.scripts.push((script.name, script.language, more)),
        }
    }

    fn language(&self) -> Found {
        let total: u32 = self.scripts.iter().map(|(.., count)| count).sum();
        let of = |wanted| self.scripts.iter().find(|(name, ..)| *name == wanted).map_or(0, |(.., count)| *count);
        // Japanese writes Han and kana together; a fifth of kana is never Chinese.
        if of("kana") * 5 > total {
            return Found::Language("ja");
        }
        let Some((name, language, count)) = self.scripts.iter().max_by_key(|(.., count)| count) else {
            return Found::Nothing;
        };
        let dense = matches!(*name, "han" | "hangul" | "kana");
        if count * 2 <= total || (total < FEWEST_LETTERS && !(dense && total >= 4)) {
            return Found::Nothing;
        }
        match (*name, *language) {
            ("han", _) if of("kana") * 20 > total => Found::Language("ja"),
            ("arabic", default) => Found::Alphabet(default),
            (_, Some(language)) => Found::Language(language),
            (_, None) => Found::Alphabet(None),
        }
    }
}

/// What words and letters say for each language.
struct Tally {
    points: [u32; Languages::BITS as usize],
    words: u32,
    hits: u32,
}

impl Tally {
    /// Reads piece by piece, until the language is beyond doubt.
    fn of(head: &str, middle: &str) -> Self {
        let mut tally = Tally { points: [0; Languages::BITS as usize], words: 0, hits: 0 };
        for mut part in [head, middle] {
            while !part.is_empty() && !tally.is_beyond_doubt() {
                let piece = &part[..word_end(part, PIECE)];
                tally.read(piece);
                part = &part[piece.len()..];
            }
        }
        tally
    }

    fn read(&mut self, text: &str) {
        let mut before = ' ';
        for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
            let after = piece.chars().next_back().filter(|c| !c.is_alphabetic()).unwrap_or(' ');
            let piece = piece.trim_end_matches(|c: char| !c.is_alphabetic());
            let initial = piece.chars().nth(1).is_none() && !stands_alone(before, after);
            before = after;
            if piece.is_empty() || initial {
                continue;
            }
            self.words += 1;
            let Some(folded) = Folded::new(piece) else { continue };
            let word = folded.as_str();
            let mut languages = languages::of_word(word);
            if matches!(after, '\'' | '’') {
                let elided = languages::of_elided(word);
                languages = if elided != 0 { elided } else { languages };
            }
            self.hits += u32::from(languages != 0);
            self.add(languages);
            if !word.is_ascii() {
                let rare = word.chars().map(languages::of_letter).filter(|languages| *languages != 0);
                self.add(rare.fold(0, |all, languages| if all & languages == 0 { languages } else { all & languages }));
            }
        }
    }

    /// The fewer languages have a word, the more it says.
    fn add(&mut self, languages: Languages) {
        let points = match languages.count_ones() {
            0 => return,
            1 => 4,
            2 => 3,
            3 | 4 => 2,
            _ => 1,
        };
        let mut left = languages;
        while left != 0 {
            self.points[left.trailing_zeros() as usize] += points;
            left &= left - 1;
        }
    }

    /// The language with the most points, these, and those of the next one.
    fn best(&self) -> (usize, u32, u32) {
        self.points.iter().enumerate().fold((0, 0, 0), |(best, most, second), (bit, points)| {
            if *points > most { (bit, *points, most) } else { (best, most, second.max(*points)) }
        })
    }

    fn is_beyond_doubt(&self) -> bool {
        let (_, most, second) = self.best();
        most > BEYOND_DOUBT && most > 2 * second && self.is_prose()
    }

    /// Prose has a function word in every three; rows of a table have next to none.
    fn is_prose(&self) -> bool {
        self.hits * 8 >= self.words
    }

    fn language(&self) -> Option<&'static str> {
        let (best, most, second) = self.best();
        let clear = most >= FEWEST_POINTS && most * 10 > second * 11 && self.is_prose();
        clear.then(|| languages::languages()[best])
    }
}

/// Whether a single letter between these is a word, and no initial, genitive or part of "U.S.".
fn stands_alone(before: char, after: char) -> bool {
    !matches!(before, '.' | '\'' | '’') && after != '.'
}

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn one_sentence_is_enough() {
        for (language, text) in [
            ("en", "Rain fell on the coast and the roads were closed."),
            ("en", "THE MINISTER SAID THAT THE BRIDGE WOULD BE OPENED BY THE MAYOR OF THE TOWN."),
            ("fr", "Le ministre a déclaré que les écoles de la ville seront fermées lundi."),
            ("fr", "LE MINISTRE A DECLARE QUE LES ECOLES DE LA VILLE SERONT FERMEES LUNDI."),
            ("es", "El ministro dijo que las escuelas de la ciudad estarán cerradas el lunes."),
            ("pt", "O ministro disse que as escolas da cidade não serão fechadas na segunda-feira."),
            ("de", "Der Minister sagte, dass die Schulen der Stadt am Montag geschlossen werden."),
            ("it", "Il ministro ha detto che le scuole della città saranno chiuse lunedì."),
            ("nl", "De minister zei dat de scholen van de stad maandag niet open zijn."),
            ("sv", "Ministern sade att skolorna inte kommer att vara öppna på måndag efter stormen."),
            ("pl", "Minister powiedział, że szkoły w mieście będą zamknięte, ale nie wszystkie."),
            ("tr", "Bakan, okulların pazartesi günü kapalı olacağını ve bunun için bir karar alındığını söyledi."),
            ("id", "Menteri mengatakan bahwa sekolah di kota itu akan ditutup karena banjir."),
            ("cs", "Ministr řekl, že školy ve městě budou zavřené, ale ne všechny."),
            ("ru", "Министр сообщил, что школы в городе будут закрыты."),
            ("uk", "Міністр повідомив, що школи в місті будуть закриті."),
            ("zh", "部长说，学校星期一将关闭。"),
            ("ja", "大臣は、学校が月曜日に閉鎖されると述べた。"),
            ("ko", "장관은 월요일에 학교가 문을 닫는다고 말했다."),
            ("ar", "قال الوزير إن المدارس ستغلق يوم الاثنين."),
        ] {
            assert_eq!(detect(text), Some(language), "{text}");
        }
    }

    #[test]
    fn tables_and_scraps_are_in_no_language() {
        for text in ["", "   ", "1,250 3,400 (17)", "Shr 9 cts vs 2 cts\nNet 1,204 vs 903", "abc/def", "Nairobi"] {
            assert_eq!(detect(text), None, "{text}");
        }
    }

    #[test]
    fn the_middle_counts_too() {
        let text =
            format!("{}{}", "12 34 56\n".repeat(400), "The talks had lasted all night and they failed. ".repeat(100));
        assert_eq!(detect(&text), Some("en"));
    }
}
