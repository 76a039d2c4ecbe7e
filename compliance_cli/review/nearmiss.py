"""Cues that were nearly heard: by the wrong speaker, taken away by evidence, guard or `not_if`, too far apart, in part.

Each way is tried with a cue that is changed a little, so that the engine itself tells what would have been heard; but
for the first, by its wordings alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from compliance_cli.engine import Engine
from compliance_cli.engine.writing import excerpt_of
from compliance_cli.findings import CueHit
from compliance_cli.packs.cuemodel import Cue, Wording
from compliance_cli.packs.model import Rule, RuleBook
from compliance_cli.safetext import Place, SafeText, SafeTranscript
from compliance_cli.vocabulary import Role

#: So many near misses of a cue are told, the nearest first.
MOST = 3


@dataclass(frozen=True, slots=True)
class NearMiss:
    """What was nearly heard, where, and what stood in the way."""

    cue: str
    place: Place
    excerpt: SafeText
    why: str


def near_misses(
    cues: Sequence[Cue], rule: Rule, call: SafeTranscript, known: Collection[tuple[str, int]]
) -> Iterator[NearMiss]:
    """The near misses of some cues of a rule, a few each; `known`: (cue, turn) of what was heard."""
    for cue in cues:
        by = rule.by if rule.by is not None and cue.id in rule.subject else cue.by
        said_by = None if by is Role.UNKNOWN else by
        # The first way that is found in a turn is the smallest change.
        found: dict[int, NearMiss] = {}
        for miss in _of_cue(cue, said_by, call):
            if (cue.id, miss.place.turn) not in known:
                found.setdefault(miss.place.turn, miss)
        if not found and cue.id not in {name for name, _ in known}:
            # A part of a cue is worth a word only where nothing nearer is.
            for miss in _partly(cue, said_by, call):
                found.setdefault(miss.place.turn, miss)
        yield from list(found.values())[:MOST]


def _of_cue(cue: Cue, by: Role | None, call: SafeTranscript) -> Iterator[NearMiss]:
    free = replace(cue, by=None)
    for hit in _heard([free], call):
        if by is not None and hit.place.role not in (by, Role.UNKNOWN):
            yield _miss(cue, hit, call, f"said by the {hit.place.role.value}; it counts from the {by.value}")
    free = replace(free, evidence={})
    if cue.evidence:
        for hit in _heard([free], call):
            if _may_speak(hit, by):
                yield _miss(cue, hit, call, "what is said around it speaks against it")
    for guard in sorted(cue.guards, key=lambda guard: guard.value):
        for hit in _heard([replace(free, guards=cue.guards - {guard})], call):
            if _may_speak(hit, by):
                yield _miss(cue, hit, call, f"taken away by the guard `{guard.value}`")
    for hit in _heard([replace(free, wordings={key: _open(some) for key, some in cue.wordings.items()})], call):
        if _may_speak(hit, by):
            yield _miss(cue, hit, call, _excluded(cue, hit, call))
    for hit in _heard([replace(free, wordings={key: _wide(some) for key, some in cue.wordings.items()})], call):
        if _may_speak(hit, by):
            yield _miss(cue, hit, call, "its groups stand further apart than `near` allows")


def _open(wordings: Sequence[Wording]) -> tuple[Wording, ...]:
    """Wordings without what takes their hits away."""
    return tuple(replace(one, not_if=(), not_near=(), not_patterns=()) for one in wordings)


def _wide(wordings: Sequence[Wording]) -> tuple[Wording, ...]:
    """Wordings of which the groups may stand anywhere in a sentence."""
    return tuple(replace(one, near=None) for one in wordings)


def _excluded(cue: Cue, hit: CueHit, call: SafeTranscript) -> str:
    """Which of the excluding phrases stands in the turn of a hit."""
    phrases = dict.fromkeys(
        (language, phrase)
        for language, wordings in cue.wordings.items()
        for wording in wordings
        for phrase in (*wording.not_if, *wording.not_near)
    )
    probes = [
        Cue(phrase, None, {language: (Wording(any_of=(phrase,)),)}, frozenset(), cue.position)
        for language, phrase in phrases
    ]
    found = dict.fromkeys(one.cue for one in _heard(probes, call) if one.place.turn == hit.place.turn)
    if not found:
        return "taken away by a pattern of `not_patterns`"
    return f"taken away by {', '.join(f'`{phrase}`' for phrase in list(found)[:MOST])} of `not_if`"


def _partly(cue: Cue, by: Role | None, call: SafeTranscript) -> Iterator[NearMiss]:
    """Turns in which at least half of a wording's groups are heard, the fullest first."""
    probes: list[Cue] = []
    owners: dict[str, tuple[int, str]] = {}
    sizes: list[tuple[str, ...]] = []
    for language, wordings in cue.wordings.items():
        for wording in wordings:
            for name, phrases in wording.all_of.items():
                own = f"{len(sizes)}/{name}"
                owners[own] = (len(sizes), name)
                some = {language: (Wording(any_of=phrases),)}
                probes.append(Cue(own, None, some, frozenset(), cue.position))
            sizes.append(tuple(wording.all_of))
    heard: defaultdict[tuple[int, int], dict[str, CueHit]] = defaultdict(dict)
    for hit in _heard(probes, call):
        if _may_speak(hit, by):
            number, name = owners[hit.cue]
            heard[(hit.place.turn, number)].setdefault(name, hit)
    halves = [
        (len(groups) / len(sizes[number]), -turn, number, groups)
        for (turn, number), groups in heard.items()
        if len(sizes[number]) > len(groups) >= (len(sizes[number]) + 1) // 2
    ]
    for _, _, number, groups in sorted(halves, key=lambda half: half[:3], reverse=True):
        missing = [name for name in sizes[number] if name not in groups]
        there = " and ".join(f"`{name}`" for name in groups)
        hit = next(iter(groups.values()))
        yield _miss(cue, hit, call, f"{there} is said, nothing of {' and '.join(f'`{name}`' for name in missing)}")


def _heard(cues: Sequence[Cue], call: SafeTranscript) -> tuple[CueHit, ...]:
    # By meaning nothing is nearly heard: how near it must be is the writer's own measure.
    worded = {cue.id: cue for cue in cues if not cue.listens_by_meaning}
    return Engine(RuleBook((), worded, {})).cues(call) if worded else ()


def _may_speak(hit: CueHit, by: Role | None) -> bool:
    return by is None or hit.place.role in (by, Role.UNKNOWN)


def _miss(cue: Cue, hit: CueHit, call: SafeTranscript, why: str) -> NearMiss:
    return NearMiss(cue.id, hit.place, excerpt_of(call, hit.start, hit.end), why)
