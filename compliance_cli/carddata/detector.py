"""The detector: one call in, its card data out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from compliance_cli.carddata.anchors import Cluster, clusters
from compliance_cli.carddata.context import Context
from compliance_cli.carddata.cues import sensitive_places
from compliance_cli.carddata.groups import Group, groups_in
from compliance_cli.carddata.judging import judged
from compliance_cli.carddata.model import Detection, Hit, Span
from compliance_cli.carddata.readings import assemble
from compliance_cli.carddata.topics import Topic
from compliance_cli.transcript import Transcript

_NOTHING = Detection((), ())

#: A cluster that says about so many digits is looked at whatever the call is about.
_CARD_WEIGHT = 12
#: Below that weight a cluster can be no secret, unless it is nearly a whole short turn.
_SECRET_WEIGHT = 3
_SHORT_TURN = 48
#: Turns after a mention of a card or secret in which digits may belong to it.
_WINDOW = 12
#: Code points around a cluster that may hold its first and last words ("double", "oh", "for").
_MARGIN = 24

#: A typed run as the output guard sees one.
_TYPED_RUN = re.compile(r"(?<![0-9])[0-9](?:[ .\-]?[0-9]){12,}(?![0-9])")


def detect(transcript: Transcript, folded: str) -> Detection:
    """All card data of a call.

    `folded` is `fold(transcript.text.expose())`. The hits are in order and do not overlap; their spans are
    code points of the text, each inside one turn. `harmless` are the typed runs of 13 digits and more that
    are not hidden.
    """
    found = clusters(folded, transcript.turns)
    if not found:
        return _NOTHING
    near = _suspicious(found, folded, transcript)
    if not near:
        return Detection((), _harmless(found, folded, ()))
    context = Context(folded, transcript.turns)
    groups = _groups(near, context)
    if not groups:
        return Detection((), _harmless(found, folded, ()))
    context.tell(groups)
    roles = [turn.role for turn in transcript.turns]
    hits = _in_order(hit for reading in assemble(context, groups, roles) for hit in judged(context, reading))
    return Detection(hits, _harmless(found, folded, hits))


def _suspicious(found: list[Cluster], folded: str, transcript: Transcript) -> list[Cluster]:
    """The clusters worth reading: long ones, those after talk of cards, and short turns that may add up."""
    turns = transcript.turns
    starts = [turn.start for turn in turns]
    places = sensitive_places(folded)
    spoken = sorted({bisect_right(starts, place) - 1 for place in places})
    wanted = []
    last = -_WINDOW
    run = _runs_of_short_turns(found, transcript)
    for cluster in found:
        short = turns[cluster.turn].end - turns[cluster.turn].start <= _SHORT_TURN
        at = bisect_right(spoken, cluster.turn) - 1
        near = (at >= 0 and cluster.turn - spoken[at] <= _WINDOW) or cluster.turn - last <= 4
        if cluster.weight >= _CARD_WEIGHT or (near and (short or cluster.weight >= _SECRET_WEIGHT)) or cluster.turn in run:
            wanted.append(cluster)
            if near or cluster.weight >= _CARD_WEIGHT:
                last = cluster.turn
    return wanted


def _runs_of_short_turns(found: list[Cluster], transcript: Transcript) -> set[int]:
    """Turns of digits in a row (acknowledgements between) that add up to a card number though nothing names it."""
    turns = transcript.turns
    chosen: set[int] = set()
    run: list[Cluster] = []
    weight = 0
    for cluster in found:
        turn = turns[cluster.turn]
        dense = (turn.end - turn.start) <= 14 * cluster.weight + 12
        if not dense:
            continue
        if run and cluster.turn - run[-1].turn > 3:
            run, weight = [], 0
        run.append(cluster)
        weight += cluster.weight
        if weight >= _CARD_WEIGHT:
            chosen.update(each.turn for each in run)
    return chosen


def _groups(near: Sequence[Cluster], context: Context) -> list[Group]:
    """The groups of the clusters, in order; clusters whose margins meet are read as one."""
    groups: list[Group] = []
    at = 0
    while at < len(near):
        cluster = near[at]
        end = cluster.end
        at += 1
        while at < len(near) and near[at].turn == cluster.turn and near[at].start - end <= 2 * _MARGIN:
            end = near[at].end
            at += 1
        turn = context.turns[cluster.turn]
        skipped = [(cue.start, cue.end) for cue in context.cues(cluster.turn) if cue.topic in _COUNTING]
        first = _word_start(context.folded, max(cluster.start - _MARGIN, turn.start), turn.start)
        groups += groups_in(context.folded, first, min(end + _MARGIN, turn.end), cluster.turn, skipped)
    return groups


#: Topics whose phrases hold number words that are no number ("last four", 六位密码).
_COUNTING = frozenset({Topic.PAN, Topic.CVV, Topic.PIN, Topic.OTP, Topic.TAIL})


def _word_start(folded: str, at: int, floor: int) -> int:
    """The start of the word that `at` stands in, so that no half word is read."""
    while at > floor and folded[at - 1].isascii() and folded[at - 1].isalnum():
        at -= 1
    return at


def _in_order(hits: object) -> tuple[Hit, ...]:
    ordered = sorted(hits, key=lambda hit: hit.spans[0].start)  # type: ignore[call-overload]
    return tuple(ordered)


def _harmless(found: Sequence[Cluster], folded: str, hits: Sequence[Hit]) -> tuple[Span, ...]:
    if not any(cluster.weight > _CARD_WEIGHT for cluster in found):
        return ()
    spans = sorted((span.start, span.end) for hit in hits for span in hit.spans)
    starts = [start for start, _ in spans]
    runs = []
    for match in _TYPED_RUN.finditer(folded):
        at = bisect_left(starts, match.end())
        if all(end <= match.start() for _, end in spans[:at]):
            runs.append(Span(match.start(), match.end()))
    return tuple(runs)
