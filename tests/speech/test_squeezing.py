from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_cli.speech import fold, offsets, squeeze
from compliance_cli.speech.squeezing import SAME_WORDS


@pytest.mark.parametrize(
    ("folded", "squeezed"),
    [
        ("", ""),
        ("um, i don't, uh, know", "i dont know"),
        ("the umbrella, er ist", "the umbrella ist"),
        ("well, you know, it is fine", "well it is fine"),
        ("do you know it?", "do you know it?"),
        ("a one-time code - yes,please", "a one time code - yes please"),
        ("it costs 1,234.50", "it costs 1234.50"),
        ("call 07700-900", "call 07700-900"),
        ("two   spaces — dash", "two spaces dash"),
        ("呃,我的 卡 号,嗯,是“六二”,那个,好的。", "我的卡号是六二好的。"),
        ("那个卡是您的吗?", "那个卡是你的吗?"),
        ("畀我", "俾我"),
        ("嗯", "嗯"),
        ("um", "um"),
        ("卡\u200b号、有效期…", "卡号有效期"),
        ("我的pin 是 1234", "我的pin是1234"),
        ("yes, ok\n嗯,好的\nno", "yes ok\n好的\nno"),
        ("嗯\n嗯", "嗯\n嗯"),
    ],
)
def test_squeeze(folded: str, squeezed: str) -> None:
    assert squeeze(folded) == squeezed


@pytest.mark.parametrize(
    ("folded", "word", "place"),
    [
        ("um, um my card, um, number", "number", 20),
        ("um m", "m", 3),
        ("嗯,卡 号,嗯,是六", "是六", 8),
        ("it's, you know, fine", "fine", 16),
        ("don't  read - the one-time code", "time code", 22),
    ],
)
def test_offsets_are_where_the_word_stands(folded: str, word: str, place: int) -> None:
    squeezed = squeeze(folded)
    assert offsets(folded, squeezed)[squeezed.index(word)] == place


WORDS = [
    "um",
    "uh",
    "er",
    "嗯",
    "呃",
    "那个",
    "card",
    "卡",
    "号",
    "六二",
    "one-time",
    "it's",
    "you know",
    "i mean",
    "1,234",
]
MARKS = [*", ，、。.?!-—…'\"“”~ \u200b", "  ", "，嗯，", ", um, "]
TALK = st.lists(st.sampled_from(WORDS + MARKS), max_size=25).map("".join)


@given(st.one_of(TALK, st.text(max_size=40)).map(lambda text: fold(text.replace("\n", " "))))
def test_every_squeezed_letter_stands_at_its_offset(folded: str) -> None:
    squeezed = squeeze(folded)
    places = offsets(folded, squeezed)
    assert len(places) == len(squeezed)
    assert all(first < second for first, second in itertools.pairwise(places))
    pauses = " \t\u00a0\u3000,、…—–･·-"
    assert all(
        SAME_WORDS.get(folded[place], folded[place]) == letter or (letter == " " and folded[place] in pauses)
        for letter, place in zip(squeezed, places, strict=True)
    )


@given(st.lists(TALK, max_size=4))
def test_lines_are_squeezed_each_for_itself(lines: list[str]) -> None:
    folded = [fold(line) for line in lines]
    assert squeeze("\n".join(folded)).split("\n") == [squeeze(line) for line in folded or [""]]


def test_offsets_refuse_another_line() -> None:
    with pytest.raises(ValueError, match="squeezed"):
        offsets("my card", "my bird")
