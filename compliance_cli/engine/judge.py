"""The engine: rules and cues in, reports on calls out."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from compliance_cli.engine.applying import judged
from compliance_cli.engine.cases import in_order, put_together
from compliance_cli.engine.context import CallContext
from compliance_cli.engine.dates import date_of
from compliance_cli.engine.hearing.meaning import NoVectors, need_vectors
from compliance_cli.engine.hearing.patterns import OutOfTime
from compliance_cli.engine.hearing.view import View
from compliance_cli.engine.hearing.vocabulary import Vocabulary
from compliance_cli.engine.languages import language_label
from compliance_cli.engine.outcome import Trial, gravest, strongest
from compliance_cli.engine.scoring import scores_of
from compliance_cli.engine.timing import Timings
from compliance_cli.engine.writing import finding_of, places_of
from compliance_cli.errors import Problem, Reason
from compliance_cli.findings import CallReport, CueHit, Finding, Judgement, Quality
from compliance_cli.packs.cuemodel import OPPOSITES
from compliance_cli.packs.model import RuleBook
from compliance_cli.packs.waiting import in_turn
from compliance_cli.safetext import SafeText, SafeTranscript
from compliance_cli.vocabulary import InputKind, Outcome, Role

_REPORTED = (Outcome.BROKEN, Outcome.UNSURE)


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """`as_of`: the date of calls that carry none. `timeout`: seconds that the rules may take on one call.

    `timings`: where to note how long each rule takes (None: nobody asks).
    """

    as_of: date | None = None
    timeout: float | None = None
    timings: Timings | None = None


class Engine:
    """Judges calls by the rules of a book. Built once a run; it keeps nothing of a call."""

    def __init__(self, book: RuleBook, options: EngineOptions | None = None) -> None:
        self._options = options or EngineOptions()
        self._packs = book.packs
        #: The keys of the data of calls by which rules put calls together to cases.
        self.case_keys = frozenset(rule.case for rule in book.rules if rule.case is not None)
        # A rule that waits for another is judged after it.
        self._rules = tuple(in_turn(book.rules))
        self._vocabulary = Vocabulary(book.cues, aside=_heard_in_answers_only(book))
        # Who speaks is told by what is said for certain, and where nothing is installed for listening by meaning.
        self._tellers = [
            cue for cue in book.cues.values() if cue.by in (Role.AGENT, Role.CUSTOMER) and not cue.listens_by_meaning
        ]

    def judge_case(self, calls: Sequence[SafeTranscript], key: str, source: SafeText, kind: InputKind) -> CallReport:
        """The report on the calls of one case by the rules that look at cases of this key.

        Its id is what the calls have in common under `key`; its card data are told with the calls.
        """
        ordered = in_order(calls)
        call = put_together(ordered, ordered[0].meta[key])
        frame = replace(_frame(call, source, "case", kind), card_data=())
        return _in_time(frame, call, lambda: self._report(call, frame, key))

    def judge(self, call: SafeTranscript, source: SafeText, format: str, kind: InputKind) -> CallReport:
        """The report on one call: every rule's judgement, and the findings in order of place.

        `source` is the masked name of the input. Trouble (a regex that runs away, the time limit) is in the
        report's `problem`, never raised.
        """
        frame = _frame(call, source, format, kind)
        return _in_time(frame, call, lambda: self._report(call, frame))

    def hear(self, call: SafeTranscript, source: SafeText, format: str, kind: InputKind) -> CallReport:
        """As `judge`, with every cue heard in place of judgements. Raises `NoVectors` where one cannot be heard."""
        for cue in self._vocabulary.cues.values():
            need_vectors(cue.cue)
        frame = _frame(call, source, format, kind)
        return _in_time(frame, call, lambda: replace(frame, cues=self.cues(call, kind)))

    def context(self, call: SafeTranscript, kind: InputKind = InputKind.CALL) -> CallContext:
        """A call as the rules see it."""
        return CallContext(call, kind, self._vocabulary, self._tellers)

    def cues(self, call: SafeTranscript, kind: InputKind = InputKind.CALL) -> tuple[CueHit, ...]:
        """Every cue of words heard in a call, by whom it must be said, in order of place.

        A cue that listens by meaning is left out where no word vectors are installed.
        """
        context = self.context(call, kind)
        hits = []
        for cue in self._vocabulary.cues:
            try:
                places = context.said(cue)
            except NoVectors:
                continue
            for said in places:
                start, end = context.view.exact_span(said.start, said.end)
                hits.append(CueHit(cue, call.place(start, end), said.certainty, start, end))
        return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.cue)))

    def _report(self, call: SafeTranscript, frame: CallReport, case: str | None = None) -> CallReport:
        ends = None if self._options.timeout is None else time.monotonic() + self._options.timeout
        timings, began = self._options.timings, time.perf_counter()
        context = self.context(call, frame.kind)
        if timings is not None:
            timings.add_call(time.perf_counter() - began)
        day = date_of(call, self._options.as_of)
        details: dict[str, Judgement] = {}
        findings: list[Finding] = []
        for rule in self._rules:
            # A call of no case is a case of its own.
            if rule.case != case and (case is not None or rule.case in call.meta):
                continue
            if ends is not None and time.monotonic() > ends:
                raise OutOfTime("the rules took longer than --timeout")
            began = time.perf_counter()
            trials = judged(rule, context, day, details)
            if timings is not None:
                timings.add(rule.id, time.perf_counter() - began)
            details[rule.id] = _summed(trials, context.view)
            findings += (
                finding_of(rule, trial, context.view, frame.source, frame.language)
                for trial in trials
                if trial.outcome in _REPORTED
            )
        return replace(
            frame,
            date=day.isoformat() if day else None,
            roles=context.roles.state,
            quality=context.quality,
            details=dict(sorted(details.items())),
            findings=tuple(sorted(findings, key=_by_place)),
            scores=tuple(scores_of(self._packs, details)),
        )


def _heard_in_answers_only(book: RuleBook) -> frozenset[str]:
    """The cues that rules look for in answers and nowhere else."""
    anywhere = {cue for rule in book.rules for cue in (*rule.subject, *rule.when, *rule.triggers, *rule.unless_heard)}
    anywhere |= {cue for rule in book.rules for cue in (*rule.volunteered, *rule.unless_in_turn)}
    answers = {rule.answered for rule in book.rules if rule.answered is not None}
    return frozenset((answers | {OPPOSITES[cue] for cue in answers if cue in OPPOSITES}) - anywhere)


def _summed(trials: Sequence[Trial], view: View) -> Judgement:
    """The judgement that single trials come to; reason, certainty and places are those of the gravest."""
    outcome = gravest(trials)
    deciding = [trial for trial in trials if trial.outcome is outcome]
    if not deciding:
        return Judgement(outcome)
    return Judgement(
        outcome,
        deciding[0].reason,
        strongest(*(trial.certainty for trial in deciding)),
        places_of(view, [said for trial in deciding for said in trial.places]),
    )


def _frame(call: SafeTranscript, source: SafeText, format: str, kind: InputKind) -> CallReport:
    """The report on a call before any rule has run."""
    return CallReport(
        source=source,
        id=call.id,
        format=format,
        language=language_label(call),
        kind=kind,
        turns=len(call.turns),
        date=None,
        meta=call.meta,
        roles="given" if call.roles_given else "unknown",
        quality=Quality(),
        state="checked",
        card_data=call.card_data,
    )


def _in_time(frame: CallReport, call: SafeTranscript, work: Callable[[], CallReport]) -> CallReport:
    """What the work comes to, or the bare report with the problem where it takes more time than it may."""
    try:
        return work()
    except OutOfTime as error:
        problem = Problem(Reason.TIMED_OUT, frame.source, line=call.line, detail=error.detail)
        return replace(frame, state="timed-out", problem=problem)


def _by_place(finding: Finding) -> tuple[int, int, str]:
    place = finding.places[0] if finding.places else None
    return (place.turn if place else 0, place.chars[0] if place else 0, finding.rule)
