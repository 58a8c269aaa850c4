//! The number of a name in the packed tables of names; the build uses this very file.

/// How many buckets a packed table of names has.
pub(crate) const BUCKETS: usize = 4096;

/// The bucket of a name, and the number that tells it from the others there. FNV-1a, then a mix that
/// brings all of it into the upper bits.
pub(crate) fn bucket_and_mark(name: &str) -> (usize, u32) {
    let fnv = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mixed = (fnv ^ (fnv >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    ((mixed >> 52) as usize, (mixed >> 20) as u32)
}
