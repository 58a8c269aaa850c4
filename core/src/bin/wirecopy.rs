//! The command line: `wirecopy FILE…`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(wirecopy::cli::run("wirecopy", std::env::args_os().skip(1)))
}
