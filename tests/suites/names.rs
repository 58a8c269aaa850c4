//! The cases of `tests/names`: copy in which every mention of an entity is marked by hand.

use libtest_mimic::{Arguments, Failed, Trial};
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use wirecopy::{Article, Entity, Mention, MentionForm, Moment, Parser, Spanned};

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("names");
    let files = fs::read_dir(&folder).expect("tests/names").flatten().map(|entry| entry.path());
    let mut files: Vec<_> = files.filter(|file| !file.ends_with("README.md")).collect();
    files.sort();
    let trial = |file: &std::path::PathBuf| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let cases = fs::read_to_string(file).expect("a file of cases");
        Trial::test(name, move || run(&cases))
    };
    libtest_mimic::run(&Arguments::from_args(), files.iter().map(trial).collect()).exit_code()
}

/// Runs every case of a file, and tells all that differ.
fn run(cases: &str) -> Result<(), Failed> {
    let mut day = None;
    let mut differences = Vec::new();
    let mut count = 0;
    for (index, line) in cases.lines().enumerate() {
        if let Some(told) = line.strip_prefix("Day: ") {
            day = (told != "none").then(|| told.parse::<Moment>().expect("a day"));
        }
        let Some(case) = line.strip_prefix("- ") else { continue };
        let parser = day.map_or_else(Parser::new, |day| Parser::new().published(day));
        let found = marked(&parser.parse(&unmarked(case)));
        count += 1;
        if found != case {
            differences.push(format!("line {}\n  wanted  {case}\n  found   {found}", index + 1));
        }
    }
    if count == 0 {
        return Err("no case in this file".into());
    }
    if differences.is_empty() { Ok(()) } else { Err(differences.join("\n").into()) }
}

/// The copy without its marks.
fn unmarked(case: &str) -> String {
    let mut copy = String::new();
    let mut rest = case;
    while let Some(at) = rest.find(['[', ']']) {
        copy += &rest[..at];
        let behind = &rest[at + 1..];
        rest = match behind.strip_prefix('(') {
            Some(told) if rest[at..].starts_with(']') => told.split_once(')').expect("a mark ends").1,
            _ => behind,
        };
    }
    copy + rest
}

/// The copy with the mentions that are found in it, those inside others too.
fn marked(article: &Article) -> String {
    let mentions = |entity: &'_ Entity| entity.mentions.clone().into_iter();
    let mut all: Vec<(Mention, &Entity)> =
        article.entities.iter().flat_map(|entity| mentions(entity).map(move |mention| (mention, entity))).collect();
    all.sort_by_key(|(mention, _)| (mention.start, std::cmp::Reverse(mention.end), mention.form != MentionForm::Name));
    // A capital that stands for its country is told once.
    all.dedup_by_key(|(mention, _)| mention.span());
    let mut case = String::new();
    let mut here = 0;
    let mut open: Vec<(u32, String)> = Vec::new();
    let close = |case: &mut String, here: &mut usize, open: &mut Vec<(u32, String)>, until: u32| {
        while let Some((end, told)) = open.pop_if(|(end, _)| *end <= until) {
            *case += &article.text[*here..end as usize];
            *case += &format!("]({told})");
            *here = end as usize;
        }
    };
    for (mention, entity) in &all {
        close(&mut case, &mut here, &mut open, mention.start);
        case += &article.text[here..mention.start as usize];
        case.push('[');
        here = mention.start as usize;
        open.push((mention.end, told(article, entity, mention)));
    }
    close(&mut case, &mut here, &mut open, u32::MAX);
    case + &article.text[here..]
}

fn told(article: &Article, entity: &Entity, mention: &Mention) -> String {
    let mut told = entity.kind.to_string();
    if mention.slice(&article.text) != entity.name {
        told += &format!(" = {}", entity.name);
    }
    told += &entity.country.iter().map(|code| format!(" {code}")).collect::<String>();
    let other = mention.metonym_for.and_then(|at| article.entities.get(at as usize));
    told += &other.iter().map(|other| format!(" for {}", other.name)).collect::<String>();
    if entity.mentions.first().is_some_and(|first| first.span() == mention.span()) && !entity.roles.is_empty() {
        told += &format!(": {}", entity.roles.join("; "));
    }
    told
}
