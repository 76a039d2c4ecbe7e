"""When a transcript is too poor to say that something was not said."""

from __future__ import annotations

import pytest

from compliance_cli.engine.hearing.view import View
from compliance_cli.engine.quality import lacks_opening, quality_of
from compliance_cli.vocabulary import InputKind
from tests.engine.sample import call

TALK = "so this is what we talk about for a while and then some more of it "

CASES = [
    ("an ordinary call", [f"[0-30] Agent: {TALK * 4}", f"[31-60] Customer: {TALK * 4}"], []),
    ("few letters", ["[0-5] Agent: hello there", "[20-90] Customer: hi"], ["few-characters"]),
    ("few letters, but a short call", ["[0-5] Agent: hello there", "[20-50] Customer: hi"], []),
    ("a Han letter counts more", ["[0-30] Agent: " + "您好请问" * 8, "[31-60] Customer: " + "你好的" * 8], []),
    ("long silences", [f"[0-30] Agent: {TALK * 6}", f"[90-120] Customer: {TALK * 6}"], ["gaps"]),
    ("one short silence", [f"[0-60] Agent: {TALK * 6}", f"[80-120] Customer: {TALK * 6}"], []),
    ("one voice", ["Agent: hello"] * 8, ["one-voice"]),
    ("one voice, a few turns", ["Agent: hello"] * 7, []),
    ("no labels are no voice", ["hello"] * 8, []),
    ("two voices", ["Agent: hello", "Customer: hello"] * 4, []),
    ("cut start", ["Agent: and so it is. We go on. Yes.", "Customer: Okay."], ["cut-start"]),
    ("all in small letters", ["Agent: and so it is. we go on. yes.", "Customer: okay."], []),
    ("a capital at the start", ["Agent: So it is. We go on. Yes.", "Customer: Okay."], []),
    ("a Chinese start", ["Agent: 就是这样。好的。OK. Yes.", "Customer: Okay."], []),
    ("a late start", [f"[40-70] Agent: {TALK * 4}", f"[71-90] Customer: {TALK * 4}"], ["cut-start"]),
    ("a late start with a greeting", [f"[40-70] Agent: hello, {TALK * 4}", f"[71-90] Customer: {TALK * 4}"], []),
    ("a late Chinese start", ["[40-50] Agent: 就是这样的", "[51-60] Customer: 好的"], ["cut-start"]),
    ("a late Chinese start with a greeting", ["[40-50] Agent: 喂，您好", "[51-60] Customer: 好的"], []),
    ("a start after some ringing", [f"[20-50] Agent: {TALK * 4}", f"[51-80] Customer: {TALK * 4}"], []),
    ("blanks", ["Agent: we <unk> the <unk> card [inaudible]", "Customer: yes"], ["blanks"]),
    ("one blank", ["Agent: we <unk> the card", "Customer: yes"], []),
]


@pytest.mark.parametrize(("lines", "reasons"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_quality(lines: list[str], reasons: list[str]) -> None:
    quality = quality_of(View(call(*lines)), InputKind.CALL)
    assert list(quality.reasons) == reasons
    assert quality.state == ("poor" if reasons else "good")


def test_a_chat_has_no_silences() -> None:
    chat = View(call("[0-1] Agent: hello", "[900-901] Customer: hi"))
    assert quality_of(chat, InputKind.CHAT).reasons == ()
    assert quality_of(chat, InputKind.CALL).reasons == ("few-characters", "gaps")


def test_a_script_is_never_poor() -> None:
    assert quality_of(View(call(*["Agent: hello"] * 9)), InputKind.SCRIPT).state == "good"


OPENINGS = [
    ("a greeting", ["Agent: hello, we have a plan for you.", "Customer: and how?"], False),
    ("a name", ["Agent: This is Dana with Harbour Mutual. We have a plan."], False),
    ("a name in Chinese", ["Agent: 这里是海港人寿。有一款产品给您介绍。"], False),
    ("two voices and no greeting", ["Agent: We have a plan for you.", "Customer: Yes?"], False),
    ("several unlabelled turns", ["We have a plan for you.", "What plan is it?"], False),
    ("a greeting behind a conjunction", ["Agent: And good morning to you.", "Customer: Hi."], False),
    ("one voice in the middle", ["Agent: Your account was chosen. This is Dana with Harbour Mutual."], True),
    ("one voice, no name in its first words", ["Agent: This is your final notice. Press one now."], True),
    ("one voice in the middle, Chinese", ["Agent: 您的账户已经入选。请按一。"], True),
    ("a sentence goes on", ["Agent: and you have been chosen for a plan.", "Customer: What plan is it?"], True),
    ("a sentence goes on, capital", ["Agent: Which is why we have a plan.", "Customer: What plan is it?"], True),
    ("a sentence goes on, Chinese", ["Agent: 的保障计划非常适合您。", "Customer: 什么计划？"], True),
    ("a conjunction, Chinese", ["Agent: 而且保费很低。", "Customer: 是吗？"], True),
    ("a word that begins like a particle", ["Agent: 的确有这样的计划。", "Customer: 是吗？"], False),
    ("an ellipsis", ["Agent: ...your plan starts today.", "Customer: What plan is it?"], True),
    ("nothing is said", ["Agent: "], False),
]


@pytest.mark.parametrize(("lines", "cut"), [case[1:] for case in OPENINGS], ids=[case[0] for case in OPENINGS])
def test_the_opening_is_missing(lines: list[str], cut: bool) -> None:
    view = View(call(*lines))
    assert lacks_opening(view, InputKind.CALL) is cut
    assert not lacks_opening(view, InputKind.SCRIPT)
