"""From what is in sight to what is heard: groups in one sentence, `not_if`, guards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from compliance_cli.engine.guards import GUARDS, Surroundings
from compliance_cli.engine.phrases import Phrase, joins
from compliance_cli.engine.view import View
from compliance_cli.engine.vocabulary import CompiledCue, CompiledWording, Heard, Part, Vocabulary
from compliance_cli.engine.windows import Span, combinations, near
from compliance_cli.safetext import SafeTurn
from compliance_cli.vocabulary import Certainty, Role

#: Of the groups of a wording, so many at least and half of them make it heard in part.
_PARTLY = 2


@dataclass(frozen=True, slots=True)
class Said:
    """One place where a cue is heard.

    `start`, `end` and `sentence` are safe offsets; `spans` are the pieces where it stands in several places
    (a number said over several turns).
    """

    cue: str
    start: int
    end: int
    sentence: Span
    utterance: int
    turn: int
    certainty: Certainty = Certainty.SURE
    spans: tuple[Span, ...] = ()


class Ear:
    """Hears cues in one call, each when it is asked for."""

    def __init__(self, vocabulary: Vocabulary, view: View, role_of: Callable[[int], Role]) -> None:
        self._vocabulary = vocabulary
        self._view = view
        self._role_of = role_of
        self._heard: Heard = vocabulary.scan(view.bare)
        self._in_sight = vocabulary.in_sight(self._heard)
        self._known: dict[str, tuple[Said, ...]] = {}

    def hear(self, cue_id: str) -> tuple[Said, ...]:
        """All places of a cue, whoever speaks, in order; two places do not overlap."""
        if cue_id not in self._in_sight:
            return ()
        if cue_id not in self._known:
            self._known[cue_id] = self._listen(self._vocabulary.cues[cue_id])
        return self._known[cue_id]

    def hear_partly(self, cue_id: str) -> tuple[Said, ...]:
        """Sentences in which at least two and at least half, but not all, of a wording's groups are heard."""
        if cue_id not in self._in_sight:
            return ()
        found: list[Said] = []
        for wording in self._vocabulary.cues[cue_id].wordings:
            found += self._partly(cue_id, wording)
        return tuple(sorted(found, key=lambda said: said.start))

    def _listen(self, cue: CompiledCue) -> tuple[Said, ...]:
        found: list[Said] = []
        for wording in cue.wordings:
            for utterance, members in self._candidates(wording):
                if not self._excluded(wording.not_if, utterance, members):
                    said = self._said(cue.cue.id, utterance, members)
                    if not self._guarded(cue, said, utterance, members):
                        found.append(said)
        found.sort(key=lambda said: (said.start, said.end))
        return _merged(found)

    def _candidates(self, wording: CompiledWording) -> Iterable[tuple[int, tuple[Span, ...]]]:
        """Each place of a wording: its utterance, and the spans of its concepts in the utterance's text."""
        for utterance, spans in self._spans(wording.single).items():
            for span in spans:
                yield utterance, (span,)
        if wording.groups and all(group.number in self._heard for group in wording.groups):
            together = set.intersection(*(self._utterances(group) for group in wording.groups))
            if together:
                groups = [self._spans(group, together) for group in wording.groups]
                for utterance in sorted(together):
                    if all(utterance in spans for spans in groups):
                        text = self._view.utterances[utterance].text
                        ends = self._view.sentence_ends(utterance)
                        for members in combinations(text, ends, [spans[utterance] for spans in groups]):
                            yield utterance, members

    def _utterances(self, part: Part) -> set[int]:
        """The utterances in which a part is in sight."""
        where = self._view.utterance_at
        found: set[int] = set()
        for phrase, places in self._heard.get(part.number, ()):
            if not phrase.literals:
                return set(range(len(self._view.utterances)))
            found.update([where(start) for start, _ in places])
        return found

    def _spans(self, part: Part, among: set[int] | None = None) -> Mapping[int, Sequence[Span]]:
        """Where a part is heard: spans of the texts of utterances (of those `among` only)."""
        found: defaultdict[int, set[Span]] = defaultdict(set)
        seen: set[tuple[int, int]] = set()
        view = self._view
        for phrase, places in self._heard.get(part.number, ()):
            if phrase.pattern is None:
                for start, end in places:
                    if _is_whole(view.bare, start, end, phrase.open_end):
                        utterance = view.utterance_at(start)
                        if among is None or utterance in among:
                            if phrase.open_end:
                                end = _word_end(view.bare, end)
                            found[utterance].add(view.full_span(utterance, start, end))
                continue
            for utterance in self._utterances_of(phrase, places):
                # A phrase has several literals; its pattern is run once on each utterance.
                if (among is None or utterance in among) and (id(phrase), utterance) not in seen:
                    seen.add((id(phrase), utterance))
                    found[utterance].update(phrase.pattern.spans(view.utterances[utterance].text))
        return {utterance: sorted(spans) for utterance, spans in found.items() if spans}

    def _utterances_of(self, phrase: Phrase, places: Sequence[Span]) -> Iterable[int]:
        if not phrase.literals:
            return range(len(self._view.utterances))
        return {self._view.utterance_at(start) for start, _ in places}

    def _excluded(self, not_if: Part, utterance: int, members: Sequence[Span]) -> bool:
        """Whether a phrase of `not_if` stands in the sentence, near the place."""
        if not_if.number not in self._heard:
            return False
        start, end = members[0][0], max(span[1] for span in members)
        first, last = self._view.sentence(utterance, start, end)
        text = self._view.utterances[utterance].text
        return any(
            first <= against[0] < last and near(text, min(start, against[0]), max(end, against[1]))
            for against in self._spans(not_if, {utterance}).get(utterance, ())
        )

    def _said(self, cue: str, utterance: int, members: Sequence[Span]) -> Said:
        start, end = members[0][0], max(span[1] for span in members)
        safe = self._view.safe_span(utterance, start, end)
        sentence = self._view.safe_span(utterance, *self._view.sentence(utterance, start, end))
        return Said(cue, *safe, sentence, utterance, self._view.call.turn_at(safe[0]))

    def _guarded(self, cue: CompiledCue, said: Said, utterance: int, members: Sequence[Span]) -> bool:
        """Whether a guard of the cue takes the place away."""
        guards = cue.cue.guards
        if not guards:
            return False
        starts = [self._view.safe_span(utterance, *span)[0] for span in members]
        around = Surroundings(
            self._view.call.folded,
            tuple((t.start, t.end) for t in map(self._turn, self._view.utterances[utterance].turns)),
            said.sentence,
            tuple(sorted(starts)),
            said.end,
            self._role_of(said.turn),
        )
        return any(GUARDS[guard](around) for guard in guards)

    def _turn(self, number: int) -> SafeTurn:
        return self._view.call.turns[number]

    def _partly(self, cue_id: str, wording: CompiledWording) -> Iterable[Said]:
        needed = max(_PARTLY, (len(wording.groups) + 1) // 2)
        in_sight = [group for group in wording.groups if group.number in self._heard]
        if len(in_sight) < needed or len(wording.groups) <= needed - 1:
            return
        spans = [self._spans(group) for group in in_sight]
        for utterance in sorted(set().union(*spans)):
            begin = 0
            for end in self._view.sentence_ends(utterance):
                inside = [[span for span in group.get(utterance, ()) if begin <= span[0] < end] for group in spans]
                begin = end
                firsts = sorted(group[0] for group in inside if group)
                if needed <= len(firsts) < len(wording.groups) and not self._excluded(
                    wording.not_if, utterance, firsts
                ):
                    yield replace(self._said(cue_id, utterance, firsts), certainty=Certainty.POSSIBLE)


def _is_whole(text: str, start: int, end: int, open_end: bool) -> bool:
    """Whether `text[start:end]` begins and ends at word borders (`open_end`: its last word may go on)."""
    if start and joins(text[start]) and joins(text[start - 1]):
        return False
    return open_end or end >= len(text) or not (joins(text[end - 1]) and joins(text[end]))


def _word_end(text: str, end: int) -> int:
    while end < len(text) and joins(text[end]):
        end += 1
    return end


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
