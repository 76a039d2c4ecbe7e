"""One call as rules see it: who said which cue where, what was answered, what speaks against silence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from compliance_cli.engine.answers import OPPOSITES, Answer, answer_to
from compliance_cli.engine.hearing import Ear, Said
from compliance_cli.engine.languages import letters_by_language
from compliance_cli.engine.marks import VendorMark
from compliance_cli.engine.quality import quality_of
from compliance_cli.engine.roles import Roles, known_roles, weigh
from compliance_cli.engine.scopes import Ruler
from compliance_cli.engine.view import View
from compliance_cli.engine.vocabulary import Vocabulary
from compliance_cli.engine.windows import Span
from compliance_cli.packs.model import DATA_PREFIX, Cue, Rule
from compliance_cli.safetext import CardDatum, SafeTranscript
from compliance_cli.vocabulary import Certainty, InputKind, Kind, Role


class CallContext:
    """What rules ask of one call. Everything is worked out when first asked for."""

    def __init__(self, call: SafeTranscript, kind: InputKind, vocabulary: Vocabulary, tellers: Sequence[Cue]) -> None:
        """`tellers`: the cues whose speaker is fixed, by which roles are inferred."""
        self.call = call
        self.kind = kind
        self.view = View(call)
        self.roles = Roles("given" if call.roles_given else "unknown")
        self._cues = vocabulary.cues
        self._said: dict[tuple[str, Role | None], tuple[Said, ...]] = {}
        self.ear = Ear(vocabulary, self.view, self.role_of)
        self.ruler = Ruler(self.view, self.role_of)
        if not call.roles_given:
            self._infer_roles(vocabulary, tellers)
        self.quality = quality_of(self.view, kind)
        self._marks: Sequence[tuple[int, VendorMark]] | None = None
        self._letters: dict[Role | None, Mapping[str, int]] = {}

    def role_of(self, turn: int) -> Role:
        """Who speaks a turn, as far as it is known."""
        return self.roles.of(self.view.speakers[turn])

    def cue(self, cue_id: str) -> Cue:
        """A cue of words by its id."""
        return self._cues[cue_id].cue

    def said(self, cue_id: str, by: Role | None = None) -> tuple[Said, ...]:
        """The places of a cue that count for a speaker (`by` None: the cue's own), with how sure they are."""
        if cue_id.startswith(DATA_PREFIX):
            return tuple(self._weighed(self._data(cue_id), by, None))
        if (cue_id, by) not in self._said:
            proper = self._cues[cue_id].cue.by
            self._said[cue_id, by] = tuple(self._weighed(self.ear.hear(cue_id), by or proper, proper))
        return self._said[cue_id, by]

    def any_said(self, cue_ids: Iterable[str], by: Role | None = None) -> list[Said]:
        """The places of any of some cues, in order."""
        return sorted((said for cue in cue_ids for said in self.said(cue, by)), key=_start)

    def triggers(self, cue_ids: Iterable[str]) -> list[Said]:
        """The places that open a rule: as `any_said`, and for card data also the marks other tools left."""
        found: list[Said] = []
        for cue in cue_ids:
            found += self.said(cue)
            if cue.startswith(DATA_PREFIX):
                found += self._marked(cue)
        return sorted(found, key=_start)

    def subject(self, rule: Rule) -> list[Said]:
        """The places of a rule's subject that lie in its scope."""
        speaker = self.speaker(rule)
        return [
            said
            for said in self.any_said(rule.subject, rule.by)
            if (rule.scope is None or self.ruler.contains(rule.scope, said.start, speaker))
            and (rule.outside is None or not self.ruler.contains(rule.outside, said.start, speaker))
        ]

    def answered(self, rule: Rule, places: Sequence[Said]) -> list[Said]:
        """Those places that were answered as the rule asks; `possible` where the answer is not clear."""
        if rule.answered is None or (self.kind is InputKind.SCRIPT and len(set(self.view.speakers)) == 1):
            return list(places)
        wanted = self.ear.hear(rule.answered)
        opposite = OPPOSITES.get(rule.answered, "")
        against = self.ear.hear(opposite)
        counted = []
        for said in places:
            answer = answer_to(said, rule.answered, self.view, wanted, against)
            if answer is Answer.GIVEN:
                counted.append(said)
            elif answer in (Answer.UNSURE, Answer.UNKNOWN):
                counted.append(replace(said, certainty=Certainty.POSSIBLE))
        return counted

    def letters(self, speaker: Role | None) -> Mapping[str, int]:
        """How many letters a speaker (None: everybody) says in which language; an unknown speaker may be anyone."""
        if speaker not in self._letters:
            said = [
                self.call.folded[turn.start : turn.end]
                for number, turn in enumerate(self.call.turns)
                if speaker is None or self.role_of(number) in (speaker, Role.UNKNOWN)
            ]
            self._letters[speaker] = letters_by_language("\n".join(said))
        return self._letters[speaker]

    def speaker(self, rule: Rule) -> Role | None:
        """Whose turns count for a rule; None: everybody's."""
        if rule.by is not None:
            return None if rule.by is Role.UNKNOWN else rule.by
        speakers = {None if cue.startswith(DATA_PREFIX) else self._cues[cue].cue.by for cue in rule.subject}
        return speakers.pop() if len(speakers) == 1 else None

    def _weighed(self, places: Iterable[Said], wanted: Role | None, proper: Role | None) -> Iterable[Said]:
        given = self.roles.state == "given"
        for said in places:
            certainty = weigh(self.role_of(said.turn), wanted, proper, given)
            if certainty is Certainty.SURE:
                yield said
            elif certainty is Certainty.LIKELY:
                yield said if said.certainty is Certainty.POSSIBLE else replace(said, certainty=certainty)
            elif certainty is Certainty.POSSIBLE:
                yield replace(said, certainty=certainty)

    def _data(self, cue_id: str) -> Iterable[Said]:
        kind = Kind(cue_id.removeprefix(DATA_PREFIX))
        return (self._datum(cue_id, datum) for datum in self.call.card_data if datum.kind is kind and datum.at)

    def _datum(self, cue_id: str, datum: CardDatum) -> Said:
        position = self.view.mask_position(datum.at[0])
        pieces = tuple((at, at + 1) for at in datum.at)
        return self._marked_place(cue_id, position, position + 1, datum.certainty, pieces)

    def _marked(self, cue_id: str) -> Iterable[Said]:
        kind = Kind(cue_id.removeprefix(DATA_PREFIX))
        if self._marks is None:
            self._marks = self.view.vendor_marks()
        for position, mark in self._marks:
            if mark.kind in (kind, None):
                certainty = Certainty.POSSIBLE if mark.kind is None else Certainty.SURE
                yield self._marked_place(cue_id, position, position + mark.end - mark.start, certainty)

    def _marked_place(
        self, cue_id: str, start: int, end: int, certainty: Certainty, pieces: tuple[Span, ...] = ()
    ) -> Said:
        turn = self.call.turn_at(start)
        return Said(cue_id, start, end, (start, end), self.view.utterance_of[turn], turn, certainty, pieces)

    def _infer_roles(self, vocabulary: Vocabulary, tellers: Sequence[Cue]) -> None:
        self.roles = known_roles(self.view, tellers, self.ear.hear)
        if self.roles.state == "inferred":
            # Guards read the role: what was heard without it is heard again.
            self._said.clear()
            self.ear = Ear(vocabulary, self.view, self.role_of)


def _start(said: Said) -> int:
    return said.start


def is_before(subject: Said, trigger: Said) -> bool:
    """Whether a place counts as before another: it comes first, or stands in the same sentence."""
    return subject.start < trigger.start or in_one_sentence(subject, trigger)


def is_after(subject: Said, trigger: Said) -> bool:
    """Whether a place counts as after another: it comes later, or stands in the same sentence."""
    return subject.start >= trigger.end or in_one_sentence(subject, trigger)


def in_one_sentence(one: Said, other: Said) -> bool:
    """Whether two places stand in the same sentence of one speaker."""
    return one.utterance == other.utterance and (
        one.sentence[0] <= other.start < one.sentence[1] or other.sentence[0] <= one.start < other.sentence[1]
    )
