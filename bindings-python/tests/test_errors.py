"""What callers can do wrong, and what they are told."""

from __future__ import annotations

import json
import pathlib

import pytest
from conftest import rich_dict

import wirecopy


def test_the_hierarchy():
    assert issubclass(wirecopy.ReadError, wirecopy.Error)
    assert issubclass(wirecopy.WriteError, wirecopy.Error)
    assert issubclass(wirecopy.ReadError, ValueError)
    assert not issubclass(wirecopy.ReadError, UnicodeError)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\ud83d", (0, 1, 1)),
        ("ab\udc00", (2, 1, 3)),
        ("line\né🌍 \ud83d\ude00", (8, 2, 4)),
    ],
)
def test_a_lone_surrogate_is_named_with_its_place(text, place):
    for call in (wirecopy.parse, lambda t: next(wirecopy.parse_many([t])), wirecopy.Article.from_json):
        with pytest.raises(wirecopy.ReadError, match="lone surrogate") as caught:
            call(text)
        error = caught.value
        assert (error.offset, error.line, error.column) == place
        assert str(error).startswith(f"character {place[0]} (line {place[1]}, column {place[2]}): expected")
        str(error).encode()


@pytest.mark.parametrize("value", [None, 1, b"bytes", ["list"], object()])
def test_what_is_no_str_is_a_type_error(value):
    with pytest.raises(TypeError, match="text: expected str, but found"):
        wirecopy.parse(value)


def test_bytes_that_are_not_utf8():
    with pytest.raises(wirecopy.ReadError, match="expected UTF-8, but found 0xe9") as caught:
        wirecopy.read(b"Rain\nin caf\xe9s", format="text")
    assert (caught.value.offset, caught.value.line, caught.value.column) == (11, 2, 7)


def test_bytes_in_every_form(tmp_path: pathlib.Path):
    copy = "São Paulo, 14 dez (Lusa) – Choveu.".encode()
    file = tmp_path / "não.txt"
    file.write_bytes(copy)
    expected = wirecopy.read(copy)
    assert expected.text == copy.decode()
    for source in [bytearray(copy), memoryview(copy), file, str(file)]:
        assert wirecopy.read(source) == expected
    assert wirecopy.read(copy, "text", "https://example.org/1").metadata.url == "https://example.org/1"


def test_files_that_cannot_be_opened(tmp_path: pathlib.Path):
    with pytest.raises(FileNotFoundError) as caught:
        wirecopy.read(tmp_path / "missing.txt")
    assert str(caught.value.filename).endswith("missing.txt")
    with pytest.raises(OSError):
        wirecopy.read(tmp_path)
    for source in [1, None, 1.5, object(), ["story.txt"]]:
        with pytest.raises(TypeError, match="source: expected bytes or a path"):
            wirecopy.read(source)


def test_unknown_names_are_answered_with_the_known(rich):
    for call in [lambda: wirecopy.read(b"", format="docx"), lambda: rich.write("docx")]:
        with pytest.raises(ValueError, match=r'format: expected one of "text", "json".*, but found "docx"'):
            call()
    with pytest.raises(ValueError, match='offsets: expected one of "utf-8", "code-point", "utf-16", but found "bytes"'):
        rich.to_json("bytes")


def test_json_that_is_no_article():
    with pytest.raises(wirecopy.ReadError) as caught:
        wirecopy.Article.from_json('{\n  "wirecopy": 1}')
    assert caught.value.line == 2 and caught.value.column and caught.value.offset is None
    for broken in ["", "[]", "null", "{}", "{" * 100_000, "[" * 100_000]:
        with pytest.raises(wirecopy.ReadError):
            wirecopy.Article.from_json(broken)
    with pytest.raises(TypeError):
        wirecopy.Article.from_json(b"{}")


def test_json_that_points_nowhere():
    def broken(change) -> str:
        raw = rich_dict()
        change(raw)
        return json.dumps(raw)

    for change in [
        lambda raw: raw["blocks"][0].update(end=100_000),
        lambda raw: raw["blocks"][0].update(start=5, end=4),
        lambda raw: raw["sentences"][0].update(block=6),
        lambda raw: raw["quotes"][0]["source"].update(entity=2),
        lambda raw: raw["entities"][0]["mentions"][0].update(metonym_for=2),
        lambda raw: raw["dateline"]["places"][0].update(entity=2),
    ]:
        with pytest.raises(wirecopy.ReadError, match="expected"):
            wirecopy.Article.from_json(broken(change))


def test_errors_can_be_pickled():
    import pickle

    with pytest.raises(wirecopy.ReadError) as caught:
        wirecopy.parse("a\ud800")
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert (again.offset, again.line, again.column) == (1, 1, 2)
