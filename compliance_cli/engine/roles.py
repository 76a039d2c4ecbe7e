"""Who speaks: as the labels say, or as the wordings show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.view import Speaker, View, is_named
from compliance_cli.packs.cuemodel import Cue
from compliance_cli.vocabulary import Certainty, Role

#: So many more different wordings of an agent than anybody else, and a speaker is the agent.
_CLEAR_LEAD = 2

#: The firm's side: what a recorded voice tells counts as told.
_SAME_SIDE = {Role.BOT: Role.AGENT}


@dataclass(frozen=True, slots=True)
class Roles:
    """How the roles of a call are known (`given`, `inferred`, `unknown`), and inferred ones by speaker."""

    state: str
    inferred: Mapping[Speaker, Role] = field(default_factory=dict)

    def of(self, speaker: Speaker) -> Role:
        """The role of a speaker; a recorded voice speaks for the agent."""
        role = speaker[0] if speaker[0] is not Role.UNKNOWN else self.inferred.get(speaker, Role.UNKNOWN)
        return _SAME_SIDE.get(role, role)


def known_roles(view: View, cues: Sequence[Cue], hear: Callable[[str], tuple[Said, ...]]) -> Roles:
    """The roles of a call: the labels', else those that the cues with a fixed speaker (`by`) point to."""
    if view.call.roles_given:
        return Roles("given")
    speakers = list(dict.fromkeys(filter(is_named, view.speakers)))
    if len(speakers) < 2:
        return Roles("unknown")
    scores = dict.fromkeys(speakers, 0)
    for cue in cues:
        for speaker in {view.speakers[said.turn] for said in hear(cue.id)} & scores.keys():
            scores[speaker] += {Role.AGENT: 1, Role.CUSTOMER: -1}.get(cue.by or Role.UNKNOWN, 0)
    agent, second, *_ = sorted(speakers, key=lambda speaker: -scores[speaker])
    if scores[agent] < 1 or scores[agent] - scores[second] < _CLEAR_LEAD:
        return Roles("unknown")
    inferred: dict[Speaker, Role] = {agent: Role.AGENT}
    if len(speakers) == 2:
        inferred[second] = Role.CUSTOMER
    return Roles("inferred", inferred)


def weigh(actual: Role, wanted: Role | None, proper: Role | None, given: bool) -> Certainty | None:
    """How surely a place counts that was said by `actual` where `wanted` is asked for; None: it does not.

    `proper` is who alone uses the cue's wordings (its own `by`). `Role.UNKNOWN` as `wanted` is anyone.
    """
    if wanted is None or wanted is Role.UNKNOWN:
        return Certainty.SURE
    if actual is wanted:
        return Certainty.SURE if given else Certainty.LIKELY
    if actual is Role.UNKNOWN:
        return Certainty.LIKELY if proper is wanted else Certainty.POSSIBLE
    return None
