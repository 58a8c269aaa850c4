//! The best sequence of labels for the tokens of a run.

/// What a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::names) enum Sort {
    Person,
    Place,
    Organization,
    /// Groups, events, works, laws, products.
    Other,
}

impl Sort {
    pub(super) const ALL: [Sort; 4] = [Sort::Person, Sort::Place, Sort::Organization, Sort::Other];
}

/// Labels that a token in a name can have: for each sort the first, one inside, the last, the only.
pub(super) const LABELS: usize = 16;
/// The label of a token in no name.
pub(super) const OUTSIDE: usize = LABELS;
/// Labels, with the one of no name.
pub(super) const STATES: usize = LABELS + 1;

pub(super) const FIRST: usize = 0;
pub(super) const INSIDE: usize = 1;
pub(super) const LAST: usize = 2;
pub(super) const ONLY: usize = 3;

/// The label of a token at that place in a name of that sort.
#[cfg(feature = "train")]
pub(super) const fn label(sort: Sort, place: usize) -> usize {
    sort as usize * 4 + place
}

/// Whether one label may follow another.
pub(super) const fn may_follow(before: usize, after: usize) -> bool {
    let open = before != OUTSIDE && (before % 4 == FIRST || before % 4 == INSIDE);
    if open {
        after != OUTSIDE && after / 4 == before / 4 && (after % 4 == INSIDE || after % 4 == LAST)
    } else {
        after == OUTSIDE || after % 4 == FIRST || after % 4 == ONLY
    }
}

/// The names that labels say: from its first token to past its last, and its sort.
pub(super) fn names(labels: &[u8]) -> impl Iterator<Item = (usize, usize, Sort)> {
    let mut begun = 0;
    labels.iter().enumerate().filter_map(move |(at, label)| {
        let label = usize::from(*label);
        if label == OUTSIDE {
            return None;
        }
        if matches!(label % 4, FIRST | ONLY) {
            begun = at;
        }
        matches!(label % 4, LAST | ONLY).then(|| (begun, at + 1, Sort::ALL[label / 4]))
    })
}

/// What each label is worth at a token. `OUTSIDE` is worth nothing.
pub(super) type Scores = [i32; LABELS];

/// A score that no label has: it may not stand there.
pub(super) const NEVER: i32 = i32::MIN / 4;

/// Memory that is used again for each run.
#[derive(Default)]
pub(super) struct Decoder {
    back: Vec<[u8; STATES]>,
    pub(super) labels: Vec<u8>,
}

impl Decoder {
    /// The labels of the best sequence, with what each is worth behind each other.
    pub(super) fn best(&mut self, scores: &[Scores], steps: &[[i32; STATES]; STATES]) {
        self.best_beside(scores, |_| 0, steps);
    }

    /// The same, where the label of no name is worth `outside` at each token.
    pub(super) fn best_beside(
        &mut self,
        scores: &[Scores],
        outside: impl Fn(usize) -> i32,
        steps: &[[i32; STATES]; STATES],
    ) {
        self.back.clear();
        self.labels.clear();
        let Some(first) = scores.first() else { return };
        let mut worth = [NEVER; STATES];
        for state in 0..STATES {
            if may_follow(OUTSIDE, state) {
                let here = if state == OUTSIDE { outside(0) } else { first[state] };
                worth[state] = (steps[OUTSIDE][state] + here).max(NEVER);
            }
        }
        for (at, here) in scores.iter().enumerate().skip(1) {
            let (mut next, mut back) = ([NEVER; STATES], [0; STATES]);
            for (state, room) in next.iter_mut().enumerate() {
                let mut best = (NEVER, OUTSIDE);
                for &before in BEFORE[state] {
                    let so_far = worth[usize::from(before)] + steps[usize::from(before)][state];
                    if so_far > best.0 {
                        best = (so_far, usize::from(before));
                    }
                }
                let own = if state == OUTSIDE { outside(at) } else { here[state] };
                *room = (best.0 + own).max(NEVER);
                back[state] = best.1 as u8;
            }
            worth = next;
            self.back.push(back);
        }
        let mut last = OUTSIDE;
        for state in 0..LABELS {
            if may_follow(state, OUTSIDE) && worth[state] + steps[state][OUTSIDE] > worth[last] + steps[last][OUTSIDE] {
                last = state;
            }
        }
        self.labels.push(last as u8);
        for back in self.back.iter().rev() {
            last = usize::from(back[last]);
            self.labels.push(last as u8);
        }
        self.labels.reverse();
    }
}

/// Labels that may stand before each.
static BEFORE: [&[u8]; STATES] = {
    const CLOSED: &[u8] = &[2, 3, 6, 7, 10, 11, 14, 15, 16];
    [
        CLOSED,
        &[0, 1],
        &[0, 1],
        CLOSED,
        CLOSED,
        &[4, 5],
        &[4, 5],
        CLOSED,
        CLOSED,
        &[8, 9],
        &[8, 9],
        CLOSED,
        CLOSED,
        &[12, 13],
        &[12, 13],
        CLOSED,
        CLOSED,
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_stand_before_a_label_is_what_it_may_follow() {
        for (state, before) in BEFORE.iter().enumerate() {
            let all: Vec<u8> = (0..STATES).filter(|before| may_follow(*before, state)).map(|b| b as u8).collect();
            assert_eq!(before, &all, "{state}");
        }
    }
}
