"""Which packs a run is judged by: the defaults, those of a market, those named, and what they include."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from compliance_cli.errors import PackError, UsageError
from compliance_cli.packs import shelf
from compliance_cli.packs.desk import Desk
from compliance_cli.packs.packfile import PackHead, read_head
from compliance_cli.packs.page import Reference, nearest, quoted
from compliance_cli.packs.position import Position
from compliance_cli.packs.shelf import Spot


@dataclass(frozen=True, slots=True)
class OpenPack:
    """A chosen pack: what its pack.yaml says, the folder it stands in, its rule files.

    A rule file given alone is a pack of one rule, with a head made for it.
    """

    head: PackHead
    folder: Spot
    files: tuple[Spot, ...]


def choose(names: Sequence[str], markets: Sequence[str], root: Spot, desk: Desk) -> tuple[OpenPack, ...]:
    """The packs of these names or paths (none: the defaults) and of these markets, with all they include.

    Raises `UsageError` for a name or market that there is none of, `PackError` for a folder that is no pack.
    """
    known = shelf.packs_in(root)
    if not known:
        raise UsageError("the shipped rule packs are missing; install the program again")
    waiting = [pack for name in names for pack in _named(name, root, desk)]
    if not names or markets:
        on_shelf = tuple(_opened(known.values(), desk))
        _check_markets(markets, on_shelf)
        waiting += [pack for pack in on_shelf if (pack.head.default and not names) or pack.head.market in markets]
    chosen: dict[str, OpenPack] = {}
    while waiting:
        pack = waiting.pop(0)
        earlier = chosen.setdefault(pack.head.id, pack)
        if earlier is pack:
            waiting += [inner for one in pack.head.include for inner in _included(one, pack, root, desk)]
        elif earlier.head.position != pack.head.position:
            desk.complain(pack.head.position, f"this id is taken by the pack at {earlier.head.position}")
    return tuple(chosen.values())


def _named(name: str, root: Spot, desk: Desk) -> Iterator[OpenPack]:
    """The pack of a name, the pack or packs of a folder, or the rule of a file."""
    known = shelf.packs_in(root)
    if name in known:
        yield from _opened([known[name]], desk)
        return
    spot = Spot(Path(name), name.rstrip("/" + os.sep) or name)
    if spot.is_folder():
        yield from _in_folder(spot, desk)
    elif spot.is_file() and spot.path.name == shelf.PACK_FILE:
        yield from _in_folder(Spot(spot.path.parent, os.path.dirname(name) or "."), desk)
    elif spot.is_file() and spot.path.suffix == shelf.SUFFIX:
        yield _alone(spot)
    else:
        raise UsageError(
            f"no rule pack, folder or .yaml file {quoted(name)}; {nearest(name, known)} (see `compliance rules list`)"
        )


def _in_folder(spot: Spot, desk: Desk) -> Iterator[OpenPack]:
    if spot.inside(shelf.PACK_FILE).is_file():
        yield from _opened([spot], desk)
        return
    inner = shelf.packs_in(spot)
    if not inner:
        raise PackError((f"{spot.shown}: no pack.yaml in this folder nor in the folders in it",))
    yield from _opened(inner.values(), desk)


def _opened(folders: Iterable[Spot], desk: Desk) -> Iterator[OpenPack]:
    for folder in folders:
        spot = folder.inside(shelf.PACK_FILE)
        page = desk.page(spot)
        node = desk.opened(spot, page)
        head = None if node is None else read_head(node, page)
        try:
            files, misnamed = shelf.rule_files(folder), shelf.misnamed_files(folder)
        except OSError:
            desk.complain(page.start, "the folder of this file cannot be listed; check its rights")
            continue
        for other in misnamed:
            desk.complain(Position(other.shown, 1, 1), f"this file is passed over; end its name in {shelf.SUFFIX}")
        if head is not None:
            yield OpenPack(head, folder, files)


def _alone(spot: Spot) -> OpenPack:
    position = Position(spot.shown, 1, 1)
    head = PackHead(spot.path.stem, "0", {"en": spot.path.stem}, {}, False, False, None, (), {}, position)
    return OpenPack(head, spot.beside(), (spot,))


def _included(reference: Reference, pack: OpenPack, root: Spot, desk: Desk) -> Iterator[OpenPack]:
    """A pack that another includes: one that stands beside it, or a shipped one."""
    known = {**shelf.packs_in(root), **shelf.packs_in(pack.folder.beside())}
    if reference.name in known:
        yield from _opened([known[reference.name]], desk)
    else:
        desk.complain(reference.position, f"no pack {quoted(reference.name)}; {nearest(reference.name, known)}")


def _check_markets(markets: Collection[str], packs: Sequence[OpenPack]) -> None:
    known = sorted({pack.head.market for pack in packs if pack.head.market})
    for market in markets:
        if market not in known:
            raise UsageError(f"no rule pack for the market {quoted(market)}; {nearest(market, known)}")
