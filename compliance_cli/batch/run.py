"""A run over some paths: what was found, what holds for each input, and the rules that judge it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from compliance_cli import packs
from compliance_cli.batch.cases import Cases
from compliance_cli.batch.checking import Checker, unreadable
from compliance_cli.batch.files import read_bytes
from compliance_cli.batch.inputs import Input, Inputs, find_inputs, without
from compliance_cli.batch.judges import Books, Choice, Judges, bound, stamps_of
from compliance_cli.batch.markets import Markets
from compliance_cli.batch.metafile import MetaTable, read_meta
from compliance_cli.batch.opening import Progress, opened
from compliance_cli.batch.options import CheckOptions
from compliance_cli.batch.sites import Rulings, Sites
from compliance_cli.config import Settings
from compliance_cli.errors import Problem, UsageError
from compliance_cli.findings import CallReport, RunReport
from compliance_cli.packs.model import RuleBook
from compliance_cli.packs.page import close_name
from compliance_cli.redaction import door
from compliance_cli.safetext import SafeText


def prepared(paths: Sequence[str], options: CheckOptions, book: RuleBook | None = None) -> Run:
    """A run over some paths, with all it needs found and loaded, and nothing checked yet.

    `book`: the rules, where they are loaded already and hold for all inputs.
    """
    found = found_in(paths, options)
    sites = sites_of(options)
    choices = dict.fromkeys(sites.of(entry).choice for entry in found.inputs) or {sites.anywhere().choice: None}
    books = Books(lambda choice: book or packs.load(choice.packs, markets=choice.markets).without_examples())
    for choice in choices:
        books(choice)
    own_market = options.own_market and book is None
    if own_market:
        _read_until_known(books, (*options.rules, *options.ignore))
    check_rules(books.whole(), (*options.rules, *options.ignore))
    books = books.narrowed(lambda book: _cut_down(book, options.rules, options.ignore))
    judges = Judges(books, options.engine)
    return Run(found, options, sites, books, judges, _meta_table(options), Markets(own_market))


@dataclass(frozen=True)
class Run:
    """A run before its first call: what was found, what holds for each input, and the rules."""

    found: Inputs
    options: CheckOptions
    sites: Sites
    books: Books
    judges: Judges
    table: MetaTable | None
    markets: Markets

    @property
    def book(self) -> RuleBook:
        """All rules of the run so far. A call whose own market has packs that no call before it had brings more."""
        return self.books.whole()

    def book_with(self, rules: Collection[str]) -> RuleBook:
        """As `book`, with the rules of these ids if they can judge any call of the run."""
        if self.markets.own:
            _read_until_known(self.books, rules)
        return self.book

    def report(self, calls: tuple[CallReport, ...] = ()) -> RunReport:
        """The report of the run once all calls are judged: the packs that judged them, and what is to be told."""
        book = bound(self.judges.at_work() or (self.book,))
        told = () if self.table is None else self.table.notices()
        if not self.options.rules:
            told += self.markets.notices()
        return RunReport(stamps_of(book), len({rule.id for rule in book.rules}), told, calls)

    def opened(self, progress: Progress | None = None) -> Iterator[tuple[Input, bytes] | Problem]:
        """The inputs one after the other, each with its bytes or with what stands in the way."""
        return opened(self.found, self.options.max_file_size, progress)

    @property
    def checker(self) -> Checker:
        """Checks inputs with the engines of this run."""
        return Checker(self.judges, self.table, self.markets)

    def calls(self, progress: Progress | None = None) -> Iterator[CallReport]:
        """The reports on all calls, in order of source, then those on cases of several calls."""
        cases = Cases()
        checker = replace(self.checker, cases=cases)
        for one in self.opened(progress):
            if isinstance(one, Problem):
                yield unreadable(one)
            else:
                entry, data = one
                yield from checker.check(data, entry, self.sites.of(entry))
        yield from cases.reports()


def load_rules(
    names: Sequence[str] = (),
    rules: Sequence[str] = (),
    ignore: Sequence[str] = (),
    markets: Sequence[str] = (),
) -> RuleBook:
    """The packs of these names or paths (none: the default packs) and of these markets.

    Only `rules`, if any are named, and none of `ignore`.
    """
    book = packs.load(names, markets=markets)
    check_rules(book, (*rules, *ignore))
    return _cut_down(book, rules, ignore)


def sites_of(options: CheckOptions) -> Sites:
    """What holds for each input by these options."""
    read = options.read
    settings = Settings(
        packs=options.packs,
        markets=options.markets,
        language=options.language,
        kind=None if options.kind is None else options.kind.value,
        format=read.format,
        agent_channel=read.agent_channel,
        encoding=read.encoding,
        speakers=dict(read.speakers),
        meta=dict(options.meta),
        pattern=options.pattern,
    )
    folders = (*(() if options.folder is None else (options.folder,)), Path.cwd())
    return Sites(Rulings(settings, options.overrides, folders, read.mappings, options.mask, options.watch))


def _meta_table(options: CheckOptions) -> MetaTable | None:
    if options.meta_file is None:
        return None
    return read_meta(*content_of(options.meta_file, options), options.door)


def _read_until_known(books: Books, rules: Collection[str]) -> None:
    """Read the packs of markets that calls may name, until these rules are among them or nothing is left to read."""
    missing = set(rules) - {rule.id for rule in books.whole().rules}
    # The id of a rule of one market mostly begins with the market: those first, to read little.
    likely = {rule.partition(".")[0] for rule in missing}
    for choice in books.choices() if missing else ():
        for market in sorted(packs.markets(), key=lambda market: market not in likely):
            missing -= {rule.id for rule in books(Choice(choice.packs, (market,))).rules}
            if not missing:
                return


def check_rules(book: RuleBook, wanted: Sequence[str]) -> None:
    """`UsageError` for a rule that is not in the book."""
    known = {rule.id for rule in book.rules} if wanted else set()
    for name in wanted:
        if name not in known:
            near = close_name(name, known)
            hint = f"did you mean {door.scrub(near)}?" if near else "see `compliance rules list`; -p names other packs"
            raise UsageError(f"no rule of these packs has the id {door.scrub(name)}: {hint}")


def _cut_down(book: RuleBook, rules: Sequence[str], ignore: Sequence[str]) -> RuleBook:
    """A book of some rules only (none named: all), without the ignored ones."""
    if not rules and not ignore:
        return book
    chosen = {rule.id for rule in book.rules if not rules or rule.id in rules} - set(ignore)
    return replace(
        book,
        packs=tuple(replace(pack, rules=tuple(r for r in pack.rules if r.id in chosen)) for pack in book.packs),
    )


def found_in(paths: Sequence[str], options: CheckOptions) -> Inputs:
    """The inputs that some paths lead to, the meta file not among them."""
    found = find_inputs(paths, options.stdin_name, options.door)
    return found if options.meta_file is None else without(found, [options.meta_file])


def content_of(name: str, options: CheckOptions) -> tuple[bytes, SafeText]:
    """A file that is named in an option, and its masked name. `InputError` where it cannot be read."""
    source = door.scrub(name, options.door)
    return read_bytes(Input(source, Path(name), name, name), options.max_file_size), source
