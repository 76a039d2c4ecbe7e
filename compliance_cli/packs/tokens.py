"""Reading token patterns of a cue: lists of tokens in the spelling of spaCy's matcher, bounded."""

from __future__ import annotations

import re

from compliance_cli.packs import patterns
from compliance_cli.packs.cuemodel import Token
from compliance_cli.packs.page import Page
from compliance_cli.packs.tree import Items, Node, Table

#: Keys of one token. `ORTH` is read as `LOWER`: text is folded before anything is matched.
TOKEN_KEYS = ("LOWER", "ORTH", "REGEX", "OP")
#: Tokens in one pattern, and repeats of one token: spaCy's matcher has no time limit.
MAX_TOKENS, MAX_REPEATS = 12, 8

_COUNTED = re.compile(r"\{(\d)(?:,(\d))?\}")
_ALLOWED = 'allowed: "?", "{2}", "{1,4}" (up to 8 times; "+" and "*" have no bound)'


def token_patterns(node: Node, page: Page) -> tuple[tuple[Token, ...], ...]:
    """The token patterns under a `tokens:` key, each a list of tokens."""
    if not isinstance(node, Items) or not node.items:
        page.wrong(node, "a list of token patterns is needed here, such as `- [{LOWER: guaranteed}, {LOWER: return}]`")
        return ()
    return tuple(pattern for item in node.items if (pattern := _pattern(item, page)))


def _pattern(node: Node, page: Page) -> tuple[Token, ...]:
    if not isinstance(node, Items) or not node.items:
        page.wrong(node, "a list of tokens is needed here, such as `[{LOWER: guaranteed}, {LOWER: return}]`")
        return ()
    if len(node.items) > MAX_TOKENS:
        page.wrong(node, f"a token pattern may have {MAX_TOKENS} tokens at most")
    tokens = tuple(_token(item, page) for item in node.items)
    if not any(token.least and (token.lower or token.regex) for token in tokens):
        page.wrong(node, "at least one token that must stand there needs LOWER, ORTH or REGEX")
    return tokens


def _token(node: Node, page: Page) -> Token:
    if isinstance(node, Table) and not node.entries:
        return Token()
    found = page.table(node, TOKEN_KEYS)
    lower = tuple(text.value for key in ("LOWER", "ORTH") if key in found for text in page.texts(found[key]))
    pattern = page.text(found["REGEX"]) if "REGEX" in found else None
    if pattern is not None and not page.tested and (wrong := patterns.trouble(pattern)) is not None:
        page.wrong(found["REGEX"], wrong)
    least, most = _times(found["OP"], page) if "OP" in found else (1, 1)
    return Token(lower, pattern, least, most)


def _times(node: Node, page: Page) -> tuple[int, int]:
    written = page.text(node)
    if written == "?":
        return 0, 1
    counted = _COUNTED.fullmatch(written or "")
    least = int(counted[1]) if counted else 0
    most = int(counted[2] or counted[1]) if counted else 0
    if not counted or not least <= most <= MAX_REPEATS or not most:
        page.wrong(node, f"this is no bounded operator; {_ALLOWED}")
        return 1, 1
    return least, most
