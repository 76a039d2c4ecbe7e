"""From what is in sight to what is heard: groups in one sentence, `not_if`, guards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from compliance_cli.engine.guards import GUARDS, Surroundings
from compliance_cli.engine.phrases import Phrase, joins
from compliance_cli.engine.view import View
from compliance_cli.engine.vocabulary import CompiledCue, CompiledWording, Part, Vocabulary
from compliance_cli.engine.windows import Span, combinations, near
from compliance_cli.vocabulary import Certainty, Role

#: So many groups of a wording at least, and half of them, make it heard in part.
_PARTLY = 2


@dataclass(frozen=True, slots=True)
class Said:
    """One place where a cue is heard.

    - `start`, `end`: positions in the call (see `View`); `turn`: the turn it begins in.
    - `offset`, `sentence`: where it begins, and its sentence, in the text of its `utterance`.
    - `pieces`: safe offsets, given only where the place stands in several (a number said over several turns).
    """

    cue: str
    start: int
    end: int
    turn: int
    utterance: int
    offset: int
    sentence: Span
    certainty: Certainty = Certainty.SURE
    pieces: tuple[Span, ...] = ()


class Ear:
    """Hears cues in one call, each where it is asked for."""

    def __init__(self, vocabulary: Vocabulary, view: View, role_of: Callable[[int], Role]) -> None:
        """`role_of`: who speaks a turn, as far as it is known."""
        self._cues = vocabulary.cues
        self._view = view
        self._role_of = role_of
        self._sight = vocabulary.scan(view.bare, view.bare_starts)
        self._spans: dict[tuple[Part, int], Sequence[Span]] = {}
        self._heard: dict[tuple[str, int], tuple[Said, ...]] = {}

    def knows(self, cue_id: str) -> bool:
        """Whether there are wordings of a cue."""
        return cue_id in self._cues

    def utterances(self, cue_id: str) -> Sequence[int]:
        """The utterances in which a cue may be heard, in order."""
        bits = self._cues[cue_id].bits
        return sorted([utterance for utterance, wordings in self._sight.complete.items() if wordings & bits])

    def hear(self, cue_id: str) -> tuple[Said, ...]:
        """All places of a cue, whoever speaks, in order of utterance."""
        return tuple(said for utterance in self.utterances(cue_id) for said in self.hear_in(cue_id, utterance))

    def hear_in(self, cue_id: str, utterance: int) -> tuple[Said, ...]:
        """The places of a cue in an utterance, in order; two places do not overlap."""
        key = (cue_id, utterance)
        if key not in self._heard:
            self._heard[key] = self._listen(self._cues[cue_id], utterance)
        return self._heard[key]

    def hear_partly(self, cue_id: str) -> tuple[Said, ...]:
        """Sentences in which at least two and at least half, but not all, of a wording's groups are heard."""
        found = [said for wording in self._cues[cue_id].wordings for said in self._partly(cue_id, wording)]
        return tuple(sorted(found, key=_order))

    def _listen(self, cue: CompiledCue, utterance: int) -> tuple[Said, ...]:
        complete = self._sight.complete.get(utterance, 0)
        if not complete & cue.bits:
            return ()
        found = [
            self._said(cue.cue.id, utterance, members)
            for wording in cue.wordings
            if complete >> wording.number & 1
            for members in self._candidates(wording, utterance)
            if not self._excluded(wording.not_if, utterance, members) and not self._guarded(cue, utterance, members)
        ]
        return _merged(sorted(found, key=_order)) if len(found) > 1 else tuple(found)

    def _candidates(self, wording: CompiledWording, utterance: int) -> Iterable[tuple[Span, ...]]:
        """Each place of a wording in an utterance: the spans of its concepts in the utterance's text."""
        for span in self._heard_in(wording.single, utterance):
            yield (span,)
        if wording.groups:
            groups = []
            for group in wording.groups:
                spans = self._heard_in(group, utterance)
                if not spans:
                    return
                groups.append(spans)
            text = self._view.utterances[utterance].text
            yield from combinations(text, self._view.sentence_ends(utterance), groups)

    def _heard_in(self, part: Part, utterance: int) -> Sequence[Span]:
        """Where a part is heard in the text of an utterance, in order."""
        key = (part, utterance)
        if key not in self._spans:
            spans: set[Span] = set()
            patterns = dict.fromkeys(part.anywhere)
            by_literal, view = part.by_literal, self._view
            for literal, start, end in self._sight.found.get(utterance, ()):
                if literal in by_literal:
                    for phrase in by_literal[literal]:
                        if phrase.pattern is not None:
                            patterns[phrase] = None
                        elif phrase.open_end:
                            spans.add(view.full_span(utterance, start, _word_end(view.bare, end)))
                        else:
                            spans.add(view.full_span(utterance, start, end))
            text = view.utterances[utterance].text
            for phrase in patterns:
                if phrase.pattern is not None and _may_match(phrase, text):
                    spans.update(phrase.pattern.spans(text))
            self._spans[key] = sorted(spans)
        return self._spans[key]

    def _excluded(self, not_if: Part, utterance: int, members: Sequence[Span]) -> bool:
        """Whether a phrase of `not_if` stands in the sentence, near the place."""
        against = self._heard_in(not_if, utterance) if not_if else ()
        if not against:
            return False
        start, end = members[0][0], max([span[1] for span in members])
        first, last = self._view.sentence(utterance, start, end)
        text = self._view.utterances[utterance].text
        return any(first <= span[0] < last and near(text, min(start, span[0]), max(end, span[1])) for span in against)

    def _said(self, cue: str, utterance: int, members: Sequence[Span]) -> Said:
        view = self._view
        start, end = members[0][0], max([span[1] for span in members])
        position = view.position(utterance, start)
        return Said(
            cue,
            position,
            view.position(utterance, end - 1) + 1,
            view.call.turn_at(position),
            utterance,
            start,
            view.sentence(utterance, start, end),
        )

    def _guarded(self, cue: CompiledCue, utterance: int, members: Sequence[Span]) -> bool:
        """Whether a guard of the cue takes the place away."""
        if not cue.cue.guards:
            return False
        view = self._view
        end = max([span[1] for span in members])
        sentence = view.sentence(utterance, members[0][0], end)
        role = self._role_of(view.utterances[utterance].turns[0])
        place = Surroundings(view, utterance, sentence, tuple([start for start, _ in members]), end, role)
        return any(GUARDS[guard](place) for guard in cue.cue.guards)

    def _partly(self, cue_id: str, wording: CompiledWording) -> Iterable[Said]:
        count = len(wording.groups)
        needed = max(_PARTLY, (count + 1) // 2)
        if needed >= count:
            return
        for utterance in self._sight.reached:
            if self._sight.groups_in_sight(utterance, wording.number, count) < needed:
                continue
            groups = [self._heard_in(group, utterance) for group in wording.groups]
            begin = 0
            for end in self._view.sentence_ends(utterance):
                firsts = sorted(
                    inside[0] for group in groups if (inside := [span for span in group if begin <= span[0] < end])
                )
                begin = end
                if needed <= len(firsts) < count and not self._excluded(wording.not_if, utterance, firsts):
                    yield replace(self._said(cue_id, utterance, firsts), certainty=Certainty.POSSIBLE)


def _may_match(phrase: Phrase, text: str) -> bool:
    """Whether all is there that a phrase's pattern needs."""
    for needed in phrase.needs:
        for literal in needed:
            if literal in text:
                break
        else:
            return False
    return True


def _word_end(text: str, end: int) -> int:
    while end < len(text) and joins(text[end]):
        end += 1
    return end


def _order(said: Said) -> Span:
    return said.start, said.end


def _merged(found: Sequence[Said]) -> tuple[Said, ...]:
    """Places in order, with overlapping ones made one."""
    merged: list[Said] = []
    for said in found:
        if merged and said.start < merged[-1].end and said.utterance == merged[-1].utterance:
            if said.end > merged[-1].end:
                merged[-1] = replace(merged[-1], end=said.end)
        else:
            merged.append(said)
    return tuple(merged)
