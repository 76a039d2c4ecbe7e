"""What stands in a JSON file besides its turns: which strings are speech, and how they are laid beside the calls."""

from __future__ import annotations

import json

import pytest

from compliance_cli.formats import leaf_text
from compliance_cli.formats.families import families
from compliance_cli.formats.jsontext import parse
from tests.formats.examples import locate
from tests.formats.planting import hidden


def texts(file: object) -> list[str]:
    """The texts of a file with one turn, without the turn's own."""
    text = file if isinstance(file, str) else json.dumps(file, ensure_ascii=False)
    return [stream.transcript.text.expose() for stream in locate(text).streams][1:]


TURNS = [{"speaker": "agent", "text": "the card is lost"}, {"speaker": "Ann", "text": "yes indeed it is"}]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"note": "call me back"}, ["call me back"]),
        ({"note": "the card is lost"}, []),  # a copy, no text of its own
        ({"note": "The card, is LOST!"}, []),
        ({"note": "the card is lost. what now"}, ["the card is lost. what now"]),
        ({"list": ["good day", "thank you"]}, ["good day\nthank you"]),
        ({"words": [["so", "what", "now"], ["bye"]]}, ["so what now\nbye"]),
        ({"w": [{"t": t, "speaker": s} for t, s in (("so", "0"), ("what", "0"), ("now", "1"))]}, ["so what\nnow"]),
        ({"rows": [["so", 1.5], ["what", 2], ["now", 3]]}, ["so what now"]),
        ({"alternatives": [{"t": "oh my"}, {"t": "or thy"}]}, ["oh my", "or thy"]),
        ({"chars": [{"c": c} for c in "so now"]}, ["so now"]),
        ({"inner": json.dumps({"note": "call me back"})}, ["call me back"]),
        ({"lines": "[0:1.5,0:2.0]  call me\nSpeaker 0: or not\n[spk_1]: ok then"}, ["call me\nor not\nok then"]),
        ({"说明": "请回电"}, ["请回电"]),
        # No speech: names, ids, addresses, times, numbers, labels.
        ({"id": "call me back", "audioUrl": "call me", "speaker_label": "call me"}, []),
        (
            {"a": "4f6d-11aa-77ce", "b": "https://x.y/z w", "c": "2026-10-03T09:00:00Z", "d": "PT1.5S"},
            ["https://x.y/z w"],
        ),
        ({"kinds": ["word", "word", "punctuation", "word"]}, []),
        ({"labels": ["Speaker 1", "Speaker 2"] * 5}, []),
        ({"numbers": [1, 2, "3", "4"]}, []),
    ],
)
def test_other_texts(more: dict[str, object], said: list[str]) -> None:
    assert texts({"turns": TURNS, **more}) == said


def test_of_a_repeated_key_all_values_are_heard() -> None:
    turns = json.dumps(TURNS)
    assert texts(f'{{"turns": {turns}, "note": "call me back", "note": "or do not"}}') == ["or do not", "call me back"]


def test_copies_are_pieces_of_the_turn() -> None:
    document = locate(json.dumps({"turns": TURNS, "note": "CARD is lost, yes indeed", "words": ["card", "is", "lost"]}))
    text, spoken = document.text.expose(), document.calls[0].text.expose()
    found = [(spoken[p.start : p.end], text[p.first : p.last]) for p in document.streams[0].pieces if p.copy]
    assert found == [
        ("card is lost", "CARD is lost"),
        ("yes indeed", "yes indeed"),
        ("card", "card"),
        ("is", "is"),
        ("lost", "lost"),
    ]


def test_what_is_left_out_of_texts_is_a_leaf() -> None:
    document = locate(json.dumps({"turns": TURNS, "lines": "[0:1.5,0:2.0]  call me"}))
    assert "[0:1.5,0:2.0]  " in [leaf_text(document, leaf) for leaf in document.leaves]


def test_texts_of_a_call_go_with_its_line() -> None:
    lines = [json.dumps({"turns": [{"text": f"the {word} is lost"}], "note": f"{word} is lost"}) for word in ("a", "b")]
    document = locate("\n".join(lines))
    copies = [[p.copy for p in stream.pieces] for stream in document.streams]
    assert [sorted(set(found) - {0}) != [] for found in copies] == [True, True]


def test_alternatives_know_their_best() -> None:
    tree = parse('{"alternatives": [{"w": ["so", "what", "now"]}, {"w": ["sow", "hot", "no"]}]}').tree
    first, second = families(tree, ())
    assert first.best == {}
    assert [str(second.best[member.numbers]) for member in second.members] == ["so", "what", "now"]


def test_a_text_among_times_makes_no_speech_of_them() -> None:
    """A number in one string of a kind is hidden alone; the times beside it stay."""
    times = [f"{number}.25" for number in range(40)]
    written = [*times[:7], "7.25 card number 4111 1111 1111 1111", *times[8:]]
    call = {"turns": TURNS, "times": [{"at": time} for time in written]}
    after = json.loads(hidden(json.dumps(call).encode(), "a.json"))
    wanted = [*times[:7], "7.25 card number [PAN ****1111]", *times[8:]]
    assert [one["at"] for one in after["times"]] == wanted


def test_a_list_of_two_different_words_is_heard_where_the_calls_say_them() -> None:
    said = "four one one one one one one one one one one one one one one one"
    call = {"turns": [{"text": said, "parts": [{"w": word} for word in said.split()]}]}
    after = json.loads(hidden(json.dumps(call).encode(), "a.json"))
    assert [one["w"] for one in after["turns"][0]["parts"]] == ["[PAN ****1111]", *["[PAN]"] * 15]
