"""Which market's packs judge a call: those of the market that its own metadata name, else those of its site.

A call names a market by the code of its packs (`tw`) or by the usual names of the place. Its language names none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from compliance_cli import packs
from compliance_cli.batch.judges import Choice
from compliance_cli.batch.sites import Site
from compliance_cli.safetext import SafeText

#: The key of a call's metadata.
_KEY = "market"
_NAMES = {
    "au": "australia aus 澳大利亚 澳大利亞 澳洲",
    "cn": "china prc chn mainland mainlandchina chinamainland 中国 中國 中国大陆 中國大陸 中国内地 大陆 大陸 内地",
    "eu": "europe europeanunion 欧盟 歐盟 欧洲 歐洲",
    "hk": "hongkong hkg hksar 香港 中国香港 中國香港",
    "sg": "singapore sgp 新加坡",
    "tw": "taiwan twn 台湾 台灣 臺灣",
    "uk": "gb gbr unitedkingdom greatbritain britain england 英国 英國",
    "us": "usa unitedstates unitedstatesofamerica america 美国 美國",
}
_MARKETS = {name: market for market, names in _NAMES.items() for name in (market, *names.split())}
_BETWEEN = re.compile(r"[,;/|+、，；]")
_NOT_IN_NAMES = re.compile(r"[\s._\-]+")
#: How much of what calls name is repeated in a notice.
_MOST, _LONGEST = 5, 24


class Markets:
    """The choice of packs call by call. It counts the calls that have no market, and those whose market has no packs.

    `own`: whether a call's own market goes before its site's; else nobody asks the call.
    """

    def __init__(self, own: bool = False) -> None:
        self.own = own
        self._calls = self._without = 0
        self._unknown: Counter[str] = Counter()

    def choice(self, site: Site, meta: Mapping[str, SafeText]) -> Choice:
        """The packs for a call of a site, by the call's metadata."""
        named = meta.get(_KEY) if self.own else None
        own = () if named is None else self._named(named)
        choice = site.choice._replace(markets=own) if own else site.choice
        self._calls += 1
        if named is not None and not own:
            self._unknown[named[:_LONGEST]] += 1
        elif choice == Choice():
            self._without += 1
        return choice

    def notices(self) -> tuple[str, ...]:
        """Calls that no market's packs judged though nobody chose other packs, in words."""
        told = []
        if self._unknown:
            some = [name for name, _ in self._unknown.most_common(_MOST)]
            more = ", ..." if len(self._unknown) > _MOST else ""
            told.append(
                f"no packs for the market of {self._of_all(self._unknown.total())} ({', '.join(some)}{more}); "
                f"there are some for {', '.join(self._known)}"
            )
        if self._without:
            told.append(
                f"no market chosen{self._for_some()}: only rules that hold everywhere were judged; "
                f"add --market {'|'.join(self._known)}"
            )
        return tuple(told)

    def _named(self, value: str) -> tuple[str, ...]:
        """The markets of a value that names one or several; () where one of them has no packs."""
        found = [_MARKETS.get(_plain(name), _plain(name)) for name in _BETWEEN.split(value)]
        return tuple(sorted(set(found))) if all(name in self._known for name in found) else ()

    def _for_some(self) -> str:
        return "" if self._without == self._calls else f" for {self._of_all(self._without)}"

    def _of_all(self, number: int) -> str:
        return f"{number:,} of {self._calls:,} calls"

    @cached_property
    def _known(self) -> tuple[str, ...]:
        return packs.markets()


def _plain(name: str) -> str:
    return _NOT_IN_NAMES.sub("", name).lower()
