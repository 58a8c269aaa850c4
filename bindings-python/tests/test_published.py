"""The day of the story, as callers give it."""

from __future__ import annotations

import datetime

import pytest

import wirecopy

COPY = "LIMA, Dec 14 (Reuters) - Rain fell."


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2021-12-15", "2021-12-15"),
        (" 2021-12-15 ", "2021-12-15"),
        ("2021-12-15T18:30:00Z", "2021-12-15T18:30:00Z"),
        ("2021-12-15T18:30:00+01:00", "2021-12-15T18:30:00+01:00"),
        ("2021-12-15T18:30:00", "2021-12-15T18:30:00"),
        (datetime.date(2021, 12, 15), "2021-12-15"),
        (datetime.datetime(2021, 12, 15, 18, 30), "2021-12-15T18:30:00"),
        (datetime.datetime(2021, 12, 15, 18, 30, tzinfo=datetime.timezone.utc), "2021-12-15T18:30:00Z"),
        (
            datetime.datetime(2021, 12, 15, 18, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=-3))),
            "2021-12-15T18:30:00-03:00",
        ),
        (None, None),
    ],
)
def test_every_form(given, kept):
    article = wirecopy.parse("Rain fell.", published=given)
    assert article.metadata.published == kept
    assert article.day == (datetime.date(2021, 12, 15) if kept else None)
    assert wirecopy.read(COPY.encode(), published=given or "2020-01-01").day is not None


@pytest.mark.parametrize("given", ["", "yesterday", "15 December 2021", "2021-02-30", "2021-12-15T25:00:00", "\ud800"])
def test_what_is_no_day_is_a_value_error_that_says_what_is(given):
    with pytest.raises(ValueError, match="published: expected a day like 2021-12-15"):
        wirecopy.parse(COPY, published=given)


@pytest.mark.parametrize("given", [20211215, 1.5, b"2021-12-15", ["2021-12-15"], datetime.time(1, 2)])
def test_what_is_of_another_type_is_a_type_error(given):
    with pytest.raises(TypeError, match="published: expected str, datetime.date"):
        wirecopy.parse(COPY, published=given)
