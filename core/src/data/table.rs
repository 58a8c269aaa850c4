//! Tables of knowledge: plain text, one fact a line.

use rustc_hash::FxHashMap;

/// The rows of a table: cells parted by tabs; blank lines and lines that start with `#` are for people.
///
/// A cell that is missing reads as empty.
pub(crate) fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or("").trim())
    })
}

/// Rows by their word. Several may have the same, and stay in the order they were given in.
pub(crate) fn by_word<V>(rows: impl Iterator<Item = (String, V)>) -> FxHashMap<String, Vec<V>> {
    let mut table = FxHashMap::<_, Vec<V>>::default();
    for (word, row) in rows {
        table.entry(word).or_default().push(row);
    }
    table
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::path::Path;

    #[test]
    fn no_row_stands_twice() -> std::io::Result<()> {
        for file in Path::new(env!("CARGO_MANIFEST_DIR")).join("data").read_dir()? {
            let path = file?.path();
            if path.extension().is_none_or(|extension| extension != "tsv") {
                continue;
            }
            let table = std::fs::read_to_string(&path)?;
            let mut once = HashSet::new();
            for row in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                assert!(once.insert(row), "{}: {row:?} stands twice", path.display());
            }
        }
        Ok(())
    }

    #[test]
    fn comments_and_missing_cells() {
        let rows: Vec<[&str; 3]> = super::rows("# about\n\na\tb\tc\nd\te\n").collect();
        assert_eq!(rows, [["a", "b", "c"], ["d", "e", ""]]);
    }
}
