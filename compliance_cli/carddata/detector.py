"""The detector: one call in, its card data out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from compliance_cli.carddata.hits.embedded import embedded
from compliance_cli.carddata.hits.judging import judged
from compliance_cli.carddata.model import Detection, Hit, Span
from compliance_cli.carddata.numbers.anchors import Cluster, clusters
from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.groups import groups_of
from compliance_cli.carddata.numbers.items import SAYING, items
from compliance_cli.carddata.numbers.networks import LONGEST, SHORTEST
from compliance_cli.carddata.numbers.spelt import joined
from compliance_cli.carddata.numbers.stretches import is_doubtful, says_numbers_only
from compliance_cli.carddata.readings.assembly import assemble
from compliance_cli.carddata.readings.edges import widened
from compliance_cli.carddata.readings.foreign import with_foreign
from compliance_cli.carddata.readings.homophones import misheard_before, with_misheard_answers
from compliance_cli.carddata.readings.read_back import with_read_back
from compliance_cli.carddata.readings.reading import LETTERED_CODES, SHORT
from compliance_cli.carddata.suspicion import CARD_WEIGHT, SECRET_WEIGHT, suspicious
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.talk.cues import mentions
from compliance_cli.carddata.words.talk_words import HOW_MANY_DIGITS
from compliance_cli.carddata.words.topics import Topic
from compliance_cli.transcript import Transcript

#: Code points around a cluster that may hold its first and last words ("double", "oh", "pounds").
_MARGIN = 12

#: Turns after a question or a stretch of a number in which more of it may follow.
_AWAITED = 2

#: From here on letters are written without spaces between words.
_UNSPACED = "\u2e80"
#: A typed run as the output guard sees one.
_TYPED_RUN = re.compile(r"(?<![0-9])[0-9](?:[ .\-]?[0-9]){12,}(?![0-9])")
_TYPED_GROUP = re.compile(r"[0-9]+")

#: Topics whose numbers are a few digits.
_BRIEF = SHORT | {Topic.EXPIRY}
#: What is asked for and read at once.
_AT_ONCE = _BRIEF | {Topic.CARD}
#: Topics whose phrases hold number words that are no number ("last four", 六位密码).
_COUNTING = frozenset({Topic.PAN, Topic.CVV, Topic.PIN, Topic.OTP, Topic.TAIL})


def detect(transcript: Transcript, folded: str) -> Detection:
    """All card data of a call.

    `folded` is `fold(transcript.text.expose())`. The hits are in order and do not overlap; their spans are
    code points of the text, each inside one turn. `harmless` are the typed runs of 13 digits and more that
    are not hidden.
    """
    heard, languages = clusters(folded, transcript.turns)
    mentioned = mentions(folded, languages)
    found = with_misheard_answers(heard, mentioned, folded, transcript.turns)
    near = suspicious(found, mentioned, folded, transcript.turns)
    hits: list[Hit] = []
    if near:
        context = Context(folded, transcript.turns, mentioned, languages)
        context.numbered = [cluster.turn for cluster in found if cluster.weight >= SECRET_WEIGHT]
        groups = with_read_back(folded, transcript.turns, _groups(near, context))
        if not languages:
            groups = with_foreign(folded, transcript.turns, groups)
        context.tell(groups)
        roles = [turn.role for turn in transcript.turns]
        for reading in assemble(context, groups, roles):
            hits += judged(context, widened(context, reading))
        hits += embedded(folded, groups, hits)
        hits.sort(key=_start)
    return Detection(tuple(hits), _harmless(found, folded, hits))


def _groups(near: Sequence[Cluster], context: Context) -> list[Group]:
    """The groups of the clusters, in order; clusters whose margins meet are read as one."""
    groups: list[Group] = []
    at = 0
    chunk = -_AWAITED - 1
    while at < len(near):
        cluster = near[at]
        end = cluster.end
        at += 1
        while at < len(near) and near[at].turn == cluster.turn and near[at].start - end <= 2 * _MARGIN:
            end = near[at].end
            at += 1
        turn = context.turns[cluster.turn]
        first = _word_start(context.folded, max(cluster.start - _MARGIN, turn.start), turn.start)
        first = min(first, misheard_before(context.folded, turn.start, cluster.start))
        last = _word_end(context.folded, min(end + _MARGIN, turn.end), turn.end)
        said = context.cues_between(cluster.turn, first, last)
        skipped = [
            (cue.start, cue.end)
            for cue in said
            if cue.topic in _COUNTING and (cue.lexical or HOW_MANY_DIGITS.fullmatch(context.folded, cue.start, cue.end))
        ]
        read = items(context.folded, first, last, context.languages)
        # (Asked last: it may take hearing other turns.)
        whole = last >= turn.end or any(item.role in SAYING for item in read)
        # ("Oh, I want to wait" holds nothing but doubtful words as far as it is read.)
        awaited = (
            whole
            and says_numbers_only(context.folded, read)
            and (
                cluster.turn - chunk <= _AWAITED
                or _is_awaited(context, cluster.turn, any(not item.spaced and is_doubtful(item) for item in read))
            )
        )
        found = groups_of(read, context.folded, cluster.turn, skipped, awaited)
        if len(found) > 1 and _is_code_asked(context, cluster.turn):
            found = joined(context.folded, found)
        if any(len(group) > 1 for group in found) and last - first >= (turn.end - turn.start) // 2:
            chunk = cluster.turn
        groups += found
    return groups


def _is_code_asked(context: Context, turn: int) -> bool:
    """Whether the turn before asks for a code or a password, which may hold letters."""
    return turn > 0 and any(
        cue.asking and not cue.void and cue.topic in LETTERED_CODES for cue in context.cues(turn - 1)
    )


def _is_awaited(context: Context, turn: int, small_words: bool) -> bool:
    """Whether one of the turns before asks for a card number, or the one right before for a code or a card.

    (What answers that may be Chinese `small_words` that are heard for digits: 是是是.)
    """
    return any(
        cue.asking and not cue.void and (cue.topic is Topic.PAN or (cue.topic in _AT_ONCE and near and not small_words))
        for before in range(max(turn - _AWAITED, 0), turn)
        for near in (before == turn - 1,)
        for cue in context.cues(before)
    )


def _word_start(folded: str, at: int, floor: int) -> int:
    """The start of the word that `at` stands in, so that no half word is read."""
    while at > floor and folded[at - 1].isalnum() and folded[at - 1] < _UNSPACED:
        at -= 1
    return at


def _word_end(folded: str, at: int, ceiling: int) -> int:
    while at < ceiling and folded[at].isalnum() and folded[at] < _UNSPACED:
        at += 1
    return at


def _start(hit: Hit) -> int:
    return hit.spans[0].start


def _harmless(found: Sequence[Cluster], folded: str, hits: Sequence[Hit]) -> tuple[Span, ...]:
    """The long typed runs that no hit touches."""
    spans = sorted((span.start, span.end) for hit in hits for span in hit.spans)
    starts = [start for start, _ in spans]
    runs: list[Span] = []
    for cluster in found:
        if cluster.weight <= CARD_WEIGHT:
            continue
        for match in _TYPED_RUN.finditer(folded, cluster.start, cluster.end):
            at = bisect_left(starts, match.end())
            if at == 0 or spans[at - 1][1] <= match.start():
                runs += _from_group_to_group(match)
    return tuple(runs)


def _from_group_to_group(run: re.Match[str]) -> Iterator[Span]:
    """A typed run, and the parts of it that are as long as a card number and begin and end with one of its groups."""
    yield Span(run.start(), run.end())
    groups = [match.span() for match in _TYPED_GROUP.finditer(run.string, run.start(), run.end())]
    for first, (start, _) in enumerate(groups):
        size = 0
        for group_start, end in groups[first:]:
            size += end - group_start
            if SHORTEST <= size <= LONGEST and (start, end) != run.span():
                yield Span(start, end)
