"""What is written about a trial: places, excerpt, message."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.engine.fingerprint import fingerprint
from compliance_cli.engine.hearing.said import Said
from compliance_cli.engine.hearing.view import View
from compliance_cli.engine.outcome import Trial
from compliance_cli.findings import Finding, clock
from compliance_cli.packs.model import Rule
from compliance_cli.safetext import EMPTY, Place, SafeText, SafeTranscript
from compliance_cli.vocabulary import Outcome, Severity

#: Code points of an excerpt, and how many of them come before the place.
EXCERPT = 120
_BEFORE = 40

_CHINESE = "zh"


def places_of(view: View, said: Sequence[Said]) -> tuple[Place, ...]:
    """The reportable places, each once, a place of several pieces by its pieces."""
    spans = [span for one in said for span in one.pieces or (view.exact_span(one.start, one.end),)]
    return tuple(dict.fromkeys([view.call.place(start, end) for start, end in spans]))


def finding_of(rule: Rule, trial: Trial, view: View, source: SafeText, language: str) -> Finding:
    """The finding for a trial that is broken (in the rule's severity) or unsure (a note)."""
    call = view.call
    places = places_of(view, trial.places)
    excerpt = excerpt_of(call, *view.exact_span(trial.places[0].start, trial.places[0].end)) if trial.places else EMPTY
    return Finding(
        rule=rule.id,
        severity=rule.severity if trial.outcome is Outcome.BROKEN else Severity.NOTE,
        outcome=trial.outcome,
        certainty=trial.certainty,
        message=message_of(rule, places[0] if places else None, language),
        places=places,
        excerpt=excerpt,
        sources=rule.sources,
        fingerprint=fingerprint(rule.id, call.id or source, places[0].turn if places else 0, excerpt),
    )


def excerpt_of(call: SafeTranscript, first: int, last: int) -> SafeText:
    """About 120 code points of the turn around a place (safe offsets), masks written out, cut between words."""
    turn = call.turns[call.turn_at(first)]
    if turn.end - turn.start <= EXCERPT:
        return call.shown(turn.start, turn.end)
    start = max(turn.start, min(first - _BEFORE, turn.end - EXCERPT))
    end = min(turn.end, max(start + EXCERPT, min(last, start + 2 * EXCERPT)))
    start = _word_start(call.text, start, turn.start, first)
    end = _word_end(call.text, end, min(last, end), turn.end)
    cut = ("…" if start > turn.start else "") + call.shown(start, end) + ("…" if end < turn.end else "")
    return SafeText(cut)


def _word_start(text: str, start: int, least: int, most: int) -> int:
    """`start`, moved behind the next space if it stands inside a word of an alphabet."""
    if start <= least or not _inside_word(text, start):
        return start
    space = text.find(" ", start, most)
    return space + 1 if space >= 0 else start


def _word_end(text: str, end: int, least: int, most: int) -> int:
    if end >= most or not _inside_word(text, end):
        return end
    space = text.rfind(" ", least, end)
    return space if space >= 0 else end


def _inside_word(text: str, offset: int) -> bool:
    return all(character.isascii() and character.isalnum() for character in text[offset - 1 : offset + 1])


def message_of(rule: Rule, place: Place | None, language: str) -> str:
    """The rule's message in the call's language; `{at}` is the time of the place, or its turn."""
    wanted = _CHINESE if _CHINESE in language else "en"
    for key in (wanted, *(key for key in rule.message if key.startswith(wanted)), "en", *rule.message):
        if key in rule.message:
            return rule.message[key].replace("{at}", _at(place, key))
    return rule.title.get(wanted) or next(iter(rule.title.values()), rule.id)


def _at(place: Place | None, language: str) -> str:
    chinese = language.startswith(_CHINESE)
    if place is None:
        return "整通" if chinese else "the whole call"
    if place.begins is not None:
        return clock(place.begins)
    return f"第{place.turn}轮" if chinese else f"turn {place.turn}"
