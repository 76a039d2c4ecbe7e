"""What of a config file is said of inputs: at its top for all of them, in an override for some."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compliance_cli import packs
from compliance_cli.config.model import Settings
from compliance_cli.formats.encoding import ENCODINGS
from compliance_cli.packs.page import Page, nearest, quoted
from compliance_cli.packs.patterns import trouble
from compliance_cli.packs.tree import Node, Table, Text
from compliance_cli.vocabulary import InputKind, Role

if TYPE_CHECKING:
    import regex

SETTINGS_KEYS = ("packs", "market", "language", "as", "input-format", "agent-channel", "speakers", "encoding", "meta")

LANGUAGES = ("auto", "en", "zh")
KINDS = ("auto", *(kind.value for kind in InputKind))
SPEAKER_ROLES: Mapping[str, Role] = {role.value: role for role in (Role.AGENT, Role.CUSTOMER, Role.BOT)}

_LONGEST_PATTERN = 1000


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads settings of one file: `folder` is where its relative paths begin, `formats` the names that it may use."""

    page: Page
    folder: Path
    formats: Collection[str]

    def settings(self, found: Mapping[str, Node], meta_keys: Collection[str]) -> Settings:
        """The settings among some keys; `meta_keys` are the keys that `meta:` may have here."""
        page = self.page
        meta = page.table(found["meta"], meta_keys) if "meta" in found else {}
        return Settings(
            packs=self._packs(found["packs"]) if "packs" in found else None,
            markets=self._markets(found["market"]) if "market" in found else None,
            language=self._one_of(found, "language", LANGUAGES),
            kind=self._one_of(found, "as", KINDS),
            format=self._one_of(found, "input-format", self.formats),
            agent_channel=page.text(found["agent-channel"]) if "agent-channel" in found else None,
            encoding=self._one_of(found, "encoding", ENCODINGS),
            speakers=roles(found["speakers"], page) if "speakers" in found else {},
            meta=texts(meta["values"], page) if "values" in meta else {},
            pattern=self._pattern(meta["pattern"]) if "pattern" in meta else None,
        )

    def path(self, node: Node) -> str | None:
        """A path, counted from the file's folder; it must lead to a file."""
        written = self.page.text(node)
        if written is None:
            return None
        path = self._beside(written)
        if not os.path.isfile(path):
            self.page.wrong(node, "there is no such file (the path is counted from the folder of this file)")
        return path

    def _beside(self, written: str) -> str:
        """A path that is written in the file as it leads there from the working folder."""
        path = os.path.normpath(self.folder / written)
        try:
            return os.path.relpath(path)
        except ValueError:  # another drive
            return path

    def _one_of(self, found: Mapping[str, Node], key: str, allowed: Collection[str]) -> str | None:
        return self.page.choice(found[key], {word: word for word in allowed}) if key in found else None

    def _packs(self, node: Node) -> tuple[str, ...]:
        shipped = packs.shipped_packs()
        return tuple(self._pack(text, shipped) for text in self.page.texts(node))

    def _pack(self, text: Text, shipped: Collection[str]) -> str:
        if text.value in shipped:
            return text.value
        path = self._beside(text.value)
        if not os.path.exists(path):
            self.page.wrong(
                text, f"no shipped pack, folder or file {quoted(text.value)}; {nearest(text.value, shipped)}"
            )
        return path

    def _markets(self, node: Node) -> tuple[str, ...]:
        known = packs.markets()
        named = self.page.texts(node)
        for text in named:
            if text.value not in known:
                self.page.wrong(text, f"no market {quoted(text.value)}; {nearest(text.value, known)}")
        return tuple(text.value for text in named)

    def _pattern(self, node: Node) -> regex.Pattern[str] | None:
        import regex

        written = self.page.text(node)
        if written is None:
            return None
        wrong = "this pattern is too long" if len(written) > _LONGEST_PATTERN else trouble(written)
        if wrong is not None:
            self.page.wrong(node, wrong)
            return None
        pattern = regex.compile(written)
        if not pattern.groupindex:
            self.page.wrong(node, "no named group: write what is to become metadata as `(?P<date>...)`")
        return pattern


def roles(node: Node, page: Page) -> Mapping[str, Role]:
    """Labels of speakers, and the role of each."""
    if not isinstance(node, Table):
        page.wrong(node, f"a table of speakers is needed here: `{{Anna: agent}}`; roles: {', '.join(SPEAKER_ROLES)}")
        return {}
    found = {label: page.choice(entry.value, SPEAKER_ROLES) for label, entry in node.entries.items()}
    return {label: role for label, role in found.items() if role is not None}


def texts(node: Node, page: Page) -> Mapping[str, str]:
    """A table of texts."""
    if not isinstance(node, Table):
        page.wrong(node, "a table of values is needed here: `{site: north}`")
        return {}
    found = {key: page.text(entry.value) for key, entry in node.entries.items()}
    return {key: text for key, text in found.items() if text is not None}
