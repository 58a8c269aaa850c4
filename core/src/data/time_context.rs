//! What words beside a temporal expression tell of it.

use crate::data::table::{by_word, rows};
use crate::data::word_table::WordTable;
use std::sync::LazyLock;

/// What a word beside a temporal expression tells. The table says more of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    Future,
    Past,
    Function,
    Counted,
    Coded,
    GivenName,
    Titled,
    Company,
    Promise,
    LeadsLength,
    FollowsLength,
    LeadsBare,
    LeadsOne,
    Rated,
    LeadsMonth,
    LeadsYear,
    LeadsSeason,
    LeadsClock,
    ZoneName,
    QuarterKind,
    EndsBefore,
    LeadsOn,
    Determiner,
    PartOf,
    Present,
    PresentOfOne,
    PresentOfMany,
    Carmaker,
    LeadsDay,
    Play,
}

static SIGNS: LazyLock<WordTable<Vec<Sign>>> = LazyLock::new(|| {
    let signs = rows::<2>(include_str!("../../data/time_context.tsv"))
        .filter_map(|[word, role]| Some((word.to_owned(), sign_named(role)?)));
    WordTable::new(by_word(signs).into_iter())
});

/// Whether `word`, beside a temporal expression, tells that; without regard to case.
pub(crate) fn tells(word: &str, sign: Sign) -> bool {
    SIGNS.get(word).is_some_and(|signs| signs.contains(&sign))
}

fn sign_named(name: &str) -> Option<Sign> {
    Some(match name {
        "future" => Sign::Future,
        "past" => Sign::Past,
        "function" => Sign::Function,
        "counted" => Sign::Counted,
        "coded" => Sign::Coded,
        "given_name" => Sign::GivenName,
        "titled" => Sign::Titled,
        "company" => Sign::Company,
        "promise" => Sign::Promise,
        "leads_length" => Sign::LeadsLength,
        "follows_length" => Sign::FollowsLength,
        "leads_bare" => Sign::LeadsBare,
        "leads_one" => Sign::LeadsOne,
        "rated" => Sign::Rated,
        "leads_month" => Sign::LeadsMonth,
        "leads_year" => Sign::LeadsYear,
        "leads_season" => Sign::LeadsSeason,
        "leads_clock" => Sign::LeadsClock,
        "zone_name" => Sign::ZoneName,
        "quarter_kind" => Sign::QuarterKind,
        "ends_before" => Sign::EndsBefore,
        "leads_on" => Sign::LeadsOn,
        "determiner" => Sign::Determiner,
        "part_of" => Sign::PartOf,
        "present" => Sign::Present,
        "present_of_one" => Sign::PresentOfOne,
        "present_of_many" => Sign::PresentOfMany,
        "carmaker" => Sign::Carmaker,
        "leads_day" => Sign::LeadsDay,
        "play" => Sign::Play,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for [name, role] in rows::<2>(include_str!("../../data/time_context.tsv")) {
            assert!(sign_named(role).is_some_and(|sign| tells(name, sign)), "{name}");
        }
    }
}
