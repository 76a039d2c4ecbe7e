"""What a run is asked to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from compliance_cli.config import Override
from compliance_cli.engine import EngineOptions
from compliance_cli.engine.timing import Timings
from compliance_cli.formats.model import ReadOptions
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.redaction.watch import Watch
from compliance_cli.vocabulary import InputKind, MaskStyle

if TYPE_CHECKING:
    import regex

#: Larger inputs are refused unless asked for: the largest real export seen is under 2 MB.
MAX_FILE_SIZE = 50 << 20


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What to check and how; every default is the command line's.

    - `packs`: names of shipped packs or paths of own ones (none: the default packs); `markets`: those whose packs
      come as well, but for calls whose own metadata name a market, if `own_market` heeds that; `rules`, `ignore`:
      rule ids.
    - `language`: `en` or `zh` to overrule what is heard; `kind`: call, chat or script.
    - `as_of`: the date of calls that carry none; `meta`: metadata of all calls, `pattern`: named groups that become
      metadata where they are found in a path, `meta_file`: a table of metadata by file name or call id.
    - `overrides`: what holds for some files only, counted from `folder` (or from the working folder).
    - `max_file_size` in bytes. `timeout`: seconds of rule work a call may take.
    - `watch`: the guard's memory; share one between all outputs of a run.
    - `timings`: where to note how long each rule takes (None: nowhere).
    """

    packs: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    own_market: bool = True
    rules: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    mask: MaskStyle = MaskStyle.LAST4
    language: str | None = None
    kind: InputKind | None = None
    read: ReadOptions = field(default_factory=ReadOptions)
    as_of: date | None = None
    meta: Mapping[str, str] = field(default_factory=dict)
    pattern: regex.Pattern[str] | None = None
    meta_file: str | None = None
    overrides: tuple[Override, ...] = ()
    folder: Path | None = None
    max_file_size: int = MAX_FILE_SIZE
    timeout: float | None = None
    stdin_name: str = "<stdin>"
    watch: Watch = field(default_factory=Watch)
    timings: Timings | None = None

    @property
    def door(self) -> DoorSettings:
        """What the door is told of names and options, which belong to no input."""
        return DoorSettings(self.mask, self.read, self.watch)

    @property
    def engine(self) -> EngineOptions:
        """What the engine is told."""
        return EngineOptions(as_of=self.as_of, timeout=self.timeout, timings=self.timings)
