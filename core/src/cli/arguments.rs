//! What can be asked on the command line.

use crate::{Format, Moment, Offsets};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory, FromArgMatches, Parser, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

/// Turns news stories, as they are really found, into structured articles.
///
/// Prints each story laid out: headline, byline, dateline taken apart, blocks with their kind in
/// the margin, sign-off, and what is damaged, with its line and column.
#[derive(Debug, Parser)]
#[command(version = crate::VERSION, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The stories: text, or articles in JSON. None, or "-", is standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Print JSON instead, one article a line
    #[arg(long)]
    pub(crate) json: bool,

    /// Print another format instead; "timeml" marks the times in the text
    #[arg(long, value_name = "NAME", value_parser = format(&Format::ALL), conflicts_with = "json")]
    pub(crate) write: Option<Format>,

    /// What spans count in JSON
    #[arg(long, value_name = "UNIT", default_value = "utf-8", value_parser = offsets())]
    pub(crate) offsets: Offsets,

    /// The day of the stories, where you know it better than their datelines: 2021-12-15, or
    /// 2021-12-15T18:30:00+01:00
    #[arg(long, value_name = "DAY")]
    pub(crate) published: Option<Moment>,

    /// The format of the files; without it, what each looks like
    #[arg(long, value_name = "NAME", value_parser = format(&Format::READABLE))]
    pub(crate) format: Option<Format>,

    /// Whether to colour
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

const EXAMPLES: &str = "\
Examples:
  {bin} story.txt                       read a story
  {bin} --json *.txt > articles.jsonl   many stories, one article a line
  {bin} --write timeml story.txt        the text with its times as TIMEX3
  {bin} --published 2021-12-15 < story.txt

Exit codes: 0 all read, 1 a file could not be read, 2 wrong arguments.
NO_COLOR turns colours off.";

/// When to colour.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The arguments, or what to tell instead: help, version, an error.
pub(crate) fn read(program: &str, arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, clap::Error> {
    let command =
        Arguments::command().name("wirecopy").bin_name(program).after_help(EXAMPLES.replace("{bin}", program));
    let words = std::iter::once(OsString::from(program)).chain(arguments);
    Arguments::from_arg_matches(&command.try_get_matches_from(words)?)
}

fn offsets() -> impl TypedValueParser<Value = Offsets> {
    let names = PossibleValuesParser::new(Offsets::ALL.map(Offsets::name));
    names.map(|name| Offsets::named(&name).unwrap_or_default())
}

fn format(formats: &[Format]) -> impl TypedValueParser<Value = Format> {
    let names = PossibleValuesParser::new(formats.iter().map(|format| format.name()));
    names.try_map(|name| Format::named(&name).ok_or("no such format"))
}
