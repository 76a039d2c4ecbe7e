"""`compliance rules test`: do the rules come out on their own examples as these say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import Session, session_of

if TYPE_CHECKING:
    from compliance_cli.report.page import Page
    from compliance_cli.review.coverage import Piece
    from compliance_cli.review.examples import CueResult, ExampleResult

EPILOG = """missing: should be broken and was not. noisy: should not be broken and was. misplaced: any other outcome \\
than the one it should have.

Examples:

compliance rules test

compliance rules test -p my-pack/ --rule my.rule --coverage

compliance rules test -p my-pack/ --watch"""

_Coverage = Annotated[
    bool, typer.Option("--coverage", help="Also the groups, patterns and guards that no example touches.")
]
_Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="With --coverage also each phrase that none touches.")]
_Watch = Annotated[bool, typer.Option("--watch", help="Run again whenever a file of the packs changes, until Ctrl-C.")]


def run_examples(
    ctx: typer.Context,
    pack: options.Packs = None,
    config: options.ConfigFile = None,
    rule: options.Rules = None,
    ignore: options.Ignored = None,
    coverage: _Coverage = False,
    watch: _Watch = False,
    verbose: _Verbose = False,
    color: options.Colour = "auto",
) -> int:
    """Run every rule on its own examples and report those that come out otherwise."""
    session = session_of(ctx)

    from compliance_cli.cli import values
    from compliance_cli.cli.configured import configured

    values.known(color, options.COLOURS, "--color")
    packs = configured(ctx, config).packs(pack)

    def once() -> int:
        return _run(session, packs, rule or (), ignore or (), coverage, verbose, color)

    if not watch:
        return once()

    from compliance_cli.cli.watching import each_change

    return each_change(session, packs, once)


def _run(
    session: Session,
    names: Sequence[str],
    rules: Sequence[str],
    ignore: Sequence[str],
    coverage: bool,
    verbose: bool,
    color: str,
) -> int:
    from compliance_cli import api
    from compliance_cli.errors import ExitCode
    from compliance_cli.report.page import Page, counted
    from compliance_cli.review.examples import Failure, gaps

    page = Page(session.stdout, session.colour(session.stdout, color), session.width(session.stdout))
    book = api.load_rules(names, rules, ignore)
    results = api.run_rule_examples(book)
    heard = api.run_cue_examples(names, rules, ignore)
    failed = [result for result in results if result.failure is not None]
    failed_cues = [result for result in heard if result.failure is not None]
    for result in failed:
        page.line((_told(result), ""), hang=2)
    for one in failed_cues:
        page.line((_told_of_cue(one), ""), hang=2)
    for gap in gaps(book):
        page.line((f"{gap.rule}: no example in {gap.language} that is {gap.outcome.value}", "note"), hang=2)
    if coverage:
        _tell_coverage(api.example_coverage(book), page, verbose)
    of_cues = f" and {counted(len(heard), 'example')} of {counted(len({one.cue for one in heard}), 'cue')}"
    ran = f"Ran {counted(len(results), 'example')} of {counted(len(book.rules), 'rule')}{of_cues if heard else ''}: "
    failures = [result.failure for result in failed] + [result.failure for result in failed_cues]
    counts = [f"{failures.count(one)} {one.value}" for one in Failure]
    page.line(
        (ran, "strong"), (", ".join(counts) if failures else "all came out right", "error" if failures else "good")
    )
    if not results and not heard:
        return ExitCode.NOTHING_CHECKED
    return ExitCode.FINDINGS if failures else ExitCode.CLEAN


def _told(result: ExampleResult) -> str:
    example, judgement = result.example, result.judgement
    came = "was not judged" if judgement is None else f"came out {judgement.outcome.value}"
    reason = f" ({judgement.reason})" if judgement is not None and judgement.reason else ""
    word = "" if result.failure is None else result.failure.value
    return (
        f"{example.position}: {word}: {result.rule} ({example.language}) "
        f"should be {example.outcome.value}, {came}{reason}"
    )


def _told_of_cue(result: CueResult) -> str:
    example = result.example
    word = "" if result.failure is None else result.failure.value
    wanted = "should be heard, and is not" if example.heard else "should not be heard, and is"
    return f"{example.position}: {word}: the cue {result.cue} ({example.language}) {wanted}"


def _tell_coverage(pieces: Sequence[Piece], page: Page, verbose: bool) -> None:
    """What no example touches: whole groups, patterns and guards, and (`verbose`) single phrases; then the sums."""
    from compliance_cli.redaction.door import scrub

    for piece in pieces:
        where = f"{piece.cue}, {piece.language} wording {piece.wording}" if piece.wording else piece.cue
        if piece.kind in ("pattern", "guard"):
            for text in piece.untouched:
                page.line((scrub(f"{where}: no example touches the {piece.kind} {text}"), "warning"), hang=2)
        elif piece.kind == "group" and not piece.touched:
            page.line((f"{where}: no example touches the group {piece.part}", "warning"), hang=2)
        elif verbose and piece.untouched:
            untouched = scrub(" | ".join(piece.untouched))
            page.line((f"{where}: {piece.part}: no example touches {untouched}", "faint"), hang=2)
    sums = []
    for kind in ("group", "phrase", "exclusion", "pattern", "guard"):
        some = [piece for piece in pieces if piece.kind == kind or (kind == "phrase" and piece.kind == "group")]
        whole, touched = sum(len(piece.all) for piece in some), sum(piece.touched for piece in some)
        if kind == "group":
            whole, touched = len(some), sum(piece.touched > 0 for piece in some)
        if whole:
            sums.append(f"{touched:,} of {whole:,} {kind}s")
    page.line(("Examples touch ", "strong"), (", ".join(sums) or "nothing: there are no cues of words", ""), hang=2)
