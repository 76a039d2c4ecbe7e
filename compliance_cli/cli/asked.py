"""What the user asked for, from option values and the config file to the options of the API."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_cli.batch.options import CheckOptions
from compliance_cli.cli import values
from compliance_cli.cli.configured import Configured
from compliance_cli.config import Settings
from compliance_cli.config.settings import KINDS, LANGUAGES
from compliance_cli.formats import FORMATS
from compliance_cli.formats.encoding import ENCODINGS
from compliance_cli.formats.model import ReadOptions
from compliance_cli.redaction.watch import Watch
from compliance_cli.vocabulary import InputKind, MaskStyle


def check_options(
    watch: Watch,
    told: Configured,
    *,
    packs: Sequence[str] | None = None,
    markets: Sequence[str] | None = None,
    rules: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    as_of: str | None = None,
    kind: str = "auto",
    language: str = "auto",
    input_format: str | None = None,
    agent_channel: str | None = None,
    speakers: Sequence[str] | None = None,
    encoding: str | None = None,
    meta: Sequence[str] | None = None,
    meta_file: str | None = None,
    stdin_name: str = "<stdin>",
    mask: str = "last4",
    max_file_size: str = "50MB",
    timeout: str | None = None,
) -> CheckOptions:
    """The options of the commands that read calls. `UsageError` for a value that is not allowed."""
    config = told.config
    formats = (*(one.name for one in config.mappings), *FORMATS)
    values.known(language, LANGUAGES, "--language")
    values.known(kind, KINDS, "--as")
    line = Settings(
        packs=tuple(packs) if packs else None,
        markets=tuple(markets) if markets else None,
        language=language if "language" in told.given else None,
        kind=kind if "kind" in told.given else None,
        format=None if input_format is None else values.known(input_format, formats, "--input-format"),
        agent_channel=agent_channel,
        encoding=None if encoding is None else values.known(encoding, ENCODINGS, "--encoding"),
        speakers=values.speakers(speakers or ()),
        meta=values.pairs(meta or (), "--meta"),
    )
    base = line.over(config.settings)
    size = values.size(max_file_size, "--max-file-size")
    return CheckOptions(
        packs=base.packs or (),
        markets=base.markets or (),
        rules=tuple(rules or config.rules or ()),
        ignore=tuple(ignore or config.ignore or ()),
        mask=told.or_given("mask", values.one_of(MaskStyle, mask, "--mask"), config.mask),
        language=None if base.language in (None, "auto") else base.language,
        kind=None if base.kind in (None, "auto") else InputKind(base.kind),
        read=ReadOptions(base.format, base.agent_channel, base.speakers, base.encoding, config.mappings),
        as_of=config.as_of if as_of is None else values.day(as_of, "--as-of"),
        meta=base.meta,
        pattern=base.pattern,
        meta_file=meta_file or config.meta_file,
        overrides=told.overrides(line),
        folder=config.folder if config.overrides else None,
        max_file_size=told.or_given("max_file_size", size, config.max_file_size),
        timeout=config.timeout if timeout is None else values.seconds(timeout, "--timeout"),
        stdin_name=stdin_name,
        watch=watch,
    )
