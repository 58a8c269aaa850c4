"""`python -m wirecopy`."""

from __future__ import annotations

import json
import os
import pathlib
import signal
import subprocess
import sys
import time

import pytest
from conftest import rich_dict

import wirecopy

COPY = "LIMA, Jan 21 (Reuters) - Rain fell on the coast.\n"


def run(*arguments: str | os.PathLike[str], stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "wirecopy", *map(os.fspath, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, env={**os.environ, **environment}, timeout=60
    )


@pytest.fixture
def story(tmp_path: pathlib.Path) -> pathlib.Path:
    file = tmp_path / "story.json"
    file.write_text(json.dumps(rich_dict()), encoding="utf-8")
    return file


def test_a_story_for_people(story):
    done = run(story)
    shown = done.stdout.decode()
    assert done.returncode == 0 and done.stderr == b""
    assert "    headline  Harbour 🌍 talks end\n" in shown
    assert "    dateline  SE\u0301TUBAL, Portugal, Dec. 15, 2021 (AFP) –\n" in shown
    assert "date: 2021-12-15  ·  agency: AFP" in shown
    assert "   paragraph  “We 𝔘nderstand,” minister" in shown, "the dateline has a row of its own"
    assert "desk: burs  ·  initials: abc, def  ·  reporting: Ann Example" in shown
    assert "stray-full-stop: a full stop stands inside the sentence" in shown
    assert "\x1b" not in shown, "no colours where no terminal is"


def test_json(story):
    assert wirecopy.Article.from_json(run("--json", story).stdout.decode()) == wirecopy.read(story)
    raw = json.loads(run("--json", "--offsets", "utf-16", story).stdout)
    assert raw["offsets"] == "utf-16"


def test_many_files_give_a_line_each_in_order(tmp_path):
    files = [tmp_path / f"{i}.txt" for i in range(150)]
    for i, file in enumerate(files):
        file.write_text(f"Story {i}")
    done = run("--json", *files)
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == [f"Story {i}" for i in range(150)]
    shown = run(*files[:3]).stdout.decode()
    assert [shown.index(str(file)) for file in files[:3]] == sorted(shown.index(str(file)) for file in files[:3])


def test_standard_input():
    for arguments in ([], ["-"]):
        done = run("--json", *arguments, stdin=COPY.encode())
        assert json.loads(done.stdout)["text"] == COPY


def test_the_day(tmp_path):
    done = run("--json", "--published", "2021-12-15", stdin=COPY.encode())
    assert json.loads(done.stdout)["metadata"]["published"] == "2021-12-15"
    done = run("--published", "soon", stdin=COPY.encode())
    assert done.returncode == 2
    assert b"expected a day like 2021-12-15" in done.stderr


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path, story):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"Rain\nin caf\xe9s")
    done = run("--json", tmp_path / "missing.txt", story, bad, tmp_path)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    missing, malformed, directory = done.stderr.decode().splitlines()
    assert missing.endswith("missing.txt: No such file or directory")
    assert malformed.endswith("bad.txt: byte 11 (line 2, column 7): expected UTF-8, but found 0xe9")
    assert directory.startswith("wirecopy: ")


@pytest.mark.parametrize(
    "content", [b"", b"\n \n", b"one\r\n\r\ntwo\r\n", b"a\0b\x1b[31mred\x07", "\u202eabc 🌍".encode(), b"\xef\xbb\xbfx"]
)
def test_odd_files(tmp_path, content):
    file = tmp_path / "odd.txt"
    file.write_bytes(content)
    assert json.loads(run("--json", file).stdout)["text"].encode() == content
    done = run(file)
    assert done.returncode == 0 and done.stderr == b""
    for control in (b"\x1b", b"\0", b"\x07", b"\r", "\u202e".encode()):
        assert control not in done.stdout, "the terminal obeys no story"


def test_wrong_arguments():
    for arguments in (["--no-such"], ["--format", "docx"], ["--offsets", "bytes"]):
        done = run(*arguments)
        assert done.returncode == 2 and done.stdout == b""
        assert b"--help" in done.stderr


def test_help_teaches_and_version_tells():
    done = run("--help")
    assert done.returncode == 0
    shown = done.stdout.decode()
    assert "Usage: python -m wirecopy [OPTIONS] [FILE]..." in shown
    assert "python -m wirecopy --json *.txt > articles.jsonl" in shown
    assert run("--version").stdout.decode() == f"wirecopy {wirecopy.__version__}\n"


def test_colours(story):
    assert b"\x1b[" in run("--color", "always", story).stdout
    assert b"\x1b[" in run(story, CLICOLOR_FORCE="1").stdout
    assert b"\x1b[" not in run(story, CLICOLOR_FORCE="1", NO_COLOR="1").stdout
    assert b"\x1b[" not in run("--color", "never", story, CLICOLOR_FORCE="1").stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes differ")
def test_a_closed_pipe_is_quiet(tmp_path):
    file = tmp_path / "long.txt"
    file.write_text("Rain fell. " * 200_000)
    command = f"{sys.executable} -m wirecopy --json {file} {file} {file} | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, check=False, timeout=60)
    assert done.stdout == b'{"wirecopy' and done.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="signals differ")
def test_control_c_ends_it():
    child = subprocess.Popen([sys.executable, "-m", "wirecopy"], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(0.5)
    child.send_signal(signal.SIGINT)
    assert child.wait(10) == -signal.SIGINT
    assert child.stderr is not None and child.stderr.read() == b""
