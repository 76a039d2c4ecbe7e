"""Token patterns: spaCy's matcher, loaded only where a cue has such a pattern."""

from __future__ import annotations

import subprocess
import sys

import pytest

from compliance_cli.engine.hearing.tokens import WINDOW, TokenPattern
from compliance_cli.packs.cuemodel import Cue, Token, Wording
from compliance_cli.vocabulary import Role
from tests.engine.sample import HERE, call, heard

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")

PROMISE = (Token(("guarantee", "guaranteed")), Token(least=0, most=2), Token(regex="returns?|profits?"))


def cue(*tokens: Token, language: str = "en") -> Cue:
    return Cue("promise", Role.AGENT, {language: (Wording(tokens=(tokens,)),)}, frozenset(), HERE)


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("We guarantee returns", ["guarantee returns"]),
        ("Guaranteed high yearly profit, always", ["Guaranteed high yearly profit"]),
        ("Guaranteed, um, profit", ["Guaranteed, um, profit"]),
        ("guarantee a very high yearly profit", []),
        ("we return it, guaranteed", []),
        ("guarantees return", []),
    ],
)
def test_tokens_are_heard_in_squeezed_text(said: str, places: list[str]) -> None:
    assert [place for _, _, place in heard(call(f"Agent: {said}"), cue(*PROMISE))] == places


def test_a_chinese_pattern_goes_by_letters() -> None:
    pattern = cue(Token(("保",)), Token(("证",)), Token(least=0, most=3), Token(("收",)), language="zh")
    assert [place for _, _, place in heard(call("Agent: 我们保證高收益"), pattern)] == ["保證高收"]


def test_long_turns_are_read_in_windows() -> None:
    said = " ".join(["word"] * (WINDOW - 2)) + " guarantee some return"
    assert [place for _, _, place in heard(call(f"Agent: {said}"), cue(*PROMISE))] == ["guarantee some return"]


@pytest.mark.parametrize(
    ("tokens", "literals"),
    [
        (PROMISE, {"guarantee", "guaranteed"}),
        ((Token(("the",)), Token(("refund",))), {"refund"}),
        ((Token(("don't",)),), {"dont"}),
        ((Token(("pay",), least=0), Token(regex="x+")), set()),
    ],
)
def test_the_words_that_every_match_holds(tokens: tuple[Token, ...], literals: set[str]) -> None:
    assert set(TokenPattern(tokens, "en").literals) == literals


def test_spacy_is_not_loaded_by_the_shipped_rules() -> None:
    code = (
        "import sys; from compliance_cli.api import check_text; "
        "check_text('Agent: hello, read me the card number'); sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
