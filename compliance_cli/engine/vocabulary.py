"""All wordings of a rule book, compiled: one automaton for what must be in a text, parts for what it may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from compliance_cli.engine.phrases import Phrase, compile_phrases, compile_regex, compile_tokens, joins
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

    @property
    def parts(self) -> tuple[Part, ...]:
        """What can make it heard: `single`, then the groups."""
        return (self.single, *self.groups)


@dataclass(frozen=True, slots=True, eq=False)
class CompiledCue:
    """A cue and its wordings in all languages; `bits` is the bit set of their numbers."""

    cue: Cue
    wordings: tuple[CompiledWording, ...]
    bits: int


@dataclass(frozen=True, slots=True)
class Sight:
    """What is in sight in a text, line by line.

    - `found`: the literals that stand in each line.
    - `reached`: for each line that holds a literal, which parts of which wordings are in sight, as a bit set: bit
      `wording + place * wordings`, where the place is 0 for `single`, 1 for the first group, and so on.
    - `complete`: for each line, the wordings that may be heard in it, as a bit set (lines with none are left out).
    """

    found: Mapping[int, Sequence[Found]]
    reached: Mapping[int, int]
    complete: Mapping[int, int]
    wordings: int

    def groups_in_sight(self, line: int, wording: int, groups: int) -> int:
        """How many of the groups of a wording are in sight in a line."""
        reached = self.reached.get(line, 0) >> wording
        return sum([reached >> place * self.wordings & 1 for place in range(1, groups + 1)])


class Vocabulary:
    """The cues of a rule book, and the one pass over a text that finds which of them may be in it."""

    def __init__(self, cues: Mapping[str, Cue]) -> None:
        compiler = _Compiler()
        self.cues: Mapping[str, CompiledCue] = {cue.id: compiler.cue(cue) for cue in cues.values()}
        self._count = len(compiler.wordings)
        self._places = 1 + max((len(wording.groups) for wording in compiler.wordings), default=0)
        self._anywhere = sum(
            self._bit(wording, place)
            for wording in compiler.wordings
            for place, part in enumerate(wording.parts)
            if part.anywhere
        )
        # Wordings that have groups, but not so many: nothing is missing there.
        self._fewer = tuple(
            sum(1 << wording.number for wording in compiler.wordings if 0 < len(wording.groups) < place)
            for place in range(self._places)
        )
        reach = [0] * len(compiler.literals)
        for wording in compiler.wordings:
            for place, part in enumerate(wording.parts):
                for literal in part.by_literal:
                    reach[literal] |= self._bit(wording, place)
        self._reach = tuple(reach)
        self._begins_word = tuple(begins for _, begins, _ in compiler.literals)
        self._ends_word = tuple(ends for _, _, ends in compiler.literals)
        literals = [literal for literal, _, _ in compiler.literals]
        self._automaton = AhoCorasick(literals) if literals else None

    def scan(self, text: str, starts: Sequence[int]) -> Sight:
        """Everything of the vocabulary that is in sight in a text of lines, of which each begins at one of `starts`.

        `starts` ends with an offset behind the text.
        """
        found: dict[int, list[Found]] = {}
        reached: dict[int, int] = {}
        begins_word, ends_word, reach, joining = self._begins_word, self._ends_word, self._reach, _JOINING
        fenced = f"\n{text}\n"
        line, next_line = -1, 0
        here: list[Found] = []
        sight = 0
        # Matches come in order of their ends, so the lines go by in order too.
        for match in self._automaton.find_matches_as_indexes(text, overlapping=True) if self._automaton else ():
            literal, start, end = match
            if begins_word[literal] and fenced[start] in joining:
                continue
            if ends_word[literal] and fenced[end + 1] in joining:
                continue
            if start >= next_line:
                reached[line] = sight
                while start >= next_line:
                    line += 1
                    next_line = starts[line + 1]
                here = found[line] = []
                sight = self._anywhere
            here.append(match)
            sight |= reach[literal]
        reached[line] = sight
        del reached[min(reached)]
        return Sight(found, reached, self._complete(reached, len(starts) - 1), self._count)

    def _complete(self, reached: Mapping[int, int], lines: int) -> Mapping[int, int]:
        everywhere = self._whole(self._anywhere)
        complete = dict.fromkeys(range(lines), everywhere) if everywhere else {}
        for line, sight in reached.items():
            whole = self._whole(sight)
            if whole:
                complete[line] = whole
        return complete

    def _whole(self, sight: int) -> int:
        """The wordings whose `single`, or all of whose groups, are in sight, as a bit set."""
        count = self._count
        together = sight >> count
        for place in range(2, self._places):
            together &= sight >> place * count | self._fewer[place]
        return (sight | together) & (1 << count) - 1

    def _bit(self, wording: CompiledWording, place: int) -> int:
        return 1 << wording.number + place * self._count


class _Compiler:
    """Compiles cues one after the other and gathers their literals."""

    def __init__(self) -> None:
        self.literals: dict[Literal, int] = {}
        self.wordings: list[CompiledWording] = []

    def cue(self, cue: Cue) -> CompiledCue:
        wordings = tuple(self._wording(cue, one, language) for language, some in cue.wordings.items() for one in some)
        return CompiledCue(cue, wordings, sum(1 << wording.number for wording in wordings))

    def _wording(self, cue: Cue, wording: Wording, language: str) -> CompiledWording:
        regexes = tuple(compile_regex(source, cue.id, cue.position) for source in wording.patterns)
        tokens = tuple(compile_tokens(pattern, language) for pattern in wording.tokens)
        made = CompiledWording(
            len(self.wordings),
            self._part(compile_phrases(wording.any_of) + regexes + tokens),
            tuple(self._part(compile_phrases(group)) for group in wording.all_of.values()),
            self._part(compile_phrases(wording.not_if)),
        )
        self.wordings.append(made)
        return made

    def _part(self, phrases: Sequence[Phrase]) -> Part:
        by_literal: defaultdict[int, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            for text in phrase.literals:
                literal = (text, phrase.begins_word, phrase.ends_word)
                by_literal[self.literals.setdefault(literal, len(self.literals))].append(phrase)
        return Part(by_literal, tuple(phrase for phrase in phrases if not phrase.literals))
