"""From what is in sight to what is heard: groups in one sentence, `not_if`, guards, evidence for and against."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from compliance_cli.engine.hearing.guards import GUARDS, is_question
from compliance_cli.engine.hearing.net import joins
from compliance_cli.engine.hearing.parts import Caught, Nearby, Part
from compliance_cli.engine.hearing.patterns import holds
from compliance_cli.engine.hearing.phrases import ITSELF
from compliance_cli.engine.hearing.said import Said, in_order_of_place, merged, worded
from compliance_cli.engine.hearing.surroundings import Surroundings
from compliance_cli.engine.hearing.view import View
from compliance_cli.engine.hearing.vocabulary import Sight, Sighting, Vocabulary
from compliance_cli.engine.hearing.weighing import Weighing
from compliance_cli.engine.hearing.windows import Span, apart, combinations, in_order, near
from compliance_cli.engine.hearing.wordings import CompiledCue, CompiledWording
from compliance_cli.vocabulary import Certainty, Role

_Groups = Mapping[int, Sequence[Caught]]
"""What is in sight of a wording, by the number of the group."""

#: So many groups of a wording at least, and half of them, make it heard in part.
_PARTLY = 2


class Ear:
    """Hears cues in one call, each where it is asked for."""

    def __init__(self, vocabulary: Vocabulary, view: View, roles: Sequence[Role], earlier: Ear | None = None) -> None:
        """`roles`: who speaks each turn, as far as it is known. `earlier`: who listened to the same, knowing less."""
        self._vocabulary = vocabulary
        self._cues = vocabulary.cues
        self._view = view
        self._roles = roles
        self._sights: Sequence[Sight] = (
            earlier._sights if earlier else vocabulary.scan(view.bare, view.bare_starts, view.bare_sentences())
        )
        self._weighing: Weighing = earlier._weighing if earlier else Weighing(vocabulary.scales, view)
        self._heard: dict[tuple[str, int, bool], tuple[Said, ...]] = {}
        self._against: dict[tuple[Part, int], Sequence[Span]] = {}

    def knows(self, cue_id: str) -> bool:
        """Whether there are wordings of a cue."""
        return cue_id in self._cues

    def utterances(self, cue_id: str) -> Sequence[int]:
        """The utterances in which a cue may be heard, in order."""
        cue = self._cues[cue_id]
        if not cue.netted:
            return range(len(self._view.utterances))
        return sorted({*self._sights[cue.number], *self._weighing.utterances(cue.number)})

    def hear(self, cue_id: str) -> tuple[Said, ...]:
        """All places of a cue, whoever speaks, in order of utterance."""
        return tuple([said for utterance in self.utterances(cue_id) for said in self.hear_in(cue_id, utterance)])

    def hear_in(self, cue_id: str, utterance: int, *, doubting: bool = True) -> tuple[Said, ...]:
        """The places of a cue in an utterance, in order; two places do not overlap.

        `doubting`: without those wordings that evidence doubts.
        """
        key = (cue_id, utterance, doubting)
        heard = self._heard.get(key)
        if heard is None:
            heard = self._heard[key] = self._listen(self._cues[cue_id], utterance, doubting)
        return heard

    def hear_partly(self, cue_id: str) -> tuple[Said, ...]:
        """Sentences in which at least two and at least half, but not all, of a wording's groups are heard."""
        found = [said for wording in self._cues[cue_id].wordings for said in self._partly(cue_id, wording)]
        return tuple(sorted(found, key=in_order_of_place))

    def _listen(self, cue: CompiledCue, utterance: int, doubting: bool) -> tuple[Said, ...]:
        found: list[Said] = []
        taken_away: list[Span] = []
        for wording, groups in self._in_sight(cue, utterance).items():
            for members in self._candidates(wording, groups, utterance):
                said = self._judged(cue, wording, utterance, members)
                if said is None:
                    continue
                place = (said.offset, max([span[1] for span in members]))
                if self._guarded(cue, said, members, place[1]):
                    taken_away.append(place)
                elif wording.added or not (doubting and self._weighing.doubts(cue.number, utterance, *place)):
                    found.append(said)
        found += self._told(cue, utterance, taken_away)
        return merged(sorted(worded(found), key=in_order_of_place)) if len(found) > 1 else tuple(found)

    def _in_sight(self, cue: CompiledCue, utterance: int) -> Mapping[CompiledWording, _Groups]:
        """What is in sight of the wordings of a cue in an utterance."""
        sightings: Sequence[Sighting] = (
            self._sights[cue.number].get(utterance, ())
            if cue.netted
            else self._vocabulary.aside(cue, self._view.bare_line(utterance))
        )
        sight: dict[CompiledWording, dict[int, list[Caught]]] = {}
        for wording, group, phrases, start, end in sightings:
            caught = sight.setdefault(wording, {}).setdefault(group, [])
            if phrases:
                caught.append((phrases, start, end))
        return sight

    def _candidates(self, wording: CompiledWording, known: _Groups, utterance: int) -> Sequence[tuple[Span, ...]]:
        """Each place of a wording in an utterance: the spans of its concepts in the utterance's text.

        `known`: what is in sight of some of its groups.
        """
        sights = {}
        for number in wording.order:
            sight = known.get(number)
            if sight is None:
                group = wording.groups[number]
                sight = group.catch(self._view.bare_line(utterance))
                if not sight and not group.anywhere:
                    return ()
            sights[number] = sight
        if wording.alone:
            return [(span,) for span in self._spans(wording.groups[0], sights[0], utterance)]
        groups = []
        for number, group in enumerate(wording.groups):
            spans = self._spans(group, sights[number], utterance)
            if not spans:
                return ()
            groups.append(spans)
        text = self._view.utterances[utterance].text
        choose = in_order if wording.in_order else combinations
        found = choose(text, self._view.sentence_ends(utterance), groups)
        reach = wording.near
        if reach is None:
            return found
        return [
            members
            for members in found
            if all(apart(text, one, other, reach.unit) <= reach.number for one, other in pairwise(members))
        ]

    def _heard_in(self, part: Part, utterance: int) -> Sequence[Span]:
        """Where a part is heard in the text of an utterance, in order."""
        caught = part.catch(self._view.bare_line(utterance))
        return self._spans(part, caught, utterance) if caught or part.anywhere else ()

    def _spans(self, part: Part, caught: Iterable[Caught], utterance: int) -> Sequence[Span]:
        """Where a part is heard of which `caught` is in sight."""
        spans: set[Span] = set()
        patterns = dict.fromkeys(part.anywhere)
        view = self._view
        for phrases, start, end in caught:
            if phrases is ITSELF:
                spans.add(view.full_span(utterance, start, end))
                continue
            for phrase in phrases:
                if phrase.pattern is not None:
                    patterns[phrase] = None
                elif phrase.open_end:
                    spans.add(view.full_span(utterance, start, _word_end(view.bare_line(utterance), end)))
                else:
                    spans.add(view.full_span(utterance, start, end))
        if patterns:
            text = view.utterances[utterance].text
            for phrase in patterns:
                if phrase.pattern is not None and holds(text, phrase.needs):
                    spans.update(phrase.pattern.spans(text))
        return sorted(spans) if len(spans) > 1 else tuple(spans)

    def _judged(
        self, cue: CompiledCue, wording: CompiledWording, utterance: int, members: Sequence[Span]
    ) -> Said | None:
        """The place of a wording, unless what stands around it takes it away."""
        view = self._view
        start, end = members[0][0], max([span[1] for span in members])
        sentence = view.sentence(utterance, start, end)
        if wording.not_if is not None and self._excluded(wording.not_if, utterance, start, end, sentence):
            return None
        if wording.not_near is not None and self._is_near(wording.not_near, utterance, (start, end)):
            return None
        if wording.question and not is_question(view.folded_text(utterance, *sentence)):
            return None
        said = self._said(cue.cue.id, utterance, start, end, sentence)
        return replace(said, certainty=Certainty.LIKELY, by_meaning=True) if wording.by_meaning else said

    def _guarded(self, cue: CompiledCue, said: Said, members: Sequence[Span], end: int) -> bool:
        """Whether a guard takes a place away."""
        if not cue.cue.guards:
            return False
        role = self._roles[self._view.utterances[said.utterance].turns[0]]
        starts = tuple([start for start, _ in members])
        place = Surroundings(self._view, said.utterance, said.sentence, starts, end, role)
        return any(GUARDS[guard](place) for guard in cue.cue.guards)

    def _told(self, cue: CompiledCue, utterance: int, taken_away: Sequence[Span]) -> Iterable[Said]:
        """The places of a cue that evidence tells, in other words than its wordings have.

        `taken_away`: where a guard took a wording away: it has read the sentence, of which evidence knows the grams.
        """
        for start, end, grams in self._weighing.places(cue.number, utterance):
            if not any(start < last and first < end for first, last in taken_away):
                said = self._said(cue.cue.id, utterance, start, end, self._view.sentence(utterance, start, end))
                yield replace(said, certainty=Certainty.LIKELY, told_by=grams)

    def _excluded(self, not_if: Part, utterance: int, start: int, end: int, sentence: Span) -> bool:
        """Whether a phrase of `not_if` stands in the sentence, near the place."""
        against = self._against.get((not_if, utterance))
        if against is None:
            against = self._against[not_if, utterance] = self._heard_in(not_if, utterance)
        if not against:
            return False
        first, last = sentence
        text = self._view.utterances[utterance].text
        return any(first <= span[0] < last and near(text, min(start, span[0]), max(end, span[1])) for span in against)

    def _is_near(self, against: Nearby, utterance: int, place: Span) -> bool:
        """Whether something stands too near a place."""
        text = self._view.utterances[utterance].text
        reach = against.within
        return any(
            apart(text, span, place, reach.unit) <= reach.number for span in self._heard_in(against.part, utterance)
        )

    def _said(
        self, cue: str, utterance: int, start: int, end: int, sentence: Span, certainty: Certainty = Certainty.SURE
    ) -> Said:
        view = self._view
        position = view.position(utterance, start)
        until = view.position(utterance, end - 1) + 1
        return Said(cue, position, until, view.call.turn_at(position), utterance, start, sentence, certainty)

    def _partly(self, cue_id: str, wording: CompiledWording) -> Iterable[Said]:
        count = len(wording.groups)
        needed = max(_PARTLY, (count + 1) // 2)
        if needed >= count:
            return
        view = self._view
        for utterance in self._holding(wording.groups, needed):
            groups = [self._heard_in(group, utterance) for group in wording.groups]
            begin = 0
            for sentence_end in view.sentence_ends(utterance):
                inside = [[span for span in group if begin <= span[0] < sentence_end] for group in groups]
                begin = sentence_end
                firsts = sorted([spans[0] for spans in inside if spans])
                if needed <= len(firsts) < count:
                    start, end = firsts[0][0], max([span[1] for span in firsts])
                    sentence = view.sentence(utterance, start, end)
                    if wording.not_if is None or not self._excluded(wording.not_if, utterance, start, end, sentence):
                        yield self._said(cue_id, utterance, start, end, sentence, Certainty.POSSIBLE)

    def _holding(self, parts: Sequence[Part], least: int) -> Iterable[int]:
        """The utterances in which at least so many of some parts are in sight, in order."""
        view = self._view
        counts: Counter[int] = Counter()
        for part in parts:
            if part.anywhere:
                counts.update(range(len(view.utterances)))
            else:
                counts.update({bisect_right(view.bare_starts, start) - 1 for _, start, _ in part.catch(view.bare)})
        return sorted([utterance for utterance, count in counts.items() if count >= least])


def _word_end(text: str, end: int) -> int:
    while end < len(text) and joins(text[end]):
        end += 1
    return end
