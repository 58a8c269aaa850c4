//! Datelines: where and when a story was filed, and who sent it.
//!
//! A dateline is read as a [`form`]: places, a [`date`], a [`credit`], in any order that agencies
//! use, closed by an [`ending`]. [`search`] tries the places where one may stand, at the head of a
//! line or [`behind`] something else, and keeps the one with the best [`evidence`].

mod behind;
mod credit;
mod cursor;
mod date;
mod east_asia;
mod ending;
mod evidence;
mod form;
mod found;
mod lower_case;
mod place;
mod search;

pub(crate) use found::Found;
pub(crate) use search::find;
