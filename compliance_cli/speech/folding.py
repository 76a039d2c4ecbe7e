"""Folding: case, width, script and apostrophes levelled, one character for one character."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

#: Apostrophes as phones and word processors write them (left, right, reversed, prime, modifier, backtick, acute).
_APOSTROPHES = frozenset("\u2018\u2019\u201b\u2032\u02bc\u0060\u00b4")

#: Code points that opencc's t2s is asked about: extension A and the unified ideographs.
_HAN = range(0x3400, 0xA000)

#: Two ways to write one word that opencc keeps apart: 帳戶 and 賬戶, 妳 and 你; and a Cantonese word (嗰) that it turns
#: into a letter nobody writes.
_VARIANTS: Mapping[str, str] = {"帐": "账", "妳": "你", "\U00020bb6": "嗰"}


def fold(text: str) -> str:
    """`text` with every character in its plainest form; the result has the same length, offset for offset.

    Lower case; full-width, circled and foreign decimal digits as ASCII ones (NFKC where that is one
    character); traditional Chinese as simplified, 帐 as 账; curly apostrophes as `'`. A character whose plain form
    would be longer stays as it is.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    for character in set(text):
        plain = _plain(character)
        if plain != character:
            text = text.replace(character, plain)
    return text


@cache
def _plain(character: str) -> str:
    """The plain form of one character, or the character itself where that would be longer."""
    if character in _APOSTROPHES:
        return "'"
    digit = unicodedata.decimal(character, -1)
    if digit >= 0:
        return str(digit)
    form = unicodedata.normalize("NFKC", character)
    if len(form) != 1:
        form = character
    lowered = form.lower()
    if len(lowered) == 1:
        form = lowered
    return _simplified().get(form, form) if ord(form) in _HAN else form


@lru_cache(maxsize=1)
def _simplified() -> Mapping[str, str]:
    """Traditional character → simplified character, where they differ (opencc `t2s`, asked one by one)."""
    import opencc  # costs 40 ms: only a call with Chinese in it pays for it

    characters = [chr(code) for code in _HAN]
    converted: str = opencc.OpenCC("t2s").convert("\n".join(characters))
    simplified = [_VARIANTS.get(form, form) for form in converted.split("\n")]
    return {old: new for old, new in zip(characters, simplified, strict=True) if old != new}
