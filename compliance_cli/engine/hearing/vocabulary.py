"""All wordings of a rule book, made ready: one net for what each must hold, parts for the rest.

Of a wording of several groups the net knows the telling ones only. Groups with words that stand in every other
line, and what may exclude a wording, are looked for where all that the net knows was found.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from compliance_cli.engine.hearing.evidence import Scales
from compliance_cli.engine.hearing.net import Literal, Net
from compliance_cli.engine.hearing.phrases import (
    ITSELF,
    Compiled,
    Phrase,
    bordered,
    compile_means,
    compile_phrases,
    compile_regex,
    compile_similar,
    compile_tokens,
)
from compliance_cli.engine.hearing.rarity import frequency_of_phrases
from compliance_cli.packs.amounts import Amount
from compliance_cli.packs.cuemodel import LANGUAGES, Cue, Evidence, Wording

#: A group with a higher frequency (see `rarity`) would fill the net with common words. Found by trying.
_TOO_COMMON = 0.4

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


Sighting = tuple[CompiledWording, int, Sequence[Phrase], int, int]
"""A wording that may be in a line, the number of a group, its phrases that may be there, from where to where in it."""

Sight = dict[int, list[Sighting]]
"""What is in sight, by line."""

_Target = tuple[int, int, CompiledWording, int, Sequence[Phrase]]
"""What a literal stands for: the wording's bit, the number of its cue, the wording, a group, phrases of the group."""

_Meaning = tuple[int, tuple[_Target, ...]]
"""What a literal means: the bits of the groups of wordings that it is of, and what it stands for in each."""


_Aside = tuple[CompiledWording, int, Sequence[Phrase]]
"""What a literal of a cue that the one pass leaves out stands for: a wording, a group, phrases of the group."""


class Vocabulary:
    """The cues of a rule book, and the one pass over a text that finds which of them may be in it."""

    def __init__(self, cues: Mapping[str, Cue], aside: Collection[str] = ()) -> None:
        """`aside`: cues that are asked for in a few lines of few calls only. The one pass leaves them out."""
        compiler = _Compiler()
        self.cues: Mapping[str, CompiledCue] = {
            cue.id: compiler.cue(number, cue, cue.id not in aside) for number, cue in enumerate(cues.values())
        }
        self._count = compiler.count
        netted = [(cue, wording) for cue in self.cues.values() if cue.netted for wording in cue.wordings]
        self._places = max((len(wording.netted) for _, wording in netted), default=0)
        # In places that a wording has no group for, nothing of it is missing.
        self._fewer = [
            sum(1 << wording.number for _, wording in netted if len(wording.netted) <= place)
            for place in range(self._places)
        ]
        self._everywhere = 0
        meanings: dict[Literal, _Meaning] = {}
        for cue, wording in netted:
            for place, group in enumerate(wording.netted):
                part = wording.groups[group]
                bit = 1 << wording.number + place * self._count
                if part.anywhere:
                    self._everywhere |= bit
                # The same objects for all literals that are their phrases: there are many.
                itself: _Meaning = (bit, ((1 << wording.number, cue.number, wording, group, ITSELF),))
                for literal, phrases in part.by_literal.items():
                    meaning = itself
                    if phrases is not ITSELF:
                        meaning = (bit, ((1 << wording.number, cue.number, wording, group, phrases),))
                    others = meanings.get(literal)
                    meanings[literal] = meaning if others is None else (others[0] | bit, others[1] + meaning[1])
                part.forget()
        # Making the automaton is when most memory is in use: what is taken over is let go of.
        self._net = Net(_drained(meanings))
        self._netted = netted
        self._asides: dict[int, Net[tuple[_Aside, ...]]] = {}
        #: What weighs for and against the cues, by language.
        self.scales: Mapping[str, Scales] = {
            language: Scales(told) for language in LANGUAGES if (told := _evidence(self.cues.values(), language))
        }

    def scan(self, text: str, lines: Sequence[int], sentences: Sequence[int]) -> Sequence[Sight]:
        """By number of cue, what is in sight in a bare text of lines, of which each begins at one of `lines`.

        Told of a wording is only what stands in sentences where all its groups that the net knows are in sight.
        `sentences`: where each sentence begins, in order, with those of the lines' starts. Both end with an offset
        behind the text.
        """
        sights: list[Sight] = [{} for _ in self.cues]
        by_sentence: list[tuple[int, int, list[tuple[_Meaning, int, int]]]] = []
        borders = iter(sentences)
        border, next_border = 0, next(borders)
        here: list[tuple[_Meaning, int, int]] = []
        seen = self._everywhere
        # Matches come in order of their ends, so the sentences go by in order too.
        for match in self._net.catch(text):
            if match[1] >= next_border:
                if here:
                    by_sentence.append((border, seen, here))
                while match[1] >= next_border:
                    border, next_border = next_border, next(borders)
                here = []
                seen = self._everywhere
            here.append(match)
            seen |= match[0][0]
        by_sentence.append((border, seen, here))
        for border, seen, here in by_sentence:
            whole = self._whole(seen)
            if whole:
                line = bisect_right(lines, border) - 1
                begin = lines[line]
                for (_, targets), start, end in here:
                    for bit, cue, wording, group, phrases in targets:
                        if whole & bit:
                            sight = sights[cue]
                            if line in sight:
                                sight[line].append((wording, group, phrases, start - begin, end - begin))
                            else:
                                sight[line] = [(wording, group, phrases, start - begin, end - begin)]
        everywhere = self._whole(self._everywhere)
        if everywhere:
            for compiled, wording in self._netted:
                if everywhere >> wording.number & 1:
                    for line in range(len(lines) - 1):
                        sights[compiled.number].setdefault(line, []).append((wording, 0, (), 0, 0))
        return sights

    def aside(self, cue: CompiledCue, text: str) -> list[Sighting]:
        """What is in sight in a bare line of a cue that the one pass leaves out."""
        net = self._asides.get(cue.number)
        if net is None:
            net = self._asides[cue.number] = Net(_literals(cue).items())
        return [
            *((wording, group, (), 0, 0) for wording, group, part in _netted_parts(cue) if part.anywhere),
            *(
                (wording, group, phrases, start, end)
                for targets, start, end in net.catch(text)
                for wording, group, phrases in targets
            ),
        ]

    def _whole(self, sight: int) -> int:
        """The wordings of which all groups that the net knows are in sight, as a bit set."""
        if not self._places:
            return 0
        whole = (1 << self._count) - 1
        for place in range(self._places):
            whole &= sight >> place * self._count | self._fewer[place]
        return whole


class _Compiler:
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
                    part = Part(wording.any_of, patterns)
                    number = self._number()
                    yield CompiledWording(
                        number,
                        True,
                        (part,),
                        (0,),
                        (0,),
                        not_if,
                        not_near,
                        question=wording.question,
                        added=wording.added,
                    )
                if wording.means:
                    meant = compile_means(wording.means, wording.meaning, language, cue.id, cue.position)
                    part = Part((), (meant,))
                    yield CompiledWording(
                        self._number(), True, (part,), (0,), (0,), not_if, not_near, None, False, wording.question, True
                    )
                all_groups = [self._part(group) for group in wording.all_of.values()]
                for groups in (
                    itertools.combinations(all_groups, wording.at_least or len(all_groups)) if all_groups else ()
                ):
                    netted, order = _telling(groups)
                    yield CompiledWording(
                        self._number(),
                        False,
                        groups,
                        netted,
                        order,
                        not_if,
                        not_near,
                        wording.near,
                        wording.in_order,
                        wording.question,
                        added=wording.added,
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


def _evidence(cues: Iterable[CompiledCue], language: str) -> Mapping[int, Evidence]:
    """The evidence in a language, by the number of the cue."""
    return {one.number: one.cue.evidence[language] for one in cues if language in one.cue.evidence}


def _netted_parts(cue: CompiledCue) -> Iterator[tuple[CompiledWording, int, Part]]:
    """The telling groups of the wordings of a cue, with their numbers."""
    return ((wording, group, wording.groups[group]) for wording in cue.wordings for group in wording.netted)


def _literals(cue: CompiledCue) -> Mapping[Literal, tuple[_Aside, ...]]:
    """What the literals of a cue stand for."""
    found: dict[Literal, tuple[_Aside, ...]] = {}
    for wording, group, part in _netted_parts(cue):
        for literal, phrases in part.by_literal.items():
            found[literal] = (*found.get(literal, ()), (wording, group, phrases))
    return found


def _drained(meanings: dict[Literal, _Meaning]) -> Iterator[tuple[Literal, _Meaning]]:
    while meanings:
        yield meanings.popitem()


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
