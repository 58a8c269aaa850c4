"""The public face: names, values, conversions."""

from __future__ import annotations

import datetime
import doctest
import json
import pickle

import pytest
from conftest import TEXT, rich_dict, spans

import wirecopy


def test_any_text_is_an_article():
    for text in ["", " \n\t", "\0", "x", "no dateline here.", "\u202eright to left", "a" * 100_000, "\r\n\r\n", "\ufeffx"]:
        article = wirecopy.parse(text)
        assert article.text is text or article.text == text
        assert article.version == wirecopy.__version__
        assert all(0 <= s.start <= s.end <= len(text) for s in spans(article))


def test_text_is_the_string_that_was_given():
    text = "LIMA (Reuters) - Chove em São Paulo."
    assert wirecopy.parse(text).text is text


def test_a_subclass_of_str_is_taken_as_its_text():
    class Shouting(str):
        def __getitem__(self, key):
            return super().__getitem__(key).upper()

    article = wirecopy.parse(Shouting("Rain fell."))
    assert type(article.text) is str
    assert article.text == "Rain fell."


def test_layout(rich):
    assert rich.headline == "Harbour 🌍 talks end"
    assert rich.paragraphs[1] == "Nobody was hurt."
    assert [block.kind for block in rich.blocks] == [
        "headline",
        "byline",
        "paragraph",
        "crosshead",
        "paragraph",
        "signoff",
    ]
    assert rich.language == "en"
    assert rich.day == datetime.date(2021, 12, 15)
    assert rich.sentences[2].block == rich.blocks[4]
    assert rich.diagnostics[0].code == "stray-full-stop"
    assert rich.diagnostics[0].message == "a full stop stands inside the sentence"


def test_dateline(rich):
    dateline = rich.dateline
    assert dateline.text == "SE\u0301TUBAL, Portugal, Dec. 15, 2021 (AFP) –"
    assert rich.text[dateline.body :].startswith("“We")
    assert dateline.places[0].text == "SE\u0301TUBAL, Portugal"
    assert dateline.places[0].entity.name == "Setúbal"
    assert dateline.date.value == "2021-12-15"
    assert dateline.date.date == datetime.date(2021, 12, 15)
    assert dateline.agency.name == "AFP"


def test_a_day_without_a_year_is_no_date():
    raw = rich_dict()
    raw["dateline"]["date"]["value"] = "--12-15"
    date = wirecopy.Article.from_json(json.dumps(raw)).dateline.date
    assert date.value == "--12-15"
    assert date.date is None


def test_what_is_missing_is_none():
    article = wirecopy.parse("Rain fell.")
    assert article.dateline is None
    assert article.signoff is None
    assert article.headline is None
    assert article.day is None
    assert article.metadata.published is None


def test_signoff(rich):
    assert rich.signoff.desk == "burs"
    assert rich.signoff.initials == ["abc", "def"]
    assert rich.signoff.people == [wirecopy.Contributor("Ann Example", "reporting")]
    assert rich.signoff.people[0].role == "reporting"


def test_metadata(rich):
    metadata = rich.metadata
    assert metadata.published == "2021-12-15T18:30:00+01:00"
    assert metadata.updated == "2021-12-16"
    assert metadata.authors == ["Ann Example"]
    assert metadata.keywords == ["ports", "ships"]
    assert metadata.subjects == [wirecopy.Subject("medtop", "20000001", "trade")]
    assert (metadata.publisher, metadata.section, metadata.urgency) == ("The Example", "World", 3)
    assert (metadata.rights, metadata.credit, metadata.id, metadata.version) == ("None", "AFP", "urn:example:1", "2")
    assert metadata.url == "https://example.org/story"


def test_times(rich):
    first, second = rich.times
    assert (first.kind, first.value, first.mod, first.anchor, first.in_dateline) == (
        "date",
        "2021-12-15",
        None,
        None,
        True,
    )
    assert (second.text, second.mod, second.anchor, second.in_dateline) == ("Wednesday", "MID", "mention", False)


def test_the_days_of_times():
    article = wirecopy.parse(
        "The fair opened last week and will close in January. It had been shut for two years.", published="2021-12-15"
    )
    week, month, length = article.times
    assert week.dates == (datetime.date(2021, 12, 6), datetime.date(2021, 12, 13))
    assert (month.dates.begin, month.dates.end) == (datetime.date(2022, 1, 1), datetime.date(2022, 2, 1))
    assert datetime.date(2022, 1, 31) in month.dates
    assert datetime.datetime(2022, 1, 1, 12) in month.dates
    assert datetime.date(2022, 2, 1) not in month.dates
    assert "2022-01-01" not in month.dates
    assert (length.value, length.dates) == ("P2Y", None)
    assert sorted([month.dates, week.dates]) == [week.dates, month.dates]
    assert pickle.loads(pickle.dumps(month.dates)) == month.dates


def test_the_last_days_of_the_calendar():
    article = wirecopy.parse("It was sold on Dec. 31 and in the year before.", published="9999-12-31")
    assert [time.value for time in article.times] == ["9999-12-31", "9998"]
    assert article.times[0].dates is None
    article = wirecopy.parse("It was sold last year.", published="0001-01-01")
    assert [(time.value, time.dates) for time in article.times] == [(None, None)]


def test_timeml():
    article = wirecopy.parse("They met on Tuesday.", published="2021-12-15")
    timex = '<TIMEX3 tid="t1" type="DATE" value="2021-12-14">Tuesday</TIMEX3>'
    assert f"<TEXT>They met on {timex}.</TEXT>" in article.write("timeml")
    with pytest.raises(wirecopy.ReadError, match="expected a format that can be read, but found timeml"):
        wirecopy.read(b"", format="timeml")


def test_times_in_notebooks_are_underlined_with_their_value():
    html = wirecopy.parse("They met on Tuesday & in 2019.", published="2021-12-15")._repr_html_()
    assert '<u class="wc-time" title="date: 2021-12-14">Tuesday<small>2021-12-14</small></u> &amp; in' in html
    assert '<u class="wc-time" title="date: 2019">2019</u>' in html, "a year tells its value itself"


def test_entities(rich):
    person, place = rich.entities
    assert (person.kind, person.name, person.country, person.roles) == ("person", "Rui Exemplo", "PT", ["minister"])
    assert (person.lat, place.lat, place.lon) == (None, 38.5, -8.25)
    name, pronoun = person.mentions
    assert (name.form, name.metonym_for, name.evidence) == ("name", None, None)
    assert (pronoun.form, pronoun.metonym_for, pronoun.evidence) == ("pronoun", place, "table")
    assert pronoun.entity == person


def test_people_organizations_and_places_are_entities(rich):
    assert (rich.people, rich.organizations, rich.places) == ([rich.entities[0]], [], [rich.entities[1]])
    article = wirecopy.parse("TOKYO, March 9, 2022 (Kyodo) - Ann Example told the Bank of Japan that Lisbon was calm.")
    assert "Ann Example" in [person.name for person in article.people]
    assert "Bank of Japan" in [body.name for body in article.organizations]
    assert ("Lisbon", "PT") in [(place.name, place.country) for place in article.places]
    for kind in ["person", "organization", "place"]:
        view = {"person": article.people, "organization": article.organizations, "place": article.places}[kind]
        assert view == [entity for entity in article.entities if entity.kind == kind]
    bare = wirecopy.parse("")
    assert (bare.people, bare.organizations, bare.places) == ([], [], [])


def test_names_in_notebooks_are_underlined_and_listed(rich):
    html = rich._repr_html_()
    title = 'title="person: Rui Exemplo (PT), minister"'
    assert f'<u class="wc-name wc-person" {title}>minister Rui Exemplo</u>' in html
    assert '<u class="wc-name wc-place" title="place: Setúbal (PT)">SE\u0301TUBAL</u>' in html
    assert "<tr><td>Rui Exemplo<td>PT<td>minister<td>×2</table>" in html
    assert '<b>places</b><span><i><b>PT</b> Setúbal</i> </span>' in html
    assert "<b>organizations</b>" not in html


def test_names_in_notebooks_are_escaped_and_never_hide_damage():
    raw = rich_dict()
    person = raw["entities"][0]
    person["name"], person["roles"] = "<b>", ['"&']
    damage = raw["diagnostics"][0]
    person["mentions"] = [{"start": damage["start"] - 5, "end": damage["end"] + 5, "form": "name"}]
    html = wirecopy.Article.from_json(json.dumps(raw))._repr_html_()
    assert "<tr><td>&lt;b&gt;<td>PT<td>&quot;&amp;<td>×1" in html
    assert '<u title="a full stop stands inside the sentence">.. and</u>' in html
    assert "wc-name wc-person\"" not in html.partition("</style>")[2]


def test_quotes(rich):
    direct, indirect = rich.quotes
    assert direct.kind == "direct"
    assert direct.source.name == "Rui Exemplo"
    assert direct.source.entity.name == "Rui Exemplo"
    assert direct.source.evidence == "table"
    assert (direct.cue.text, direct.cue.lemma, direct.cue.act) == ("said", "say", "say")
    assert direct.relay is None
    assert [content.text for content in indirect.content] == ["praised the port", "the 新 crane"]
    # Where it is not known who it is, the text is all there is.
    assert (indirect.source.name, indirect.source.entity) == ("He", None)
    assert (indirect.relay.name, indirect.cue.act) == ("Xinhua", None)


def test_every_spanned_thing_is_a_span(rich):
    found = spans(rich)
    assert len(found) == 30
    assert {type(s) for s in found} >= {wirecopy.Span, wirecopy.Block, wirecopy.Source, wirecopy.Agency}
    for s in found:
        assert isinstance(s, wirecopy.Span)
        assert s.text == TEXT[s.start : s.end] == rich.text[s.start : s.end]


def test_dictionaries_are_the_json(rich):
    assert rich.to_dict() == rich_dict()
    assert rich.to_dict() == json.loads(rich.to_json())
    assert rich.to_dict("utf-16") == json.loads(rich.to_json("utf-16"))


def test_json_in_every_unit(rich):
    for unit, encode in [("utf-8", "utf-8"), ("utf-16", "utf-16-le")]:
        raw = json.loads(rich.to_json(offsets=unit))
        assert raw["offsets"] == unit
        data, width = TEXT.encode(encode), 2 if unit == "utf-16" else 1
        for block, mine in zip(raw["blocks"], rich.blocks, strict=True):
            assert data[block["start"] * width : block["end"] * width].decode(encode) == mine.text
        assert wirecopy.Article.from_json(json.dumps(raw)) == rich


def test_writing(rich):
    assert rich.write("text") == TEXT
    assert json.loads(rich.write("json"))["offsets"] == "utf-8"
    assert wirecopy.read(rich.write("json").encode()) == rich


def test_nothing_can_be_changed(rich):
    for thing in [rich, rich.metadata, rich.entities[0], rich.blocks[0], rich.signoff.people[0]]:
        for name in [name for name in dir(thing) if not name.startswith("_")] + ["other"]:
            with pytest.raises(AttributeError):
                setattr(thing, name, 1)
    rich.blocks.clear()
    assert len(rich.blocks) == 6


def test_only_wirecopy_makes_articles():
    for cls in [wirecopy.Article, wirecopy.Block, wirecopy.Span, wirecopy.Entity, wirecopy.Metadata]:
        with pytest.raises(TypeError):
            cls()


def test_repr(rich):
    assert repr(rich) == "<Article 'Harbour 🌍 talks end' en: 6 blocks, 3 sentences, 2 quotes, 1 diagnostic>"
    assert repr(wirecopy.parse("")) == "<Article '': empty>"
    assert repr(rich.blocks[1]) == "<Block byline 20:34 'By Ann Example'>"
    assert repr(rich.quotes[0]) == "<Quote direct 77:93 '“We 𝔘nderstand,”'>"
    assert repr(rich.entities[0]) == "<Entity person 'Rui Exemplo': 2 mentions>"
    assert repr(rich.quotes[0].content[0]).startswith("<Span 78:92 ")
    assert repr(rich.signoff.people[0]) == "<Contributor 'Ann Example' reporting>"
    assert repr(rich.metadata.subjects[0]) == "<Subject medtop:20000001 'trade'>"
    assert repr(rich.metadata).startswith("<Metadata published 2021-12-15T18:30:00+01:00 by Ann Example")
    assert repr(rich.blocks[2]).endswith("…'>")
    for s in spans(rich):
        assert "\n" not in repr(s)


def test_html_is_escaped_and_whole():
    raw = rich_dict()
    raw["text"] = raw["text"].replace("By Ann Example", "<b>&\"'</b>!!!!").replace("crane", "<xyz")
    html = wirecopy.Article.from_json(json.dumps(raw))._repr_html_()
    assert "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;!!!!" in html
    assert "<b>&" not in html
    assert "<u title=\"a full stop stands inside the sentence\">.. and</u>" in html
    assert "prefers-color-scheme" in html
    assert "http" not in html, "nothing is loaded"
    assert html.count("<div") == html.count("</div>")
    for text in ["", "\0", "<script>"]:
        assert "<script" not in wirecopy.parse(text)._repr_html_()


def test_the_example_in_the_documentation_runs():
    assert doctest.testmod(wirecopy) == (0, 3)


def test_everything_public_is_documented():
    for name in wirecopy.__all__:
        thing = getattr(wirecopy, name)
        if name == "__version__":
            continue
        assert thing.__doc__, name
        assert thing.__module__.startswith("wirecopy"), name
        for member, value in vars(thing).items() if isinstance(thing, type) else []:
            if not member.startswith("_") and hasattr(type(value), "__get__"):
                assert value.__doc__, f"{name}.{member}"
