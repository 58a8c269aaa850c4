//! What the suites share: the stories, how two articles differ, and what every article must keep.

pub mod difference;
pub mod line_ends;
pub mod promises;
pub mod spans;
pub mod story;
pub mod timex;
