"""An evaluation as a table for people and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from compliance_cli import __version__
from compliance_cli.report.model import Sink, Style
from compliance_cli.report.page import Page, Part, counted
from compliance_cli.report.records import Json, encoded, problem_record
from compliance_cli.report.summary import tell_problem
from compliance_cli.review.scores import Evaluation, Row, Score

SCHEMA = "compliance-cli/evaluation/1"

_COLUMNS = ("right", "wrong", "missed", "precision", "", "recall", "", "F1")


def tell_scores(evaluation: Evaluation, failed: Sequence[Row], stream: Sink, style: Style) -> None:
    """A table, a rule or cue a row; `failed` are the rows under a gate. With `verbosity` also each wrong pair."""
    page = Page(stream, style.colour, style.width)
    for problem in evaluation.problems:
        tell_problem(page, problem)
    width = max([len("total"), *(len(row.id) for row in evaluation.rows)]) + 2
    page.line((" " * width, ""), ("".join(_cells(_COLUMNS)), "faint"))
    under = {row.id for row in failed}
    for row in evaluation.rows:
        page.line((row.id.ljust(width), "error" if row.id in under else ""), ("".join(_cells(_figures(row.score))), ""))
    for language, score in evaluation.languages.items() if len(evaluation.languages) > 1 else ():
        page.line((language.ljust(width), "faint"), ("".join(_cells(_figures(score))), "faint"))
    page.line(("total".ljust(width), "strong"), ("".join(_cells(_figures(evaluation.total))), "strong"))
    if style.verbosity > 0:
        page.gap()
        for one in evaluation.wrong:
            page.line((f"{one.id}: {'missed in' if one.missed else 'wrongly found in'} {one.where}", ""), hang=2)
    if style.verbosity >= 0:
        page.gap()
        for line in _remarks(evaluation, failed):
            page.line(line, hang=2)


def write_scores(evaluation: Evaluation, failed: Sequence[Row], stream: Sink, style: Style) -> None:
    """One JSON document, a rule or cue a line."""
    rows = ",\n".join(encoded(_row_record(row), stream) for row in evaluation.rows)
    rest: dict[str, Json] = {
        "total": _score_record(evaluation.total),
        "languages": {language: _score_record(score) for language, score in evaluation.languages.items()},
        "calls": evaluation.calls,
        "utterances": evaluation.utterances,
        "failed": [row.id for row in failed],
        "wrong": [{"id": one.id, "where": one.where, "missed": one.missed} for one in evaluation.wrong],
        "unmatched": list(evaluation.unmatched),
        "unknown": list(evaluation.unknown),
        "problems": [problem_record(problem) for problem in evaluation.problems],
    }
    head: dict[str, Json] = {"schema": SCHEMA, "tool": {"name": "compliance-cli", "version": __version__}}
    parts = [f'"{key}": {encoded(value, stream)}' for key, value in head.items()]
    parts.append(f'"rules": [\n{rows}\n]' if rows else '"rules": []')
    parts += [f'"{key}": {encoded(value, stream)}' for key, value in rest.items()]
    stream.write("{\n" + ",\n".join(parts) + "\n}\n")


SCORE_WRITERS: Mapping[str, Callable[[Evaluation, Sequence[Row], Sink, Style], None]] = {
    "text": tell_scores,
    "json": write_scores,
}
"""The output formats of `compliance evaluate`."""


def _figures(score: Score) -> Sequence[str]:
    return (
        str(score.tp),
        str(score.fp),
        str(score.fn),
        _share(score.precision),
        _interval(score.precision, score.precision_interval),
        _share(score.recall),
        _interval(score.recall, score.recall_interval),
        _share(score.f1),
    )


def _cells(cells: Sequence[str]) -> Iterator[str]:
    for cell, width in zip(cells, (7, 7, 8, 11, 12, 8, 12, 6), strict=True):
        yield cell.rjust(width)


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}"


def _interval(share: float | None, interval: tuple[float, float]) -> str:
    return "" if share is None else f" {interval[0]:.2f}-{interval[1]:.2f}"


def _remarks(evaluation: Evaluation, failed: Sequence[Row]) -> Iterator[Part]:
    if evaluation.unknown:
        yield f"neither a rule nor a cue (name them in --map): {', '.join(evaluation.unknown)}", "warning"
    if evaluation.unmatched:
        yield f"labelled, but not among the inputs: {', '.join(evaluation.unmatched)}", "warning"
    if failed:
        yield f"under the gate: {', '.join(row.id for row in failed)}", "error"
    unsure = f"; {evaluation.total.unsure:,} came out unsure and count as not found" if evaluation.total.unsure else ""
    told = [
        counted(number, noun)
        for number, noun in ((evaluation.calls, "labelled call"), (evaluation.utterances, "labelled utterance"))
        if number
    ]
    yield f"Compared {' and '.join(told) or 'nothing'}{unsure}; intervals are 95 %", "strong"


def _row_record(row: Row) -> dict[str, Json]:
    return {
        "id": row.id,
        "kind": row.kind,
        **_score_record(row.score),
        "languages": {language: _score_record(score) for language, score in row.languages.items()},
    }


def _score_record(score: Score) -> dict[str, Json]:
    return {
        "tp": score.tp,
        "fp": score.fp,
        "fn": score.fn,
        "tn": score.tn,
        "unsure": score.unsure,
        "precision": _rounded(score.precision),
        "recall": _rounded(score.recall),
        "f1": _rounded(score.f1),
        "interval": {
            "precision": [_rounded(end) for end in score.precision_interval],
            "recall": [_rounded(end) for end in score.recall_interval],
        },
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
