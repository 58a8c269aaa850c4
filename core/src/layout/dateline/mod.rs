//! Datelines: where and when a story was filed, and who sent it.
//!
//! A dateline is read as a [`form`]: places, a [`date`], a [`credit`], in any order that agencies
//! use, closed by an [`ending`]. [`search`] tries the places where one may stand and keeps the one
//! with the best [`evidence`].

mod credit;
mod cursor;
mod date;
mod east_asia;
mod ending;
mod evidence;
mod form;
mod lower_case;
mod place;
mod search;

pub(crate) use form::Form;
pub(crate) use search::{Found, find};
