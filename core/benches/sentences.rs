//! Sentences, and the whole parse, on one core. `cargo bench -p wirecopy` prints throughput beside
//! that of one pass over the words of the same text.

use divan::Bencher;
use divan::counter::BytesCount;
use unicode_segmentation::UnicodeSegmentation;
use wirecopy::{Layer, Parser};

/// A story of our own.
const STORY: &str = include_str!("story.txt");

/// How many stories make a text of several megabytes.
const STORIES: usize = 2_000;

fn main() {
    divan::main();
}

fn long() -> String {
    vec![STORY; STORIES].join("\n\n")
}

#[divan::bench]
fn words_of_the_text(bencher: Bencher) {
    let text = long();
    bencher.counter(BytesCount::of_str(&text)).bench(|| text.unicode_words().count());
}

/// Language, layout and damage: what every parse does.
#[divan::bench]
fn layout(bencher: Bencher) {
    parse(bencher, &[]);
}

/// The difference to `layout` is what sentences cost.
#[divan::bench]
fn layout_and_sentences(bencher: Bencher) {
    parse(bencher, &[Layer::Sentences]);
}

#[divan::bench]
fn all_layers(bencher: Bencher) {
    parse(bencher, &Layer::ALL);
}

/// Story by story, as they come in.
#[divan::bench]
fn stories(bencher: Bencher) {
    let parser = Parser::new().layers(&[Layer::Sentences]);
    bencher.counter(BytesCount::of_str(STORY)).bench(|| parser.parse(STORY));
}

fn parse(bencher: Bencher, layers: &[Layer]) {
    let text = long();
    let parser = Parser::new().layers(layers);
    bencher.counter(BytesCount::of_str(&text)).bench(|| parser.parse(&text));
}
