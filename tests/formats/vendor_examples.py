"""A small file of every service's JSON, and what is said in it."""

from __future__ import annotations

import json

from tests.formats.invented_call import AGENT_FIRST, ALL_WORDS, CALL, PAN, SPOKEN, example, ms, rows, said, ticks
from tests.formats.vendor_shapes import (
    assemblyai_file,
    azure_batch_file,
    bda_file,
    deepgram_file,
    from_zero,
    google_file,
    ibm_file,
    texts_file,
    vcon_file,
    vosk_file,
    whisper_file,
)

SERVICES = (
    example(
        "json",
        {
            "callId": "c-1",
            "data": {"utterances": [{"who": "AC"[turn.number], "said": "x"} for turn in CALL]},
            "messages": [
                {
                    "role": AGENT_FIRST[turn.number],
                    "content": turn.display,
                    "startMs": ms(turn.begins),
                    "endMs": ms(turn.ends),
                }
                for turn in CALL
            ],
            "summary": f"They gave the card number {PAN}.",
        },
        said(CALL, AGENT_FIRST),
    ),
    example(
        "json",
        [
            {"text": word, "start": a, "end": b, "type": "word", "speaker_id": f"speaker_{turn.number}"}
            for turn in SPOKEN
            for word, a, b in turn.words
        ],
        said(SPOKEN, display=False),
        "json-words.json",
    ),
    example("deepgram", deepgram_file(CALL, True), said(CALL)),
    example("deepgram", deepgram_file(SPOKEN, False), said(CALL, display=False), "deepgram-words.json"),
    example("assemblyai", assemblyai_file(CALL), said(CALL)),
    example(
        "assemblyai", {**assemblyai_file(CALL), "utterances": None}, said(CALL, display=False), "assemblyai-words.json"
    ),
    example("whisper", whisper_file(CALL), said(CALL)),
    example("whisper", whisper_file(SPOKEN), said(SPOKEN), "whisper-spoken.json"),
    example("azure-batch", azure_batch_file(CALL), said(CALL)),
    example(
        "azure-batch",
        [
            {
                "RecognitionStatus": "Success",
                "Offset": ticks(turn.begins),
                "Duration": ticks(turn.ends - turn.begins),
                "SpeakerId": str(turn.number),
                "NBest": [{"Lexical": turn.lexical, "ITN": turn.display, "Display": turn.display, "Words": None}] * 2,
            }
            for turn in CALL
        ],
        said(CALL),
        "azure-realtime.json",
    ),
    example(
        "azure-fast",
        {
            "durationMilliseconds": 25000,
            "combinedPhrases": [{"text": " ".join(turn.display for turn in CALL)}],
            "phrases": [
                {
                    "offsetMilliseconds": ms(turn.begins),
                    "durationMilliseconds": ms(turn.ends - turn.begins),
                    "text": turn.display,
                    "words": [
                        {"text": word, "offsetMilliseconds": ms(a), "durationMilliseconds": ms(b - a)}
                        for word, a, b in turn.words
                    ],
                    "locale": "en-GB",
                }
                for turn in CALL
            ],
        },
        said(CALL),
    ),
    example(
        "azure-conversation",
        {
            "analysisInput": {
                "conversations": [
                    {
                        "id": "c",
                        "language": "en",
                        "conversationItems": [
                            {
                                "participantId": f"{('agent', 'customer')[turn.number]}_1",
                                "text": turn.display,
                                "lexical": turn.lexical,
                                "itn": turn.display,
                                "maskedItn": turn.display,
                                "audioTimings": [
                                    {"word": word, "offset": ticks(a), "duration": ticks(b - a)}
                                    for word, a, b in turn.words
                                ],
                            }
                            for turn in CALL
                        ],
                    }
                ]
            }
        },
        said(CALL, AGENT_FIRST),
    ),
    example("aws-bda", bda_file(CALL), said(CALL)),
    example("google-stt", google_file(CALL, False), said(CALL)),
    example("google-stt", google_file(CALL, True), said(CALL, display=False), "google-stt-speakers.json"),
    example(
        "google-ccai",
        {
            "entries": [
                {
                    "start_timestamp_usec": round(turn.begins * 1e6),
                    "text": turn.display,
                    "role": ("AGENT", "CUSTOMER")[turn.number],
                    "user_id": turn.number,
                }
                for turn in CALL
            ]
        },
        said(CALL, AGENT_FIRST, ends=False),
    ),
    example(
        "google-ccai",
        {
            "name": "projects/p/locations/l/conversations/c",
            "startTime": "2026-10-03T09:00:00Z",
            "transcript": {
                "transcriptSegments": [
                    {
                        "text": turn.display,
                        "words": [
                            {"word": word, "startOffset": f"{a}s", "endOffset": f"{b}s"} for word, a, b in turn.words
                        ],
                        "segmentParticipant": {"role": ("HUMAN_AGENT", "END_USER")[turn.number]},
                        "channelTag": turn.number + 1,
                    }
                    for turn in CALL
                ]
            },
        },
        said(CALL, AGENT_FIRST),
        "google-ccai-export.json",
    ),
    example(
        "speechmatics",
        {
            "format": "2.9",
            "metadata": {"transcription_config": {"language": "en"}},
            "results": [
                {
                    "alternatives": [
                        {"confidence": 1.0, "content": word, "language": "en", "speaker": f"S{turn.number + 1}"},
                        {"confidence": 0.1, "content": f"{word}th", "language": "en", "speaker": f"S{turn.number + 1}"},
                    ],
                    "start_time": a,
                    "end_time": b,
                    "type": "word",
                }
                for turn in CALL
                for word, a, b in turn.words
            ],
        },
        said(CALL, display=False),
    ),
    example(
        "speechmatics",
        {
            "job": {"lang": "en", "id": "j"},
            "speakers": [
                {"duration": "2.0", "confidence": None, "name": "MF"[turn.number], "time": str(turn.begins)}
                for turn in CALL
            ],
            "words": [
                {"duration": f"{b - a:.3f}", "confidence": "1.000", "name": word, "time": str(a)}
                for word, a, b in ALL_WORDS
            ],
            "format": "1.0",
        },
        said(CALL, display=False),
        "speechmatics-v1.json",
    ),
    example(
        "rev-ai",
        {
            "monologues": [
                {
                    "speaker": turn.number,
                    "elements": [
                        element
                        for n, (word, a, b) in enumerate(turn.words)
                        for element in (
                            *([{"type": "punct", "value": " "}] if n else []),
                            {"type": "text", "value": word, "ts": a, "end_ts": b, "confidence": 0.9},
                        )
                    ],
                }
                for turn in CALL
            ]
        },
        said(CALL, display=False),
    ),
    example("vosk", vosk_file(CALL), said(CALL, display=False)),
    example("ibm", ibm_file(CALL), said(CALL, display=False)),
    example(
        "genesys",
        {
            "conversationId": "c",
            "mediaType": "voice",
            "transcripts": [
                {
                    "phrases": [
                        {
                            "phraseIndex": number,
                            "participantPurpose": ("internal", "external")[turn.number],
                            "text": turn.lexical,
                            "decoratedText": turn.display,
                            "startTimeMs": ms(turn.begins),
                            "duration": {"milliseconds": ms(turn.ends - turn.begins)},
                            "words": [
                                {"word": word, "startTimeMs": ms(a), "duration": {"milliseconds": ms(b - a)}}
                                for word, a, b in turn.words
                            ],
                        }
                        for number, turn in enumerate(CALL)
                    ]
                }
            ],
        },
        said(CALL, AGENT_FIRST),
    ),
    example(
        "twilio",
        {
            "sentences": [
                {
                    "media_channel": turn.number + 1,
                    "start_time": str(turn.begins),
                    "end_time": str(turn.ends),
                    "transcript": turn.display,
                    "words": rows(turn, "word", "start_time", "end_time"),
                }
                for turn in CALL
            ],
            "meta": {"page": 0},
        },
        said(CALL),
    ),
    example(
        "dialpad",
        {
            "call_id": "c",
            "lines": [
                {"type": "moment", "content": "greeting", "time": "2026-10-03T09:00:00Z"},
                *(
                    {
                        "type": "transcript",
                        "content": turn.display,
                        "name": ("Agent Ann", "Customer")[turn.number],
                        "time": f"2026-10-03T09:00:{turn.begins:04.1f}Z",
                    }
                    for turn in CALL
                ),
            ],
        },
        from_zero(said(CALL, AGENT_FIRST, ends=False)),
    ),
    example(
        "fireflies",
        {
            "data": {
                "transcript": {
                    "id": "m",
                    "sentences": [
                        {
                            "text": turn.display,
                            "raw_text": turn.lexical,
                            "start_time": str(turn.begins),
                            "end_time": str(turn.ends),
                            "speaker_name": ("Ann (Agent)", "Client")[turn.number],
                        }
                        for turn in CALL
                    ],
                    "summary": {"overview": f"The card {PAN} was charged."},
                }
            }
        },
        said(CALL, AGENT_FIRST),
    ),
    example("vcon", vcon_file(deepgram_file(CALL, True)), said(CALL)),
    example("vcon", vcon_file(json.dumps(whisper_file(CALL))), said(CALL), "vcon-string.vcon"),
    example("vcon", texts_file(CALL), from_zero(said(CALL, AGENT_FIRST, ends=False)), "vcon-texts.vcon"),
    example(
        "vcon",
        vcon_file(
            [
                {
                    "parties": turn.number,
                    "start": f"2026-10-03T09:00:{turn.begins:04.1f}Z",
                    "duration": round(turn.ends - turn.begins, 3),
                    "text": turn.display,
                }
                for turn in CALL
            ]
        ),
        from_zero(said(CALL, AGENT_FIRST)),
        "vcon-rows.vcon",
    ),
)
