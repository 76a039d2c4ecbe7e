"""Token patterns in cue files."""

from __future__ import annotations

import pytest

from compliance_cli.packs.cuefile import read_cue
from compliance_cli.packs.cuemodel import Token
from tests.packs.shelves import reading


@pytest.mark.parametrize(
    ("written", "tokens"),
    [
        ("[{LOWER: guaranteed}, {LOWER: [return, profit]}]", (Token(("guaranteed",)), Token(("return", "profit")))),
        ("[{ORTH: PIN}, {}]", (Token(("PIN",)), Token())),
        ("[{LOWER: a}, {REGEX: 'b+', OP: '?'}]", (Token(("a",)), Token(regex="b+", least=0, most=1))),
        ("[{LOWER: a, OP: '{2}'}, {OP: '{1,4}'}]", (Token(("a",), None, 2, 2), Token(least=1, most=4))),
    ],
)
def test_tokens_are_read(written: str, tokens: tuple[Token, ...]) -> None:
    cue, complaints = reading(f"cue: a\nen: {{tokens: [{written}]}}\n", read_cue)
    assert complaints == []
    assert cue is not None
    assert cue.wordings["en"][0].tokens == (tokens,)


@pytest.mark.parametrize(
    ("written", "column", "what"),
    [
        ("[{LOWER: a, OP: '+'}]", 31, "no bounded operator"),
        ("[{LOWER: a, OP: '{3,9}'}]", 31, "no bounded operator"),
        ("[{LOWER: a, OP: '{0}'}]", 31, "no bounded operator"),
        ("[{LEMMA: be}]", 17, "unknown key `LEMMA`"),
        ("[{REGEX: '(a+)+'}]", 24, "can take forever"),
        ("[{OP: '?'}, {}]", 15, "at least one token"),
        ("[]", 15, "a list of tokens is needed"),
        ("{LOWER: a}", 15, "a list of tokens is needed"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(written: str, column: int, what: str) -> None:
    _, complaints = reading(f"cue: a\nen: {{tokens: [{written}]}}\n", read_cue)
    assert any(one.startswith(f"f:2:{column}: ") and what in one for one in map(str, complaints))
