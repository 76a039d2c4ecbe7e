"""Who judges the calls of a run: the rules of each choice of packs and markets, and an engine over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from compliance_cli.engine import Engine, EngineOptions
from compliance_cli.findings import CallReport, PackStamp
from compliance_cli.packs.model import Pack, RuleBook


class Choice(NamedTuple):
    """Which rules judge an input: packs by name or path (none: the default ones), and markets."""

    packs: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Judge:
    """The rules of one choice, and the engine that judges by them."""

    book: RuleBook
    engine: Engine

    def signed(self, report: CallReport) -> CallReport:
        """A report that says by which packs, and so for which markets, it was judged."""
        return replace(report, packs=self._stamps, markets=self._markets)

    @cached_property
    def _stamps(self) -> tuple[PackStamp, ...]:
        return stamps_of(self.book)

    @cached_property
    def _markets(self) -> tuple[str, ...]:
        return tuple(sorted({pack.market for pack in self.book.packs if pack.market is not None}))


class Judges:
    """Judges by choice, each made when it is first needed. `load` gives the rules of a choice."""

    def __init__(self, load: Callable[[Choice], RuleBook], options: EngineOptions | None = None) -> None:
        self._load = load
        self._options = options
        self._judges: dict[Choice, Judge] = {}

    def of(self, choice: Choice) -> Judge:
        """The judge of a choice."""
        if choice not in self._judges:
            book = self._load(choice)
            self._judges[choice] = Judge(book, Engine(book, self._options))
        return self._judges[choice]

    def at_work(self) -> tuple[RuleBook, ...]:
        """The rules of those that were needed so far, in the order of their choices."""
        return tuple(self._judges[choice].book for choice in sorted(self._judges))


class Books:
    """The rules of a run by choice, each read once. `load` reads them."""

    def __init__(self, load: Callable[[Choice], RuleBook]) -> None:
        self._load = load
        self._books: dict[Choice, RuleBook] = {}

    def __call__(self, choice: Choice) -> RuleBook:
        """The rules of a choice."""
        if choice not in self._books:
            self._books[choice] = self._load(choice)
        return self._books[choice]

    def narrowed(self, change: Callable[[RuleBook], RuleBook]) -> Books:
        """The same with each book changed, those already read too."""
        narrowed = Books(lambda choice: change(self(choice)))
        for choice in self._books:
            narrowed(choice)
        return narrowed

    def choices(self) -> tuple[Choice, ...]:
        """Those whose rules are read."""
        return tuple(self._books)

    def whole(self) -> RuleBook:
        """All rules read so far as one book."""
        return bound(self._books.values())


def stamps_of(book: RuleBook) -> tuple[PackStamp, ...]:
    """The packs of a book as results name them."""
    return tuple(PackStamp(pack.id, pack.version, pack.sha256) for pack in book.packs)


def bound(books: Iterable[RuleBook]) -> RuleBook:
    """Some books as one. A pack that is the same in several is there once."""
    first, *others = books
    if not others:
        return first
    packs: dict[tuple[str, str], Pack] = {}
    for one in (first, *others):
        for pack in one.packs:
            packs.setdefault((pack.id, pack.sha256), pack)
        first = RuleBook((), {**one.cues, **first.cues}, {**one.sources, **first.sources})
    return RuleBook(tuple(packs.values()), first.cues, first.sources)
