//! The command line, run as its users run it.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const COPY: &str = "LIMA, Jan 21 (Reuters) - Rain fell on the coast.\n";

/// Every layer, over "Rain ends 🌍\nLIMA, Dec. 14 (AFP) – It ended, he said.. and\nabc/def".
const ARTICLE: &str = r#"{"wirecopy":"0.1.0","offsets":"code-point",
    "text":"Rain ends 🌍\nLIMA, Dec. 14 (AFP) – It ended, he said.. and\nabc/def","language":"en",
    "metadata":{"published":"2021-12-15"},
    "blocks":[{"kind":"headline","start":0,"end":11},{"kind":"paragraph","start":12,"end":57},
        {"kind":"signoff","start":58,"end":65}],
    "dateline":{"start":12,"end":33,"body":34,"places":[{"start":12,"end":16,"entity":0}],
        "date":{"start":18,"end":25,"value":"--12-14"},"agency":{"start":27,"end":30,"name":"AFP"}},
    "sentences":[{"start":34,"end":57,"block":1}],
    "times":[{"start":18,"end":25,"kind":"date","value":"2021-12-14","in_dateline":true},
        {"start":37,"end":42,"kind":"date","value":"2021-12-13","mod":"END"}],
    "entities":[{"kind":"place","name":"Lima","country":"PE","roles":[],"mentions":[{"start":12,"end":16,"form":"name"}]}],
    "quotes":[{"kind":"indirect","start":34,"end":42,"content":[{"start":34,"end":42}],
        "cue":{"start":47,"end":51,"lemma":"say"},"source":{"start":44,"end":46,"entity":null}}],
    "signoff":{"start":58,"end":65,"initials":["abc","def"],"people":[]},
    "diagnostics":[{"code":"stray-full-stop","start":51,"end":53,"message":"a full stop stands inside the sentence"}]}"#;

fn wirecopy(arguments: &[&str], stdin: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wirecopy"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that stops at its arguments reads nothing.
    let _ = child.stdin.take().unwrap().write_all(stdin);
    child.wait_with_output().unwrap()
}

/// A file of this test alone.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    std::fs::write(&file, content).unwrap();
    file
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn names_are_shown_kind_by_kind_and_the_most_spoken_of_first() {
    let entity = |kind: &str, name: &str, rest: &str| format!(r#"{{"kind":"{kind}","name":"{name}",{rest}}}"#);
    let name = r#""mentions":[{"start":0,"end":1,"form":"name"}]"#;
    let table = r#""mentions":[{"start":0,"end":1,"form":"nominal","evidence":"table"}]"#;
    let twice = r#""mentions":[{"start":0,"end":1,"form":"name"},{"start":2,"end":3,"form":"pronoun"}]"#;
    let entities = [
        entity("place", "Lima", &format!(r#""country":"PE","roles":[],{name}"#)),
        entity("person", "Ann Example", &format!(r#""roles":["judge","author"],{name}"#)),
        entity("person", "Rui Exemplo", &format!(r#""country":"PT","roles":["minister"],{twice}"#)),
        entity("person", "Eva Beispiel", &format!(r#""country":"AT","roles":[],{table}"#)),
    ];
    let from = ARTICLE.find(r#""entities":"#).unwrap();
    let to = ARTICLE.find(r#""quotes":"#).unwrap();
    let article = format!("{}\"entities\":[{}],{}", &ARTICLE[..from], entities.join(","), &ARTICLE[to..]);
    let shown = wirecopy(&[], article.as_bytes());
    let shown = text(&shown.stdout);
    let names = &shown[shown.find("       Names").unwrap()..shown.find("      Damage").unwrap()];
    assert_eq!(
        names,
        "       Names
      person  Rui Exemplo (PT) ×2  ·  minister
              Ann Example  ·  judge, author
              Eva Beispiel (AT)  ·  named by a table of office holders
       place  Lima (PE)

"
    );
}

#[test]
fn a_story_is_shown_laid_out() {
    let shown = wirecopy(&[], ARTICLE.as_bytes());
    assert_eq!(shown.status.code(), Some(0));
    assert_eq!(
        text(&shown.stdout),
        "    headline  Rain ends 🌍

    dateline  LIMA, Dec. 14 (AFP) –
              place: LIMA (PE)  ·  date: 2021-12-14  ·  agency: AFP

   paragraph  It ended, he said.. and
              ended: 2021-12-13 END

     signoff  abc/def
              initials: abc, def

      Quotes
    indirect  It ended — he (say)

       Names
       place  Lima (PE)

      Damage
        2:40  stray-full-stop: a full stop stands inside the sentence
              LIMA, Dec. 14 (AFP) – It ended, he said.. and
                                                     ^^

              en  ·  published 2021-12-15  ·  3 blocks, 1 sentence, 1 quote, 1 name, 2 times, 1
              diagnostic

"
    );
}

#[test]
fn json_is_the_article_in_the_unit_asked_for() {
    let article = wirecopy::Article::from_json(ARTICLE).unwrap();
    for unit in wirecopy::Offsets::ALL {
        let shown = wirecopy(&["--json", "--offsets", unit.name()], ARTICLE.as_bytes());
        assert_eq!(text(&shown.stdout), article.to_json(unit) + "\n");
    }
}

#[test]
fn the_callers_day_reaches_the_article() {
    let shown = wirecopy(&["--json", "--published", "2021-01-21", "-"], COPY.as_bytes());
    assert!(text(&shown.stdout).contains(r#""published":"2021-01-21""#));
}

#[test]
fn files_that_cannot_be_read_are_named_and_the_others_are_shown() {
    let (good, bad) = (file("good.txt", COPY.as_bytes()), file("bad.txt", b"caf\xE9"));
    let arguments = ["--json", "missing.txt", good.to_str().unwrap(), bad.to_str().unwrap()];
    let shown = wirecopy(&arguments, b"");
    assert_eq!(shown.status.code(), Some(1));
    assert_eq!(text(&shown.stdout).lines().count(), 1);
    let problems: Vec<&str> = text(&shown.stderr).lines().collect();
    assert!(problems[0].starts_with("wirecopy: missing.txt: "), "{problems:?}");
    assert!(problems[1].ends_with("bad.txt: byte 3 (line 1, column 4): expected UTF-8, but found 0xe9"));
}

#[test]
fn many_files_are_shown_in_order_under_their_names() {
    let files: Vec<PathBuf> = (0..150).map(|i| file(&format!("{i}.txt"), format!("Story {i}").as_bytes())).collect();
    let names: Vec<&str> = files.iter().map(|file| file.to_str().unwrap()).collect();
    let shown = wirecopy(&names, b"");
    let titles: Vec<&str> = text(&shown.stdout).lines().filter(|line| line.starts_with("── ")).collect();
    assert_eq!(titles.len(), 150);
    assert!(titles.iter().zip(&names).all(|(title, name)| title.contains(name)));
}

#[test]
fn wrong_arguments_are_answered_with_code_2() {
    for arguments in [["--published", "soon"], ["--format", "docx"], ["--no-such", ""]] {
        let shown = wirecopy(&arguments, b"");
        assert_eq!(shown.status.code(), Some(2));
        assert!(text(&shown.stderr).contains("--help"));
    }
}

#[test]
fn a_terminal_obeys_no_story() {
    let shown = wirecopy(&["--color", "always"], b"Rain\x1b]0;title\x07 \x00\x7f\xC2\x9B2J");
    let shown = text(&shown.stdout);
    assert!(!shown.contains("\x1b]"));
    assert!(!shown.contains(['\0', '\x07', '\x7f', '\u{9b}']));
}

#[test]
fn times_are_underlined_where_colours_are() {
    let copy = b"The two met in the town hall on Dec. 15, 2021, and they talked about the harbour for two hours.";
    let shown = wirecopy(&["--color", "always"], copy);
    assert!(text(&shown.stdout).contains("on \x1b[4mDec.\x1b[0m \x1b[4m15,\x1b[0m \x1b[4m2021\x1b[0m, and"));
    let shown = wirecopy(&[], copy);
    assert!(text(&shown.stdout).contains("met in the town hall on Dec. 15, 2021, and they"));
    assert!(text(&shown.stdout).contains("Dec. 15, 2021: 2021-12-15  ·  two hours: PT2H\n"));
}

#[test]
fn timeml_is_written() {
    let shown = wirecopy(&["--write", "timeml"], b"They met on Dec. 15, 2021.");
    let timex = r#"<TEXT>They met on <TIMEX3 tid="t1" type="DATE" value="2021-12-15">Dec. 15, 2021</TIMEX3>.</TEXT>"#;
    assert!(text(&shown.stdout).contains(timex), "{}", text(&shown.stdout));
}

#[test]
fn help_shows_examples() {
    let help = wirecopy(&["--help"], b"");
    assert_eq!(help.status.code(), Some(0));
    assert!(text(&help.stdout).contains("wirecopy --json *.txt > articles.jsonl"));
}

#[test]
fn no_article_without_text_is_no_failure() {
    for copy in ["", " \r\n"] {
        let shown = wirecopy(&[], copy.as_bytes());
        assert_eq!(shown.status.code(), Some(0));
        assert!(text(&shown.stdout).contains("(no text)"));
    }
}
