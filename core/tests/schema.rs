//! The JSON Schema of the article, checked in beside the crate, is that of the types.
//!
//! `UPDATE=1 cargo test -p wirecopy --features schema --test schema` writes it anew.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::Value;
use std::{env, fs, io};
use wirecopy::Article;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/article.schema.json");

#[test]
fn the_schema_is_fresh() -> io::Result<()> {
    let fresh = schema()?;
    if env::var_os("UPDATE").is_some() {
        return fs::write(PATH, fresh);
    }
    let kept = fs::read_to_string(PATH).unwrap_or_default();
    assert!(kept == fresh, "core/article.schema.json is stale; run this test with UPDATE=1 to write it anew");
    Ok(())
}

/// The schema of what is written, not of what may be read: keys that are always there are required.
fn schema() -> serde_json::Result<String> {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Article>();
    RecursiveTransform(optional_keys_are_never_null).transform(&mut schema);
    RecursiveTransform(no_defaults).transform(&mut schema);
    RecursiveTransform(prose_for_every_language).transform(&mut schema);
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

/// A key that need not be there is left out where it has no value, so it has one where it is.
fn optional_keys_are_never_null(schema: &mut schemars::Schema) {
    let required = schema.get("required").cloned().unwrap_or_default();
    let is_required = |key: &str| required.as_array().is_some_and(|keys| keys.iter().any(|k| k == key));
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    for (_, property) in properties.iter_mut().filter(|(key, _)| !is_required(key)) {
        drop_null(property);
    }
}

/// `{"type": ["string", "null"]}` and `{"anyOf": [{…}, {"type": "null"}]}` without their null.
fn drop_null(property: &mut Value) {
    if let Some(types) = property.get_mut("type").and_then(Value::as_array_mut) {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            property["type"] = only.clone();
        }
    }
    if let Some(mut choices) = property.get("anyOf").and_then(Value::as_array).cloned() {
        choices.retain(|choice| choice["type"] != "null");
        if let ([Value::Object(only)], Some(property)) = (choices.as_slice(), property.as_object_mut()) {
            property.shift_remove("anyOf");
            property.extend(only.clone());
        }
    }
}

/// Defaults say what may be left out when reading; what is written leaves nothing out.
fn no_defaults(schema: &mut schemars::Schema) {
    schema.remove("default");
}

/// Documentation without what only Rust's own pages show: examples, links to items, hard line breaks.
fn prose_for_every_language(schema: &mut schemars::Schema) {
    let Some(Value::String(text)) = schema.get_mut("description") else { return };
    let prose: String = text.split("```").step_by(2).collect();
    let paragraphs = prose.trim().split("\n\n").map(|paragraph| paragraph.trim().replace('\n', " "));
    *text = without_links(&paragraphs.collect::<Vec<_>>().join("\n\n"));
}

/// "[`text`](Article::text)" becomes "`text`".
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        let (name, after) = link.split_once("`]").unwrap_or((link, ""));
        plain += &format!("{before}`{name}`");
        rest = match after.strip_prefix('(') {
            Some(target) => target.split_once(')').map_or("", |(_, after)| after),
            None => after,
        };
    }
    plain + rest
}
