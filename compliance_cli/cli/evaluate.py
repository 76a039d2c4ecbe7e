"""`compliance evaluate`: how well rules and cues find what people say is there."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.bundles import About, Book, Reading
from compliance_cli.cli.session import session_of

EPILOG = """Labels are JSONL: {"id": "a", "labels": {"card.ask-sad": true, "recording-notice": [0, 2]}} for calls \\
(turns count from 0), {"text": "...", "lang": "en", "category": "card.ask-sad", "label": "violation"} for single \\
utterances (or disclosure_ok, benign); PATH may then be the file of labels itself.

Exit codes: 0 no gate failed, 1 a rule or cue is under a gate, 3 some input could not be read, 5 nothing was compared.

Examples:

compliance evaluate calls/ --labels labels.jsonl --min-recall 0.9

compliance evaluate utterances.jsonl --labels utterances.jsonl --map names.yaml -f json"""

_Labels = Annotated[str, typer.Option("--labels", metavar="FILE", help="What is in the calls, or in utterances.")]
_Map = Annotated[
    str | None,
    typer.Option("--map", metavar="FILE", help="YAML: what names in the labels stand for (`their-name: our-rule`)."),
]
_Form = Annotated[
    str, typer.Option("-f", "--format", metavar="FORMAT", help="What to print: text or json.", rich_help_panel="Output")
]
_Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="The table only.", rich_help_panel="Output")]
_Verbose = Annotated[
    bool, typer.Option("-v", "--verbose", help="Also what was missed or wrongly found.", rich_help_panel="Output")
]
_MinRecall = Annotated[
    str | None,
    typer.Option("--min-recall", metavar="SHARE", help="Exit with 1 if a rule or cue finds less, such as 0.9."),
]
_MinPrecision = Annotated[
    str | None,
    typer.Option("--min-precision", metavar="SHARE", help="Exit with 1 if less of what one finds is right."),
]


def evaluate(
    ctx: typer.Context,
    paths: options.Paths,
    labels: _Labels,
    book: Book,
    about: About,
    reading: Reading,
    names: _Map = None,
    min_recall: _MinRecall = None,
    min_precision: _MinPrecision = None,
    rule: options.Rules = None,
    ignore: options.Ignored = None,
    form: _Form = "text",
    quiet: _Quiet = False,
    verbose: _Verbose = False,
    color: options.Colour = "auto",
) -> int:
    """Measure rules and cues on labelled calls or utterances: precision, recall and F1, with their intervals.

    A rule counts as found where it is broken, a cue where it is heard. What has no label does not count.
    """
    session = session_of(ctx)

    from compliance_cli import api
    from compliance_cli.cli import values
    from compliance_cli.cli.asked import check_options, only
    from compliance_cli.cli.configured import configured
    from compliance_cli.cli.progress import progress_bar
    from compliance_cli.errors import ExitCode, Reason
    from compliance_cli.report.model import Style
    from compliance_cli.report.scores import SCORE_WRITERS

    values.known(color, options.COLOURS, "--color")
    values.known(form, SCORE_WRITERS, "--format")
    least_recall = None if min_recall is None else values.share(min_recall, "--min-recall")
    least_precision = None if min_precision is None else values.share(min_precision, "--min-precision")
    told = configured(ctx, book.config)
    asked = only(check_options(session.watch, told, reading, book, about), rule, ignore)
    with progress_bar(session, quiet) as bar:
        evaluation = api.evaluate_paths(paths, labels, asked, names=names, progress=bar.tick)
    failed = evaluation.below(least_recall, least_precision)
    style = Style(int(verbose) - int(quiet), session.colour(session.stdout, color), session.width(session.stdout))
    SCORE_WRITERS[form](evaluation, failed, session.stdout, style)
    if any(problem.reason is not Reason.NO_TRANSCRIPTS for problem in evaluation.problems):
        return ExitCode.UNREADABLE
    if not evaluation.rows:
        return ExitCode.NOTHING_CHECKED
    return ExitCode.FINDINGS if failed else ExitCode.CLEAN
