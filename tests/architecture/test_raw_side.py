"""Raw text stays on its side of the door: who may look into it, who may call text safe."""

from __future__ import annotations

import ast
import json
import traceback

import pytest

from compliance_cli.errors import InputError, Problem, Reason
from tests.architecture.sources import CODE, called, package_nodes, parsed, python_files, shown

#: Who may read the content of raw text: the readers, the detector, and the two files of the door that need it.
EXPOSING = ("compliance_cli/formats/", "compliance_cli/carddata/")
EXPOSING_FILES = {"compliance_cli/redaction/door.py", "compliance_cli/redaction/splice.py"}

#: Who may call a string safe, and why it is.
MINTING_FILES = {
    "compliance_cli/redaction/door.py": "it has just hidden the card data",
    "compliance_cli/safetext.py": "parts and joins of safe text",
    "compliance_cli/engine/writing.py": "an excerpt of safe text with dots at its ends",
    "compliance_cli/batch/inputs.py": "a masked name with a number behind it",
    "compliance_cli/batch/checking.py": "the name in a problem, which the door put there masked",
}

#: Who may make digests, and of what: a digest of card data, or of a file that held it, gives it back by search.
HASHING_FILES = {
    "compliance_cli/redaction/watch.py": "keyed, of harmless numbers, in process memory only",
    "compliance_cli/packs/digest.py": "of rules, which hold no input",
    "compliance_cli/engine/fingerprint.py": "of safe text",
}

#: Who may write the words of somebody else's error, and of what: never of an input.
QUOTING_FILES = {
    "compliance_cli/packs/patterns.py": "of a pattern in a pack",
    "compliance_cli/config/toml.py": "none: only the place in a config file is taken from them",
}

#: Who may tell the type checker what it cannot see, and what that is.
CASTING_FILES = {"compliance_cli/formats/jsonvalues.py": "the keys of a JSON object are strings"}


def files_where(name: str) -> set[str]:
    """The files that call something of this name."""
    return {file for file, node in package_nodes() if called(node) == name}


def test_only_named_files_expose_raw_text() -> None:
    exposing = files_where("expose")
    assert {file for file in exposing if not file.startswith(EXPOSING)} <= EXPOSING_FILES
    assert exposing >= {"compliance_cli/redaction/door.py"}


def test_nobody_reaches_raw_text_by_another_way() -> None:
    reaching = {
        file
        for file, node in package_nodes()
        if (isinstance(node, ast.Attribute) and node.attr == "_content")
        or (isinstance(node, ast.Constant) and node.value in ("expose", "_content") and "rawtext" not in file)
    }
    assert reaching == {"compliance_cli/transcript/rawtext.py"}


def test_only_the_door_mints_safe_text() -> None:
    assert files_where("SafeText") == set(MINTING_FILES)


def test_only_named_files_cast() -> None:
    assert files_where("cast") == set(CASTING_FILES)


def imported(module: str) -> set[str]:
    """The files of the package that import a module of the standard library."""
    return {
        file
        for file, node in package_nodes()
        if (isinstance(node, ast.Import) and any(name.name.split(".")[0] == module for name in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module is not None and node.module.split(".")[0] == module)
    }


def test_only_named_files_make_digests() -> None:
    assert imported("hashlib") | imported("hmac") == set(HASHING_FILES)


@pytest.mark.parametrize("module", ["logging", "pickle", "shelve", "marshal", "warnings"])
def test_modules_through_which_text_would_leak(module: str) -> None:
    assert imported(module) == set()


OURS = ("InputError", "PackError", "UsageError", "GuardTripped")


def test_an_error_of_ours_hides_what_was_behind_it() -> None:
    """An exception behind ours may hold input text (`JSONDecodeError.doc`, `UnicodeError.object`)."""
    try:
        try:
            json.loads('{"card": "4111111111111111')
        except ValueError:
            raise InputError(Problem(Reason.BROKEN_JSON, line=1))  # noqa: B904  (forgotten: what is tried)
    except InputError as error:
        told = "".join(traceback.format_exception(error))
    assert "malformed" in told
    assert "JSONDecodeError" not in told
    assert "During handling" not in told


def test_no_error_of_ours_is_raised_with_another_behind_it() -> None:
    chained = [
        f"{shown(path)}:{node.lineno}"
        for path in python_files("compliance_cli")
        for handler in ast.walk(parsed(path))
        if isinstance(handler, ast.ExceptHandler)
        for node in ast.walk(handler)
        if isinstance(node, ast.Raise)
        and node.exc is not None
        and called(node.exc) in OURS
        and not (isinstance(node.cause, ast.Constant) and node.cause.value is None)
    ]
    assert chained == []


def test_no_caught_error_is_written_into_a_text() -> None:
    """`f"… {error}"` and `str(error)` would carry the input along; our own errors are safe to show."""
    quoting = {
        shown(path)
        for path in python_files("compliance_cli")
        for handler in ast.walk(parsed(path))
        if isinstance(handler, ast.ExceptHandler) and handler.name and not _is_ours(handler.type)
        for node in ast.walk(handler)
        if isinstance(node, ast.expr) and _writes(node, handler.name)
    }
    assert quoting == set(QUOTING_FILES)


def _is_ours(caught: ast.expr | None) -> bool:
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return all(isinstance(name, ast.Name) and name.id in (*OURS, "ComplianceError") for name in names)


def _writes(node: ast.expr, name: str) -> bool:
    if isinstance(node, ast.FormattedValue):
        return isinstance(node.value, ast.Name) and node.value.id == name
    return (
        called(node) in ("str", "repr", "format")
        and isinstance(node, ast.Call)
        and any(isinstance(argument, ast.Name) and argument.id == name for argument in node.args)
    )


def test_the_code_is_there_to_be_read() -> None:
    """Were the folders moved, every test above would pass on nothing."""
    assert len(python_files(*CODE)) > 50
