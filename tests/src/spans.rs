//! Every position in an article, found in its JSON: what the contract says, not what the types say.

use serde_json::Value;

/// Rewrites every `start`, `end` and `body` in `json`.
pub fn each_position(json: &mut Value, change: &mut impl FnMut(u64) -> u64) {
    match json {
        Value::Array(items) => items.iter_mut().for_each(|item| each_position(item, change)),
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                match (key.as_str(), value.as_u64()) {
                    ("start" | "end" | "body", Some(position)) => *value = change(position).into(),
                    _ => each_position(value, change),
                }
            }
        }
        _ => {}
    }
}

/// Every pair of `start` and `end` in `json`.
pub fn all(json: &Value) -> Vec<(u64, u64)> {
    let mut spans = Vec::new();
    collect(json, &mut spans);
    spans
}

fn collect(json: &Value, spans: &mut Vec<(u64, u64)>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| collect(item, spans)),
        Value::Object(fields) => {
            let position = |key| fields.get(key).and_then(Value::as_u64);
            if let (Some(start), Some(end)) = (position("start"), position("end")) {
                spans.push((start, end));
            }
            fields.values().for_each(|value| collect(value, spans));
        }
        _ => {}
    }
}
