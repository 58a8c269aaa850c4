//! People: which names are one person's.

use crate::article::{EntityKind, MentionForm};
use crate::data::name_words::{self, Sort};
use crate::data::roles::Gender;
use crate::names::cast::{Cast, Id};
use crate::names::interpret::Named;
use crate::names::tokens::{Shape, Tokens};
use rustc_hash::FxHashMap;

/// Joins the names of people into persons. Gives the person of each name.
pub(in crate::names) fn join(tokens: &Tokens, names: &[Named], cast: &mut Cast) -> Vec<Option<Id>> {
    let mut people = People::default();
    let mut of_name = vec![None; names.len()];
    let persons = || names.iter().enumerate().filter(|(_, name)| name.kind == EntityKind::Person);
    let mut full: Vec<(usize, Parts)> = persons().map(|(at, name)| (at, parts(tokens, name))).collect();
    // The fullest names first: what comes shorter is one of them, or somebody else.
    full.sort_by_key(|(at, parts)| (std::cmp::Reverse(parts.words.len()), *at));
    let (full, short): (Vec<_>, Vec<_>) = full.into_iter().partition(|(_, parts)| parts.words.len() > 1);
    for (at, parts) in &full {
        of_name[*at] = Some(people.of_full_name(tokens, &names[*at], parts, cast));
    }
    let mut short = short;
    short.sort_by_key(|(at, _)| *at);
    for (at, parts) in &short {
        of_name[*at] = people.of_short_name(tokens, names, &of_name, *at, parts, cast);
    }
    for (at, name) in persons() {
        if let Some(id) = of_name[at] {
            cast.mention(id, name.span(tokens), MentionForm::Name);
            let gender = gender(tokens, name);
            let member = cast.get_mut(id);
            member.gender = member.gender.or(gender);
        }
    }
    of_name
}

/// The words of a person's name without initials, particles and "Jr.", folded.
struct Parts {
    words: Vec<u32>,
    initials: Vec<char>,
    /// Whether the family name comes first, as far as the tables tell.
    family_first: bool,
}

fn parts(tokens: &Tokens, name: &Named) -> Parts {
    let (mut words, mut initials) = (Vec::new(), Vec::new());
    let mut family_first = false;
    for at in name.first..name.end {
        let token = &tokens.all[at];
        match token.shape {
            Shape::Mark | Shape::Number => {}
            Shape::Initial => initials.extend(tokens.slice(at).chars().filter(|c| c.is_alphabetic())),
            Shape::Small if token.sorts.has(Sort::Particle) => {}
            _ if token.sorts.has(Sort::Generation) && at > name.first => {}
            _ if token.sorts.has(Sort::Article) && name.end - name.first > 1 => {}
            _ => {
                if words.is_empty() {
                    family_first = token.sorts.has(Sort::FamilyFirst) && at + 1 < name.end;
                }
                words.push(bare_hash(tokens.slice(at)));
            }
        }
    }
    Parts { words, initials, family_first }
}

/// A word of a name as a number, without regard to case and accents.
fn bare_hash(word: &str) -> u32 {
    if word.is_ascii() {
        return crate::names::tokens::word_hash(word);
    }
    let bare: String = word.chars().map(crate::data::fold::without_accent).collect();
    crate::names::tokens::word_hash(&bare)
}

/// The people of a story by the words of their names.
#[derive(Default)]
struct People {
    by_word: FxHashMap<u32, Vec<Id>>,
    words: FxHashMap<Id, Known>,
}

struct Known {
    words: Vec<u32>,
    initials: Vec<char>,
    family: u32,
    gender: Option<Gender>,
}

/// People of one family name that are looked through for a match. A story has few; a list of names may have many.
const MOST: usize = 24;

impl People {
    fn of_full_name(&mut self, tokens: &Tokens, name: &Named, parts: &Parts, cast: &mut Cast) -> Id {
        let family = if parts.family_first { parts.words[0] } else { parts.words[parts.words.len() - 1] };
        let candidates = self.by_word.get(&family).into_iter().flatten().take(MOST);
        let same = candidates.copied().find(|id| self.words[id].may_be(parts));
        if let Some(id) = same {
            return id;
        }
        let text = tokens.phrase(name.first, name.end);
        let id = cast.add(EntityKind::Person, &text.split_whitespace().collect::<Vec<_>>().join(" "));
        for word in &parts.words {
            let people = self.by_word.entry(*word).or_default();
            if people.len() < MOST {
                people.push(id);
            }
        }
        let known = Known {
            words: parts.words.clone(),
            initials: parts.initials.clone(),
            family,
            gender: gender(tokens, name),
        };
        self.words.insert(id, known);
        id
    }

    fn of_short_name(
        &mut self,
        tokens: &Tokens,
        names: &[Named],
        of_name: &[Option<Id>],
        at: usize,
        parts: &Parts,
        cast: &mut Cast,
    ) -> Option<Id> {
        let name = &names[at];
        let word = *parts.words.first()?;
        let candidates: Vec<Id> = self.by_word.get(&word).into_iter().flatten().copied().collect();
        let wanted = gender(tokens, name);
        let fits = |id: &Id| {
            let known = &self.words[id];
            let own = |initial: &char| known.initials.is_empty() || known.initials.contains(initial);
            (wanted.is_none() || known.gender.is_none() || wanted == known.gender) && parts.initials.iter().all(own)
        };
        let by_family: Vec<Id> =
            candidates.iter().copied().filter(|id| self.words[id].family == word && fits(id)).collect();
        let by_any: Vec<Id> = candidates.iter().copied().filter(fits).collect();
        let among = if by_family.is_empty() { by_any } else { by_family };
        match among[..] {
            [] => Some(self.of_full_name(tokens, name, parts, cast)),
            [only] => Some(only),
            // Two of one family name: whoever was named last before, else first behind.
            _ => {
                let is_one = |at: &usize| of_name[*at].filter(|id| among.contains(id));
                let from = at.saturating_sub(LOOK_BACK);
                (from..at).rev().find_map(|at| is_one(&at)).or_else(|| among.first().copied())
            }
        }
    }
}

/// Names that are looked back over to tell two of one family name apart.
const LOOK_BACK: usize = 200;

impl Known {
    /// Whether a full name may be a shorter or longer form of this one.
    fn may_be(&self, parts: &Parts) -> bool {
        let (short, long) = if parts.words.len() <= self.words.len() {
            (&parts.words, &self.words)
        } else {
            (&self.words, &parts.words)
        };
        let mut rest = long.iter();
        let all = short.iter().all(|word| rest.any(|other| other == word));
        let ends = short.first() == long.first() || short.last() == long.last() && short.len() > 1;
        // "Orbán Viktor": the same words with the family name first.
        let turned = short.len() == 2 && long.len() == 2 && short[0] == long[1] && short[1] == long[0];
        all && ends || turned
    }
}

/// What a name tells of its bearer's gender: a title before it, or its first word.
fn gender(tokens: &Tokens, name: &Named) -> Option<Gender> {
    let before = name.first.checked_sub(1).filter(|at| tokens.all[*at].stretch == tokens.all[name.first].stretch);
    if let Some(role) = before.and_then(|at| crate::data::roles::role(tokens.slice(at)))
        && role.gender.is_some()
    {
        return role.gender;
    }
    if name.end - name.first < 2 {
        return None;
    }
    of_given_name(name_words::sorts(tokens.slice(name.first)))
}

fn of_given_name(sorts: name_words::Sorts) -> Option<Gender> {
    match (sorts.has(Sort::Male), sorts.has(Sort::Female)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}
