"""The same for the services of China, which hear it in Chinese."""

from __future__ import annotations

from tests.formats.invented_call import AGENT_FIRST, HAN, example, ms, rows, said, with_stop
from tests.formats.vendor_shapes import funasr_file, iflytek_file

CHINESE_SERVICES = (
    example(
        "aliyun-filetrans",
        {
            "TaskId": "t",
            "Result": {
                "Sentences": [
                    {
                        "Text": turn.display,
                        "BeginTime": ms(turn.begins),
                        "EndTime": ms(turn.ends),
                        "ChannelId": turn.number,
                    }
                    for turn in HAN
                ],
                "Words": [
                    {"ChannelId": turn.number, "Word": word, "BeginTime": ms(a), "EndTime": ms(b)}
                    for turn in HAN
                    for word, a, b in turn.words
                ],
            },
        },
        said(HAN),
    ),
    example(
        "dashscope",
        {
            "transcripts": [
                {
                    "channel_id": channel,
                    "text": "".join(turn.display for turn in HAN if turn.number == channel),
                    "sentences": [
                        {
                            "begin_time": ms(turn.begins),
                            "end_time": ms(turn.ends),
                            "text": turn.display,
                            "words": [
                                {"begin_time": ms(a), "end_time": ms(b), "text": word, "punctuation": ""}
                                for word, a, b in turn.words
                            ],
                        }
                        for turn in HAN
                        if turn.number == channel
                    ],
                }
                for channel in (0, 1)
            ]
        },
        said(HAN),
    ),
    example(
        "aliyun-sca",
        {
            "Code": "200",
            "Data": {
                "ResultInfo": [
                    {
                        "TaskId": "t",
                        "AsrResult": {
                            "AsrResult": [
                                {
                                    "Role": ("客服", "客户")[turn.number],
                                    "Words": turn.display,
                                    "Begin": ms(turn.begins),
                                    "End": ms(turn.ends),
                                }
                                for turn in HAN
                            ]
                        },
                        "HitResult": {
                            "HitResult": [
                                {
                                    "Hits": {
                                        "Hit": [{"Phrase": {"Role": "客户", "Words": HAN[1].display, "Begin": 5000}}]
                                    }
                                }
                            ]
                        },
                    }
                ]
            },
        },
        said(HAN, AGENT_FIRST),
    ),
    example(
        "tencent",
        {
            "Response": {
                "Data": {
                    "TaskId": "t",
                    "Result": "".join(
                        f"[0:{turn.begins:.3f},0:{turn.ends:.3f},{turn.number}]  {turn.display}\n" for turn in HAN
                    ),
                    "ResultDetail": [
                        {
                            "FinalSentence": turn.display,
                            "SliceSentence": turn.lexical,
                            "StartMs": ms(turn.begins),
                            "EndMs": ms(turn.ends),
                            "SpeakerId": turn.number,
                            "Words": [
                                {"OffsetStartMs": ms(a - turn.begins), "OffsetEndMs": ms(b - turn.begins), "Word": word}
                                for word, a, b in turn.words
                            ],
                        }
                        for turn in HAN
                    ],
                }
            }
        },
        said(HAN),
    ),
    example("iflytek", iflytek_file(HAN), said(HAN)),
    example(
        "volcengine",
        {
            "result": {
                "text": "，".join(turn.display for turn in HAN),
                "utterances": [
                    {
                        "definite": True,
                        "text": turn.display + "，",
                        "start_time": ms(turn.begins),
                        "end_time": ms(turn.ends),
                        "additions": {"speaker": str(turn.number + 1)},
                        "words": rows(turn, "text", "start_time", "end_time", 1000),
                    }
                    for turn in HAN
                ],
            }
        },
        with_stop(said(HAN), "，"),
    ),
    example("funasr", funasr_file(HAN), with_stop(said(HAN), "。")),
    example(
        "funasr",
        repr(funasr_file(HAN)),
        with_stop(said(HAN), "。"),
        "funasr.txt",
    ),
    example(
        "huawei-sis",
        {
            "job_id": "j",
            "segments": [
                {
                    "start_time": ms(turn.begins),
                    "end_time": ms(turn.ends),
                    "result": {
                        "text": turn.display,
                        "analysis_info": {"role": ("AGENT", "USER")[turn.number]},
                        "word_info": rows(turn, "word", "start_time", "end_time", 1000),
                    },
                }
                for turn in HAN
            ],
        },
        said(HAN, AGENT_FIRST),
    ),
)
