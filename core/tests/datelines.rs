//! Every form of dateline in `datelines.txt` is read whole, and no look-alike is taken for one.

use wirecopy::{Spanned, parse};

/// The story's second paragraph: a dateline never stands at the end of a text.
const MORE: &str = " More follows in the second sentence.\nAnd this is the second paragraph of the story.\n";

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn every_form_is_read() {
    let mut missed = Vec::new();
    for line in lines(include_str!("datelines.txt")) {
        let (dateline, story) = line.split_once('|').expect("a bar ends the dateline");
        let text = format!("{dateline}{story}{MORE}");
        let article = parse(&text);
        let read = article.dateline.as_ref().map(|found| found.slice(&text));
        if read != Some(dateline.trim_end()) {
            missed.push(format!("{dateline:?} was read as {read:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn every_form_is_read_below_a_headline_and_a_byline() {
    let mut missed = Vec::new();
    for line in lines(include_str!("datelines.txt")) {
        let (dateline, story) = line.split_once('|').expect("a bar ends the dateline");
        let head = "Council agrees on plan for the river\nBy Jane Example\n";
        let text = format!("{head}{dateline}{story}{MORE}");
        let article = parse(&text);
        let read = article.dateline.as_ref().map(|found| found.slice(&text));
        if read != Some(dateline.trim_end()) || article.metadata.authors != ["Jane Example"] {
            missed.push(format!("{dateline:?} was read as {read:?}, by {:?}", article.metadata.authors));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn look_alikes_are_none() {
    let mut taken = Vec::new();
    for line in lines(include_str!("look_alikes.txt")) {
        let text = format!("{line}{MORE}");
        if let Some(dateline) = parse(&text).dateline {
            taken.push(dateline.slice(&text).to_owned());
        }
    }
    assert!(taken.is_empty(), "{taken:#?}");
}
