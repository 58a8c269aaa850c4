"""An article with something in every layer, so that tests hold however good the parser is."""

from __future__ import annotations

import json

import pytest

import wirecopy

# Astral (🌍, 𝔘), combining (é as e + U+0301) and East Asian characters before and among the spans.
TEXT = (
    "Harbour 🌍 talks end\n"
    "By Ann Example\n"
    "SE\u0301TUBAL, Portugal, Dec. 15, 2021 (AFP) – “We 𝔘nderstand,” minister Rui Exemplo said on Wednesday. "
    "He praised the port.. and the 新 crane, according to Xinhua.\n"
    "– Ships and cargo –\n"
    "Nobody was hurt.\n"
    "burs-abc/def\n"
)


def span(piece: str, nth: int = 0) -> dict[str, int]:
    """Where a piece of the text stands, in code points."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(piece, start + 1)
    return {"start": start, "end": start + len(piece)}


def through(first: str, last: str) -> dict[str, int]:
    return {"start": span(first)["start"], "end": span(last)["end"]}


def rich_dict() -> dict:
    """The article as `to_dict` gives it."""
    return {
        "wirecopy": wirecopy.__version__,
        "offsets": "code-point",
        "text": TEXT,
        "language": "en",
        "metadata": {
            "published": "2021-12-15T18:30:00+01:00",
            "updated": "2021-12-16",
            "authors": ["Ann Example"],
            "publisher": "The Example",
            "url": "https://example.org/story",
            "section": "World",
            "keywords": ["ports", "ships"],
            "subjects": [{"scheme": "medtop", "code": "20000001", "name": "trade"}],
            "urgency": 3,
            "rights": "None",
            "credit": "AFP",
            "id": "urn:example:1",
            "version": "2",
        },
        "blocks": [
            {"kind": "headline", **span("Harbour 🌍 talks end")},
            {"kind": "byline", **span("By Ann Example")},
            {"kind": "paragraph", **through("SE\u0301TUBAL", "according to Xinhua.")},
            {"kind": "crosshead", **span("– Ships and cargo –")},
            {"kind": "paragraph", **span("Nobody was hurt.")},
            {"kind": "signoff", **span("burs-abc/def")},
        ],
        "dateline": {
            **through("SE\u0301TUBAL", "(AFP) –"),
            "body": span("“We")["start"],
            "places": [{**span("SE\u0301TUBAL, Portugal"), "entity": 1}],
            "date": {**span("Dec. 15, 2021"), "value": "2021-12-15"},
            "agency": {**span("AFP"), "name": "AFP"},
        },
        "sentences": [
            {**through("“We", "on Wednesday."), "block": 2},
            {**through("He praised", "according to Xinhua."), "block": 2},
            {**span("Nobody was hurt."), "block": 4},
        ],
        "times": [
            {**span("Dec. 15, 2021"), "kind": "date", "value": "2021-12-15", "in_dateline": True},
            {**span("Wednesday"), "kind": "date", "value": "2021-12-15", "mod": "MID", "anchor": "mention"},
        ],
        "entities": [
            {
                "kind": "person",
                "name": "Rui Exemplo",
                "country": "PT",
                "roles": ["minister"],
                "mentions": [
                    {**span("minister Rui Exemplo"), "form": "name"},
                    {**span("He "), "form": "pronoun", "metonym_for": 1, "evidence": "table"},
                ],
            },
            {
                "kind": "place",
                "name": "Setúbal",
                "country": "PT",
                "lat": 38.5,
                "lon": -8.25,
                "roles": [],
                "mentions": [{**span("SE\u0301TUBAL"), "form": "name"}],
            },
        ],
        "quotes": [
            {
                "kind": "direct",
                **span("“We 𝔘nderstand,”"),
                "content": [span("We 𝔘nderstand,")],
                "cue": {**span("said"), "lemma": "say", "act": "say"},
                "source": {**span("Rui Exemplo"), "entity": 0, "evidence": "table"},
            },
            {
                "kind": "indirect",
                **span("He praised the port.. and the 新 crane"),
                "content": [span("praised the port"), span("the 新 crane")],
                "cue": {**span("praised"), "lemma": "praise"},
                "source": {**span("He"), "entity": None},
                "relay": {**span("Xinhua"), "entity": None},
            },
        ],
        "signoff": {
            **span("burs-abc/def"),
            "desk": "burs",
            "initials": ["abc", "def"],
            "people": [{"name": "Ann Example", "role": "reporting"}],
        },
        "diagnostics": [
            {"code": "stray-full-stop", **span(".. and"), "message": "a full stop stands inside the sentence"}
        ],
    }


@pytest.fixture
def rich() -> wirecopy.Article:
    return wirecopy.Article.from_json(json.dumps(rich_dict()))


def spans(article: wirecopy.Article) -> list[wirecopy.Span]:
    """Every span of the article."""
    found: list[wirecopy.Span] = [*article.blocks, *article.sentences, *article.times, *article.diagnostics]
    if article.dateline:
        found += [article.dateline, *article.dateline.places]
        found += [part for part in (article.dateline.date, article.dateline.agency) if part]
    for entity in article.entities:
        found += entity.mentions
    for quote in article.quotes:
        found += [quote, *quote.content]
        found += [part for part in (quote.cue, quote.source, quote.relay) if part]
    if article.signoff:
        found.append(article.signoff)
    return found
