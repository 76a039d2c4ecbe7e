"""The door: what comes out of it, and what never does."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest

from compliance_cli.formats.model import ReadOptions
from compliance_cli.redaction.door import admit, redact, scrub
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.safetext import KINDS_OF_MASKS
from compliance_cli.vocabulary import Kind, MaskStyle

PAN = "4111 1111 1111 1111"
SPOKEN = "four one one one, one one one one, one one one one, one one one one"
HAN = "四一一一，一一一一，一一一一，一一一一"


def turns(*said: tuple[str, str], **more: object) -> bytes:
    return json.dumps({"turns": [{"speaker": who, "text": text} for who, text in said], **more}).encode()


def asked(answer: str, question: str = "What is the card number please?") -> bytes:
    return turns(("agent", question), ("customer", answer))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (f"It is {PAN} thanks", "It is [PAN ****1111] thanks"),
        (f"It is {SPOKEN}", "It is [PAN ****1111]"),
        (f"是{HAN}。", "是[PAN ****1111]。"),
        ("是４１１１１１１１１１１１１１１１谢谢", "是[PAN ****1111]谢谢"),
        ("card ending 1111", "card ending 1111"),
    ],
)
def test_what_comes_out_holds_masks(said: str, shown: str) -> None:
    (call,) = admit(asked(said), "a.json", DoorSettings()).calls
    turn = call.turns[1]
    assert call.shown(turn.start, turn.end) == shown


def test_a_mask_is_one_character_and_knows_what_it_covers() -> None:
    (call,) = admit(asked(f"It is {PAN} ok"), "a.json", DoorSettings()).calls
    (mask,) = call.masks
    turn = call.turns[1]
    assert KINDS_OF_MASKS[call.text[mask.at]] is Kind.PAN is KINDS_OF_MASKS[call.folded[mask.at]]
    assert (mask.start - turn.first, mask.end - turn.first) == (6, 25)
    assert call.card_data[0].places[0].chars == (6, 25)
    assert len(call.text) == len(call.folded)


def test_input_cannot_forge_a_mask() -> None:
    (call,) = admit(turns(("agent", "hello \ue000\ue001 there")), "a.json", DoorSettings()).calls
    assert not set(call.text) & set(KINDS_OF_MASKS)


def test_labels_ids_and_metadata_are_scrubbed() -> None:
    data = turns((f"Ann {PAN}", "hello"), id=PAN, meta={"note": PAN, PAN: "x"})
    admission = admit(data, f"card {PAN}.json", DoorSettings())
    (call,) = admission.calls
    said = [admission.source, call.id, call.turns[0].speaker, *call.meta, *call.meta.values()]
    assert said == [
        "card [PAN ****1111].json",
        "[PAN ****1111]",
        "Ann [PAN ****1111]",
        "note",
        "[PAN ****1111]",
        "[PAN ****1111]",
        "x",
    ]


@pytest.mark.parametrize("name", ["a.json", f"{PAN}.json"])
def test_a_problem_names_the_masked_input_and_nothing_of_it(name: str) -> None:
    admission = admit(b'{"turns": [{"text": "' + PAN.encode(), name, DoorSettings())
    assert list(admission.calls) == []
    (problem,) = admission.problems
    assert "4111" not in str(problem)
    assert str(problem).startswith(str(admission.source))


@pytest.mark.parametrize("style", MaskStyle)
def test_redaction_changes_only_what_it_hides(style: MaskStyle) -> None:
    data = asked(f"It is {PAN} thanks")
    done = redact(data, "a.json", DoorSettings(mask=style))
    assert done.data is not None
    before, after = data.decode(), done.data.decode()
    start = before.index(PAN)
    assert after.startswith(before[:start])
    assert after.endswith(before[start + len(PAN) :])


def test_redaction_is_idempotent() -> None:
    once = redact(asked(f"It is {SPOKEN}, expiry oh four twenty seven"), "a.json", DoorSettings()).data
    assert once is not None
    assert redact(once, "a.json", DoorSettings()).data == once


def test_a_file_that_is_read_in_part_only_is_not_written_back() -> None:
    lines = [b'{"text": "hello"}', b'{"text": "my card is ' + SPOKEN.encode(), b'{"text": "bye"}']
    done = redact(b"\n".join(lines), "a.jsonl", DoorSettings())
    assert done.data is None
    assert [problem.line for problem in done.problems] == [2]


def test_nothing_to_hide_means_the_same_bytes() -> None:
    data = b'\xef\xbb\xbf{"turns" :\r\n [{"text":"caf\\u00e9"}] }'
    assert redact(data, "a.json", DoorSettings()).data == data


@pytest.mark.parametrize("text", ["calls/a.json", "订单 20261121", "order 1234", "坐席：你好"])
def test_scrubbing_leaves_harmless_names(text: str) -> None:
    assert scrub(text) == text


def test_scrubbed_text_can_always_be_written() -> None:
    scrub("a\ud800b").encode("utf-8")


def test_harmless_numbers_are_told_to_the_guard() -> None:
    settings = DoorSettings(read=ReadOptions(format="text"))
    assert list(admit(b"Agent: Your order number is 4111111111111111, it ships today.", "a.txt", settings).calls)
    assert not settings.watch.sees_card_number("4111111111111111")


def windows(text: str, size: int) -> Iterable[str]:
    return (text[start : start + size] for start in range(len(text) - size + 1))


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("0.4111111111111111", True),
        ("12.4111111111111111", True),
        ("-0.4111111111111111e-3", True),
        ("4111111111111111", False),
        ("4111111111111111.0", False),
        ("4111111111111111e0", False),
        ('"0.4111111111111111"', False),
    ],
)
def test_the_digits_of_a_fraction_are_no_card_number(number: str, kept: bool) -> None:
    data = f'{{"turns": [{{"text": "hi"}}], "confidence": {number}}}'.encode()
    assert (redact(data, "a.json", DoorSettings()).data == data) is kept


@pytest.mark.parametrize("number", ["1.522694068002848e+16", "480970254983169.0"])
def test_the_guard_lets_pass_a_part_of_what_the_door_judged_harmless(number: str) -> None:
    turns = '"turns": [{"speaker": "agent", "text": "hello there"}]'
    for value in (number, f'"{number}"'):
        data = f'{{"x": {value}, {turns}}}'.encode()
        assert redact(data, "a.json", DoorSettings()).data == data


def test_no_digits_of_a_hidden_number_are_left_in_order() -> None:
    done = redact(asked(f"It is {PAN} thanks"), "a.json", DoorSettings(mask=MaskStyle.LAST4))
    assert done.data is not None
    assert not any(window in done.data.decode() for window in windows(PAN, 6))
