from __future__ import annotations

import pytest

from compliance_cli.formats.escapes import boundaries, decode, written
from compliance_cli.formats.model import Escape

JSON, CSV, MARKUP = Escape.JSON_STRING, Escape.CSV_QUOTED, Escape.MARKUP


@pytest.mark.parametrize(
    ("escape", "raw", "text", "places"),
    [
        (Escape.PLAIN, r"a\n&amp;", r"a\n&amp;", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
        (JSON, "ab", "ab", [0, 1, 2]),
        (JSON, r"a\nb", "a\nb", [0, 1, 3, 4]),
        (JSON, r"\u5361\"x", '卡"x', [0, 6, 8, 9]),
        (JSON, r"\ud83d\ude00!", "\U0001f600!", [0, 12, 13]),
        (JSON, r"\ud83dx\ude00", "\ud83dx\ude00", [0, 6, 7, 13]),
        (JSON, r"\ud83d\ud83d\ude00", "\ud83d\U0001f600", [0, 6, 18]),
        (JSON, r"\\u0041", r"\u0041", [0, 2, 3, 4, 5, 6, 7]),
        (CSV, 'a""b', 'a"b', [0, 1, 3, 4]),
        (MARKUP, "a&amp;b", "a&b", [0, 1, 6, 7]),
        (MARKUP, "&#52;&lt;1 & 2", "4<1 & 2", [0, 5, 9, 10, 11, 12, 13, 14]),
    ],
)
def test_text_and_places_of_a_written_form(escape: Escape, raw: str, text: str, places: list[int]) -> None:
    assert decode(raw, escape) == text
    assert list(boundaries(raw, escape)) == places


@pytest.mark.parametrize(
    ("escape", "text", "raw"),
    [
        (JSON, '["x"]', r"[\"x\"]"),
        (Escape.JSON_NUMBER, "[PAN]", '"[PAN]"'),
        (CSV, 'a"b', 'a""b'),
        (MARKUP, "<&>", "&lt;&amp;&gt;"),
        (Escape.PLAIN, "[PAN]", "[PAN]"),
    ],
)
def test_writing(escape: Escape, text: str, raw: str) -> None:
    assert written(text, escape) == raw
