"""Token patterns: spaCy's matcher over squeezed text. spaCy is loaded only when such a pattern is first run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from compliance_cli.engine.hearing.articles import ARTICLES, POSSESSIVES
from compliance_cli.packs.cuemodel import Token
from compliance_cli.speech import fold, squeeze

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher

#: The matcher has no time limit, so it is given short pieces: so many tokens at once.
WINDOW = 60


class TokenPattern:
    """One token pattern of a cue in one language. It is run on utterances that hold one of `literals`."""

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        self._tokens = tuple(tokens)
        self._language = language
        self.literals = _needed(self._tokens)

    def spans(self, text: str) -> Iterable[tuple[int, int]]:
        """All matches, as offsets of the text."""
        document = _tokenizer(self._language)(text)
        step = max(WINDOW - sum(token.most for token in self._tokens) + 1, 1)
        found: dict[tuple[int, int], None] = {}
        for first in range(0, len(document), step):
            piece = document[first : first + WINDOW]
            for _, start, end in self._matcher(piece):
                span = piece[start:end]
                found[(span.start_char, span.end_char)] = None
        return found

    @cached_property
    def _matcher(self) -> Matcher:
        from spacy.matcher import Matcher

        matcher = Matcher(_tokenizer(self._language).vocab)
        matcher.add("cue", [[_spelled(token) for token in self._tokens]])
        return matcher


@lru_cache(maxsize=2)
def _tokenizer(language: str) -> Language:
    import spacy

    return spacy.blank(language)


def _spelled(token: Token) -> dict[str, object]:
    """A token in the spelling of spaCy's matcher."""
    spelled: dict[str, object] = {}
    if token.lower:
        spelled["LOWER"] = {"IN": [_levelled(word) for word in token.lower]}
    if token.regex is not None:
        spelled["TEXT"] = {"REGEX": f"(?i)^(?:{token.regex})$"}
    if (token.least, token.most) != (1, 1):
        spelled["OP"] = "?" if (token.least, token.most) == (0, 1) else f"{{{token.least},{token.most}}}"
    return spelled


def _needed(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Words of which one stands in every match: those of the token with the longest shortest word; () if none."""
    choices = [
        words
        for token in tokens
        if token.least and (words := tuple(map(_levelled, token.lower)))
        if not set(words) & {*ARTICLES, *POSSESSIVES}
    ]
    return max(choices, key=lambda words: min(map(len, words)), default=())


def _levelled(word: str) -> str:
    """A word as it stands in the text that patterns are run on."""
    return squeeze(fold(word)).strip()
