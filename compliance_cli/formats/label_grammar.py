"""How transcripts write the beginning of a turn: who speaks, when, and what parts that from the words (data)."""

from __future__ import annotations

import re

_DATE = r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))[T ,]*"
_HALF = r"(?:\s?[AaPp]\.?[Mm]\b\.?)?"
_TIME = (
    rf"(?:[上下]午\s?)?(?:\d{{1,3}}:\d{{1,2}}:\d{{1,2}}[.,]\d{{1,6}}"
    rf"|\d{{1,3}}:\d{{2}}(?::\d{{2}})?(?:[.,]\d{{1,6}})?{_HALF})(?![\d:])"
)


def _range(name: str) -> str:
    """One time, or two, as groups `<name>_date`, `<name>_from`, `<name>_to`, bare or in brackets."""
    return (
        rf"[\[(（【［<]?\s*+(?P<{name}_date>{_DATE})?(?P<{name}_from>{_TIME})"
        rf"(?:\s*+(?:-->|[-–~—至到])\s*+(?:{_DATE})?(?P<{name}_to>{_TIME}))?(?:\s*+[\])）】］>])?"
    )


_COLON = r"(?:(?<!\d)[:：]|[:：](?!\d\d(?!\d)))"
_LABEL = r"[^\s:：\[\]【】［］<>|*\-][^:：\[\]【】［］<>|*\n]{0,39}?"
_LEAD = r"\s*+(?:(?:[-•*]|>{1,3}|#{1,6}|\d{1,4}[.)、])\s++)?"
_BEFORE = rf"(?:{_range('before')}(?:\s*+[-–|,])?\s*)?"
_AFTER = rf"(?:(?:\s*+[-–|,@])?\s*+{_range('after')})?"

ONLY_TIME = re.compile(rf"{_LEAD}{_BEFORE[:-1]}$")
"""A line of a time and nothing else: who speaks and what is said follow."""
TIME_FIRST = re.compile(rf"{_LEAD}(?=[\[(（【［<]|\d+:\d\d:\d\d|[\d:.,]+\s*-->){_BEFORE[:-1]}")
"""A time, and what is said by nobody knows whom."""
WITH_COLON = re.compile(rf"{_LEAD}{_BEFORE}\*{{0,2}}(?P<label>{_LABEL})\*{{0,2}}{_AFTER}\s*{_COLON}\*{{0,2}}\s*")
IN_BRACKETS = re.compile(rf"{_LEAD}{_BEFORE}[\[(（【［<](?P<label>{_LABEL})[\])）】］>]\s*[:：]?\s*")
BEFORE_TAB = re.compile(rf"{_BEFORE[:-1]}?\s*(?P<label>[^\t:：]{{1,40}}?)\t+\s*")
HEADING = re.compile(rf"{_LEAD}(?P<label>{_LABEL}){_AFTER[:-1]}\s*$")
HEADING_TIME_FIRST = re.compile(rf"{_LEAD}{_BEFORE[:-1]}(?P<label>{_LABEL})\s*$")
AROUND_TIME = re.compile(rf"{_LEAD}(?P<label>{_LABEL})\s*(?=[\[(（【［<]){_range('after')}\s*[-–|]?\s*")
"""`Agent [00:03] Hello`."""
WITH_DASH = re.compile(rf"{_LEAD}{_BEFORE}(?P<label>{_LABEL}){_AFTER}\s+(?:[-–—|>]|[-=]>)\s+")
"""`Agent - Hello`, `10:02:11 AGENT > Hello`."""
ALONE = re.compile(rf"{_LEAD}\*{{0,2}}(?P<label>{_LABEL})\*{{0,2}}\s*$")
"""`### Agent`, with what is said in the next line."""

ANY_SIGN = re.compile(r"[:：\[【［(（<\t]|\s[-–—|=]>?\s|\s>\s")
"""What one of the labels above holds, but those that stand alone."""
