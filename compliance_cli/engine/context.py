"""One call as rules see it: who said which cue where, what was answered, what speaks against silence."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from compliance_cli.engine.answers import Answer, answer_to, told_by_answer
from compliance_cli.engine.direction import normalised, shown
from compliance_cli.engine.hearing.datacues import CARD_ITSELF, detected, detected_of, is_data, marked
from compliance_cli.engine.hearing.ear import Ear
from compliance_cli.engine.hearing.marks import VendorMark
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.view import View
from compliance_cli.engine.hearing.vocabulary import Vocabulary
from compliance_cli.engine.languages import OTHER, letters_by_language
from compliance_cli.engine.outcome import strongest, weakest
from compliance_cli.engine.quality import lacks_opening, quality_of
from compliance_cli.engine.roles import Roles, known_roles, weigh
from compliance_cli.engine.scopes import Ruler
from compliance_cli.packs.cuemodel import DIRECTION, INBOUND_CUES, LANGUAGES, Cue
from compliance_cli.packs.model import Rule
from compliance_cli.safetext import SafeTranscript
from compliance_cli.vocabulary import Certainty, InputKind, Role


class CallContext:
    """What rules ask of one call. Everything is worked out when first asked for."""

    def __init__(self, call: SafeTranscript, kind: InputKind, vocabulary: Vocabulary, tellers: Sequence[Cue]) -> None:
        """`tellers`: the cues whose speaker is fixed, by which roles are inferred."""
        self.call = call
        self.kind = kind
        self.view = View(call)
        self._know(Roles("given" if call.roles_given else "unknown"))
        self.ear = Ear(vocabulary, self.view, self._turn_roles)
        self.quality = quality_of(self.view, kind)
        self._cues = vocabulary.cues
        self._said: dict[tuple[str, Role | None], tuple[Said, ...]] = {}
        self._by_utterance: dict[tuple[Role | None, Role | None], Sequence[Certainty | None]] = {}
        self._letters: dict[Role | None, Mapping[str, int]] = {}
        if not call.roles_given:
            self._know(known_roles(self.view, tellers, self.ear.hear))
        if self.roles.state == "inferred":
            # Guards read the role: what was heard without it is heard again.
            self.ear = Ear(vocabulary, self.view, self._turn_roles, self.ear)
        self.ruler = Ruler(self.view, self._turn_roles)

    def role_of(self, turn: int) -> Role:
        """Who speaks a turn, as far as it is known."""
        return self._turn_roles[turn]

    def _know(self, roles: Roles) -> None:
        self.roles = roles
        by_speaker = {speaker: roles.of(speaker) for speaker in set(self.view.speakers)}
        # Handed on as it is, not as a method of ours: a call whose parts point back at it is not freed when it is done
        # with, and searching for such circles would take a quarter of the time of a run.
        self._turn_roles = tuple([by_speaker[speaker] for speaker in self.view.speakers])

    def cue(self, cue_id: str) -> Cue:
        """A cue of words by its id."""
        return self._cues[cue_id].cue

    def announces(self, cue_id: str) -> bool:
        """Whether what a cue tells of comes to pass with the answer only. (Card data is there as it is said.)"""
        return not is_data(cue_id) and self._cues[cue_id].cue.announces

    def said(self, cue_id: str, by: Role | None = None) -> tuple[Said, ...]:
        """The places of a cue that count for a speaker (`by` None: the cue's own), in order, with how sure they are."""
        key = (cue_id, by)
        if key not in self._said:
            places = self._data(cue_id, by) if is_data(cue_id) else self._words(cue_id, by)
            self._said[key] = tuple(sorted(places, key=_start))
        return self._said[key]

    def any_said(self, cue_ids: Iterable[str], by: Role | None = None) -> list[Said]:
        """The places of any of some cues, in order."""
        return sorted([said for cue in cue_ids for said in self.said(cue, by)], key=_start)

    def triggers(self, cue_ids: Iterable[str]) -> list[Said]:
        """The places that open a rule: as `any_said`, and for card data also the marks other tools left."""
        found: list[Said] = []
        for cue in cue_ids:
            found += self.said(cue)
            if is_data(cue) and self._marks:
                found += marked(cue, self.view, self._marks)
        return sorted(found, key=_start)

    def subject(self, rule: Rule) -> list[Said]:
        """The places of a rule's subject that lie in its scope, and in no turn that excuses them."""
        said = self.any_said(rule.subject, rule.by)
        if said and rule.unless_in_turn:
            excused = self.excused_turns(rule)
            said = [place for place in said if place.turn not in excused]
        if rule.scope is None and rule.outside is None:
            return said
        speaker = self.speaker(rule)
        return [
            place
            for place in said
            if (rule.scope is None or self.ruler.contains(rule.scope, place.start, speaker))
            and (rule.outside is None or not self.ruler.contains(rule.outside, place.start, speaker))
        ]

    def excused_turns(self, rule: Rule) -> Container[int]:
        """The turns in which a rule's subject does not count for what else is heard there."""
        return {place.turn for place in self.any_said(rule.unless_in_turn)}

    def answered(self, rule: Rule, places: Sequence[Said]) -> list[Said]:
        """Those places that were answered as the rule asks; `possible` where the answer is not clear."""
        # A script of one voice holds no answers: what is asked in it counts.
        if rule.answered is None or (self.kind is InputKind.SCRIPT and len(set(self.view.speakers)) == 1):
            return list(places)
        counted = []
        for place in places:
            answer = answer_to(place, rule.answered, self.view, self.ear)
            if answer is Answer.GIVEN:
                counted.append(place)
            elif answer in (Answer.UNSURE, Answer.UNKNOWN):
                counted.append(replace(place, certainty=Certainty.POSSIBLE))
        return counted

    def letters(self, speaker: Role | None) -> Mapping[str, int]:
        """How many letters a speaker (None: everybody) says in which language; an unknown speaker may be anyone."""
        if speaker not in self._letters:
            lines = self.view.lines
            said = [
                line
                for number, line in enumerate(lines)
                if speaker is None or self.role_of(number) in (speaker, Role.UNKNOWN)
            ]
            self._letters[speaker] = letters_by_language("\n".join(said))
        return self._letters[speaker]

    def speaker(self, rule: Rule) -> Role | None:
        """Whose turns count for a rule; None: everybody's."""
        if rule.by is not None:
            return None if rule.by is Role.UNKNOWN else rule.by
        speakers = {None if is_data(cue) else self._cues[cue].cue.by for cue in rule.subject}
        return speakers.pop() if len(speakers) == 1 else None

    def is_missing(self, speaker: Role | None) -> bool:
        """Whether a call has no turn that could be this speaker's (None: anybody's)."""
        return speaker is not None and not any(role in (speaker, Role.UNKNOWN) for role in self._turn_roles)

    @cached_property
    def direction(self) -> str:
        """Which way the call went, by its data, else by its opening: `inbound`, `outbound`, or what the data say."""
        told = self.call.meta.get(DIRECTION)
        return shown(self.any_said(INBOUND_CUES)) if told is None else normalised(told)

    @cached_property
    def language(self) -> str | None:
        """The language of the call as its file says, else the one that most is said in; None: another one, or none."""
        if self.call.language is not None:
            return self.call.language
        letters = self.letters(None)
        most = max(letters, key=letters.__getitem__, default=OTHER)
        return most if most in LANGUAGES and letters[most] else None

    @cached_property
    def lacks_opening(self) -> bool:
        """Whether the call began before the transcript, by its first words."""
        return lacks_opening(self.view, self.kind)

    @cached_property
    def _marks(self) -> Sequence[tuple[int, VendorMark]]:
        return self.view.vendor_marks()

    def _words(self, cue_id: str, by: Role | None) -> Iterable[Said]:
        proper = self._cues[cue_id].cue.by
        certainties = self._certainties(by or proper, proper)
        heard: list[Said] = []
        for utterance in self.ear.utterances(cue_id):
            certainty = certainties[utterance]
            # What the wrong speaker says need not be heard at all.
            if certainty is Certainty.SURE:
                heard += self.ear.hear_in(cue_id, utterance)
            elif certainty is not None:
                heard += [
                    _weighed(said, Certainty.POSSIBLE if self._is_guess(said) else certainty)
                    for said in self.ear.hear_in(cue_id, utterance)
                ]
        wanted = self._cues[cue_id].cue.answered_with
        if heard and wanted:
            told = detected_of(wanted, self.view)
            other = detected_of(CARD_ITSELF.difference(wanted), self.view)
            # As sure as what was told is: what only may be a code may have been asked for only.
            answers = [(said, told_by_answer(said, told, other, self.view)) for said in heard]
            return [_weighed(said, strongest(*certainties)) for said, certainties in answers if certainties]
        return heard

    def _is_guess(self, said: Said) -> bool:
        """Whether a place is doubtful twice: nobody worded it, and nobody knows who speaks."""
        return bool(said.told_by) and self.kind is InputKind.CALL and self.role_of(said.turn) is Role.UNKNOWN

    def _certainties(self, wanted: Role | None, proper: Role | None) -> Sequence[Certainty | None]:
        """How surely what is said in each utterance counts for `wanted`; None: not at all."""
        key = (wanted, proper)
        certainties = self._by_utterance.get(key)
        if certainties is None:
            certainties = self._by_utterance[key] = [
                self._weight(utterance.turns[0], wanted, proper) for utterance in self.view.utterances
            ]
        return certainties

    def _data(self, cue_id: str, by: Role | None) -> Iterable[Said]:
        for said in detected(cue_id, self.view):
            certainty = self._weight(said.turn, by, None)
            if certainty is not None:
                yield _weighed(said, certainty)

    def _weight(self, turn: int, wanted: Role | None, proper: Role | None) -> Certainty | None:
        return weigh(self.role_of(turn), wanted, proper, given=self.roles.state == "given")


def _start(said: Said) -> int:
    return said.start


def _weighed(said: Said, certainty: Certainty) -> Said:
    if certainty is Certainty.SURE:
        return said
    return replace(said, certainty=weakest(said.certainty, certainty))
