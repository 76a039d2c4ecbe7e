"""The public functions: what the command line does, for programs.

    >>> from compliance_cli.api import check_text
    >>> report = check_text("Agent: Please read me the three digits on the back of your card.")
    >>> [finding.rule for finding in report.findings]
    ['card.ask-sad']

Everything these functions return holds masks in place of card data. Trouble with one input is part of the
result (`CallReport.problem`); wrong arguments raise `UsageError`, an invalid rule pack raises `PackError`,
a card number about to be written raises `GuardTripped`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from compliance_cli import packs
from compliance_cli.batch.checking import unreadable
from compliance_cli.batch.evaluating import Evaluator
from compliance_cli.batch.explaining import Explainer
from compliance_cli.batch.files import write_bytes
from compliance_cli.batch.inputs import Input, any_inside, numbered, without
from compliance_cli.batch.judges import Judges
from compliance_cli.batch.opening import Progress, opened
from compliance_cli.batch.options import CheckOptions
from compliance_cli.batch.run import Run, check_rules, content_of, found_in, load_rules, prepared, sites_of
from compliance_cli.batch.trying import said_by, try_cues, try_rules
from compliance_cli.errors import Problem, Reason, UsageError
from compliance_cli.findings import CallReport, RunReport
from compliance_cli.packs.model import RuleBook
from compliance_cli.redaction import door
from compliance_cli.redaction.mute_files import MUTE_FORMATS
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.review.coverage import Piece, coverage
from compliance_cli.review.evaluation import Dictionary
from compliance_cli.review.examples import CueResult, ExampleResult
from compliance_cli.review.explaining import Explanation
from compliance_cli.review.labels import read_labels, read_names
from compliance_cli.review.scores import Evaluation
from compliance_cli.safetext import SafeText

__all__ = [
    "CheckOptions",
    "Progress",
    "RedactResult",
    "Run",
    "check_file",
    "check_paths",
    "check_text",
    "evaluate_paths",
    "example_coverage",
    "explain_paths",
    "hear_paths",
    "iterate_paths",
    "load_rules",
    "prepared",
    "redact_file",
    "redact_paths",
    "run_cue_examples",
    "run_rule_examples",
]


@dataclass(frozen=True, slots=True)
class RedactResult:
    """One input of `redact`: its masked name, where it was written, and how many pieces were hidden.

    `cues` are the files with the ranges to be muted in its recordings, if they were asked for.
    """

    source: SafeText
    target: SafeText | None
    format: str
    pieces: int
    problems: tuple[Problem, ...] = ()
    cues: tuple[SafeText, ...] = ()


def check_text(text: str, options: CheckOptions | None = None) -> CallReport:
    """Check one call given as plain text (`Agent: …` / `Customer: …` lines, or an unlabelled text)."""
    options = options or CheckOptions()
    run = prepared((), replace(options, read=replace(options.read, format="text")))
    entry = Input(door.scrub("<text>"), None, "<text>", "<text>")
    return next(run.checker.check(_encoded(text), entry, run.sites.anywhere()))


def check_file(path: str | Path, options: CheckOptions | None = None) -> tuple[CallReport, ...]:
    """Check one file; one report a call in it."""
    return check_paths([str(path)], options).calls


def check_paths(
    paths: Sequence[str], options: CheckOptions | None = None, progress: Progress | None = None
) -> RunReport:
    """Check files, folders, patterns, or `-` for standard input; the reports come in order of source."""
    run = prepared(paths, options or CheckOptions())
    return run.report(tuple(run.calls(progress)))


def iterate_paths(
    paths: Sequence[str],
    options: CheckOptions | None = None,
    progress: Progress | None = None,
    book: RuleBook | None = None,
) -> Iterator[CallReport]:
    """As `check_paths`, one report after the other, so that a large run needs little memory.

    `book`: the rules for all inputs, where they are loaded already.
    """
    return prepared(paths, options or CheckOptions(), book).calls(progress)


def hear_paths(
    paths: Sequence[str], options: CheckOptions | None = None, progress: Progress | None = None
) -> RunReport:
    """What the tool hears: as `check_paths`, but reports carry every cue heard (`cues`) and no judgement."""
    run = prepared(paths, options or CheckOptions())
    calls: list[CallReport] = []
    for one in run.opened(progress):
        if isinstance(one, Problem):
            calls.append(unreadable(one))
        else:
            entry, data = one
            calls += run.checker.hear(data, entry, run.sites.of(entry))
    # What is told at the end of a run is about judging.
    return replace(run.report(tuple(calls)), notices=())


def evaluate_paths(
    paths: Sequence[str],
    labels: str,
    options: CheckOptions | None = None,
    *,
    names: str | None = None,
    progress: Progress | None = None,
) -> Evaluation:
    """How well rules and cues find what the labels of a file say is there; the map `names` explains foreign names.

    Labelled utterances are judged by themselves; calls are those of `paths`. `InputError` if the labels cannot be
    read, `UsageError` for a map that is wrong.
    """
    options = options or CheckOptions()
    run = prepared(paths, options)
    told = read_labels(*content_of(labels, options))
    foreign = {} if names is None else read_names(*content_of(names, options))
    every = packs.load(options.packs, every_cue=True).cues
    book = run.book_with({name for call in told.calls for name in call.verdicts} - every.keys())
    dictionary = Dictionary(replace(book, cues={**every, **book.cues}), foreign)
    # Only cues that labels name are added: others would change how roles are inferred.
    extra = {cue: dictionary.book.cues[cue] for cue in dictionary.cues_of(told) & dictionary.book.cues.keys()}
    hearing = run.books.narrowed(lambda book: replace(book, cues={**book.cues, **extra}))
    listener = replace(run.checker, judges=Judges(hearing, options.engine))
    # The labels may stand in a folder of calls; named outright, they may hold the calls themselves.
    beside = [one for one in (labels, names) if one is not None and one not in paths]
    found = without(run.found, beside)
    return Evaluator(run.checker, listener, dictionary, run.sites).evaluate(
        found, told, options.max_file_size, progress
    )


def explain_paths(
    paths: Sequence[str], rule: str, options: CheckOptions | None = None, progress: Progress | None = None
) -> Iterator[Explanation | Problem]:
    """Why a rule came out as it did on each call, and what of the inputs could not be read."""
    run = prepared(paths, options or CheckOptions())
    check_rules(run.book_with((rule,)), (rule,))
    explainer = Explainer(run.checker, rule)
    for one in run.opened(progress):
        if isinstance(one, Problem):
            yield one
        else:
            entry, data = one
            yield from explainer.explain(data, entry, run.sites.of(entry))


def redact_file(path: str | Path, target: str | Path, options: CheckOptions | None = None) -> RedactResult:
    """Write one file into the folder `target` with its card data masked and nothing else changed."""
    return next(redact_paths([str(path)], target, options))


def redact_paths(
    paths: Sequence[str],
    target: str | Path,
    options: CheckOptions | None = None,
    progress: Progress | None = None,
    cues: str | None = None,
) -> Iterator[RedactResult]:
    """Write each input into the folder `target`, below it as it lies below the PATH that named it.

    Names are masked too (with `x` for `*`, which Windows forbids); where that makes two names one, the later gets
    `-2`. A file that cannot be read is not written, and is reported with its problem. `UsageError` if an input lies
    in the folder. `cues` (ffmpeg, audacity, sox or json): beside each file another one for each of its calls, with
    the ranges of
    the recording in which card data is spoken; card data without a time is a problem NO_TIMES.
    """
    options = options or CheckOptions()
    folder = Path(target)
    taken: set[SafeText] = set()
    found, sites = found_in(paths, options), sites_of(options)
    if any_inside(found, folder):
        raise UsageError("the output folder holds inputs of this run: choose another one, so that none is written over")
    for one in opened(found, options.max_file_size, progress):
        if isinstance(one, Problem):
            yield RedactResult(door.scrub(one.source, options.door), None, "", 0, (one,))
            continue
        entry, data = one
        done = door.redact(data, entry.name, sites.of(entry).door, entry.source)
        if done.data is None:
            yield RedactResult(done.source, None, done.format, 0, done.problems)
            continue
        name = _free_name(door.scrub_name(entry.relative, options.door), taken)
        write_bytes(folder / name, done.data)
        written, problems = _write_cues(folder, name, done, cues, options.door) if cues else ((), ())
        target_name = door.scrub((folder / name).as_posix(), options.door)
        yield RedactResult(
            done.source, target_name, done.format, done.pieces, (*done.problems, *problems), cues=written
        )


def _write_cues(
    folder: Path, name: SafeText, done: door.Redaction, cues: str, settings: DoorSettings
) -> tuple[tuple[SafeText, ...], tuple[Problem, ...]]:
    """The names of the files with mute ranges that were written for one input, and what has no time."""
    if cues not in MUTE_FORMATS:
        raise UsageError(f"cues are written for {', '.join(MUTE_FORMATS)}")
    made = MUTE_FORMATS[cues]
    written = []
    for number, mutes in enumerate(done.mutes, start=1):
        path = folder / f"{name}{f'.{number}' if len(done.mutes) > 1 else ''}{made.ending}"
        write_bytes(path, made.written(mutes.ranges).encode("ascii"))
        written.append(door.scrub(path.as_posix(), settings))
    untimed = sum(mutes.untimed for mutes in done.mutes)
    problem = Problem(Reason.NO_TIMES, source=done.source, detail=f"{untimed} of {done.pieces}")
    return tuple(written), (problem,) if untimed else ()


def run_rule_examples(book: RuleBook) -> Sequence[ExampleResult]:
    """Run every example of every rule through the door and the engine.

    An example is a plain text, or a call as JSON of turns, which may have data and times.
    """
    return try_rules(book)


def run_cue_examples(
    names: Sequence[str] = (), rules: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Sequence[CueResult]:
    """Run the examples of the cues that rules use: of those chosen, else also of the cues that the packs bring."""
    book, every = load_rules(names, rules, ignore), packs.load(names, every_cue=True)
    wanted = {cue for rule in book.rules for cue in rule.cues}
    if not rules:
        wanted |= every.cues.keys() - (packs.load(every_cue=True).cues.keys() if names else set())
    chosen = [cue for name, cue in every.cues.items() if name in wanted]
    return try_cues(chosen, every)


def example_coverage(book: RuleBook) -> Sequence[Piece]:
    """What of the cues that the rules use some example of these rules touches, and what none does."""
    return coverage(book, lambda text, by: (said_by(text, by),))


def _free_name(name: SafeText, taken: set[SafeText]) -> SafeText:
    """The name, or the name with the first number that makes it new among those written in this run."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = numbered(name, number)
    taken.add(free)
    return free


def _encoded(text: str) -> bytes:
    """UTF-8 bytes of a text; a lone surrogate, which no file can hold, becomes `?`."""
    return text.encode("utf-8", "replace")
