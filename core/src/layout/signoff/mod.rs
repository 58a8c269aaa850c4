//! Sign-offs: initials, end marks, contributors; on lines of their own or behind the last sentence.

mod contributions;
mod credits;
mod end_mark;
mod initials;
mod names;
mod run_in;

pub(crate) use credits::is_line_of_contributors;
pub(crate) use run_in::behind_sentence;

use crate::article::{Block, Contributor, Signoff};
use crate::layout::shape::LONG;

/// What a sign-off tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signed {
    pub(crate) desk: Option<String>,
    pub(crate) initials: Vec<String>,
    pub(crate) people: Vec<Contributor>,
}

/// One sign-off from the first to the last of them.
pub(crate) fn joined(signed: Vec<(Block, Signed)>) -> Option<Signoff> {
    let mut joined: Option<Signoff> = None;
    for (block, signed) in signed {
        let whole = joined.get_or_insert_with(|| Signoff { start: block.start, ..Signoff::default() });
        whole.end = block.end;
        whole.desk = whole.desk.take().or(signed.desk);
        whole.initials.extend(signed.initials);
        whole.people.extend(signed.people);
    }
    joined
}

/// Reads a passage that is a sign-off and nothing else.
pub(crate) fn whole(copy: &str) -> Option<Signed> {
    if copy.len() > 2 * LONG {
        return None;
    }
    end_mark::whole(copy)
        .or_else(|| initials::whole(copy))
        .or_else(|| credits::whole(copy))
        .or_else(|| contributions::whole(copy))
}
