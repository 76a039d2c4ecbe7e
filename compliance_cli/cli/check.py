"""`compliance check`: run the rules over transcripts."""

from __future__ import annotations

import typer

from compliance_cli.cli import options
from compliance_cli.cli.bundles import About, Book, Reading
from compliance_cli.cli.session import session_of

EPILOG = """Examples:

compliance check calls/

compliance check call.vtt -v --speaker Anna=agent

compliance check calls/ -f json -o text=report.txt > results.json"""


def check(
    ctx: typer.Context,
    paths: options.Paths,
    book: Book,
    about: About,
    reading: Reading,
    rule: options.Rules = None,
    ignore: options.Ignored = None,
    form: options.Format = "text",
    output: options.OutputFiles = None,
    fail_on: options.FailOn = "error",
    fail_on_unsure: options.FailOnUnsure = None,
    exit_zero: options.ExitZero = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    color: options.Colour = "auto",
    timeout: options.Timeout = None,
    profile: options.Profile = False,
) -> int:
    """Check transcripts: which rules were met, which were broken, and where.

    Card numbers, security codes, PINs and one-time codes are hidden in everything that is written.
    """
    session = session_of(ctx)

    from dataclasses import replace

    from compliance_cli import api
    from compliance_cli.cli import values
    from compliance_cli.cli.asked import check_options, only
    from compliance_cli.cli.configured import configured
    from compliance_cli.cli.exits import Verdict
    from compliance_cli.cli.outputs import Screen, opened_outputs, parsed_outputs
    from compliance_cli.cli.progress import progress_bar
    from compliance_cli.engine.timing import Timings
    from compliance_cli.report import REPORTERS
    from compliance_cli.report.page import Page
    from compliance_cli.report.timings import tell_timings
    from compliance_cli.vocabulary import Severity

    values.known(color, options.COLOURS, "--color")
    values.known(form, REPORTERS, "--format")
    told = configured(ctx, book.config)
    asked = only(check_options(session.watch, told, reading, book, about), rule, ignore)
    if timeout is not None:
        asked = replace(asked, timeout=values.seconds(timeout, "--timeout"))
    if profile:
        asked = replace(asked, timings=Timings())
    least = told.or_given("fail_on", values.one_of(Severity, fail_on, "--fail-on"), told.config.fail_on)
    unsure = told.or_given("fail_on_unsure", fail_on_unsure, told.config.fail_on_unsure)
    files = parsed_outputs(output or [], REPORTERS)
    run = api.prepared(paths, asked)
    verdict = Verdict(least, unsure)
    screen = Screen(form, int(verbose) - int(quiet), color)
    with progress_bar(session, quiet) as progress, opened_outputs(session, screen, files, progress) as outputs:
        outputs.begin()
        for report in run.calls(progress.tick):
            verdict.add(report)
            outputs.call(report)
        outputs.end(run.report())
    if asked.timings is not None:
        tell_timings(asked.timings, Page(session.stderr, False, session.width(session.stderr)))
    return verdict.exit_code(run.book.on_trial, exit_zero)
