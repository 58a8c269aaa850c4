//! The command line, for the binary and for every other front door to it.
//!
//! `arguments` says what can be asked, `files` reads the stories and prints the answers, `view` is
//! the answer for people.

mod arguments;
mod files;
mod lines;
mod view;

use std::ffi::OsString;

/// Runs the command line with `arguments` (without the program's own name) and returns its exit
/// code: 0 if all went well, 1 if a file could not be read, 2 if the arguments are wrong.
///
/// `program` is what the user typed to get here, for the help text. Results go to standard output,
/// messages to standard error.
///
/// ```
/// assert_eq!(wirecopy::cli::run("wirecopy", ["--version".into()]), 0);
/// assert_eq!(wirecopy::cli::run("wirecopy", ["--no-such-option".into()]), 2);
/// ```
pub fn run(program: &str, arguments: impl IntoIterator<Item = OsString>) -> u8 {
    match arguments::read(program, arguments) {
        Ok(arguments) => files::answer(&arguments),
        Err(answer) => {
            // Help and version are answers too, and nobody may be there to read them.
            let _ = answer.print();
            u8::try_from(answer.exit_code()).unwrap_or(2)
        }
    }
}
