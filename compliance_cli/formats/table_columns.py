"""The header names by which tables call their columns (data; folded, without blanks, `_` and `-`)."""

from __future__ import annotations

from enum import Enum


class Column(Enum):
    """What a column of a transcript table holds."""

    TEXT = "text"
    ROLE = "role"
    SPEAKER = "speaker"
    CHANNEL = "channel"
    START = "start"
    END = "end"
    CALL = "call"
    LANGUAGE = "language"
    DATE = "date"
    MARKET = "market"
    AGENT = "agent"


_NAMES = {
    Column.TEXT: """
        text content utterance transcript transcription sentence message body phrase words spokentext turntext said
        文本 内容 对话内容 话术 语句 说话内容 发言
        发言内容 消息 消息内容 原文 录音文本 通话内容 识别结果
        识别文本 转写文本 转写结果 句子 话语
    """,
    Column.ROLE: """
        role speakerrole participantrole speakertype participanttype 角色 对话角色 说话人角色 身份 发言角色
    """,
    Column.SPEAKER: """
        speaker speakername speakerlabel speakerid participant participantid who from sender party name author
        sendername user username displayname nickname
        说话人 说话者 发言人 讲者 讲话人 发送人 发送者 姓名 人员 昵称
    """,
    Column.CHANNEL: "channel channelid channellabel track 声道 通道 音轨 声道号",
    Column.START: """
        start begin starttime begintime startsec startseconds startoffset beginoffset time timestamp ts offset startedat
        开始 开始时间 起始时间 起始 开始时刻 时间 时间戳
    """,
    Column.END: "end endtime stop stoptime endsec endseconds endoffset finish 结束 结束时间 终止时间 结束时刻",
    Column.CALL: """
        callid call conversationid conversation sessionid session contactid dialogid dialogueid
        interactionid recordingid
        通话编号 会话id 会话编号 通话id 录音编号 录音id 流水号 通话流水号 对话id 对话编号
    """,
    Column.LANGUAGE: "language lang languagecode locale 语言 语种",
    Column.DATE: "date calldate 日期 通话日期 录音日期",
    Column.MARKET: "market region 市场 地区",
    Column.AGENT: "agent agentid agentname 工号 坐席工号 座席工号 坐席姓名 座席姓名",
}

COLUMNS: dict[str, Column] = {name: column for column, names in _NAMES.items() for name in names.split()}
