"""What the door is told: how masks look, how to read the input, and the guard's memory of this run."""

from __future__ import annotations

from dataclasses import dataclass, field

from compliance_cli.formats.model import ReadOptions
from compliance_cli.redaction.watch import Watch
from compliance_cli.vocabulary import MaskStyle


@dataclass(frozen=True, slots=True)
class DoorSettings:
    """How masks look, what the user said about the input, and the memory of the guard of this run."""

    mask: MaskStyle = MaskStyle.LAST4
    read: ReadOptions = field(default_factory=ReadOptions)
    watch: Watch = field(default_factory=Watch)
