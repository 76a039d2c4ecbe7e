"""All wordings of a rule book, made ready: one net for what each must hold, parts for the rest.

Of a wording of several groups the net knows the rarest group only. The other groups, and what may exclude the
wording, are looked for where that one was found: most lines hold some common word of most wordings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from compliance_cli.engine.net import Literal, Net
from compliance_cli.engine.phrases import Phrase, compile_phrases, compile_regex, compile_tokens
from compliance_cli.engine.rarity import frequency
from compliance_cli.packs.model import Cue, Wording

Caught = tuple[Sequence[Phrase], int, int]
"""Phrases that may be where a literal stands, and its start and end."""

#: Where a written phrase has no letters of its own.
_BETWEEN_WORDS = re.compile(r"\{[a-z]+\}|\.\.\.|…|\*")


class Part:
    """Phrases of which any one makes the part heard: the `any_of` and `patterns`, a group, or the `not_if`.

    Written phrases are made ready when the part is first needed.
    """

    def __init__(self, written: Sequence[str], patterns: tuple[Phrase, ...] = ()) -> None:
        self._written = written
        self._patterns = patterns

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """All phrases, made ready."""
        return compile_phrases(self._written) + self._patterns

    @cached_property
    def anywhere(self) -> tuple[Phrase, ...]:
        """The phrases that need no literal."""
        return tuple([phrase for phrase in self.phrases if not phrase.literals])

    @property
    def by_literal(self) -> Mapping[Literal, Sequence[Phrase]]:
        """The phrases that may be where a literal stands."""
        found: defaultdict[Literal, list[Phrase]] = defaultdict(list)
        for phrase in self.phrases:
            for text in phrase.literals:
                found[(text, phrase.begins_word, phrase.ends_word)].append(phrase)
        return found

    def catch(self, text: str) -> list[Caught]:
        """The literals of the part that stand in a bare text."""
        return self._net.catch(text)

    @cached_property
    def _net(self) -> Net[Sequence[Phrase]]:
        return Net(self.by_literal)

    def frequency(self) -> float:
        """About how often the part is heard; told from the phrases as they are written."""
        return frequency(max(_BETWEEN_WORDS.split(phrase.lower()), key=len) for phrase in self._written)


@dataclass(frozen=True, slots=True, eq=False)
class CompiledWording:
    """One wording: heard where `key` is, or where all of `groups` are, of which `key` is the rarest.

    `not_if` takes hits away (None: there is none).
    """

    number: int
    key: Part
    groups: tuple[Part, ...]
    not_if: Part | None


@dataclass(frozen=True, slots=True, eq=False)
class CompiledCue:
    """A cue and its wordings in all languages; `netted` says whether the net knows them."""

    cue: Cue
    wordings: tuple[CompiledWording, ...]
    netted: bool


class Vocabulary:
    """The cues of a rule book, and the one pass over a text that finds which of them may be in it."""

    def __init__(self, cues: Mapping[str, Cue], aside: Collection[str] = ()) -> None:
        """`aside`: cues that are asked for in a few lines of few calls only. The one pass leaves them out."""
        self.cues: dict[str, CompiledCue] = {}
        targets: defaultdict[Literal, list[tuple[int, Sequence[Phrase]]]] = defaultdict(list)
        number = 0
        for cue in cues.values():
            wordings = tuple(_compiled(cue, number))
            number += len(wordings)
            self.cues[cue.id] = CompiledCue(cue, wordings, cue.id not in aside)
            if cue.id not in aside:
                for wording in wordings:
                    for literal, phrases in wording.key.by_literal.items():
                        targets[literal].append((wording.number, phrases))
        self._net = Net(targets)

    def scan(self, text: str) -> Mapping[int, Sequence[Caught]]:
        """By wording, what of its key is in sight in a bare text."""
        found: defaultdict[int, list[Caught]] = defaultdict(list)
        for targets, start, end in self._net.catch(text):
            for wording, phrases in targets:
                found[wording].append((phrases, start, end))
        return found


def _compiled(cue: Cue, number: int) -> list[CompiledWording]:
    """The wordings of a cue, numbered from `number`; one that holds both `any_of` and `all_of` becomes two."""
    made: list[CompiledWording] = []
    for language, wordings in cue.wordings.items():
        for wording in wordings:
            not_if = Part(wording.not_if) if wording.not_if else None
            patterns = _patterns(cue, wording, language)
            if wording.any_of or patterns:
                made.append(CompiledWording(number + len(made), Part(wording.any_of, patterns), (), not_if))
            if wording.all_of:
                groups = tuple([Part(group) for group in wording.all_of.values()])
                rarest = min(groups, key=Part.frequency)
                made.append(CompiledWording(number + len(made), rarest, groups, not_if))
    return made


def _patterns(cue: Cue, wording: Wording, language: str) -> tuple[Phrase, ...]:
    regexes = [compile_regex(source, cue.id, cue.position) for source in wording.patterns]
    return (*regexes, *(compile_tokens(pattern, language) for pattern in wording.tokens))
