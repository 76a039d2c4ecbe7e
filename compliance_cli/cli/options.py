"""The arguments and options that commands share, each with its line of help."""

from __future__ import annotations

from typing import Annotated

import typer

_WHAT, _READING, _OUT, _LIMITS = "Rules", "Reading the input", "Output", "Limits"

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files, folders, patterns (calls/*.json), or - for standard input.",
        show_default=False,
    ),
]
Packs = Annotated[
    list[str] | None,
    typer.Option(
        "-p",
        "--pack",
        metavar="NAME|PATH",
        help="Rule pack to use instead of the default ones (repeat for several).",
        rich_help_panel=_WHAT,
    ),
]
Markets = Annotated[
    list[str] | None,
    typer.Option(
        "--market",
        metavar="NAME",
        help="Also the packs of this market, such as cn, tw or us (repeat for several).",
        rich_help_panel=_WHAT,
    ),
]
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The config file, in place of the nearest compliance.yaml or pyproject.toml.",
        rich_help_panel=_WHAT,
    ),
]
Rules = Annotated[
    list[str] | None,
    typer.Option("--rule", metavar="ID", help="Run only this rule (repeat for several).", rich_help_panel=_WHAT),
]
Ignored = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="ID", help="Leave this rule out (repeat for several).", rich_help_panel=_WHAT),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Judge calls that carry no date by the rules in force on this one, such as 2026-10-03.",
        rich_help_panel=_WHAT,
    ),
]
As = Annotated[
    str,
    typer.Option(
        "--as", metavar="KIND", help="What the input is: auto, call, chat or script.", rich_help_panel=_READING
    ),
]
Language = Annotated[
    str,
    typer.Option(
        "--language", metavar="LANG", help="The language of the input: auto, en or zh.", rich_help_panel=_READING
    ),
]
InputFormat = Annotated[
    str | None,
    typer.Option(
        "--input-format",
        metavar="NAME",
        help="Read every file in this format (see compliance formats).",
        rich_help_panel=_READING,
    ),
]
AgentChannel = Annotated[
    str | None,
    typer.Option(
        "--agent-channel",
        metavar="N",
        help="The channel or speaker number that is the agent.",
        rich_help_panel=_READING,
    ),
]
Speakers = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker",
        metavar="NAME=ROLE",
        help="Who a speaker's label is: agent, customer or bot (repeat for several).",
        rich_help_panel=_READING,
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        help="How text files are written, such as gb18030 or big5; found out otherwise.",
        rich_help_panel=_READING,
    ),
]
MetaFile = Annotated[
    str | None,
    typer.Option(
        "--meta-file",
        metavar="FILE",
        help="CSV or JSONL with metadata of each call, by file name or call id.",
        rich_help_panel=_READING,
    ),
]
Meta = Annotated[
    list[str] | None,
    typer.Option(
        "--meta",
        metavar="KEY=VALUE",
        help="Metadata of all calls, such as date=2026-10-03 (repeat for several).",
        rich_help_panel=_READING,
    ),
]
StdinName = Annotated[
    str,
    typer.Option(
        "--stdin-filename", metavar="NAME", help="The name to show for standard input.", rich_help_panel=_READING
    ),
]
Format = Annotated[
    str,
    typer.Option("-f", "--format", metavar="FORMAT", help="What to print: text, json or jsonl.", rich_help_panel=_OUT),
]
OutputFiles = Annotated[
    list[str] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FORMAT=FILE",
        help="Write a file as well, such as json=results.json (repeat for several).",
        rich_help_panel=_OUT,
    ),
]
Mask = Annotated[
    str,
    typer.Option(
        "--mask",
        metavar="STYLE",
        help="How much of a card number a mask shows: full (nothing), last4 or bin-last4.",
        rich_help_panel=_OUT,
    ),
]
Quiet = Annotated[
    bool, typer.Option("-q", "--quiet", help="Findings and problems only, no summary.", rich_help_panel=_OUT)
]
Verbose = Annotated[
    bool,
    typer.Option("-v", "--verbose", help="Also what stayed unsure, and calls without findings.", rich_help_panel=_OUT),
]
Colour = Annotated[
    str,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="auto (heeds NO_COLOR and FORCE_COLOR), always or never.",
        rich_help_panel=_OUT,
    ),
]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="Exit with 1 for findings this grave or graver: error, warning or note.",
        rich_help_panel=_OUT,
    ),
]
FailOnUnsure = Annotated[
    bool | None,
    typer.Option(
        "--fail-on-unsure",
        help="Exit with 1 for unsure outcomes too (by default for scripts only).",
        show_default=False,
        rich_help_panel=_OUT,
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.", rich_help_panel=_OUT)]
MaxFileSize = Annotated[
    str,
    typer.Option("--max-file-size", metavar="SIZE", help="Refuse larger files.", rich_help_panel=_LIMITS),
]
Profile = Annotated[
    bool, typer.Option("--profile", help="Tell on stderr how long each rule takes.", rich_help_panel=_OUT)
]
Timeout = Annotated[
    str | None,
    typer.Option(
        "--timeout", metavar="SECONDS", help="Give up on a call after this much rule work.", rich_help_panel=_LIMITS
    ),
]
TitleLanguage = Annotated[
    str, typer.Option("--language", metavar="LANG", help="The language of titles and messages: en or zh.")
]
COLOURS = ("auto", "always", "never")
TITLE_LANGUAGES = ("en", "zh")
