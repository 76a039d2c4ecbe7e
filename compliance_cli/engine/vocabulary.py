"""All wordings of a rule book, made ready: one net for what each must hold, parts for the rest.

Of a wording of several groups the net knows the rarest group only. The other groups, and what may exclude the
wording, are looked for where that one was found: most lines hold some common word of most wordings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from compliance_cli.engine.net import Literal, Net
from compliance_cli.engine.phrases import Phrase, compile_phrases, compile_regex, compile_tokens
from compliance_cli.engine.rarity import frequency_of_phrases
from compliance_cli.packs.model import Cue, Wording

Caught = tuple[Sequence[Phrase], int, int]
"""Phrases that may be where a literal stands, and its start and end."""


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
            for word in phrase.whole_words:
                found[(word, True, True)].append(phrase)
        return found

    def catch(self, text: str) -> list[Caught]:
        """The literals of the part that stand in a bare text."""
        return self._net.catch(text)

    @cached_property
    def _net(self) -> Net[Sequence[Phrase]]:
        return Net(self.by_literal)

    def frequency(self) -> float:
        """About how often the part is heard; told from the phrases as they are written."""
        return frequency_of_phrases(self._written)


@dataclass(frozen=True, slots=True, eq=False)
class CompiledWording:
    """One wording: heard where `key` is, or where all of `groups` are, of which `key` is the rarest.

    `not_if` takes hits away (None: there is none).
    """

    key: Part
    groups: tuple[Part, ...]
    not_if: Part | None


@dataclass(frozen=True, slots=True, eq=False)
class CompiledCue:
    """A cue and its wordings in all languages; `netted` says whether the net knows them."""

    number: int
    cue: Cue
    wordings: tuple[CompiledWording, ...]
    netted: bool


Sighting = tuple[int, "CompiledWording", Sequence[Phrase], int, int]
"""A line, a wording of which the key may be in it, the phrases of the key that may be there, from where to where.

The offsets are those in the line.
"""


class Vocabulary:
    """The cues of a rule book, and the one pass over a text that finds which of them may be in it."""

    def __init__(self, cues: Mapping[str, Cue], aside: Collection[str] = ()) -> None:
        """`aside`: cues that are asked for in a few lines of few calls only. The one pass leaves them out."""
        self.cues: Mapping[str, CompiledCue] = {
            cue.id: CompiledCue(number, cue, tuple(_compiled(cue)), cue.id not in aside)
            for number, cue in enumerate(cues.values())
        }
        netted = [(cue.number, wording) for cue in self.cues.values() if cue.netted for wording in cue.wordings]
        meanings: defaultdict[Literal, list[tuple[int, CompiledWording, Sequence[Phrase]]]] = defaultdict(list)
        for number, wording in netted:
            for literal, phrases in wording.key.by_literal.items():
                meanings[literal].append((number, wording, phrases))
        self._net = Net(meanings)
        self._everywhere = [(number, wording) for number, wording in netted if wording.key.anywhere]

    def scan(self, text: str, starts: Sequence[int]) -> Sequence[Sequence[Sighting]]:
        """By number of cue, what is in sight in a bare text of lines, of which each begins at one of `starts`.

        `starts` ends with an offset behind the text.
        """
        sightings: list[list[Sighting]] = [[] for _ in self.cues]
        line, start_of_line, next_line = -1, 0, 0
        # Matches come in order of their ends, so the lines go by in order too.
        for meanings, start, end in self._net.catch(text):
            while start >= next_line:
                line += 1
                start_of_line, next_line = next_line, starts[line + 1]
            start -= start_of_line
            end -= start_of_line
            for cue, wording, phrases in meanings:
                sightings[cue].append((line, wording, phrases, start, end))
        for cue, wording in self._everywhere:
            sightings[cue] += [(line, wording, (), 0, 0) for line in range(len(starts) - 1)]
        return sightings


def _compiled(cue: Cue) -> Iterator[CompiledWording]:
    """The wordings of a cue; one that holds both `any_of` and `all_of` becomes two."""
    for language, wordings in cue.wordings.items():
        for wording in wordings:
            not_if = Part(wording.not_if) if wording.not_if else None
            patterns = _patterns(cue, wording, language)
            if wording.any_of or patterns:
                yield CompiledWording(Part(wording.any_of, patterns), (), not_if)
            if wording.all_of:
                groups = tuple([Part(group) for group in wording.all_of.values()])
                yield CompiledWording(min(groups, key=Part.frequency), groups, not_if)


def _patterns(cue: Cue, wording: Wording, language: str) -> tuple[Phrase, ...]:
    regexes = [compile_regex(source, cue.id, cue.position) for source in wording.patterns]
    return (*regexes, *(compile_tokens(pattern, language) for pattern in wording.tokens))
