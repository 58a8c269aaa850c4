//! What people are, from the words around their names.

use crate::article::EntityKind;
use crate::data::countries::Country;
use crate::data::name_words::Sort;
use crate::data::office_holders;
use crate::data::roles::{Class, role};
use crate::names::cast::{Cast, Id};
use crate::names::interpret::{Named, roles};
use crate::names::tokens::Tokens;

/// Gives people the offices, countries and genders that titles and appositions tell.
pub(super) fn tell(tokens: &Tokens, names: &[Named], of_name: &[Option<Id>], cast: &mut Cast) {
    for (at, name) in names.iter().enumerate() {
        let Some(id) = of_name[at].filter(|_| name.kind == EntityKind::Person) else { continue };
        if let Some(title) = name.first.checked_sub(1).filter(|at| tokens.all[*at].sorts.has(Sort::Courtesy)) {
            let gender = role(tokens.slice(title)).and_then(|role| role.gender);
            let member = cast.get_mut(id);
            member.gender = member.gender.or(gender);
        }
        let behind = &names[at + 1..names.len().min(at + 4)];
        for phrase in [roles::title(tokens, name), roles::apposition(tokens, name, behind)].into_iter().flatten() {
            let words = tokens.phrase(phrase.first, phrase.end);
            cast.get_mut(id).take_office(words, phrase.office);
        }
    }
    for id in 0..cast.len() {
        if cast.get(id).kind == EntityKind::Person {
            from_the_table(id, cast);
        }
    }
}

/// What the table of office holders knows of a person whom the text calls by the full name and by an
/// office of that kind: the country and the gender.
fn from_the_table(id: Id, cast: &mut Cast) {
    let member = cast.get_mut(id);
    let terms = office_holders::terms_of(&member.name);
    let heads = |class: Class| matches!(class, Class::HeadOfState | Class::HeadOfGovernment | Class::Monarch);
    if member.country.is_none() && member.offices.iter().any(|office| heads(office.role.class)) {
        let told =
            |term: &&office_holders::Term| member.offices.iter().any(|office| office.role.word.ends_with(term.office));
        member.country =
            terms.iter().find(told).map(|term| term.country).filter(|code| Country::from_code(code).is_some());
    }
    if !terms.is_empty() {
        member.gender = member.gender.or(terms[0].gender);
    }
}
