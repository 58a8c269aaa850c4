"""The command line: `python -m wirecopy story.txt`."""

from __future__ import annotations

import signal
import sys

from wirecopy import _native


def main() -> int:
    """Runs the command line and returns its exit code."""
    # The work is done outside the interpreter, which could not be interrupted there.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _native.main("python -m wirecopy", sys.argv[1:])


def script() -> int:
    """The same for the installed script `wirecopy`."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _native.main("wirecopy", sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
