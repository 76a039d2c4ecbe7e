"""One small file of every format, written for these tests, and what is said in it."""

from __future__ import annotations

import json
from typing import NamedTuple

from compliance_cli import formats
from compliance_cli.formats.model import Document, ReadOptions
from compliance_cli.transcript import RawText, Transcript

CARD = "4111 1111 1111 1111"


class Example(NamedTuple):
    """A file (its name and text), its format, and the turns as (role, begins, ends, text)."""

    name: str
    text: str
    format: str
    turns: tuple[tuple[str, float | None, float | None, str], ...]


TURNS = (("agent", 0.5, 2.0, "Your card, please?"), ("customer", 2.5, 6.0, f"It is {CARD}, 谢谢"))
UNTIMED = tuple((role, None, None, text) for role, _, _, text in TURNS)


def item(text: str, begins: float | None = None, ends: float | None = None, **more: object) -> dict[str, object]:
    """An item of Amazon Transcribe: a word with times, or a mark without."""
    times = {} if begins is None else {"start_time": str(begins), "end_time": str(ends)}
    kind = "punctuation" if begins is None else "pronunciation"
    return {**times, "alternatives": [{"confidence": "0.9", "content": text}], "type": kind, **more}


ITEMS = [
    *(item("Your", 0.5, 0.9), item("card", 0.9, 1.2), item(","), item("please", 1.4, 2.0), item("?")),
    *(item("It", 2.5, 2.7), item("is", 2.7, 3.0), item("4111", 3.0, 4.0), item("1111", 4.0, 4.5)),
    *(item("1111", 4.5, 5.0), item("1111", 5.0, 5.5), item(","), item("谢谢", 5.5, 6.0)),
]
TRANSCRIBE = {
    "jobName": "job-1",
    "results": {
        "language_code": "en-GB",
        "transcripts": [{"transcript": f"Your card, please? It is {CARD}, 谢谢"}],
        "speaker_labels": {
            "speakers": 2,
            "segments": [
                {"start_time": "0.5", "end_time": "2.0", "speaker_label": "spk_0", "items": []},
                {"start_time": "2.5", "end_time": "6.0", "speaker_label": "spk_1", "items": []},
            ],
        },
        "items": ITEMS,
    },
    "status": "COMPLETED",
}
ANALYTICS = {
    "JobName": "call-7",
    "LanguageCode": "en-US",
    "Participants": [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}],
    "Transcript": [
        {
            "Content": "Your card, please?",
            "ParticipantRole": "AGENT",
            "BeginOffsetMillis": 500,
            "EndOffsetMillis": 2000,
            "Items": [
                {"Content": "Your", "BeginOffsetMillis": 500, "EndOffsetMillis": 900, "Type": "pronunciation"},
                {"Content": "card", "BeginOffsetMillis": 900, "EndOffsetMillis": 1200, "Type": "pronunciation"},
                {"Content": ",", "Type": "punctuation"},
                {"Content": "please", "BeginOffsetMillis": 1400, "EndOffsetMillis": 2000, "Type": "pronunciation"},
                {"Content": "?", "Type": "punctuation"},
            ],
        },
        {
            "Content": f"It is {CARD}, 谢谢",
            "ParticipantRole": "CUSTOMER",
            "BeginOffsetMillis": 2500,
            "EndOffsetMillis": 6000,
            "Items": [
                {"Content": word, "BeginOffsetMillis": 2500, "EndOffsetMillis": 2600, "Type": "pronunciation"}
                for word in ("It", "is", "4111", "1111", "1111", "1111", ",", "谢谢")
            ],
            "IssuesDetected": [
                {"CharacterOffsets": {"Begin": 6, "End": 29}, "Text": f"{CARD}, 谢谢"},
                {"CharacterOffsets": {"BeginOffsetChar": 0, "EndOffsetChar": 5}},
            ],
        },
    ],
}
OWN = {
    "id": "a-1",
    "language": "en",
    "meta": {"date": "2026-10-03", "attempt": 2, "vip": True, "none": None, "list": [1]},
    "turns": [
        {"speaker": "agent", "start": 0.5, "end": 2.0, "text": "Your card, please?"},
        {"speaker": "customer", "start": 2.5, "end": 6.0, "text": f"It is {CARD}, 谢谢"},
    ],
}

EXAMPLES = (
    Example("own.json", json.dumps(OWN, indent=1, ensure_ascii=False), "turns", TURNS),
    Example("escaped.json", json.dumps(OWN), "turns", TURNS),
    Example("one.jsonl", json.dumps(OWN) + "\n", "turns", TURNS),
    Example("aws.json", json.dumps(ANALYTICS, indent=2), "aws-call-analytics", TURNS),
    Example(
        "transcribe.json",
        json.dumps(TRANSCRIBE, ensure_ascii=False),
        "aws-transcribe",
        tuple(("unknown", *turn[1:]) for turn in TURNS),
    ),
    Example("plain.txt", f"Agent: Your card, please?\n客户：It is {CARD}, 谢谢\n", "text", UNTIMED),
    Example(
        "times.txt",
        f"[00:00:00.5 - 00:00:02] Agent: Your card, please?\r\n[00:00:02.5 - 00:00:06] 客户：It is {CARD}, 谢谢\r\n",
        "text",
        TURNS,
    ),
    Example(
        "teams.vtt",
        "WEBVTT\n\nNOTE made up\n\nid-1/1\n00:00:00.500 --> 00:00:02.000 align:start\n<v Ann (Sales)>Your card,\n"
        f"please?</v>\n\n00:02.500 --> 00:06.000\n<v.loud 客户>It <b>is</b> {CARD}, &#35874;谢</v>\n",
        "vtt",
        TURNS,
    ),
    Example(
        "names.srt",
        f"1\r\n00:00:00,500 --> 00:00:02,000\r\nAgent: Your card,\r\nplease?\r\n\r\n2\r\n"
        f"00:00:02,500 --> 00:00:06,000\r\nCustomer: <i>It is {CARD}</i>, 谢谢\r\n",
        "srt",
        TURNS,
    ),
    Example(
        "table.csv",
        "call_id,speaker,start,end,text,note\n"
        f'c1,agent,0.5,2.0,"Your card, please?",x\nc1,客户,2.5,6,"It is {CARD}, 谢谢",\n',
        "csv",
        TURNS,
    ),
    Example(
        "zh.tsv",
        "角色\t开始时间(ms)\t结束时间(ms)\t内容\n"
        f"坐席\t500\t2000\tYour card, please?\n客戶\t2500\t6000\tIt is {CARD}, 谢谢\n",
        "csv",
        TURNS,
    ),
)


def said(call: Transcript) -> tuple[tuple[str, float | None, float | None, str], ...]:
    """The turns of a call as in `Example.turns`."""
    text = call.text.expose()
    return tuple(
        (turn.role.value, _rounded(turn.begins), _rounded(turn.ends), text[turn.start : turn.end])
        for turn in call.turns
    )


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)


def shown(raw: RawText | None) -> str | None:
    """A raw label in clear."""
    return None if raw is None else raw.expose()


def everything(call: Transcript) -> tuple[object, ...]:
    """All that a transcript says, to be compared."""
    return (
        call.text.expose(),
        tuple((t.start, t.end, t.role, shown(t.speaker), t.begins, t.ends, t.line) for t in call.turns),
        call.words,
        shown(call.id),
        shown(call.language),
        {key: shown(value) for key, value in call.meta.items()},
        call.line,
    )


def read(text: str | bytes, name: str = "call", **options: object) -> Document:
    """Read a text (as UTF-8) or bytes."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return formats.read(data, name, ReadOptions(**options))  # type: ignore[arg-type]


def locate(text: str | bytes, name: str = "call") -> Document:
    """Locate a text (as UTF-8) or bytes."""
    return formats.locate(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text, name, ReadOptions())
