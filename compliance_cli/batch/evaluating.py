"""Evaluation over inputs: labelled calls and labelled utterances through the door and the engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compliance_cli.batch.checking import Checker, unreadable
from compliance_cli.batch.inputs import Input, Inputs
from compliance_cli.batch.opening import Progress, opened
from compliance_cli.batch.sites import Sites
from compliance_cli.errors import Problem, UsageError
from compliance_cli.findings import CallReport
from compliance_cli.redaction.door import scrub
from compliance_cli.review.evaluation import Ballot, Dictionary
from compliance_cli.review.labels import CallLabels, Labels, Utterance
from compliance_cli.review.scores import Evaluation
from compliance_cli.safetext import SafeText

_UTTERANCE = Input(scrub("utterance.json"), None, "utterance.json", "utterance.json")


@dataclass(frozen=True)
class Evaluator:
    """Judges with `checker`, which knows the rules; hears with `listener`, which also knows cues of no rule."""

    checker: Checker
    listener: Checker
    dictionary: Dictionary
    sites: Sites

    def evaluate(self, found: Inputs, labels: Labels, limit: int, progress: Progress | None = None) -> Evaluation:
        """The score of each labelled rule and cue; `limit` in bytes holds for each input."""
        ballot = Ballot(self.dictionary)
        by_id = _by_id(labels.calls)
        if not by_id:
            # Utterances are labelled where they stand: nothing is to be read, but a wrong path is told of.
            for problem in found.problems:
                ballot.problem(problem)
        else:
            for report in self._reports(found, limit, progress):
                ballot.call(report, by_id)
        for utterance in labels.utterances:
            self._utterance(utterance, ballot)
        return ballot.evaluation(by_id)

    def _reports(self, found: Inputs, limit: int, progress: Progress | None) -> Iterator[CallReport]:
        for one in opened(found, limit, progress):
            if isinstance(one, Problem):
                yield unreadable(one)
                continue
            entry, data = one
            site = self.sites.of(entry)
            judged = self.checker.check(data, entry, site)
            heard = self.listener.hear(data, entry, site)
            yield from (replace(first, cues=second.cues) for first, second in zip(judged, heard, strict=True))

    def _utterance(self, utterance: Utterance, ballot: Ballot) -> None:
        meaning = ballot.meaning(utterance)
        if meaning is None:
            return
        # Nobody says who speaks: what only an agent or only a customer says that way counts as theirs.
        heard = self.listener.hear(utterance.as_call(), _UTTERANCE, self.sites.anywhere())
        ballot.utterance(utterance, meaning, next(heard))


def _by_id(calls: Sequence[CallLabels]) -> Mapping[SafeText, CallLabels]:
    """Labels by the id of their call; several lines on one call are put together."""
    found: dict[SafeText, CallLabels] = {}
    for one in calls:
        earlier = found.get(one.id)
        if earlier is None:
            found[one.id] = one
            continue
        for name in earlier.verdicts.keys() & one.verdicts.keys():
            if earlier.verdicts[name] != one.verdicts[name]:
                raise UsageError(f"the labels of lines {earlier.line} and {one.line} contradict each other")
        found[one.id] = replace(earlier, verdicts={**earlier.verdicts, **one.verdicts})
    return found
