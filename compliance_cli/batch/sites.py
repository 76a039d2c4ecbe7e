"""What holds for each input of a run: how it is read, whose packs judge it, and what its path tells."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from compliance_cli.batch.inputs import Input
from compliance_cli.batch.judges import Choice
from compliance_cli.config import Override, Settings
from compliance_cli.errors import UsageError
from compliance_cli.formats.mapping import MappedJson
from compliance_cli.formats.model import ReadOptions
from compliance_cli.redaction.door import scrub
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.redaction.watch import Watch
from compliance_cli.safetext import EMPTY, SafeText, cut
from compliance_cli.vocabulary import InputKind, MaskStyle

if TYPE_CHECKING:
    import regex
    from pathspec import GitIgnoreSpec

_AUTO = "auto"
_PATTERN_SECONDS = 0.5


@dataclass(frozen=True)
class Site:
    """What holds for some inputs. `language` and `kind`: None where each call tells; `meta` goes over a call's own."""

    door: DoorSettings = field(default_factory=DoorSettings)
    choice: Choice = field(default_factory=Choice)
    language: SafeText | None = None
    kind: InputKind | None = None
    meta: Mapping[str, SafeText] = field(default_factory=dict)
    pattern: regex.Pattern[str] | None = None

    def told_by(self, source: SafeText) -> Mapping[str, SafeText]:
        """Metadata of an input: what holds for the site, and what its (masked) path tells.

        `UsageError` if the pattern takes too long on it.
        """
        if self.pattern is None:
            return self.meta
        try:
            found = self.pattern.search(source, timeout=_PATTERN_SECONDS)
        except TimeoutError:
            raise UsageError(f"meta.pattern takes too long on {source}: make it simpler") from None
        if found is None:
            return self.meta
        names = (name for name in self.pattern.groupindex if found[name])
        return {**self.meta, **{scrub(name): cut(source, *found.span(name)) for name in names}}


@dataclass(frozen=True, slots=True)
class Rulings:
    """What is said of the inputs of a run: of all of them, and in `overrides` (the later wins) of some.

    `folders`: an input's path is taken below the first of them that it lies in, to be held against the patterns.
    """

    settings: Settings = field(default_factory=Settings)
    overrides: Sequence[Override] = ()
    folders: Sequence[Path] = ()
    mappings: tuple[MappedJson, ...] = ()
    mask: MaskStyle = MaskStyle.LAST4
    watch: Watch = field(default_factory=Watch)


class Sites:
    """The sites of a run; inputs for which the same holds share one."""

    def __init__(self, rulings: Rulings) -> None:
        self._rulings = rulings
        self._patterns = [_spec(one.files) for one in rulings.overrides]
        self._sites: dict[tuple[int, ...], Site] = {}

    def of(self, entry: Input) -> Site:
        """The site of an input."""
        if not self._patterns:
            return self._site(())
        name = self._below(entry)
        return self._site(tuple(number for number, spec in enumerate(self._patterns) if spec.match_file(name)))

    def anywhere(self) -> Site:
        """What holds for an input that no override names."""
        return self._site(())

    def _site(self, numbers: tuple[int, ...]) -> Site:
        if numbers not in self._sites:
            told = self._rulings.settings
            for number in numbers:
                told = self._rulings.overrides[number].settings.over(told)
            self._sites[numbers] = _made(told, self._rulings)
        return self._sites[numbers]

    def _below(self, entry: Input) -> str:
        if entry.path is None:
            return entry.name
        whole = Path(os.path.abspath(entry.path))
        for folder in self._rulings.folders:
            if whole.is_relative_to(folder):
                return whole.relative_to(folder).as_posix()
        return whole.relative_to(whole.anchor).as_posix()


def _spec(patterns: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def _made(told: Settings, rulings: Rulings) -> Site:
    read = ReadOptions(told.format, told.agent_channel, told.speakers, told.encoding, rulings.mappings)
    settings = DoorSettings(rulings.mask, read, rulings.watch)
    return Site(
        door=settings,
        choice=Choice(told.packs or (), told.markets or ()),
        language=None if told.language in (None, _AUTO) else scrub(told.language or EMPTY),
        kind=None if told.kind in (None, _AUTO) else InputKind(told.kind),
        meta={scrub(key, settings): scrub(value, settings) for key, value in told.meta.items()},
        pattern=told.pattern,
    )
