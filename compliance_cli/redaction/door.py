"""The door: bytes of an input go in, text that holds masks comes out. Nobody else holds a raw transcript.

Detection and masking run here, first and always, whatever rules are asked for. `admit` is for checking,
`redact` writes the file back, `scrub` is for lone strings (names, paths, arguments).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from compliance_cli import formats
from compliance_cli.carddata import Detection, Hit, detect, detect_typed
from compliance_cli.errors import InputError, Problem, Reason
from compliance_cli.formats.model import Document, Style
from compliance_cli.formats.packages import name_inside
from compliance_cli.redaction.guard import look_at_bytes, look_at_text
from compliance_cli.redaction.masks import in_file_name, labels
from compliance_cli.redaction.mutes import Mutes, mutes_of
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.redaction.splice import Edit, Spliced, spliced
from compliance_cli.redaction.substitution import Cover, Offsets, covers, opaque, written_out
from compliance_cli.redaction.watch import Watch
from compliance_cli.safetext import EMPTY, CardDatum, Mask, SafeText, SafeTranscript, SafeTurn, SafeWord
from compliance_cli.speech import fold
from compliance_cli.transcript import RawText, Transcript
from compliance_cli.vocabulary import Role

#: A number with a fraction is a time or a confidence, and the digits behind its point are no card number.
_MEASURE = re.compile(r"-?[0-9]{1,11}\.[0-9]+(?:[eE][-+]?[0-9]+)?")
#: Digits and what stands between them in letters of two bytes.
_WIDE = re.compile(rb"(?:[0-9 .\-]\0){13,}")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True)
class Admission:
    """One input after the door: its masked name, its format, its calls, and what was wrong with it.

    The calls come one by one, once: a file of many thousands is never held whole with its card data hidden.
    `several`: there is more than one.
    """

    source: SafeText
    format: str
    calls: Iterator[SafeTranscript]
    problems: tuple[Problem, ...] = ()
    several: bool = False


@dataclass(frozen=True, slots=True)
class Redaction:
    """One input written back: the new bytes (None where it could not be read) and how many pieces were hidden.

    `mutes` are the ranges of its calls' recordings in which card data is spoken, call by call.
    """

    source: SafeText
    format: str
    data: bytes | None
    pieces: int
    problems: tuple[Problem, ...] = ()
    mutes: tuple[Mutes, ...] = ()


def admit(data: bytes, name: str, settings: DoorSettings, source: SafeText | None = None) -> Admission:
    """Read one input and hide its card data. Trouble with the input is in `problems`, never raised.

    `name` is its file name as found; `source` is how it is shown where that is settled already.
    """
    shown = scrub(name, settings)
    source = source or shown
    try:
        document = formats.read(data, name, settings.read)
    except InputError as error:
        return Admission(source, "", iter(()), _placed((error.problem,), data, source, settings))
    scrubber = _Scrubber(settings)
    calls = (_admit_call(call, settings, scrubber) for call in document.calls)
    problems = _placed(document.problems, data, source, settings)
    return Admission(source, document.format, calls, problems, len(document.calls) > 1)


def redact(data: bytes, name: str, settings: DoorSettings, source: SafeText | None = None) -> Redaction:
    """The same file with its card data masked and nothing else changed (names as for `admit`).

    Every text stream of the file is heard whole; every other string, number and key is scanned alone.
    A file of which a part cannot be read is not written back: nobody has heard what that part says.
    Raises `GuardTripped` if a card number would be left.
    """
    shown = scrub(name, settings)
    source = source or shown
    try:
        document = formats.locate(data, name, settings.read)
    except InputError as error:
        return Redaction(source, "", None, 0, _placed((error.problem,), data, source, settings))
    problems = (*document.problems, *_left_over(document, settings))
    if problems:
        return Redaction(source, document.format, None, 0, _placed(problems, data, source, settings))
    edits: list[Edit] = []
    mutes: list[Mutes] = []
    pieces = 0
    for number, stream in enumerate(document.streams):
        text = stream.transcript.text.expose()
        found = _heard(text, detect(stream.transcript, fold(text)), settings.watch)
        edits += (_edit(cover, found.hits, settings, stream=number) for cover in covers(found.hits, settings.mask))
        pieces += len(found.hits)
        if number < len(document.calls):
            mutes.append(mutes_of(stream.transcript, found.hits))
    for number, leaf in enumerate(document.leaves):
        text = formats.leaf_text(document, leaf)
        if leaf.escape.style is Style.JSON_NUMBER and _MEASURE.fullmatch(text):
            settings.watch.judge_harmless_in(text)
            continue
        found = _heard(text, detect_typed(text), settings.watch)
        edits += (_edit(cover, found.hits, settings, leaf=number) for cover in covers(found.hits, settings.mask))
        pieces += len(found.hits)
    made = spliced(document, edits) if edits or document.package else Spliced(document.text.expose(), data)
    if document.package is None:
        look_at_bytes(made.data, document.encoding.codec, settings.watch)
    else:
        look_at_text(made.text, settings.watch)
    return Redaction(source, document.format, made.data, pieces, mutes=tuple(mutes))


def scrub(text: str, settings: DoorSettings | None = None) -> SafeText:
    """A lone string (a path, a name, an argument) with typed card numbers masked, and always printable."""
    text = text.translate(_SURROGATES)
    if not any(character.isdigit() for character in text):
        return SafeText(text)
    settings = settings or DoorSettings()
    found = _heard(text, detect_typed(text), settings.watch)
    return SafeText(written_out(text, found.hits, settings.mask))


def scrub_name(name: str, settings: DoorSettings) -> SafeText:
    """The name of a file to be written: as `scrub`, without the stars of a mask."""
    return SafeText(in_file_name(scrub(name, settings)))


def _admit_call(call: Transcript, settings: DoorSettings, scrubber: _Scrubber) -> SafeTranscript:
    text = call.text.expose()
    folded = fold(text)
    hits = _heard(text, detect(call, folded), settings.watch).hits
    covered = covers(hits, settings.mask)
    offset = Offsets(covered)
    admitted = SafeTranscript(
        id=EMPTY if call.id is None else scrubber(call.id),
        language=None if call.language is None else scrubber(call.language),
        meta={scrub(key, settings): scrubber(value) for key, value in call.meta.items()},
        text=SafeText(opaque(text, covered)),
        folded=SafeText(opaque(folded, covered)),
        turns=_turns(call, offset, scrubber),
        masks=tuple(
            Mask(offset.mask_at(number), cover.kind, SafeText(cover.label), cover.start, cover.end)
            for number, cover in enumerate(covered)
        ),
        words=tuple([SafeWord(offset(word.start), word.begins, word.ends) for word in call.words]),
        card_data=(),
        roles_given=any(turn.role is not Role.UNKNOWN for turn in call.turns),
        line=call.line,
    )
    return replace(admitted, card_data=_card_data(admitted, hits, covered)) if hits else admitted


def _turns(call: Transcript, offset: Offsets, scrubber: _Scrubber) -> tuple[SafeTurn, ...]:
    moves = bool(offset.covered)
    made = []
    for turn in call.turns:
        first, last, who = turn.start, turn.end, turn.speaker
        start, end = (offset(first), offset(last)) if moves else (first, last)
        speaker = EMPTY if who is None else scrubber(who)
        made.append(SafeTurn(start, end, first, last, turn.role, speaker, turn.begins, turn.ends, turn.line))
    return tuple(made)


def _card_data(call: SafeTranscript, hits: tuple[Hit, ...], covered: list[Cover]) -> tuple[CardDatum, ...]:
    data = []
    for number, hit in enumerate(hits):
        at = tuple(mask.at for mask, cover in zip(call.masks, covered, strict=True) if cover.hit == number)
        if not at:
            continue
        places = tuple(dict.fromkeys(call.place(offset, offset + 1) for offset in at))
        data.append(CardDatum(hit.kind, hit.certainty, hit.clues, hit.spoken, hit.partial, at, places))
    return tuple(sorted(data, key=lambda datum: datum.at))


def _placed(problems: Iterable[Problem], data: bytes, source: SafeText, settings: DoorSettings) -> tuple[Problem, ...]:
    """Problems with the masked name of the input, and of the file in it that each is about."""
    return tuple(
        problem.at(scrub(name_inside(data, source, problem.inside), settings) if problem.inside else source)
        for problem in problems
    )


def _left_over(document: Document, settings: DoorSettings) -> Iterator[Problem]:
    """A problem for each file of a package that shows a card number and is no text (a picture, a recording)."""
    for numbers, rest in document.package.rests() if document.package else ():
        wide = b"\n".join(_WIDE.findall(rest)).replace(b"\0", b"")
        if settings.watch.sees_card_number(f"{rest.decode('latin-1')}\n{wide.decode('latin-1')}"):
            yield Problem(Reason.NOT_CLEANED, detail="a file that is no text", inside=numbers)


def _edit(
    cover: Cover, hits: tuple[Hit, ...], settings: DoorSettings, stream: int | None = None, leaf: int | None = None
) -> Edit:
    _, rest = labels(hits[cover.hit], settings.mask)
    return Edit(cover.start, cover.end, cover.label, rest, stream=stream, leaf=leaf)


def _heard(text: str, found: Detection, watch: Watch) -> Detection:
    """The detection, after the guard was told which typed numbers in it are harmless."""
    for span in found.harmless:
        run = text[span.start : span.end]
        watch.judge_harmless("".join(str(int(c)) for c in run if c.isdecimal()))
        # (Of 480970254983169.0 the guard looks at what stands before the point, too.)
        watch.judge_harmless_in(run)
    return found


class _Scrubber:
    """Scrubs the labels of one file; the same few speaker names come back turn after turn."""

    def __init__(self, settings: DoorSettings) -> None:
        self._settings = settings
        self._known: dict[str, SafeText] = {}

    def __call__(self, raw: RawText) -> SafeText:
        text = raw.expose()
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = scrub(text, self._settings)
        return known
