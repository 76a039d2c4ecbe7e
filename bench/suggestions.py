"""For a mutant that nobody noticed: words that it hears and the sound cue does not, to make an example of.

They are phrases of the cue put side by side, no sentences: what a caller would say is for the writer to find.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from bench.mutants import Kind, Mutant, book_of
from compliance_cli.batch.trying import said_by
from compliance_cli.engine import Engine
from compliance_cli.packs.cuemodel import Cue, Wording

#: Of each group so many phrases are tried, and so many texts in all.
_PHRASES, _TEXTS = 6, 60

#: How a guard's reading is worded around a phrase; unknown speakers ask like a customer.
_AROUND = {
    ("negated", "en"): "we do not {}",
    ("negated", "zh"): "我们不会{}",
    ("about-others", "en"): "scammers will say {}",
    ("about-others", "zh"): "骗子会说{}",
    ("asked", "en"): "is it so that {}?",
    ("asked", "zh"): "{}吗？",
    ("asked-by-customer", "en"): "Speaker 1: can I ask, {}?",
    ("asked-by-customer", "zh"): "Speaker 1: 我想问一下，{}吗？",
}


def suggestion(mutant: Mutant, sound: Cue | None) -> str | None:
    """A text that the changed cue hears and the sound one does not, or the other way; None where none is found."""
    if mutant.cue is None or sound is None:
        return None
    for text in islice(_texts(mutant, sound), _TEXTS):
        if _hears(mutant.cue, text) is not _hears(sound, text):
            return text
    return None


def _hears(cue: Cue, text: str) -> bool:
    return bool(Engine(book_of((), {cue.id: cue}, every=True)).cues(said_by(text, cue.by)))


def _texts(mutant: Mutant, sound: Cue) -> Iterator[str]:
    for language, wordings in sound.wordings.items():
        changed = mutant.cue.wordings.get(language, ()) if mutant.cue else ()
        for before, after in zip(wordings, changed, strict=True):
            if mutant.kind is Kind.GUARD:
                shape = _AROUND[(mutant.what, language)]
                yield from (shape.format(text) for text in islice(_said(before, language), _PHRASES))
            elif before != after:
                yield from _said(after if mutant.kind is Kind.GROUP else before, language)


def _said(wording: Wording, language: str) -> Iterator[str]:
    between = " " if language == "en" else ""
    plain = [[one for one in group if not set(one) & set("{*.")] for group in wording.all_of.values()]
    if plain:
        yield from (between.join(one) for one in product(*(group[:_PHRASES] for group in plain)))
    yield from (one for one in wording.any_of if not set(one) & set("{*."))
