"""The stubs say what the module has: nothing more, nothing less."""

from __future__ import annotations

import ast
import importlib.util
import pathlib
import subprocess
import sys

import pytest

import wirecopy
from wirecopy import _native

PACKAGE = pathlib.Path(wirecopy.__file__).parent
INHERITED = set(dir(object))


def stub() -> ast.Module:
    return ast.parse((PACKAGE / "_native.pyi").read_text())


def public(names) -> set[str]:
    return {name for name in names if not name.startswith("_")}


def test_it_is_typed():
    assert (PACKAGE / "py.typed").exists()


def test_every_public_name_is_in_the_stub():
    defined = {node.name for node in stub().body if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    assert public(defined) == public(dir(_native))
    assert public(wirecopy.__all__) <= defined | {"DateRange", "Error", "ReadError", "WriteError"}


@pytest.mark.parametrize("node", [n for n in stub().body if isinstance(n, ast.ClassDef)], ids=lambda node: node.name)
def test_every_member_is_in_the_stub(node: ast.ClassDef):
    cls = getattr(_native, node.name)
    defined = {member.name for member in node.body if isinstance(member, ast.FunctionDef)}
    assert public(defined) == public(vars(cls))
    assert [ast.unparse(base) for base in node.bases] == (
        ["Span"] if cls.__base__ is wirecopy.Span else ["Iterator[Article]"] if node.name == "ParseMany" else []
    )


def test_every_name_that_is_exported_is_there():
    assert sorted(wirecopy.__all__) == wirecopy.__all__
    for name in wirecopy.__all__:
        assert hasattr(wirecopy, name)


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")
def test_mypy_finds_no_difference():
    run = [sys.executable, "-m", "mypy.stubtest", "wirecopy", "--ignore-disjoint-bases"]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
