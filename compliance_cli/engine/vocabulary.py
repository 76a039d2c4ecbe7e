"""All wordings of a rule book, compiled: one automaton for what must be in a text, parts for what it may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from compliance_cli.engine.phrases import Phrase, compile_phrases, compile_regex, joins
from compliance_cli.packs.model import Cue, Wording

Literal = tuple[str, bool, bool]
"""A literal, and whether it counts only where a word begins at its start, and where one ends at its end."""

Found = tuple[int, int, int]
"""A literal by its number, and its start and end in the text."""

#: Letters and digits that make one word with a letter beside them.
_JOINING = frozenset(character for character in map(chr, range(0x2E80)) if joins(character))


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Phrases of which any one makes the part heard: the `any_of` and `patterns`, a group, or the `not_if`.

    `by_literal`: the phrases that may be where a literal stands; `anywhere`: those that need no literal.
    """

    by_literal: Mapping[int, Sequence[Phrase]]
    anywhere: Sequence[Phrase]

    def __bool__(self) -> bool:
        return bool(self.by_literal or self.anywhere)


@dataclass(frozen=True, slots=True, eq=False)
class CompiledWording:
    """One wording: `single` is heard by itself, `groups` together; `not_if` takes hits away."""

    number: int
    single: Part
    groups: tuple[Part, ...]
    not_if: Part


@dataclass(frozen=True, slots=True, eq=False)
class CompiledCue:
    """A cue and its wordings in all languages."""

    cue: Cue
    wordings: tuple[CompiledWording, ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """What is in sight in a text, line by line.

    - `found`: the literals that stand in each line.
    - `reached`: for each line, which wordings have their `single` (first set) or their first, second … group
      (the further sets) in sight; a set is a number whose bits are wordings. Lines without a literal are left out.
    - `complete`: for each wording that may be heard, the lines in which it may.
    """

    found: Mapping[int, Sequence[Found]]
    reached: Mapping[int, Sequence[int]]
    complete: Mapping[int, Sequence[int]]


class Vocabulary:
    """The cues of a rule book, and the one pass over a text that finds which of them may be in it."""

    def __init__(self, cues: Mapping[str, Cue]) -> None:
        compiler = _Compiler()
        self.cues: Mapping[str, CompiledCue] = {cue.id: compiler.cue(cue) for cue in cues.values()}
        self._base = compiler.reached_anywhere()
        self._fewer = compiler.with_fewer_groups()
        self._reach = compiler.reach()
        self._begins_word = tuple(begins for _, begins, _ in compiler.literals)
        self._ends_word = tuple(ends for _, _, ends in compiler.literals)
        literals = [literal for literal, _, _ in compiler.literals]
        self._automaton = AhoCorasick(literals) if literals else None

    def scan(self, text: str, starts: Sequence[int]) -> Sight:
        """Everything of the vocabulary that is in sight in a text of lines, of which each begins at one of `starts`.

        `starts` ends with an offset behind the text.
        """
        found: dict[int, list[Found]] = {}
        reached: dict[int, list[int]] = {}
        begins_word, ends_word, reach, joining = self._begins_word, self._ends_word, self._reach, _JOINING
        fenced = f"\n{text}\n"
        line, next_line = -1, 0
        here: list[Found] = []
        sets: list[int] = []
        # Matches come in order of their ends, so the lines go by in order too.
        for match in self._automaton.find_matches_as_indexes(text, overlapping=True) if self._automaton else ():
            literal, start, end = match
            if begins_word[literal] and fenced[start] in joining:
                continue
            if ends_word[literal] and fenced[end + 1] in joining:
                continue
            if start >= next_line:
                while start >= next_line:
                    line += 1
                    next_line = starts[line + 1]
                here = found[line] = []
                sets = reached[line] = list(self._base)
            here.append(match)
            for place, wordings in reach[literal]:
                sets[place] |= wordings
        return Sight(found, reached, self._complete(reached, len(starts) - 1))

    def _complete(self, reached: Mapping[int, Sequence[int]], lines: int) -> Mapping[int, Sequence[int]]:
        complete: defaultdict[int, list[int]] = defaultdict(list)
        everywhere = self._whole(self._base)
        for line in range(lines) if everywhere else reached:
            whole = self._whole(reached[line]) if line in reached else everywhere
            while whole:
                lowest = whole & -whole
                complete[lowest.bit_length() - 1].append(line)
                whole ^= lowest
        return complete

    def _whole(self, sets: Sequence[int]) -> int:
        """The wordings whose `single`, or all of whose groups, are in sight."""
        together = sets[1]
        for place in range(2, len(sets)):
            if not together:
                break
            together &= sets[place] | self._fewer[place]
        return sets[0] | together


class _Compiler:
    """Compiles cues one after the other and gathers their literals."""

    def __init__(self) -> None:
        self.literals: dict[Literal, int] = {}
        self._wordings: list[CompiledWording] = []

    def cue(self, cue: Cue) -> CompiledCue:
        return CompiledCue(cue, tuple(self._wording(cue, one) for some in cue.wordings.values() for one in some))

    def reach(self) -> Sequence[Sequence[tuple[int, int]]]:
        """For each literal, which sets (see `Sight.reached`) it adds which wordings to."""
        sets: list[defaultdict[int, int]] = [defaultdict(int) for _ in self.literals]
        for wording in self._wordings:
            for place, part in enumerate((wording.single, *wording.groups)):
                for literal in part.by_literal:
                    sets[literal][place] |= 1 << wording.number
        return tuple(tuple(some.items()) for some in sets)

    def reached_anywhere(self) -> Sequence[int]:
        """The sets of a line without any literal: parts with a phrase that needs none are always in sight."""
        base = [0] * max(2, *(1 + len(wording.groups) for wording in self._wordings), 2)
        for wording in self._wordings:
            for place, part in enumerate((wording.single, *wording.groups)):
                if part.anywhere:
                    base[place] |= 1 << wording.number
        return tuple(base)

    def with_fewer_groups(self) -> Sequence[int]:
        """For each set, the wordings that have groups, but not so many."""
        return tuple(
            sum(1 << wording.number for wording in self._wordings if 0 < len(wording.groups) < place)
            for place in range(len(self.reached_anywhere()))
        )

    def _wording(self, cue: Cue, wording: Wording) -> CompiledWording:
        regexes = tuple(compile_regex(source, cue.id, cue.position) for source in wording.patterns)
        made = CompiledWording(
            len(self._wordings),
            self._part(compile_phrases(wording.any_of, cue.id, cue.position) + regexes),
            tuple(self._part(compile_phrases(group, cue.id, cue.position)) for group in wording.all_of.values()),
            self._part(compile_phrases(wording.not_if, cue.id, cue.position)),
        )
        self._wordings.append(made)
        return made

    def _part(self, phrases: Sequence[Phrase]) -> Part:
        by_literal: defaultdict[int, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            for text in phrase.literals:
                literal = (text, phrase.begins_word, phrase.ends_word)
                by_literal[self.literals.setdefault(literal, len(self.literals))].append(phrase)
        return Part(by_literal, tuple(phrase for phrase in phrases if not phrase.literals))
