"""What the guard's own eye sees as a typed card number."""

from __future__ import annotations

import pytest

from compliance_cli.redaction.watch import Watch, card_like_runs

SEEN = [
    "4111111111111111",
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "4111.1111.1111.1111",
    "3782 822463 10005",
    "我的卡号是4111111111111111谢谢",
    "on 12 2026 4111 1111 1111 1111",
    "4111 1111 1111 1111 0427",
    "4111 1111\n1111 1111",
    "4111 1111\r\n    1111 1111",
    "\x1b[1m4111 1111\x1b[0m 1111 1111",
    "6200000000000005",
    "6212345678901232",
    '{"id": 4111111111111111}',
    "card4111111111111111",
]
UNSEEN = [
    "",
    "4111111111111112",
    "4111 1111 1111",
    "0111111111111111",
    "[PAN ****1111]",
    "[PAN 411111****1111]",
    "turn 12, chars 0-31, 41 11 11 11 11 11 11 11",
    "  4111   1111   1111   1111",
    "a3f14111111111111111" + "0a" * 22,
    "41111111111111114111111111111111",
]


@pytest.mark.parametrize("text", SEEN)
def test_a_typed_card_number_is_seen(text: str) -> None:
    assert Watch().sees_card_number(text)


@pytest.mark.parametrize("text", UNSEEN)
def test_other_digits_are_not(text: str) -> None:
    assert not Watch().sees_card_number(text)


def test_a_run_judged_harmless_passes_and_only_that_run() -> None:
    watch = Watch()
    watch.judge_harmless("4111111111111111")
    assert not watch.sees_card_number("order 4111-1111-1111-1111")
    assert watch.sees_card_number("5555 5555 5555 4444")


def test_the_watch_keeps_no_number() -> None:
    watch = Watch()
    watch.judge_harmless("4111111111111111")
    kept = repr(vars(watch))
    assert "4111" not in kept


def test_runs_are_read_from_the_start_of_each_group() -> None:
    assert list(card_like_runs("0427 4111 1111 1111 1111")) == ["4111111111111111"]
