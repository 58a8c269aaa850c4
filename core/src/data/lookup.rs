//! A table that is looked into for nearly every word.

/// Rows by word: several rows may have the same word, and stay in the order they were given in.
#[derive(Debug)]
pub(crate) struct Lookup<V> {
    rows: Vec<(String, V)>,
    /// One more than the first row of a word, at the place of its hash or behind it; 0 is free.
    slots: Vec<u32>,
}

impl<V> Lookup<V> {
    /// The table of these rows.
    pub(crate) fn of(mut rows: Vec<(String, V)>) -> Self {
        rows.sort_by(|a, b| a.0.cmp(&b.0));
        let mut slots = vec![0; (rows.len() * 4).next_power_of_two().max(4)];
        for (index, (word, _)) in rows.iter().enumerate() {
            if index > 0 && rows[index - 1].0 == *word {
                continue;
            }
            let mut slot = hash(word) & (slots.len() - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (slots.len() - 1);
            }
            slots[slot] = index as u32 + 1;
        }
        Lookup { rows, slots }
    }

    /// The rows of a word.
    pub(crate) fn get(&self, word: &str) -> impl Iterator<Item = &V> {
        let first = self.first(word).unwrap_or(self.rows.len());
        self.rows[first..].iter().take_while(move |(row, _)| row == word).map(|(_, value)| value)
    }

    fn first(&self, word: &str) -> Option<usize> {
        let mut slot = hash(word) & (self.slots.len() - 1);
        loop {
            let first = (self.slots[slot] as usize).checked_sub(1)?;
            if self.rows[first].0 == word {
                return Some(first);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }
}

/// FNV-1a: quick for short words, the same on every platform.
fn hash(word: &str) -> usize {
    let hash = word.bytes().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ hash >> 15) as usize
}

#[cfg(test)]
mod tests {
    use super::Lookup;

    #[test]
    fn words_find_their_rows() {
        let rows = (0..500).map(|n| ((n % 250).to_string(), n)).collect();
        let table = Lookup::of(rows);
        for n in 0..250 {
            assert_eq!(table.get(&n.to_string()).copied().collect::<Vec<_>>(), [n, n + 250]);
        }
        assert_eq!(table.get("250").count(), 0);
        assert_eq!(Lookup::<u8>::of(Vec::new()).get("").count(), 0);
    }
}
