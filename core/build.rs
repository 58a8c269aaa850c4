//! Packs the names of places into tables, so that looking one up costs nothing at
//! start-up and a few bytes in the binary.

#[path = "build/gazetteer.rs"]
mod gazetteer;
#[path = "src/data/name_hash.rs"]
mod name_hash;
#[path = "build/name_table.rs"]
mod name_table;
#[path = "build/names.rs"]
mod names;
#[path = "build/packed.rs"]
mod packed;
#[path = "build/small.rs"]
mod small;
#[path = "build/table.rs"]
mod table;

use std::path::PathBuf;
use std::{env, error};

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/data/name_hash.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    if env::var_os("CARGO_FEATURE_GAZETTEER").is_none() {
        return small::write(&out);
    }
    gazetteer::write(&out, env::var_os("CARGO_FEATURE_GAZETTEER_FULL").is_some())
}
