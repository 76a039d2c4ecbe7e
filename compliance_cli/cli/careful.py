"""Card data is refused in the value of an option: it would stay in shell history and process lists."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from compliance_cli.errors import UsageError


def refuse_card_data(context: typer.Context) -> None:
    """Look at the values of a command's options. PATH arguments may hold any name and are masked where shown."""
    for parameter in context.command.params:
        if parameter.param_type_name == "option":
            for value in _texts(context.params.get(parameter.name or "")):
                _refuse_card_data(value, parameter.opts[-1])


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        yield from (one for one in value if isinstance(one, str))


def _refuse_card_data(value: str, option: str) -> None:
    if not any(character.isdigit() for character in value):
        return
    from compliance_cli.redaction.door import scrub

    encodable = value.encode("utf-8", "replace").decode("utf-8")
    if scrub(encodable) != encodable:
        raise UsageError(
            f"the value of {option} holds what looks like a card number, which process lists and the shell's "
            "history keep: give it in a file or on standard input (`-`)"
        )
