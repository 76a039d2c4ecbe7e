"""What no example touches: phrases, named groups, patterns and guards of the cues that rules use.

Each piece of a cue is made a cue of its own, so that the engine itself tells which example holds it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compliance_cli.engine import Engine
from compliance_cli.packs.cuemodel import OPPOSITES, Cue, Guard, Wording
from compliance_cli.packs.model import Rule, RuleBook
from compliance_cli.safetext import SafeTranscript
from compliance_cli.vocabulary import Role

#: Makes calls of an example's text, said by a role unless it tells who speaks. Given by who knows the door.
Admit = Callable[[str, Role | None], Sequence[SafeTranscript]]

_Text = tuple[str, Role | None]


_KINDS: Mapping[str, str] = {
    "patterns": "pattern",
    "not_patterns": "pattern",
    "not_if": "exclusion",
    "not_near": "exclusion",
    "ignore_when": "guard",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a cue: phrases (of a named group, of `any_of`, of `not_if`), patterns, or guards, and those untouched.

    `wording` counts from 1 in its language; 0 for guards, which hold for all.
    """

    cue: str
    language: str
    wording: int
    part: str
    all: tuple[str, ...]
    untouched: tuple[str, ...]

    @property
    def kind(self) -> str:
        """`group` (also that of `any_of`), `pattern`, `exclusion` or `guard`."""
        return _KINDS.get(self.part, "group")

    @property
    def touched(self) -> int:
        """How many examples touch."""
        return len(self.all) - len(self.untouched)


@dataclass(frozen=True, slots=True)
class _Probe:
    """One piece of a cue as a cue of its own, and what it is compared with (see `_counts`)."""

    owner: tuple[str, str, int, str]
    text: str
    cue: Cue
    beside: Cue | None = None


def coverage(book: RuleBook, admit: Admit) -> Sequence[Piece]:
    """Every piece of every cue that rules of the book use, with what no example of these rules touches."""
    texts = _texts(book)
    calls = {text: admit(*text) for some in texts.values() for text in some}
    pieces: list[Piece] = []
    for name in sorted(texts):
        probes = list(_probes(book.cues[name]))
        pieces += _pieces(probes, [call for text in texts[name] for call in calls[text]])
    return tuple(pieces)


def _texts(book: RuleBook) -> Mapping[str, Sequence[_Text]]:
    """For each cue of words its own examples, and those of the rules that use it."""
    texts: defaultdict[str, dict[_Text, None]] = defaultdict(dict)
    for rule in book.rules:
        for name in used(rule):
            if name in book.cues:
                texts[name].update(dict.fromkeys((example.text, None) for example in rule.examples))
    for name in texts:
        texts[name].update(dict.fromkeys((example.text, book.cues[name].by) for example in book.cues[name].examples))
    return {name: list(some) for name, some in texts.items()}


def used(rule: Rule) -> Collection[str]:
    """Every cue that decides how a rule comes out."""
    return dict.fromkeys((*rule.cues, *(OPPOSITES[name] for name in rule.cues if name in OPPOSITES)))


def _probes(cue: Cue) -> Iterator[_Probe]:
    for language, wordings in cue.wordings.items():
        for number, wording in enumerate(wordings, 1):
            free = replace(wording, not_if=(), not_near=(), not_patterns=())
            bare = replace(cue, guards=frozenset(), wordings={language: (free,)})
            parts = {"any_of": wording.any_of, **wording.all_of}
            for part, phrases in parts.items():
                owner = (cue.id, language, number, part)
                yield from (_Probe(owner, one, _alone(cue, language, Wording(any_of=(one,)))) for one in phrases)
            for pattern in wording.patterns:
                probe = _alone(cue, language, Wording(patterns=(pattern,)))
                yield _Probe((cue.id, language, number, "patterns"), pattern, probe)
            for part, phrases in (("not_if", wording.not_if), ("not_near", wording.not_near)):
                for phrase in phrases:
                    probe = _alone(cue, language, Wording(any_of=(phrase,)))
                    yield _Probe((cue.id, language, number, part), phrase, probe, bare)
            for pattern in wording.not_patterns:
                probe = _alone(cue, language, Wording(patterns=(pattern,)))
                yield _Probe((cue.id, language, number, "not_patterns"), pattern, probe, bare)
    for guard in sorted(cue.guards, key=lambda guard: guard.value):
        yield _Probe((cue.id, "", 0, "ignore_when"), guard.value, _without(cue, guard), cue)


def _alone(cue: Cue, language: str, wording: Wording) -> Cue:
    return replace(cue, by=None, guards=frozenset(), wordings={language: (wording,)})


def _without(cue: Cue, guard: Guard) -> Cue:
    return replace(cue, guards=cue.guards - {guard})


def _pieces(probes: Sequence[_Probe], calls: Sequence[SafeTranscript]) -> Iterator[Piece]:
    """The pieces of one cue, from what each probe hears in the calls."""
    cues = {f"probe/{number}": replace(probe.cue, id=f"probe/{number}") for number, probe in enumerate(probes)}
    besides = dict.fromkeys(id(probe.beside) for probe in probes if probe.beside is not None)
    names = {key: f"beside/{number}" for number, key in enumerate(besides)}
    others = {names[id(one.beside)]: replace(one.beside, id=names[id(one.beside)]) for one in probes if one.beside}
    engine = Engine(RuleBook((), {**cues, **others}, {}).by_wordings_alone())
    touched: set[int] = set()
    for call in calls:
        heard: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
        for hit in engine.cues(call):
            heard[hit.cue].add((hit.place.turn, hit.start))
        for number, probe in enumerate(probes):
            own = heard.get(f"probe/{number}")
            if own and _counts(probe, own, heard.get(names.get(id(probe.beside), ""), set())):
                touched.add(number)
    by_owner: defaultdict[tuple[str, str, int, str], list[int]] = defaultdict(list)
    for number, probe in enumerate(probes):
        by_owner[probe.owner].append(number)
    for owner, numbers in by_owner.items():
        yield Piece(
            *owner,
            tuple(probes[number].text for number in numbers),
            tuple(probes[number].text for number in numbers if number not in touched),
        )


def _counts(probe: _Probe, own: set[tuple[int, int]], beside: set[tuple[int, int]]) -> bool:
    """Whether a piece that is heard also does what it is for."""
    if probe.beside is None:
        return True
    if probe.owner[3] == "ignore_when":
        # Without the guard more is heard than with it.
        return bool(own - beside)
    # `not_if` matters where what it excludes is said.
    return not {turn for turn, _ in own}.isdisjoint(turn for turn, _ in beside)
