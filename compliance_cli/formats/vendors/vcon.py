"""IETF vCon: text dialogs, and transcripts of recordings as another service writes them.

A vCon that is signed or encrypted is refused. A recording inside is not looked at, and not changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from compliance_cli.errors import InputError, Problem, Reason
from compliance_cli.formats.clock import seconds
from compliance_cli.formats.counting import from_zero
from compliance_cli.formats.definition import Entry, JsonFormat, Reading, TestedOn
from compliance_cli.formats.described import Description, Turns, described, in_order
from compliance_cli.formats.jsonvalues import document_in, members, text_of, whole
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place, select, text_at, values_at
from compliance_cli.formats.talk import Said, Talk, Token

_DESCRIPTION = Description(
    name="vcon",
    title="IETF vCon, with another service's transcript inside",
    known_by=(
        ("vcon", "parties"),
        ("vcon", "dialog[]"),
        ("vcon", "uuid"),
        ("payload", "signatures[]"),
        ("ciphertext", "recipients[]"),
        ("ciphertext", "protected"),
    ),
    shapes=(Turns(""),),
    tested_on=TestedOn.REAL_FILE,
    extensions=(".vcon", ".json"),
)
_WRITTEN = ("none", "json", None)
"""Encodings of a body that is text and no recording."""


def format_over(bodies: Sequence[JsonFormat]) -> JsonFormat:
    """The vCon format; `bodies` are the formats that a transcript inside may have, in order of trial."""
    return replace(described(_DESCRIPTION), read=partial(_read, bodies))


def _read(bodies: Sequence[JsonFormat], entries: Sequence[Entry], options: ReadOptions) -> Reading:
    return Reading([_talk(bodies, entry, options) for entry in entries])


def _talk(bodies: Sequence[JsonFormat], entry: Entry, options: ReadOptions) -> Talk:
    """One call: the transcripts of its recordings, the messages of its text dialogs.

    Raises `InputError` SIGNED for a container whose content is not to be read.
    """
    root = Place(entry.tree)
    if "vcon" not in members(entry.tree):
        raise InputError(Problem(Reason.SIGNED, line=entry.line, detail="a signed or encrypted vCon"))
    transcripts = [_transcript(bodies, one, root, options) for one in _newest(root)]
    turns = [turn for talk in transcripts for turn in talk.turns]
    texts = [_text(one, root) for one in select(root, "dialog[]") if text_at(one, ("type",)) == "text"]
    date = text_at(root, ("dialog[0].start", "created_at"))
    language = next((talk.language for talk in transcripts if talk.language), None)
    both = turns + [turn for turn in from_zero(in_order(texts)) if turn.tokens]
    meta = {"date": date} if date else {}
    dated = any(talk.dated for talk in transcripts) or (bool(texts) and not turns)
    return Talk(tuple(both), text_at(root, ("uuid",)), language, meta, entry.line, dated)


def _newest(root: Place) -> Iterator[Place]:
    """One transcript for each dialog: the first, and one that was redacted only if there is no other."""
    found: dict[str | None, Place] = {}
    kinds = [(one, (text_at(one, ("type",)) or "").lower()) for one in select(root, "analysis[]")]
    for redacted in (False, True):
        for one, kind in kinds:
            if "transcript" in kind and ("redact" in kind) == redacted:
                found.setdefault(text_at(one, ("dialog", "dialog[0]")), one)
    yield from found.values()


def _transcript(bodies: Sequence[JsonFormat], analysis: Place, root: Place, options: ReadOptions) -> Talk:
    """The turns of an analysis, by the first format that knows its body, else as rows or as one text."""
    body = document_in(members(analysis.value).get("body"))
    known = next((one for one in bodies if isinstance(body, dict | list) and one.sniff(body)), None)
    if known is not None:
        talks = known.read([Entry(body)], options).talks
        told = [turn for talk in talks for turn in talk.turns]
        dated = any(talk.dated for talk in talks)
        if known.name != "turns" or any(turn.speaker for turn in told):
            return Talk(tuple(told), language=next((talk.language for talk in talks), None), dated=dated)
    if isinstance(body, str):
        return Talk((Said((Token(body),)),) if text_at(analysis, ("encoding",)) in _WRITTEN else ())
    rows = (_row(one, root) for path in ("[]", "transcript[]", "messages[]") for one in select(Place(body), path))
    said = [row for row in rows if row.tokens]
    counted = from_zero(said)
    return Talk(tuple(counted), dated=counted is not said)


def _row(row: Place, root: Place) -> Said:
    text = text_at(row, ("text", "message", "body"))
    begins = next((time for value in values_at(row, ("start",)) if (time := seconds(value)) is not None), None)
    lasts = next((time for value in values_at(row, ("duration",)) if (time := seconds(value)) is not None), None)
    ends = None if begins is None or lasts is None else begins + lasts
    speaker = text_at(row, ("speaker",)) or _party(row, root)
    return Said((Token(text),) if text else (), speaker, None, begins, ends)


def _text(dialog: Place, root: Place) -> Said:
    """A message; the first of its parties wrote it."""
    text = text_of(members(dialog.value).get("body")) if text_at(dialog, ("encoding",)) in _WRITTEN else None
    begins = seconds(members(dialog.value).get("start"))
    return Said((Token(text),) if text else (), _party(dialog, root), None, begins)


def _party(place: Place, root: Place) -> str | None:
    number = next(
        (n for v in values_at(place, ("originator", "parties", "parties[0]")) if (n := whole(v)) is not None), None
    )
    if number is None:
        return None
    return next(
        (text for one in select(root, f"parties[{number}]") if (text := text_at(one, ("role", "name")))), str(number)
    )
