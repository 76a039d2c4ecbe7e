"""Rule packs from YAML files, checked and resolved, or every problem in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from compliance_cli.errors import PackError
from compliance_cli.packs import shelf
from compliance_cli.packs.choosing import OpenPack, choose
from compliance_cli.packs.cuemodel import Cue
from compliance_cli.packs.desk import Desk
from compliance_cli.packs.digest import digest
from compliance_cli.packs.model import Pack, Rule, RuleBook
from compliance_cli.packs.named import read_all_sources, read_cues, with_lists
from compliance_cli.packs.page import Complaint, WrittenWording, quoted
from compliance_cli.packs.rulefile import ReadRule, read_rule
from compliance_cli.packs.scripts import with_script
from compliance_cli.packs.shelf import Spot
from compliance_cli.packs.tailoring import Tailor
from compliance_cli.packs.waiting import check_waiting


def load(
    names: Sequence[str] = (), *, markets: Sequence[str] = (), root: Spot | None = None, every_cue: bool = False
) -> RuleBook:
    """The packs of these names or paths (none: the default packs) and of these markets.

    A path is a pack's folder, a folder of packs, or one rule file. The book holds the cues that its rules
    name, or (`every_cue`) all within their reach. `root` is the shelf of shipped packs (the program's own, if not
    given).
    Raises `PackError` with every problem of every file read, `UsageError` for an unknown name or market.
    """
    home = root or shelf.shipped()
    desk = Desk(tested=None if root else home.path)
    book = read_book(choose(names, markets, home, desk), home, desk, every_cue=every_cue)
    if problems := desk.problems():
        raise PackError(problems)
    return book


@dataclass(frozen=True, slots=True)
class Inspection:
    """Packs as they were found: every problem, what could be read, the wordings as written, which packs are shipped."""

    problems: tuple[Complaint, ...]
    book: RuleBook
    wordings: tuple[WrittenWording, ...]
    shipped: frozenset[str]


def inspect(names: Sequence[str] = (), *, root: Spot | None = None) -> Inspection:
    """These packs (none: all shipped packs) and every cue file within their reach, with all that is wrong with them.

    Raises `UsageError` for an unknown name, `PackError` for a folder that is no pack.
    """
    wordings: list[WrittenWording] = []
    desk = Desk(wordings=wordings)
    home = root or shelf.shipped()
    packs = choose(names or shipped_packs(root=home), (), home, desk)
    shelf_path = home.path.resolve()
    shipped = frozenset(pack.head.id for pack in packs if pack.folder.path.resolve().is_relative_to(shelf_path))
    if len(shipped) < len(packs):
        # Who looks at packs of their own is not told how to word the shipped cues.
        desk = replace(desk, passed_over=home.path)
    book = read_book(packs, home, desk, every_cue=True)
    return Inspection(desk.sorted_complaints(), book, tuple(wordings), shipped)


def validate(names: Sequence[str] = (), *, root: Spot | None = None) -> tuple[str, ...]:
    """The problems that `inspect` finds, in words."""
    return tuple(map(str, inspect(names, root=root).problems))


def shipped_packs(*, root: Spot | None = None) -> tuple[str, ...]:
    """The names of all shipped packs, default or not."""
    return tuple(shelf.packs_in(root or shelf.shipped()))


def markets(*, root: Spot | None = None) -> tuple[str, ...]:
    """The markets that shipped packs are for."""
    heads = choose(shipped_packs(root=root), (), root or shelf.shipped(), Desk())
    return tuple(sorted({pack.head.market for pack in heads if pack.head.market}))


def read_book(packs: Sequence[OpenPack], root: Spot, desk: Desk, *, every_cue: bool) -> RuleBook:
    """The rules of some packs, and the cues and sources that they name (`every_cue`: all cues within their reach).

    A frozen shelf that one of the packs stands on takes the place of `root`. What is wrong is noted on the desk.
    """
    root = shelf.frozen_around([pack.folder for pack in packs]) or root
    rules: dict[str, ReadRule] = {}
    tailor = Tailor(packs)
    for pack in packs:
        for spot in pack.files:
            _add_rule(spot, pack, tailor, rules, desk)
    tailor.check({name: read.rule for name, read in rules.items()}, desk)
    check_waiting({name: read.rule for name, read in rules.items()}, desk)
    sources = read_all_sources(packs, root, desk)
    inline = {one.inline.id: one.inline for one in rules.values() if one.inline}
    cues = with_lists({**read_cues(packs, root, desk, every_cue), **inline}, packs, root, desk, every_cue)
    return RuleBook(tuple(_pack(pack, [one.rule for one in rules.values()], cues) for pack in packs), cues, sources)


def _add_rule(spot: Spot, pack: OpenPack, tailor: Tailor, rules: dict[str, ReadRule], desk: Desk) -> None:
    page = desk.page(spot)
    node = desk.opened(spot, page)
    if node is not None and spot.shown in desk.parametric:
        node = tailor.fitted(node, pack, page)
    read = None if node is None else read_rule(node, page, pack.head.id)
    if read is None:
        return
    read = read._replace(rule=tailor.overridden(with_script(read.rule, spot, desk)))
    earlier = rules.setdefault(read.rule.id, read)
    if earlier is not read:
        desk.complain(read.rule.position, f"the rule {quoted(read.rule.id)} stands at {earlier.rule.position} already")


def _pack(pack: OpenPack, rules: Sequence[Rule], cues: Mapping[str, Cue]) -> Pack:
    head = pack.head
    own = tuple(rule for rule in rules if rule.pack == head.id)
    return Pack(
        id=head.id,
        version=head.version,
        title=head.title,
        default=head.default,
        preview=head.preview,
        market=head.market,
        sha256=digest(own, cues),
        rules=own,
        description=head.description,
        scorecard=head.scorecard,
    )
