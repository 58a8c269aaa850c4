//! Lines and columns, as editors count them.

/// Finds lines and columns of ascending bytes in one pass over the text.
#[derive(Debug)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    byte: usize,
    line: usize,
    column: usize,
}

impl<'t> Lines<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        Self { text, byte: 0, line: 1, column: 1 }
    }

    /// Line and column, in characters, both from 1, of a byte that is not before the last one asked for.
    pub(crate) fn at(&mut self, byte: usize) -> (usize, usize) {
        for c in self.text.get(self.byte..byte).unwrap_or("").chars() {
            self.column += 1;
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            }
        }
        self.byte = self.byte.max(byte);
        (self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_restart_them() {
        let mut lines = Lines::of("é🌍x\r\ny\n\nz");
        assert_eq!(lines.at(0), (1, 1));
        assert_eq!(lines.at(6), (1, 3));
        assert_eq!(lines.at(9), (2, 1));
        assert_eq!(lines.at(12), (4, 1));
    }
}
