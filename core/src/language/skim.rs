//! Copy passed over quickly, up to bytes that are worth a look.

/// Bytes that are looked at together, without a branch for each.
const CHUNK: usize = 32;

/// The first place at or after `from` whose byte `is` one of those looked for.
///
/// Most copy holds none for long, so `is` had better be a few comparisons joined by `|`.
pub(crate) fn find(bytes: &[u8], from: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let clean = |chunk: &[u8; CHUNK]| chunk.iter().fold(0, |any, byte| any | u8::from(is(*byte))) == 0;
    let skipped = rest.as_chunks().0.iter().take_while(|chunk| clean(chunk)).count() * CHUNK;
    // The last bytes fill no chunk; with those before them they do.
    if rest.len() - skipped < CHUNK && rest.last_chunk().is_some_and(clean) {
        return None;
    }
    rest[skipped..].iter().position(|byte| is(*byte)).map(|found| from + skipped + found)
}

/// The first place at or after `from` whose byte makes such a pair with the one before it.
pub(crate) fn find_pair(bytes: &[u8], from: usize, is: impl Fn(u8, u8) -> bool) -> Option<usize> {
    let from = from.max(1);
    let (before, here) = (bytes.get(from - 1..bytes.len().max(from) - 1)?, bytes.get(from..)?);
    let clean = |(before, here): (&[u8; CHUNK], &[u8; CHUNK])| {
        before.iter().zip(here).fold(0, |any, (before, here)| any | u8::from(is(*before, *here))) == 0
    };
    let chunks = before.as_chunks().0.iter().zip(here.as_chunks().0);
    let skipped = chunks.take_while(|chunks| clean(*chunks)).count() * CHUNK;
    if here.len() - skipped < CHUNK && before.last_chunk().zip(here.last_chunk()).is_some_and(clean) {
        return None;
    }
    let mut pairs = before[skipped..].iter().zip(&here[skipped..]);
    pairs.position(|(before, here)| is(*before, *here)).map(|found| from + skipped + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found() {
        for len in 0..70 {
            let mut bytes = vec![b'a'; len];
            for at in 0..len {
                bytes[at] = b'B';
                assert_eq!(find(&bytes, 0, |byte| byte == b'B'), Some(at));
                assert_eq!(find(&bytes, at + 1, |byte| byte == b'B'), None);
                assert_eq!(
                    find_pair(&bytes, 0, |before, here| (before == b'a') & (here == b'B')),
                    (at > 0).then_some(at)
                );
                bytes[at] = b'a';
            }
        }
    }
}
