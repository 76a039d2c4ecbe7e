"""FunASR: a list of results, often saved as Python prints it; times are pairs, a word (or character) each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compliance_cli.formats.clock import seconds
from compliance_cli.formats.definition import Entry, Reading
from compliance_cli.formats.described import MILLISECOND, Description, Turns, described, talk_of
from compliance_cli.formats.jsonvalues import items
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.paths import Place, select, text_at
from compliance_cli.formats.talk import Said, Talk, Timing, Token
from compliance_cli.formats.timing import words_in

_SENTENCE = ("text", "sentence")
_DESCRIPTION = Description(
    name="funasr",
    title="FunASR",
    known_by=(
        ("[].sentence_info[]",),
        ("sentence_info[]",),
        ("[].key", "[].text", "[].timestamp"),
        ("key", "text", "timestamp"),
    ),
    shapes=(Turns(""),),
    extensions=(".json", ".txt"),
)
_FORMAT = described(_DESCRIPTION)


def _read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    """A call for each result."""
    return Reading([_talk(call, entry) for entry in entries for call in items(entry.tree) or (entry.tree,)])


def _talk(call: object, entry: Entry) -> Talk:
    place = Place(call)
    turns = [_said(sentence) for sentence in select(place, "sentence_info[]")] or [_said(place)]
    described_as = replace(_DESCRIPTION, id=("key",))
    return talk_of(place, described_as, turns, entry.line)


def _said(sentence: Place) -> Said:
    text = text_at(sentence, _SENTENCE) or ""
    pairs = [items(one.value) for one in select(sentence, "timestamp[]")]
    times = [(seconds(pair[0], MILLISECOND), seconds(pair[1], MILLISECOND)) for pair in pairs if len(pair) == 2]
    begins = next(iter(times), (None, None))[0]
    ends = times[-1][1] if times else None
    own = next(select(sentence, "start"), None), next(select(sentence, "end"), None)
    return Said(
        (Token(text, "", _timings(text, times)),) if text else (),
        text_at(sentence, ("spk",)),
        None,
        begins if own[0] is None else seconds(own[0].value, MILLISECOND),
        ends if own[1] is None else seconds(own[1].value, MILLISECOND),
    )


def _timings(text: str, times: Sequence[tuple[float | None, float | None]]) -> tuple[Timing, ...]:
    """Punctuation has no time; if words and times are not as many, no word's time is known."""
    words = words_in(text)
    if len(words) != len(times):
        return ()
    return tuple(
        Timing(start, end, begins, ends)
        for (_, start, end), (begins, ends) in zip(words, times, strict=True)
        if begins is not None and ends is not None
    )


FORMAT = replace(_FORMAT, read=_read)
