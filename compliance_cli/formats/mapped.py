"""JSON that a user described in the config file: read as the services' own formats are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from compliance_cli.formats.definition import Entry, JsonFormat, Reading, TestedOn
from compliance_cli.formats.described import Description, Turns, Words, described
from compliance_cli.formats.mapping import MappedJson, MappedWords
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.talk import Said, Talk
from compliance_cli.speech import fold
from compliance_cli.vocabulary import Role


def mapped_formats(mappings: Sequence[MappedJson]) -> dict[str, JsonFormat]:
    """The formats of some mappings, by name."""
    return {one.name: _format(one) for one in mappings}


def _format(mapping: MappedJson) -> JsonFormat:
    shipped = described(_description(mapping))
    roles = {_plain(label): role for label, role in mapping.roles.items()}
    return replace(shipped, read=partial(_read, shipped, roles)) if roles else shipped


def _description(mapping: MappedJson) -> Description:
    return Description(
        name=mapping.name,
        title="described in the config file",
        tested_on=TestedOn.OWN,
        known_by=tuple(_known_by(mapping, text) for text in mapping.text),
        shapes=(
            Turns(
                mapping.turns,
                text=mapping.text,
                speaker=mapping.speaker,
                begins=mapping.start,
                ends=mapping.end,
                duration=mapping.duration,
                unit=mapping.unit,
                words=() if mapping.words is None else (_words(mapping.words, mapping.unit),),
            ),
        ),
        calls=(mapping.calls,),
        id=mapping.id,
        language=mapping.language,
        meta=mapping.meta,
    )


def _words(words: MappedWords, unit: float) -> Words:
    ends = () if words.end is None else (words.end,)
    return Words(words.path, (words.text,), () if words.start is None else (words.start,), ends, unit=unit)


def _known_by(mapping: MappedJson, text: str) -> tuple[str, ...]:
    if mapping.known_by:
        return mapping.known_by
    # Fields around a turn (`^channel`) are no paths from the top.
    fields = (one for one in (text, *mapping.speaker[:1]) if not one.startswith(("^", "#")))
    return tuple(_joined(mapping.calls, mapping.turns, one) for one in fields)


def _joined(*paths: str) -> str:
    return ".".join(path for path in paths if path)


def _read(shipped: JsonFormat, roles: Mapping[str, Role], entries: Sequence[Entry], options: ReadOptions) -> Reading:
    reading = shipped.read(entries, options)
    return reading._replace(talks=[_with_roles(talk, roles) for talk in reading.talks])


def _with_roles(talk: Talk, roles: Mapping[str, Role]) -> Talk:
    return replace(talk, turns=tuple(_with_role(said, roles) for said in talk.turns))


def _with_role(said: Said, roles: Mapping[str, Role]) -> Said:
    role = None if said.speaker is None else roles.get(_plain(said.speaker))
    return said if role is None else replace(said, role=role)


def _plain(label: str) -> str:
    return fold(label).strip()
