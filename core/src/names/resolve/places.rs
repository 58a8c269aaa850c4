//! Places: which of those that have the name is meant, and where it lies.

use crate::article::{Dateline, EntityKind, MentionForm};
use crate::data::countries::{self, Country};
use crate::data::country_words;
use crate::data::gazetteer;
use crate::data::name_words::{self, Sort};
use crate::data::organizations;
use crate::data::place::{Place, PlaceKind};
use crate::data::place_forms;
use crate::data::place_words::{self, Role};
use crate::names::cast::{Cast, Id};
use crate::names::interpret::Named;
use crate::names::interpret::demonyms::Demonymic;
use crate::names::interpret::places_inside::place_inside;
use crate::names::tokens::{Shape, Tokens};
use rustc_hash::{FxHashMap, FxHashSet};

/// Places of a name that are weighed against each other. The rest are small and far behind.
const CANDIDATES: usize = 8;
/// Inhabitants of a place that may be meant by the name of a country.
const VILLAGE: u32 = 8_000;
/// Inhabitants of a region that is spoken of as countries are: England, Bavaria.
const LARGE_REGION: u32 = 5_000_000;
/// Inhabitants of a capital that news names without its country.
const LARGE: u32 = 100_000;
const CAPITAL: f32 = 2.5;
/// Names that are heard about where the story is set.
const WITNESSES: usize = 20;

/// Joins the names of places into places. Gives the place of each name.
pub(super) fn join(
    tokens: &Tokens,
    names: &[Named],
    demonyms: &[Demonymic],
    dateline: Option<&Dateline>,
    cast: &mut Cast,
) -> (Vec<Option<Id>>, Atlas) {
    let mut atlas = Atlas::default();
    let places: Vec<usize> = (0..names.len()).filter(|at| names[*at].kind == EntityKind::Place).collect();
    for &at in &places {
        let key = tokens.phrase(names[at].first, names[at].end);
        atlas.hear(key, dateline.is_some_and(|dateline| holds(dateline, names[at].span(tokens))));
    }
    for demonym in demonyms.iter().filter_map(|demonym| demonym.of) {
        atlas.country(demonym.code);
    }
    for country in told_by_words(tokens) {
        *atlas.countries.entry(country).or_default() += SIGN;
    }
    atlas.weigh();
    for pair in places.windows(2).filter(|pair| stands_behind(tokens, &names[pair[0]], &names[pair[1]])) {
        let [city, region] = [names[pair[0]], names[pair[1]]].map(|name| tokens.phrase(name.first, name.end));
        atlas.tell(city, region);
    }
    let mut of_name = vec![None; names.len()];
    for (index, &at) in places.iter().enumerate() {
        let name = &names[at];
        let text = tokens.phrase(name.first, name.end);
        let next = places.get(index + 1).map(|at| &names[*at]);
        let before = index.checked_sub(1).map(|index| &names[places[index]]);
        // "Paris, Texas": one tells the other.
        let behind = next.filter(|next| stands_behind(tokens, name, next));
        let ahead = before.filter(|before| stands_behind(tokens, before, name));
        let place = match (behind, ahead) {
            (Some(region), _) => atlas.pair(text, tokens.phrase(region.first, region.end)).map(|pair| pair.0),
            (None, Some(city)) => atlas.pair(tokens.phrase(city.first, city.end), text).map(|pair| pair.1),
            _ => None,
        };
        // "Bethesda, Wales" is not the Bethesda that the tables know elsewhere.
        let elsewhere = |place: &Place| {
            let land = behind.and_then(|region| atlas.place(tokens.phrase(region.first, region.end)));
            let told = land.is_some_and(|land| matches!(land.kind, PlaceKind::Country | PlaceKind::Region));
            told && place.kind == PlaceKind::City
        };
        let place = place.or_else(|| in_the_country_of_its_body(tokens, names, at));
        let place = place.or_else(|| atlas.place(text).filter(|place| !elsewhere(place)));
        let id = atlas.entity(text, place, cast);
        if place.is_none()
            && let Some(around) = around(tokens, name, behind).and_then(|name| atlas.place_unheard(name))
        {
            let member = cast.get_mut(id);
            member.country = member.country.or(around.country.map(Country::name_of_code));
            if behind.is_none() {
                member.point = member.point.or(Some((around.lat, around.lon)));
            }
        }
        of_name[at] = Some(id);
        cast.mention(id, name.span(tokens), MentionForm::Name);
    }
    for demonym in demonyms.iter().filter(|demonym| !demonym.people) {
        if let Some(id) = of_demonym(demonym, cast, &mut atlas.homes) {
            let span = (tokens.all[demonym.first].start, tokens.all[demonym.end - 1].end);
            cast.mention(id, span, MentionForm::Demonym);
        }
    }
    (of_name, atlas)
}

/// The place that a well-known body is named by lies where the body does: Manchester in "Manchester United".
fn in_the_country_of_its_body(tokens: &Tokens, names: &[Named], at: usize) -> Option<Place> {
    let name = names[at];
    let outer = names[..at].iter().rev().take(3).find(|outer| name.inside && !outer.inside && name.end <= outer.end)?;
    let country = organizations::body(tokens.phrase(outer.first, outer.end))?.country?;
    let inside = |place: &Place| place.country.is_some_and(|own| own.code() == country);
    let places = candidates(tokens.phrase(name.first, name.end)).filter(inside);
    places.max_by(|a, b| prior(a).total_cmp(&prior(b)))
}

/// The countries that words other than names speak for, each as often as there are such words, but for
/// the same again.
fn told_by_words(tokens: &Tokens) -> Vec<Country> {
    let mut told: Vec<(Country, &str)> = Vec::new();
    let words = tokens.all.iter().enumerate().filter(|(_, token)| !matches!(token.shape, Shape::Mark | Shape::Number));
    for (at, _) in words {
        for sign in country_words::beginning_with(tokens.slice(at)) {
            let here = |(next, word): (usize, &&str)| tokens.slice(at + next).eq_ignore_ascii_case(word);
            let known = (sign.country, sign.words[0]);
            if told.len() < SIGNS && sign.words.iter().enumerate().skip(1).all(here) && !told.contains(&known) {
                told.push(known);
            }
        }
    }
    told.into_iter().map(|(country, _)| country).collect()
}

/// The name that tells where an unknown place lies: behind it, or inside its own, as the county's in
/// "Titus County Jail".
fn around<'t>(tokens: &Tokens<'t>, named: &Named, behind: Option<&Named>) -> Option<&'t str> {
    let elsewhere = || place_words::has_role(tokens.slice(named.end - 1), Role::Elsewhere);
    let inside = || place_inside(tokens, named, &FxHashSet::default()).filter(|_| !elsewhere());
    behind.copied().or_else(inside).map(|name| tokens.phrase(name.first, name.end))
}

fn holds(dateline: &Dateline, (start, end): (u32, u32)) -> bool {
    dateline.start <= start && end <= dateline.end
}

/// Whether the second name says where the first lies: "Paris, Texas", "Paris (Texas)".
fn stands_behind(tokens: &Tokens, first: &Named, second: &Named) -> bool {
    second.first == first.end + 1
        && (tokens.is_mark(first.end, ",") || tokens.is_mark(first.end, "("))
        && tokens.all[first.first].stretch == tokens.all[second.first].stretch
}

/// The place that a demonym is made from.
fn of_demonym(demonym: &Demonymic, cast: &mut Cast, homes: &mut FxHashMap<Home, Id>) -> Option<Id> {
    let of = demonym.of?;
    let wanted = |place: &Place| match of.code.len() {
        0 => true,
        2 => place.kind == PlaceKind::Country && place.country.is_some_and(|country| country.code() == of.code),
        _ => place.region.is_some_and(|region| region.code() == of.code) && place.kind == PlaceKind::Region,
    };
    let place = gazetteer::candidates(of.place).find(wanted);
    let known = homes.contains_key(&home(of.place, place.as_ref()));
    Some(entity(if known { "" } else { of.place }, place, cast, homes))
}

/// What makes two names names of one place.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Home {
    Country(Country),
    Point(i32, i32, bool),
    /// Known by name only.
    Name(String),
}

fn home(name: &str, place: Option<&Place>) -> Home {
    match place {
        Some(_) if is_part(name) => Home::Name(name.to_lowercase()),
        Some(Place { kind: PlaceKind::Country, country: Some(country), .. }) => Home::Country(*country),
        Some(place) => Home::Point(
            (place.lat * 100.0).round() as i32,
            (place.lon * 100.0).round() as i32,
            place.kind == PlaceKind::City,
        ),
        None => Home::Name(name.to_lowercase()),
    }
}

/// The entity of a place, new if it was not spoken of before.
fn entity(name: &str, place: Option<Place>, cast: &mut Cast, homes: &mut FxHashMap<Home, Id>) -> Id {
    let id = *homes.entry(home(name, place.as_ref())).or_insert_with(|| {
        let id = cast.add(EntityKind::Place, name);
        let member = cast.get_mut(id);
        if let Some(place) = place {
            member.country = place.country.map(Country::name_of_code);
            member.point = Some((place.lat, place.lon));
        }
        id
    });
    let member = cast.get_mut(id);
    let (length, known) = (name.chars().count(), member.name.chars().count());
    let shouted = !member.name.chars().any(char::is_lowercase);
    if length > known || length == known && shouted {
        name.clone_into(&mut member.name);
    }
    id
}

/// The names of a story with the places that each may be.
#[derive(Default)]
pub(super) struct Atlas {
    names: FxHashMap<String, usize>,
    heard: Vec<Heard>,
    /// How often each country was named.
    countries: FxHashMap<Country, f32>,
    homes: FxHashMap<Home, Id>,
    /// The cities that a region stands behind somewhere; nothing where the story has two of one name.
    told: FxHashMap<String, Option<Place>>,
}

/// A name with the places that it may be.
struct Heard {
    candidates: Vec<(Place, f32)>,
    times: u32,
    in_dateline: bool,
    /// The country whose capital has that name.
    capital: Option<Country>,
}

impl Heard {
    fn capital(&self, place: &Place) -> f32 {
        of_capital(place, self.capital)
    }
}

/// What it speaks for a place to be the capital of that name.
fn of_capital(place: &Place, capital: Option<Country>) -> f32 {
    let is = capital.is_some() && place.country == capital && place.kind == PlaceKind::City && place.population > LARGE;
    if is { CAPITAL } else { 0.0 }
}

impl Atlas {
    fn hear(&mut self, name: &str, in_dateline: bool) {
        let index = *self.names.entry(name.to_owned()).or_insert_with(|| {
            let capital = countries::capital_of(name);
            let mut candidates: Vec<(Place, f32)> =
                candidates(name).map(|place| (place, prior(&place) + of_capital(&place, capital))).collect();
            candidates.retain(|(place, _)| !has_city_of_its_name(place, name));
            candidates.sort_by(|a, b| b.1.total_cmp(&a.1));
            candidates.truncate(CANDIDATES);
            // No village is meant by the name of a country, unless its region stands beside it.
            let mut places = candidates.iter().map(|(place, _)| place);
            let land = places.find(|place| !matches!(place.kind, PlaceKind::City | PlaceKind::County));
            let least = match land.map(|land| (land.kind, land.population)) {
                Some((PlaceKind::Country, _)) => VILLAGE,
                Some((PlaceKind::Region, inhabitants)) if inhabitants >= LARGE_REGION => VILLAGE,
                Some((PlaceKind::World(_), _)) => LARGE,
                _ => 0,
            };
            candidates.retain(|(place, _)| place.kind != PlaceKind::City || place.population >= least);
            self.heard.push(Heard { candidates, times: 0, in_dateline: false, capital });
            self.heard.len() - 1
        });
        let heard = &mut self.heard[index];
        heard.times += 1;
        heard.in_dateline |= in_dateline;
        if let Some((Place { kind: PlaceKind::Country, country: Some(country), .. }, _)) = heard.candidates.first() {
            *self.countries.entry(*country).or_default() += 1.0;
        }
    }

    fn country(&mut self, code: &str) {
        if let Some(country) = code.get(..2).and_then(Country::from_code) {
            *self.countries.entry(country).or_default() += 1.0;
        }
    }

    /// Chooses for each name the place that fits best with the others.
    fn weigh(&mut self) {
        let mut witnesses: Vec<usize> =
            (0..self.heard.len()).filter(|at| !self.heard[*at].candidates.is_empty()).collect();
        witnesses.sort_by_key(|at| (!self.heard[*at].in_dateline, std::cmp::Reverse(self.heard[*at].times), *at));
        witnesses.truncate(WITNESSES);
        for _ in 0..ROUNDS {
            let told: Vec<Vec<(Place, f32)>> = witnesses.iter().map(|at| likely(&self.heard[*at])).collect();
            let weighed: Vec<Vec<f32>> = self
                .heard
                .iter()
                .enumerate()
                .map(|(at, heard)| {
                    let others =
                        || told.iter().zip(&witnesses).filter(|(_, witness)| **witness != at).map(|(told, _)| told);
                    let weigh = |place: &Place| {
                        let near: f32 = others().map(|told| support(place, told)).sum();
                        let named =
                            place.country.and_then(|country| self.countries.get(&country)).copied().unwrap_or(0.0);
                        prior(place)
                            + heard.capital(place)
                            + NEAR_WEIGHT * (NEAR_FLOOR + near + COUNTRY * named.min(3.0)).ln()
                    };
                    if heard.candidates.len() > 1 {
                        heard.candidates.iter().map(|(place, _)| weigh(place)).collect()
                    } else {
                        Vec::new()
                    }
                })
                .collect();
            for (heard, weights) in self.heard.iter_mut().zip(weighed) {
                for (candidate, weight) in heard.candidates.iter_mut().zip(weights) {
                    candidate.1 = weight;
                }
                heard.candidates.sort_by(|a, b| b.1.total_cmp(&a.1));
            }
        }
    }

    /// What the region behind a city tells holds for the city wherever the story names it, but for two of
    /// one name: "PARIS, Tenn." is the Paris of what follows.
    fn tell(&mut self, city: &str, region: &str) {
        let Some((place, _)) = self.pair(city, region) else { return };
        let told = self.told.entry(city.to_lowercase()).or_insert(Some(place));
        if told.is_some_and(|told| told != place) {
            *told = None;
        }
    }

    /// The place that a name is in this story.
    fn place(&self, name: &str) -> Option<Place> {
        if let Some(told) = self.told.get(&name.to_lowercase()).copied().flatten() {
            return Some(told);
        }
        self.heard[*self.names.get(name)?].candidates.first().map(|(place, _)| *place)
    }

    /// The place that a name is in this story, if need be one that the story does not name by itself.
    fn place_unheard(&self, name: &str) -> Option<Place> {
        self.place(name).or_else(|| candidates(name).max_by(|a, b| prior(a).total_cmp(&prior(b))))
    }

    /// The city and the region or country behind it, if the tables know the one in the other.
    fn pair(&self, city: &str, region: &str) -> Option<(Place, Place)> {
        let regions: Vec<Place> = candidates(region).filter(|place| place.kind != PlaceKind::City).collect();
        let inside = |city: &Place| {
            regions.iter().find(|region| match region.kind {
                PlaceKind::Country => region.country == city.country,
                PlaceKind::Region => region.region == city.region,
                _ => region.country == city.country && km(region, city) < 300.0,
            })
        };
        let within = |city: &Place| !matches!(city.kind, PlaceKind::Country);
        let mut found = candidates(city).filter(|place| within(place) && !has_city_of_its_name(place, city));
        found.find_map(|city| Some((city, *inside(&city)?)))
    }

    /// The entity of a country, new if the story does not name it.
    pub(super) fn land(&mut self, country: Country, cast: &mut Cast) -> Option<Id> {
        let name = country.facts()?.name;
        let place = candidates(name).find(|place| place.kind == PlaceKind::Country)?;
        let known = self.homes.contains_key(&home(name, Some(&place)));
        let name = if known { "" } else { name };
        Some(entity(name, Some(place), cast, &mut self.homes))
    }

    fn entity(&mut self, name: &str, place: Option<Place>, cast: &mut Cast) -> Id {
        entity(name, place, cast, &mut self.homes)
    }
}

/// What a word that tells a country counts, where its name counts one.
const SIGN: f32 = 1.0;
/// Words that tell countries. A story has few.
const SIGNS: usize = 8;
const ROUNDS: usize = 2;
const NEAR_WEIGHT: f32 = 4.0;
const NEAR_FLOOR: f32 = 0.02;
/// What it speaks for a place that its country is named.
const COUNTRY: f32 = 0.08;

/// The likeliest places of a name, with how likely each is.
fn likely(heard: &Heard) -> Vec<(Place, f32)> {
    let best = heard.candidates.first().map_or(0.0, |(_, weight)| *weight);
    let all: f32 = heard.candidates.iter().map(|(_, weight)| (weight - best).exp()).sum();
    let share = |weight: f32| (weight - best).exp() / all;
    heard.candidates.iter().take(4).map(|(place, weight)| (*place, share(*weight))).collect()
}

/// How much another name speaks for a place: it lies near.
fn support(place: &Place, told: &[(Place, f32)]) -> f32 {
    let one = |(other, share): &(Place, f32)| {
        let near = if matches!(other.kind, PlaceKind::Country) {
            0.0
        } else {
            1.0 / (1.0 + (km(place, other) / 150.0).powi(2))
        };
        let same_region = other.kind == PlaceKind::Region && other.region.is_some() && other.region == place.region;
        let same_country = place.country.is_some() && place.country == other.country;
        share * (near + if same_region { 1.0 } else { 0.0 } + if same_country { 0.15 } else { 0.0 })
    };
    told.iter().map(one).fold(0.0, f32::max)
}

/// Whether a region has a city of its name, which is meant where nothing says otherwise: Porto.
fn has_city_of_its_name(region: &Place, name: &str) -> bool {
    let is = |city: Place| city.kind == PlaceKind::City && city.population >= LARGE && city.region == region.region;
    region.kind == PlaceKind::Region && gazetteer::candidates(name).any(is)
}

/// How likely a place is meant when nothing else is known.
fn prior(place: &Place) -> f32 {
    let size = (place.population.max(500) as f32).ln();
    match place.kind {
        PlaceKind::Country => 19.0,
        PlaceKind::World(_) => 16.0,
        PlaceKind::Region => size.max(14.5) - 1.0,
        PlaceKind::County => size - 2.0,
        PlaceKind::City => size,
    }
}

/// Kilometres between two places, near enough to compare.
fn km(a: &Place, b: &Place) -> f32 {
    let north = a.lat - b.lat;
    let mut east = (a.lon - b.lon).abs();
    if east > 180.0 {
        east = 360.0 - east;
    }
    // The cosine of the latitude, from its first two terms.
    let middle = (a.lat + b.lat).to_radians() / 2.0;
    let narrow = 1.0 - middle * middle / 2.0 + middle.powi(4) / 24.0;
    let east = east * narrow;
    111.2 * (north * north + east * east).sqrt()
}

/// The places that may have a name, with what it is called for in front or behind taken off.
fn candidates(name: &str) -> impl Iterator<Item = Place> {
    // "the West" is no town of that name.
    let direction = is_direction(name);
    let mut found = gazetteer::candidates(name).peekable();
    if found.peek().is_none() {
        found = gazetteer::candidates(&place_forms::plain(undirected(name))).peekable();
    }
    found.filter(move |place| !direction || matches!(place.kind, PlaceKind::World(_)))
}

fn is_direction(word: &str) -> bool {
    name_words::sorts(word).has(Sort::Direction)
}

/// Whether a name is that of a part of a known place: "northern Nigeria".
fn is_part(name: &str) -> bool {
    name.split_once(' ').is_some_and(|(first, _)| is_direction(first)) && gazetteer::candidates(name).next().is_none()
}

/// Without "northern" and the like in front.
fn undirected(name: &str) -> &str {
    name.split_once(' ').filter(|(first, _)| is_direction(first)).map_or(name, |(_, rest)| rest)
}
