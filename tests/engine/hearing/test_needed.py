"""The literals that a regex needs, and whether words begin and end with them."""

from __future__ import annotations

import pytest

from compliance_cli.engine.hearing.needed import needed_literals

SETS = [
    (r"(?:read|tell) me (?:the|your) (?:card|cvv)", [("read me", "tell me"), ("card", "cvv")]),
    (r"(?:read|tell) (?:me|us) \D", [("read me", "read us", "tell me", "tell us")]),
    (r"colou?rs?", [("color", "colour")]),
    (r"cards?\D", [("card",)]),
    (r"c|d", [("c", "d")]),
    (r"c|d?", []),
    (r"(?:the|your) card|my pin", [("card", "pin")]),
    (r"(?:tell )?the card number", [("card number",)]),
    (r"the|card", []),
    (r"card\b.{0,20}numbers*", [("number",), ("card",)]),
    (r"[^x]y{0,3}z+", [("z",)]),
    (r"ab{2,3}c", [("ab",), ("c",)]),
    (r"(?i)abc(?!defgh)", [("abc",)]),
    (r"abc(?!x)def", [("abcdef",)]),
    (r"(?<=abcdef)gh", [("abcdef",), ("gh",)]),
    (r"gh(?=abc|\D)", [("gh",)]),
    (r"(?<!abcdef)gh", [("gh",)]),
    (r"(?P<n>abc)+d", [("abc",), ("d",)]),
    (r"(?>abc|x)d", [("abcd", "xd")]),
    (r"\d{4}", [tuple("0123456789")]),
    (r"r\d", [tuple(f"r{digit}" for digit in "0123456789")]),
    (r"\D{4}", []),
    (r"[号碼]码", [("号码", "碼码")]),
    (r"第[0-9]", [tuple(f"第{digit}" for digit in "0123456789")]),
    (r"第[\d一]", [tuple(f"第{digit}" for digit in "0123456789一")]),
    (r"[^号]码", [("码",)]),
    (r"[a-c]bd", [("bd",)]),
    (r"[\w.]bd", [("bd",)]),
    (r"\$5", [("$5",)]),
    (r"bank\ card", [("bank card",)]),
    (r"卡号?码", [("卡号码", "卡码")]),
    (r"\p{Han}验证码", [("验证码",)]),
    (r"(?:短信|text).{0,9}(?:码|code)", [("text", "短信"), ("code", "码")]),
    (r"(?x) a b c", []),
    (r"[[:alpha:]]bc", []),
    (r"[]e]bc", [("]bc", "ebc")]),
    (r"(abc", []),
]


@pytest.mark.parametrize(("source", "sets"), SETS)
def test_the_literals_a_regex_needs(source: str, sets: list[tuple[str, ...]]) -> None:
    assert sorted(tuple(text for text, _, _ in one) for one in needed_literals(source)) == sorted(sets)


@pytest.mark.parametrize(
    ("source", "begins", "ends"),
    [
        (r"card", False, False),
        (r"\bcard", True, False),
        (r"card\b", False, True),
        (r"\b(?:card|pin)\b", True, True),
        (r"\D card ", True, True),
        (r"\b card", True, False),
        (r"pay the", False, True),
        (r"the card", True, False),
        (r"\.card\b", False, True),
        (r"\b卡\b", False, False),
    ],
)
def test_whether_words_begin_and_end_with_a_literal(source: str, begins: bool, ends: bool) -> None:
    ((literals, *_),) = [needed_literals(source)]
    assert {(begins, ends)} == {literal[1:] for literal in literals}


def test_so_many_literals_are_put_together_at_most() -> None:
    letters = "(?:" + "|".join("bcdefgh") + ")"
    assert [len(literals) for literals in needed_literals(letters * 2)] == [7, 7]


def test_the_most_telling_literals_come_first() -> None:
    assert needed_literals(r"card\b.{0,20}numbers*")[0] == (("number", False, False),)
    assert [text for text, _, _ in needed_literals("(?:短信|text).{0,9}(?:码|code)")[0]] == ["text", "短信"]
    assert needed_literals(r"\b(?:mr|dr) \w+ (?:at|from) ")[0] == (("dr", True, True), ("mr", True, True))
    assert needed_literals(r"\D\. card")[0][0][0] == ". card"
    assert needed_literals(r"pay.\.")[0] == (("pay", False, False),)
