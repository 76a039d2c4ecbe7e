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

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from compliance_cli import packs
from compliance_cli.batch.cases import Cases
from compliance_cli.batch.checking import Checker, unreadable
from compliance_cli.batch.evaluating import Evaluator, without
from compliance_cli.batch.explaining import Explainer
from compliance_cli.batch.files import read_bytes, write_bytes
from compliance_cli.batch.inputs import Input, Inputs, any_inside, find_inputs, numbered
from compliance_cli.batch.opening import Progress, opened
from compliance_cli.batch.trying import said_by, try_cues, try_rules
from compliance_cli.engine import Engine, EngineOptions
from compliance_cli.engine.timing import Timings
from compliance_cli.errors import Problem, Reason, UsageError
from compliance_cli.findings import CallReport, PackStamp, RunReport
from compliance_cli.formats.model import ReadOptions
from compliance_cli.packs.model import RuleBook
from compliance_cli.packs.page import close_name
from compliance_cli.redaction import door
from compliance_cli.redaction.mute_files import MUTE_FORMATS
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.redaction.watch import Watch
from compliance_cli.review.coverage import Piece, coverage
from compliance_cli.review.evaluation import Dictionary
from compliance_cli.review.examples import CueResult, ExampleResult
from compliance_cli.review.explaining import Explanation
from compliance_cli.review.labels import read_labels, read_names
from compliance_cli.review.scores import Evaluation
from compliance_cli.safetext import SafeText
from compliance_cli.vocabulary import InputKind, MaskStyle

__all__ = [
    "CheckOptions",
    "Progress",
    "RedactResult",
    "check_file",
    "check_paths",
    "check_text",
    "evaluate_paths",
    "example_coverage",
    "explain_paths",
    "hear_paths",
    "iterate_paths",
    "load_rules",
    "redact_file",
    "redact_paths",
    "run_cue_examples",
    "run_rule_examples",
]

#: Larger inputs are refused unless asked for: the largest real export seen is under 2 MB.
MAX_FILE_SIZE = 50 << 20


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What to check and how; every default is the command line's.

    - `packs`: names of shipped packs or paths of own ones (none: the default packs); `rules`, `ignore`: rule ids.
    - `language`: `en` or `zh` to overrule what is heard; `kind`: call, chat or script.
    - `as_of`: the date of calls that carry none; `meta`: metadata for all calls (kept over by a call's own).
    - `max_file_size` in bytes. `timeout`: seconds of rule work a call may take.
    - `watch`: the guard's memory; share one between all outputs of a run.
    - `timings`: where to note how long each rule takes (None: nowhere).
    """

    packs: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    mask: MaskStyle = MaskStyle.LAST4
    language: str | None = None
    kind: InputKind | None = None
    read: ReadOptions = field(default_factory=ReadOptions)
    as_of: date | None = None
    meta: Mapping[str, str] = field(default_factory=dict)
    max_file_size: int = MAX_FILE_SIZE
    timeout: float | None = None
    stdin_name: str = "<stdin>"
    watch: Watch = field(default_factory=Watch)
    timings: Timings | None = None

    @property
    def door(self) -> DoorSettings:
        return DoorSettings(self.mask, self.read, self.watch)


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


def load_rules(names: Sequence[str] = (), rules: Sequence[str] = (), ignore: Sequence[str] = ()) -> RuleBook:
    """The packs of these names or paths (none: the default packs), cut down to `rules` and without `ignore`."""
    book = packs.load(names)
    if not rules and not ignore:
        return book
    known = {rule.id for rule in book.rules}
    for wanted in (*rules, *ignore):
        if wanted not in known:
            raise _unknown_rule(wanted, known)
    chosen = (set(rules) or known) - set(ignore)
    return replace(
        book,
        packs=tuple(replace(pack, rules=tuple(r for r in pack.rules if r.id in chosen)) for pack in book.packs),
    )


def check_text(text: str, options: CheckOptions | None = None) -> CallReport:
    """Check one call given as plain text (`Agent: …` / `Customer: …` lines, or an unlabelled text)."""
    options = options or CheckOptions()
    options = replace(options, read=replace(options.read, format="text"))
    return next(_checker(options).check(_encoded(text), "<text>"))


def check_file(path: str | Path, options: CheckOptions | None = None) -> tuple[CallReport, ...]:
    """Check one file; one report a call in it."""
    return check_paths([str(path)], options).calls


def check_paths(
    paths: Sequence[str], options: CheckOptions | None = None, progress: Progress | None = None
) -> RunReport:
    """Check files, folders, patterns, or `-` for standard input; the reports come in order of source."""
    options = options or CheckOptions()
    book = load_rules(options.packs, options.rules, options.ignore)
    return run_report(book, tuple(iterate_paths(paths, options, progress, book)))


def run_report(book: RuleBook, calls: tuple[CallReport, ...]) -> RunReport:
    """The report of a whole run: its calls, and the packs that judged them."""
    stamps = tuple(PackStamp(pack.id, pack.version, pack.sha256) for pack in book.packs)
    return RunReport(packs=stamps, calls=calls, rules=len(book.rules))


def iterate_paths(
    paths: Sequence[str],
    options: CheckOptions | None = None,
    progress: Progress | None = None,
    book: RuleBook | None = None,
) -> Iterator[CallReport]:
    """As `check_paths`, one report after the other, so that a large run needs little memory."""
    options = options or CheckOptions()
    checker = _checker(options, book)
    cases = Cases(checker.engine)
    checker = replace(checker, cases=cases)
    for one in opened(_found(paths, options), options.max_file_size, progress):
        if isinstance(one, Problem):
            yield unreadable(one)
        else:
            entry, data = one
            yield from checker.check(data, entry.name, entry.source)
    yield from cases.reports()


def hear_paths(
    paths: Sequence[str], options: CheckOptions | None = None, progress: Progress | None = None
) -> RunReport:
    """What the tool hears: as `check_paths`, but reports carry every cue heard (`cues`) and no judgement."""
    options = options or CheckOptions()
    book = load_rules(options.packs, options.rules, options.ignore)
    checker = _checker(options, book)
    calls: list[CallReport] = []
    for one in opened(_found(paths, options), options.max_file_size, progress):
        if isinstance(one, Problem):
            calls.append(unreadable(one))
        else:
            entry, data = one
            calls += checker.hear(data, entry.name, entry.source)
    return run_report(book, tuple(calls))


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
    book = load_rules(options.packs, options.rules, options.ignore)
    told = read_labels(*_content(labels, options))
    foreign = {} if names is None else read_names(*_content(names, options))
    dictionary = Dictionary(
        replace(book, cues={**packs.load(options.packs, every_cue=True).cues, **book.cues}), foreign
    )
    # Only cues that labels name are added: others would change how roles are inferred.
    extra = {cue: dictionary.book.cues[cue] for cue in dictionary.cues_of(told) & dictionary.book.cues.keys()}
    listener = _checker(options, replace(book, cues={**book.cues, **extra}))
    # The labels may stand in a folder of calls; named outright, they may hold the calls themselves.
    beside = [one for one in (labels, names) if one is not None and one not in paths]
    found = without(_found(paths, options), beside)
    return Evaluator(_checker(options, book), listener, dictionary).evaluate(
        found, told, options.max_file_size, progress
    )


def explain_paths(
    paths: Sequence[str], rule: str, options: CheckOptions | None = None, progress: Progress | None = None
) -> Iterator[Explanation | Problem]:
    """Why a rule came out as it did on each call, and what of the inputs could not be read."""
    options = options or CheckOptions()
    book = load_rules(options.packs)
    wanted = next((one for one in book.rules if one.id == rule), None)
    if wanted is None:
        raise _unknown_rule(rule, [one.id for one in book.rules])
    explainer = Explainer(_checker(options, book), wanted, book)
    for one in opened(_found(paths, options), options.max_file_size, progress):
        if isinstance(one, Problem):
            yield one
        else:
            entry, data = one
            yield from explainer.explain(data, entry.name, entry.source)


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

    Names are masked too; where that makes two names one, the later gets `-2`. A file that cannot be read
    is not written, and is reported with its problem. `UsageError` if an input lies in the folder. `cues`
    (ffmpeg, audacity, sox or json): beside each file another one for each of its calls, with the ranges of
    the recording in which card data is spoken; card data without a time is a problem NO_TIMES.
    """
    options = options or CheckOptions()
    folder = Path(target)
    taken: set[SafeText] = set()
    found = _found(paths, options)
    if any_inside(found, folder):
        raise UsageError("the output folder holds inputs of this run: choose another one, so that none is written over")
    for one in opened(found, options.max_file_size, progress):
        if isinstance(one, Problem):
            yield RedactResult(door.scrub(one.source, options.door), None, "", 0, (one,))
            continue
        entry, data = one
        done = door.redact(data, entry.name, options.door, entry.source)
        if done.data is None:
            yield RedactResult(done.source, None, done.format, 0, done.problems)
            continue
        name = _free_name(door.scrub(entry.relative, options.door), taken)
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


def _found(paths: Sequence[str], options: CheckOptions) -> Inputs:
    return find_inputs(paths, options.stdin_name, options.door)


def _content(name: str, options: CheckOptions) -> tuple[bytes, SafeText]:
    """A file that is named in an option, and its masked name. `InputError` where it cannot be read."""
    source = door.scrub(name, options.door)
    return read_bytes(Input(source, Path(name), name, name), options.max_file_size), source


def _unknown_rule(name: str, known: Collection[str]) -> UsageError:
    near = close_name(name, known)
    hint = f"did you mean {door.scrub(near)}?" if near else "see `compliance rules list`; -p names other packs"
    return UsageError(f"no rule of these packs has the id {door.scrub(name)}: {hint}")


def _checker(options: CheckOptions, book: RuleBook | None = None) -> Checker:
    book = book or load_rules(options.packs, options.rules, options.ignore)
    return Checker(
        Engine(book, EngineOptions(as_of=options.as_of, timeout=options.timeout, timings=options.timings)),
        options.door,
        door.scrub(options.language) if options.language else None,
        options.kind,
        {door.scrub(key): door.scrub(value) for key, value in options.meta.items()},
    )


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
