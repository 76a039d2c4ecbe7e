"""Why a rule came out as it did, for people and as JSON (`compliance explain`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from compliance_cli import __version__
from compliance_cli.errors import Problem
from compliance_cli.report.model import Sink, Style
from compliance_cli.report.page import Page, call_name
from compliance_cli.report.records import Json, encoded, place_record, problem_record
from compliance_cli.report.summary import tell_problem
from compliance_cli.report.text import place_in_words
from compliance_cli.review.explaining import Explanation, Heard
from compliance_cli.review.nearmiss import NearMiss
from compliance_cli.vocabulary import Certainty, Outcome

SCHEMA = "compliance-cli/explanation/1"

_STYLES: Mapping[Outcome, str] = {Outcome.BROKEN: "error", Outcome.UNSURE: "note", Outcome.MET: "good"}
#: How a cue is told of by what it is to the rule.
_PARTS: Mapping[str, str] = {
    "subject": "heard",
    "trigger": "trigger",
    "condition": "applies by",
    "excuse": "excuse",
}
_INDENT, _COLUMN = 2, 16


def tell_explanations(found: Sequence[Explanation | Problem], stream: Sink, style: Style) -> None:
    """A call a block: the outcome and its reason, what was heard and whether it counts, what was nearly heard."""
    page = Page(stream, style.colour, style.width)
    for number, one in enumerate(found):
        if number:
            page.gap()
        if isinstance(one, Problem):
            tell_problem(page, one)
        else:
            _tell(one, page)


def write_explanations(found: Sequence[Explanation | Problem], stream: Sink, style: Style) -> None:
    """One JSON document, a call a line."""
    calls = [one for one in found if not isinstance(one, Problem)]
    problems: list[Json] = [problem_record(one) for one in found if isinstance(one, Problem)]
    tool: Json = {"name": "compliance-cli", "version": __version__}
    stream.write(f'{{\n"schema": {encoded(SCHEMA, stream)},\n"tool": {encoded(tool, stream)},\n"calls": [')
    stream.write(",".join("\n" + encoded(_record(one), stream) for one in calls))
    stream.write(f'{chr(10) if calls else ""}],\n"problems": {encoded(problems, stream)}\n}}\n')


EXPLAINERS: Mapping[str, Callable[[Sequence[Explanation | Problem], Sink, Style], None]] = {
    "text": tell_explanations,
    "json": write_explanations,
}
"""The output formats of `compliance explain`."""


def _tell(one: Explanation, page: Page) -> None:
    roles = "" if one.roles == "given" else f"  roles {one.roles}"
    page.line((call_name(one.source, one.id), "strong"), (roles, "faint"), hang=_INDENT)
    if one.judgement is None:
        page.line((f"{one.rule.id} was not judged here: it looks at cases of several calls", ""), indent=_INDENT)
        return
    judgement = one.judgement
    doubt = "" if judgement.certainty is Certainty.SURE else f" ({judgement.certainty.value})"
    reason = f": {judgement.reason}" if judgement.reason else ""
    page.line(
        (one.rule.id, "strong"),
        (f"  {judgement.outcome.value}", _STYLES.get(judgement.outcome, "")),
        (doubt + reason, ""),
        indent=_INDENT,
        hang=_INDENT,
    )
    for heard in _unlike(one.heard):
        _tell_heard(heard, page)
    for miss in one.near:
        _line("nearest miss", miss.cue, miss, f"but {miss.why}", page)
    if not one.heard and not one.near:
        page.line(("nothing of what it listens for was heard, nor nearly", "faint"), indent=_INDENT)


def _unlike(some: Sequence[Heard]) -> Iterable[Heard]:
    """What is heard, without what would be told in the same words again: several places of a cue in a short turn."""
    told: dict[tuple[object, ...], Heard] = {}
    for one in some:
        told.setdefault((one.part, one.cue, place_in_words(one.place), one.excerpt, one.against), one)
    return told.values()


def _tell_heard(heard: Heard, page: Page) -> None:
    notes = [] if heard.certainty is Certainty.SURE else [heard.certainty.value]
    notes += [f"by evidence: {', '.join(heard.told_by)}"] if heard.told_by else []
    notes += [f"does not count: {heard.against}"] if heard.against else []
    _line(_PARTS[heard.part], heard.cue, heard, ", ".join(notes), page)


def _line(word: str, cue: str, one: Heard | NearMiss, note: str, page: Page) -> None:
    page.line(
        (word.ljust(_COLUMN - _INDENT), "faint"),
        (cue, ""),
        (f"  {place_in_words(one.place)}", "note"),
        (f'  "{one.excerpt}"' if one.excerpt else "", "quote"),
        (f"  {note}" if note else "", "warning"),
        indent=_INDENT,
        hang=_COLUMN,
    )


def _record(one: Explanation) -> dict[str, Json]:
    judgement = one.judgement
    return {
        "source": one.source,
        "id": one.id,
        "rule": one.rule.id,
        "roles": one.roles,
        "outcome": judgement.outcome.value if judgement else None,
        "reason": judgement.reason if judgement else None,
        "certainty": judgement.certainty.value if judgement else None,
        "places": [place_record(place) for place in judgement.places] if judgement else [],
        "heard": [
            {
                "cue": heard.cue,
                "part": heard.part,
                "place": place_record(heard.place),
                "excerpt": heard.excerpt,
                "certainty": heard.certainty.value,
                "counts": heard.against is None,
                "against": heard.against,
                "told_by": list(heard.told_by),
            }
            for heard in one.heard
        ],
        "nearest": [
            {"cue": miss.cue, "place": place_record(miss.place), "excerpt": miss.excerpt, "why": miss.why}
            for miss in one.near
        ],
    }
