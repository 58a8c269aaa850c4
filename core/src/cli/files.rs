//! Reads the stories and prints the answers, in the order the files were named.

use crate::cli::arguments::{Arguments, Color};
use crate::cli::view;
use crate::{Article, Format, Parser, ReadError, WriteError};
use anstream::{AutoStream, ColorChoice};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

/// So many files are read at once; their answers are printed before more are read.
const WINDOW: usize = 64;

/// Answers for every file, and returns the exit code.
pub(crate) fn answer(arguments: &Arguments) -> u8 {
    let standard_input = [PathBuf::from("-")];
    let files = if arguments.files.is_empty() { &standard_input } else { arguments.files.as_slice() };
    if files.iter().any(|file| is_standard_input(file)) && io::stdin().is_terminal() {
        complain(&ProgressBar::hidden(), "reading the story from the terminal; Ctrl-D ends it");
    }
    let bar = progress(files.len());
    let mut parser = Parser::new();
    if let Some(day) = arguments.published {
        parser = parser.published(day);
    }
    let width = width();
    let many = files.len() > 1;
    let answer = |file: &PathBuf| {
        let article = read(file, &parser, arguments).map_err(|problem| format!("{}: {problem}", file.display()));
        bar.inc(1);
        let shown = |article: Article| show(&article, file, arguments, many, width);
        article.and_then(|article| shown(article).map_err(|problem| format!("{}: {problem}", file.display())))
    };
    let mut out = AutoStream::new(io::stdout().lock(), color(arguments.color));
    let mut code = 0;
    for window in files.chunks(WINDOW) {
        let answers: Vec<_> =
            if many { window.par_iter().map(answer).collect() } else { window.iter().map(answer).collect() };
        for answer in answers {
            match answer {
                Ok(text) => match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
                    Ok(()) => {}
                    // Whoever read has read enough.
                    Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return code,
                    Err(error) => {
                        complain(&bar, &format!("standard output: {}", reason(&error)));
                        return 1;
                    }
                },
                Err(problem) => {
                    complain(&bar, &problem);
                    code = 1;
                }
            }
        }
    }
    bar.finish_and_clear();
    code
}

/// Why a file gave no article.
#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error("{}", reason(.0))]
    File(#[from] io::Error),
    #[error(transparent)]
    Format(#[from] ReadError),
}

fn read(file: &Path, parser: &Parser, arguments: &Arguments) -> Result<Article, Problem> {
    let bytes = if is_standard_input(file) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        bytes
    } else {
        std::fs::read(file)?
    };
    Ok(parser.read(&bytes, arguments.format)?)
}

fn show(article: &Article, file: &Path, arguments: &Arguments, many: bool, width: usize) -> Result<String, WriteError> {
    if arguments.json || arguments.write == Some(Format::Json) {
        return Ok(article.to_json(arguments.offsets) + "\n");
    }
    if let Some(format) = arguments.write {
        return crate::write(article, format);
    }
    let title = many.then(|| file.display().to_string());
    Ok(view::article(article, title.as_deref(), width))
}

fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// A bar, where a terminal watches and would otherwise see nothing.
fn progress(files: usize) -> ProgressBar {
    if files < 2 || !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} stories, {eta} to go");
    ProgressBar::new(files as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn complain(bar: &ProgressBar, problem: &str) {
    // A message that cannot be shown cannot be complained about either.
    bar.suspend(|| {
        let _ = writeln!(io::stderr(), "wirecopy: {}", view::printable(problem));
    });
}

/// What the system says, without its number.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

fn color(color: Color) -> ColorChoice {
    match color {
        Color::Auto => AutoStream::choice(&io::stdout()),
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
}

/// Columns to fill: the terminal's, but no more than one likes to read.
fn width() -> usize {
    const WIDEST: usize = 104;
    const NARROWEST: usize = 40;
    let terminal = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    terminal.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
}
