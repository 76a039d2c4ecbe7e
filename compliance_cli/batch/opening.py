"""The inputs of a run one after the other, each with its bytes or with what stands in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from compliance_cli.batch.files import read_bytes
from compliance_cli.batch.inputs import Input, find_inputs
from compliance_cli.errors import InputError, Problem
from compliance_cli.redaction.settings import DoorSettings

Progress = Callable[[int, int], None]
"""Called with (inputs done, inputs in all) after each input."""


def opened(
    paths: Sequence[str],
    stdin_name: str,
    limit: int,
    progress: Progress | None = None,
    settings: DoorSettings | None = None,
) -> Iterator[tuple[Input, bytes] | Problem]:
    """Every input that PATH arguments name, in order of its name as masked by `settings`; `limit` in bytes."""
    found = find_inputs(paths, stdin_name, settings)
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
