"""Where results go: standard output, and files that are written whole or not at all."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from compliance_cli.batch.files import written_whole
from compliance_cli.cli.progress import Bar
from compliance_cli.cli.session import Session
from compliance_cli.cli.values import known
from compliance_cli.errors import UsageError
from compliance_cli.findings import CallReport, RunFacts
from compliance_cli.redaction.door import scrub
from compliance_cli.redaction.guard import GuardedStream
from compliance_cli.redaction.watch import Watch
from compliance_cli.report import REPORTERS
from compliance_cli.report.model import Reporter, Sink, Style
from compliance_cli.report.summary import SummaryReporter
from compliance_cli.report.tally import Tally

Maker = Callable[[Sink, Style], Reporter]


class Outputs:
    """All reporters of a run as one, and its totals."""

    def __init__(self, reporters: Sequence[Reporter]) -> None:
        self._reporters = reporters
        self.tally = Tally()

    def begin(self) -> None:
        for reporter in self._reporters:
            reporter.begin()

    def call(self, report: CallReport) -> None:
        self.tally.add(report)
        for reporter in self._reporters:
            reporter.call(report)

    def end(self, facts: RunFacts) -> None:
        for reporter in self._reporters:
            reporter.end(facts, self.tally)


def parsed_outputs(values: Sequence[str], makers: Mapping[str, Maker]) -> list[tuple[Maker, Path]]:
    """`-o FORMAT=FILE` each; `UsageError` for an unknown format, or one file named twice."""
    wanted: dict[Path, Maker] = {}
    for value in values:
        name, sign, file = value.partition("=")
        if not (sign and file):
            raise UsageError("-o takes FORMAT=FILE, such as json=results.json")
        path = Path(file)
        if path.absolute() in {other.absolute() for other in wanted}:
            raise UsageError(f"-o names one file twice: {scrub(path.as_posix())}")
        wanted[path] = makers[known(name, makers, "the FORMAT of -o")]
    return [(maker, path) for path, maker in wanted.items()]


@contextmanager
def opened_file(maker: Maker, path: Path, watch: Watch) -> Iterator[Reporter]:
    """A reporter on a file that is there, whole, once the block ends well."""
    with written_whole(path) as raw:
        text = io.TextIOWrapper(raw, encoding="utf-8", newline="\n", write_through=True)
        stream = GuardedStream(text, watch)
        yield maker(stream, Style())
        stream.flush()
        text.detach()


@dataclass(frozen=True, slots=True)
class Screen:
    """What is printed: a format of `REPORTERS` by name, how much of it, and when to colour."""

    form: str
    verbosity: int
    colour: str


@contextmanager
def opened_outputs(
    session: Session, screen: Screen, files: Sequence[tuple[Maker, Path]], bar: Bar
) -> Iterator[Outputs]:
    """The reporters of a run: on stdout, on stderr beside machine formats, and in files."""
    with ExitStack() as stack:
        others = [stack.enter_context(opened_file(maker, path, session.watch)) for maker, path in files]
        yield Outputs([*screen_reporters(session, screen, REPORTERS, bar), *others])


def screen_reporters(session: Session, screen: Screen, makers: Mapping[str, Maker], bar: Bar) -> list[Reporter]:
    """What is printed; the sum of the run goes to stderr where stdout carries data for machines."""
    reporters = [makers[screen.form](_Beside(session.stdout, bar), _style(session, session.stdout, screen))]
    if screen.form != "text":
        reporters.append(SummaryReporter(_Beside(session.stderr, bar), _style(session, session.stderr, screen)))
    return reporters


def _style(session: Session, stream: GuardedStream, screen: Screen) -> Style:
    return Style(screen.verbosity, session.colour(stream, screen.colour), session.width(stream))


@dataclass(frozen=True, slots=True)
class _Beside:
    """A stream that takes the progress bar off the screen before anything is written."""

    stream: GuardedStream
    bar: Bar

    @property
    def encoding(self) -> str | None:
        return self.stream.encoding

    def write(self, text: str) -> int:
        self.bar.hide()
        return self.stream.write(text)

    def flush(self) -> None:
        self.stream.flush()
