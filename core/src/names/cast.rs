//! The entities of a story while they are put together.

use crate::article::{Entity, EntityKind, Evidence, Mention, MentionForm};
use crate::data::countries::Country;
use crate::data::roles::{Gender, Role};
use rustc_hash::{FxHashMap, FxHashSet};

/// Offices of one person that descriptions are compared with. Nobody has so many.
const MOST_OFFICES: usize = 64;

/// Index of an entity in a [`Cast`].
pub(super) type Id = usize;

/// Everybody and everything that a story names.
#[derive(Default)]
pub(super) struct Cast {
    all: Vec<Member>,
    /// The names that stand for another entity, by entity and place.
    metonyms: FxHashMap<(Id, u32), Id>,
}

/// An entity while it is put together.
pub(super) struct Member {
    pub(super) kind: EntityKind,
    /// The fullest name so far.
    pub(super) name: String,
    /// ISO 3166-1 alpha-2.
    pub(super) country: Option<&'static str>,
    /// Latitude and longitude.
    pub(super) point: Option<(f32, f32)>,
    roles: Vec<String>,
    /// The roles in lower case, so that none is told twice.
    told: FxHashSet<String>,
    /// The roles as words of the table, each with the country that the text gives it.
    pub(super) offices: Vec<Office>,
    pub(super) gender: Option<Gender>,
    mentions: Vec<Mention>,
}

/// What a person is, and of which country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Office {
    pub(super) role: Role,
    pub(super) country: Option<&'static str>,
    /// What it rests on that the office is this person's, where it is not the text.
    pub(super) evidence: Option<Evidence>,
}

impl Cast {
    /// Adds an entity that has no mention yet.
    pub(super) fn add(&mut self, kind: EntityKind, name: &str) -> Id {
        self.all.push(Member {
            kind,
            name: name.to_owned(),
            country: None,
            point: None,
            roles: Vec::new(),
            told: FxHashSet::default(),
            offices: Vec::new(),
            gender: None,
            mentions: Vec::new(),
        });
        self.all.len() - 1
    }

    pub(super) fn get(&self, id: Id) -> &Member {
        &self.all[id]
    }

    pub(super) fn get_mut(&mut self, id: Id) -> &mut Member {
        &mut self.all[id]
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Adds a place where the text speaks of the entity.
    pub(super) fn mention(&mut self, id: Id, (start, end): (u32, u32), form: MentionForm) {
        self.mention_on(id, (start, end), form, None);
    }

    /// Adds a place where the text speaks of the entity, with what the resolution rests on.
    pub(super) fn mention_on(
        &mut self,
        id: Id,
        (start, end): (u32, u32),
        form: MentionForm,
        evidence: Option<Evidence>,
    ) {
        self.all[id].mentions.push(Mention { start, end, form, metonym_for: None, evidence });
    }

    /// Says that the name at `span` stands for another entity there.
    pub(super) fn stands_for(&mut self, id: Id, span: (u32, u32), other: Id) {
        self.metonyms.insert((id, span.0), other);
    }

    /// The entities in the order of the text, each with its mentions.
    pub(super) fn finish(mut self) -> Vec<Entity> {
        for member in &mut self.all {
            member.mentions.sort_by_key(|mention| (mention.start, mention.end));
            member.mentions.dedup_by_key(|mention| (mention.start, mention.end));
        }
        let mut order: Vec<Id> = (0..self.all.len()).filter(|id| !self.all[*id].mentions.is_empty()).collect();
        let first = |id: &Id| self.all[*id].mentions.first().map(|mention| (mention.start, mention.end));
        order.sort_by_key(|id| (first(id), *id));
        let mut went = vec![None; self.all.len()];
        for (at, id) in order.iter().enumerate() {
            went[*id] = Some(at as u32);
        }
        let stands_for = |id: Id, start: u32| self.metonyms.get(&(id, start)).and_then(|other| went[*other]);
        let mut taken: Vec<Option<Member>> = self.all.into_iter().map(Some).collect();
        let members = order.iter().filter_map(|id| Some((*id, taken[*id].take()?)));
        members.map(|(id, member)| member.finish(|start| stands_for(id, start))).collect()
    }
}

impl Member {
    /// Takes over a role that the text gives, with its words.
    pub(super) fn take_office(&mut self, words: &str, office: Office) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.told.insert(words.to_lowercase()) {
            self.roles.push(words);
        }
        self.hold(office);
    }

    /// Takes over an office that the text gives together with others'.
    pub(super) fn hold(&mut self, office: Office) {
        if self.offices.len() < MOST_OFFICES && !self.offices.contains(&office) {
            self.offices.push(office);
        }
        self.country = self.country.or(office.country.filter(|code| Country::from_code(code).is_some()));
        self.gender = self.gender.or(office.role.gender);
    }

    fn finish(self, stands_for: impl Fn(u32) -> Option<u32>) -> Entity {
        let mut mentions = self.mentions;
        for mention in mentions.iter_mut().filter(|mention| mention.form == MentionForm::Name) {
            mention.metonym_for = stands_for(mention.start);
        }
        Entity {
            kind: self.kind,
            name: self.name,
            country: self.country.map(str::to_owned),
            lat: self.point.map(|(lat, _)| hundredth(lat)),
            lon: self.point.map(|(_, lon)| hundredth(lon)),
            roles: self.roles,
            mentions,
        }
    }
}

/// Degrees to two decimals: a kilometre, as exactly as the tables tell.
fn hundredth(degrees: f32) -> f64 {
    (f64::from(degrees) * 100.0).round() / 100.0
}
