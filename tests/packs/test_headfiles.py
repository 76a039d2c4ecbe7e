"""pack.yaml and sources.yaml."""

from __future__ import annotations

import pytest

from compliance_cli.packs.cuefile import Addition
from compliance_cli.packs.cuemodel import Wording
from compliance_cli.packs.model import Source
from compliance_cli.packs.packfile import PackHead, read_head
from compliance_cli.packs.page import Naming, Reference
from compliance_cli.packs.position import Position
from compliance_cli.packs.sourcefile import read_sources
from tests.packs.shelves import PACK, SOURCES, reading


def test_a_pack_head() -> None:
    text = """\
id: my-pack
version: 1.4
title: {en: Mine, zh: 我的}
description: {en: All of it}
preview: true
market: cn
include: [other]
cues: {greeting: {also: {en: [hiya]}}}
"""
    assert reading(text, read_head) == (
        PackHead(
            id="my-pack",
            version="1.4",
            title={"en": "Mine", "zh": "我的"},
            description={"en": "All of it"},
            default=False,
            preview=True,
            market="cn",
            include=(Reference(Naming.PACK, "other", Position("f", 7, 11)),),
            additions={"greeting": Addition({"en": (Wording(any_of=("hiya",)),)}, {})},
            position=Position("f", 1, 5),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[a]", "f:1:1: a table with keys is needed here: id, version, title"),
        (PACK.replace("mine", "My Pack"), "f:1:5: `My Pack` is no id"),
        (PACK.replace("mine", "my.pack"), "f:1:5: `my.pack` is no id"),
        (PACK.replace('version: "1.0"\n', ""), "f:1:1: the key `version` is missing"),
        (PACK.replace("1.0", "latest"), "f:2:10: a version such as 1.4 is needed here"),
        (PACK.replace("en: Mine", "zh: 我的"), "f:3:8: the key `en` is missing"),
        (PACK.replace("true", "yes"), "f:4:10: `true` or `false` is needed here"),
        (PACK + "market: cn", "f:4:10: a market pack is never a default"),
        (PACK + "preview: true", "f:4:10: a pack on trial is never a default"),
        (PACK + "market: China", "f:5:9: a market such as `cn` is needed here"),
        (PACK + "includes: [a]", "f:5:1: unknown key `includes`; allowed: id, version"),
        (PACK + "cues: [a]", "f:5:7: a table of cue ids is needed here"),
        (PACK + "cues: {a: {also: {en: []}}}", "f:5:23: this list is empty"),
    ],
)
def test_complaints_about_a_head(text: str, complaint: str) -> None:
    _, complaints = reading(text, read_head)
    assert complaints[0].startswith(complaint)
    assert len(complaints) == 1


def test_a_source() -> None:
    found, complaints = reading(
        SOURCES + "  section: '1'\n  in_force: since 2020\n  address: https://example.org\n", read_sources
    )
    source = Source(
        "LAW-1", "Some law", "1", "People are greeted.", "binding", True, "since 2020", "https://example.org", "primary"
    )
    assert (found, complaints) == ({"LAW-1": (source, Position("f", 1, 1))}, [])


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[a]", "f:1:1: a table of sources by key is needed here"),
        (SOURCES.replace("LAW-1", "law 1"), "f:1:1: `law 1` is no key of a source"),
        (SOURCES.replace("  summary: People are greeted.\n", ""), "f:2:3: the key `summary` is missing"),
        (SOURCES.replace("Some law", ""), "f:2:14: this is empty"),
        (SOURCES.replace("binding", "law"), "f:4:10: unknown word `law`; allowed: binding, supporting, practice"),
        (SOURCES.replace("true", "false"), "f:6:12: `verified: true` goes with `checked: primary`"),
        (SOURCES.replace("primary", "secondary"), "f:6:12: `verified: true` goes with `checked: primary`"),
        (SOURCES + "  url: x", "f:7:3: unknown key `url`"),
        (SOURCES + SOURCES, "f:7:1: this key stands at line 1, column 1 already"),
    ],
)
def test_complaints_about_sources(text: str, complaint: str) -> None:
    _, complaints = reading(text, read_sources)
    assert complaints[0].startswith(complaint)
    assert len(complaints) == 1
