//! The rest of the package: what is written by hand, and what npm wants.

use serde_json::{Map, Value};
use std::path::Path;
use std::{fs, io};

/// Files of the workspace that every package carries, where they are.
const LICENCES: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

/// Empties the folder, so that nothing stale is published.
pub(crate) fn clear(package: &Path) -> io::Result<()> {
    if package.exists() {
        fs::remove_dir_all(package)?;
    }
    fs::create_dir_all(package)
}

/// Copies `js/`, README and licences, and writes `package.json` and `version.js`.
pub(crate) fn write(source: &Path, workspace: &Path, package: &Path) -> io::Result<()> {
    for entry in fs::read_dir(source.join("js"))? {
        let entry = entry?;
        fs::copy(entry.path(), package.join(entry.file_name()))?;
    }
    fs::copy(source.join("README.md"), package.join("README.md"))?;
    for licence in LICENCES {
        let path = workspace.join(licence);
        if path.exists() {
            fs::copy(path, package.join(licence))?;
        }
    }
    let version = env!("CARGO_PKG_VERSION");
    fs::write(package.join("version.js"), format!("export const version = \"{version}\";\n"))?;
    let manifest = package.join("package.json");
    let filled = filled(&fs::read_to_string(&manifest)?)?;
    fs::write(manifest, filled)
}

/// The manifest with what the workspace knows: version, licence, repository.
fn filled(manifest: &str) -> io::Result<String> {
    let manifest: Map<String, Value> = serde_json::from_str(manifest)?;
    let mut filled = Map::new();
    for (key, value) in manifest {
        let is_name = key == "name";
        filled.insert(key, value);
        if is_name {
            filled.insert("version".into(), env!("CARGO_PKG_VERSION").into());
        }
    }
    filled.insert("license".into(), env!("CARGO_PKG_LICENSE").into());
    let address = format!("git+{}.git", env!("CARGO_PKG_REPOSITORY"));
    filled.insert(
        "repository".into(),
        serde_json::json!({ "type": "git", "url": address, "directory": "bindings-wasm" }),
    );
    Ok(serde_json::to_string_pretty(&filled)? + "\n")
}
