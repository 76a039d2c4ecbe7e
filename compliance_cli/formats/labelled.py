"""The grammar of a labelled line: `Agent: …`, `坐席：…`, `[00:01:02] Agent: …`, `Agent [00:01:02]: …`.

A line alone cannot tell a speaker from a phrase before a colon, so `LabelReader` proposes and `settled` decides
over all lines of a file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from compliance_cli.formats import label_grammar as grammar
from compliance_cli.formats.clock import seconds
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.speakers import known_label, whole_label

_NOT_A_LABEL = re.compile(r"[.!?;,\"。！？；，、“”/\\=]|\d{5}")
_ACCOUNT = re.compile(r"[(（]\d{5,11}[)）]$")
_TITLE = re.compile(r"\b[A-Z][a-z]{0,3}\.")
_PHRASE = re.compile(r"(?:[a-z']+ ){2,}[a-z']+|(?:[^ ]+ ){5,}.*|(?!说话[人者]).*[是为的会要需说请].*", re.DOTALL)
_PROPERTY = re.compile(
    r".*(?:\b(?:numbers?|no|codes?|dates?|names?|address|phone|amount|total|balance|email|id|expiry|cvv|pin|is)"
    r"|[号号碼码期址额額名话話])",
    re.IGNORECASE | re.DOTALL,
)
_SURE_FORMS = (
    grammar.WITH_COLON,
    grammar.IN_BRACKETS,
    grammar.BEFORE_TAB,
    grammar.HEADING,
    grammar.HEADING_TIME_FIRST,
    grammar.AROUND_TIME,
)
_NAMING_FORMS = (grammar.WITH_COLON, grammar.HEADING, grammar.AROUND_TIME)
"""Forms in which a name that nobody knows may be a speaker's."""
_DOUBTFUL_FORMS = (grammar.WITH_DASH,)
"""Forms that other text has too: for names of roles only, and only where the file has them more than once."""
_LONGEST_HEAD = 200
"""Code points; the longest label with its times is shorter, and no line costs more than this to look at."""
_LONGEST_NAME = 40
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
        if not grammar.ANY_SIGN.search(head):
            return self._alone(head)
        if found := grammar.ONLY_TIME.match(head):
            return _label(found, None, False)
        for form in _SURE_FORMS:
            found = form.match(head)
            if found is None:
                continue
            name = found["label"].strip()
            known = self._is_known(name)
            named = form in _NAMING_FORMS or (form is grammar.HEADING_TIME_FIRST and found["before_date"])
            if known or (named and _plausible(name, head, found.end())):
                return _label(found, name, known)
        for form in _DOUBTFUL_FORMS:
            found = form.match(head)
            if found is not None and whole_label(found["label"].strip(), self._options):
                return _label(found, found["label"].strip(), False)
        found = grammar.TIME_FIRST.match(head)
        return _label(found, None, False) if found else None

    def _alone(self, head: str) -> Label | None:
        found = grammar.ALONE.match(head)
        name = found["label"].strip() if found else ""
        if found is None or not whole_label(name, self._options):
            return None
        # A word alone may be what is said; a heading is marked, in capitals, or Chinese.
        heading = found.start("label") > 0 or name.isupper() or not name.isascii()
        return Label(name, False, found.end()) if heading else None

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


def is_name(line: str) -> bool:
    """Whether a line may be somebody's name."""
    name = line.strip()
    return 0 < len(name) <= _LONGEST_NAME and _plausible(name, line, len(line))


def _plausible(name: str, line: str, end: int) -> bool:
    """Whether an unknown name could be a speaker's or a property's: short, no sentence, no address."""
    if name.lower() in HEADERS:
        return True
    bare = _TITLE.sub("", _ACCOUNT.sub("", name))
    if line.startswith("//", end) or _NOT_A_LABEL.search(bare) or _PHRASE.fullmatch(bare):
        return False
    return not _PROPERTY.fullmatch(bare)


def _label(found: re.Match[str], name: str | None, known: bool) -> Label:
    times = found.groupdict()
    begins = times.get("before_from") or times.get("after_from")
    ends = times.get("before_to") or times.get("after_to")
    date = times.get("before_date") or times.get("after_date")
    if date and begins and begins.count(":") == 1:
        # After a date, a time is one of day: hours and minutes.
        begins, ends = f"{begins}:00", None
    # The third of October or the tenth of March: nobody can tell.
    day = date.strip(" T,") if date and date[:4].isdecimal() else None
    return Label(name, known, found.end(), seconds(begins), seconds(ends), day)
