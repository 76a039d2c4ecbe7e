"""The door: bytes of an input go in, text that holds masks comes out. Nobody else holds a raw transcript.

Detection and masking run here, first and always, whatever rules are asked for. `admit` is for checking,
`redact` writes the file back, `scrub` is for lone strings (names, paths, arguments).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from compliance_cli import formats
from compliance_cli.carddata import Detection, Hit, detect, detect_typed
from compliance_cli.errors import InputError, Problem
from compliance_cli.formats.model import Document, Leaf, ReadOptions
from compliance_cli.redaction.guard import look_at_bytes
from compliance_cli.redaction.masks import labels
from compliance_cli.redaction.splice import Edit, LeafTarget, StreamTarget, splice
from compliance_cli.redaction.watch import Watch
from compliance_cli.safetext import (
    EMPTY,
    MASK_CHARACTERS,
    CardDatum,
    Mask,
    Place,
    SafeText,
    SafeTranscript,
    SafeTurn,
    SafeWord,
)
from compliance_cli.speech import fold
from compliance_cli.transcript import RawText, Transcript
from compliance_cli.vocabulary import Kind, MaskStyle, Role

_SURROGATES = {code: 0xFFFD for code in range(0xD800, 0xE000)}


@dataclass(frozen=True, slots=True)
class DoorSettings:
    """How masks look, what the user said about the input, and the memory of the guard of this run."""

    mask: MaskStyle = MaskStyle.LAST4
    read: ReadOptions = field(default_factory=ReadOptions)
    watch: Watch = field(default_factory=Watch)


@dataclass(frozen=True, slots=True)
class Admission:
    """One input after the door: its masked name, its format, its calls, and what was wrong with it."""

    source: SafeText
    format: str
    calls: tuple[SafeTranscript, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Redaction:
    """One input written back: the new bytes (None where it could not be read) and how many pieces were hidden."""

    source: SafeText
    format: str
    data: bytes | None
    pieces: int
    problems: tuple[Problem, ...] = ()


def admit(data: bytes, name: str, settings: DoorSettings) -> Admission:
    """Read one input and hide its card data. Trouble with the input is in `problems`, never raised."""
    source = scrub(name, settings)
    try:
        document = formats.read(data, name, settings.read)
    except InputError as error:
        return Admission(source, "", (), (error.problem.at(source),))
    scrubber = _Scrubber(settings)
    calls = tuple(_admit_call(call, settings, scrubber) for call in document.calls)
    return Admission(source, document.format, calls, tuple(problem.at(source) for problem in document.problems))


def redact(data: bytes, name: str, settings: DoorSettings) -> Redaction:
    """The same file with its card data masked and nothing else changed.

    Every text stream of the file is heard whole; every other string, number and key is scanned alone.
    Raises `GuardTripped` if a card number would be left.
    """
    source = scrub(name, settings)
    try:
        document = formats.locate(data, name, settings.read)
    except InputError as error:
        return Redaction(source, "", None, 0, (error.problem.at(source),))
    edits: list[Edit] = []
    pieces = 0
    for number, stream in enumerate(document.streams):
        text = stream.transcript.text.expose()
        found = _hear(text, stream.transcript, settings)
        pieces += len(found.hits)
        for hit in found.hits:
            first, rest = labels(hit, settings.mask)
            edits += (
                Edit(StreamTarget(number), span.start, span.end, first if place == 0 else rest, rest)
                for place, span in enumerate(hit.spans)
            )
    for number, leaf in enumerate(document.leaves):
        for start, end, label in _leaf_masks(document, leaf, settings):
            edits.append(Edit(LeafTarget(number), start, end, label, label))
            pieces += 1
    problems = tuple(problem.at(source) for problem in document.problems)
    redacted = splice(document, edits) if edits else data
    look_at_bytes(redacted, document.encoding.codec, settings.watch)
    return Redaction(source, document.format, redacted, pieces, problems)


def scrub(text: str, settings: DoorSettings | None = None) -> SafeText:
    """A lone string (a path, a name, an argument) with typed card numbers masked, and always printable."""
    text = text.translate(_SURROGATES)
    if not any(character.isdigit() for character in text):
        return SafeText(text)
    settings = settings or DoorSettings()
    found = detect_typed(text)
    _tell_watch(text, found, settings.watch)
    return SafeText(_masked(text, found, settings.mask))


class _Scrubber:
    """Scrubs the labels of one file; the same few speaker names come back turn after turn."""

    def __init__(self, settings: DoorSettings) -> None:
        self._settings = settings
        self._known: dict[str, SafeText] = {}

    def __call__(self, raw: RawText | None) -> SafeText:
        if raw is None:
            return EMPTY
        text = raw.expose()
        if text not in self._known:
            self._known[text] = scrub(text, self._settings)
        return self._known[text]


def _hear(text: str, transcript: Transcript, settings: DoorSettings, folded: str | None = None) -> Detection:
    found = detect(transcript, fold(text) if folded is None else folded)
    _tell_watch(text, found, settings.watch)
    return found


def _tell_watch(text: str, found: Detection, watch: Watch) -> None:
    for span in found.harmless:
        digits = "".join(str(int(c)) for c in text[span.start : span.end] if c.isdecimal())
        watch.judge_harmless(digits)


def _masked(text: str, found: Detection, style: MaskStyle) -> str:
    parts: list[str] = []
    here = 0
    for start, end, label, _ in _in_order(found.hits, style):
        parts += (text[here:start], label)
        here = end
    parts.append(text[here:])
    return "".join(parts)


def _leaf_masks(document: Document, leaf: Leaf, settings: DoorSettings) -> Iterator[tuple[int, int, str]]:
    text = formats.leaf_text(document, leaf)
    found = detect_typed(text)
    _tell_watch(text, found, settings.watch)
    for start, end, label, _ in _in_order(found.hits, settings.mask):
        yield start, end, label


def _in_order(hits: tuple[Hit, ...], style: MaskStyle) -> list[tuple[int, int, str, int]]:
    """(start, end, label, number of the hit) of every span, in order of the text."""
    spans: list[tuple[int, int, str, int]] = []
    for number, hit in enumerate(hits):
        first, rest = labels(hit, style)
        spans += ((s.start, s.end, first if place == 0 else rest, number) for place, s in enumerate(hit.spans))
    return sorted(spans)


def _admit_call(call: Transcript, settings: DoorSettings, scrubber: _Scrubber) -> SafeTranscript:
    text = call.text.expose()
    folded = fold(text)
    found = _hear(text, call, settings, folded)
    masks, safe, safe_folded = _substitute(text, folded, found.hits, settings.mask)
    moved = _Moved(masks)
    turns = tuple(
        SafeTurn(
            moved.to_safe(turn.start),
            moved.to_safe(turn.end),
            turn.start,
            turn.end,
            turn.role,
            scrubber(turn.speaker),
            turn.begins,
            turn.ends,
            turn.line,
        )
        for turn in call.turns
    )
    words = tuple(SafeWord(moved.to_safe(word.start), word.begins, word.ends) for word in call.words)
    safe_call = SafeTranscript(
        id=scrubber(call.id),
        language=scrubber(call.language) if call.language is not None else None,
        meta=_scrub_meta(call.meta, scrubber),
        text=SafeText(safe),
        folded=SafeText(safe_folded),
        turns=turns,
        masks=tuple(mask for mask, _ in masks),
        words=words,
        card_data=(),
        roles_given=any(turn.role is not Role.UNKNOWN for turn in call.turns),
        line=call.line,
    )
    return _with_card_data(safe_call, found.hits, masks) if found.hits else safe_call


def _substitute(
    text: str, folded: str, hits: tuple[Hit, ...], style: MaskStyle
) -> tuple[list[tuple[Mask, int]], str, str]:
    """Put one opaque character in place of each span, in the text and in its folded copy."""
    masks: list[tuple[Mask, int]] = []
    parts: list[str] = []
    folded_parts: list[str] = []
    here = at = 0
    for start, end, label, number in _in_order(hits, style):
        kind = hits[number].kind
        at += start - here
        parts += (text[here:start], MASK_CHARACTERS[kind])
        folded_parts += (folded[here:start], MASK_CHARACTERS[kind])
        masks.append((Mask(at, kind, SafeText(label), start, end), number))
        at += 1
        here = end
    parts.append(text[here:])
    folded_parts.append(folded[here:])
    return masks, "".join(parts), "".join(folded_parts)


class _Moved:
    """Offsets of the raw text → offsets of the safe text. Questions must come in rising order per walk."""

    def __init__(self, masks: list[tuple[Mask, int]]) -> None:
        self._masks = [mask for mask, _ in masks]

    def to_safe(self, offset: int) -> int:
        shift = 0
        for mask in self._masks:
            if mask.start >= offset:
                break
            if offset < mask.end:
                return mask.at
            shift = mask.end - mask.at - 1
        return offset - shift


def _with_card_data(call: SafeTranscript, hits: tuple[Hit, ...], masks: list[tuple[Mask, int]]) -> SafeTranscript:
    data = []
    for number, hit in enumerate(hits):
        at = tuple(mask.at for mask, owner in masks if owner == number)
        places = _one_a_turn(tuple(call.place(offset, offset + 1) for offset in at), hit.kind)
        data.append(CardDatum(hit.kind, hit.certainty, hit.clues, hit.spoken, hit.partial, at, places))
    data.sort(key=lambda datum: datum.at)
    return SafeTranscript(
        call.id,
        call.language,
        call.meta,
        call.text,
        call.folded,
        call.turns,
        call.masks,
        call.words,
        tuple(data),
        call.roles_given,
        call.line,
    )


def _one_a_turn(places: tuple[Place, ...], kind: Kind) -> tuple[Place, ...]:
    """A secret reported by its turn is reported once a turn."""
    return tuple(dict.fromkeys(places)) if kind.reported_by_turn else places


def _scrub_meta(meta: Mapping[str, RawText], scrubber: _Scrubber) -> dict[str, SafeText]:
    return {scrub(key): scrubber(value) for key, value in meta.items()}
