"""The transcript formats, in the order in which a file is tried against them."""

from __future__ import annotations

from compliance_cli.formats import aws_call_analytics, aws_transcribe, docx, listed, srt, table, text, turns, vtt, xlsx
from compliance_cli.formats.definition import Format, JsonFormat
from compliance_cli.formats.vendors import (
    aliyun_filetrans,
    aliyun_sca,
    assemblyai,
    aws_bda,
    azure_batch,
    azure_conversation,
    azure_fast,
    dashscope,
    deepgram,
    dialpad,
    fireflies,
    funasr,
    genesys,
    google_ccai,
    google_stt,
    huawei,
    ibm,
    iflytek,
    rev_ai,
    speechmatics,
    tencent,
    twilio,
    vcon,
    volcengine,
    vosk,
    whisper,
)

_JSON: tuple[JsonFormat, ...] = (
    aws_call_analytics.FORMAT,
    aws_transcribe.FORMAT,
    aws_bda.FORMAT,
    google_ccai.FORMAT,
    azure_batch.FORMAT,
    azure_fast.FORMAT,
    azure_conversation.FORMAT,
    deepgram.FORMAT,
    assemblyai.FORMAT,
    huawei.FORMAT,
    whisper.FORMAT,
    speechmatics.FORMAT,
    rev_ai.FORMAT,
    ibm.FORMAT,
    google_stt.FORMAT,
    genesys.FORMAT,
    twilio.FORMAT,
    dialpad.FORMAT,
    fireflies.FORMAT,
    aliyun_filetrans.FORMAT,
    dashscope.FORMAT,
    aliyun_sca.FORMAT,
    tencent.FORMAT,
    iflytek.FORMAT,
    volcengine.FORMAT,
    funasr.FORMAT,
    vosk.FORMAT,
    listed.FORMAT,
    turns.FORMAT,
)

_TEXT = (vtt.FORMAT, srt.FORMAT, table.FORMAT, text.FORMAT)
#: A vCon says itself who its parties are: rows with usual names are read by that.
_INSIDE_VCON = tuple(one for one in _JSON if one is not listed.FORMAT)
_ALL: tuple[Format, ...] = (vcon.format_over(_INSIDE_VCON), *_JSON, docx.FORMAT, xlsx.FORMAT, *_TEXT)

FORMATS: dict[str, Format] = {one.name: one for one in _ALL}
