"""The inputs of a run one after the other, each with its bytes or with what stands in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compliance_cli.batch.files import read_bytes
from compliance_cli.batch.inputs import Input, Inputs
from compliance_cli.errors import InputError, Problem

Progress = Callable[[int, int], None]
"""Called with (inputs done, inputs in all) after each input."""


def opened(found: Inputs, limit: int, progress: Progress | None = None) -> Iterator[tuple[Input, bytes] | Problem]:
    """Every input that was found, and every argument that led nowhere, in order of the name; `limit` in bytes."""
    line: list[Input | Problem] = sorted([*found.inputs, *found.problems], key=lambda one: one.source)
    for done, one in enumerate(line, 1):
        if isinstance(one, Problem):
            yield one
        else:
            try:
                data = read_bytes(one, limit)
            except InputError as error:
                yield error.problem
            else:
                yield one, data
        if progress is not None:
            progress(done, len(line))
