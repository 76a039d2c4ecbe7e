"""Comparing what labels say with what was found: pair by pair, a pair being one rule or cue on one call.

Pairs without a label do not count. Where a label names turns, what is found counts only in one of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from compliance_cli.errors import Problem
from compliance_cli.findings import CallReport
from compliance_cli.packs.cuemodel import DATA_PREFIX
from compliance_cli.packs.model import RuleBook
from compliance_cli.redaction import door
from compliance_cli.review.labels import CallLabels, Labels, Names, Utterance, Verdict
from compliance_cli.review.scores import Evaluation, Row, Score, Wrong
from compliance_cli.safetext import Place, SafeText
from compliance_cli.vocabulary import Kind, Outcome

_DATA = frozenset(f"{DATA_PREFIX}{kind.value}" for kind in Kind)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name in labels stands for: found where one of these rules is broken, or one of these cues heard."""

    row: SafeText
    rules: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """`rule` or `cue`."""
        return "rule" if self.rules else "cue"


@dataclass(frozen=True)
class Dictionary:
    """Looks up names of labels: in the map, then among the rules and cues of a book."""

    book: RuleBook
    names: Names

    def of_call(self, name: str) -> Meaning | None:
        """What a label of a call means: a rule first, else a cue. None where it means nothing here."""
        targets = self.names.get(name, (name,))
        rules = self._subjects
        return self._meaning(
            name,
            targets,
            tuple(one for one in targets if one in rules),
            tuple(one for one in targets if one not in rules and self._is_cue(one)),
        )

    def of_utterance(self, name: str) -> Meaning | None:
        """What the category of an utterance means: a cue first, else the subject of a rule."""
        targets = self.names.get(name, (name,))
        subjects = self._subjects
        cues = tuple(
            cue
            for one in targets
            for cue in ((one,) if self._is_cue(one) else subjects.get(one, ()))
            if self._is_cue(cue)
        )
        return self._meaning(name, targets, (), cues)

    def cues_of(self, labels: Labels) -> frozenset[str]:
        """Every cue that some labels ask for."""
        asked = [self.of_call(name) for call in labels.calls for name in call.verdicts]
        asked += [self.of_utterance(about) for about in {one.about for one in labels.utterances}]
        return frozenset(cue for meaning in asked if meaning is not None for cue in meaning.cues)

    def says_nothing(self, name: str) -> bool:
        """Whether the map leaves a name out on purpose."""
        return self.names.get(name) == ()

    @cached_property
    def _subjects(self) -> Mapping[str, tuple[str, ...]]:
        return {rule.id: rule.subject for rule in self.book.rules}

    def _is_cue(self, name: str) -> bool:
        return name in self.book.cues or name in _DATA

    @staticmethod
    def _meaning(name: str, targets: Sequence[str], rules: tuple[str, ...], cues: tuple[str, ...]) -> Meaning | None:
        if not rules and not cues:
            return None
        return Meaning(door.scrub(targets[0] if len(targets) == 1 else name), rules, cues)


@dataclass(frozen=True, slots=True)
class _Found:
    found: bool
    places: tuple[Place, ...] = ()
    unsure: bool = False


@dataclass(slots=True)
class Ballot:
    """Counts pairs as they come in."""

    dictionary: Dictionary
    _rows: dict[SafeText, dict[str, Score]] = field(default_factory=dict)
    _kinds: dict[SafeText, str] = field(default_factory=dict)
    _wrong: list[Wrong] = field(default_factory=list)
    _unknown: set[str] = field(default_factory=set)
    _met: set[SafeText] = field(default_factory=set)
    _problems: list[Problem] = field(default_factory=list)
    _calls: int = 0
    _utterances: int = 0

    def problem(self, problem: Problem) -> None:
        """An input that could not be judged."""
        self._problems.append(problem)

    def call(self, report: CallReport, labels: Mapping[SafeText, CallLabels]) -> None:
        """One call, if it has labels."""
        if report.problem is not None:
            self.problem(report.problem)
            return
        key = next((name for name in _names_of(report) if name in labels), None)
        if key is None:
            return
        self._met.add(key)
        counted = False
        for name, verdict in labels[key].verdicts.items():
            meaning = self._understood(self.dictionary.of_call(name), name)
            found = None if meaning is None else _in_call(meaning, report)
            if meaning is not None and found is not None:
                self._count(meaning, report.language, _score(verdict, found), report.id or report.source)
                counted = True
        self._calls += counted

    def utterance(self, label: Utterance, meaning: Meaning, report: CallReport) -> None:
        """One utterance, as it was heard."""
        heard = any(_heard(cue, report) for cue in meaning.cues)
        self._count(meaning, label.language, _score(label.said, _Found(heard)), door.scrub(f"line {label.line}"))
        self._utterances += 1

    def meaning(self, label: Utterance) -> Meaning | None:
        """What the category of an utterance means; one that means nothing is noted."""
        return self._understood(self.dictionary.of_utterance(label.about), label.about)

    def evaluation(self, labels: Mapping[SafeText, CallLabels]) -> Evaluation:
        """All that was counted, in order of id."""
        rows = (
            Row(name, self._kinds[name], sum(scores.values(), Score()), dict(sorted(scores.items())))
            for name, scores in sorted(self._rows.items())
        )
        return Evaluation(
            rows=tuple(rows),
            calls=self._calls,
            utterances=self._utterances,
            wrong=tuple(sorted(self._wrong, key=lambda one: (one.id, not one.missed, len(one.where), one.where))),
            unmatched=tuple(sorted(labels.keys() - self._met)),
            unknown=tuple(sorted(door.scrub(name) for name in self._unknown)),
            problems=tuple(self._problems),
        )

    def _understood(self, meaning: Meaning | None, name: str) -> Meaning | None:
        if meaning is None and not self.dictionary.says_nothing(name):
            self._unknown.add(name)
        return meaning

    def _count(self, meaning: Meaning, language: str, score: Score, where: SafeText) -> None:
        by_language = self._rows.setdefault(meaning.row, {})
        by_language[language] = by_language.get(language, Score()) + score
        self._kinds[meaning.row] = meaning.kind
        if score.fn:
            self._wrong.append(Wrong(meaning.row, where, missed=True))
        if score.fp:
            self._wrong.append(Wrong(meaning.row, where, missed=False))


def _names_of(report: CallReport) -> Sequence[SafeText]:
    """What labels may call a call by: its id, its source, the file's name with and without its ending."""
    path = PurePosixPath(report.source)
    return (report.id, report.source, door.scrub(path.name), door.scrub(path.stem))


def _in_call(meaning: Meaning, report: CallReport) -> _Found | None:
    """What was found in a call; None where none of the rules was judged."""
    judgements = [report.details[rule] for rule in meaning.rules if rule in report.details]
    if meaning.rules and not judgements and not meaning.cues:
        return None
    broken = [one for one in judgements if one.outcome is Outcome.BROKEN]
    heard = [places for cue in meaning.cues if (places := _heard(cue, report))]
    places = tuple(place for one in (*(one.places for one in broken), *heard) for place in one)
    return _Found(bool(broken or heard), places, any(one.outcome is Outcome.UNSURE for one in judgements))


def _heard(cue: str, report: CallReport) -> tuple[Place, ...]:
    if cue in _DATA:
        kind = Kind(cue.removeprefix(DATA_PREFIX))
        return tuple(place for datum in report.card_data if datum.kind is kind for place in datum.places)
    return tuple(hit.place for hit in report.cues if hit.cue == cue)


def _score(verdict: Verdict, found: _Found) -> Score:
    """The score of one pair. What is found in other turns than the label says is missed there, and wrong here."""
    wanted = bool(verdict)
    turns = {place.turn for place in found.places}
    elsewhere = wanted and isinstance(verdict, tuple) and bool(turns) and turns.isdisjoint(verdict)
    right = wanted and found.found and not elsewhere
    return Score(
        tp=int(right),
        fp=int(found.found and not right),
        fn=int(wanted and not right),
        tn=int(not wanted and not found.found),
        unsure=int(found.unsure and not found.found),
    )
