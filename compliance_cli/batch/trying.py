"""Examples of rules and cues as calls: through the door, and to what they come."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from compliance_cli.batch.checking import Checker
from compliance_cli.batch.inputs import Input
from compliance_cli.batch.judges import Judges
from compliance_cli.batch.sites import Site
from compliance_cli.engine import Engine, EngineOptions
from compliance_cli.engine.hearing.meaning import need_vectors
from compliance_cli.findings import Judgement
from compliance_cli.formats.model import ReadOptions
from compliance_cli.packs.cuemodel import Cue
from compliance_cli.packs.model import RuleBook
from compliance_cli.redaction import door
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.review.examples import CueResult, ExampleResult, run_cue_examples, run_examples
from compliance_cli.safetext import SafeTranscript
from compliance_cli.vocabulary import Role

_NAME = "<example>"
_INPUT = Input(door.scrub(_NAME), None, _NAME, _NAME)


def try_rules(book: RuleBook) -> Sequence[ExampleResult]:
    """Every example of every rule, judged. It is a plain text, or a call as JSON of turns (with data and times)."""
    checkers: dict[date | None, Checker] = {}
    sites = {form: Site(_settings(form)) for form in ("text", "turns")}

    def judge(text: str, day: date | None) -> Mapping[str, Judgement]:
        if day not in checkers:
            checkers[day] = Checker(Judges(lambda _: book, EngineOptions(as_of=day)))
        return next(checkers[day].check(_encoded(text), _INPUT, sites[_form(text)])).details

    return run_examples(book, judge)


def try_cues(cues: Iterable[Cue], book: RuleBook) -> Sequence[CueResult]:
    """Every example of some cues, heard with all cues of a book. Raises `NoVectors` where some cannot be heard here."""
    engine = Engine(book)
    cues = tuple(cues)
    for cue in cues:
        if cue.examples:
            need_vectors(cue)

    def hear(text: str, by: Role | None) -> Collection[str]:
        return {hit.cue for hit in engine.cues(said_by(text, by))}

    return run_cue_examples(cues, hear)


def example_call(text: str) -> SafeTranscript:
    """The call of an example's text."""
    return next(door.admit(_encoded(text), _NAME, _settings(_form(text))).calls)


def said_by(text: str, by: Role | None) -> SafeTranscript:
    """The call of a text; where it tells nothing of who speaks, it is one turn of a role (None: the agent's)."""
    call = example_call(text)
    if call.roles_given or any(turn.speaker for turn in call.turns):
        return call
    return example_call(json.dumps({"turns": [{"speaker": (by or Role.AGENT).value, "text": text}]}))


def _form(text: str) -> str:
    return "turns" if text.lstrip().startswith("{") else "text"


def _settings(form: str) -> DoorSettings:
    return DoorSettings(read=ReadOptions(format=form))


def _encoded(text: str) -> bytes:
    """UTF-8 bytes of a text; a lone surrogate, which no file can hold, becomes `?`."""
    return text.encode("utf-8", "replace")
