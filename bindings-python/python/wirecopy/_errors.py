"""What can go wrong. Any text is an article; files and JSON can be malformed."""

from __future__ import annotations


class Error(Exception):
    """The base of all errors of wirecopy's own."""


class ReadError(Error, ValueError):
    """Input that could not be read.

    `offset` is where it went wrong: in code points for a `str`, in bytes for bytes and files.
    `line` and `column` count from 1. Each is `None` where it is not known.
    """

    offset: int | None
    line: int | None
    column: int | None

    def __init__(
        self,
        message: str = "",
        offset: int | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message)
        self.offset = offset
        self.line = line
        self.column = column


class WriteError(Error, ValueError):
    """An article that a format cannot hold."""
