"""A plain text put together from runs that lie apart in the file: readers of text read it, and their tokens
are traced back to the runs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from compliance_cli.formats.assembly import flat
from compliance_cli.formats.located import Located
from compliance_cli.formats.model import WHOLE, Escape
from compliance_cli.formats.talk import Said, Talk, Token


@dataclass(slots=True, repr=False)
class Plain:
    """The text so far, and where each of its runs begins."""

    _texts: list[str] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _runs: list[Located] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        return "".join(self._texts)

    def add(self, run: str) -> None:
        """Put a run at the end: one of the file, or a text of our own (blanks, line ends)."""
        if isinstance(run, Located):
            self._starts.append(self.length)
            self._runs.append(run)
            run = flat(run)
        self._texts.append(run)
        self.length += len(run)

    def cell(self, runs: Iterable[str], end: str) -> Located:
        """Put runs at the end, and what parts them from the next cell; gives them as a cell of this text."""
        start, texts = self.length, len(self._texts)
        for run in runs:
            self.add(run)
        cell = Located.at("".join(self._texts[texts:]), start, self.length, Escape.PLAIN)
        self.add(end)
        return cell

    def traced(self, talk: Talk) -> Talk:
        """A talk that was read from this text, with its tokens where they are written in the file."""
        return replace(talk, turns=tuple(self._said(said) for said in talk.turns))

    def _said(self, said: Said) -> Said:
        return replace(said, tokens=tuple(piece for token in said.tokens for piece in self._tokens(token)))

    def _tokens(self, token: Token) -> Iterator[Token]:
        if not isinstance(token.text, Located) or not token.text:
            yield token
            return
        gap = token.gap
        here, last = token.text.first, token.text.last
        number = max(bisect_right(self._starts, here) - 1, 0)
        while here < last and number < len(self._runs):
            start, run = self._starts[number], self._runs[number]
            first, end = max(here, start), min(last, start + len(run))
            if first < end:
                gap += " " * (first - here)
                text = run if run.escape.style in WHOLE else run.part(first - start, end - start)
                yield Token(text, gap)
                gap, here = "", end
            number += 1
