"""Named lists of words: reading them, and putting their words where a cue names the list (`{surname-zh}`).

A list stands in `rules/lists/<name>.yaml`. It is put in while packs are loaded, so that the engine sees plain
phrases, which it finds fastest, and so that the digest of a pack covers the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from math import prod

from compliance_cli.packs.cuemodel import LANGUAGES, Cue, Wording
from compliance_cli.packs.ids import plain_id
from compliance_cli.packs.page import Naming, Page, Reference, quoted
from compliance_cli.packs.phrases import SLOTS
from compliance_cli.packs.tree import Node, Text

#: Keys of a list file.
LIST_KEYS = ("list", *LANGUAGES)
#: How many phrases one phrase with slots of lists may stand for.
MAX_PHRASES = 2000

#: A slot, but not the braces of `\p{…}`, which only stand in patterns.
_SLOT = re.compile(r"(?<!\\[pP])\{([a-z][a-z0-9-]*)\}")
_NOT_PLAIN = frozenset("{}*…")

Lists = Mapping[str, Mapping[str, tuple[str, ...]]]
"""The words of lists, by name and language."""

_Words = Mapping[str, tuple[str, ...]]


def read_list(node: Node, page: Page) -> tuple[str, Mapping[str, tuple[str, ...]]] | None:
    """The name of a list file, and its words by language."""
    found = page.table(node, LIST_KEYS, ("list",))
    name = plain_id(found["list"], page) if "list" in found else None
    if name in SLOTS:
        page.wrong(found["list"], f"{quoted(name)} is a slot that the program fills; choose another name")
    if found and not any(language in found for language in LANGUAGES):
        page.wrong(node, "this list has no words; give `en:` or `zh:`")
    words = {language: _plain_words(found[language], page) for language in LANGUAGES if language in found}
    return (name, words) if name else None


def _plain_words(node: Node, page: Page) -> tuple[str, ...]:
    written = page.texts(node)
    for text in written:
        if not _NOT_PLAIN.isdisjoint(text.value) or "..." in text.value or not any(map(str.isalnum, text.value)):
            page.wrong(text, "a list holds plain words, without slots, gaps and `*`")
    return tuple(text.value for text in written)


def note_slots(text: Text, page: Page) -> None:
    """Notes the lists that a phrase or pattern names: they are looked up when all files are read."""
    if "{" in text.value:
        for name in slots_in(text.value):
            page.references.append(Reference(Naming.LIST, name, page.position(text)))


def slots_in(text: str) -> Iterator[str]:
    """The names between braces that are no slot of the program's."""
    return (name for name in _SLOT.findall(text) if name not in SLOTS)


def stand_in(pattern: str) -> str:
    """A pattern with a harmless piece in place of each list, to be tested before the words are known."""
    return _SLOT.sub("(?:x)", pattern)


class ListTrouble(Exception):
    """Words of a list cannot be put into a cue. `detail` is our own wording."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


def filled(cue: Cue, lists: Lists) -> Cue:
    """A cue with the words of lists in place of their names, in each wording those of its language.

    Raises `ListTrouble` for a list without words of that language, and for a phrase that stands for too many.
    """
    if not any("{" in text for some in cue.wordings.values() for one in some for text in _texts(one)):
        return cue
    wordings = {
        language: tuple(_filled_wording(one, _words_for(one, lists, language)) for one in some)
        for language, some in cue.wordings.items()
    }
    return replace(cue, wordings=wordings)


def _words_for(wording: Wording, lists: Lists, language: str) -> _Words:
    """The words of each list that a wording names; none for a list that there is none of (noted where it is named)."""
    words: dict[str, tuple[str, ...]] = {}
    for name in sorted({name for text in _texts(wording) for name in slots_in(text)} & lists.keys()):
        words[name] = lists[name].get(language, ())
        if not words[name]:
            raise ListTrouble(
                f"a `{language}:` wording names the list {quoted(name)}, which has no `{language}:` words"
            )
    return words


def _texts(wording: Wording) -> Iterator[str]:
    yield from (*wording.any_of, *wording.patterns, *wording.not_if, *wording.not_near, *wording.not_patterns)
    for group in wording.all_of.values():
        yield from group


def _filled_wording(wording: Wording, words: _Words) -> Wording:
    if not words:
        return wording
    return replace(
        wording,
        any_of=_filled_phrases(wording.any_of, words),
        all_of={name: _filled_phrases(group, words) for name, group in wording.all_of.items()},
        patterns=_filled_patterns(wording.patterns, words),
        not_if=_filled_phrases(wording.not_if, words),
        not_near=_filled_phrases(wording.not_near, words),
        not_patterns=_filled_patterns(wording.not_patterns, words),
    )


def _filled_patterns(patterns: Sequence[str], words: _Words) -> tuple[str, ...]:
    return tuple(_SLOT.sub(lambda slot: _alternatives(slot, words), pattern) for pattern in patterns)


def _filled_phrases(phrases: Sequence[str], words: _Words) -> tuple[str, ...]:
    return tuple(text for phrase in phrases for text in (_spelled_out(phrase, words) if "{" in phrase else (phrase,)))


def _spelled_out(phrase: str, words: _Words) -> Iterator[str]:
    """A phrase once for each word of its list; for several lists, once for each way to choose."""
    names = [name for name in dict.fromkeys(_SLOT.findall(phrase)) if name in words]
    if prod(len(words[name]) for name in names) > MAX_PHRASES:
        raise ListTrouble(
            f"a phrase with lists may stand for {MAX_PHRASES} phrases at most; put one list in each group"
        )
    for chosen in product(*(words[name] for name in names)):
        text = phrase
        for name, word in zip(names, chosen, strict=True):
            text = text.replace(f"{{{name}}}", word)
        yield text


def _alternatives(slot: re.Match[str], words: _Words) -> str:
    if slot[1] not in words:
        return slot[0]
    alternatives = sorted([word.lower() for word in words[slot[1]]], key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, alternatives))})"
