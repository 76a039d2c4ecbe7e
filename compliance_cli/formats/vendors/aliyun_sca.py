"""Aliyun 智能对话分析 (SCA): dialogues with the roles 客服 and 客户, as results, for review, or as uploaded."""

from __future__ import annotations

from compliance_cli.formats.described import MILLISECOND, Description, Turns, described

_LISTS = (
    "AsrResult.AsrResult[]",
    "AsrResult[]",
    "asrResult[]",
    "Dialogues.Dialogue[]",
    "Dialogues[]",
    "dialogue[]",
)
_CALLS = (
    "Data.ResultInfo[]",
    "Data.ResultInfo.ResultInfo[]",
    "data.resultInfo[]",
    "Data",
    "data",
    "JsonStr.callList[]",
    "JsonStr.tickets[]",
    "JsonStr",
    "callList[]",
    "",
)

FORMAT = described(
    Description(
        name="aliyun-sca",
        title="Aliyun conversation analysis (智能对话分析)",
        known_by=tuple(
            (f"{call}.{listed}".strip(".") + f".{field}",)
            for call in _CALLS
            for listed in _LISTS
            for field in ("Words", "words")
        ),
        calls=tuple(_CALLS),
        shapes=tuple(
            Turns(
                path,
                text=("Words", "words"),
                speaker=("Role", "role", "Identity", "identity"),
                begins=("Begin", "begin"),
                ends=("End", "end"),
                unit=MILLISECOND,
            )
            for path in _LISTS
        ),
        id=("Recording.Id", "TaskId", "recordingId", "voiceUrlTid", "tid"),
        meta={"agent": ("Agent.Name", "Recording.Caller")},
    )
)
