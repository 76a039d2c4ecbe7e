"""The engines of a run: one for each choice of packs and markets, made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from compliance_cli.engine import Engine, EngineOptions
from compliance_cli.packs.model import Pack, RuleBook


class Choice(NamedTuple):
    """Which rules judge an input: packs by name or path (none: the default ones), and markets."""

    packs: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()


class Engines:
    """Engines by choice. `load` gives the rules of one; inputs of one choice share its engine."""

    def __init__(self, load: Callable[[Choice], RuleBook], options: EngineOptions | None = None) -> None:
        self._load = load
        self._options = options
        self._engines: dict[Choice, Engine] = {}

    def of(self, choice: Choice) -> Engine:
        """The engine of a choice."""
        if choice not in self._engines:
            self._engines[choice] = Engine(self._load(choice), self._options)
        return self._engines[choice]


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

    def whole(self) -> RuleBook:
        """All rules read so far as one book."""
        if len(self._books) == 1:
            return next(iter(self._books.values()))
        packs: dict[tuple[str, str], Pack] = {}
        book = RuleBook((), {}, {})
        for one in self._books.values():
            for pack in one.packs:
                packs.setdefault((pack.id, pack.sha256), pack)
            book = RuleBook((), {**one.cues, **book.cues}, {**one.sources, **book.sources})
        return RuleBook(tuple(packs.values()), book.cues, book.sources)
