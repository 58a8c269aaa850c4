//! The article's JSON Schema as TypeScript.
//!
//! It knows what the schema of our types is made of, and refuses the rest.

use serde_json::{Map, Value};
use std::error::Error;
use std::fs;
use std::path::Path;

/// Where the schema is, in the workspace.
pub(crate) const SCHEMA: &str = "core/article.schema.json";
/// The file of the types, in the package.
pub(crate) const DECLARATIONS: &str = "article.d.ts";

const HEAD: &str =
    "// The types of an article. Written from core/article.schema.json, which is written from the Rust types.\n";

/// Writes the types of the schema.
pub(crate) fn write(schema: &Path, declarations: &Path) -> Result<(), Box<dyn Error>> {
    Ok(fs::write(declarations, types(&fs::read_to_string(schema)?)?)?)
}

/// The types of a schema: its root first, then what it refers to.
fn types(schema: &str) -> Result<String, Box<dyn Error>> {
    let schema: Value = serde_json::from_str(schema)?;
    let name = schema["title"].as_str().ok_or("expected the schema to have a title")?;
    let mut types = HEAD.to_owned() + &declaration(name, &schema)?;
    for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
        types += &declaration(name, definition)?;
    }
    Ok(types)
}

fn declaration(name: &str, schema: &Value) -> Result<String, String> {
    let comment = comment(schema, "");
    if let Some(properties) = schema["properties"].as_object() {
        return Ok(format!("\n{comment}export interface {name} {{\n{}}}\n", members(properties, schema)?));
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let mut union = String::new();
        for choice in choices {
            union += &format!("{}  | {}\n", self::comment(choice, "  "), expression(choice)?);
        }
        return Ok(format!("\n{comment}export type {name} =\n{};\n", union.trim_end()));
    }
    Ok(format!("\n{comment}export type {name} = {};\n", expression(schema)?))
}

fn members(properties: &Map<String, Value>, schema: &Value) -> Result<String, String> {
    let mut members = String::new();
    for (key, property) in properties {
        let required = schema["required"].as_array().is_some_and(|keys| keys.iter().any(|k| k == key));
        let mark = if required { "" } else { "?" };
        members += &format!("{}  {key}{mark}: {};\n", comment(property, "  "), expression(property)?);
    }
    Ok(members)
}

fn expression(schema: &Value) -> Result<String, String> {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        return Ok(name.into());
    }
    if schema["const"].is_string() {
        return Ok(schema["const"].to_string());
    }
    if let Some(choices) = schema["anyOf"].as_array().or(schema["enum"].as_array()) {
        let parts: Result<Vec<_>, _> =
            choices.iter().map(|c| if c.is_string() { Ok(c.to_string()) } else { expression(c) }).collect();
        return Ok(parts?.join(" | "));
    }
    match &schema["type"] {
        Value::String(kind) => of_kind(kind, schema),
        Value::Array(kinds) => {
            let parts: Result<Vec<_>, _> =
                kinds.iter().filter_map(Value::as_str).map(|kind| of_kind(kind, schema)).collect();
            Ok(parts?.join(" | "))
        }
        _ => Err(format!("expected a type, but found {schema}")),
    }
}

fn of_kind(kind: &str, schema: &Value) -> Result<String, String> {
    Ok(match kind {
        "string" | "boolean" | "null" => kind.into(),
        "integer" | "number" => "number".into(),
        "array" => format!("{}[]", expression(&schema["items"])?),
        _ => return Err(format!("expected a type that articles have, but found {kind}")),
    })
}

/// The description as a comment.
fn comment(schema: &Value, indent: &str) -> String {
    let Some(text) = schema["description"].as_str() else { return String::new() };
    if !text.contains('\n') {
        return format!("{indent}/** {text} */\n");
    }
    let lines: String = text.lines().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect();
    format!("{indent}/**\n{lines}{indent} */\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_are_fresh() -> Result<(), Box<dyn Error>> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR"));
        let schema = fs::read_to_string(source.join("../..").join(SCHEMA))?;
        let (path, fresh) = (source.join("../js").join(DECLARATIONS), types(&schema)?);
        if std::env::var_os("UPDATE").is_some() {
            return Ok(fs::write(path, fresh)?);
        }
        let kept = fs::read_to_string(path).unwrap_or_default();
        assert!(kept == fresh, "bindings-wasm/js/article.d.ts is stale; run this test with UPDATE=1 to write it anew");
        Ok(())
    }

    #[test]
    fn what_articles_do_not_have_is_refused() {
        assert!(types(r#"{"title": "A", "properties": {"a": {"type": "object"}}}"#).is_err());
        assert!(types(r#"{"title": "A", "properties": {"a": {"patternProperties": {}}}}"#).is_err());
    }
}
