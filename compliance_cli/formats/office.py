"""Office documents: zip archives of XML files, read as tables or lines and written back run by run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from compliance_cli.errors import Problem
from compliance_cli.formats.clock import is_time
from compliance_cli.formats.located import Located
from compliance_cli.formats.talk import Said, Talk, Token
from compliance_cli.formats.xmltext import beside_texts, tokens_of

_PARAGRAPHS = frozenset({"w:p", "a:p", "si", "comment", "threadedComment"})
"""Elements whose texts are one running text, however many runs they are cut into."""
_APART = frozenset({"w:delText", "rPh"})
"""Elements whose texts stand in a paragraph and are none of it: what was deleted, how it is read aloud."""


class Xml(NamedTuple):
    """An XML file of an Office document: its name in it, its text, and where that begins in the document's text."""

    name: str
    text: str
    base: int

    def __repr__(self) -> str:
        return "<xml>"


class OfficeReading(NamedTuple):
    """The calls of an Office document, all its other running texts, and its other texts and numbers one by one.

    `lacks`: why there are no calls.
    """

    talks: Sequence[Talk]
    copies: Sequence[Talk]
    leaves: Sequence[Located]
    lacks: Problem | None = None


def by_name(files: Iterable[Xml]) -> Mapping[str, Xml]:
    """The files of a document by their names."""
    return {file.name: file for file in files}


def paragraphs_of(file: Xml) -> Iterator[list[Located]]:
    """The runs of each paragraph (cell text, comment) of a file; what stands apart in it is one of its own."""
    kept: list[Located] = []
    apart: list[Located] = []
    runs = kept
    for token in tokens_of(file.text, file.base):
        if isinstance(token, Located):
            if token.strip():
                runs.append(token)
        elif token.name in _APART:
            runs = apart if token.opens else kept
        elif token.closes and token.name in _PARAGRAPHS:
            yield from (part for part in (kept, apart) if part)
            kept, apart = [], []
            runs = kept
    yield from (part for part in (kept, apart) if part)


def other_texts(files: Iterable[Iterable[list[Located]]], told: Iterable[Talk]) -> Iterator[Talk]:
    """Of the paragraphs of some files those that no call tells: headers, notes, comments, cells beside the transcript.

    Times alone say nothing.
    """
    heard = {
        (token.text.first, token.text.last)
        for talk in told
        for turn in talk.turns
        for token in turn.tokens
        if isinstance(token.text, Located)
    }
    for file in files:
        rest = [
            Said(tuple(map(Token, runs)))
            for runs in file
            if any((run.first, run.last) not in heard for run in runs) and not is_time("".join(runs))
        ]
        if rest:
            yield Talk(tuple(rest))


def every_text(files: Iterable[Xml]) -> Iterator[Located]:
    """Every text and every attribute with many digits, one by one."""
    for file in files:
        yield from (token for token in tokens_of(file.text, file.base) if isinstance(token, Located) and token.strip())
        yield from beside_texts(file.text, file.base)
