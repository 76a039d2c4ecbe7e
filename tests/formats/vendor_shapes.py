"""The invented call as the services with the larger files write it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.formats.invented_call import PAN, Json, Turn, ms, rows, ticks


def deepgram_file(call: Sequence[Turn], utterances: bool) -> Json:
    listed = [
        {"word": word, "start": a, "end": b, "speaker": turn.number, "punctuated_word": word}
        for turn in call
        for word, a, b in turn.words
    ]
    running = " ".join(turn.lexical for turn in call)
    paragraphs = {
        "transcript": "\n".join(f"\nSpeaker {turn.number}: {turn.display}" for turn in call),
        "paragraphs": [{"sentences": [{"text": turn.display}], "speaker": turn.number} for turn in call],
    }
    results: Json = {
        "channels": [{"alternatives": [{"transcript": running, "words": listed, "paragraphs": paragraphs}]}]
    }
    if utterances:
        results["utterances"] = [
            {
                "start": turn.begins,
                "end": turn.ends,
                "channel": 0,
                "transcript": turn.display,
                "words": rows(turn, "word", "start", "end"),
                "speaker": turn.number,
            }
            for turn in call
        ]
    return {"metadata": {"request_id": "r-x", "channels": 1}, "results": results}


def assemblyai_file(call: Sequence[Turn]) -> Json:
    words = [
        {**word, "speaker": "AB"[turn.number]} for turn in call for word in rows(turn, "text", "start", "end", 1000)
    ]
    return {
        "id": "job",
        "language_code": "en",
        "audio_url": "https://example.com/a.wav",
        "text": " ".join(turn.display for turn in call),
        "words": words,
        "utterances": [
            {
                "speaker": "AB"[turn.number],
                "text": turn.display,
                "start": ms(turn.begins),
                "end": ms(turn.ends),
                "words": rows(turn, "text", "start", "end", 1000),
            }
            for turn in call
        ],
        "chapters": [{"gist": "a card", "summary": f"They gave the card number {PAN}."}],
        "audio_duration": 25,
    }


def whisper_file(call: Sequence[Turn]) -> Json:
    return {
        "text": "".join(f" {turn.display}" for turn in call),
        "segments": [
            {
                "id": number,
                "start": turn.begins,
                "end": turn.ends,
                "text": turn.display,
                "tokens": [500 + number, 501 + number, 502],
                "words": rows(turn, "word", "start", "end"),
                "chars": [{"char": char, "start": 1.5} for char in turn.display],
            }
            for number, turn in enumerate(call)
        ],
        "word_segments": [word for turn in call for word in rows(turn, "word", "start", "end")],
        "language": "en",
    }


def azure_batch_file(call: Sequence[Turn]) -> Json:
    def form(turn: Turn) -> Json:
        return {"lexical": turn.lexical, "itn": turn.display, "maskedITN": turn.display, "display": turn.display}

    return {
        "combinedRecognizedPhrases": [
            {
                "channel": 0,
                "lexical": " ".join(turn.lexical for turn in call),
                "display": " ".join(turn.display for turn in call),
            }
        ],
        "recognizedPhrases": [
            {
                "recognitionStatus": "Success",
                "channel": 0,
                "speaker": turn.number + 1,
                "offset": f"PT{turn.begins}S",
                "offsetInTicks": float(ticks(turn.begins)),
                "durationInTicks": float(ticks(turn.ends - turn.begins)),
                "nBest": [
                    {
                        "confidence": 0.9,
                        **form(turn),
                        "words": [
                            {"word": word, "offsetInTicks": float(ticks(a)), "durationInTicks": float(ticks(b - a))}
                            for word, a, b in turn.words
                        ],
                    },
                    {"confidence": 0.5, **form(turn)},
                ],
            }
            for turn in call
        ],
    }


def bda_file(call: Sequence[Turn]) -> Json:
    items: list[Json] = []
    segments: list[Json] = []
    for number, turn in enumerate(call):
        own = [
            {
                "item_index": len(items) + n,
                "content": word,
                "start_timestamp_millis": ms(a),
                "end_timestamp_millis": ms(b),
            }
            for n, (word, a, b) in enumerate(turn.words)
        ]
        at = turn.display.find(PAN)
        found = {
            "entity_type": "CARD",
            "content": PAN,
            "start_character_offset": at,
            "end_character_offset": at + len(PAN),
        }
        segments.append(
            {
                "start_timestamp_millis": ms(turn.begins),
                "end_timestamp_millis": ms(turn.ends),
                "segment_index": number,
                "text": turn.display,
                "speaker": {"speaker_label": f"spk_{turn.number}"},
                "audio_item_indices": [one["item_index"] for one in own],
                "sensitive_data_detection": [found] if at >= 0 else [],
            }
        )
        items += own
    summary = f"The customer paid with the card {PAN} and left."
    at = summary.index(PAN)
    return {
        "metadata": {"semantic_modality": "AUDIO", "dominant_asset_language": "EN"},
        "audio_items": items,
        "audio_segments": segments,
        "audio": {
            "summary": summary,
            "summary_sensitive_data_detection": [
                {"content": PAN, "start_character_offset": at, "end_character_offset": at + len(PAN)}
            ],
            "transcript": {"representation": {"text": " ".join(turn.display for turn in call)}},
        },
        "topics": [
            {
                "summary": "They spoke of a payment.",
                "transcript": {
                    "representation": {"text": "\n".join(f"[spk_{turn.number}]: {turn.display}" for turn in call)}
                },
            }
        ],
    }


def google_file(call: Sequence[Turn], tagged: bool) -> Json:
    def words(turn: Turn, tag: bool) -> list[Json]:
        return [
            {
                "startTime": f"{a:.3f}s",
                "endTime": {"seconds": str(int(b)), "nanos": round((b - int(b)) * 1e9)},
                "word": word,
            }
            | ({"speakerTag": turn.number + 1} if tag else {})
            for word, a, b in turn.words
        ]

    results = [{"alternatives": [{"transcript": turn.display, "words": words(turn, False)}]} for turn in call]
    last = {"alternatives": [{"words": [word for turn in call for word in words(turn, True)]}]}
    return {"results": [*results, last] if tagged else results}


def vosk_file(call: Sequence[Turn]) -> str:
    parts = []
    for turn in call:
        parts.append(json.dumps({"partial": turn.words[0][0]}, indent=2))
        result = [{"conf": 1.0, **word} for word in rows(turn, "word", "start", "end")]
        parts.append(json.dumps({"result": result, "text": turn.lexical}, indent=2))
    return "\n".join(parts) + "\n"


def ibm_file(call: Sequence[Turn]) -> Json:
    return {
        "result_index": 0,
        "results": [
            {
                "final": True,
                "alternatives": [
                    {
                        "transcript": turn.lexical + " ",
                        "timestamps": [list(word) for word in turn.words],
                        "word_confidence": [[word, 0.9] for word, _, _ in turn.words],
                    }
                ],
            }
            for turn in call
        ],
        "speaker_labels": [{"from": a, "to": b, "speaker": turn.number} for turn in call for _, a, b in turn.words],
    }


def iflytek_file(call: Sequence[Turn]) -> Json:
    def sentence(turn: Turn) -> Json:
        words = [
            {"cw": [{"w": word, "wp": "n"}], "wb": round((a - turn.begins) * 100), "we": round((b - turn.begins) * 100)}
            for word, a, b in turn.words
        ]
        return {
            "st": {
                "bg": str(ms(turn.begins)),
                "ed": str(ms(turn.ends)),
                "rl": str(turn.number + 1),
                "rt": [{"ws": words}],
            }
        }

    order = {
        "lattice": [{"json_1best": json.dumps(sentence(turn), ensure_ascii=False)} for turn in call],
        "lattice2": [{"json_1best": sentence(turn)} for turn in call],
    }
    return {"code": "000000", "content": {"orderInfo": {"orderId": "o"}, "orderResult": json.dumps(order)}}


def funasr_file(call: Sequence[Turn]) -> list[Json]:
    return [
        {
            "key": "call",
            "text": "，".join(turn.display for turn in call),
            "timestamp": [[ms(a), ms(b)] for turn in call for _, a, b in turn.words],
            "sentence_info": [
                {
                    "text": turn.display + "。",
                    "start": ms(turn.begins),
                    "end": ms(turn.ends),
                    "timestamp": [[ms(a), ms(b)] for _, a, b in turn.words],
                    "spk": turn.number,
                }
                for turn in call
            ],
        }
    ]


def vcon_file(body: object, **more: object) -> Json:
    analysis = {"type": "transcript", "dialog": 0, "body": body, "encoding": "json", "vendor": "some", **more}
    return {
        "vcon": "0.0.2",
        "uuid": "u-x",
        "parties": [{"name": "Ann", "role": "agent"}, {"name": "Bo", "role": "customer"}],
        "dialog": [{"type": "recording", "start": "2026-10-03T09:00:00Z", "duration": 25, "parties": [0, 1]}],
        "analysis": [analysis],
    }


def texts_file(call: Sequence[Turn]) -> Json:
    file = vcon_file({})
    file["analysis"] = []
    file["dialog"] = [
        {
            "type": "text",
            "start": f"2026-10-03T09:00:{turn.begins:04.1f}Z",
            "parties": [turn.number, 1 - turn.number],
            "body": turn.display,
            "encoding": "none",
        }
        for turn in call
    ]
    return file


def from_zero(
    turns: tuple[tuple[str, float | None, float | None, str], ...],
) -> tuple[tuple[str, float | None, float | None, str], ...]:
    return tuple(
        (role, None if begins is None else begins - 0.5, None if ends is None else ends - 0.5, text)
        for role, begins, ends, text in turns
    )
