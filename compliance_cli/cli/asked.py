"""What the user asked for, from option values and the config file to the options of the API."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from compliance_cli.batch.options import CheckOptions
from compliance_cli.cli import values
from compliance_cli.cli.bundles import About, Book, Reading
from compliance_cli.cli.configured import Configured
from compliance_cli.config import Settings
from compliance_cli.config.settings import KINDS, LANGUAGES
from compliance_cli.formats import FORMATS
from compliance_cli.formats.encoding import ENCODINGS
from compliance_cli.formats.model import ReadOptions
from compliance_cli.redaction.watch import Watch
from compliance_cli.vocabulary import InputKind, MaskStyle


def check_options(
    watch: Watch, told: Configured, reading: Reading, book: Book | None = None, about: About | None = None
) -> CheckOptions:
    """The options of the commands that read calls. `UsageError` for a value that is not allowed."""
    book, about = book or Book(), about or About()
    config = told.config
    formats = (*(one.name for one in config.mappings), *FORMATS)
    values.known(reading.language, LANGUAGES, "--language")
    values.known(about.kind, KINDS, "--as")
    line = Settings(
        packs=tuple(book.pack) if book.pack else None,
        markets=tuple(book.market) if book.market else None,
        language=reading.language if "language" in told.given else None,
        kind=about.kind if "kind" in told.given else None,
        format=_known(reading.input_format, formats, "--input-format"),
        agent_channel=reading.agent_channel,
        encoding=_known(reading.encoding, ENCODINGS, "--encoding"),
        speakers=values.speakers(reading.speaker or ()),
        meta=values.pairs(about.meta or (), "--meta"),
    )
    base = line.over(config.settings)
    size = values.size(reading.max_file_size, "--max-file-size")
    return CheckOptions(
        packs=base.packs or (),
        markets=base.markets or (),
        own_market=not (book.pack or book.market),
        rules=tuple(config.rules or ()),
        ignore=tuple(config.ignore or ()),
        mask=told.or_given("mask", values.one_of(MaskStyle, reading.mask, "--mask"), config.mask),
        language=None if base.language in (None, "auto") else base.language,
        kind=None if base.kind in (None, "auto") else InputKind(base.kind),
        read=ReadOptions(base.format, base.agent_channel, base.speakers, base.encoding, config.mappings),
        as_of=config.as_of if about.as_of is None else values.day(about.as_of, "--as-of"),
        meta=base.meta,
        pattern=base.pattern,
        meta_file=about.meta_file or config.meta_file,
        overrides=told.overrides(line),
        folder=config.folder if config.overrides else None,
        max_file_size=told.or_given("max_file_size", size, config.max_file_size),
        timeout=config.timeout,
        stdin_name=reading.stdin_filename,
        watch=watch,
    )


def only(asked: CheckOptions, rules: Sequence[str] | None, ignored: Sequence[str] | None) -> CheckOptions:
    """The options with the rules that are to be run, or not to be run, as far as they were named."""
    return replace(asked, rules=tuple(rules or asked.rules), ignore=tuple(ignored or asked.ignore))


def _known(value: str | None, allowed: Collection[str], option: str) -> str | None:
    return None if value is None else values.known(value, allowed, option)
