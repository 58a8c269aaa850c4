//! Parsing on one core: `cargo bench -p wirecopy --bench parse`.
//!
//! Prints throughput, and then how long layout and sentences take, and times and entities alone, in
//! units of one pass over the words of the same text: machines differ, and so does one machine from
//! hour to hour, but that ratio stays.

use divan::Bencher;
use divan::counter::BytesCount;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, io};
use unicode_segmentation::UnicodeSegmentation;
use wirecopy::{Layer, Parser};

/// Bytes of the long text.
const LONG: usize = 4_000_000;
/// Rounds that the ratio is the median of.
const ROUNDS: usize = 15;

fn main() {
    divan::main();
    if !std::env::args().any(|argument| argument == "--test") {
        print_ratios();
    }
}

/// Every story of the project.
fn stories() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/stories");
    let read = || -> io::Result<Vec<String>> {
        let mut folders: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
        folders.sort_by_key(fs::DirEntry::path);
        let copies = folders.iter().map(|folder| folder.path().join("copy.txt"));
        copies.filter(|copy| copy.exists()).map(fs::read_to_string).collect()
    };
    read().expect("the stories are beside the crate")
}

/// The stories one after the other, again and again.
fn long() -> String {
    let once = stories().join("\n\n");
    once.repeat(LONG / once.len() + 1)
}

#[divan::bench]
fn words(bencher: Bencher) {
    let text = long();
    bencher.counter(BytesCount::of_str(&text)).bench(|| text.unicode_words().count());
}

/// Language, layout and damage: what every parse does.
#[divan::bench]
fn layout(bencher: Bencher) {
    one_text(bencher, &[]);
}

/// What it takes more than `layout` is what sentences cost.
#[divan::bench]
fn layout_and_sentences(bencher: Bencher) {
    one_text(bencher, &[Layer::Sentences]);
}

/// What it takes more than `layout_and_sentences` is what times cost.
#[divan::bench]
fn layout_sentences_and_times(bencher: Bencher) {
    one_text(bencher, &[Layer::Sentences, Layer::Times]);
}

/// What it takes more than `layout_and_sentences` is what entities cost.
#[divan::bench]
fn layout_sentences_and_entities(bencher: Bencher) {
    one_text(bencher, &[Layer::Sentences, Layer::Entities]);
}

#[divan::bench]
fn all_layers(bencher: Bencher) {
    one_text(bencher, &Layer::ALL);
}

/// Story by story, as they come in: most of the cost is what stands before the story and after it.
#[divan::bench]
fn story_by_story(bencher: Bencher) {
    let stories = stories();
    let parser = Parser::new().layers(&[Layer::Sentences]);
    let bytes: usize = stories.iter().map(String::len).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| stories.iter().map(|story| parser.parse(story).blocks.len()).sum::<usize>());
}

fn one_text(bencher: Bencher, layers: &[Layer]) {
    let text = long();
    let parser = Parser::new().layers(layers);
    bencher.counter(BytesCount::of_str(&text)).bench(|| parser.parse(&text));
}

/// Takes turns, so that a busy moment of the machine touches both.
#[allow(clippy::print_stdout)]
fn print_ratios() {
    let (text, stories) = (long(), stories());
    let parser = Parser::new().layers(&[Layer::Sentences]);
    let passes = LONG / stories.iter().map(String::len).sum::<usize>() + 1;
    let timed = Parser::new().layers(&[Layer::Sentences, Layer::Times]);
    let named = Parser::new().layers(&[Layer::Sentences, Layer::Entities]);
    let story_by_story = |parser: &Parser| {
        time(|| (0..passes).flat_map(|_| &stories).map(|story| parser.parse(story).blocks.len()).sum())
    };
    let bytes = (passes * stories.iter().map(String::len).sum::<usize>()) as f64;
    let mut ratios = [const { Vec::new() }; 4];
    let mut megabytes = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        let words = time(|| text.unicode_words().count());
        let whole = time(|| parser.parse(&text).blocks.len());
        let each = story_by_story(&parser);
        let with_times = time(|| timed.parse(&text).blocks.len());
        ratios[0].push(whole.as_secs_f64() / words.as_secs_f64());
        ratios[1].push(each.as_secs_f64() / words.as_secs_f64());
        let times = with_times.saturating_sub(whole);
        ratios[2].push(times.as_secs_f64() / words.as_secs_f64());
        let entities = time(|| named.parse(&text).blocks.len()).saturating_sub(whole);
        ratios[3].push(entities.as_secs_f64() / words.as_secs_f64());
        let entities_each = story_by_story(&named).saturating_sub(each);
        megabytes[0].push(text.len() as f64 / 1e6 / times.as_secs_f64().max(1e-9));
        megabytes[1].push(text.len() as f64 / 1e6 / entities.as_secs_f64().max(1e-9));
        megabytes[2].push(bytes / 1e6 / entities_each.as_secs_f64().max(1e-9));
    }
    let [whole, each, times, entities] = ratios.map(median);
    let [times_speed, entities_speed, each_speed] = megabytes.map(median);
    println!("layout and sentences take {whole:.2} times one pass over the words; story by story {each:.2} times");
    println!("times alone take {times:.2} times one pass, {times_speed:.0} MB/s");
    println!(
        "entities alone take {entities:.2} times one pass, {entities_speed:.1} MB/s; story by story {each_speed:.1} MB/s"
    );
}

fn time(work: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
