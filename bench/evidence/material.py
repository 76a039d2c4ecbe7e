"""What evidence is learnt from: sentences and calls of `tests/accuracy` and the examples of cues, as grams.

Sets that are held out are left out. Each text says of one cue whether it is said in it (`cue`, `wanted`), of some that
they are not (`not_said`), and of which the wordings hear it (`worded`): where nothing else is known, what no wording
hears counts as not said, for little, but for cues of which nothing can be told (`unknown`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TypedDict

from bench import accuracy, quiet, written
from bench.pages import HOME
from compliance_cli import packs
from compliance_cli.engine import Engine
from compliance_cli.engine.hearing.grams import REACH, grams, language_of, stretches
from compliance_cli.engine.hearing.view import View
from compliance_cli.formats.model import ReadOptions
from compliance_cli.packs.model import Constraint, RuleBook
from compliance_cli.redaction.door import admit
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.safetext import SafeTranscript
from compliance_cli.vocabulary import InputKind, Role

ORDINARY = accuracy.SENTENCES / "ordinary"
#: Whole calls of which a test says how each rule comes out.
EXAMPLE_CALLS = (HOME / "examples", HOME / "tests" / "calls")
EXAMPLES = "examples"
CALLS = "calls"
#: Nothing is learnt from these: they only settle from where on a cue is heard, and under which score it is doubted.
INNOCENT, GUILTY = "innocent", "guilty"
#: What nobody says in innocent calls either, though nothing forbids it; what opens prohibitions there is found.
UNSAID = frozenset(
    {
        "asks-no-calls",
        "asks-number-source",
        "cannot-afford",
        "debt-talk",
        "health-question",
        "long-term-policy",
        "medicare-pitch",
        "recording-paused",
        "return-promised",
    }
)
_PARTS = 4

_LABEL: Mapping[Role, str] = {Role.AGENT: "Agent: ", Role.CUSTOMER: "Customer: "}
_FORBIDDING = (Constraint.FORBID, Constraint.LIMIT)


@dataclass(frozen=True, slots=True)
class Text:
    """One text to learn from: the set it is of, its stretches as grams, and what is known of cues in it."""

    set: str
    language: str
    stretches: tuple[tuple[str, ...], ...]
    worded: tuple[str, ...]
    cue: str = ""
    wanted: bool = False
    not_said: tuple[str, ...] = ()
    by: str = ""
    unknown: tuple[str, ...] = ()


class _Call(TypedDict):
    """What is read of a marked call, as `bench.written` tells it."""

    turns: list[dict[str, str]]
    broken: list[str]
    arguable: list[str]
    marks: dict[str, list[str]]


class Reader:
    """Reads texts as the program reads calls, with what the wordings hear in them."""

    def __init__(self, book: RuleBook) -> None:
        self.book = book.by_wordings_alone()
        self._engine = Engine(self.book)
        self.settings = DoorSettings(read=ReadOptions(format="text"))

    def texts(
        self, name: str, said: str, cue: str = "", wanted: bool = False, not_said: Collection[str] = ()
    ) -> Iterator[Text]:
        """The utterances of a text; a single one is said by whom the cue is said unless it is labelled."""
        if not said.startswith(accuracy.LABELS):
            by = self.book.cues[cue].by if cue else None
            said = _LABEL.get(by or Role.AGENT, "Agent: ") + said
        for call in admit(said.encode(), "<text>", self.settings).calls:
            found = list(self.utterances(name, call, not_said))
            # Of several turns nobody says which one it is.
            if len(found) == 1:
                yield _of(found[0], cue, wanted)
            elif not wanted:
                yield from (_of(one, cue, wanted) for one in found)

    def call(self, name: str, said: str, not_said: Collection[str]) -> Iterator[Text]:
        """The utterances of a whole call."""
        for call in admit(said.encode(), "<call>", self.settings).calls:
            yield from self.utterances(name, call, not_said)

    def utterances(self, name: str, call: SafeTranscript, not_said: Collection[str]) -> Iterator[Text]:
        """The utterances of a call that went through the door."""
        return (replace(text, not_said=tuple(sorted(not_said))) for text, _ in self.by_turns(name, call))

    def by_turns(self, name: str, call: SafeTranscript) -> Iterator[tuple[Text, tuple[int, ...]]]:
        """The utterances of a call, each with the numbers of its turns."""
        context = self._engine.context(call, InputKind.CALL)
        view: View = context.view
        worded: dict[int, set[str]] = {}
        for cue in self.book.cues:
            for said in context.ear.hear(cue):
                worded.setdefault(said.utterance, set()).add(cue)
        for number, utterance in enumerate(view.utterances):
            language = language_of(utterance.text)
            spans = stretches(utterance.text, view.sentence_ends(number), REACH[language])
            parts = tuple([tuple(sorted(grams(utterance.text[start:end], language))) for start, end in spans])
            role = context.role_of(utterance.turns[0])
            text = Text(
                name,
                language,
                tuple(part for part in parts if part),
                tuple(sorted(worded.get(number, ()))),
                by=role.value,
            )
            yield text, utterance.turns


def _of(text: Text, cue: str, wanted: bool) -> Text:
    return replace(text, cue=cue, wanted=wanted)


def material(innocent: Sequence[Path] = (), guilty: Sequence[Path] = ()) -> Iterator[Text]:
    """All texts. `innocent`: files of calls in which nothing is wrong, `guilty`: in which much is.

    Of each file every second call is taken.
    """
    book = packs.load(packs.shipped_packs())
    reader = Reader(book)
    forbidden = _forbidden(book)
    for name in accuracy.SETS:
        if name not in accuracy.KEPT:
            for one in accuracy.sentences(name):
                if one.cue in book.cues:
                    yield from reader.texts(name, one.text, one.cue, one.wanted)
    for cue in book.cues.values():
        for example in cue.examples:
            yield from reader.texts(EXAMPLES, example.text, cue.id, example.heard)
    yield from dict.fromkeys(_rule_examples(reader, book))
    for path in sorted(file for folder in EXAMPLE_CALLS for file in folder.glob("*.*") if file.suffix != ".yaml"):
        for call in admit(path.read_bytes(), path.name, DoorSettings(read=ReadOptions())).calls:
            for text in reader.utterances(EXAMPLES, call, ()):
                yield replace(text, not_said=tuple(sorted(forbidden.keys() - {*text.worded})))
                yield from (_of(text, cue, True) for cue in text.worded)
    for path in sorted(ORDINARY.glob("*.txt")):
        # In parts, so that what is settled on lines that the fit did not see has seen others of them.
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            yield from reader.texts(f"{ORDINARY.name}-{number % _PARTS}", line, not_said=forbidden.keys())
    yield from _calls(reader, forbidden)
    innocent_of = forbidden.keys() | _openings(book) | UNSAID
    for name, paths in ((INNOCENT, innocent), (GUILTY, guilty)):
        for path in paths:
            settings = DoorSettings(read=ReadOptions())
            for call in islice(admit(path.read_bytes(), path.name, settings).calls, 0, None, 2):
                yield from reader.utterances(name, call, innocent_of if name == INNOCENT else ())


def _rule_examples(reader: Reader, book: RuleBook) -> Iterator[Text]:
    """What wordings hear, in the examples of a rule, of the cues that it names: all of it is right, they are tests."""
    for rule in book.rules:
        for call in rule.examples:
            for text in reader.call(EXAMPLES, call.text, ()):
                yield replace(text, not_said=tuple(sorted({*rule.cues} - {*text.worded})))
                for cue in {*rule.cues} & {*text.worded}:
                    yield _of(text, cue, True)


def _forbidden(book: RuleBook) -> Mapping[str, frozenset[str]]:
    """The cues that no call should hold, each with the rules that say so.

    A cue that may only not be said at some place or in some calls, and opens rules elsewhere (a pitch after a no), is
    none of them.
    """
    rules: dict[str, set[str]] = {}
    anywhere: set[str] = set()
    for rule in book.rules:
        if rule.constraint in _FORBIDDING:
            for cue in rule.subject:
                rules.setdefault(cue, set()).add(rule.id)
            if not (rule.triggers or rule.when or rule.conditions):
                anywhere.update(rule.subject)
    opening = {cue for rule in book.rules for cue in (*rule.when, *rule.triggers) if cue not in rule.subject}
    required = {cue for rule in book.rules if rule.constraint is Constraint.REQUIRE for cue in rule.subject}
    return {cue: frozenset(ids) for cue, ids in rules.items() if cue not in required and cue not in opening - anywhere}


def _openings(book: RuleBook) -> Set[str]:
    """What opens the prohibitions that innocent calls are measured by: nobody is pressed there after a no."""
    measured = (rule for rule in book.rules if rule.pack in quiet.PACKS and rule.constraint in _FORBIDDING)
    return {cue for rule in measured for cue in rule.triggers}


def _marked_calls() -> Iterator[tuple[str, _Call]]:
    """The calls that are learnt from, each with the name of its set."""
    for name in written.SETS:
        if name not in written.HELD_OUT | written.UNMARKED:
            for line in (written.CALLS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
                yield f"{CALLS}-{name}", json.loads(line)


def _calls(reader: Reader, forbidden: Mapping[str, frozenset[str]]) -> Iterator[Text]:
    """The utterances of calls whose turns a reader marked with what is said in them (a `?` behind what is arguable)."""
    looked_for = {_sure(cue) for _, call in _marked_calls() for cues in call["marks"].values() for cue in cues}
    for name, call in _marked_calls():
        told = {*call["broken"], *call["arguable"]}
        marks = {int(turn) - 1: cues for turn, cues in call["marks"].items()}
        found = {_sure(cue) for cues in marks.values() for cue in cues}
        # What the writer of the call says is there, and the reader did not find, may be anywhere in it.
        anywhere = {cue for cue, rules in forbidden.items() if rules & told} - found
        turns = [
            f"{'Customer' if turn['speaker'] == 'customer' else 'Agent'}: {turn['text']}" for turn in call["turns"]
        ]
        for admitted in admit("\n".join(turns).encode(), "<call>", reader.settings).calls:
            for text, numbers in reader.by_turns(name, admitted):
                own = {cue for number in numbers for cue in marks.get(number, ())}
                unknown = anywhere | {_sure(cue) for cue in own}
                not_said = tuple(sorted(looked_for - unknown))
                yield replace(text, not_said=not_said, unknown=tuple(sorted(unknown)))
                # Of a text that says several, each is learnt from a copy of which nothing else is.
                for cue in sorted(cue for cue in own if cue == _sure(cue)):
                    yield replace(text, cue=cue, wanted=True, unknown=tuple(sorted({*reader.book.cues} - {cue})))


def _sure(mark: str) -> str:
    return mark.removesuffix("?")


def write(texts: Iterable[Text], path: Path) -> None:
    """One text a line, as JSON; before them the cues: who says each, which may not be said, which must be."""
    book = packs.load(packs.shipped_packs())
    by = {cue.id: cue.by.value if cue.by else "" for cue in book.cues.values()}
    head = {"by": by, "forbidden": sorted(_forbidden(book)), "required": sorted(accuracy.duties(book))}
    with path.open("w", encoding="utf-8") as stream:
        stream.write(json.dumps(head) + "\n")
        for one in texts:
            stream.write(json.dumps(asdict(one), ensure_ascii=False) + "\n")
