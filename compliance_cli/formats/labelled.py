"""The grammar of a labelled line: `Agent: …`, `坐席：…`, `[00:01:02] Agent: …`, `Agent [00:01:02]: …`.

A line alone cannot tell a speaker from a phrase before a colon, so `LabelReader` proposes and `settled` decides
over all lines of a file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from compliance_cli.formats.clock import seconds
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.speakers import known_label, whole_label

_DATE = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[T ,]*"
_TIME = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?"


def _range(name: str) -> str:
    """One time, or two, as groups `<name>_date`, `<name>_from`, `<name>_to`, bare or in brackets."""
    return (
        rf"[\[(（【<]?\s*(?P<{name}_date>{_DATE})?(?P<{name}_from>{_TIME})"
        rf"(?:\s*(?:-->|[-–~—至到])\s*(?:{_DATE})?(?P<{name}_to>{_TIME}))?\s*[\])）】>]?"
    )


_COLON = r"(?:(?<!\d)[:：]|[:：](?!\d\d(?!\d)))"
_LABEL = r"[^\s:：\[\]【】<>|*\-][^:：\[\]【】<>|*\n]{0,39}?"
_LEAD = r"\s*(?:(?:[-•]|>{1,3}|\d{1,4}[.)、])\s+)?"
_BEFORE = rf"(?:{_range('before')}\s*[-–|,]?\s*)?"
_AFTER = rf"(?:\s*[-–|,@]?\s*{_range('after')})?"
_WITH_COLON = re.compile(rf"{_LEAD}{_BEFORE}\*{{0,2}}(?P<label>{_LABEL})\*{{0,2}}{_AFTER}\s*{_COLON}\*{{0,2}}\s*")
_IN_BRACKETS = re.compile(rf"{_LEAD}{_BEFORE}[\[(（【<](?P<label>{_LABEL})[\])）】>]\s*[:：]?\s*")
_HEADING = re.compile(rf"{_LEAD}(?P<label>{_LABEL}){_AFTER[:-1]}\s*$")
_HEADING_TIME_FIRST = re.compile(rf"{_LEAD}{_BEFORE[:-1]}(?P<label>{_LABEL})\s*$")
_ONLY_TIME = re.compile(rf"{_LEAD}(?=[\[(（【<]|\d+:\d\d:\d\d|[\d:.,]+\s*-->){_BEFORE[:-1]}")
_BEFORE_TAB = re.compile(r"\s*(?P<label>[^\t:：]{1,40}?)\t+\s*")
_NOT_A_LABEL = re.compile(r"[.!?;,\"。！？；，、“”/\\=]|\d{5}")
_TITLE = re.compile(r"\b[A-Z][a-z]{0,3}\.")
_PHRASE = re.compile(r"(?:[a-z']+ ){2,}[a-z']+|(?:[^ ]+ ){5,}.*|.*[是为的会要需说请].*", re.DOTALL)
_PROPERTY = re.compile(
    r".*(?:\b(?:numbers?|no|codes?|dates?|names?|address|phone|amount|total|balance|email|id|expiry|cvv|pin|is)"
    r"|[号号碼码期址额額名话話])",
    re.IGNORECASE | re.DOTALL,
)
_LABEL_SIGN = re.compile(r"[:：\[【(（<\t]")
_LONGEST_HEAD = 200
"""Code points; the longest label with its times is shorter, and no line costs more than this to look at."""
_SHARE_OF_LABELLED = 0.6

HEADERS = {
    "call id": "id",
    "call-id": "id",
    "callid": "id",
    "conversation id": "id",
    "contact id": "id",
    "通话编号": "id",
    "通話編號": "id",
    "录音编号": "id",
    "會話編號": "id",
    "会话编号": "id",
    "date": "date",
    "call date": "date",
    "日期": "date",
    "通话日期": "date",
    "通話日期": "date",
    "language": "language",
    "语言": "language",
    "語言": "language",
    "market": "market",
    "agent name": "agent",
    "agent id": "agent",
    "坐席姓名": "agent",
    "工号": "agent",
    "duration": "duration",
    "通话时长": "duration",
    "通話時長": "duration",
    "channel": "channel",
    "note": "",
    "notes": "",
    "time": "",
    "subject": "",
    "备注": "",
    "備註": "",
    "时间": "",
    "時間": "",
    "主题": "",
    "ps": "",
    "warning": "",
    "example": "",
}
"""Words before a colon that name a property of the call and never a speaker ("" where it is not kept)."""


class Label(NamedTuple):
    """What a line may say of its turn: whose it is, when (seconds, and the date), and where its text begins."""

    name: str | None
    known: bool
    text: int
    begins: float | None = None
    ends: float | None = None
    date: str | None = None

    def __repr__(self) -> str:
        return "<label>"


class LabelReader:
    """Reads the labels of one file's lines."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._known: dict[str, bool] = {}

    def parse(self, line: str) -> Label | None:
        """The label that a line may begin with; None if it has neither a label nor a time."""
        head = line[:_LONGEST_HEAD].rstrip()
        if not _LABEL_SIGN.search(head):
            return None
        for grammar in (_WITH_COLON, _IN_BRACKETS, _BEFORE_TAB, _HEADING, _HEADING_TIME_FIRST):
            found = grammar.match(head)
            if found is None:
                continue
            name = found["label"].strip()
            known = self._is_known(name)
            if known or (grammar in (_WITH_COLON, _HEADING) and _plausible(name, head, found.end())):
                return _label(found, name, known)
        found = _ONLY_TIME.match(head)
        return _label(found, None, False) if found else None

    def _is_known(self, name: str) -> bool:
        known = self._known.get(name)
        if known is None:
            whole = whole_label(name, self._options)
            known = whole or (known_label(name, self._options) and not _PHRASE.fullmatch(name))
            self._known[name] = known
        return known


def settled(labels: Iterable[Label | None]) -> frozenset[str]:
    """The names that are speakers in this file.

    Known ones; unknown ones on two lines or more; and, where most lines have a label and one of these is
    among them, every other one too.
    """
    lines = list(labels)
    names = [label.name for label in lines if label is not None and label.name is not None and header(label) is None]
    known = {label.name for label in lines if label is not None and label.known and label.name is not None}
    sure = known | {name for name, count in Counter(names).items() if count > 1}
    return frozenset(names if sure and len(names) >= _SHARE_OF_LABELLED * len(lines) else sure)


def header(label: Label) -> str | None:
    """The name of the metadata that a line such as `Date: …` gives, "" for one that is not kept, None if none."""
    return None if label.name is None else HEADERS.get(label.name.lower())


def _plausible(name: str, line: str, end: int) -> bool:
    """Whether an unknown name could be a speaker's or a property's: short, no sentence, no address."""
    if name.lower() in HEADERS:
        return True
    bare = _TITLE.sub("", name)
    if line.startswith("//", end) or _NOT_A_LABEL.search(bare) or _PHRASE.fullmatch(bare):
        return False
    return not _PROPERTY.fullmatch(bare)


def _label(found: re.Match[str], name: str | None, known: bool) -> Label:
    times = found.groupdict()
    begins = times.get("before_from") or times.get("after_from")
    ends = times.get("before_to") or times.get("after_to")
    date = times.get("before_date") or times.get("after_date")
    return Label(name, known, found.end(), seconds(begins), seconds(ends), date.strip(" T,") if date else None)
