"""The project's own source files, parsed, for the tests that read code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "compliance_cli"
CODE = ("compliance_cli", "tests", "bench")


def python_files(*folders: str) -> list[Path]:
    """All Python files below these folders of the project."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def shown(path: Path) -> str:
    """A file's name as the lists of the tests have it: from the project's root."""
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def package_nodes() -> Iterator[tuple[str, ast.AST]]:
    """Every node of every file of the package, with the file's name."""
    for path in python_files("compliance_cli"):
        for node in ast.walk(parsed(path)):
            yield shown(path), node


def called(node: ast.AST) -> str | None:
    """The bare name of what a call calls (`b` of `a.b(…)`), or None for anything but a call."""
    if not isinstance(node, ast.Call):
        return None
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else None
