//! Pronouns that translating software left standing as if they were names: "both Xi Jinping and Hu are against".

use super::Named;
use crate::article::{Diagnostic, DiagnosticCode};
use crate::data::mistranslated_pronouns;
use crate::data::name_words::Sort;
use crate::names::tokens::{Shape, Tokens};
use rustc_hash::FxHashSet;

/// Takes them out of the names and reports them.
pub(in crate::names) fn take_out(tokens: &Tokens, names: &mut Vec<Named>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let in_longer: FxHashSet<u32> = names
        .iter()
        .filter(|name| name.end - name.first > 1)
        .flat_map(|name| (name.first..name.end).map(|at| tokens.all[at].word))
        .collect();
    let mut places = FxHashSet::default();
    for at in 0..tokens.all.len() {
        if is_left_over(tokens, at) && !in_longer.contains(&tokens.all[at].word) {
            let token = &tokens.all[at];
            found.push(Diagnostic::new(DiagnosticCode::MistranslatedPronoun, token.start as usize, token.end as usize));
            places.insert(at);
        }
    }
    names.retain(|name| !places.contains(&name.first));
    found
}

/// Whether a token is such a pronoun, beside a person and before what people do.
fn is_left_over(tokens: &Tokens, at: usize) -> bool {
    let token = &tokens.all[at];
    let same = |at: usize| tokens.all.get(at).is_some_and(|other| other.stretch == token.stretch);
    token.shape == Shape::Capital
        && at > 0
        && same(at - 1)
        && matches!(tokens.slice(at - 1), "and" | "or" | "nor")
        && same(at + 1)
        && tokens.all[at + 1].shape == Shape::Small
        && !tokens.all[at + 1].sorts.has(Sort::Particle)
        && tokens.has(at + 1, Sort::Predicate)
        && mistranslated_pronouns::is_one(tokens.slice(at))
        && (2..=3).any(|back| at >= back && same(at - back) && tokens.all[at - back].shape.is_capitalised())
}
