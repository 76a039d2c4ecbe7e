"""Reading and writing evidence: a file of weights beside a cue.

    [en] -52 8 -40
    23	cvv card_secur
    -12	never weath

A head for each language: the score that a stretch starts with, from which score on the cue is heard, under which one
a wording's hit is doubted. Then lines of a weight, a tab, and the grams that weigh so much, with a space between. All
numbers are sixteenths of a logit. Lines that begin with `# ` say something to readers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from compliance_cli.packs.cuemodel import LANGUAGES, Evidence
from compliance_cli.packs.page import Complaint, Page
from compliance_cli.packs.position import Position
from compliance_cli.packs.tree import MAX_BYTES

#: No weight, and no sum of those of a stretch, may leave the lane that the engine adds it up in.
MOST_WEIGHT, MOST_SCORE = 127, 4000

_HEAD = re.compile(rf"\[({'|'.join(LANGUAGES)})\] (-?\d{{1,4}}) (-?\d{{1,4}}) (-?\d{{1,4}})")
_LINE = re.compile(r"(-?\d{1,3})\t(?:\S+ )*\S+")
_REMARK = "# "


def read_evidence(data: bytes, page: Page) -> Mapping[str, Evidence]:
    """The evidence of a file by language. What is wrong is noted on the page."""
    if len(data) > MAX_BYTES:
        _note(page, 1, f"the file is larger than it may be ({MAX_BYTES:,} bytes)")
        return {}
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        _note(page, line, "this line is not UTF-8; save the file as UTF-8")
        return {}
    found: dict[str, Evidence] = {}
    heads = [number for number, line in enumerate(lines) if line.startswith("[")]
    for number, end in zip(heads, [*heads[1:], len(lines)][: len(heads)], strict=True):
        head = _HEAD.fullmatch(lines[number])
        if head is None or any(abs(int(score)) > MOST_SCORE for score in head.groups()[1:]):
            _note(page, number + 1, "a head is `[en] START HEARD DOUBTED`, in sixteenths of a logit")
        elif head[1] in found:
            _note(page, number + 1, "this language stands above already")
        else:
            own = [line for line in lines[number + 1 : end] if line]
            _check(lines, number + 1, end, page)
            found[head[1]] = Evidence.of(int(head[2]), int(head[3]), int(head[4]), "\n".join(own))
    _check_top(lines[: heads[0]] if heads else lines, page)
    return found


def written(evidence: Mapping[str, Evidence], remark: str) -> str:
    """The text of a file of evidence."""
    heads = [f"[{language}] {one.start} {one.heard} {one.doubted}\n{one.lines}\n" for language, one in evidence.items()]
    return f"{_REMARK}{remark}\n{''.join(heads)}"


def _check(lines: list[str], begin: int, end: int, page: Page) -> None:
    if page.tested:
        return
    for number in range(begin, end):
        line = _LINE.fullmatch(lines[number])
        if lines[number] and (line is None or abs(int(line[1])) > MOST_WEIGHT):
            _note(page, number + 1, f"a line is a weight (at most {MOST_WEIGHT}), a tab, and grams")


def _check_top(lines: list[str], page: Page) -> None:
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith(_REMARK):
            _note(page, number, "a head such as `[en] -52 8 -40` must stand first")
            return


def _note(page: Page, line: int, what: str) -> None:
    page.complaints.append(Complaint(Position(page.file, line, 1), what))
