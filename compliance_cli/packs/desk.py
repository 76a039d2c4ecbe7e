"""The desk that the files of one loading are opened on: all their complaints and references come together here."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from compliance_cli.packs.page import Complaint, Page, Reference, WrittenWording
from compliance_cli.packs.position import Position
from compliance_cli.packs.shelf import Spot
from compliance_cli.packs.tree import MAX_BYTES, Node


@dataclass(frozen=True, slots=True)
class Desk:
    """What was found wrong, and what names must be looked up.

    `tested`: the folder whose files were tested before they were shipped (None: every file is checked in full).
    `wordings`: where wordings are kept as they are written (None: nowhere), but for those in the folder `passed_over`.
    `parametric`: the files in which something looks like a param (`${name}`).
    `words`: what the files read so far say, each text once: a run keeps the packs, and they say much again and again.
    """

    tested: Path | None = None
    complaints: list[Complaint] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    wordings: list[WrittenWording] | None = None
    passed_over: Path | None = None
    parametric: set[str] = field(default_factory=set)
    words: dict[str, str] = field(default_factory=dict)

    def page(self, spot: Spot) -> Page:
        """A page for a file."""
        tested = self.tested is not None and spot.path.is_relative_to(self.tested)
        passed = self.passed_over is not None and spot.path.is_relative_to(self.passed_over)
        return Page(spot.shown, self.complaints, self.references, tested, None if passed else self.wordings)

    def opened(self, spot: Spot, page: Page) -> Node | None:
        """The tree of a file; None (and a complaint) where it cannot be read."""
        data = self.read(spot)
        if data is None:
            return None
        if b"${" in data:
            self.parametric.add(spot.shown)
        return page.parsed(data, self.words)

    def read(self, spot: Spot) -> bytes | None:
        """What a file holds; None (and a complaint) where it cannot be read."""
        try:
            with spot.path.open("rb") as stream:
                return stream.read(MAX_BYTES + 1)
        except OSError:
            self.complain(Position(spot.shown, 1, 1), "this file cannot be read; check that it is there and its rights")
            return None

    def complain(self, position: Position, what: str) -> None:
        """Notes what is wrong at a place."""
        self.complaints.append(Complaint(position, what))

    def sorted_complaints(self) -> tuple[Complaint, ...]:
        """All complaints in order of place, each once."""
        return tuple(dict.fromkeys(sorted(self.complaints, key=lambda one: one.order)))

    def problems(self) -> tuple[str, ...]:
        """The same in words."""
        return tuple(map(str, self.sorted_complaints()))
