//! Every story three times: against its golden, with other line ends, and held to the promises.
//!
//! `cargo test -p wirecopy-tests --test stories -- NAME` runs one. `UPDATE=1` makes what is found the
//! golden: a golden is written by hand first, so that takes a reason in the commit message.

use libtest_mimic::{Arguments, Failed, Trial};
use std::process::ExitCode;
use wirecopy::{Article, Offsets};
use wirecopy_tests::difference::difference;
use wirecopy_tests::line_ends::{moved_to_crlf, with_crlf};
use wirecopy_tests::story::{Story, pretty};
use wirecopy_tests::{promises, spans};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = match Story::all() {
        Ok(stories) => stories.into_iter().flat_map(trials).collect(),
        Err(error) => vec![Trial::test("stories", move || Err(error.into()))],
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trials(story: Story) -> [Trial; 3] {
    let [golden, crlf, promises] = [story.clone(), story.clone(), story];
    [
        Trial::test(format!("{}::golden", golden.name), move || meets_its_golden(&golden)),
        Trial::test(format!("{}::crlf", crlf.name), move || is_the_same_with_crlf(&crlf)),
        Trial::test(format!("{}::promises", promises.name), move || keeps_the_promises(&promises)),
    ]
}

fn meets_its_golden(story: &Story) -> Result<(), Failed> {
    let found = story.parse(&story.copy);
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        return Ok(story.update(&found)?);
    }
    let expected = story.expected()?;
    if let Some(report) = difference(&expected, &found) {
        return Err(format!("differs from its golden (- golden, + found):\n{report}").into());
    }
    if pretty(&Article::from_json(&story.golden()?)?) != story.golden()? {
        return Err("article.json is not written as the library writes it".into());
    }
    Ok(())
}

/// Nothing but the positions may depend on how lines end.
fn is_the_same_with_crlf(story: &Story) -> Result<(), Failed> {
    let expected = moved_to_crlf(&story.parse(&story.copy))?;
    match difference(&expected, &story.parse(&with_crlf(&story.copy))) {
        Some(report) => Err(format!("CR LF makes another article (- LF, + CR LF):\n{report}").into()),
        None => Ok(()),
    }
}

fn keeps_the_promises(story: &Story) -> Result<(), Failed> {
    for copy in [story.copy.clone(), with_crlf(&story.copy)] {
        let article = story.parse(&copy);
        promises::kept(&article, &copy)?;
        if article != story.parse(&copy) {
            return Err("the same text gives another article the second time".into());
        }
        for unit in [Offsets::CodePoint, Offsets::Utf16] {
            positions_are_counted_right(&article, unit)?;
        }
    }
    let golden = story.expected()?;
    Ok(promises::kept(&golden, &story.copy).map_err(|broken| format!("the golden itself: {broken}"))?)
}

/// Counts the characters before every span anew, without the library's index.
fn positions_are_counted_right(article: &Article, unit: Offsets) -> Result<(), Failed> {
    let mut expected = serde_json::to_value(article)?;
    spans::each_position(&mut expected, &mut |byte| {
        let before = &article.text[..byte as usize];
        match unit {
            Offsets::Utf16 => before.encode_utf16().count() as u64,
            _ => before.chars().count() as u64,
        }
    });
    expected["offsets"] = serde_json::to_value(unit)?;
    let found: serde_json::Value = serde_json::from_str(&article.to_json(unit))?;
    if expected == found { Ok(()) } else { Err(format!("{unit:?} are counted wrong").into()) }
}
