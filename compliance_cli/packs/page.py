"""One YAML file while it is read: gives out values, and collects everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from compliance_cli.packs.position import Position
from compliance_cli.packs.tree import Flaw, Items, Node, Table, Text, parse

#: Languages of titles, messages and descriptions.
TITLE_LANGUAGES = ("en", "zh", "zh-Hans", "zh-Hant")

#: So many words are listed where another one stands; of more only the nearest is told.
_MOST_LISTED = 40
#: … and so many beside the one that was probably meant.
_MOST_BESIDE_HINT = 15

_Choice = TypeVar("_Choice")


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong in a pack, and where."""

    position: Position
    what: str

    def __str__(self) -> str:
        return f"{self.position}: {self.what}"

    @property
    def order(self) -> tuple[str, int, int, str]:
        return (self.position.file, self.position.line, self.position.column, self.what)


class Naming(Enum):
    """What a name in a pack names."""

    CUE = "cue"
    SOURCE = "source"
    PACK = "pack"
    LIST = "list"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Reference:
    """A name that must exist elsewhere, and where it is written."""

    naming: Naming
    name: str
    position: Position


@dataclass(frozen=True, slots=True)
class WrittenWording:
    """One wording as it is written, each piece with its place: what a linter that knows the engine looks at.

    `groups` by name (the one of `any_of` has the name ""); lists are not put in.
    """

    file: str
    groups: Mapping[str, tuple[Text, ...]]
    patterns: tuple[Text, ...]
    not_if: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One file: its name as shown, and the lists that its complaints and references are added to.

    `tested`: the file was tested before it was shipped, so that checks which cost more than reading are left out.
    `wordings`: where to keep wordings as they are written (None: nobody asks for them).
    """

    file: str
    complaints: list[Complaint]
    references: list[Reference]
    tested: bool = False
    wordings: list[WrittenWording] | None = None
    _spoiled: set[Position] = field(default_factory=set)

    def parsed(self, data: bytes, words: dict[str, str] | None = None) -> Node | None:
        """The tree of the file's bytes; None (and a complaint) where it is not readable. `words`: see `tree.parse`."""
        node: Node | None
        try:
            node, flaws = parse(data, words)
        except Flaw as fatal:
            node, flaws = None, (fatal,)
        self.complaints.extend(Complaint(Position(self.file, flaw.line, flaw.column), flaw.what) for flaw in flaws)
        return node

    def position(self, node: Node) -> Position:
        """Where a node stands."""
        return Position(self.file, node.line, node.column)

    @property
    def start(self) -> Position:
        """The beginning of the file: the place of what is wrong with it as a whole."""
        return Position(self.file, 1, 1)

    def wrong(self, node: Node, what: str) -> None:
        """Notes what is wrong with a node."""
        if self.position(node) not in self._spoiled:
            self.complaints.append(Complaint(self.position(node), what))

    def spoiled(self, node: Node, what: str) -> None:
        """Notes what is wrong with a node that therefore holds no value: nothing else is told of it."""
        self.complaints.append(Complaint(self.position(node), what))
        self._spoiled.add(self.position(node))

    def table(self, node: Node, keys: Collection[str], required: Sequence[str] = ()) -> Mapping[str, Node]:
        """The values of a table by key, known keys only; unknown and missing ones are noted."""
        if not isinstance(node, Table):
            self.wrong(node, f"a table with keys is needed here: {listed(keys)}{_brace_hint(node)}")
            return {}
        found: dict[str, Node] = {}
        for name, entry in node.entries.items():
            if name in keys:
                found[name] = entry.value
            else:
                self.wrong(entry.key, f"unknown key {quoted(name)}; {nearest(name, keys)}")
        for name in required:
            if name not in found:
                self.wrong(node, f"the key {quoted(name)} is missing")
        return found

    def text(self, node: Node) -> str | None:
        """A text that is not empty."""
        if not isinstance(node, Text):
            self.wrong(node, f"one text is needed here, not a list or a table{_brace_hint(node)}")
            return None
        if not node.value.strip():
            self.wrong(node, "this is empty")
            return None
        return node.value

    def texts(self, node: Node) -> tuple[Text, ...]:
        """A list of texts, none empty; a single text stands for a list of one."""
        nodes = node.items if isinstance(node, Items) else (node,)
        if not nodes:
            self.wrong(node, "this list is empty")
        return tuple(item for item in nodes if self.text(item) is not None and isinstance(item, Text))

    def names(self, node: Node, naming: Naming) -> tuple[str, ...]:
        """A list of names that must exist elsewhere: they are looked up when all files are read."""
        named = self.texts(node)
        for item in named:
            if self.position(item) not in self._spoiled:
                self.references.append(Reference(naming, item.value, self.position(item)))
        return tuple(item.value for item in named)

    def choice(self, node: Node, choices: Mapping[str, _Choice]) -> _Choice | None:
        """One word of a closed list."""
        word = self.text(node)
        if word is None:
            return None
        if word not in choices:
            self.wrong(node, f"unknown word {quoted(word)}; {nearest(word, choices)}")
            return None
        return choices[word]

    def flag(self, node: Node) -> bool:
        """`true` or `false`."""
        word = self.text(node)
        if word not in (None, "true", "false"):
            self.wrong(node, "`true` or `false` is needed here")
        return word == "true"

    def titles(self, node: Node) -> Mapping[str, str]:
        """A text in each language, in English at least."""
        found = self.table(node, TITLE_LANGUAGES, ("en",))
        read = {language: self.text(value) for language, value in found.items()}
        return {language: text for language, text in read.items() if text is not None}


def quoted(value: str) -> str:
    """A name from a pack as it is shown in a complaint: short, and without long numbers."""
    if sum(character.isdecimal() for character in value) > 8:
        return "(a value with many digits)"
    return f"`{value if len(value) <= 60 else value[:57] + '...'}`"


def listed(words: Collection[str]) -> str:
    """The words that are allowed."""
    return ", ".join(words)


def close_name(word: str, known: Collection[str]) -> str | None:
    """The known word that is nearest, if one is near."""
    # Imported here: only a wrong word needs it.
    from difflib import get_close_matches

    lowered = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)
    return lowered[near[0]] if near else None


def nearest(word: str, known: Collection[str]) -> str:
    """`did you mean …?` where one of the known words is near; the known words where they are few."""
    near = close_name(word, known)
    hint = f"did you mean `{near}`?" if near else ""
    allowed = f"allowed: {listed(known)}" if len(known) <= (_MOST_BESIDE_HINT if near else _MOST_LISTED) else ""
    return "; ".join(part for part in (allowed, hint) if part) or f"none of the {len(known)} known names is near it"


def _brace_hint(node: Node) -> str:
    """`- {num} days` without quotes is a table in YAML."""
    return " (put quotes around a text that starts with `{` or `[`)" if not isinstance(node, Text) else ""
