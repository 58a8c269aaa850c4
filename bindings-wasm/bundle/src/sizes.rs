//! How large the package came out.

use crate::{glue, shown};
use std::path::Path;
use std::process::Command;
use std::{fs, io};

/// Prints the size of the wasm as it is and as servers send it.
#[expect(clippy::print_stdout, reason = "a command line tool")]
pub(crate) fn print(package: &Path, optimised: bool) -> io::Result<()> {
    let wasm = package.join(glue::WASM);
    let raw = fs::metadata(&wasm)?.len();
    let how = if optimised { "after wasm-opt" } else { "without wasm-opt" };
    let packed = packed(&wasm).unwrap_or_else(|| "gzip and brotli unknown: node is not there".into());
    println!("{}: {raw} bytes {how}, {packed}", shown(&wasm).display());
    Ok(())
}

/// Node has both compressors.
const SCRIPT: &str = "const { gzipSync, brotliCompressSync } = require('node:zlib');
const wasm = require('node:fs').readFileSync(process.argv[1]);
console.log(`${gzipSync(wasm, { level: 9 }).length} gzip, ${brotliCompressSync(wasm).length} brotli`);";

fn packed(wasm: &Path) -> Option<String> {
    let output = Command::new("node").arg("-e").arg(SCRIPT).arg(wasm).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
