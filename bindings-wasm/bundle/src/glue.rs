//! Wasm to a module of JavaScript.

use std::error::Error;
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// The name of the module that calls the wasm.
const NAME: &str = "wirecopy";
/// The file of the wasm.
pub(crate) const WASM: &str = "wirecopy_bg.wasm";

/// Writes the module and its wasm into `package`.
pub(crate) fn write(wasm: &Path, package: &Path) -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name(NAME)
        .web(true)?
        // The package's own declarations are better.
        .typescript(false)
        // Without it the module does not know where its wasm is.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(package)?;
    if fs::exists(package.join(WASM))? { Ok(()) } else { Err(format!("expected {WASM} to be written").into()) }
}
