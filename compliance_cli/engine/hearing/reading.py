"""A reading of what stands around a place: a regex that is run only where a word that it needs is said."""

from __future__ import annotations

import re
from functools import cached_property

from compliance_cli.engine.hearing.needed import needed_literals
from compliance_cli.engine.hearing.net import OneOf
from compliance_cli.speech import squeeze
from compliance_cli.speech.squeezing import CHINESE_FILLERS, ENGLISH_FILLERS

#: What squeezing may take away is no sign.
_FILLER = re.compile("|".join([*CHINESE_FILLERS, *(f" {filler} " for filler in ENGLISH_FILLERS)]))


class Reading:
    """One regex over folded text. It is compiled when it is first run."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regex itself."""
        return re.compile(self._source)

    @cached_property
    def _needed(self) -> OneOf | None:
        needed = needed_literals(self._source)
        return OneOf([text for text, _, _ in needed[0]]) if needed else None

    @cached_property
    def _signs(self) -> OneOf | None:
        needed = needed_literals(self._source)
        literals = [max(_FILLER.split(text), key=len) for text, _, _ in needed[0]] if needed else []
        return OneOf(list(dict.fromkeys(map(squeeze, literals)))) if literals and all(literals) else None

    def may_hold(self, squeezed: str) -> bool:
        """Whether the regex may match in a text, told by the text as it is squeezed: asked first, it costs little."""
        return self._signs is None or self._signs.stands_in(squeezed)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        if self._needed is not None and not self._needed.stands_in(text):
            return None
        return self.pattern.search(text)
