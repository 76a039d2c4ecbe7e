"""Finding the config file and reading it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from compliance_cli.config import toml
from compliance_cli.config.amounts import SIZES, TIMES, seconds_of, size_of
from compliance_cli.config.mappings import read_mappings
from compliance_cli.config.model import NOTHING, Config, Override
from compliance_cli.config.settings import SETTINGS_KEYS, Reader
from compliance_cli.errors import UsageError
from compliance_cli.formats import FORMATS
from compliance_cli.packs.page import Complaint, Page
from compliance_cli.packs.tree import MAX_BYTES, Flaw, Items, Node, Table
from compliance_cli.packs.values import day
from compliance_cli.redaction.door import scrub
from compliance_cli.vocabulary import MaskStyle, Severity

NAME = "compliance.yaml"
PYPROJECT = "pyproject.toml"
VARIABLE = "COMPLIANCE_CONFIG"

CONFIG_KEYS = (
    *SETTINGS_KEYS,
    "rules",
    "ignore",
    "as-of",
    "mask",
    "fail-on",
    "fail-on-unsure",
    "max-file-size",
    "timeout",
    "mapping",
    "overrides",
)
META_KEYS = ("pattern", "file", "values")

_MASKS = {style.value: style for style in MaskStyle}
_SEVERITIES = {severity.value: severity for severity in Severity}


def find_config(named: str | None = None) -> Config:
    """The config file that holds here: the one named, else that of `COMPLIANCE_CONFIG`, else the nearest.

    The nearest is a `compliance.yaml`, or a `pyproject.toml` with `[tool.compliance]`, in the working folder or
    above it up to the root of the repository; outside a repository only in the working folder. Raises
    `UsageError` with every problem of the file, each with its line and column.
    """
    named = named or os.environ.get(VARIABLE) or None
    if named is not None:
        config = _read(Path(named))
        if config is None:
            raise UsageError(f"{scrub(named)}: this file has no [tool.compliance]")
        return config
    for folder in _folders():
        for name in (NAME, PYPROJECT):
            path = folder / name
            if path.is_file() and (config := _read(path)) is not None:
                return config
    return NOTHING


def config_of_project(folder: Path) -> str | None:
    """The pyproject.toml of a folder as it is shown, if it holds a config. Raises `UsageError` if that is broken."""
    path = folder / PYPROJECT
    return _shown(path) if path.is_file() and _read(path) is not None else None


def _folders() -> Iterator[Path]:
    here = Path.cwd()
    way = (here, *here.parents)
    root = next((number for number, folder in enumerate(way) if (folder / ".git").exists()), 0)
    yield from way[: root + 1]


def _read(path: Path) -> Config | None:
    """The config of a file; None for a pyproject.toml without our section."""
    shown = scrub(_shown(path))
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        raise UsageError(f"{shown}: this config file cannot be read: check the path and its rights") from None
    complaints: list[Complaint] = []
    page = Page(shown, complaints, [])
    try:
        node = toml.parse(data) if path.suffix == ".toml" else page.parsed(data)
    except Flaw as flaw:
        raise UsageError(f"{shown}:{flaw.line}:{flaw.column}: {flaw.what}") from None
    if node is None and not complaints:
        return None
    config = NOTHING if node is None else _config(node, page, Path(os.path.abspath(path)).parent)
    if complaints:
        raise UsageError("\n".join(map(str, sorted(dict.fromkeys(complaints), key=lambda one: one.order))))
    return config


def _shown(path: Path) -> str:
    """A path as people find it: below the working folder, or as it is."""
    whole = os.path.relpath(path)
    return (str(path) if whole.startswith("..") else whole).replace(os.sep, "/")


def _config(node: Node, page: Page, folder: Path) -> Config:
    found = page.table(node, CONFIG_KEYS)
    mappings = read_mappings(found["mapping"], page) if "mapping" in found else ()
    reader = Reader(page, folder, (*(one.name for one in mappings), *FORMATS))
    meta = found["meta"].entries if "meta" in found and isinstance(found["meta"], Table) else {}
    return Config(
        folder=folder,
        settings=reader.settings(found, META_KEYS),
        overrides=_overrides(found["overrides"], reader) if "overrides" in found else (),
        mappings=mappings,
        rules=_words(found, "rules", page),
        ignore=_words(found, "ignore", page),
        as_of=day(found["as-of"], page) if "as-of" in found else None,
        mask=page.choice(found["mask"], _MASKS) if "mask" in found else None,
        fail_on=page.choice(found["fail-on"], _SEVERITIES) if "fail-on" in found else None,
        fail_on_unsure=page.flag(found["fail-on-unsure"]) if "fail-on-unsure" in found else None,
        max_file_size=_size(found["max-file-size"], page) if "max-file-size" in found else None,
        timeout=_seconds(found["timeout"], page) if "timeout" in found else None,
        meta_file=reader.path(meta["file"].value) if "file" in meta else None,
        origins={key: f"{page.file}:{value.line}" for key, value in found.items()},
    )


def _words(found: Mapping[str, Node], key: str, page: Page) -> tuple[str, ...] | None:
    return tuple(text.value for text in page.texts(found[key])) if key in found else None


def _overrides(node: Node, reader: Reader) -> tuple[Override, ...]:
    if not isinstance(node, Items):
        reader.page.wrong(node, "a list is needed here: `- files: north/**` and what holds for these files")
        return ()
    return tuple(one for item in node.items if (one := _override(item, reader)) is not None)


def _override(node: Node, reader: Reader) -> Override | None:
    from pathspec import GitIgnoreSpec

    page = reader.page
    found = page.table(node, ("files", *SETTINGS_KEYS), ("files",))
    if isinstance(node, Table) and node.entries.keys() == {"files"}:
        page.wrong(node, "nothing is said of these files; give them an `input-format:`, a `market:` …")
    settings = reader.settings(found, ("pattern", "values"))
    if "files" not in found:
        return None
    patterns = page.texts(found["files"])
    for text in patterns:
        try:
            GitIgnoreSpec.from_lines([text.value])
        except ValueError:
            page.wrong(text, "this is no pattern of file names: write it as in a .gitignore")
            return None
    return Override(tuple(text.value for text in patterns), settings, f"{page.file}:{node.line}")


def _size(node: Node, page: Page) -> int | None:
    written = page.text(node)
    size = None if written is None else size_of(written)
    if written is not None and size is None:
        page.wrong(node, f"{SIZES} is needed here")
    return size


def _seconds(node: Node, page: Page) -> float | None:
    written = page.text(node)
    seconds = None if written is None else seconds_of(written)
    if written is not None and seconds is None:
        page.wrong(node, f"{TIMES} is needed here")
    return seconds
