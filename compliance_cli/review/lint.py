"""What is wrong with packs that can be read: words that can never be heard, slow patterns, missing examples.

Problems that keep a pack from being loaded are found while it is read (`packs`); what stands here needs the
engine's ear, or a look at all of a pack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from compliance_cli.engine.hearing.meaning import installed_model, missing_vectors
from compliance_cli.engine.hearing.needed import needed_literals
from compliance_cli.engine.hearing.parts import Part
from compliance_cli.engine.hearing.patterns import levelled
from compliance_cli.engine.hearing.phrases import Compiled, compile_phrases
from compliance_cli.packs import Inspection
from compliance_cli.packs.lists import stand_in
from compliance_cli.packs.model import RuleBook
from compliance_cli.packs.page import Complaint, WrittenWording, quoted
from compliance_cli.packs.position import Position
from compliance_cli.packs.tree import Text
from compliance_cli.review.examples import gaps
from compliance_cli.speech import fold, squeeze

#: Repeats of a wide class without limit (`.*`, `\\S+`, `[^x]*`): two in one pattern make its time grow with the square
#: of the text. Possessive ones (`.*+`) give nothing back and are no matter.
_WIDE_REPEAT = re.compile(r"(?:(?<!\\)\.|\\[SWDw]|\[\^[^\]]*\])(?:[*+]|\{\d+,\})(?!\+)")
_MANY = 2

#: A phrase with one of these is heard in more than one form: it cannot be laid beside another.
_OPEN = frozenset("{}*")


class Level(Enum):
    """How bad it is: an error keeps a pack from being used."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that is wrong, where, and how bad it is."""

    position: Position
    level: Level
    what: str

    def __str__(self) -> str:
        mark = "warning: " if self.level is Level.WARNING else ""
        return f"{self.position}: {mark}{self.what}"


def remarks(inspection: Inspection) -> tuple[Remark, ...]:
    """All that is wrong with some packs, in order of place."""
    found = [Remark(one.position, Level.ERROR, one.what) for one in inspection.problems]
    found += _missing_examples(inspection.book, inspection.shipped)
    found += _missing_vectors(inspection.book)
    for wording in inspection.wordings:
        found += (Remark(one.position, Level.WARNING, one.what) for one in _of_wording(wording))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: Complaint(one.position, one.what).order))


def _missing_vectors(book: RuleBook) -> Iterator[Remark]:
    for cue in book.cues.values():
        for language, wordings in cue.wordings.items():
            if any(wording.means for wording in wordings) and installed_model(language) is None:
                yield Remark(cue.position, Level.WARNING, missing_vectors(cue.id, language))


def _missing_examples(book: RuleBook, shipped: frozenset[str]) -> Iterator[Remark]:
    rules = {rule.id: rule for rule in book.rules}
    for gap in gaps(book):
        rule = rules[gap.rule]
        level = Level.ERROR if rule.pack in shipped else Level.WARNING
        yield Remark(rule.position, level, f"the rule has no example in {gap.language} that is {gap.outcome.value}")


def _of_wording(wording: WrittenWording) -> Iterator[Complaint]:
    against = Part(tuple(text.value for text in wording.not_if if _OPEN.isdisjoint(text.value)))
    for group in (*wording.groups.values(), wording.not_if):
        yield from _twice(wording, group)
    for group in wording.groups.values():
        for phrase in group:
            if (what := _never_heard(phrase, against)) is not None:
                yield _complaint(wording, phrase, what)
    for pattern in wording.patterns:
        for what in _of_pattern(pattern.value):
            yield _complaint(wording, pattern, what)


def _twice(wording: WrittenWording, group: tuple[Text, ...]) -> Iterator[Complaint]:
    """Phrases that come to the same once case, fillers and script are levelled."""
    seen: dict[str, Text] = {}
    for phrase in group:
        first = seen.setdefault(_bare(phrase.value), phrase)
        if first is not phrase:
            yield _complaint(
                wording, phrase, f"the same phrase stands in line {first.line}, column {first.column} already"
            )


def _never_heard(phrase: Text, against: Part) -> str | None:
    """Why a phrase is never heard: nothing of it is left, or what excludes it stands in it."""
    if not _OPEN.isdisjoint(phrase.value):
        return None
    if compile_phrases((phrase.value,)) == Compiled():
        return "nothing of this phrase is left when fillers are taken out; it is never heard"
    bare = _bare(phrase.value)
    for caught, start, end in against.catch(bare):
        if any(one.pattern is None for one in caught):
            return f"this phrase is never heard: `not_if` excludes {quoted(bare[start:end])}, which stands in it"
    return None


def _of_pattern(written: str) -> Iterator[str]:
    source = stand_in(written)
    literals = needed_literals(levelled(source))
    if not literals:
        yield "this pattern needs no word of its own, so that every line is searched; give it one that must stand there"
    for alternatives in literals:
        if not any(_may_stand(text) for text, _, _ in alternatives):
            yield (
                f"this pattern is never matched: it needs {quoted(alternatives[0][0])}, and text is searched without "
                "quotation marks, commas and the like, in lower case, without spaces between Chinese letters"
            )
            break
    if len(_WIDE_REPEAT.findall(source)) >= _MANY:
        yield "two repeats without limit, as in `.*x.*`, are slow on long lines; bound them (`.{0,40}`)"


def _may_stand(literal: str) -> bool:
    """Whether a literal can stand in the text that is searched: levelling that text would leave it as it is."""
    return _bare(f"x{literal}x") == f"x{literal}x" or _bare(f"的{literal}的") == f"的{literal}的"


def _bare(phrase: str) -> str:
    """A phrase as it stands in the text that is searched."""
    return squeeze(fold(phrase)).strip()


def _complaint(wording: WrittenWording, text: Text, what: str) -> Complaint:
    return Complaint(Position(wording.file, text.line, text.column), what)
