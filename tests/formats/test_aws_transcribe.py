from __future__ import annotations

import copy
import json

import pytest

from compliance_cli.formats.model import Document
from compliance_cli.transcript import Word
from tests.formats.examples import CARD, TRANSCRIBE, item, locate, read, said, shown

WORDS = [item("my", 0.0, 0.2), item("card", 0.2, 0.4), item("."), item("yes", 3.0, 3.2), item("ok", 5.0, 5.2)]


def job(**results: object) -> str:
    return json.dumps({"jobName": "j", "results": {"transcripts": [], **results}})


def turns(document: Document) -> list[tuple[str | None, str]]:
    call = document.calls[0]
    whole = call.text.expose()
    return [(shown(turn.speaker), whole[turn.start : turn.end]) for turn in call.turns]


SEGMENTS = [
    {"start_time": "0.0", "end_time": "0.4", "speaker_label": "spk_0", "items": []},
    {"start_time": "2.9", "end_time": "5.2", "speaker_label": "spk_1", "items": []},
]
AUDIO_SEGMENTS = [
    {"id": 0, "transcript": "my card.", "speaker_label": "spk_0", "items": [0, 1, 2]},
    {"id": 1, "transcript": "yes ok", "speaker_label": "spk_1", "items": [3, 4]},
]


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ({"items": WORDS}, [(None, "my card."), (None, "yes"), (None, "ok")]),
        ({"items": WORDS, "speaker_labels": {"segments": SEGMENTS}}, [("spk_0", "my card."), ("spk_1", "yes ok")]),
        (
            {"items": [{**word, "speaker_label": "ab"[n > 3]} for n, word in enumerate(WORDS)]},
            [("a", "my card."), ("a", "yes"), ("b", "ok")],
        ),
        (
            {"items": [{**word, "id": n} for n, word in enumerate(WORDS)], "audio_segments": AUDIO_SEGMENTS},
            [("spk_0", "my card."), ("spk_1", "yes ok")],
        ),
        (
            {
                "items": WORDS,
                "channel_labels": {
                    "channels": [
                        {"channel_label": "ch_0", "items": [*WORDS[:3], WORDS[4]]},
                        {"channel_label": "ch_1", "items": WORDS[3:4]},
                    ]
                },
            },
            [("ch_0", "my card."), ("ch_1", "yes"), ("ch_0", "ok")],
        ),
        ({"transcripts": [{"transcript": "only the text"}]}, [(None, "only the text")]),
        ({"items": [item("我的", 0, 1), item("卡", 1, 2), item("ok", 2, 3), item("。")]}, [(None, "我的卡 ok。")]),
        ({"items": [item("a", 0, 1), {"type": "pronunciation"}, {"alternatives": []}, "x", None]}, [(None, "a")]),
    ],
)
def test_turns(results: dict[str, object], expected: list[tuple[str | None, str]]) -> None:
    assert turns(read(job(**results))) == expected


def test_properties_and_words() -> None:
    call = read(json.dumps(TRANSCRIBE)).calls[0]
    assert (shown(call.id), shown(call.language)) == ("job-1", "en-GB")
    assert call.words[:2] == (Word(0, 4, 0.5, 0.9), Word(5, 9, 0.9, 1.2))
    assert len(call.words) == 10


def test_every_word_of_a_call_is_known_in_the_running_transcript() -> None:
    document = locate(json.dumps(TRANSCRIBE))
    spoken = document.calls[0].text.expose()
    again = [spoken[p.start : p.end] for p in document.streams[0].pieces if p.copy == 1]
    assert again == ["Your card, please", f"It is {CARD}, 谢谢"]


def test_repeated_items_of_channels_are_copies() -> None:
    items = [item("card", 0.0, 1.0), item("is", 1.0, 1.5), item("that", 1.5, 2.0), item("4111", 2.0, 3.0)]
    document = locate(job(items=items, channel_labels={"channels": [{"channel_label": "ch_0", "items": items}]}))
    last = [(p.start, p.end, p.copy) for p in document.streams[0].pieces if p.end == 17]
    assert last == [(13, 17, 0), (13, 17, 1)]


def test_other_texts_are_streams() -> None:
    results = {
        "items": [{**item("for", 0.0, 1.0), "alternatives": [{"content": "for"}, {"content": "four"}]}],
        "transcripts": [{"transcript": "other words"}],
        "segments": [{"alternatives": [{"transcript": "fore it", "items": [item("fo"), item("re"), item("it")]}]}],
    }
    streams = [stream.transcript.text.expose() for stream in locate(job(**results)).streams]
    assert streams == ["for", "other words", "four", "fore it", "fo re it"]


@pytest.mark.parametrize("times", [("a", "b"), (None, None), ([], {})])
def test_times_that_are_none(times: tuple[object, object]) -> None:
    word = item("hi")
    word |= {"start_time": times[0], "end_time": times[1], "type": "pronunciation"}
    call = read(job(items=[word])).calls[0]
    assert (said(call), call.words) == ((("unknown", None, None, "hi"),), ())


def test_a_file_of_job_lines() -> None:
    other = copy.deepcopy(TRANSCRIBE)
    other["jobName"] = "job-2"
    document = read(json.dumps(TRANSCRIBE) + "\n" + json.dumps(other))
    assert [(shown(call.id), call.line) for call in document.calls] == [("job-1", 1), ("job-2", 2)]
