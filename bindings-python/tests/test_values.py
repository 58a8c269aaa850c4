"""Equality, hashing, copying, pickling."""

from __future__ import annotations

import copy
import json
import pickle
import time

import pytest
from conftest import rich_dict, spans

import wirecopy


def everything(article: wirecopy.Article) -> list:
    return [
        article,
        article.metadata,
        *article.metadata.subjects,
        *article.entities,
        *article.signoff.people,
        *spans(article),
    ]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickles_come_back_equal(rich, protocol):
    for thing in everything(rich):
        again = pickle.loads(pickle.dumps(thing, protocol))
        assert type(again) is type(thing)
        assert again == thing
        assert hash(again) == hash(thing)
        assert repr(again) == repr(thing)


def test_copies_are_equal(rich):
    for thing in everything(rich):
        assert copy.copy(thing) == thing
        assert copy.deepcopy(thing) == thing


def test_a_list_of_views_pickles_its_article_once(rich):
    many = rich.sentences * 200
    assert len(pickle.dumps(many)) < 2 * len(pickle.dumps(rich)) + 100 * len(many)


def test_a_pickle_of_another_article_finds_nothing(rich):
    part, arguments = rich.quotes[1].__reduce__()
    assert part(*arguments) == rich.quotes[1]
    for missing in [("Quote", 2, 0), ("Content", 0, 1), ("Entity", 2, 0), ("Relay", 0, 0)]:
        with pytest.raises(IndexError):
            rich._part(*missing)
    with pytest.raises(ValueError, match="layer"):
        rich._part("Nothing", 0, 0)
    with pytest.raises(IndexError):
        wirecopy.parse("Rain.")._part("Dateline", 0, 0)


def test_equal_articles_have_equal_parts(rich):
    again = wirecopy.Article.from_json(rich.to_json())
    assert again == rich and again is not rich
    for one, other in zip(everything(rich), everything(again), strict=True):
        assert one == other
        assert hash(one) == hash(other)
        assert not one != other


def test_a_list_is_new_with_every_access_and_equal(rich):
    assert rich.quotes == rich.quotes
    assert len(set(rich.quotes + rich.quotes)) == 2


def test_different_things_differ(rich):
    assert rich != wirecopy.parse(rich.text)
    assert rich.blocks[0] != rich.blocks[1]
    assert rich.entities[0] != rich.entities[1]
    assert rich.blocks[4] != rich.sentences[2], "the same place, another class"
    assert rich != "Harbour" and rich.blocks[0] != None and rich.metadata != 1  # noqa: E711
    raw = rich_dict()
    raw["text"] = raw["text"].replace("Nobody", "No one")
    other = wirecopy.Article.from_json(json.dumps(raw))
    assert other.sentences[2] != rich.sentences[2], "the same place, another text"
    assert other.sentences[0] == rich.sentences[0]


def test_articles_have_no_order(rich):
    with pytest.raises(TypeError):
        rich < rich  # noqa: B015


def test_views_keep_their_article_alive():
    quote = wirecopy.Article.from_json(json.dumps(rich_dict())).quotes[0]
    assert quote.source.name == "Rui Exemplo"
    assert quote.content[0].text == "We 𝔘nderstand,"


def test_reading_every_view_is_linear():
    def seconds(count: int) -> float:
        text = "é" + "Rain fell. " * count
        raw = json.loads(wirecopy.parse("").to_json())
        raw["text"] = text
        raw["blocks"] = [{"kind": "paragraph", "start": 0, "end": len(text)}]
        raw["sentences"] = [{"start": 1 + i * 11, "end": 11 + i * 11, "block": 0} for i in range(count)]
        article = wirecopy.Article.from_json(json.dumps(raw))
        best = float("inf")
        for _ in range(3):
            began = time.perf_counter()
            assert all(s.text == "Rain fell." for s in article.sentences)
            best = min(best, time.perf_counter() - began)
        return best

    assert seconds(40_000) < 40 * seconds(4_000)
