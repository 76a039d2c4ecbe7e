from __future__ import annotations

import pytest

from compliance_cli import packs
from compliance_cli.batch.judges import Choice
from compliance_cli.batch.markets import Markets
from compliance_cli.batch.sites import Site
from compliance_cli.redaction.door import scrub

CODES = packs.markets()
ANYWHERE, OURS, AMERICAN = Choice(), Choice(("ours",)), Choice((), ("us",))
HOLD_EVERYWHERE = f"only rules that hold everywhere were judged; add --market {'|'.join(CODES)}"
THERE_ARE = f"there are some for {', '.join(CODES)}"


@pytest.mark.parametrize(
    ("value", "markets"),
    [
        ("tw", ("tw",)),
        ("TW", ("tw",)),
        ("臺灣", ("tw",)),
        ("中国大陆", ("cn",)),
        ("Hong Kong", ("hk",)),
        ("U.S.A.", ("us",)),
        ("GB", ("uk",)),
        ("us / hk", ("hk", "us")),
        ("香港、新加坡", ("hk", "sg")),
        ("cn,cn", ("cn",)),
        ("zh-TW", None),
        ("tw, mars", None),
        ("Retail", None),
        (",", None),
    ],
)
def test_what_a_call_says_of_its_market(value: str, markets: tuple[str, ...] | None) -> None:
    for own, site in ((AMERICAN, AMERICAN), (OURS, OURS)):
        expected = site if markets is None else own._replace(markets=markets)
        assert Markets(own=True).choice(Site(choice=site), {"market": scrub(value)}) == expected
        assert Markets(own=False).choice(Site(choice=site), {"market": scrub(value)}) == site


def test_every_market_has_its_code_among_the_names() -> None:
    for code in CODES:
        assert Markets(own=True).choice(Site(), {"market": scrub(code.upper())}).markets == (code,)


@pytest.mark.parametrize(
    ("calls", "notices"),
    [
        ([], []),
        ([(ANYWHERE, None)], [f"no market chosen: {HOLD_EVERYWHERE}"]),
        ([(ANYWHERE, "tw")], []),
        ([(ANYWHERE, "tw"), (ANYWHERE, None)], [f"no market chosen for 1 of 2 calls: {HOLD_EVERYWHERE}"]),
        ([(AMERICAN, None), (OURS, None)], []),
        ([(AMERICAN, "mars")], [f"no packs for the market of 1 of 1 calls (mars); {THERE_ARE}"]),
        ([(ANYWHERE, "mars"), (ANYWHERE, "tw")], [f"no packs for the market of 1 of 2 calls (mars); {THERE_ARE}"]),
        (
            [(ANYWHERE, "4539148803436467"), (ANYWHERE, "x" * 99), (AMERICAN, "tw")],
            [f"no packs for the market of 2 of 3 calls ([PAN ****6467], {'x' * 24}); {THERE_ARE}"],
        ),
        (
            [(ANYWHERE, f"area {letter}") for letter in "abcdefg"],
            [f"no packs for the market of 7 of 7 calls (area a, area b, area c, area d, area e, ...); {THERE_ARE}"],
        ),
    ],
)
def test_what_is_told_at_the_end(calls: list[tuple[Choice, str | None]], notices: list[str]) -> None:
    markets = Markets(own=True)
    for choice, value in calls:
        markets.choice(Site(choice=choice), {} if value is None else {"market": scrub(value)})
    assert list(markets.notices()) == notices
