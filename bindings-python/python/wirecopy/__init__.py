"""Turns a news story, as it is really found, into a structured article with exact spans.

    >>> import wirecopy
    >>> article = wirecopy.parse("LIMA, Jan 21 (Reuters) - Rain fell on the coast.", published="2021-01-21")
    >>> article.metadata.published
    '2021-01-21'

Every annotation is a `Span`: its `start` and `end` count code points of `article.text`, and its
`text` is what stands there. Works offline, holds no state, gives the same answer every time.
"""

from wirecopy._dates import DateRange
from wirecopy._errors import Error, ReadError, WriteError
from wirecopy._native import (
    Agency,
    Article,
    Block,
    Contributor,
    Cue,
    Dateline,
    DatelineDate,
    DatelinePlace,
    Diagnostic,
    Entity,
    Mention,
    Metadata,
    Quote,
    Sentence,
    Signoff,
    Source,
    Span,
    Subject,
    Time,
    __version__,
    parse,
    parse_many,
    read,
)

__all__ = [
    "Agency",
    "Article",
    "Block",
    "Contributor",
    "Cue",
    "DateRange",
    "Dateline",
    "DatelineDate",
    "DatelinePlace",
    "Diagnostic",
    "Entity",
    "Error",
    "Mention",
    "Metadata",
    "Quote",
    "ReadError",
    "Sentence",
    "Signoff",
    "Source",
    "Span",
    "Subject",
    "Time",
    "WriteError",
    "__version__",
    "parse",
    "parse_many",
    "read",
]
