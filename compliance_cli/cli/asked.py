"""What the user asked for, from option values to the options of the API."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.api import CheckOptions
from compliance_cli.cli import values
from compliance_cli.formats.model import ReadOptions
from compliance_cli.redaction.watch import Watch
from compliance_cli.vocabulary import InputKind, MaskStyle


def check_options(
    watch: Watch,
    *,
    packs: Sequence[str] | None = None,
    rules: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    as_of: str | None = None,
    kind: str = "auto",
    language: str = "auto",
    input_format: str | None = None,
    agent_channel: str | None = None,
    speakers: Sequence[str] | None = None,
    meta: Sequence[str] | None = None,
    stdin_name: str = "<stdin>",
    mask: str = "last4",
    max_file_size: str = "50MB",
    timeout: str | None = None,
) -> CheckOptions:
    """The options of `check`, `redact` and `cues`. `UsageError` for a value that is not allowed."""
    kinds = ("auto", *(one.value for one in InputKind))
    return CheckOptions(
        packs=tuple(packs or ()),
        rules=tuple(rules or ()),
        ignore=tuple(ignore or ()),
        mask=values.one_of(MaskStyle, mask, "--mask"),
        language=None if values.known(language, ("auto", "en", "zh"), "--language") == "auto" else language,
        kind=None if values.known(kind, kinds, "--as") == "auto" else InputKind(kind),
        read=ReadOptions(_format_name(input_format), agent_channel, values.speakers(speakers or ())),
        as_of=None if as_of is None else values.day(as_of, "--as-of"),
        meta=values.pairs(meta or (), "--meta"),
        max_file_size=values.size(max_file_size, "--max-file-size"),
        timeout=None if timeout is None else values.seconds(timeout, "--timeout"),
        stdin_name=stdin_name,
        watch=watch,
    )


def _format_name(name: str | None) -> str | None:
    from compliance_cli.formats import FORMATS

    return None if name is None else values.known(name, FORMATS, "--input-format")
