//! Learns the weights: a structured perceptron, averaged, over the runs of annotated stories.

use super::decode::{self, Decoder, FIRST, INSIDE, LABELS, LAST, ONLY, OUTSIDE, STATES, Scores, Sort};
use super::features::{FIRST_READING, Features, PER_TOKEN};
use super::model::{LARGEST_ROOT, Model, ROWS};
use super::runs::Run;
use crate::language::copy::Copy;
use crate::names::tokens::{Shape, Tokens};
use crate::{language, layout};

/// A story with its names.
pub struct Example {
    text: String,
    /// Start, end in bytes, and sort.
    names: Vec<(usize, usize, Sort)>,
    /// Whether names of other sorts are marked.
    others_marked: bool,
}

/// A story ready to learn from.
#[derive(Clone)]
struct Lesson {
    features: Features,
    runs: Vec<(usize, usize)>,
    gold: Vec<u8>,
    /// Tokens that may be a name of another sort though they are not marked.
    open: Vec<bool>,
    spans: Vec<(u32, u32)>,
    names: Vec<(usize, usize, Sort)>,
}

impl Example {
    /// Reads a line of JSON: `{"text", "entities": [{"start", "end", "type"}]}`, in code points.
    pub fn of_json(line: &str, others_marked: bool) -> Option<Self> {
        let value: serde_json::Value = serde_json::from_str(line).ok()?;
        let text = value.get("text")?.as_str()?.to_owned();
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        let mut names = Vec::new();
        for entity in value.get("entities")?.as_array()? {
            let at = |key| Some(*bytes.get(entity.get(key)?.as_u64()? as usize)?);
            let sort = match entity.get("type").and_then(|sort| sort.as_str()) {
                Some("PER") => Sort::Person,
                Some("LOC") => Sort::Place,
                Some("ORG") => Sort::Organization,
                Some("MISC") => Sort::Other,
                _ => continue,
            };
            names.push((at("start")?, at("end")?, sort));
        }
        Some(Example { text, names, others_marked })
    }

    /// Reads stories with marked names, as `core/training/README.md` describes them.
    pub fn of_marked(file: &str) -> Vec<Self> {
        let stories = file.split("\n=== ").map(|story| story.split_once('\n').map_or("", |(_, story)| story));
        stories.map(str::trim).filter(|story| !story.is_empty()).map(marked).collect()
    }
}

fn marked(story: &str) -> Example {
    let (mut text, mut names, mut rest) = (String::new(), Vec::new(), story);
    while let Some(at) = rest.find('[') {
        text.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let (tag, after) = rest.split_once(' ').unwrap_or((rest, ""));
        let sort = match tag {
            "per" => Sort::Person,
            "loc" => Sort::Place,
            "org" => Sort::Organization,
            "grp" | "evt" | "oth" => Sort::Other,
            _ => {
                text.push('[');
                continue;
            }
        };
        let (name, after) = after.split_once(']').unwrap_or((after, ""));
        names.push((text.len(), text.len() + name.len(), sort));
        text.push_str(name);
        rest = after;
    }
    text.push_str(rest);
    Example { text, names, others_marked: true }
}

impl Lesson {
    fn of(example: &Example) -> Self {
        let text = &example.text;
        let language = language::detect::detect(text);
        let layout = layout::layout(text);
        let dateline = layout.dateline.as_ref();
        let sentences = language::sentences::of_story(text, &layout.blocks, dateline, language);
        let copy = Copy { text, blocks: &layout.blocks, sentences: &sentences, dateline, language };
        let tokens = Tokens::of(&copy);
        let mut runs = Vec::new();
        for stretch in &tokens.stretches {
            super::runs::runs(&tokens, stretch, &mut runs);
        }
        let features = Features::of(&tokens, &runs);
        let mut lesson = Lesson {
            features,
            runs: Vec::new(),
            gold: Vec::new(),
            open: Vec::new(),
            spans: Vec::new(),
            names: example.names.clone(),
        };
        for run in &runs {
            lesson.add(&tokens, *run, example);
        }
        lesson
    }

    fn add(&mut self, tokens: &Tokens, run: Run, example: &Example) {
        let first = self.gold.len();
        let of_token: Vec<Option<usize>> = (run.first..run.end)
            .map(|at| {
                let token = &tokens.all[at];
                let (start, end) = (token.start as usize, token.end as usize);
                example.names.iter().position(|name| name.0 < end && start < name.1)
            })
            .collect();
        for (at, name) in of_token.iter().enumerate() {
            let same = |other: Option<&Option<usize>>| other.is_some_and(|other| other == name);
            let before = at > 0 && same(of_token.get(at - 1));
            let after = same(of_token.get(at + 1));
            let place = match (before, after) {
                (false, false) => ONLY,
                (false, true) => FIRST,
                (true, true) => INSIDE,
                (true, false) => LAST,
            };
            let label = name.map_or(OUTSIDE, |name| decode::label(example.names[name].2, place));
            self.gold.push(label as u8);
            let token = &tokens.all[run.first + at];
            self.open.push(!example.others_marked && name.is_none() && token.shape != Shape::Mark);
            self.spans.push((token.start, token.end));
        }
        self.runs.push((first, self.gold.len()));
    }
}

/// What is learned.
struct Learner {
    /// Whether what the first reading made of a story is told.
    second: bool,
    lessons: Vec<Lesson>,
    weights: Vec<f32>,
    sums: Vec<f64>,
    steps: [[f32; STATES]; STATES],
    step_sums: [[f64; STATES]; STATES],
    time: f64,
    seed: u64,
}

/// Weights are multiplied by that to be whole numbers in the decoder.
const SCALE: f32 = 1000.0;

/// In how many parts the stories are split, so that each is read first by what was learned of the others.
const PARTS: usize = 5;

/// Learns from stories, and gives the packed model.
pub fn learn(examples: &[Example], rounds: usize, mut say: impl FnMut(&str)) -> Vec<u8> {
    let mut lessons: Vec<Lesson> = examples.iter().map(Lesson::of).collect();
    let all = lessons.clone();
    for part in 0..PARTS {
        let others = all.iter().enumerate().filter(|(at, _)| at % PARTS != part).map(|(_, lesson)| lesson.clone());
        let mut learner = Learner::new(others.collect(), false, 1);
        (0..rounds).for_each(|_| _ = learner.round());
        let model = learner.averaged().packed();
        for lesson in lessons.iter_mut().skip(part).step_by(PARTS) {
            let labels = lesson.read(&model, FIRST_READING);
            lesson.features.read_again(&labels, &lesson.runs);
        }
    }
    say("read once");
    let averages = (1..=LEARNERS).map(|seed| {
        let mut learner = Learner::new(lessons.clone(), true, seed);
        for round in 1..=rounds {
            let wrong = learner.round();
            say(&format!("learner {seed}, round {round}: {wrong} tokens wrong"));
        }
        learner.averaged()
    });
    let all = averages.reduce(|mut all, one| {
        all.add(&one);
        all
    });
    all.map_or_else(Vec::new, |all| all.packed())
}

impl Learner {
    fn new(lessons: Vec<Lesson>, second: bool, seed: u64) -> Self {
        Learner {
            second,
            lessons,
            weights: vec![0.0; ROWS * LABELS],
            sums: vec![0.0; ROWS * LABELS],
            steps: [[0.0; STATES]; STATES],
            step_sums: [[0.0; STATES]; STATES],
            time: 1.0,
            seed,
        }
    }

    /// Goes through all stories once, in an order that looks like chance. How many tokens were wrong.
    fn round(&mut self) -> usize {
        let mut order: Vec<usize> = (0..self.lessons.len()).collect();
        for last in (1..order.len()).rev() {
            let other = (self.chance() * (last + 1) as f64) as usize;
            order.swap(last, other);
        }
        let lessons = std::mem::take(&mut self.lessons);
        let mut decoder = Decoder::default();
        let mut wrong = 0;
        for lesson in order {
            for run in &lessons[lesson].runs {
                wrong += self.learn(&lessons[lesson], *run, &mut decoder);
            }
        }
        self.lessons = lessons;
        wrong
    }

    fn learn(&mut self, lesson: &Lesson, (first, end): (usize, usize), decoder: &mut Decoder) -> usize {
        self.time += 1.0;
        let mask = self.mask();
        let scores: Vec<Scores> = (first..end).map(|at| self.score(lesson.of_token(at), mask)).collect();
        let mut steps = [[0; STATES]; STATES];
        for (cell, step) in steps.as_flattened_mut().iter_mut().zip(self.steps.as_flattened()) {
            *cell = (step * SCALE) as i32;
        }
        let outside = vec![0; end - first];
        // What is not right costs a margin.
        let mut costly = scores.clone();
        let mut costly_outside = outside.clone();
        for (at, scores) in costly.iter_mut().enumerate() {
            let gold = usize::from(lesson.gold[first + at]);
            for (label, score) in scores.iter_mut().enumerate() {
                *score += if label == gold { 0 } else { MARGIN };
            }
            costly_outside[at] += if gold == OUTSIDE { 0 } else { MARGIN };
        }
        decoder.best_beside(&costly, |at| costly_outside[at], &steps);
        let guess = decoder.labels.clone();
        let gold = if lesson.open[first..end].contains(&true) {
            let mut allowed = scores;
            for (at, scores) in allowed.iter_mut().enumerate() {
                let gold = lesson.gold[first + at];
                let may = |label: usize| label == usize::from(gold) || lesson.open[first + at] && label / 4 == 3;
                (0..LABELS).filter(|label| !may(*label)).for_each(|label| scores[label] = decode::NEVER / 64);
            }
            let outside: Vec<i32> = lesson.gold[first..end]
                .iter()
                .map(|gold| if usize::from(*gold) == OUTSIDE { 0 } else { decode::NEVER / 64 })
                .collect();
            decoder.best_beside(&allowed, |at| outside[at], &steps);
            decoder.labels.clone()
        } else {
            lesson.gold[first..end].to_vec()
        };
        let wrong = guess.iter().zip(&gold).filter(|(guess, gold)| guess != gold).count();
        if wrong > 0 {
            self.update(lesson, first, &gold, mask, 1.0);
            self.update(lesson, first, &guess, mask, -1.0);
        }
        wrong
    }

    /// Features that are left out for once, as bits, so that none is leant on too much.
    fn mask(&mut self) -> u64 {
        let mut mask = 0;
        if !self.second || self.chance() < UNTOLD {
            (FIRST_READING..PER_TOKEN).for_each(|feature| mask |= 1 << feature);
        }
        for feature in 0..PER_TOKEN {
            if self.chance() < LEFT_OUT {
                mask |= 1 << feature;
            }
        }
        mask
    }

    fn chance(&mut self) -> f64 {
        self.seed = self.seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.seed >> 40) as f64 / f64::from(1 << 24)
    }

    fn score(&self, features: &[u32], mask: u64) -> Scores {
        let mut sums = [0.0; LABELS];
        for (kind, feature) in features.iter().enumerate() {
            if mask & 1 << kind != 0 {
                continue;
            }
            let row = (*feature as usize % ROWS) * LABELS;
            for (sum, weight) in sums.iter_mut().zip(&self.weights[row..row + LABELS]) {
                *sum += weight;
            }
        }
        sums.map(|sum: f32| (sum * SCALE) as i32)
    }

    fn update(&mut self, lesson: &Lesson, first: usize, labels: &[u8], mask: u64, by: f32) {
        let mut before = OUTSIDE;
        for (at, label) in labels.iter().enumerate() {
            let label = usize::from(*label);
            self.step(before, label, by);
            before = label;
            if label == OUTSIDE {
                continue;
            }
            for (kind, feature) in lesson.of_token(first + at).iter().enumerate() {
                if mask & 1 << kind != 0 {
                    continue;
                }
                let cell = (*feature as usize % ROWS) * LABELS + label;
                self.weights[cell] += by;
                self.sums[cell] += f64::from(by) * self.time;
            }
        }
        self.step(before, OUTSIDE, by);
    }

    fn step(&mut self, before: usize, after: usize, by: f32) {
        self.steps[before][after] += by;
        self.step_sums[before][after] += f64::from(by) * self.time;
    }

    /// What the weights and steps were on average.
    fn averaged(&self) -> Average {
        let average = |weight: f32, sum: f64| weight - (sum / self.time) as f32;
        let all = |values: &[f32], sums: &[f64]| values.iter().zip(sums).map(|(v, s)| average(*v, *s)).collect();
        Average {
            weights: all(&self.weights, &self.sums),
            steps: all(self.steps.as_flattened(), self.step_sums.as_flattened()),
        }
    }
}

/// Weights and steps on average over all that was read.
struct Average {
    weights: Vec<f32>,
    steps: Vec<f32>,
}

impl Average {
    fn add(&mut self, other: &Average) {
        self.weights.iter_mut().zip(&other.weights).for_each(|(own, other)| *own += other);
        self.steps.iter_mut().zip(&other.steps).for_each(|(own, other)| *own += other);
    }

    /// As bytes.
    fn packed(&self) -> Vec<u8> {
        let mut sizes: Vec<f32> = self.weights.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        sizes.sort_by(f32::total_cmp);
        let largest = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 2000)).copied().unwrap_or(1.0);
        let largest_root = f32::from(LARGEST_ROOT);
        // A weight is kept as the root of its size in steps of the largest.
        let packed = |weight: f32| {
            let root = (weight.abs() * (1.0 - LEFT_OUT as f32) / largest).sqrt().min(1.0) * largest_root;
            if root < LEAST_ROOT {
                0
            } else {
                if root < 1.5 { 0 } else { if root < 2.0 { 0 } else { (root.round().copysign(weight) as i8) as u8 } }
            }
        };
        let unit = largest_root * largest_root / largest;
        let steps = self.steps.iter().flat_map(|step| ((step * unit) as i32).to_le_bytes());
        steps.chain(self.weights.iter().map(|weight| packed(*weight))).collect()
    }
}

/// How often the first reading is not told, since what is learned reads first, too.
const UNTOLD: f64 = 0.4;
/// Roots below are not kept: they change little, and the model is a third smaller without them.
const LEAST_ROOT: f32 = 2.9;
/// How often each feature is left out.
const LEFT_OUT: f64 = 0.4;
/// Learners whose weights are averaged: each reads the stories in another order.
const LEARNERS: u64 = 16;

const MARGIN: i32 = 3000;

impl Lesson {
    fn of_token(&self, at: usize) -> &[u32] {
        &self.features.hashes[at * PER_TOKEN..(at + 1) * PER_TOKEN]
    }
}

impl Lesson {
    /// The labels that a packed model gives from so many features of each token.
    fn read(&self, model: &[u8], features: usize) -> Vec<u8> {
        let model = Model::of(model);
        let tokens = self.features.hashes.chunks_exact(PER_TOKEN);
        let scores: Vec<Scores> = tokens.map(|hashes| model.score(&hashes[..features])).collect();
        super::labels(&scores, &self.runs, &model)
    }

    /// The names that labels say, in bytes of the text.
    fn names_of(&self, labels: &[u8]) -> Vec<(usize, usize, Sort)> {
        let start = |at: usize| self.spans[at].0 as usize;
        let end = |past: usize| self.spans[past - 1].1 as usize;
        decode::names(labels).map(|(first, past, sort)| (start(first), end(past), sort)).collect()
    }
}

/// Right, found and wanted names of each sort.
pub type Counts = [[usize; 3]; 4];

/// How well a packed model does on other stories.
pub fn measure(
    model: &[u8],
    examples: &[Example],
    mut show: impl FnMut(&str, &Example, usize, usize, usize),
) -> Counts {
    let mut counts = Counts::default();
    for example in examples {
        let mut lesson = Lesson::of(example);
        let labels = lesson.read(model, FIRST_READING);
        let runs = std::mem::take(&mut lesson.runs);
        lesson.features.read_again(&labels, &runs);
        lesson.runs = runs;
        let found = lesson.names_of(&lesson.read(model, PER_TOKEN));
        for name in &found {
            counts[name.2 as usize][1] += 1;
            if lesson.names.contains(name) {
                counts[name.2 as usize][0] += 1;
            } else {
                show("EXTRA", example, name.0, name.1, name.2 as usize);
            }
        }
        for name in &lesson.names {
            counts[name.2 as usize][2] += 1;
            if !found.contains(name) {
                show("MISS", example, name.0, name.1, name.2 as usize);
            }
        }
    }
    counts
}

impl Example {
    /// The text around a stretch.
    pub fn around(&self, start: usize, end: usize) -> String {
        let from = crate::language::characters::boundary_before(&self.text, start.saturating_sub(40));
        let to = crate::language::characters::boundary_after(&self.text, (end + 40).min(self.text.len()));
        format!("{}[{}]{}", &self.text[from..start], &self.text[start..end], &self.text[end..to]).replace('\n', " ")
    }
}
