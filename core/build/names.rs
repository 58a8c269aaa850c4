//! The keys that a name is found by.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name in lower case, as it is printed and without its accents.
pub(crate) fn keys(name: &str) -> impl Iterator<Item = String> {
    let printed = name.to_lowercase().replace('’', "'");
    let bare: String = printed.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let accented = bare != printed;
    [printed].into_iter().chain(accented.then_some(bare)).filter(|key| !key.is_empty())
}

/// Whether a name is letters that mean something only as capitals: "US" is a country, "us" is not.
pub(crate) fn is_acronym(name: &str) -> bool {
    name.len() <= 4 && name.bytes().all(|byte| byte.is_ascii_uppercase())
}
