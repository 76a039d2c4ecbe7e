"""All wordings of a rule book, compiled: one automaton for what must be in a text, parts for what it may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from compliance_cli.engine.phrases import Phrase, compile_phrase, compile_regex
from compliance_cli.packs.model import Cue, Wording

Heard = Mapping[int, Sequence[tuple[Phrase, Sequence[tuple[int, int]]]]]
"""For each part with anything in sight: its phrases, and where their literals stand in the bare text.

A phrase without literals stands there without places.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Phrases of which any one makes the part heard: the `any_of` and `patterns`, a group, or the `not_if`."""

    number: int
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class CompiledWording:
    """One wording: `single` is heard by itself, `groups` together; `not_if` takes hits away."""

    language: str
    single: Part
    groups: tuple[Part, ...]
    not_if: Part


@dataclass(frozen=True, slots=True)
class CompiledCue:
    """A cue and its wordings in all languages."""

    cue: Cue
    wordings: tuple[CompiledWording, ...]


class Vocabulary:
    """The cues of a rule book, and the one pass over a text that finds which of them may be in it."""

    def __init__(self, cues: Mapping[str, Cue]) -> None:
        self._parts: list[Part] = []
        self.cues: Mapping[str, CompiledCue] = {cue.id: self._compiled(cue) for cue in cues.values()}
        owners: defaultdict[str, list[tuple[int, Phrase]]] = defaultdict(list)
        self._everywhere: list[tuple[int, Phrase]] = []
        cue_of_part: dict[int, str] = {}
        for cue in self.cues.values():
            for wording in cue.wordings:
                for part in (wording.single, *wording.groups):
                    cue_of_part[part.number] = cue.cue.id
        for part in self._parts:
            for phrase in part.phrases:
                if not phrase.literals:
                    self._everywhere.append((part.number, phrase))
                for literal in phrase.literals:
                    owners[literal].append((part.number, phrase))
        self._owners = tuple(tuple(owned) for owned in owners.values())
        self._cue_of_part = cue_of_part
        self._automaton = AhoCorasick(list(owners)) if owners else None

    def scan(self, bare: str) -> Heard:
        """Everything of the vocabulary that is in sight in a bare text."""
        places: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        if self._automaton is not None:
            for literal, start, end in self._automaton.find_matches_as_indexes(bare, overlapping=True):
                places[literal].append((start, end))
        heard: defaultdict[int, list[tuple[Phrase, Sequence[tuple[int, int]]]]] = defaultdict(list)
        for literal, spans in places.items():
            for part, phrase in self._owners[literal]:
                heard[part].append((phrase, spans))
        for part, phrase in self._everywhere:
            heard[part].append((phrase, ()))
        return heard

    def in_sight(self, heard: Heard) -> set[str]:
        """The ids of cues of which any part that could make them heard is in sight."""
        cues = self._cue_of_part
        return {cues[part] for part in heard if part in cues}

    def _compiled(self, cue: Cue) -> CompiledCue:
        wordings = tuple(
            self._wording(cue, language, wording) for language, some in cue.wordings.items() for wording in some
        )
        return CompiledCue(cue, wordings)

    def _wording(self, cue: Cue, language: str, wording: Wording) -> CompiledWording:
        def phrases(written: Iterable[str]) -> tuple[Phrase, ...]:
            return tuple(made for one in written for made in compile_phrase(one, cue.id, cue.position))

        patterns = tuple(compile_regex(source, cue.id, cue.position) for source in wording.patterns)
        return CompiledWording(
            language,
            self._part(phrases(wording.any_of) + patterns),
            tuple(self._part(phrases(group)) for group in wording.all_of.values()),
            self._part(phrases(wording.not_if)),
        )

    def _part(self, phrases: tuple[Phrase, ...]) -> Part:
        part = Part(len(self._parts), phrases)
        self._parts.append(part)
        return part
