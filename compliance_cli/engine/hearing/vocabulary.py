"""All wordings of a rule book, made ready: one net for what each must hold, parts for the rest.

Of a wording of several groups the net knows the telling ones only. Groups with words that stand in every other
line, and what may exclude a wording, are looked for where all that the net knows was found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from compliance_cli.engine.hearing.evidence import Scales
from compliance_cli.engine.hearing.net import Literal, Net
from compliance_cli.engine.hearing.parts import Part
from compliance_cli.engine.hearing.phrases import ITSELF, Phrase
from compliance_cli.engine.hearing.wordings import CompiledCue, CompiledWording, Compiler
from compliance_cli.packs.cuemodel import LANGUAGES, Cue, Evidence

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
        compiler = Compiler()
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
