import datetime
from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from typing import Any, Literal, final

from wirecopy._dates import DateRange

__all__ = [
    "Agency",
    "Article",
    "Block",
    "Contributor",
    "Cue",
    "Dateline",
    "DatelineDate",
    "DatelinePlace",
    "Diagnostic",
    "Entity",
    "Mention",
    "Metadata",
    "ParseMany",
    "Quote",
    "Sentence",
    "Signoff",
    "Source",
    "Span",
    "Subject",
    "Time",
    "__version__",
    "main",
    "parse",
    "parse_many",
    "read",
]

__version__: str

_Day = str | datetime.date | datetime.datetime
_Offsets = Literal["utf-8", "code-point", "utf-16"]

def parse(text: str, published: _Day | None = None) -> Article:
    """Turns a story into an article. Any text is an article.

    `published` is the day of the story where the caller knows it. It outweighs the dateline.
    """

def read(
    source: bytes | bytearray | memoryview | str | PathLike[str] | PathLike[bytes],
    format: str | None = None,
    url: str | None = None,
    published: _Day | None = None,
) -> Article:
    """Reads a file, or its bytes, in a format; without one, in what it looks like.

    Raises `ReadError`, with the place, if it is malformed.
    """

def parse_many(
    texts: Iterable[str], published: _Day | Iterable[_Day | None] | None = None
) -> ParseMany:
    """Turns stories into articles on every core, in their order."""

def main(program: str, arguments: Sequence[str]) -> int: ...

@final
class ParseMany(Iterator[Article]):
    def __iter__(self) -> ParseMany: ...
    def __next__(self) -> Article: ...

@final
class Article:
    """A story, laid out and annotated. Frozen: lists are new with every access."""

    @property
    def version(self) -> str:
        """The version of wirecopy that made it."""
    @property
    def text(self) -> str:
        """The one text, which every span is a place in."""
    @property
    def language(self) -> str | None:
        """BCP 47 language of the story; `None` where it is not clear."""
    @property
    def metadata(self) -> Metadata:
        """What is known beside the text."""
    @property
    def day(self) -> datetime.date | None:
        """The day of the story, against which times resolve."""
    @property
    def headline(self) -> str | None:
        """The text of the first headline."""
    @property
    def paragraphs(self) -> list[str]:
        """The texts of the paragraphs."""
    @property
    def blocks(self) -> list[Block]:
        """The parts of the story."""
    @property
    def dateline(self) -> Dateline | None:
        """Where and when it was filed, and who sent it."""
    @property
    def sentences(self) -> list[Sentence]:
        """Its sentences."""
    @property
    def times(self) -> list[Time]:
        """Its temporal expressions."""
    @property
    def entities(self) -> list[Entity]:
        """People, organisations, places, groups, events."""
    @property
    def people(self) -> list[Entity]:
        """The people among them. Somebody whom only a table of office holders names is there too."""
    @property
    def organizations(self) -> list[Entity]:
        """The organisations among them."""
    @property
    def places(self) -> list[Entity]:
        """The places among them."""
    @property
    def quotes(self) -> list[Quote]:
        """Who said what."""
    @property
    def signoff(self) -> Signoff | None:
        """Who worked on it."""
    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What is damaged."""
    def to_json(self, offsets: _Offsets = "code-point") -> str:
        """The article as JSON, which says what its spans count."""
    def to_dict(self, offsets: _Offsets = "code-point") -> dict[str, Any]:
        """The article as the dictionaries and lists that `to_json` writes."""
    @classmethod
    def from_json(cls, json: str) -> Article:
        """Reads what `to_json` wrote, in any unit of offsets."""
    def write(self, format: str) -> str:
        """The article in a format. As a file for others, JSON counts UTF-8 bytes here."""
    def _repr_html_(self) -> str: ...
    def _part(self, layer: str, index: int, inner: int) -> Any: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Metadata:
    """What the caller, the feed or the page tells about the story."""

    @property
    def published(self) -> str | None:
        """The day of the story ("2021-12-15") or its instant (RFC 3339; the zone may be missing)."""
    @property
    def updated(self) -> str | None:
        """When it was last changed, in the same forms."""
    @property
    def authors(self) -> list[str]:
        """Who wrote it, one name each."""
    @property
    def publisher(self) -> str | None:
        """Who published it."""
    @property
    def url(self) -> str | None:
        """Its address."""
    @property
    def section(self) -> str | None:
        """The section it stood in."""
    @property
    def keywords(self) -> list[str]:
        """Keywords, as given."""
    @property
    def subjects(self) -> list[Subject]:
        """Subjects out of a controlled vocabulary."""
    @property
    def urgency(self) -> int | None:
        """Editorial urgency, 1 (flash) to 9."""
    @property
    def rights(self) -> str | None:
        """Who holds the rights, and under which terms."""
    @property
    def credit(self) -> str | None:
        """The credit line."""
    @property
    def id(self) -> str | None:
        """The sender's identifier of the story."""
    @property
    def version(self) -> str | None:
        """The sender's version of the story."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Subject:
    """A subject out of a controlled vocabulary, such as IPTC Media Topics."""

    def __new__(
        cls, scheme: str | None = None, code: str | None = None, name: str | None = None
    ) -> Subject: ...
    @property
    def scheme(self) -> str | None:
        """The vocabulary, such as "medtop"."""
    @property
    def code(self) -> str | None:
        """The concept's code in it."""
    @property
    def name(self) -> str | None:
        """The concept's name."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class Span:
    """A place in the text: `article.text[span.start:span.end]` is `span.text`."""

    @property
    def start(self) -> int:
        """Where it starts, in code points."""
    @property
    def end(self) -> int:
        """Where it ends, in code points."""
    @property
    def text(self) -> str:
        """Its text."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Block(Span):
    """One part of the story: a paragraph, a crosshead, the byline…"""

    @property
    def kind(
        self,
    ) -> Literal[
        "headline",
        "subheadline",
        "slugline",
        "byline",
        "paragraph",
        "crosshead",
        "list_item",
        "table",
        "caption",
        "quote",
        "note",
        "signoff",
        "boilerplate",
    ]:
        """What it is."""

@final
class Sentence(Span):
    """A sentence of running copy."""

    @property
    def block(self) -> Block:
        """The block it stands in."""

@final
class Dateline(Span):
    """The dateline, such as "Lisbon, March 9, 2022 (AFP) –"."""

    @property
    def body(self) -> int:
        """Where the story begins, in code points."""
    @property
    def places(self) -> list[DatelinePlace]:
        """The places."""
    @property
    def date(self) -> DatelineDate | None:
        """The day, if one is printed."""
    @property
    def agency(self) -> Agency | None:
        """The credit, if one is printed."""

@final
class DatelinePlace(Span):
    """A place in the dateline, with its region or country as printed."""

    @property
    def entity(self) -> Entity | None:
        """Which place it is, once that is known."""

@final
class DatelineDate(Span):
    """The day in the dateline."""

    @property
    def value(self) -> str:
        """The day as printed: "2021-12-15", or "--12-15" where no year is."""
    @property
    def date(self) -> datetime.date | None:
        """The same as a `datetime.date`; `None` where no year is printed."""

@final
class Agency(Span):
    """The agency that the dateline credits."""

    @property
    def name(self) -> str:
        """The name it goes by: "AFP", "Reuters", "dpa"."""

@final
class Time(Span):
    """A temporal expression, resolved against the day of the story."""

    @property
    def kind(self) -> Literal["date", "time", "duration", "set"]:
        """TIMEX3 type."""
    @property
    def value(self) -> str | None:
        """TIMEX3 value; `None` where the text does not settle it."""
    @property
    def mod(self) -> str | None:
        """TIMEX3 mod."""
    @property
    def anchor(self) -> Literal["metadata", "text", "mention"] | None:
        """What the value rests on, where that is not the day of the story."""
    @property
    def dates(self) -> DateRange | None:
        """The days it takes; `None` for durations, sets, vague times, and where the year is open."""
    @property
    def in_dateline(self) -> bool:
        """Whether it stands in the dateline."""

@final
class Entity:
    """One real thing, with all its mentions."""

    @property
    def kind(self) -> Literal["person", "organization", "place", "group", "event"]:
        """What it is."""
    @property
    def name(self) -> str:
        """The fullest name that the text gives it; for whom only a table of office holders names, the table's."""
    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-2 code of its country: where a place lies, whose office a person holds."""
    @property
    def lat(self) -> float | None:
        """Latitude in degrees, north positive, to two decimals (places that the tables know)."""
    @property
    def lon(self) -> float | None:
        """Longitude in degrees, east positive, to two decimals (places that the tables know)."""
    @property
    def roles(self) -> list[str]:
        """Offices and functions, as the text puts them, each once (people)."""
    @property
    def mentions(self) -> list[Mention]:
        """Where the text speaks of it, in order."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Mention(Span):
    """A stretch of the text that speaks of an entity. Mentions may nest, or share a span."""

    @property
    def form(self) -> Literal["name", "nominal", "pronoun", "demonym"]:
        """In what form; a "demonym" ("Russian") is a mention of the place."""
    @property
    def entity(self) -> Entity:
        """The entity that is mentioned."""
    @property
    def metonym_for(self) -> Entity | None:
        """The country for whose government the name of its capital stands here: "Moscow denies"."""
    @property
    def evidence(self) -> Literal["table"] | None:
        """"table" when the resolution rests on a table of office holders and not on the text."""

@final
class Quote(Span):
    """A quotation or a piece of reported speech, with its cue and its source."""

    @property
    def kind(self) -> Literal["direct", "mixed", "indirect", "scare"]:
        """How it is reported."""
    @property
    def content(self) -> list[Span]:
        """The words themselves, without marks; several where attribution or paragraphs break them."""
    @property
    def cue(self) -> Cue | None:
        """The word that reports it."""
    @property
    def source(self) -> Source | None:
        """Who said it."""
    @property
    def relay(self) -> Source | None:
        """Who passed it on."""

@final
class Cue(Span):
    """The word or phrase that reports speech: "said", "according to"."""

    @property
    def lemma(self) -> str:
        """Its dictionary form."""
    @property
    def act(self) -> str | None:
        """What it does: "say", "praise", "criticize", "accuse", "deny"…"""

@final
class Source(Span):
    """Who said or passed on something."""

    @property
    def name(self) -> str:
        """The entity's name where it is known which one it is, else the text."""
    @property
    def entity(self) -> Entity | None:
        """Which entity it is; `None` where it is none that is known."""
    @property
    def evidence(self) -> Literal["table"] | None:
        """"table" when the resolution rests on a table of office holders and not on the text."""

@final
class Signoff(Span):
    """The end of the copy: who worked on it."""

    @property
    def desk(self) -> str | None:
        """The desk it came from: "burs", "dpa"."""
    @property
    def initials(self) -> list[str]:
        """Initials of writers and editors, in order, as printed."""
    @property
    def people(self) -> list[Contributor]:
        """People named with what they did."""

@final
class Contributor:
    """Somebody who worked on the story."""

    def __new__(cls, name: str, role: str) -> Contributor: ...
    @property
    def name(self) -> str:
        """The name as printed."""
    @property
    def role(self) -> str:
        """What they did: reporting, writing, editing…"""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Diagnostic(Span):
    """Something damaged or odd in the copy. The text is left as it is."""

    @property
    def code(self) -> str:
        """What it is, stable across versions: "stray-full-stop", "mojibake"…"""
    @property
    def message(self) -> str:
        """The same in words."""
