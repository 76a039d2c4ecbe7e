"""Runs to report on: one with everything in it, and one with nothing."""

from __future__ import annotations

from compliance_cli.errors import Problem, Reason
from compliance_cli.findings import CallReport, CueHit, Finding, Judgement, PackStamp, Quality, RunReport
from compliance_cli.safetext import CardDatum, Place, SafeText
from compliance_cli.vocabulary import Certainty, InputKind, Kind, Outcome, Role, Severity

ASKED = Place(7, (4, 38), Role.AGENT, SafeText("Agent"), 31.24, 33.0)
LATER = Place(11, (0, 20), Role.UNKNOWN, SafeText("spk_1"), 3725.5, 3730.0)
ON_LINE = Place(2, (0, 12), Role.AGENT, SafeText("坐席"), None, None, 3)
SAID = Place(9, (0, 31), Role.CUSTOMER, SafeText("Caller"), 35.0, 41.5)

BAD = CallReport(
    source=SafeText("calls/a.json"),
    id=SafeText("a"),
    format="turns",
    language="en",
    kind=InputKind.CALL,
    turns=42,
    date="2026-10-03",
    meta={"date": SafeText("2026-10-03"), "agent": SafeText("[PAN ****1111] [red]Kim[/red]")},
    roles="inferred",
    quality=Quality("poor", ("one voice only",)),
    state="checked",
    details={
        "rec.notice": Judgement(Outcome.NOT_APPLICABLE),
        "card.ask-sad": Judgement(Outcome.BROKEN, None, Certainty.SURE, (ASKED, LATER)),
        "card.purpose": Judgement(Outcome.UNSURE, "the roles are unknown", Certainty.LIKELY, (SAID,)),
        "open.greeting": Judgement(Outcome.MET, None, Certainty.LIKELY, (ON_LINE,)),
    },
    findings=(
        Finding(
            "close.offer",
            Severity.WARNING,
            Outcome.BROKEN,
            Certainty.LIKELY,
            "Nothing more was offered before the call ended",
            (),
            SafeText(""),
            (),
            "0123456789abcdef" * 2,
        ),
        Finding(
            "card.ask-sad",
            Severity.ERROR,
            Outcome.BROKEN,
            Certainty.SURE,
            "The security code was asked for, which may not be kept and need not be said aloud",
            (ASKED, LATER),
            SafeText("now the [bold]three digits[/bold] on the back: [CVV], \x1b[31mplease\x1b[0m \u202ereversed"),
            ("PCI-3.3.1", "CN-PIPL-17"),
            "fedcba9876543210" * 2,
        ),
        Finding(
            "card.purpose",
            Severity.NOTE,
            Outcome.UNSURE,
            Certainty.LIKELY,
            "It is not sure that the purpose was told: the roles are unknown",
            (SAID,),
            SafeText("it's [PAN ****1111]"),
            (),
            "00112233445566778899aabbccddeeff",
        ),
    ),
    card_data=(
        CardDatum(Kind.PAN, Certainty.SURE, ("asked", "luhn"), True, False, (3, 9), (SAID, LATER)),
        CardDatum(Kind.CVV, Certainty.LIKELY, ("asked",), False, True, (12,), (LATER,)),
    ),
    cues=(
        CueHit("asks-sad", ASKED, Certainty.SURE, 1, 2),
        CueHit("greeting", ON_LINE, Certainty.LIKELY, 0, 1),
    ),
)

CHINESE = CallReport(
    source=SafeText("calls/批次.jsonl"),
    id=SafeText("电话-2"),
    format="turns",
    language="zh-Hans",
    kind=InputKind.CALL,
    turns=8,
    date=None,
    meta={},
    roles="given",
    quality=Quality(),
    state="checked",
    details={"rec.notice": Judgement(Outcome.BROKEN, None, Certainty.SURE, (ON_LINE,))},
    findings=(
        Finding(
            "rec.notice",
            Severity.ERROR,
            Outcome.BROKEN,
            Certainty.SURE,
            "收集卡号之前没有告知客户本次通话正在录音,也没有说明录音的用途和保存的期限",
            (ON_LINE,),
            SafeText("请您现在把信用卡正面的十六位数字 [PAN ****1111] 慢慢地念一遍给我听,我帮您登记到系统里面去"),
            ("CN-PIPL-17",),
            "ffeeddccbbaa99887766554433221100",
        ),
    ),
)

CLEAN = CallReport(
    source=SafeText("calls/clean.vtt"),
    id=SafeText(""),
    format="webvtt",
    language="en",
    kind=InputKind.CHAT,
    turns=1,
    date=None,
    meta={},
    roles="given",
    quality=Quality(),
    state="checked",
    details={"rec.notice": Judgement(Outcome.MET)},
)

BROKEN = CallReport(
    source=SafeText("calls/z.json"),
    id=SafeText(""),
    format="",
    language="other",
    kind=InputKind.CALL,
    turns=0,
    date=None,
    meta={},
    roles="unknown",
    quality=Quality(),
    state="unreadable",
    problem=Problem(Reason.BROKEN_JSON, "calls/z.json", line=3, column=17),
)

FULL = RunReport(
    packs=(PackStamp("card-data", "1.0.0", "ab" * 32),),
    calls=(BAD, CLEAN, CHINESE, BROKEN),
    rules=4,
    notices=("no market was chosen: rules of single markets were left out",),
)
NOTHING = RunReport(packs=(), calls=(), rules=0)
