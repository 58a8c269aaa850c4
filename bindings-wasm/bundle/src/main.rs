//! Builds the npm package `wirecopy` into `bindings-wasm/pkg`: `cargo run -p wirecopy-wasm-bundle`.
//!
//! It needs the target `wasm32-unknown-unknown` and nothing else. Where `wasm-opt` is found, in
//! `bindings-wasm/node_modules` or on the path, the wasm is made smaller with it.

mod compile;
mod glue;
mod package;
mod sizes;
mod types;

use std::error::Error;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize()?;
    let workspace = source.join("..").canonicalize()?;
    let package = source.join("pkg");

    let wasm = compile::wasm(&workspace)?;
    package::clear(&package)?;
    glue::write(&wasm, &package)?;
    let optimised = compile::optimise(&package.join(glue::WASM), &source)?;
    package::write(&source, &workspace, &package)?;
    types::write(&workspace.join(types::SCHEMA), &package.join(types::DECLARATIONS))?;
    sizes::print(&package, optimised)?;
    Ok(())
}

/// A path for messages.
fn shown(path: &Path) -> PathBuf {
    std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path).to_owned()
}
