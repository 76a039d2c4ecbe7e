"""Phrases: what each hears, and exactly which characters of the turn are its place."""

from __future__ import annotations

import pytest

from compliance_cli.engine.hearing.phrases import Compiled, compile_phrases, compile_regex
from tests.engine.sample import HERE, call, cue, engine, heard

HEARD = [
    # whole words, case, punctuation
    ("card", "Is that your CARD?", "CARD"),
    ("card", "debit-card number", "card"),
    ("read it out", "Please read, it out.", "read, it out"),
    ("one-time code", "the one time code please", "one time code"),
    ("one time code", "the One-Time code please", "One-Time code"),
    ("o'neill", "This is O’Neill here", "O’Neill"),
    # articles and possessives
    ("take card number", "can I take the card number", "take the card number"),
    ("take card number", "can I take your card number", "take your card number"),
    ("take card number", "can I take card number", "take card number"),
    ("take the card number", "can I take card number", "take card number"),
    ("take a card number", "can I take the card number", "take the card number"),
    ("take your card number", "can I take your card number", "take your card number"),
    ("my name is", "Hi, my name is Ann", "my name is"),
    ("the call", "a call", "call"),
    # fillers
    ("take the number", "can I take, um, the uh number", "take, um, the uh number"),
    ("请报一下卡号", "请嗯，报一下 卡号", None),
    ("请报一下卡号", "请 报一下，卡号", "请 报一下，卡号"),
    # contractions both ways
    ("don't tell", "Do not tell anybody", "Do not tell"),
    ("do not tell", "Don’t tell anybody", "Don’t tell"),
    ("dont tell", "Don't tell anybody", "Don't tell"),
    ("we're recording", "we are recording", "we are recording"),
    ("we will call", "We'll call", "We'll call"),
    ("can't promise", "I cannot promise", "cannot promise"),
    ("cannot promise", "I can not promise", "can not promise"),
    ("can not promise", "I can't promise", "can't promise"),
    ("it is recorded", "it's recorded", "it's recorded"),
    # word endings
    ("neighbo*", "the neighbours agree", "neighbours"),
    ("neighbo*", "my neighbor", "neighbor"),
    ("guarantee* return*", "a guaranteed return", "guaranteed return"),
    ("guarantee* return*", "guarantees the returns", "guarantees the returns"),
    # gaps
    ("share ... screen", "share with me your whole screen", "share with me your whole screen"),
    ("share ... screen", "share screen", "share screen"),
    ("卡号 ... 报给我", "把卡号慢慢地报给我", "卡号慢慢地报给我"),
    ("{pan} ... expires", "it is <pan:4111> and it expires soon", "\ue000 and it expires"),
    # slots
    ("{num} days", "within 14 days", "14 days"),
    ("{num} days", "within fourteen days", "fourteen days"),
    ("{num}天", "犹豫期十五天", "十五天"),
    ("{num}天", "犹豫期 15 天", "15 天"),
    ("{money} a month", "it is £12.50 a month", "£12.50 a month"),
    ("{money} a month", "it is 1,250 dollars per month or 30 dollars a month", "30 dollars a month"),
    ("{money}", "twenty five pounds", "twenty five pounds"),
    ("每月{money}", "每月 300 块", "每月 300 块"),
    ("每月{money}", "每月三百元", "每月三百元"),
    ("{percent} return", "a 7 % return", "7 % return"),
    ("收益{percent}", "收益百分之五", "收益百分之五"),
    ("on {date}", "we charge on the 3rd of March", "on the 3rd of March"),
    ("每{date}扣款", "每每月15号扣款", "每每月15号扣款"),
    ("number is {pan}", "the number is <pan:4111 1111>", "number is \ue000"),
    ("验证码{otp}", "验证码 <otp:123456>", "验证码 \ue003"),
    # Chinese: punctuation, spaces, script
    ("您的卡号", "請提供您的卡號。", "您的卡號"),
    ("您的卡號", "请提供您的卡号。", "您的卡号"),
    ("您的卡号", "请提供妳的卡號。", "妳的卡號"),
    ("你的卡号", "请提供您的卡号。", "您的卡号"),
    ("報俾我", "报畀我", "报畀我"),
    ("您的卡号", "请 提供 您 的 卡 号", "您 的 卡 号"),
    ("您的卡号", "您的「卡号」", "您的「卡号"),
    ("otp验证码", "OTP 验证码", "OTP 验证码"),
    ("可以", "嗯，可以", "可以"),
    ("嗯", "嗯", "嗯"),
    # what must not be heard
    ("card", "cardiac care", None),
    ("card", "discard it", None),
    ("card number", "card. Number", None),
    ("neighbo", "neighbours", None),
    ("your card", "my card", None),
    ("your card", "the card", None),
    ("my name is", "your name is", None),
    ("share ... screen", "share one two three four five six screen", None),
    ("share ... screen", "Share it. Screen off", None),
    ("卡号 ... 报给我", "卡号一二三四五六七八九十十一报给我", None),
    ("{num} days", "some days", None),
    ("{money} a month", "12 a month", None),
    ("number is {pan}", "the number is <cvv:123>", None),
    ("{cvv}", "<pan:4111>", None),
    ("pan", "<pan:4111>", None),
    ("{unknown} card", "a card", None),
    ("卡号", "卡 片", None),
]


@pytest.mark.parametrize(("phrase", "said", "place"), HEARD)
def test_a_phrase_is_heard_at_its_place(phrase: str, said: str, place: str | None) -> None:
    assert heard(call(f"Agent: {said}"), cue("c", phrase)) == ([] if place is None else [("c", 0, place)])


@pytest.mark.parametrize("before", ["", "<pan:4111 1111 1111 1111> ", "<pan:4111><pan:1111> okay. "])
def test_a_place_counts_code_points_of_the_original_turn(before: str) -> None:
    made = call("Agent: First.", f"Agent: {before}Um, take, uh, the card number now")
    (hit,) = engine([cue("c", "take card number")]).cues(made)
    original = before.replace("<pan:", "").replace(">", "") + "Um, take, uh, the card number now"
    assert original[slice(*hit.place.chars)] == "take, uh, the card number"
    assert hit.place.turn == 1


def test_a_turn_with_a_short_secret_is_named_whole() -> None:
    (hit,) = engine([cue("c", "take card number")]).cues(call("Agent: <cvv:123> so take the card number"))
    assert hit.place.chars == (0, len("123 so take the card number"))


def test_overlapping_phrases_make_one_place() -> None:
    assert heard(call("Agent: your card number please"), cue("c", "card number", "your card", "number please")) == [
        ("c", 0, "your card number please")
    ]


@pytest.mark.parametrize("phrase", ["", " ", "...", "?", ", ,"])
def test_a_phrase_of_nothing_is_never_heard(phrase: str) -> None:
    assert compile_phrases([phrase]) == Compiled()
    assert heard(call("Agent: ... ?"), cue("c", phrase)) == []


def test_a_regex_needs_no_literal_that_squeezing_takes_away() -> None:
    assert compile_regex(r"tell me your \w+", "c", HERE).literals == ("tell me",)
    assert compile_regex(r"your \w+", "c", HERE).literals == ()


@pytest.mark.parametrize(
    ("pattern", "said", "place"),
    [
        (r"tell me your \w+", "Tell me your code", "Tell me your code"),
        (r"your \w+", "give your code", "your code"),
        (r"\bpin\b(?! code)", "the PIN please", "PIN"),
        (r"\bpin\b(?! code)", "the PIN code", None),
        (r"卡[号碼]", "您的卡碼", "卡碼"),
        (r"^您的[号卡]", "你的卡号", "你的卡"),
        (r"x*", "nothing", None),
        (r"PIN|Pin", "the PIN", "PIN"),
        (r"[O-Q]\w+", "the PIN", "PIN"),
        (r"[!-_]\w+", "the", "the"),
        (r"\x50in", "the PIN", "PIN"),
        (r"\p{Lu}in", "the PIN", "PIN"),
        (r"\S+\Dn\Z", "the PIN", "PIN"),
        ("\ue000", "it is <pan:4111>", "\ue000"),
    ],
)
def test_patterns_run_on_the_full_squeezed_text(pattern: str, said: str, place: str | None) -> None:
    assert heard(call(f"Agent: {said}"), cue("c", patterns=[pattern])) == ([] if place is None else [("c", 0, place)])
