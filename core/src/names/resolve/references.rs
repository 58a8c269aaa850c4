//! Whom descriptions and pronouns stand for.

use crate::article::{EntityKind, Evidence, MentionForm};
use crate::data::office_holders;
use crate::data::office_words;
use crate::data::roles::{Class, Gender, Role};
use crate::names::cast::{Cast, Id, Office};
use crate::names::interpret::Named;
use crate::names::interpret::nominals::{self, Nominal, Pronoun};
use crate::names::tokens::Tokens;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

/// Resolves them in the order of the text.
pub(super) fn resolve(tokens: &Tokens, names: &[Named], of_name: &[Option<Id>], day: Option<Date>, cast: &mut Cast) {
    let mut all: Vec<(usize, Spoken)> = Vec::new();
    let people = names.iter().zip(of_name).filter(|(name, _)| name.kind == EntityKind::Person);
    all.extend(people.filter_map(|(name, id)| Some((name.first, Spoken::Name((*id)?)))));
    all.extend(nominals::nominals(tokens, names).into_iter().map(|nominal| (nominal.first, Spoken::Nominal(nominal))));
    all.extend(nominals::pronouns(tokens).into_iter().map(|pronoun| (pronoun.at, Spoken::Pronoun(pronoun))));
    all.sort_by_key(|(at, _)| *at);
    let persons = (0..cast.len()).filter(|id| cast.get(*id).kind == EntityKind::Person).take(MOST).collect();
    let people = names.iter().zip(of_name).filter(|(name, _)| name.kind == EntityKind::Person);
    let named_at = people.filter_map(|(name, id)| Some((name.first, (*id)?))).collect();
    let mut reader = Reader { named_at, tokens, day, cast, recent: Vec::new(), pair: Vec::new(), persons };
    for (at, spoken) in all {
        match spoken {
            Spoken::Name(id) => reader.spoken_of(id, at),
            Spoken::Nominal(nominal) => reader.nominal(&nominal),
            Spoken::Pronoun(pronoun) => reader.pronoun(pronoun),
        }
    }
}

enum Spoken {
    Name(Id),
    Nominal(Nominal),
    Pronoun(Pronoun),
}

/// People that a description is looked for among.
const MOST: usize = 200;
/// Mentions that are looked back over.
const LOOK_BACK: usize = 40;

struct Reader<'r, 't> {
    tokens: &'r Tokens<'t>,
    day: Option<Date>,
    cast: &'r mut Cast,
    /// Who was spoken of, and at which token, in order.
    recent: Vec<(Id, usize)>,
    /// The last people who were spoken of together.
    pair: Vec<Id>,
    /// The people whom the text names.
    persons: Vec<Id>,
    /// The person whose name begins at a token.
    named_at: FxHashMap<usize, Id>,
}

impl Reader<'_, '_> {
    fn spoken_of(&mut self, id: Id, at: usize) {
        self.recent.push((id, at));
    }

    fn span(&self, nominal: &Nominal) -> (u32, u32) {
        (self.tokens.all[nominal.first].start, self.tokens.all[nominal.end - 1].end)
    }

    fn nominal(&mut self, nominal: &Nominal) {
        // "the French president, Emmanuel Macron,"
        let beside = self.named_at.get(&(nominal.end + 1)).copied();
        if let Some(id) = beside.filter(|_| !nominal.several && self.tokens.is_mark(nominal.end, ",")) {
            return self.told_beside(id, nominal);
        }
        let resolved: Vec<(Id, Option<Evidence>)> = match (nominal.role, nominal.several) {
            (None, _) => self.the_two().into_iter().map(|id| (id, None)).collect(),
            (Some(role), true) if nominal.countries.len() > 1 => {
                let one = Role { plural: false, ..role };
                nominal.countries.iter().filter_map(|country| self.holder(one, Some(country), nominal)).collect()
            }
            (Some(_), true) if !nominal.countries.is_empty() => Vec::new(),
            (Some(role), true) => self.several(role).into_iter().map(|id| (id, None)).collect(),
            (Some(role), false) => self.holder(role, nominal.countries.first().copied(), nominal).into_iter().collect(),
        };
        let span = self.span(nominal);
        for (id, evidence) in &resolved {
            self.cast.mention_on(*id, span, MentionForm::Nominal, *evidence);
            self.spoken_of(*id, nominal.first);
        }
        if let ([(id, evidence)], Some(role)) = (&resolved[..], nominal.role) {
            let office = Office { role, country: nominal.countries.first().copied(), evidence: *evidence };
            let words = self.tokens.phrase(nominal.words, nominal.end);
            if office.country.is_some() && nominal.words < nominal.end {
                self.cast.get_mut(*id).take_office(words, office);
            }
        }
        if let (Some(role), true) = (nominal.role, resolved.len() == nominal.countries.len()) {
            for ((id, evidence), country) in resolved.iter().zip(&nominal.countries) {
                let office =
                    Office { role: Role { plural: false, ..role }, country: Some(country), evidence: *evidence };
                self.cast.get_mut(*id).hold(office);
            }
        }
        if resolved.len() > 1 {
            self.pair = resolved.iter().map(|(id, _)| *id).collect();
        }
    }

    /// The description stands beside the name, which settles it.
    fn told_beside(&mut self, id: Id, nominal: &Nominal) {
        let words = self.tokens.phrase(nominal.words, nominal.end);
        if let Some(role) = nominal.role {
            self.cast
                .get_mut(id)
                .take_office(words, Office { role, country: nominal.countries.first().copied(), evidence: None });
        }
        self.cast.mention(id, self.span(nominal), MentionForm::Nominal);
        self.spoken_of(id, nominal.first);
    }

    /// The last people who were spoken of together, if they are two.
    fn the_two(&self) -> Vec<Id> {
        if self.pair.len() == 2 { self.pair.clone() } else { Vec::new() }
    }

    /// Who holds an office, of a country if one is named.
    fn holder(
        &mut self,
        role: Role,
        country: Option<&'static str>,
        nominal: &Nominal,
    ) -> Option<(Id, Option<Evidence>)> {
        if let Some(id) = self.told(role, country) {
            return Some(id);
        }
        if nominal.not_now || !is_head(role.class) && country.is_none() {
            return None;
        }
        let country = country?;
        self.by_the_table(role, country)
    }

    /// Whom the text itself gives that office, the last of them spoken of first.
    fn told(&self, role: Role, country: Option<&'static str>) -> Option<(Id, Option<Evidence>)> {
        let holds = |id: Id| {
            let member = self.cast.get(id);
            let held = |office: &&Office| {
                let land = office.country.or(member.country);
                same_office(office.role, role) && country.is_none_or(|country| land == Some(country))
            };
            let offices = member.offices.iter().filter(held);
            // What the text tells outweighs what the table told.
            offices.map(|office| office.evidence).min().map(|evidence| (id, evidence))
        };
        let mut recent = self.recent.iter().rev().take(LOOK_BACK).map(|(id, _)| *id);
        let found = recent.find_map(holds);
        // Without a country only somebody spoken of before is meant.
        found.or_else(|| if country.is_some() { self.persons.iter().copied().find_map(holds) } else { None })
    }

    /// Whom the table gives that office on the day of the story: somebody whom the text names, else
    /// somebody it does not.
    fn by_the_table(&mut self, role: Role, country: &'static str) -> Option<(Id, Option<Evidence>)> {
        let offices = office_words::offices(role.word);
        let named = |reader: &Self, term: &office_holders::Term| {
            reader.persons.iter().copied().find(|id| {
                let name = &reader.cast.get(*id).name;
                same_name(name, term)
            })
        };
        if let Some(day) = self.day {
            let term = offices.iter().find_map(|office| office_holders::holder(country, office, day))?;
            let gender = term.gender;
            let id = named(self, &term).unwrap_or_else(|| {
                let id = self.cast.add(EntityKind::Person, term.name);
                self.persons.push(id);
                id
            });
            let member = self.cast.get_mut(id);
            member.gender = member.gender.or(gender);
            return Some((id, Some(Evidence::Table)));
        }
        let mut holders = offices.iter().flat_map(|office| office_holders::holders(country, office));
        let id = holders.find_map(|term| named(self, term))?;
        Some((id, Some(Evidence::Table)))
    }

    /// "the two presidents": the last people spoken of together who are that, else the last two.
    fn several(&self, role: Role) -> Vec<Id> {
        let is = |id: &Id| self.cast.get(*id).offices.iter().any(|office| same_office(office.role, role));
        if self.pair.len() > 1 && (self.pair.iter().all(is) || office_words::is_any_head(role.word)) {
            return self.pair.clone();
        }
        let mut last: Vec<Id> = Vec::new();
        for (id, _) in self.recent.iter().rev().take(LOOK_BACK) {
            if is(id) && !last.contains(id) {
                last.push(*id);
            }
        }
        if last.len() == 2 { last } else { Vec::new() }
    }

    /// Whoever a sentence spoke of first is what it is about.
    fn subject(&self, sentence: u32, gender: Gender) -> Option<Id> {
        let fits = |id: Id| self.cast.get(id).gender.is_none_or(|own| own == gender);
        let recent = self.recent.iter().rev().take(LOOK_BACK);
        let here = recent.filter(|(id, at)| self.tokens.all[*at].stretch == sentence && fits(*id));
        here.fold(None, |_, (id, _)| Some(*id))
    }

    fn pronoun(&mut self, pronoun: Pronoun) {
        let stretch = self.tokens.all[pronoun.at].stretch;
        let block = self.tokens.stretches[stretch as usize].block;
        let near = |before: &u32| block.saturating_sub(self.tokens.stretches[*before as usize].block) <= 1;
        let sentences = (0..=2).filter_map(|back| stretch.checked_sub(back)).filter(near);
        let found = sentences.into_iter().find_map(|sentence| self.subject(sentence, pronoun.gender));
        let Some(id) = found else { return };
        let member = self.cast.get_mut(id);
        member.gender = member.gender.or(Some(pronoun.gender));
        let token = &self.tokens.all[pronoun.at];
        self.cast.mention(id, (token.start, token.end), MentionForm::Pronoun);
        self.recent.push((id, pronoun.at));
    }
}

fn is_head(class: Class) -> bool {
    matches!(class, Class::HeadOfState | Class::HeadOfGovernment | Class::Monarch)
}

/// Whether two roles may be one office: "prime minister" and "premier", "foreign minister" and "minister".
fn same_office(known: Role, asked: Role) -> bool {
    known.word == asked.word
        || is_head(known.class) && office_words::is_any_head(asked.word)
        || known.word.rsplit(' ').next() == Some(asked.word)
        || office_words::are_one(known.word, asked.word)
}

/// Whether a name of the text is that of an office holder.
fn same_name(name: &str, term: &office_holders::Term) -> bool {
    name.eq_ignore_ascii_case(term.name) || name.eq_ignore_ascii_case(term.family) || {
        let ends = |text: &str| {
            (text.split(' ').next().map(str::to_lowercase), text.split(' ').next_back().map(str::to_lowercase))
        };
        name.contains(' ') && ends(name) == ends(term.name)
    }
}
