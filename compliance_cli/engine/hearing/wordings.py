"""Wordings made ready: their parts, and which of these the net must know."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compliance_cli.engine.hearing.parts import Nearby, Part
from compliance_cli.engine.hearing.phrases import Phrase, compile_means, compile_regex, compile_similar, compile_tokens
from compliance_cli.packs.amounts import Amount
from compliance_cli.packs.cuemodel import Cue, Wording

#: A group with a higher frequency (see `rarity`) would fill the net with common words. Found by trying.
_TOO_COMMON = 0.4


@dataclass(frozen=True, slots=True, eq=False)
class CompiledWording:
    """One wording: heard where all of `groups` are (`alone`: it is a plain `any_of`, the only group).

    `netted` are the numbers of the groups that the net knows, `order` those of all groups as they are looked for: where
    one is missing, the rest need not be. `not_if` and `not_near` take hits away (None: there is none). `near`,
    `in_order`, `question` and `added` are those of the wording as written. `by_meaning`: it is heard by what a sentence
    means, not by its words.
    """

    number: int
    alone: bool
    groups: tuple[Part, ...]
    netted: tuple[int, ...]
    order: tuple[int, ...]
    not_if: Part | None
    not_near: Nearby | None = None
    near: Amount | None = None
    in_order: bool = False
    question: bool = False
    by_meaning: bool = False
    added: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class CompiledCue:
    """A cue and its wordings in all languages; `netted` says whether the net knows them."""

    number: int
    cue: Cue
    wordings: tuple[CompiledWording, ...]
    netted: bool


class Compiler:
    """Compiles cues one after the other and numbers their wordings."""

    def __init__(self) -> None:
        self.count = 0
        self._parts: dict[tuple[str, ...], Part] = {}

    def cue(self, number: int, cue: Cue, netted: bool) -> CompiledCue:
        return CompiledCue(number, cue, tuple(self._wordings(cue)), netted)

    def _wordings(self, cue: Cue) -> Iterator[CompiledWording]:
        """The wordings of a cue; one that holds both `any_of` and `all_of` becomes two."""
        for language, wordings in cue.wordings.items():
            for wording in wordings:
                against = tuple([compile_regex(source, cue.id, cue.position) for source in wording.not_patterns])
                not_if = self._part(wording.not_if, against) if wording.not_if or against else None
                distance = wording.not_near_within
                not_near = Nearby(self._part(wording.not_near), distance) if distance is not None else None
                patterns = _patterns(cue, wording, language)
                if wording.any_of or patterns:
                    yield self._alone(Part(wording.any_of, patterns), wording, not_if, not_near)
                if wording.means:
                    meant = compile_means(wording.means, wording.meaning, language, cue.id, cue.position)
                    yield self._alone(Part((), (meant,)), wording, not_if, not_near, by_meaning=True)
                all_groups = [self._part(group) for group in wording.all_of.values()]
                for groups in (
                    itertools.combinations(all_groups, wording.at_least or len(all_groups)) if all_groups else ()
                ):
                    netted, order = _telling(groups)
                    yield CompiledWording(
                        number=self._number(),
                        alone=False,
                        groups=groups,
                        netted=netted,
                        order=order,
                        not_if=not_if,
                        not_near=not_near,
                        near=wording.near,
                        in_order=wording.in_order,
                        question=wording.question,
                        added=wording.added,
                    )

    def _alone(
        self, part: Part, wording: Wording, not_if: Part | None, not_near: Nearby | None, by_meaning: bool = False
    ) -> CompiledWording:
        return CompiledWording(
            number=self._number(),
            alone=True,
            groups=(part,),
            netted=(0,),
            order=(0,),
            not_if=not_if,
            not_near=not_near,
            question=wording.question,
            by_meaning=by_meaning,
            added=wording.added and not by_meaning,
        )

    def _part(self, written: Sequence[str], patterns: tuple[Phrase, ...] = ()) -> Part:
        """A part; wordings that name the same phrases share it."""
        if patterns:
            return Part(written, patterns)
        key = tuple(written)
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = Part(key)
        return part

    def _number(self) -> int:
        self.count += 1
        return self.count - 1


def _telling(groups: Sequence[Part]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The numbers of the groups that are rare enough for the net, at least of one; and of all, those first."""
    frequencies = [group.frequency() for group in groups]
    numbers = range(len(groups))
    by_rarity = sorted(numbers, key=frequencies.__getitem__)
    netted = tuple([number for number in numbers if number == by_rarity[0] or frequencies[number] < _TOO_COMMON])
    return netted, (*netted, *[number for number in by_rarity if number not in netted])


def _patterns(cue: Cue, wording: Wording, language: str) -> tuple[Phrase, ...]:
    regexes = [compile_regex(source, cue.id, cue.position) for source in wording.patterns]
    tokens = (compile_tokens(pattern, language) for pattern in wording.tokens)
    return (*regexes, *tokens, *(compile_similar(sentence, wording.similar) for sentence in wording.similar_to))
