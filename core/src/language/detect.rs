//! Which language a story is in.

mod letters;
mod tally;
mod words;

use crate::language::characters::boundary_before;
use letters::{Found, Letters};
use tally::Tally;
use words::words;

/// Bytes looked at: at the beginning, and again in the middle, where slugs and bylines are past.
const SAMPLE: usize = 2_000;
/// Characters of a word that are looked through for its end.
const LONGEST: usize = 40;
/// Bytes that are read before it is asked whether the language is beyond doubt.
const PIECE: usize = 64;

/// BCP 47 language of `text`, if it is clear: neither too short, nor a table, nor between two languages.
pub(crate) fn detect(text: &str) -> Option<&'static str> {
    let head = piece(text, 0);
    let middle = if text.len() > 2 * SAMPLE { piece(text, text.len() / 2) } else { &text[head.len()..] };
    let mut evidence = Evidence::default();
    for mut part in [head, middle] {
        while !part.is_empty() {
            let (piece, rest) = part.split_at(word_end(part, PIECE));
            evidence.read(piece);
            if let Some(language) = evidence.beyond_doubt() {
                return Some(language);
            }
            part = rest;
        }
    }
    evidence.language()
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

/// What was read so far.
#[derive(Default)]
struct Evidence {
    letters: Letters,
    tally: Tally,
}

impl Evidence {
    fn read(&mut self, text: &str) {
        for word in words(text) {
            self.letters.add(&word);
            if !word.is_initial() {
                self.tally.add(&word);
            }
        }
    }

    /// The language, if reading on would not change it.
    fn beyond_doubt(&self) -> Option<&'static str> {
        let language = self.tally.beyond_doubt()?;
        matches!(self.letters.language(), Found::Alphabet(_)).then_some(language)
    }

    fn language(&self) -> Option<&'static str> {
        match self.letters.language() {
            Found::Language(language) => Some(language),
            Found::Alphabet(default) => self.tally.language().or(default),
            Found::Nothing => None,
        }
    }
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
    fn a_head_in_another_language_does_not_count() {
        let text =
            format!("Here is the story of the day. {}", "Der Minister sagte, dass die Schulen offen sind. ".repeat(9));
        assert_eq!(detect(&text), Some("de"));
    }

    #[test]
    fn the_middle_counts_too() {
        let text =
            format!("{}{}", "12 34 56\n".repeat(400), "The talks had lasted all night and they failed. ".repeat(100));
        assert_eq!(detect(&text), Some("en"));
    }
}
