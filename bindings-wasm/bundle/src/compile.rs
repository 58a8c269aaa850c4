//! Rust to wasm.

use serde_json::Value;
use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Compiles the crate `wirecopy-wasm`; gives the path of the wasm.
pub(crate) fn wasm(workspace: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(workspace)
        .args(["build", "--package", "wirecopy-wasm", "--target", "wasm32-unknown-unknown", "--profile", "wasm"])
        .args(["--message-format", "json-render-diagnostics"])
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(
            "expected the crate to compile (is the target there? rustup target add wasm32-unknown-unknown)".into()
        );
    }
    String::from_utf8(output.stdout)?
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|message| message["filenames"][0].as_str().map(PathBuf::from))
        .find(|file| file.ends_with("wirecopy_wasm.wasm"))
        .ok_or_else(|| "expected a wasm file among what cargo built, but found none".into())
}

/// What rustc uses of wasm beyond the first version; the section that told is stripped.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Makes the wasm smaller, in place, if `wasm-opt` is there; tells whether it was.
pub(crate) fn optimise(wasm: &Path, source: &Path) -> Result<bool, Box<dyn Error>> {
    let Some(tool) = wasm_opt(source) else { return Ok(false) };
    let status = Command::new(tool).arg("-Os").args(FEATURES).arg(wasm).arg("-o").arg(wasm).status()?;
    if status.success() { Ok(true) } else { Err("expected wasm-opt to succeed".into()) }
}

fn wasm_opt(source: &Path) -> Option<PathBuf> {
    let installed = source.join("node_modules/.bin");
    let path = env::var_os("PATH").unwrap_or_default();
    let name = format!("wasm-opt{}", env::consts::EXE_SUFFIX);
    std::iter::once(installed)
        .chain(env::split_paths(&path))
        .map(|folder| folder.join(&name))
        .find(|tool| tool.is_file())
}
