"""Parts of wordings: phrases of which any one is enough, and the literals that tell where one may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from compliance_cli.engine.hearing.net import Literal, Net
from compliance_cli.engine.hearing.phrases import ITSELF, Compiled, Phrase, bordered, compile_phrases
from compliance_cli.engine.hearing.rarity import frequency_of_phrases
from compliance_cli.packs.amounts import Amount

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
    def _compiled(self) -> Compiled:
        return compile_phrases(self._written)

    @cached_property
    def anywhere(self) -> tuple[Phrase, ...]:
        """The phrases that need no literal."""
        return tuple([phrase for phrase in self._others() if not phrase.literals and not phrase.whole_words])

    @property
    def by_literal(self) -> Mapping[Literal, Sequence[Phrase]]:
        """The phrases that may be where a literal stands; `ITSELF` where it settles them."""
        found: dict[Literal, Sequence[Phrase]] = dict.fromkeys(map(bordered, self._compiled.plain), ITSELF)
        for phrase in self._others():
            for literal in phrase.sought():
                found[literal] = (*found.get(literal, ()), phrase)
        return found

    def forget(self) -> None:
        """Give up what was made ready: where it is needed once more it is made again, which is seldom."""
        self.__dict__.pop("_compiled", None)

    def _others(self) -> Sequence[Phrase]:
        return self._compiled.others + self._patterns

    def catch(self, text: str) -> list[Caught]:
        """The literals of the part that stand in a bare text."""
        return self._net.catch(text)

    @cached_property
    def _net(self) -> Net[Sequence[Phrase]]:
        return Net(self.by_literal.items())

    def frequency(self) -> float:
        """About how often the part is heard; told from the phrases as they are written."""
        return frequency_of_phrases(self._written)


@dataclass(frozen=True, slots=True, eq=False)
class Nearby:
    """What takes a hit away where it stands within so much of it."""

    part: Part
    within: Amount
