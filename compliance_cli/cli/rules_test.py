"""`compliance rules test`: do the rules come out on their own examples as these say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import session_of

if TYPE_CHECKING:
    from compliance_cli.review.examples import ExampleResult

EPILOG = """missing: should be broken and was not. noisy: should not be broken and was. misplaced: any other outcome \\
than the one it should have.

Examples:

compliance rules test

compliance rules test -p my-pack/ --rule my.rule"""


def run_examples(
    ctx: typer.Context,
    pack: options.Packs = None,
    rule: options.Rules = None,
    ignore: options.Ignored = None,
    color: options.Colour = "auto",
) -> int:
    """Run every rule on its own examples and report those that come out otherwise."""
    session = session_of(ctx)

    from compliance_cli import api
    from compliance_cli.cli import values
    from compliance_cli.errors import ExitCode
    from compliance_cli.report.page import Page, counted
    from compliance_cli.review.examples import Failure, gaps

    values.known(color, options.COLOURS, "--color")
    page = Page(session.stdout, session.colour(session.stdout, color), session.width(session.stdout))
    book = api.load_rules(pack or (), rule or (), ignore or ())
    results = api.run_rule_examples(book)
    failed = [result for result in results if result.failure is not None]
    for result in failed:
        page.line((_told(result), ""), hang=2)
    for gap in gaps(book):
        page.line((f"{gap.rule}: no example in {gap.language} that is {gap.outcome.value}", "note"), hang=2)
    ran = f"Ran {counted(len(results), 'example')} of {counted(len(book.rules), 'rule')}: "
    counts = [f"{sum(result.failure is one for result in failed)} {one.value}" for one in Failure]
    page.line((ran, "strong"), (", ".join(counts) if failed else "all came out right", "error" if failed else "good"))
    if not results:
        return ExitCode.NOTHING_CHECKED
    return ExitCode.FINDINGS if failed else ExitCode.CLEAN


def _told(result: ExampleResult) -> str:
    example, judgement = result.example, result.judgement
    came = "was not judged" if judgement is None else f"came out {judgement.outcome.value}"
    reason = f" ({judgement.reason})" if judgement is not None and judgement.reason else ""
    word = "" if result.failure is None else result.failure.value
    return (
        f"{example.position}: {word}: {result.rule} ({example.language}) "
        f"should be {example.outcome.value}, {came}{reason}"
    )
