"""The strings of a JSON tree by the path that leads to them: every word of every word list is one family.

A service writes what was said in many places: words, alternatives, display forms, paragraphs, summaries,
documents within strings. Whatever it calls them, strings of one kind stand at one path.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from compliance_cli.formats.clock import seconds
from compliance_cli.formats.jsontext import Members
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Style
from compliance_cli.formats.timing import words_in

_RANKED = frozenset({"alternatives", "nbest", "cw"})
"""Lists of ways to hear the same words; each rank is a family of its own."""

_SAYS_WHO = re.compile(r"speaker|channel|participant|spk|role", re.IGNORECASE)
_NAMES_IT = re.compile(r"(?:^|_)(?:id|uuid|sid|key|url|uri|path|file|filename)$|(?:Id|ID|Uri|Url|Sid|Key)$")
_LETTERS = re.compile(r"[^\W\d_]{2}|\A[^\W\d_]\Z")
_NAME = re.compile(r"\S{25,}|\S*://\S*|\S*[0-9_/\\]\S*")
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]")
_LONGEST_WORD = 24
_LONGEST_UNSPACED_WORD = 6
_WORDS_SHARE = 0.8
_FEWEST_WORDS = 3
"""Different single words from which on a list of them is speech; fewer are labels (pronunciation, Success)."""
_LABELS = 4
"""Strings that stand there more often than this are labels (Speaker 1)."""

_FIGURES = 10
"""Strings of one kind of which only one in so many says something are figures."""

_Path = tuple[str | int, ...]
"""Keys, `[]` for every item of a list, `[0]` for a field of a row, and a number for a rank."""


class Member(NamedTuple):
    """One string; the numbers of the items on the way to it; and which line of its family it belongs to."""

    text: Located
    numbers: tuple[int, ...]
    line: tuple[object, ...]

    def __repr__(self) -> str:
        return "<member>"


class Family(NamedTuple):
    """Strings of one kind in file order; `words`: single words that make up lines.

    `best`: for alternatives of lower rank, by the numbers of its items each word's best alternative.
    """

    members: list[Member]
    words: bool
    best: Mapping[tuple[int, ...], Located]

    def __repr__(self) -> str:
        return "<family>"


def families(tree: object, said: Collection[str]) -> list[Family]:
    """The families of a tree that may say something; names, labels and times do not.

    `said`: the words of the calls. Few different words in a list are labels, but not where the calls say them.
    """
    found: dict[_Path, list[Member]] = {}
    for path, member in _strings(tree, ("",), (), ()):
        found.setdefault(path, []).append(member)
    told = []
    for path, members in found.items():
        best = found.get(tuple(0 if isinstance(step, int) else step for step in path), []) if _has_rank(path) else []
        if (best or (not _is_label(str(path[-1])) and _say(members, said))) and not _are_figures(members, said):
            told.append(Family(members, _are_words(members), {one.numbers: one.text for one in best}))
    return told


def _strings(
    value: object, path: _Path, numbers: tuple[int, ...], who: tuple[str, ...]
) -> Iterator[tuple[_Path, Member]]:
    if isinstance(value, Located):
        if value.tree is not None:
            yield from _strings(value.tree, (*path, '"'), numbers, who)
        elif value.escape.style is not Style.JSON_NUMBER:
            yield path, Member(value, numbers, (numbers[:-1], who))
    elif isinstance(value, dict):
        who = _who(value) or who
        for key, below in value.items():
            yield from _strings(below, (*path, str(key)), numbers, who)
        if isinstance(value, Members):
            for below in value.shadowed:
                yield from _strings(below, (*path, "="), numbers, who)
    elif isinstance(value, list):
        ranked = bool(path) and str(path[-1]).lower() in _RANKED
        row = _is_row(value)
        for number, below in enumerate(value):
            step: str | int = number if ranked else (f"[{number}]" if row else "[]")
            yield from _strings(below, (*path, step), numbers if ranked or row else (*numbers, number), who)


def _is_label(key: str) -> bool:
    return _SAYS_WHO.search(key) is not None or _NAMES_IT.search(key) is not None


def _has_rank(path: _Path) -> bool:
    return any(isinstance(step, int) and step for step in path)


def _is_row(value: list[object]) -> bool:
    """Whether a list is a row of fields (a word, its begin, its end) and not a list of equals."""
    texts = sum(isinstance(one, Located) and one.escape.style is not Style.JSON_NUMBER for one in value)
    return 0 < texts < len(value)


def _who(value: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(str(label) for key, label in value.items() if isinstance(label, str) and _SAYS_WHO.search(key))


def _say(members: list[Member], said: Collection[str]) -> bool:
    """Whether strings may be speech: several words, or a list of single ones that are not always the same."""
    spoken = {text for one in members if _may_be_speech(text := one.text.strip())}
    if len(members) > _LABELS * len(spoken) and not _are_words(members):
        return False
    return (
        len(spoken) >= _FEWEST_WORDS
        or any(not _is_word(text) or _UNSPACED.search(text) for text in spoken)
        or any(word in said for text in spoken for word, _, _ in words_in(text))
    )


def _are_figures(members: list[Member], said: Collection[str]) -> bool:
    """Whether nearly all of them are times, measures or names that the calls do not say, whatever a few may hold."""
    spoken = sum(_may_be_speech(one.text.strip()) for one in members)
    if not spoken or spoken * _FIGURES > len(members):
        return False
    repeated = sum(all(word in said for word, _, _ in words_in(one.text)) for one in members)
    return 2 * repeated < len(members)


def _may_be_speech(text: str) -> bool:
    """Whether there are letters in it, and it is no single name, address, date or time (Chinese never is)."""
    if _UNSPACED.search(text):
        return True
    return _LETTERS.search(text) is not None and not _NAME.fullmatch(text) and seconds(text) is None


def _are_words(members: list[Member]) -> bool:
    single = sum(_is_word(one.text.strip()) for one in members)
    return single >= _WORDS_SHARE * len(members) and len({one.line for one in members}) < len(members)


def _is_word(text: str) -> bool:
    longest = _LONGEST_UNSPACED_WORD if _UNSPACED.search(text) else _LONGEST_WORD
    return len(text) <= longest and not any(character.isspace() for character in text)
