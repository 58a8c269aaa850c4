//! The cases of `tests/times`: copy in which every temporal expression is marked by hand.

use libtest_mimic::{Arguments, Failed, Trial};
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use wirecopy::{Moment, Parser, Spanned, Time, TimeKind};

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("times");
    let files = fs::read_dir(&folder).expect("tests/times").flatten().map(|entry| entry.path());
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
        let found = marked(&unmarked(case), day);
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
    while let Some((before, marked)) = rest.split_once('[') {
        let (text, behind) = marked.split_once("](").expect("a mark has ](");
        let (_, behind) = behind.split_once(')').expect("a mark ends");
        copy += before;
        copy += text;
        rest = behind;
    }
    copy + rest
}

/// The copy with what is found in it.
fn marked(copy: &str, day: Option<Moment>) -> String {
    let parser = day.map_or_else(Parser::new, |day| Parser::new().published(day));
    let article = parser.parse(copy);
    let mut case = String::new();
    let mut here = 0;
    for time in &article.times {
        case += &copy[here..time.start as usize];
        case += &format!("[{}]({})", time.slice(copy), told(time));
        here = time.end as usize;
    }
    case + &copy[here..]
}

fn told(time: &Time) -> String {
    let value = time.value.as_deref().unwrap_or("?");
    let implied = match value {
        _ if value.starts_with('P') && !value.ends_with("_REF") => TimeKind::Duration,
        _ if value.contains('T') && !value.ends_with("_REF") => TimeKind::Time,
        _ => TimeKind::Date,
    };
    let kind = if time.kind == implied { String::new() } else { format!("{} ", time.kind) };
    let modifier = time.modifier.as_ref().map(|modifier| format!(" {modifier}")).unwrap_or_default();
    format!("{kind}{value}{modifier}")
}
