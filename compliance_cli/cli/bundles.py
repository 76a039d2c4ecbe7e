"""Options that several commands share, declared once and spread out over the parameters of each."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from typing import get_type_hints

from compliance_cli.cli import options


@dataclass(frozen=True)
class Book:
    """Which rules there are."""

    pack: options.Packs = None
    market: options.Markets = None
    config: options.ConfigFile = None


@dataclass(frozen=True)
class About:
    """What rules must know of the calls besides their words."""

    as_of: options.AsOf = None
    kind: options.As = "auto"
    meta: options.Meta = None
    meta_file: options.MetaFile = None


@dataclass(frozen=True)
class Reading:
    """How the input is read, and what of its card data is shown."""

    language: options.Language = "auto"
    input_format: options.InputFormat = None
    agent_channel: options.AgentChannel = None
    speaker: options.Speakers = None
    encoding: options.Encoding = None
    stdin_filename: options.StdinName = "<stdin>"
    mask: options.Mask = "last4"
    max_file_size: options.MaxFileSize = "50MB"


#: What `spread` looks for among the parameters of a command.
BUNDLES: tuple[type, ...] = (Book, About, Reading)


def spread(command: Callable[..., int]) -> Callable[..., int]:
    """A command of which each parameter that is a bundle is given as the options of the bundle, in its place."""
    signature = inspect.signature(command, eval_str=True)
    bundles = {name: one.annotation for name, one in signature.parameters.items() if one.annotation in BUNDLES}

    @wraps(command)
    def spread_out(**given: object) -> int:
        for name, bundle in bundles.items():
            given[name] = bundle(**{one.name: given.pop(one.name) for one in fields(bundle)})
        return command(**given)

    parameters = [
        single
        for name, one in signature.parameters.items()
        for single in (_parameters(one.annotation) if name in bundles else (one,))
    ]
    spread_out.__signature__ = signature.replace(  # type: ignore[attr-defined]  # what `inspect` looks at
        parameters=[one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in parameters]
    )
    # What `wraps` copied is of the parameters that are gone.
    spread_out.__annotations__ = {one.name: one.annotation for one in parameters}
    return spread_out


def _parameters(bundle: type) -> list[inspect.Parameter]:
    hints = get_type_hints(bundle, include_extras=True)
    return [
        inspect.Parameter(one.name, inspect.Parameter.KEYWORD_ONLY, default=one.default, annotation=hints[one.name])
        for one in fields(bundle)
    ]
