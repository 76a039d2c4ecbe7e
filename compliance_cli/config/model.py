"""What a config file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from compliance_cli.formats.mapping import MappedJson
from compliance_cli.vocabulary import MaskStyle, Role, Severity

if TYPE_CHECKING:
    import regex


@dataclass(frozen=True, slots=True)
class Settings:
    """What is said of some inputs: how they are read, and by which packs they are judged.

    None and empty tables say nothing. `language` and `kind` may be `auto`; `packs` are names of shipped packs or
    paths; `format` is that of the input; `pattern` has named groups, which become metadata where it is found in a
    file's path.
    """

    packs: tuple[str, ...] | None = None
    markets: tuple[str, ...] | None = None
    language: str | None = None
    kind: str | None = None
    format: str | None = None
    agent_channel: str | None = None
    encoding: str | None = None
    speakers: Mapping[str, Role] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)
    pattern: regex.Pattern[str] | None = None

    def over(self, other: Settings) -> Settings:
        """These settings, and of what they say nothing of, the other ones; of tables both, key by key."""
        return Settings(
            packs=other.packs if self.packs is None else self.packs,
            markets=other.markets if self.markets is None else self.markets,
            language=other.language if self.language is None else self.language,
            kind=other.kind if self.kind is None else self.kind,
            format=other.format if self.format is None else self.format,
            agent_channel=other.agent_channel if self.agent_channel is None else self.agent_channel,
            encoding=other.encoding if self.encoding is None else self.encoding,
            speakers={**other.speakers, **self.speakers},
            meta={**other.meta, **self.meta},
            pattern=other.pattern if self.pattern is None else self.pattern,
        )


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for some files only. `files` are patterns as in a .gitignore; of several overrides the later wins.

    `origin`: where it stands (`compliance.yaml:12`).
    """

    files: tuple[str, ...]
    settings: Settings
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """A config file's values; None where it says nothing, so that the built-in ones hold.

    `folder`: what `overrides` are counted from. `origins`: by key, where it stands (`compliance.yaml:3`).
    `meta_file` is a path; `max_file_size` is in bytes, `timeout` in seconds.
    """

    folder: Path = field(default_factory=Path)
    settings: Settings = field(default_factory=Settings)
    overrides: tuple[Override, ...] = ()
    mappings: tuple[MappedJson, ...] = ()
    rules: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    as_of: date | None = None
    mask: MaskStyle | None = None
    fail_on: Severity | None = None
    fail_on_unsure: bool | None = None
    max_file_size: int | None = None
    timeout: float | None = None
    meta_file: str | None = None
    origins: Mapping[str, str] = field(default_factory=dict)


NOTHING = Config()
"""What holds where there is no config file."""
