from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_cli.speech import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Can I TAKE it?", "can i take it?"),
        ("It’s Zoë’s", "it's zoë's"),
        ("`quoted´", "'quoted'"),
        ("４１１１－１１１１", "4111-1111"),
        ("卡號是貳參陸兩雙", "卡号是贰参陆两双"),
        ("驗證碼：１２３", "验证码:123"),
        ("٤١١١", "4111"),
        ("①②", "12"),
        ("İstanbul ŒUVRE", "İstanbul œuvre"),
        ("½ … ㎏", "½ … ㎏"),
        ("a\u200bb\nc", "a\u200bb\nc"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=60))
def test_fold_keeps_offsets_and_lines_and_is_stable(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert [at for at, letter in enumerate(folded) if letter == "\n"] == [
        at for at, letter in enumerate(text) if letter == "\n"
    ]
    assert fold(folded) == folded


@given(st.text(max_size=30), st.text(max_size=30))
def test_fold_works_letter_by_letter(first: str, second: str) -> None:
    assert fold(first + second) == fold(first) + fold(second)


@pytest.mark.parametrize(("written", "plain"), [("帳戶", "账户"), ("帐户", "账户"), ("賬戶", "账户"), ("妳", "你")])
def test_two_ways_to_write_one_chinese_word_are_one(written: str, plain: str) -> None:
    assert fold(written) == plain
