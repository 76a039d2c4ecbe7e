"""The cues, lists and sources that are named: found by name, read when needed, unknown ones noted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from compliance_cli.packs import shelf
from compliance_cli.packs.choosing import OpenPack
from compliance_cli.packs.cuefile import extended, read_cue
from compliance_cli.packs.cuemodel import DATA_PREFIX, OPPOSITES, Cue, Evidence
from compliance_cli.packs.desk import Desk
from compliance_cli.packs.evidence import read_evidence
from compliance_cli.packs.lists import Lists, ListTrouble, filled, read_list
from compliance_cli.packs.model import Source
from compliance_cli.packs.page import Naming, Reference, close_name, nearest, quoted
from compliance_cli.packs.phrases import SLOTS
from compliance_cli.packs.position import Position
from compliance_cli.packs.shelf import Spot
from compliance_cli.packs.sourcefile import read_sources
from compliance_cli.vocabulary import Kind

#: The cues that the detector hears.
DATA_CUES = tuple(f"{DATA_PREFIX}{kind.value}" for kind in Kind)


def read_cues(packs: Sequence[OpenPack], root: Spot, desk: Desk, every: bool) -> Mapping[str, Cue]:
    """The cues that the rules read so far refer to (or every cue there is), with the packs' additions."""
    places = [pack.folder for pack in packs]
    files = shelf.files_by_name(shelf.around(places, root, shelf.CUES_FOLDER))
    weighed = shelf.files_by_name(shelf.around(places, root, shelf.EVIDENCE_FOLDER), shelf.EVIDENCE_SUFFIX)
    named = {one.name for one in desk.references if one.naming is Naming.CUE}
    named |= {OPPOSITES[name] for name in named & OPPOSITES.keys()}
    cues: dict[str, Cue] = {}
    for name in sorted({*named, *files} if every else named):
        if name in files:
            cue = _cue(name, files[name], desk)
            if cue is not None:
                cues[name] = cue if name not in weighed else replace(cue, evidence=_evidence(weighed[name], desk))
    for one in [one for one in desk.references if one.naming is Naming.CUE]:
        if one.name not in files and one.name not in DATA_CUES:
            known = DATA_CUES if one.name.startswith(DATA_PREFIX) else tuple(files)
            desk.complain(one.position, _unknown("cue", one.name, known, f"cues/{one.name}.yaml"))
    for pack in packs:
        for name, addition in pack.head.additions.items():
            if name in cues:
                cues[name] = extended(cues[name], addition)
    return cues


def _cue(name: str, files: tuple[Spot, ...], desk: Desk) -> Cue | None:
    for other in files[1:]:
        desk.complain(
            Position(other.shown, 1, 1),
            f"the cue {quoted(name)} stands in {files[0].shown} already; "
            "give this one another name, or add to the other in pack.yaml under `cues:`",
        )
    page = desk.page(files[0])
    node = desk.opened(files[0], page)
    cue = None if node is None else read_cue(node, page)
    if cue is not None and cue.id != name:
        desk.complain(cue.position, f"this file is named after another cue; name it {cue.id}{shelf.SUFFIX}")
    return cue


def _evidence(files: tuple[Spot, ...], desk: Desk) -> Mapping[str, Evidence]:
    for other in files[1:]:
        desk.complain(Position(other.shown, 1, 1), f"evidence of this cue stands in {files[0].shown} already")
    data = desk.read(files[0])
    return {} if data is None else read_evidence(data, desk.page(files[0]))


def with_lists(
    cues: Mapping[str, Cue], packs: Sequence[OpenPack], root: Spot, desk: Desk, every: bool
) -> Mapping[str, Cue]:
    """Cues with the words of the lists that they name. Lists of one name are one list: a pack may add to another's."""
    named = [one for one in desk.references if one.naming is Naming.LIST]
    if not named and not every:
        return cues
    files = shelf.files_by_name(shelf.around([pack.folder for pack in packs], root, shelf.LISTS_FOLDER))
    wanted = files if every else {one.name for one in named} & files.keys()
    lists = {name: _list(name, files[name], desk) for name in sorted(wanted)}
    for one in named:
        if one.name not in files:
            known = (*SLOTS, *files)
            desk.complain(one.position, _unknown("slot", one.name, known, f"lists/{one.name}.yaml"))
    return {name: _filled(cue, lists, desk) for name, cue in cues.items()}


def _list(name: str, files: tuple[Spot, ...], desk: Desk) -> Mapping[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for spot in files:
        page = desk.page(spot)
        node = desk.opened(spot, page)
        read = None if node is None else read_list(node, page)
        if read is None:
            continue
        if read[0] != name:
            desk.complain(page.start, f"this file is named after another list; name it {read[0]}{shelf.SUFFIX}")
        for language, some in read[1].items():
            words[language] = tuple(dict.fromkeys((*words.get(language, ()), *some)))
    return words


def _filled(cue: Cue, lists: Lists, desk: Desk) -> Cue:
    try:
        return filled(cue, lists)
    except ListTrouble as trouble:
        desk.complain(cue.position, trouble.detail)
        return cue


def read_all_sources(packs: Sequence[OpenPack], root: Spot, desk: Desk) -> Mapping[str, Source]:
    """All sources within reach of the packs."""
    sources: dict[str, Source] = {}
    places: dict[str, Position] = {}
    for spot in shelf.around([pack.folder for pack in packs], root, shelf.SOURCES_FILE):
        page = desk.page(spot)
        node = desk.opened(spot, page)
        for key, (source, position) in (read_sources(node, page) if node is not None else {}).items():
            if key in sources:
                desk.complain(position, f"the source {quoted(key)} stands at {places[key]} already")
            else:
                sources[key] = source
                places[key] = position
    _check_sources([one for one in desk.references if one.naming is Naming.SOURCE], sources, desk)
    return sources


def _unknown(what: str, name: str, known: Collection[str], own: str) -> str:
    """What is said of a name that nothing has: the nearest one, or else where one's own would stand."""
    shown = quoted(f"{{{name}}}" if what == "slot" else name)
    where = "" if close_name(name, known) else f"; one of your own stands in {own}"
    return f"unknown {what} {shown}; {nearest(name, known)}{where}"


def _check_sources(references: Iterable[Reference], sources: Mapping[str, Source], desk: Desk) -> None:
    for one in references:
        if one.name not in sources:
            desk.complain(one.position, _unknown("source", one.name, sources, "sources.yaml beside pack.yaml"))
