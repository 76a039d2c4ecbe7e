"""The `data.*` cues: card data that the detector heard, and the marks that other tools left of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compliance_cli.engine.hearing.marks import VendorMark
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.view import View
from compliance_cli.packs.cuemodel import DATA_PREFIX
from compliance_cli.safetext import CardDatum
from compliance_cli.vocabulary import Certainty, Kind

#: What a call for a card's number or a code may be answered with. Its date is told along with either.
CARD_ITSELF = frozenset(f"{DATA_PREFIX}{kind.value}" for kind in (Kind.PAN, Kind.CVV, Kind.PIN, Kind.OTP))


def is_data(cue_id: str) -> bool:
    """Whether a cue is heard by the detector."""
    return cue_id.startswith(DATA_PREFIX)


def detected(cue_id: str, view: View) -> Iterable[Said]:
    """The card data of a cue's kind."""
    kind = _kind(cue_id)
    return (_datum(cue_id, datum, view) for datum in view.call.card_data if datum.kind is kind and datum.at)


def detected_of(cue_ids: Iterable[str], view: View) -> Sequence[Said]:
    """The card data of the kinds of some cues."""
    return [said for cue_id in cue_ids for said in detected(cue_id, view)]


def marked(cue_id: str, view: View, marks: Sequence[tuple[int, VendorMark]]) -> Iterable[Said]:
    """The marks (each with its position) of a cue's kind, and as `possible` those that do not tell their kind."""
    kind = _kind(cue_id)
    for position, mark in marks:
        if mark.kind in (kind, None):
            certainty = Certainty.POSSIBLE if mark.kind is None else Certainty.SURE
            yield _place(cue_id, view, position, position + mark.end - mark.start, certainty)


def _kind(cue_id: str) -> Kind:
    return Kind(cue_id.removeprefix(DATA_PREFIX))


def _datum(cue_id: str, datum: CardDatum, view: View) -> Said:
    position = view.mask_position(datum.at[0])
    pieces = tuple((at, at + 1) for at in datum.at)
    return _place(cue_id, view, position, position + 1, datum.certainty, pieces)


def _place(
    cue_id: str, view: View, start: int, end: int, certainty: Certainty, pieces: tuple[tuple[int, int], ...] = ()
) -> Said:
    turn = view.call.turn_at(start)
    utterance = view.utterance_of[turn]
    whole = view.utterances[utterance]
    offset = whole.starts[whole.turns.index(turn)] + start - view.call.turns[turn].start
    # Its own characters are its sentence: whether it stands in the sentence of words is told by theirs.
    return Said(cue_id, start, end, turn, utterance, offset, (offset, offset + end - start), certainty, pieces)
