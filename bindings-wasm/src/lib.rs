//! What the JavaScript of the npm package `wirecopy` calls. It is thin: text and bytes go in, the
//! article comes out as JSON with its offsets in UTF-16 units; `js/` makes objects and errors of it.

mod failure;

use failure::Failure;
use wasm_bindgen::prelude::wasm_bindgen;
use wirecopy::{Article, DateRange, Format, Moment, Offsets, Parser};

/// The article of a story, as JSON. `published` is its day, where the caller knows it.
#[wasm_bindgen]
pub fn parse(text: &str, published: Option<String>) -> Result<String, Failure> {
    let mut parser = Parser::new();
    if let Some(day) = published {
        parser = parser.published(day.parse::<Moment>().map_err(Failure::option)?);
    }
    Ok(json(parser.parse(text)))
}

/// The article in the bytes of a file, as JSON; without a `format`, what they look like.
#[wasm_bindgen]
pub fn read(bytes: &[u8], format: Option<String>, url: Option<String>) -> Result<String, Failure> {
    let format = format.map(named).transpose()?;
    let mut article = wirecopy::read(bytes, format).map_err(|error| Failure::reading(&error, bytes))?;
    if article.metadata.url.is_none() {
        article.metadata.url = url;
    }
    Ok(json(article))
}

/// The article in another format. `json` is the article, in any unit of offsets.
#[wasm_bindgen]
pub fn write(json: &str, format: String) -> Result<String, Failure> {
    let format = named(format)?;
    let article = Article::from_json(json).map_err(|error| Failure::reading(&error.into(), json.as_bytes()))?;
    wirecopy::write(&article, format).map_err(|error| Failure::writing(&error))
}

/// The days of a TIMEX3 value, as `begin/end`, half open; nothing if it has none.
#[wasm_bindgen]
pub fn dates(value: &str) -> Option<String> {
    DateRange::of_value(value).map(|range| range.to_string())
}

fn named(name: String) -> Result<Format, Failure> {
    Format::named(&name)
        .ok_or_else(|| Failure::option(format!("expected the name of a format, such as \"text\", but found {name:?}")))
}

fn json(article: Article) -> String {
    article.with_offsets(Offsets::Utf16).to_json(Offsets::Utf16)
}
