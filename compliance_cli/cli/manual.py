"""The manual page of a rule: made from its YAML, with its examples passed through the door."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compliance_cli.cli.rule_words import amount, in_words
from compliance_cli.formats.model import ReadOptions
from compliance_cli.packs.cuemodel import DATA_PREFIX, Cue, Wording
from compliance_cli.packs.model import Rule, RuleBook
from compliance_cli.redaction import door
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.redaction.watch import Watch
from compliance_cli.report.page import Page
from compliance_cli.safetext import SafeTranscript
from compliance_cli.vocabulary import Outcome, Role

#: Phrases of a list that are shown unless all are asked for.
_PHRASES_SHOWN = 6


def manual_page(book: RuleBook, rule: Rule, page: Page, language: str, watch: Watch, whole: bool = False) -> None:
    """Write all that is to know of a rule; of long lists of phrases only the beginning, unless it is to be `whole`."""
    most = None if whole else _PHRASES_SHOWN
    page.line((rule.id, "strong"), (f"  {in_language(rule.title, language)}", ""), hang=2)
    page.line((f"{rule.severity.value}, pack {rule.pack}, {rule.position}", "faint"), hang=2)
    _section(page, "What it asks", in_words(rule))
    _section(page, "What it says when broken", [in_language(rule.message, language)])
    _section(page, "Cues", [line for cue in dict.fromkeys(rule.cues) for line in _cue(cue, book.cues.get(cue), most)])
    _section(page, "Sources", [line for key in rule.sources for line in source_lines(book, key)])
    for outcome in Outcome:
        texts = [example.text for example in rule.examples if example.outcome is outcome]
        _section(page, f"Examples: {outcome.value}", example_lines(texts, watch))


def in_language(texts: Mapping[str, str], language: str) -> str:
    """A title or message in this language, else in English, else in the first there is."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def _section(page: Page, title: str, lines: Sequence[str]) -> None:
    if not lines:
        return
    page.gap()
    page.line((title, "strong"))
    for line in lines:
        indent = len(line) - len(line.lstrip())
        page.line((line.lstrip(), ""), indent=2 + indent, hang=4 + indent)


def _cue(name: str, cue: Cue | None, most: int | None) -> Iterator[str]:
    if cue is None:
        heard = f"{name.removeprefix(DATA_PREFIX)}, heard by the card data detector"
        yield f"{name}: {heard}" if name.startswith(DATA_PREFIX) else name
        return
    by = "anyone" if cue.by is None else f"the {cue.by.value}"
    guards = sorted(guard.value for guard in cue.guards)
    yield f"{name}: said by {by}" + (f"; not when {', '.join(guards)}" if guards else "")
    for language, wordings in cue.wordings.items():
        for wording in wordings:
            for line in _wording(wording, most):
                yield f"  {language}: {door.scrub(line)}"


def _wording(wording: Wording, most: int | None) -> Iterator[str]:
    if wording.any_of:
        yield f"one of: {_phrases(wording.any_of, most)}"
    if wording.all_of:
        groups = (f"{name} ({_phrases(phrases, most)})" for name, phrases in wording.all_of.items())
        which = f"{wording.at_least} of" if wording.at_least else "one of each"
        near = f", {amount(wording.near)} apart at most" if wording.near else ""
        yield f"{which}: {' + '.join(groups)}{near}{', in this order' if wording.in_order else ''}"
    if wording.patterns:
        yield f"pattern: {_phrases(wording.patterns, most)}"
    if wording.similar_to:
        yield f"a sentence that shares {wording.similar:.0%} of its words with: {_phrases(wording.similar_to, most)}"
    if wording.means:
        yield f"a sentence that means nearly ({wording.meaning:g}) the same as: {_phrases(wording.means, most)}"
    if wording.not_if:
        yield f"but not with: {_phrases(wording.not_if, most)}"
    if wording.not_patterns:
        yield f"nor with the pattern: {_phrases(wording.not_patterns, most)}"
    if wording.not_near and wording.not_near_within:
        yield f"nor within {amount(wording.not_near_within)} of: {_phrases(wording.not_near, most)}"
    if wording.question:
        yield "only in a question"


def _phrases(phrases: Sequence[str], most: int | None) -> str:
    shown = " | ".join(phrases[:most])
    hidden = len(phrases[most:]) if most is not None else 0
    return f"{shown} | ... {hidden} more" if hidden else shown


def source_lines(book: RuleBook, key: str) -> Iterator[str]:
    """All that is known of a source, given its key."""
    source = book.sources.get(key)
    if source is None:
        yield key
        return
    mark = "verified" if source.verified else "not verified"
    yield f"{key}: {source.instrument}, {source.section} ({source.basis}, {mark})"
    yield f"  {source.summary}"
    if source.in_force:
        yield f"  in force: {source.in_force}"
    if source.address:
        yield f"  {source.address}"


def example_lines(texts: Sequence[str], watch: Watch) -> list[str]:
    """Example calls as they may be shown, a line a turn, numbered from 1."""
    lines: list[str] = []
    for number, text in enumerate(texts, 1):
        form = "turns" if text.lstrip().startswith("{") else "text"
        settings = DoorSettings(read=ReadOptions(format=form), watch=watch)
        admission = door.admit(text.encode("utf-8", "replace"), "<example>", settings)
        lines += (f"{number}. {line}" if first else f"   {line}" for first, line in _turns(tuple(admission.calls)))
    return lines


def _turns(calls: Sequence[SafeTranscript]) -> Iterator[tuple[bool, str]]:
    for call in calls:
        for place, turn in enumerate(call.turns):
            speaker = turn.speaker or ("" if turn.role is Role.UNKNOWN else turn.role.value)
            yield (
                place == 0,
                f"{speaker}: {call.shown(turn.start, turn.end)}" if speaker else call.shown(turn.start, turn.end),
            )
